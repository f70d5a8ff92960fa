// SPDX-License-Identifier: MIT
#include "orm/engine/MariaDbConnection.h"

#include "orm/engine/MariaDbCursor.h"
#include "orm/engine/MariaDbStatement.h"

#include <QRegularExpression>
#include <QSqlDriver>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

constexpr int duplicateEntry = 1062;
const QString unknownTransaction = u"1397"_s;

QString reasonOf(const QSqlError& error) {
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return text.simplified();
}

// As strict as it gets: nothing is cut or rounded where an error is possible.
const QString strictMode =
    u"STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
    "NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,NO_BACKSLASH_ESCAPES,ANSI_QUOTES,"
    "PIPES_AS_CONCAT,IGNORE_SPACE,SIMULTANEOUS_ASSIGNMENT"_s;

QString literalOf(const QString& text) {
    return u"X'"_s + QString::fromLatin1(text.toUtf8().toHex()) + u'\'';
}

// Of hand-written SQL: the first table that it names as what it writes.
QString tableIn(const QString& sql) {
    static const QRegularExpression written(
        u"^\\s*(?:INSERT(?:\\s+IGNORE)?\\s+INTO|REPLACE\\s+INTO|UPDATE|DELETE\\s+FROM)\\s+"
        "[`\"]?([^`\"\\s(;]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return written.match(sql).captured(1);
}

// The server names the key only. A key of this name that only one table has is found without one.
void completeKey(MariaDbError& error, const QSqlDriver& driver, const Statement& statement) {
    const QString table = error.table.isEmpty() ? statement.table : error.table;
    QSqlQuery keys(driver.createResult());
    const QString where =
        table.isEmpty()
            ? u"index_name <> 'PRIMARY'"_s
            : u"table_name = CONVERT(%1 USING utf8mb4)"_s.arg(literalOf(table.section(u'.', -1)));
    if (!keys.exec(u"SELECT table_name, GROUP_CONCAT(column_name ORDER BY seq_in_index "
                   "SEPARATOR ', ') FROM information_schema.statistics "
                   "WHERE table_schema = DATABASE() AND %1 AND "
                   "index_name = CONVERT(%2 USING utf8mb4) GROUP BY table_name"_s.arg(
                       where, literalOf(error.constraint.section(u'.', -1))))) {
        return;
    }
    QStringList found;
    while (keys.next()) {
        found = {keys.value(0).toString(), keys.value(1).toString()};
        if (keys.next()) {
            return;
        }
    }
    if (!found.isEmpty()) {
        error.table = table.isEmpty() ? found[0] : table;
        error.column = found[1];
    }
}

} // namespace

MariaDbConnection::MariaDbConnection(Url url, std::shared_ptr<const MariaDbDialect> dialect)
    : NativeConnection(dialect), m_url(std::move(url)), m_dialect(std::move(dialect)) {}

void MariaDbConnection::address(QSqlDatabase& database) {
    QString options = u"CLIENT_FOUND_ROWS=1;MYSQL_OPT_CONNECT_TIMEOUT=10"_s;
    if (m_url.socket.contains(u';')) {
        throw ConnectionError(u"The socket of a MariaDB server cannot contain ';'."_s);
    }
    if (!m_url.socket.isEmpty()) {
        options += u";UNIX_SOCKET="_s + m_url.socket;
    }
    for (const auto& [name, value] : m_url.tls) {
        if (value.contains(u';')) {
            throw ConnectionError(u"%1 of a MariaDB server cannot contain ';'."_s.arg(name));
        }
        options += u';' + QString(name).toUpper().replace(u'-', u'_') + u'=' + value;
    }
    database.setConnectOptions(options);
    database.setHostName(m_url.socket.isEmpty() ? m_url.host : QString());
    database.setPort(m_url.port);
    database.setUserName(m_url.user);
    database.setPassword(m_url.effectivePassword());
    database.setDatabaseName(m_url.database);
}

void MariaDbConnection::refuse(const QSqlError& error) const {
    ConnectionError refused(u"%1 cannot be opened: %2"_s.arg(m_url.toString(), reasonOf(error)));
    refused.withDriver(error.nativeErrorCode(), reasonOf(error));
    throw refused;
}

