// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ThemeStyle.h"

#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QStyleOption>

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

} // namespace espalier::ui
