// SPDX-License-Identifier: MIT
#include "orm/unitofwork/RowsTogether.h"

#include <utility>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

// That are written again when the last of them is refused.
constexpr qsizetype mostOperations = 20'000;

QString name() { return u"rows_together"_s; }

} // namespace

void RowsTogether::begin(Connection& connection, qsizetype first) {
    if (m_connection == &connection && first - m_first < mostOperations)
        return;
    end();
    connection.savepoint(name());
    m_connection = &connection;
    m_first = first;
}

void RowsTogether::end() {
    if (Connection* connection = std::exchange(m_connection, nullptr))
        connection->release(name());
}

std::optional<qsizetype> RowsTogether::undo() {
    Connection* connection = std::exchange(m_connection, nullptr);
    if (!connection)
        return std::nullopt;
    connection->rollbackTo(name());
    connection->release(name());
    return m_first;
}

} // namespace espalier::orm
