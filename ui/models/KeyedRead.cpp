// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/KeyedRead.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Connection;
using orm::RowBatch;
using orm::Select;

namespace {

void reverseRows(RowBatch& rows) {
    for (qsizetype low = 0, high = rows.rowCount() - 1; low < high; ++low, --high)
        std::swap_ranges(rows.row(low), rows.row(low) + rows.width, rows.row(high));
}

void append(RowBatch& rows, RowBatch&& more) {
    if (rows.isEmpty())
        rows = std::move(more);
    else
        rows.cells.insert(rows.cells.end(), std::make_move_iterator(more.cells.begin()),
                          std::make_move_iterator(more.cells.end()));
}

// Several statements that must see the same rows.
class Snapshot {
public:
    Snapshot(Connection& connection, bool isNeeded) {
        if (isNeeded && !connection.inTransaction())
            m_transaction.emplace(connection, false);
    }
    void end() {
        if (m_transaction)
            m_transaction->commit();
    }

private:
    std::optional<orm::Transaction> m_transaction;
};

} // namespace

std::vector<KeyOrder::Part> KeyedRead::partsOf(const ReadStart& start) const {
    if (!start.key)
        return {{{}, m_order.orderBy(start.backwards)}};
    return m_order.from(*start.key, start.isIncluded, start.backwards);
}

RowBatch KeyedRead::read(Connection& connection, const ReadStart& start, qint64 count) const {
    const std::vector<KeyOrder::Part> parts = partsOf(start);
    Snapshot snapshot(connection, parts.size() > 1);
    RowBatch rows;
    qint64 skip = start.skip;
    for (const KeyOrder::Part& part : parts) {
        const Select select = m_rows.where(part.condition)
                                  .orderBy(part.order)
                                  .limit(count - rows.rowCount())
                                  .offset(skip > 0 ? std::optional(skip) : std::nullopt);
        RowBatch more = connection.query(select);
        if (more.isEmpty() && skip > 0 && &part != &parts.back())
            skip -= countPart(connection, part, skip);
        else if (!more.isEmpty())
            skip = 0;
        append(rows, std::move(more));
        if (rows.rowCount() >= count)
            break;
    }
    snapshot.end();
    if (start.backwards)
        reverseRows(rows);
    return rows;
}

qint64 KeyedRead::countPart(Connection& connection, const KeyOrder::Part& part,
                            qint64 limit) const {
    // Without a condition, nothing tells the database's planner to use the index but the order.
    const Select rows =
        m_rows.columns(m_order.values()).where(part.condition).orderBy(part.order).limit(limit);
    const RowBatch counted = connection.query(
        Select({orm::countAll()}).from(orm::FromClause::subquery(rows, u"counted"_s)));
    return counted.isEmpty() ? 0 : counted.at(0, 0).to<qint64>().value_or(0);
}

qint64 KeyedRead::count(Connection& connection, const ReadStart& start, qint64 limit) const {
    qint64 rows = 0;
    for (const KeyOrder::Part& part : partsOf(start)) {
        if (rows < limit)
            rows += countPart(connection, part, limit - rows);
    }
    return rows;
}

AnchorBatch KeyedRead::anchors(Connection& connection, const std::optional<KeyOrder::Key>& from,
                               qint64 stride, std::chrono::milliseconds budget) const {
    const KeyedRead keys(m_rows.columns(m_order.values()), m_order);
    const auto until = std::chrono::steady_clock::now() + budget;
    Snapshot snapshot(connection, true);
    AnchorBatch batch;
    ReadStart start{from, true, false, stride};
    do {
        const RowBatch next = keys.read(connection, start, 1);
        if (next.isEmpty()) {
            start.skip = 0;
            batch.rest = keys.count(connection, start, stride);
            break;
        }
        start.key = keyAt(next, 0);
        batch.keys.push_back(*start.key);
    } while (std::chrono::steady_clock::now() < until);
    snapshot.end();
    return batch;
}

KeyOrder::Key KeyedRead::keyAt(const RowBatch& rows, qsizetype row) const {
    const orm::Value* end = rows.row(row) + rows.width;
    return KeyOrder::Key(end - std::ptrdiff_t(m_order.width()), end);
}

} // namespace espalier::ui
