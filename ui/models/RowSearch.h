// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/KeyedRead.h"
#include "ui/models/RowPlaces.h"
#include "ui/models/TableQuery.h"

namespace espalier::ui {

/// Looks for the next row of a grid's query in which one of some columns contains a text, in the
/// order of the rows. Plain values: made on the GUI thread, run in the worker. Where the query's
/// order allows, it reads on from the key of a row until something is found; else the database
/// numbers the rows.
class ESPALIER_UI_EXPORT RowSearch {
public:
    struct Wanted {
        QString text;             ///< contained, any case
        std::vector<int> columns; ///< of TableQuery::columns(); those without a value are passed by
        bool isBackwards = false;
    };
    /// Where it begins: behind (before, when backwards) a row, whose page is read so.
    struct Start {
        qint64 row = 0;
        RowPlaces::Plan page; ///< only where the query is read by key
    };

    RowSearch(const TableQuery& query, Wanted wanted);

    /// The number of the row, from 0; -1 when there is none. Without a start: from the end that
    /// comes first. Errors: those of Connection::query().
    qint64 run(orm::Connection& connection, const std::optional<Start>& start) const;

private:
    qint64 runByKey(orm::Connection& connection, const std::optional<Start>& start) const;
    qint64 runByNumber(orm::Connection& connection, const std::optional<Start>& start) const;
    qint64 rowsUpTo(orm::Connection& connection, const KeyOrder::Key& from,
                    const KeyOrder::Key& found) const;

    Wanted m_wanted;
    std::optional<KeyedRead> m_keys; ///< of all rows
    std::optional<KeyedRead> m_hits;
    std::optional<orm::Select> m_numbered; ///< every row's number and whether it is a hit
};

} // namespace espalier::ui
