// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/CellDelegate.h"

#include "ui/models/NumberAlignment.h"
#include "ui/widgets/Theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRegion>
#include <QStyle>
#include <QTextDocument>
#include <QTextOption>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

constexpr int barWidth = 3;
constexpr int cornerSize = 7;
constexpr qsizetype longestText = 400;
constexpr qsizetype longestToolTip = 2000;

QStyle* styleOf(const QStyleOptionViewItem& item) {
    return item.widget ? item.widget->style() : QApplication::style();
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem& item) {
    if (!(item.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

bool isNumber(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Float:
    case QMetaType::Double:
        return true;
    default:
        return false;
    }
}

// Text that stands for a value that has none to show.
QString placeholderFor(const QModelIndex& index, const QVariant& display) {
    if (index.data(LoadingRole).toBool())
        return u"…"_s;
    if (index.data(DefaultRole).toBool())
        return CellDelegate::tr("⟨default⟩");
    if (index.data(NullRole).toBool())
        return Display::current().options().nullText;
    // An empty string is a value; a model that has nothing to say returns a null one.
    if (display.typeId() == QMetaType::QString && display.toString().isEmpty()) {
        const QVariant value = index.data(ValueRole);
        if (value.isValid() ? value.toString().isEmpty() : !display.toString().isNull())
            return u"\"\""_s;
    }
    return {};
}

void setTextColor(QStyleOptionViewItem& item, const QColor& color) {
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        item.palette.setColor(group, QPalette::Text, color);
}

// Two pixels around the current cell; one faint pixel where the selection already shows it.
void paintFocus(QPainter& painter, const QStyleOptionViewItem& item) {
    const bool selected = item.state & QStyle::State_Selected;
    QColor color =
        item.palette.color(groupOf(item), selected ? QPalette::HighlightedText : QPalette::Link);
    if (selected)
        color.setAlpha(150);
    const int width = selected ? 1 : 2;
    QRegion ring(item.rect);
    ring -= item.rect.adjusted(width, width, -width, -width);
    for (const QRect& part : ring)
        painter.fillRect(part, color);
}

void paintCorner(QPainter& painter, const QRect& rect, Qt::LayoutDirection direction, bool top) {
    const QRect corner =
        QStyle::alignedRect(direction, Qt::AlignRight | (top ? Qt::AlignTop : Qt::AlignBottom),
                            QSize(cornerSize, cornerSize), rect);
    const QRectF box(corner);
    const bool right = direction == Qt::LeftToRight;
    const double edge = right ? box.right() : box.left();
    const double inner = right ? box.left() : box.right();
    QPainterPath path(QPointF(edge, top ? box.top() : box.bottom()));
    path.lineTo(inner, top ? box.top() : box.bottom());
    path.lineTo(edge, top ? box.bottom() : box.top());
    path.closeSubpath();
    painter.drawPath(path);
}

} // namespace

CellDelegate::CellDelegate(QObject* parent)
    : QStyledItemDelegate(parent), m_density(Display::current().options().density) {
    connect(&Display::current(), &Display::changed, this, &CellDelegate::followDisplay);
}

void CellDelegate::followDisplay() {
    setDensity(Display::current().options().density);
    if (auto* view = qobject_cast<QAbstractItemView*>(parent()))
        view->viewport()->update();
}

bool CellDelegate::isKey(const QModelIndex&) const { return false; }

void CellDelegate::setDensity(Density density) {
    if (density == m_density)
        return;
    m_density = density;
    Q_EMIT densityChanged(density);
    Q_EMIT sizeHintChanged(QModelIndex());
}

int CellDelegate::rowHeight(const QFontMetrics& metrics, Density density) {
    // Line heights of fonts of one size differ a lot, so the room around the line is a share of the
    // height of a capital, which differs less.
    const double share = density == Density::Compact    ? 0.35
                         : density == Density::Standard ? 0.85
                                                        : 1.6;
    return metrics.height() + std::max(2, qRound(share * metrics.capHeight()));
}

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant display = index.data(Qt::DisplayRole);

    if (const QString placeholder = placeholderFor(index, display); !placeholder.isEmpty()) {
        option->text = placeholder;
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->font.setItalic(true);
        setTextColor(*option, option->palette.color(groupOf(*option), QPalette::PlaceholderText));
    } else if (const QString label = index.data(ForeignLabelRole).toString(); !label.isEmpty()) {
        if (!option->text.startsWith(label))
            option->text = u"%1 · %2"_s.arg(displayText(label, option->locale), option->text);
    } else {
        if (!index.data(Qt::TextAlignmentRole).isValid() &&
            (isNumber(display) || isNumber(index.data(ValueRole))))
            option->displayAlignment = numberAlignment;
        if (const QVariant kind = index.data(TypeKindRole); kind.isValid())
            option->text = Display::current().written(option->text, kind.toInt(), isKey(index));
    }

    if (stateOf(index) == EditState::Deleted) {
        option->font.setStrikeOut(true);
        setTextColor(*option, Theme::stateColor(EditState::Deleted, option->palette));
    }
    option->fontMetrics = QFontMetrics(option->font);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    if (!index.isValid())
        return;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);

    // The style paints background, check box and icon. The text is ours, because it needs room for
    // the bar and formats inside it; the focus too, because Fusion's can hardly be seen on dark.
    QStyleOptionViewItem frame = item;
    frame.text.clear();
    frame.state &= ~QStyle::State_HasFocus;
    styleOf(item)->drawControl(QStyle::CE_ItemViewItem, &frame, painter, item.widget);

    painter->save();
    painter->setClipRect(item.rect, Qt::IntersectClip);
    if (!item.text.isEmpty())
        paintText(painter, item, index);
    if (item.state & QStyle::State_HasFocus)
        paintFocus(*painter, item);
    if (const EditState state = stateOf(index); state != EditState::Clean)
        paintMarks(painter, item, state);
    painter->restore();
}

