// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"
#include "ui/delegates/CellDelegate.h"
#include "ui/editors/EditingDelegate.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <map>
#include <utility>

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
    /// The widths of columns that a person has set; the others are as the names and the first rows
    /// ask for.
    void setOwnWidths(const std::map<int, int>& widths);
    const std::map<int, int>& ownWidths() const { return m_ownWidths; }
    /// Wherever a cell contains it, any case; empty: nothing.
    void setMarkedText(const QString& text);
    orm::ObjectPtr currentObject() const;
    /// The objects of the rows in which something is selected, each once, in the view's order.
    orm::ObjectList selectedObjects() const;
    /// The selected cells that are not hidden, the current one when nothing is; as they are seen,
    /// row by row.
    QModelIndexList selectedCells() const;
    bool isEditing() const { return state() == EditingState; }
    /// Who puts what an editor holds into all selected cells, at Ctrl+Enter.
    void setFiller(EditingDelegate::Filler filler) { m_delegate->setFiller(std::move(filler)); }
    /// First and last row that are seen; -1 when there is none.
    std::pair<int, int> visibleRows() const;

    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& position) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void currentObjectChanged();
    void visibleRowsChanged();
    void ownWidthsChanged();             ///< by the mouse
    void typed(const QVariant& content); ///< see EditingDelegate

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    // GridViewFrozen.cpp
    void paintEvent(QPaintEvent* event) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event) const override;

private:
    QRect frozenRect() const;
    bool coversColumns() const;
    void paintFrozenRow(QPainter& painter, int row) const;
    void moveAfterEdit(EditingDelegate::Move move);
    QModelIndex nextEditable(const QModelIndex& from, int step) const;
    void followDisplay();
    void updateRowHeight();
    int usualWidth(int column, int rows) const;
    void applyWidths();
    void noteWidth(int column, int width);
    void keepTop();
    void restoreTop();
    void keepCurrent();
    void restoreCurrent();
    void noteCurrent();

    EntityTableModel& m_table;
    GridHeader* m_header;
    EditingDelegate* m_delegate;
    QPersistentModelIndex m_edited;
    mutable QPersistentModelIndex m_anchor;  ///< where the selection began
    mutable QPersistentModelIndex m_dragged; ///< to where it is drawn with the mouse
    QPersistentModelIndex m_top;             ///< while rows change their places
    int m_topRow = 0;
    orm::ObjectPtr m_kept;
    orm::ObjectPtr m_noted;
    int m_keptColumn = 0;
    std::map<int, int> m_ownWidths; ///< by column
    bool m_hasWidths = false;       ///< from rows that were read
    bool m_isSettingWidths = false;
};

} // namespace espalier::ui
