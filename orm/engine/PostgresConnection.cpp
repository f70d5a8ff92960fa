// SPDX-License-Identifier: MIT
#include "orm/engine/PostgresConnection.h"

#include "orm/engine/PostgresParameters.h"
#include "orm/engine/PostgresStatement.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

// The driver joins options by ';' and cannot quote it.
QString option(const QString& name, const QString& value) {
    if (value.contains(u';')) {
        throw ConnectionError(u"The %1 of a PostgreSQL server cannot contain ';'."_s.arg(name));
    }
    QString quoted = value;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return name + u"='"_s + quoted + u'\'';
}

QString reasonOf(const QSqlError& error) {
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return text.simplified();
}

} // namespace

PostgresConnection::PostgresConnection(Url url, std::shared_ptr<const PostgresDialect> dialect)
    : NativeConnection(dialect), m_url(std::move(url)), m_dialect(std::move(dialect)) {}

void PostgresConnection::address(QSqlDatabase& database) {
    QStringList options{u"connect_timeout=10"_s, u"tcp_user_timeout=30000"_s,
                        u"keepalives_idle=30"_s, u"application_name=espalier"_s,
                        u"client_encoding=UTF8"_s};
    if (!m_url.socket.isEmpty()) {
        options += option(u"host"_s, m_url.socket);
    }
    for (const auto& [name, value] : m_url.tls) {
        options += option(name, value);
    }
    database.setConnectOptions(options.join(u';'));
    database.setHostName(m_url.socket.isEmpty() ? m_url.host : QString());
    database.setPort(m_url.port);
    database.setUserName(m_url.user);
    database.setPassword(m_url.effectivePassword());
    database.setDatabaseName(m_url.database);
}

// Source: the client library gives no code when it cannot connect.
void PostgresConnection::refuse(const QSqlError& error) const {
    ConnectionError refused(u"%1 cannot be opened: %2"_s.arg(m_url.toString(), reasonOf(error)));
    refused.withDriver(error.nativeErrorCode(), reasonOf(error));
    throw refused;
}

void PostgresConnection::opened(QSqlDatabase& database, const std::atomic<bool>&) {
    m_handle.take(database);
    QString settings = u"SET standard_conforming_strings = on; SET DateStyle = 'ISO, YMD'; "
                       "SET IntervalStyle = 'iso_8601'; SET TimeZone = 'UTC'; "
                       "SET bytea_output = 'hex'; SET extra_float_digits = 1; "
                       "SET client_min_messages = warning; "
                       "SET lock_timeout = %1"_s.arg(m_url.busyTimeout.count());
    if (m_url.readOnly) {
        settings += u"; SET default_transaction_read_only = on"_s;
    }
    set(database, settings);
}

void PostgresConnection::closing() { m_handle.drop(); }

std::optional<bool> PostgresConnection::isInTransaction() const {
    return m_handle.isInTransaction();
}

bool PostgresConnection::isLost(const QSqlDatabase& database) const {
    return !database.isOpen() || m_handle.isBroken();
}

void PostgresConnection::interrupt() { m_handle.cancel(); }

// QPSQL cannot: a cursor is not something that is prepared.
void PostgresConnection::declareCursor(const QString& name, const Statement& query, bool lasting) {
    const QString text =
        u"DECLARE "_s + m_dialect->identifier(name) +
        (lasting ? u" NO SCROLL CURSOR WITH HOLD FOR "_s : u" NO SCROLL CURSOR FOR "_s) +
        numberedMarkers(query.text);
    if (const std::optional<PostgresError> error =
            m_handle.run(text, postgresParameters(query, *m_dialect))) {
        m_dialect->raise(*error, error->message, query);
    }
}

// The driver would take question marks and colons inside of it for parameters, and the server
// prepares only what reads or writes rows.
bool PostgresConnection::isPreparable(const Statement& statement) const {
    Q_UNUSED(statement)
    return false;
}

void PostgresConnection::read(const QSqlQuery& query, const std::vector<SqlType>& types, int width,
                              std::vector<Value>& cells) const {
    if (!m_handle.read(query, types, width, *m_dialect, cells)) {
        NativeConnection::read(query, types, width, cells);
    }
}

std::unique_ptr<NativeStatement> PostgresConnection::newStatement() const {
    return newPostgresStatement(*this);
}

void PostgresConnection::raise(const PostgresError& error, const QString& text,
                               const Statement& statement) const {
    // Without a code the server is gone, and the text is the client library's.
    if (error.code.isEmpty())
        m_dialect->raise(QString(), text, statement);
    m_dialect->raise(error, text, statement);
}

void PostgresConnection::raise(const QSqlQuery& query, const Statement& statement) const {
    const QSqlError error = query.lastError();
    if (const std::optional<PostgresError> fields = m_handle.errorOf(query)) {
        m_dialect->raise(*fields, error.databaseText(), statement);
    }
    NativeConnection::raise(query, statement);
}

} // namespace espalier::orm
