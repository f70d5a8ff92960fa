// SPDX-License-Identifier: MIT
#include "orm/engine/RowReader.h"

#include "orm/engine/NativeConnection.h"

namespace espalier::orm {

DriverRows::DriverRows(const NativeConnection& native, QSqlQuery& query, const Statement& statement,
                       int width)
    : m_native(native), m_query(query), m_statement(statement), m_width(width) {}

bool DriverRows::next(std::vector<Value>& cells) {
    if (!m_query.next())
        return false;
    m_native.read(m_query, m_statement.resultTypes, m_width, cells);
    return true;
}

bool DriverRows::hasFailed() const { return m_query.lastError().isValid(); }

void DriverRows::raise() const {
    m_native.raise(m_query, m_statement);
    Q_UNREACHABLE(); // g++ 12 does not see that a virtual function never returns
}

} // namespace espalier::orm
