// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/commands/CellEdits.h"
#include "ui/widgets/ClipboardTable.h"
#include "ui/widgets/GridCommands.h"

#include <QModelIndex>
#include <QPersistentModelIndex>

#include <memory>
#include <optional>
#include <vector>

namespace espalier::ui {

/// Pastes a block of a spreadsheet at the current cell, into the columns that are shown and behind
/// the last row as new rows; one cell, or a block that fits several times, fills the selection. All
/// is checked before anything is staged: what does not fit is listed, and then nothing is. Owned by
/// the view.
class ESPALIER_UI_EXPORT GridPaste : public GridCommands {
    Q_OBJECT
public:
    GridPaste(LiveDatabase& database, EntityTableModel& model, GridView& view);

    QAction* paste() const { return m_paste; }
    /// New rows are linked to it, or refer to it; null: to nothing.
    void setScopeObject(const orm::ObjectPtr& object) { m_scopeObject = object; }

protected:
    void update() override;

private:
    /// Where the cells of a block go: `rows[i]` and `columns[j]` take cell (i % height, j % width).
    struct Target {
        clipboard::Table block;
        std::size_t width = 0;
        QPersistentModelIndex anchor; ///< in rows.front(), unless that is a new row
        std::vector<int> rows;
        std::vector<int> columns;
        /// One cell into some of them: those that were selected.
        QList<QPersistentModelIndex> cells;
    };
    using TargetPtr = std::shared_ptr<Target>;
    void start();
    std::optional<Target> targetOf(clipboard::Table block, QString* reason) const;
    void placeAt(Target& target, const QModelIndexList& selected) const;
    std::vector<int> shownColumns(int fromPlace) const;
    void take(const TargetPtr& target);
    void check(const TargetPtr& target);
    void putRow(CellEdits& edits, const Target& target, std::size_t row);
    void putCell(CellEdits& edits, int row, const QModelIndex& index, int column,
                 const clipboard::Cell& cell) const;
    void finish(const TargetPtr& target, CellEdits& edits);
    void list(const std::vector<CellEdits::Problem>& problems, qint64 cells);
    void select(const Target& target, const orm::ObjectList& added);

    QAction* m_paste;
    orm::ObjectPtr m_scopeObject;
    bool m_isWaiting = false; ///< for rows that are read
};

} // namespace espalier::ui
