// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Look.h"

#include "app/Preferences.h"
#include "app/Settings.h"

#include <QApplication>
#include <QFontDatabase>

namespace espalier::app {

namespace {

void showFont(const Preferences& preferences) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (!preferences.fontFamily.isEmpty()) {
        font.setFamilies({preferences.fontFamily});
    }
    if (preferences.fontSize > 0) {
        font.setPointSize(preferences.fontSize);
    }
    if (font != QApplication::font()) {
        QApplication::setFont(font);
    }
}

} // namespace

void showLook(const Preferences& preferences) {
    ui::Theme::apply(*qApp, preferences.theme);
    showFont(preferences);
    ui::Display::current().setOptions(preferences.display);
}

void prefer(Settings& settings, const Preferences& preferences) {
    const ui::ThemeChoice before = settings.theme();
    settings.setPreferences(preferences);
    if (preferences.theme != before) { // all icons are drawn anew then
        ui::Theme::apply(*qApp, preferences.theme);
    }
    showFont(preferences);
    ui::Display::current().setOptions(preferences.display);
}

} // namespace espalier::app
