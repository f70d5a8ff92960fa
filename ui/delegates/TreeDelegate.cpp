// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/TreeDelegate.h"

#include "ui/widgets/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace espalier::ui {

namespace {

QFont letterFont(const QStyleOptionViewItem& item) {
    QFont font = item.font;
    font.setBold(true);
    font.setItalic(false);
    font.setStrikeOut(false);
    return font;
}

// All letters share one column, as wide as the widest of them.
int letterWidth(const QStyleOptionViewItem& item) {
    return QFontMetrics(letterFont(item)).horizontalAdvance(u'M') + 8;
}

} // namespace

TreeDelegate::TreeDelegate(QObject* parent) : CellDelegate(parent) {}

void TreeDelegate::setFilterText(const QString& text) {
    if (text == m_filterText)
        return;
    m_filterText = text;
    Q_EMIT filterTextChanged(text);
}

QRect TreeDelegate::textRect(const QStyleOptionViewItem& item, const QModelIndex& index) const {
    const QRect rect = CellDelegate::textRect(item, index);
    if (stateOf(index) == EditState::Clean)
        return rect;
    const int width = letterWidth(item);
    return item.direction == Qt::RightToLeft ? rect.adjusted(width, 0, 0, 0)
                                             : rect.adjusted(0, 0, -width, 0);
}

QList<QTextLayout::FormatRange> TreeDelegate::textFormats(const QStyleOptionViewItem& item,
                                                          const QModelIndex&) const {
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    return formatsOf(item.text, m_filterText, format);
}

void TreeDelegate::paintMarks(QPainter* painter, const QStyleOptionViewItem& item,
                              EditState state) const {
    const QRect place =
        QStyle::alignedRect(item.direction, Qt::AlignRight | Qt::AlignVCenter,
                            QSize(letterWidth(item), item.rect.height()), item.rect);
    painter->setFont(letterFont(item));
    painter->setPen(markColor(item, state));
    painter->drawText(place, Qt::AlignCenter, Theme::stateLetter(state));
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = CellDelegate::sizeHint(option, index);
    // Room for the letter is always there: staging an edit must not change a column's width.
    size.rwidth() += letterWidth(option);
    return size;
}

} // namespace espalier::ui
