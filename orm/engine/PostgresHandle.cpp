// SPDX-License-Identifier: MIT
#include "orm/engine/PostgresHandle.h"

#include "orm/base/Log.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlResult>

#if ESPALIER_HAS_LIBPQ

#include <libpq-fe.h>

namespace espalier::orm {

namespace {

template <class Pointer> Pointer pointerIn(const QVariant& handle, const char* typeName) {
    return handle.isValid() && qstrcmp(handle.typeName(), typeName) == 0
               ? *static_cast<const Pointer*>(handle.constData())
               : nullptr;
}

const PGresult* resultOf(const QSqlQuery& query) {
    return query.result() != nullptr ? pointerIn<PGresult*>(query.result()->handle(), "pg_result*")
                                     : nullptr;
}

PGconn* connectionOf(void* handle) { return static_cast<PGconn*>(handle); }

QString fieldOf(const PGresult* result, int code) {
    return QString::fromUtf8(PQresultErrorField(result, code));
}

} // namespace

void PostgresHandle::take(const QSqlDatabase& database) {
    drop();
    PGconn* const connection = pointerIn<PGconn*>(database.driver()->handle(), "pg_conn*");
    if (connection == nullptr) {
        return;
    }
    m_connection = connection;
    ++m_generation;
    // By default notices are printed.
    PQsetNoticeProcessor(
        connection,
        [](void*, const char* notice) {
            qCDebug(lcSql).noquote() << QString::fromUtf8(notice).trimmed();
        },
        nullptr);
    const std::scoped_lock lock(m_cancelMutex);
    m_cancel = PQgetCancel(connection);
}

void PostgresHandle::drop() {
    m_connection = nullptr;
    const std::scoped_lock lock(m_cancelMutex);
    PQfreeCancel(static_cast<PGcancel*>(m_cancel));
    m_cancel = nullptr;
}

bool PostgresHandle::isBroken() const {
    return m_connection != nullptr && PQstatus(connectionOf(m_connection)) != CONNECTION_OK;
}

qint64 PostgresHandle::serverProcess() const {
    return m_connection != nullptr ? PQbackendPID(connectionOf(m_connection)) : 0;
}

std::optional<bool> PostgresHandle::isInTransaction() const {
    if (m_connection == nullptr) {
        return std::nullopt;
    }
    const PGTransactionStatusType status = PQtransactionStatus(connectionOf(m_connection));
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

void PostgresHandle::cancel() {
    const std::scoped_lock lock(m_cancelMutex);
    if (m_cancel != nullptr) {
        char reason[256] = {};
        PQcancel(static_cast<PGcancel*>(m_cancel), reason, int(sizeof(reason)));
    }
}

std::optional<PostgresError> PostgresHandle::errorOf(const QSqlQuery& query) const {
    const PGresult* const result = m_connection != nullptr ? resultOf(query) : nullptr;
    if (result == nullptr || PQresultErrorField(result, PG_DIAG_SQLSTATE) == nullptr) {
        return std::nullopt;
    }
    return errorIn(result);
}

std::optional<PostgresError> PostgresHandle::run(const QString& text,
                                                 const std::vector<QByteArray>& values) {
    std::vector<const char*> pointers;
    for (const QByteArray& value : values) {
        pointers.push_back(value.isNull() ? nullptr : value.constData());
    }
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexecParams(connectionOf(m_connection), text.toUtf8().constData(), int(pointers.size()),
                     nullptr, pointers.data(), nullptr, nullptr, 0),
        &PQclear);
    if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) {
        return std::nullopt;
    }
    return errorIn(result.get());
}

bool PostgresHandle::read(const QSqlQuery& query, const std::vector<SqlType>& types, int width,
                          const PostgresDialect& dialect, std::vector<Value>& cells) const {
    const PGresult* const result = m_connection != nullptr ? resultOf(query) : nullptr;
    const int row = query.at();
    if (result == nullptr || row < 0 || row >= PQntuples(result) || width != PQnfields(result)) {
        return false;
    }
    readRow(result, row, types, dialect, cells);
    return true;
}

PostgresError PostgresHandle::errorIn(const PGresult* result) {
    PostgresError error;
    error.code = fieldOf(result, PG_DIAG_SQLSTATE);
    error.message = fieldOf(result, PG_DIAG_MESSAGE_PRIMARY);
    error.detail = fieldOf(result, PG_DIAG_MESSAGE_DETAIL);
    error.table = fieldOf(result, PG_DIAG_TABLE_NAME);
    error.column = fieldOf(result, PG_DIAG_COLUMN_NAME);
    error.constraint = fieldOf(result, PG_DIAG_CONSTRAINT_NAME);
    return error;
}

void PostgresHandle::readRow(const PGresult* result, int row, const std::vector<SqlType>& types,
                             const PostgresDialect& dialect, std::vector<Value>& cells) {
    const SqlType unknown;
    for (int i = 0; i < PQnfields(result); ++i) {
        if (PQgetisnull(result, row, i) != 0) {
            cells.emplace_back();
            continue;
        }
        const QByteArrayView text(PQgetvalue(result, row, i), PQgetlength(result, row, i));
        const SqlType& type = std::size_t(i) < types.size() ? types[std::size_t(i)] : unknown;
        cells.push_back(dialect.fromText(text, PQftype(result, i), type));
    }
}

} // namespace espalier::orm

#else

namespace espalier::orm {

void PostgresHandle::take(const QSqlDatabase&) {}

void PostgresHandle::drop() {}

bool PostgresHandle::isBroken() const { return false; }

qint64 PostgresHandle::serverProcess() const { return 0; }

std::optional<bool> PostgresHandle::isInTransaction() const { return std::nullopt; }

void PostgresHandle::cancel() {}

std::optional<PostgresError> PostgresHandle::errorOf(const QSqlQuery&) const {
    return std::nullopt;
}

std::optional<PostgresError> PostgresHandle::run(const QString&, const std::vector<QByteArray>&) {
    return std::nullopt;
}

PostgresError PostgresHandle::errorIn(const pg_result*) { return {}; }

void PostgresHandle::readRow(const pg_result*, int, const std::vector<SqlType>&,
                             const PostgresDialect&, std::vector<Value>&) {}

bool PostgresHandle::read(const QSqlQuery&, const std::vector<SqlType>&, int,
                          const PostgresDialect&, std::vector<Value>&) const {
    return false;
}

} // namespace espalier::orm

#endif
