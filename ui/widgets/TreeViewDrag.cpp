// SPDX-License-Identifier: GPL-3.0-or-later
// The drag half of TreeView: zones, what is drawn while dragging, and the drop.
#include "ui/models/EntityTreeModel.h"
#include "ui/models/RowsMimeData.h"
#include "ui/widgets/TreeView.h"

#include <QApplication>
#include <QDrag>
#include <QDragMoveEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace espalier::ui {

namespace {

constexpr int openDelay = 700; // milliseconds over a closed node until it opens

bool wantsCopy(const QDropEvent& event) { return event.modifiers().testFlag(Qt::ControlModifier); }

QPixmap dragPicture(const QString& text, const QWidget& widget) {
    const QFontMetrics metrics = widget.fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, 240);
    const QSize size(metrics.horizontalAdvance(shown) + 16, metrics.height() + 8);
    const qreal ratio = widget.devicePixelRatioF();
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(widget.palette().color(QPalette::Highlight));
    QPainter painter(&picture);
    painter.setFont(widget.font());
    painter.setPen(widget.palette().color(QPalette::HighlightedText));
    painter.drawText(QRect(QPoint(0, 0), size), Qt::AlignCenter, shown);
    return picture;
}

} // namespace

// The rows are moved by the model when they are dropped; none are removed here afterwards, as the
// base class would do.
void TreeView::startDrag(Qt::DropActions actions) {
    QModelIndexList rows = topmostSelected();
    rows.removeIf(
        [](const QModelIndex& index) { return !index.flags().testFlag(Qt::ItemIsDragEnabled); });
    QMimeData* dragged = rows.isEmpty() ? nullptr : m_model->mimeData(rows);
    if (!dragged)
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->setPixmap(dragPicture(rows.size() == 1 ? rows.front().data().toString()
                                                 : tr("%n row(s)", nullptr, int(rows.size())),
                                *this));
    drag->exec(actions, Qt::MoveAction);
}

TreeView::DropPlace TreeView::dropPlace(const QPoint& position, const QMimeData& dragged,
                                        bool copy) const {
    DropPlace place;
    const QModelIndex index = indexAt(position).siblingAtColumn(0);
    place.index = index;
    const RowsMimeData* rows = qobject_cast<const RowsMimeData*>(&dragged);
    const bool own = rows && &rows->mapper() == &m_model->mapper();
    if (index.isValid() && own) {
        const QRect rect = visualRect(index);
        const int quarter = rect.height() / 4;
        if (position.y() < rect.top() + quarter)
            place.zone = Zone::Before;
        else if (position.y() > rect.bottom() - quarter)
            place.zone = Zone::After;
    }
    if (own && copy)
        place.reason = tr("Nodes are moved by dragging, not copied.");
    else
        place.reason = place.zone == Zone::Into ? m_model->dropRefusal(&dragged, index)
                                                : m_model->dropRefusalBeside(&dragged, index);
    if (place.reason.isEmpty())
        place.label = dropLabel(place, dragged, copy);
    return place;
}

QString TreeView::dropLabel(const DropPlace& place, const QMimeData& dragged, bool copy) const {
    const QModelIndex index = place.index;
    const QString name = index.data().toString();
    const auto* rows = qobject_cast<const RowsMimeData*>(&dragged);
    if (rows && &rows->mapper() != &m_model->mapper()) {
        const int count = int(rows->rows().size());
        return copy ? tr("link %n row(s) to %1 as well", nullptr, count).arg(name)
                    : tr("move %n link(s) to %1", nullptr, count).arg(name);
    }
    if (!index.isValid())
        return tr("to the top level");
    if (place.zone == Zone::Into)
        return tr("into %1").arg(name);
    const QModelIndex parent = index.parent();
    const QString where =
        parent.isValid() ? tr("in %1").arg(parent.data().toString()) : tr("at the top level");
    if (!m_model->hasOrder())
        return tr("%1, sorted by name").arg(where);
    return (place.zone == Zone::Before ? tr("before %1, %2") : tr("after %1, %2")).arg(name, where);
}

void TreeView::setDrop(const DropPlace& place, bool active) {
    m_isDropping = active;
    m_drop = place;
    if (!active) {
        m_openTimer.stop();
        stopAutoScroll();
        QToolTip::hideText();
    }
    viewport()->update();
}

