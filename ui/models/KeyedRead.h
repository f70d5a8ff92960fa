// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Connection.h"
#include "orm/sql/Select.h"
#include "ui/models/KeyOrder.h"

#include <chrono>

namespace espalier::ui {

/// A place from which rows are read: `skip` rows behind a row whose key is known, or behind the
/// first of all; backwards: before it, or before the last of all.
struct ReadStart {
    std::optional<KeyOrder::Key> key; ///< nullopt: the end from which is read
    bool isIncluded = true;           ///< the row with this key, too
    bool backwards = false;
    qint64 skip = 0;
};

/// The keys of rows at equal distances.
struct AnchorBatch {
    std::vector<KeyOrder::Key> keys;
    qint64 rest = -1; ///< rows from the last key on, when the end was reached; else -1
};

/// Reads rows in an order from a key on, in as many statements as the order has parts there. Plain
/// values: made on the GUI thread, run in the worker. Errors: those of Connection::query().
class ESPALIER_UI_EXPORT KeyedRead {
public:
    /// `rows`: unordered; its last order.width() result columns are the key.
    KeyedRead(orm::Select rows, KeyOrder order)
        : m_rows(std::move(rows)), m_order(std::move(order)) {}

    /// At most `count` rows, always in the order, whichever way they are read.
    orm::RowBatch read(orm::Connection& connection, const ReadStart& start, qint64 count) const;
    /// The keys of the rows `stride`, 2 * `stride`, ... behind `from` (behind the first row without
    /// it), until `budget` is used up: one key at least, unless the end is nearer.
    AnchorBatch anchors(orm::Connection& connection, const std::optional<KeyOrder::Key>& from,
                        qint64 stride, std::chrono::milliseconds budget) const;
    /// Rows from `start` on, counted up to `limit`.
    qint64 count(orm::Connection& connection, const ReadStart& start, qint64 limit) const;
    KeyOrder::Key keyAt(const orm::RowBatch& rows, qsizetype row) const;

private:
    std::vector<KeyOrder::Part> partsOf(const ReadStart& start) const;
    qint64 countPart(orm::Connection& connection, const KeyOrder::Part& part, qint64 limit) const;

    orm::Select m_rows;
    KeyOrder m_order;
};

} // namespace espalier::ui
