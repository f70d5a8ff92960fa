// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"

#include "ui/widgets/ThemeStyle.h"

#include <QApplication>
#include <QCoreApplication>
#include <QIcon>
#include <QStyle>
#include <QToolTip>

#ifdef Q_OS_WIN
#include <QSettings>
#endif

#include <algorithm>
#include <cmath>
#include <cstddef>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

// One line per palette role: the colours of the active, the inactive and the disabled group.
struct RoleColors {
    QPalette::ColorRole role;
    QRgb active;
    QRgb inactive;
    QRgb disabled;
};

constexpr RoleColors lightColors[] = {
    {QPalette::Window, 0xfff3f4f6, 0xfff3f4f6, 0xfff3f4f6},
    {QPalette::WindowText, 0xff1f2328, 0xff1f2328, 0xff868d95},
    {QPalette::Base, 0xffffffff, 0xffffffff, 0xfff3f4f6},
    {QPalette::AlternateBase, 0xfff6f7f9, 0xfff6f7f9, 0xffeff0f2},
    {QPalette::Text, 0xff1f2328, 0xff1f2328, 0xff868d95},
    {QPalette::PlaceholderText, 0xff6b7178, 0xff6b7178, 0xff9ba1a8},
    {QPalette::Button, 0xfff0f1f3, 0xfff0f1f3, 0xffeeeff1},
    {QPalette::ButtonText, 0xff1f2328, 0xff1f2328, 0xff868d95},
    {QPalette::BrightText, 0xffcf222e, 0xffcf222e, 0xffe19aa0},
    {QPalette::Light, 0xffffffff, 0xffffffff, 0xffffffff},
    {QPalette::Midlight, 0xfff9fafb, 0xfff9fafb, 0xfff9fafb},
    {QPalette::Mid, 0xffc3c7cc, 0xffc3c7cc, 0xffcbcfd3},
    {QPalette::Dark, 0xffa3a8ae, 0xffa3a8ae, 0xffb9bdc2},
    {QPalette::Shadow, 0xff6a6f75, 0xff6a6f75, 0xff9a9ea3},
    {QPalette::Highlight, 0xff2f6fb0, 0xff5a7490, 0xffa9b4c0},
    {QPalette::HighlightedText, 0xffffffff, 0xffffffff, 0xffffffff},
    {QPalette::Link, 0xff1f6fb8, 0xff1f6fb8, 0xff8aa5bd},
    {QPalette::LinkVisited, 0xff7a4fb5, 0xff7a4fb5, 0xffa99bbd},
    {QPalette::ToolTipBase, 0xff2b2e33, 0xff2b2e33, 0xff2b2e33},
    {QPalette::ToolTipText, 0xffe6e8eb, 0xffe6e8eb, 0xffe6e8eb},
};

constexpr RoleColors darkColors[] = {
    {QPalette::Window, 0xff2b2e33, 0xff2b2e33, 0xff2b2e33},
    {QPalette::WindowText, 0xffe6e8eb, 0xffe6e8eb, 0xff7a8189},
    {QPalette::Base, 0xff1f2226, 0xff1f2226, 0xff26292d},
    {QPalette::AlternateBase, 0xff25292e, 0xff25292e, 0xff292c31},
    {QPalette::Text, 0xffe6e8eb, 0xffe6e8eb, 0xff7a8189},
    {QPalette::PlaceholderText, 0xff8f969e, 0xff8f969e, 0xff666d75},
    {QPalette::Button, 0xff33373d, 0xff33373d, 0xff2f3237},
    {QPalette::ButtonText, 0xffe6e8eb, 0xffe6e8eb, 0xff7a8189},
    {QPalette::BrightText, 0xffff8079, 0xffff8079, 0xff8f5b59},
    {QPalette::Light, 0xff4b5057, 0xff4b5057, 0xff42464d},
    {QPalette::Midlight, 0xff3e4249, 0xff3e4249, 0xff393d43},
    {QPalette::Mid, 0xff202327, 0xff202327, 0xff24272b},
    {QPalette::Dark, 0xff181a1d, 0xff181a1d, 0xff1c1f22},
    {QPalette::Shadow, 0xff0d0e10, 0xff0d0e10, 0xff121315},
    {QPalette::Highlight, 0xff2f6fb0, 0xff3f5b78, 0xff4a5058},
    {QPalette::HighlightedText, 0xffffffff, 0xffffffff, 0xffa0a5ab},
    {QPalette::Link, 0xff6cb2f5, 0xff6cb2f5, 0xff5f7c98},
    {QPalette::LinkVisited, 0xffc39ef0, 0xffc39ef0, 0xff82739a},
    {QPalette::ToolTipBase, 0xff3a3f46, 0xff3a3f46, 0xff3a3f46},
    {QPalette::ToolTipText, 0xffe6e8eb, 0xffe6e8eb, 0xffe6e8eb},
};

