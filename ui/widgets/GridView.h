// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"
#include "ui/delegates/CellDelegate.h"
#include "ui/editors/EditingDelegate.h"

#include <QPersistentModelIndex>
#include <QTableView>

namespace espalier::ui {

class EntityTableModel;
class GridHeader;

/// The table of an EntityTableModel with the keys of a spreadsheet: typing replaces, F2 keeps,
/// Enter goes down, Tab goes right and stays in edit, Esc gives one edit up. Keeps the current row
/// by its object when the rows are read anew, and what is at the top when rows change their places.
/// What changes rows are the actions of GridActions.
class ESPALIER_UI_EXPORT GridView : public QTableView {
    Q_OBJECT
public:
    GridView(LiveDatabase& database, EntityTableModel& model, QWidget* parent = nullptr);

    EntityTableModel& table() const { return m_table; }
    GridHeader& header() const { return *m_header; }
    /// Scrolls sideways as far as it takes to see a column.
    void showColumn(int column);
    void setDensity(Density density);
    orm::ObjectPtr currentObject() const;
    /// The objects of the rows in which something is selected, each once, in the view's order.
    orm::ObjectList selectedObjects() const;
    /// The selected cells, the current one when nothing is; in the order of the rows.
    QModelIndexList selectedCells() const;
    bool isEditing() const { return state() == EditingState; }
    /// First and last row that are seen; -1 when there is none.
    std::pair<int, int> visibleRows() const;

Q_SIGNALS:
    void currentObjectChanged();
    void visibleRowsChanged();

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void moveAfterEdit(EditingDelegate::Move move);
    QModelIndex nextEditable(const QModelIndex& from, int step) const;
    void setInitialWidths();
    void updateRowHeight();
    void keepTop();
    void restoreTop();
    void keepCurrent();
    void restoreCurrent();
    void noteCurrent();

    EntityTableModel& m_table;
    GridHeader* m_header;
    EditingDelegate* m_delegate;
    QPersistentModelIndex m_edited;
    QPersistentModelIndex m_top; ///< while rows change their places
    int m_topRow = 0;
    orm::ObjectPtr m_kept;
    orm::ObjectPtr m_noted;
    int m_keptColumn = 0;
    bool m_hasWidths = false;
};

} // namespace espalier::ui
