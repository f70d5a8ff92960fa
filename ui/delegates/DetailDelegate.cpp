// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/DetailDelegate.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace espalier::ui {

namespace {

constexpr int gap = 12;

} // namespace

void DetailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = option.widget->style();
    const QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &item, option.widget);
    const QString detail = index.data(m_role).toString();
    const QFontMetrics metrics(item.font);
    const int titleWidth = std::min(metrics.horizontalAdvance(item.text), text.width() * 2 / 3);
    if (titleWidth < metrics.horizontalAdvance(item.text)) {
        item.text = metrics.elidedText(item.text, Qt::ElideRight, titleWidth);
    }
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(
        item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
    const QRect rest = QStyle::visualRect(item.direction, text,
                                          text.adjusted(titleWidth + 2 * gap, 0, -gap / 2, 0));
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                      metrics.elidedText(detail, Qt::ElideMiddle, rest.width()));
}

QSize DetailDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize usual = QStyledItemDelegate::sizeHint(option, index);
    return usual.expandedTo(QSize(0, option.fontMetrics.height() + gap / 2));
}

} // namespace espalier::ui
