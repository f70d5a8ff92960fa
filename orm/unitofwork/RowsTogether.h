// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"

#include <optional>

namespace espalier::orm {

/// Undoes statements of several rows when one of them is refused, so that they can be repeated row
/// by row: a savepoint around consecutive ones, where a statement that fails would otherwise end
/// the transaction or has written part of its rows.
class RowsTogether {
public:
    /// Before a statement that begins with operation `first`.
    void begin(Connection& connection, qsizetype first);
    bool isOpen() const { return m_connection != nullptr; }
    /// Before anything else: what was written stays.
    void end();
    /// Everything since the operation that is given back; nothing when there was no savepoint.
    std::optional<qsizetype> undo();

private:
    Connection* m_connection = nullptr; ///< with an open savepoint
    qsizetype m_first = 0;
};

} // namespace espalier::orm
