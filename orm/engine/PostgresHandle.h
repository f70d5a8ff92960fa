// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/PostgresDialect.h"

#include <QVariant>

#include <mutex>
#include <optional>

class QSqlDatabase;
class QSqlQuery;
struct pg_result;

namespace espalier::orm {

/// What only the client library beneath QPSQL can tell. Where the library was not there at build
/// time, or the plugin has another one inside, nothing is taken and every answer is "not known".
class PostgresHandle {
public:
    ~PostgresHandle() { drop(); }

    void take(const QSqlDatabase& database);
    void drop();

    bool isTaken() const { return m_connection != nullptr; }
    /// The client library's connection: a PGconn.
    void* connection() const { return m_connection; }
    qint64 generation() const { return m_generation; } ///< how often one was taken
    bool isBroken() const;
    qint64 serverProcess() const; ///< 0: not known
    std::optional<bool> isInTransaction() const;
    /// Runs a statement with `$1`, `$2`, ... in it; a null text is NULL. Nothing when it succeeds.
    std::optional<PostgresError> run(const QString& text, const std::vector<QByteArray>& values);
    /// Any thread: asks the server to stop what runs on this connection.
    void cancel();
    /// The fields of the query's error.
    std::optional<PostgresError> errorOf(const QSqlQuery& query) const;
    /// Appends the cells of the row that the query stands on; false when they cannot be read here.
    bool read(const QSqlQuery& query, const std::vector<SqlType>& types, int width,
              const PostgresDialect& dialect, std::vector<Value>& cells) const;
    /// The fields of a result that failed.
    static PostgresError errorIn(const pg_result* result);
    /// Appends the cells of a row.
    static void readRow(const pg_result* result, int row, const std::vector<SqlType>& types,
                        const PostgresDialect& dialect, std::vector<Value>& cells);

private:
    void* m_connection = nullptr;
    qint64 m_generation = 0;
    std::mutex m_cancelMutex; ///< guards `m_cancel` against cancel() while closing
    void* m_cancel = nullptr;
};

} // namespace espalier::orm