/// The client library goes on in the clear when the server has no TLS.
void MariaDbConnection::requireTls(QSqlQuery& server) const {
    if (!server.exec(u"SHOW SESSION STATUS LIKE 'Ssl_cipher'"_s) || !server.next() ||
        server.value(1).toString().isEmpty()) {
        throw ConnectionError(u"%1 cannot be opened: the server does not encrypt the connection, "
                              "which the URL asks for."_s.arg(m_url.toString()));
    }
}

void MariaDbConnection::opened(QSqlDatabase& database, const std::atomic<bool>&) {
    m_holdsPrepared = false;
    QSqlQuery server(database);
    if (!server.exec(u"SELECT CONNECTION_ID(), VERSION()"_s) || !server.next()) {
        refuse(server.lastError());
    }
    if (!server.value(1).toString().contains(u"MariaDB")) {
        throw ConnectionError(u"%1 is a server of another kind than MariaDB, version %2."_s.arg(
            m_url.toString(), server.value(1).toString()));
    }
    if (!m_url.tls.empty()) {
        requireTls(server);
    }
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_url.busyTimeout).count();
    set(database, u"SET NAMES utf8mb4 COLLATE utf8mb4_nopad_bin"_s);
    set(database, u"SET SESSION sql_mode = '%1', time_zone = '+00:00', "
                  "innodb_lock_wait_timeout = %2, lock_wait_timeout = %2, "
                  "div_precision_increment = 16, group_concat_max_len = 1048576, "
                  "max_recursive_iterations = 4294967295"_s.arg(strictMode)
                      .arg(seconds));
    if (m_url.readOnly) {
        set(database, u"SET SESSION TRANSACTION READ ONLY"_s);
    }
    m_driver = database.driver();
    m_handle.take(database, server.value(0).toULongLong(), m_url);
}

void MariaDbConnection::closing() {
    m_handle.drop();
    m_driver = nullptr;
}

std::optional<bool> MariaDbConnection::isInTransaction() const {
    // The server's flag still stands for the transaction that is not this connection's any more.
    return m_holdsPrepared ? std::optional(false) : m_handle.isInTransaction();
}

bool MariaDbConnection::isLost(const QSqlDatabase& database) const {
    return !database.isOpen() || m_handle.isLost();
}

// The server lets go of a prepared transaction a little after its connection was closed.
bool MariaDbConnection::isMomentary(const QSqlError& error) const {
    return error.nativeErrorCode() == unknownTransaction;
}

void MariaDbConnection::interrupt() { m_handle.cancel(); }

std::unique_ptr<NativeCursor> MariaDbConnection::openCursor(const Statement& query,
                                                            qsizetype batchRows) {
    return openMariaDbCursor(*this, query, batchRows);
}

std::unique_ptr<NativeStatement> MariaDbConnection::newStatement() const {
    return newMariaDbStatement(*this);
}

std::optional<QString> MariaDbConnection::textWithValues(const Statement& statement) const {
    if (!statement.bindings.empty() && !m_handle.readsLiteralsAsWritten()) {
        throw SqlError(u"The sql_mode of this connection was changed: without "
                       "NO_BACKSLASH_ESCAPES values are not sent."_s,
                       {.statement = statement.text});
    }
    return m_dialect->textWithValues(statement);
}

void MariaDbConnection::read(const QSqlQuery& query, const std::vector<SqlType>& types, int width,
                             std::vector<Value>& cells) const {
    if (!m_handle.read(query, types, width, *m_dialect, cells)) {
        NativeConnection::read(query, types, width, cells);
    }
}

void MariaDbConnection::raise(const QSqlQuery& query, const Statement& statement) const {
    raise(query.lastError().nativeErrorCode(), reasonOf(query.lastError()), statement);
}

void MariaDbConnection::raise(const QString& code, const QString& text,
                              const Statement& statement) const {
    MariaDbError error = MariaDbError::parse(code, text.simplified());
    if (error.table.isEmpty() && statement.table.isEmpty()) {
        error.table = tableIn(statement.text);
    }
    if (error.code == duplicateEntry && !error.constraint.isEmpty() && m_driver) {
        completeKey(error, *m_driver, statement);
    }
    m_dialect->raise(error, statement);
}

} // namespace espalier::orm
