// SPDX-License-Identifier: MIT
#include "orm/engine/ServerCursor.h"

#include <QScopeGuard>

namespace espalier::orm {

using namespace Qt::StringLiterals;

bool ServerCursor::isFor(const Connection::Data& connection, const Statement& statement) {
    return statement.kind == StatementKind::Select && connection.native->hasCursors();
}

ServerCursor::ServerCursor(Connection& owner, Connection::Data& connection,
                           const Statement& statement, qsizetype batchRows)
    : m_owner(owner), m_connection(connection), m_statement(statement), m_fetch(statement),
      m_batchRows(batchRows) {
    connection.enter();
    m_name = u"rows_%1"_s.arg(++connection.cursors);
    bool declared = false;
    const auto noteEnd = qScopeGuard([&] {
        connection.engine.log().add({statement, -1, !declared, {}});
        if (!declared) {
            connection.noteFailure();
        }
    });
    m_rows = connection.native->openCursor(statement, batchRows);
    if (!m_rows) {
        connection.native->declareCursor(m_name, statement, !connection.isInTransaction());
    }
    declared = true;
    m_fetch.bindings.clear();
    m_fetch.bindingTypes.clear();
    m_fetch.kind = StatementKind::Other;
    m_fetch.text = u"FETCH %1 FROM %2"_s.arg(batchRows).arg(connection.dialect->identifier(m_name));
}

ServerCursor::~ServerCursor() {
    if (m_rows || m_connection.failed || m_connection.lost) {
        return;
    }
    try {
        m_connection.control(StatementKind::Other,
                             u"CLOSE "_s + m_connection.dialect->identifier(m_name));
    } catch (const Error&) {
        // Its transaction has ended, and the cursor with it.
    }
}

std::optional<RowBatch> ServerCursor::next() {
    if (!m_more) {
        return std::nullopt;
    }
    RowBatch batch = m_rows ? fetch() : m_owner.query(m_fetch);
    m_more = batch.rowCount() == m_batchRows;
    return batch.isEmpty() ? std::nullopt : std::optional<RowBatch>(std::move(batch));
}

RowBatch ServerCursor::fetch() {
    m_connection.enter();
    RowBatch batch;
    batch.names = m_statement.resultNames.size() == m_rows->names().size() ? m_statement.resultNames
                                                                           : m_rows->names();
    batch.width = int(batch.names.size());
    try {
        while (batch.rowCount() < m_batchRows && m_rows->next(batch.cells)) {
        }
    } catch (const Error&) {
        m_connection.noteFailure();
        throw;
    }
    return batch;
}

} // namespace espalier::orm