template <std::size_t Size> QPalette makePalette(const RoleColors (&colors)[Size]) {
    QPalette palette;
    for (const RoleColors& line : colors) {
        palette.setColor(QPalette::Active, line.role, QColor::fromRgb(line.active));
        palette.setColor(QPalette::Inactive, line.role, QColor::fromRgb(line.inactive));
        palette.setColor(QPalette::Disabled, line.role, QColor::fromRgb(line.disabled));
    }
    return palette;
}

double relativeLuminance(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

bool systemIsDark([[maybe_unused]] QApplication& application) {
#ifdef Q_OS_WIN
    // The platform plug-in keeps a light palette unless it was started in its dark mode.
    const QSettings personalize(
        uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"_s,
        QSettings::NativeFormat);
    return personalize.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    // An empty palette gives the platform's own back, also after an earlier apply().
    QApplication::setPalette(QPalette());
    return Theme::isDark(QApplication::palette());
#endif
}

} // namespace

void Theme::apply(QApplication& application, ThemeChoice choice) {
    const bool dark =
        choice == ThemeChoice::System ? systemIsDark(application) : choice == ThemeChoice::Dark;

    if (!qobject_cast<ThemeStyle*>(QApplication::style()))
        QApplication::setStyle(new ThemeStyle);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);

    // Only the bundled icons: an installed Breeze of another version would mix two drawings.
    QIcon::setThemeSearchPaths({u":/icons"_s});
    QIcon::setFallbackThemeName(u"breeze"_s);
    QIcon::setThemeName(dark ? u"breeze-dark"_s : u"breeze"_s);
    QApplication::setWindowIcon(applicationIcon());
}

QPalette Theme::lightPalette() { return makePalette(lightColors); }

QPalette Theme::darkPalette() { return makePalette(darkColors); }

bool Theme::isDark(const QPalette& palette) {
    return relativeLuminance(palette.color(QPalette::Active, QPalette::Window)) < 0.18;
}

QColor Theme::stateColor(EditState state, const QPalette& palette) {
    const bool dark = isDark(palette);
    switch (state) {
    case EditState::Clean:
        break;
    case EditState::Modified:
        return QColor::fromRgb(dark ? 0xffd29922 : 0xff9a6700);
    case EditState::Added:
        return QColor::fromRgb(dark ? 0xff3fb950 : 0xff1a7f37);
    case EditState::Deleted:
        return QColor::fromRgb(dark ? 0xfff9635b : 0xffcf222e);
    case EditState::Conflict:
        return QColor::fromRgb(dark ? 0xffab7df8 : 0xff8250df);
    }
    return palette.color(QPalette::Text);
}

QString Theme::stateLetter(EditState state) {
    switch (state) {
    case EditState::Clean:
        break;
    case EditState::Modified:
        return u"M"_s;
    case EditState::Added:
        return u"+"_s;
    case EditState::Deleted:
        return u"−"_s;
    case EditState::Conflict:
        return u"!"_s;
    }
    return {};
}

QString Theme::stateName(EditState state) {
    switch (state) {
    case EditState::Clean:
        break;
    case EditState::Modified:
        return QCoreApplication::translate("Theme", "modified");
    case EditState::Added:
        return QCoreApplication::translate("Theme", "added");
    case EditState::Deleted:
        return QCoreApplication::translate("Theme", "deleted");
    case EditState::Conflict:
        return QCoreApplication::translate("Theme", "conflict");
    }
    return {};
}

QIcon Theme::applicationIcon() {
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
        icon.addFile(u":/icons/app/espalier-%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

double Theme::contrastRatio(const QColor& one, const QColor& other) {
    const double first = relativeLuminance(one);
    const double second = relativeLuminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace espalier::ui
