// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridHeader.h"

#include "ui/models/EntityTableModel.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionHeader>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

// Small digits, as those of an exponent.
QString raised(int number) {
    static const QString digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    QString text = QString::number(number);
    for (QChar& digit : text)
        digit = digits.at(digit.digitValue());
    return text;
}

} // namespace

GridHeader::GridHeader(const EntityTableModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model) {
    setSectionsMovable(true);
    setStretchLastSection(true);
    setHighlightSections(false);
    setSectionsClickable(true);
    setAccessibleName(tr("Columns"));
    connect(this, &QHeaderView::sectionResized, this, &GridHeader::placeFields);
    connect(this, &QHeaderView::sectionMoved, this, &GridHeader::placeFields);
    connect(this, &QHeaderView::geometriesChanged, this, &GridHeader::placeFields);
}

void GridHeader::setFields(const std::vector<QWidget*>& fields) {
    m_fields = fields;
    for (QWidget* field : fields) {
        field->setParent(this);
        field->show();
    }
    updateGeometries();
}

int GridHeader::fieldHeight() const {
    return m_fields.empty() ? 0 : m_fields.front()->sizeHint().height();
}

QSize GridHeader::sizeHint() const { return QHeaderView::sizeHint() + QSize(0, fieldHeight()); }

void GridHeader::updateGeometries() {
    setViewportMargins(0, 0, 0, fieldHeight());
    QHeaderView::updateGeometries();
    placeFields();
}

void GridHeader::placeFields() {
    const int height = fieldHeight();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const int column = int(i);
        QWidget& field = *m_fields[i];
        const bool isShown = column < count() && sectionSize(column) > 0; // else it is hidden
        field.setVisible(isShown);
        if (!isShown)
            continue;
        field.setGeometry(columnPosition(column), this->height() - height, sectionSize(column),
                          height);
        if (isFrozen(column))
            field.raise();
    }
}

int GridHeader::lastShown() const {
    for (int place = count() - 1; place >= 0; --place) {
        if (!isSectionHidden(logicalIndex(place)))
            return logicalIndex(place);
    }
    return -1;
}

int GridHeader::firstShown() const {
    for (int place = 0; place < count(); ++place) {
        if (!isSectionHidden(logicalIndex(place)))
            return logicalIndex(place);
    }
    return -1;
}

// --- frozen columns

void GridHeader::setFrozen(int places) {
    if (places == m_frozen)
        return;
    m_frozen = places;
    placeFields();
    viewport()->update();
    Q_EMIT frozenChanged();
}

// Those that leave room for others: of what is frozen beyond it, nothing else could be seen.
int GridHeader::frozenPlaces() const {
    const int room = viewport()->width() * 2 / 3;
    int width = 0;
    int places = 0;
    while (places < std::min(m_frozen, count())) {
        width += sectionSize(logicalIndex(places));
        if (width > room)
            break;
        ++places;
    }
    return places;
}

bool GridHeader::isFrozen(int column) const {
    return m_frozen > 0 && visualIndex(column) < frozenPlaces();
}

QRect GridHeader::frozenRect() const {
    int width = 0;
    const int places = frozenPlaces();
    for (int place = 0; place < places; ++place)
        width += sectionSize(logicalIndex(place));
    const int left = isRightToLeft() ? viewport()->width() - width : 0;
    return width > 0 ? QRect(left, 0, width, viewport()->height()) : QRect();
}

int GridHeader::columnPosition(int column) const {
    return sectionViewportPosition(column) + (isFrozen(column) ? frozenShift() : 0);
}

QPoint GridHeader::unfrozen(const QPoint& position) const {
    const QRect frozen = frozenRect();
    const bool isIn =
        !frozen.isEmpty() && position.x() >= frozen.left() && position.x() <= frozen.right();
    return isIn ? position - QPoint(frozenShift(), 0) : position;
}

QMouseEvent GridHeader::unfrozen(const QMouseEvent& event) const {
    const QPointF shift(m_isPressedFrozen ? frozenShift() : 0, 0);
    return {event.type(),   event.position() - shift, event.scenePosition(), event.globalPosition(),
            event.button(), event.buttons(),          event.modifiers(),     event.source()};
}

void GridHeader::mousePressEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    m_isPressedFrozen = unfrozen(position) != position;
    QMouseEvent there = unfrozen(*event);
    QHeaderView::mousePressEvent(&there);
}

void GridHeader::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() == Qt::NoButton) {
        const QPoint position = event->position().toPoint();
        m_isPressedFrozen = unfrozen(position) != position;
    }
    QMouseEvent there = unfrozen(*event);
    QHeaderView::mouseMoveEvent(&there);
}

void GridHeader::mouseReleaseEvent(QMouseEvent* event) {
    QMouseEvent there = unfrozen(*event);
    QHeaderView::mouseReleaseEvent(&there);
}

void GridHeader::mouseDoubleClickEvent(QMouseEvent* event) {
    QMouseEvent there = unfrozen(*event);
    QHeaderView::mouseDoubleClickEvent(&there);
}

bool GridHeader::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QHelpEvent there(QEvent::ToolTip, unfrozen(help->pos()), help->globalPos());
        return QHeaderView::viewportEvent(&there);
    }
    return QHeaderView::viewportEvent(event);
}

void GridHeader::paintEvent(QPaintEvent* event) {
    QHeaderView::paintEvent(event);
    const QRect frozen = frozenRect();
    if (frozen.isEmpty() || !event->rect().intersects(frozen.adjusted(0, 0, 1, 0)))
        return;
    QPainter painter(viewport());
    const int places = frozenPlaces();
    for (int place = 0; offset() != 0 && place < places; ++place) {
        const int column = logicalIndex(place);
        const QRect rect(columnPosition(column), 0, sectionSize(column), frozen.height());
        if (rect.width() > 0)
            paintSection(&painter, rect, column);
    }
    const int edge = isRightToLeft() ? frozen.left() : frozen.right();
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawLine(edge, frozen.top(), edge, frozen.bottom());
}

void GridHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int section) const {
    QHeaderView::initStyleOptionForIndex(option, section);
    // A number's name must not run into the next one.
    option->text = u' ' + option->text + u' ';
    const std::vector<SortTerm>& sorts = m_model.sorts();
    const auto term = std::ranges::find(sorts, section, &SortTerm::column);
    option->sortIndicator = term == sorts.end()                 ? QStyleOptionHeader::None
                            : term->order == Qt::AscendingOrder ? QStyleOptionHeader::SortUp
                                                                : QStyleOptionHeader::SortDown;
    if (term != sorts.end() && sorts.size() > 1)
        option->text += raised(int(term - sorts.begin()) + 1) + u' ';
}

} // namespace espalier::ui
