// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowSearch.h"

#include "orm/engine/Connection.h"
#include "ui/models/RowWindow.h"

#include <limits>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::Connection;
using orm::Expression;
using orm::RowBatch;

namespace {

constexpr qint64 NearRows = RowPlaces::Stride; // among which a row is looked for by its key
constexpr qint64 AllRows = std::numeric_limits<qint64>::max();
const QString numbered = u"numbered"_s;

Expression numberColumn() { return orm::columnOf(numbered, u"number"_s, orm::BigInteger()); }

} // namespace

RowSearch::RowSearch(const TableQuery& query, Wanted wanted) : m_wanted(std::move(wanted)) {
    const Expression hit = query.contains(m_wanted.text, m_wanted.columns);
    if (const std::optional<KeyOrder> order = query.keyOrder()) {
        m_keys.emplace(query.keys(*order), *order);
        m_hits.emplace(query.keys(*order, hit), *order);
    } else {
        m_numbered = query.numbered(hit);
    }
}

qint64 RowSearch::run(Connection& connection, const std::optional<Start>& start) const {
    orm::Transaction snapshot(connection, false);
    const qint64 row = m_hits ? runByKey(connection, start) : runByNumber(connection, start);
    snapshot.commit();
    return row;
}

qint64 RowSearch::runByKey(Connection& connection, const std::optional<Start>& start) const {
    ReadStart from{{}, true, m_wanted.isBackwards, 0};
    if (start) {
        const RowBatch page = m_keys->read(connection, start->page.start, start->page.rows);
        const qint64 place = start->row % RowWindow::PageRows;
        if (place >= page.rowCount())
            return -1; // gone since
        from.key = m_keys->keyAt(page, place);
        from.isIncluded = false;
    }
    const RowBatch found = m_hits->read(connection, from, 1);
    if (found.isEmpty())
        return -1;
    const KeyOrder::Key key = m_hits->keyAt(found, 0);
    if (from.key) {
        const qint64 rows = rowsUpTo(connection, *from.key, key);
        return m_wanted.isBackwards ? start->row - rows : start->row + rows;
    }
    return m_keys->count(connection, {key, false, true, 0}, AllRows); // before it
}

// How many rows further on one with another key stands.
qint64 RowSearch::rowsUpTo(Connection& connection, const KeyOrder::Key& from,
                           const KeyOrder::Key& found) const {
    const ReadStart behind{from, false, m_wanted.isBackwards, 0};
    const RowBatch near = m_keys->read(connection, behind, NearRows);
    for (qsizetype i = 0; i < near.rowCount(); ++i) {
        if (m_keys->keyAt(near, i) == found)
            return m_wanted.isBackwards ? near.rowCount() - i : i + 1;
    }
    return m_keys->count(connection, behind, AllRows) -
           m_keys->count(connection, {found, false, m_wanted.isBackwards, 0}, AllRows);
}

qint64 RowSearch::runByNumber(Connection& connection, const std::optional<Start>& start) const {
    const Expression number = numberColumn();
    Expression there = orm::columnOf(numbered, u"hit"_s, orm::Integer()) == orm::Value(1);
    if (start) // numbers begin with 1
        there = there && (m_wanted.isBackwards ? number < orm::Value(start->row + 1)
                                               : number > orm::Value(start->row + 1));
    const QString nearest = m_wanted.isBackwards ? u"max"_s : u"min"_s;
    const RowBatch found =
        connection.query(orm::Select({orm::function(nearest, {number}, orm::BigInteger())})
                             .from(orm::FromClause::subquery(*m_numbered, numbered))
                             .where(there));
    const std::optional<qint64> row = found.isEmpty() ? std::nullopt : found.at(0, 0).to<qint64>();
    return row ? *row - 1 : -1;
}

} // namespace espalier::ui