void CellDelegate::paintText(QPainter* painter, const QStyleOptionViewItem& item,
                             const QModelIndex& index) const {
    const QRect rect = textRect(item, index);
    const auto role =
        item.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
    QList<QTextLayout::FormatRange> formats = textFormats(item, index);

    QTextOption textOption;
    textOption.setWrapMode(QTextOption::NoWrap);
    // Data reads in its own direction, whatever the language of the window: "-5" stays "-5".
    textOption.setTextDirection(Qt::LayoutDirectionAuto);
    QTextLayout layout(item.text, item.font);
    layout.setTextOption(textOption);
    const auto layOut = [&layout, &formats] {
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setNumColumns(static_cast<int>(layout.text().size()));
        layout.endLayout();
        return line;
    };

    QTextLine line = layOut();
    if (line.naturalTextWidth() > rect.width()) {
        // Formats make letters wider: elide to what the plain text may take.
        const double extra =
            line.naturalTextWidth() - item.fontMetrics.horizontalAdvance(item.text);
        const int width = rect.width() - qCeil(std::max(0.0, formats.isEmpty() ? 0.0 : extra));
        const QString elided = item.fontMetrics.elidedText(item.text, item.textElideMode, width);
        const qsizetype kept = elided == item.text ? elided.size() : elided.size() - 1;
        layout.setText(elided);
        formats.removeIf([kept](const auto& range) { return range.start >= kept; });
        for (QTextLayout::FormatRange& range : formats)
            range.length = std::min<int>(range.length, static_cast<int>(kept) - range.start);
        line = layOut();
    }

    const Qt::Alignment alignment = QStyle::visualAlignment(item.direction, item.displayAlignment);
    const QSize size(std::min(qCeil(line.naturalTextWidth()), rect.width()), qCeil(line.height()));
    const QRect place = QStyle::alignedRect(Qt::LeftToRight, alignment, size, rect);
    painter->setPen(item.palette.color(groupOf(item), role));
    layout.draw(painter, QPointF(place.topLeft()) - QPointF(line.naturalTextRect().left(), 0));
}

