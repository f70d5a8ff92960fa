// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ThemeStyle.h"

#include "ui/delegates/Display.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QTreeView>

namespace espalier::ui {

namespace {

constexpr int FieldAlpha = 190; // three to one beside the window, and no more

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    // The one that has the focus has the colour of the focus.
    const bool isField = element == PE_FrameLineEdit && !option->state.testFlag(State_HasFocus);
    if (!(isBox || isField) || !Theme::isDark(option->palette))
        return;
    QColor outline = option->palette.color(QPalette::PlaceholderText);
    outline.setAlpha(!option->state.testFlag(State_Enabled) ? 110 : isBox ? 255 : FieldAlpha);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    QSize fitting = QProxyStyle::sizeFromContents(type, option, size, widget);
    const bool isRow = type == CT_ItemViewItem && qobject_cast<const QTreeView*>(widget);
    if (isRow && Display::current().options().density == Density::Comfortable)
        fitting.rheight() += option->fontMetrics.height() / 2;
    return fitting;
}

} // namespace espalier::ui
