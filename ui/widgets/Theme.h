// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/models/Roles.h"

#include <QColor>
#include <QPalette>
#include <QString>

class QApplication;
class QIcon;

namespace espalier::ui {

enum class ThemeChoice { Light, Dark, System };

/// The look of the application: Fusion, a light and a dark palette, and the icon theme that fits.
/// Application calls apply() at the start and when the setting changes; delegates and headers ask
/// for the colours and letters of staged edits. Stateless; GUI thread only.
class ESPALIER_UI_EXPORT Theme {
public:
    /// Sets style, palette and icons. System follows the platform's own palette.
    static void apply(QApplication& application, ThemeChoice choice);

    static QPalette lightPalette();
    static QPalette darkPalette();
    static bool isDark(const QPalette& palette);

    /// The colour that marks `state` on Base and AlternateBase; the text colour for Clean.
    static QColor stateColor(EditState state, const QPalette& palette);
    /// M, +, − or !, empty for Clean. State is never shown by colour alone.
    static QString stateLetter(EditState state);
    /// The state's name in the user's language, for accessible texts and tooltips.
    static QString stateName(EditState state);

    /// The application's icon, from 16 to 256 pixels.
    static QIcon applicationIcon();

    /// From 1 to 21. Source: WCAG 2.1, definitions of contrast ratio and relative luminance.
    static double contrastRatio(const QColor& one, const QColor& other);
};

} // namespace espalier::ui