void TreeView::dragEnterEvent(QDragEnterEvent* event) {
    if (m_model && event->mimeData()->hasFormat(RowsMimeData::format()))
        event->accept();
    else
        event->ignore();
}

void TreeView::dragMoveEvent(QDragMoveEvent* event) {
    const QPoint position = event->position().toPoint();
    const DropPlace place = dropPlace(position, *event->mimeData(), wantsCopy(*event));
    m_dropPosition = position;
    setDrop(place, true);
    if (m_openIndex != place.index || !m_openTimer.isActive()) {
        m_openIndex = place.index;
        if (place.index.isValid() && !isExpanded(place.index) && m_model->rowCount(place.index) > 0)
            m_openTimer.start(openDelay, this);
        else
            m_openTimer.stop();
    }
    scrollAtEdge(position);
    if (place.reason.isEmpty()) {
        QToolTip::hideText();
        // Whoever dragged must not take its rows away: what is moved is moved here.
        if (event->source() != this && event->possibleActions().testFlag(Qt::CopyAction))
            event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        QToolTip::showText(viewport()->mapToGlobal(position + QPoint(12, 16)), place.reason,
                           viewport());
        event->ignore();
    }
}

void TreeView::dragLeaveEvent(QDragLeaveEvent* event) {
    setDrop({}, false);
    event->accept();
}

void TreeView::dropEvent(QDropEvent* event) {
    const bool copy = wantsCopy(*event);
    const QMimeData* dragged = event->mimeData();
    const DropPlace place = dropPlace(event->position().toPoint(), *dragged, copy);
    setDrop({}, false);
    if (!place.reason.isEmpty()) {
        Q_EMIT m_model->refused(place.reason);
        event->ignore();
        return;
    }
    if (place.zone == Zone::Into)
        m_model->dropMimeData(dragged, copy ? Qt::CopyAction : Qt::MoveAction, -1, -1, place.index);
    else
        m_model->dropBeside(dragged, place.index, place.zone == Zone::After);
    if (event->source() != this && event->possibleActions().testFlag(Qt::CopyAction))
        event->setDropAction(Qt::CopyAction);
    event->accept();
    if (const QModelIndex current = currentIndex(); current.isValid() && event->source() == this) {
        for (QModelIndex up = current.parent(); up.isValid(); up = up.parent())
            expand(up);
        scrollTo(current, EnsureVisible);
    }
}

void TreeView::scrollAtEdge(const QPoint& position) {
    const QRect inner = viewport()->rect().adjusted(0, autoScrollMargin(), 0, -autoScrollMargin());
    if (position.y() < inner.top() || position.y() > inner.bottom())
        startAutoScroll();
    else
        stopAutoScroll();
}

QRect TreeView::dropMark(const DropPlace& place) const {
    const QModelIndex index = place.index;
    if (!index.isValid())
        return {};
    if (place.zone != Zone::Into && !m_model->hasOrder())
        return visualRect(index.parent()).adjusted(0, 0, 0, -1);
    QRect mark = visualRect(index).adjusted(0, 0, 0, -1);
    if (place.zone == Zone::Before)
        mark.setBottom(mark.top());
    else if (place.zone == Zone::After)
        mark.setTop(mark.bottom());
    return mark;
}

void TreeView::paintDrop() {
    if (!m_drop.reason.isEmpty())
        return;
    QPainter painter(viewport());
    const QColor color = palette().color(QPalette::Highlight);
    painter.setPen(QPen(color, 2));
    const QRect mark = dropMark(m_drop);
    if (mark.height() == 1)
        painter.drawLine(mark.left(), mark.top(), viewport()->width() - 4, mark.top());
    else if (mark.isValid())
        painter.drawRoundedRect(mark.adjusted(1, 1, -1, 0), 3, 3);

    const QString label = fontMetrics().elidedText(m_drop.label, Qt::ElideRight,
                                                   std::max(40, viewport()->width() - 24));
    QRect box(QPoint(0, 0),
              QSize(fontMetrics().horizontalAdvance(label) + 12, fontMetrics().height() + 4));
    box.moveTopLeft(m_dropPosition + QPoint(14, 10));
    box.moveRight(std::min(box.right(), viewport()->width() - 4));
    box.moveBottom(std::min(box.bottom(), viewport()->height() - 4));
    painter.fillRect(box, palette().color(QPalette::ToolTipBase));
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box, Qt::AlignCenter, label);
}

} // namespace espalier::ui
