// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/ConnectionData.h"

#include <optional>

namespace espalier::orm {

/// A large result that stays on the server and is fetched in parts, while other statements run on
/// the same connection. Ends with the transaction that it was made in; made outside of one, the
/// server keeps a copy of the result until the cursor is destroyed.
class ServerCursor {
public:
    /// Where it has advantages: a query, on a database whose driver would read it as a whole.
    static bool isFor(const Connection::Data& connection, const Statement& statement);

    /// Errors: as Connection::query().
    ServerCursor(Connection& owner, Connection::Data& connection, const Statement& statement,
                 qsizetype batchRows);
    ~ServerCursor();
    ServerCursor(const ServerCursor&) = delete;
    ServerCursor& operator=(const ServerCursor&) = delete;

    /// At most `batchRows` rows; nothing at the end.
    std::optional<RowBatch> next();

private:
    RowBatch fetch();

    Connection& m_owner;
    Connection::Data& m_connection;
    QString m_name;
    Statement m_statement;
    Statement m_fetch;                    ///< where SQL does it
    std::unique_ptr<NativeCursor> m_rows; ///< where the client library does
    qsizetype m_batchRows;
    bool m_more = true;
};

} // namespace espalier::orm
