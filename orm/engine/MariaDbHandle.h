// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/MariaDbDialect.h"
#include "orm/engine/Url.h"

#include <mutex>
#include <optional>

class QSqlDatabase;
class QSqlQuery;

namespace espalier::orm {

/// What only the client library beneath QMYSQL can tell. Where the library was not there at build
/// time, or the plugin has another one inside, nothing is taken and every answer is "not known".
class MariaDbHandle {
public:
    /// `number`: what the server calls the connection; `url`: where to reach it for cancel().
    void take(const QSqlDatabase& database, quint64 number, const Url& url);
    void drop();

    bool isTaken() const { return m_connection != nullptr; }
    /// The client library's connection: a MYSQL.
    void* connection() const { return m_connection; }
    qint64 serverProcess() const { return qint64(m_number); } ///< 0: not known
    /// The last statement failed because the server is gone.
    bool isLost() const;
    std::optional<bool> isInTransaction() const;
    /// A backslash in a literal is only a backslash, as far as it is known.
    bool readsLiteralsAsWritten() const;
    /// Any thread: asks the server, over a second connection, to stop what runs on this one.
    void cancel();
    /// Appends the cells of the row that the query stands on; false when they cannot be read here.
    bool read(const QSqlQuery& query, const std::vector<SqlType>& types, int width,
              const MariaDbDialect& dialect, std::vector<Value>& cells) const;

private:
    void* m_connection = nullptr;
    std::mutex m_cancelMutex; ///< guards what follows against cancel() while closing
    quint64 m_number = 0;
    Url m_url;
};

} // namespace espalier::orm
