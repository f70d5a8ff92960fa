// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/PostgresDialect.h"

#include <QVariant>

#include <mutex>
#include <optional>

class QSqlDatabase;
class QSqlQuery;

namespace espalier::orm {

/// What only the client library beneath QPSQL can tell. Where the library was not there at build
/// time, or the plugin has another one inside, nothing is taken and every answer is "not known".
class PostgresHandle {
public:
    ~PostgresHandle() { drop(); }

    void take(const QSqlDatabase& database);
    void drop();

    bool isTaken() const { return m_connection != nullptr; }
    bool isBroken() const;
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

private:
    void* m_connection = nullptr;
    std::mutex m_cancelMutex; ///< guards `m_cancel` against cancel() while closing
    void* m_cancel = nullptr;
};

} // namespace espalier::orm