void CellDelegate::paintMarks(QPainter* painter, const QStyleOptionViewItem& item,
                              EditState state) const {
    painter->setRenderHint(QPainter::Antialiasing, false);
    const QColor color = markColor(item, state);
    painter->fillRect(QStyle::alignedRect(item.direction, Qt::AlignLeft | Qt::AlignTop,
                                          QSize(barWidth, item.rect.height()), item.rect),
                      color);
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    // A conflict has two corners, so that it differs from a change by shape too.
    if (state == EditState::Modified || state == EditState::Conflict)
        paintCorner(*painter, item.rect, item.direction, true);
    if (state == EditState::Conflict)
        paintCorner(*painter, item.rect, item.direction, false);
}

QRect CellDelegate::textRect(const QStyleOptionViewItem& item, const QModelIndex&) const {
    const QStyle* style = styleOf(item);
    // Otherwise the style gives the text its own width only, without room for the bar.
    QStyleOptionViewItem whole = item;
    whole.showDecorationSelected = true;
    const QRect rect = style->subElementRect(QStyle::SE_ItemViewItemText, &whole, item.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
    // Every cell keeps the bar's room, so that marked and clean texts of a column stand in line.
    return rect.adjusted(margin + barWidth, 0, -margin - barWidth, 0);
}

QList<QTextLayout::FormatRange> CellDelegate::textFormats(const QStyleOptionViewItem& item,
                                                          const QModelIndex&) const {
    QTextCharFormat format; // legible on any ground
    format.setBackground(QColor(0xff, 0xe0, 0x82));
    format.setForeground(QColor(0x1f, 0x23, 0x28));
    return formatsOf(item.text, m_markedText, format);
}

QList<QTextLayout::FormatRange> CellDelegate::formatsOf(const QString& text, const QString& part,
                                                        const QTextCharFormat& format) {
    QList<QTextLayout::FormatRange> formats;
    qsizetype at = part.isEmpty() ? -1 : text.indexOf(part, 0, Qt::CaseInsensitive);
    while (at >= 0) {
        formats.append({int(at), int(part.size()), format});
        at = text.indexOf(part, at + part.size(), Qt::CaseInsensitive);
    }
    return formats;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += 2 * barWidth;
    // The view's font, not the cell's: italic or bold text must not make a row higher.
    size.setHeight(rowHeight(QFontMetrics(option.font), m_density));
    return size;
}

QString CellDelegate::displayText(const QVariant& value, const QLocale& locale) const {
    QString text = value.typeId() == QMetaType::QString
                       ? value.toString().left(longestText + 1)
                       : QStyledItemDelegate::displayText(value, locale);
    if (text.size() > longestText) {
        text.truncate(longestText);
        text += u'…';
    }
    text.replace(u"\r\n"_s, u"↵"_s);
    for (QChar& letter : text) {
        if (letter == u'\n' || letter == u'\r' || letter == QChar::LineSeparator ||
            letter == QChar::ParagraphSeparator)
            letter = u'↵';
        else if (letter == u'\t')
            letter = u'→';
    }
    return text;
}

QString CellDelegate::cutOffText(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int width = item.fontMetrics.horizontalAdvance(item.text);
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool cut =
        width > textRect(item, index).width() || text.size() > longestText || text.contains(u'\n');
    return cut ? text.left(longestToolTip) : QString();
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                             const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event && view && event->type() == QEvent::ToolTip && index.isValid() &&
        index.data(Qt::ToolTipRole).toString().isEmpty()) {
        if (const QString text = cutOffText(option, index); !text.isEmpty()) {
            // Data is never markup.
            QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text), view,
                               view->visualRect(index));
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

EditState CellDelegate::stateOf(const QModelIndex& index) {
    const int state = index.data(EditStateRole).toInt();
    const bool known = state >= 0 && state <= static_cast<int>(EditState::Conflict);
    return known ? static_cast<EditState>(state) : EditState::Clean;
}

QColor CellDelegate::markColor(const QStyleOptionViewItem& item, EditState state) {
    if (item.state & QStyle::State_Selected)
        return item.palette.color(groupOf(item), QPalette::HighlightedText);
    return Theme::stateColor(state, item.palette);
}

} // namespace espalier::ui
