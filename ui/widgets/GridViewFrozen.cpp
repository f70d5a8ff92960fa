// SPDX-License-Identifier: GPL-3.0-or-later
// The part of GridView about frozen columns: they are painted over those that are scrolled below
// them, and what is asked or done at a position means what is seen there.
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace espalier::ui {

QRect GridView::frozenRect() const {
    const QRect header = m_header->frozenRect();
    return header.isEmpty() ? QRect()
                            : QRect(header.left(), 0, header.width(), viewport()->height());
}

// Something is below them.
bool GridView::coversColumns() const {
    return m_header->offset() != 0 && !m_header->frozenRect().isEmpty();
}

QRect GridView::visualRect(const QModelIndex& index) const {
    const QRect rect = QTableView::visualRect(index);
    return index.isValid() && m_header->isFrozen(index.column())
               ? rect.translated(m_header->frozenShift(), 0)
               : rect;
}

QModelIndex GridView::indexAt(const QPoint& position) const {
    const bool isFrozen = frozenRect().contains(position);
    return QTableView::indexAt(isFrozen ? position - QPoint(m_header->frozenShift(), 0) : position);
}

void GridView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    QScrollBar& bar = *horizontalScrollBar();
    const int before = bar.value();
    QTableView::scrollTo(index, hint);
    if (!index.isValid() || m_header->frozenRect().isEmpty())
        return;
    if (m_header->isFrozen(index.column()))
        bar.setValue(before);
    else
        showColumn(index.column());
}

void GridView::showColumn(int column) {
    if (m_header->isFrozen(column))
        return;
    const int frozen = m_header->frozenRect().width();
    const int room = viewport()->width() - frozen;
    const int size = m_header->sectionSize(column);
    // From the edge at which columns begin.
    const int begin = layoutDirection() == Qt::RightToLeft
                          ? viewport()->width() - m_header->sectionViewportPosition(column) - size
                          : m_header->sectionViewportPosition(column);
    const int left = begin - frozen;
    const int by = left < 0 ? left : std::clamp(left + size - room, 0, left);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by);
}

// --- selecting

QItemSelectionModel::SelectionFlags GridView::selectionCommand(const QModelIndex& index,
                                                               const QEvent* event) const {
    const auto command = QTableView::selectionCommand(index, event);
    const bool isDrag = event && event->type() == QEvent::MouseMove;
    if (isDrag)
        m_dragged = index;
    else if (!(command & QItemSelectionModel::Current))
        m_anchor = index;
    return command;
}

// By cells: a position may be that of a frozen column and of one that is scrolled below it.
void GridView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
    const QModelIndex end = state() == DragSelectingState ? QModelIndex(m_dragged) : currentIndex();
    if (!coversColumns() || !m_anchor.isValid() || !end.isValid())
        return QTableView::setSelection(rect, command);
    const auto [top, bottom] = std::minmax(m_anchor.row(), end.row());
    const auto [first, last] =
        std::minmax(m_header->visualIndex(m_anchor.column()), m_header->visualIndex(end.column()));
    QItemSelection selection;
    for (int place = first; place <= last; ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            selection.select(m_table.index(top, column), m_table.index(bottom, column));
    }
    selectionModel()->select(selection, command);
}

QRegion GridView::visualRegionForSelection(const QItemSelection& selection) const {
    const QRegion region = QTableView::visualRegionForSelection(selection);
    return coversColumns() ? region + frozenRect() : region;
}

// --- painting

void GridView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    const QRect frozen = frozenRect();
    if (frozen.isEmpty() || !event->rect().intersects(frozen.adjusted(0, 0, 1, 0)))
        return;
    QPainter painter(viewport());
    if (coversColumns()) {
        painter.fillRect(frozen & event->rect(), viewport()->palette().brush(QPalette::Base));
        const auto [first, last] = visibleRows();
        for (int row = std::max(0, first); row <= last; ++row)
            paintFrozenRow(painter, row);
    }
    const int edge = layoutDirection() == Qt::RightToLeft ? frozen.left() : frozen.right();
    painter.setPen(palette().color(QPalette::PlaceholderText)); // no line of the grid
    painter.drawLine(edge, frozen.top(), edge, frozen.bottom());
}

void GridView::paintFrozenRow(QPainter& painter, int row) const {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QColor line = QColor::fromRgba(
        static_cast<QRgb>(style()->styleHint(QStyle::SH_Table_GridLineColor, &option, this)));
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isFrozen(column))
            break;
        const QModelIndex index = m_table.index(row, column);
        const QRect cell = visualRect(index);
        if (m_header->isSectionHidden(column) || cell.isEmpty())
            continue;
        QStyleOptionViewItem item = option;
        item.rect = cell;
        item.index = index;
        item.features.setFlag(QStyleOptionViewItem::Alternate, row % 2 == 1);
        item.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        item.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &item, &painter, this);
        itemDelegateForIndex(index)->paint(&painter, item, index);
        painter.setPen(line);
        const int right = layoutDirection() == Qt::RightToLeft ? cell.left() - 1 : cell.right() + 1;
        painter.drawLine(right, cell.top(), right, cell.bottom() + 1);
        painter.drawLine(cell.left(), cell.bottom() + 1, cell.right(), cell.bottom() + 1);
    }
}

} // namespace espalier::ui
