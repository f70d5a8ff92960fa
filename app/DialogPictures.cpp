// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DialogPictures.h"

#include "app/AboutDialog.h"
#include "app/Settings.h"
#include "app/SettingsDialog.h"
#include "app/ShortcutDialog.h"
#include "app/help/HelpWindow.h"
#include "ui/prompts/ConflictDialog.h"
#include "ui/prompts/PasswordDialog.h"
#include "ui/widgets/ConnectionDialog.h"

#include <utility>

namespace espalier::app::dialogs {

using namespace Qt::StringLiterals;

namespace {

orm::Url serverUrl(const std::optional<orm::Url>& url) {
    orm::Url server;
    server.scheme = u"postgresql"_s;
    return url.value_or(server);
}

/// As the sample catalogue could have them.
ui::ConflictQuestion conflicts() {
    ui::ConflictQuestion asked;
    asked.rows = {{u"product 2-SLICE-TOASTER"_s, u"msrp"_s, u"39.99"_s, u"44.90"_s, u"42.50"_s},
                  {u"product 2-SLICE-TOASTER"_s, u"name"_s, u"2-Slice Toaster"_s,
                   u"Toaster, 2 slices"_s, u"Toaster for two slices"_s},
                  {u"category Kitchen & Dining"_s, u"name"_s, u"Kitchen & Dining"_s, u"Kitchen"_s,
                   u"Kitchen and Dining"_s}};
    asked.merged = {u"product 4-SLICE-TOASTER: msrp is now 59.90"_s};
    return asked;
}

std::unique_ptr<QDialog> password(const std::optional<orm::Url>& url, QWidget* parent) {
    orm::Url server = serverUrl(url);
    const QString user = std::exchange(server.user, {});
    return std::make_unique<ui::PasswordDialog>(
        ui::PasswordQuestion{ui::serverOf(server), ui::kindName(server), user, {}, {}}, parent);
}

std::unique_ptr<QDialog> help(Settings& settings, QWidget* parent) {
    auto window = std::make_unique<HelpWindow>(settings, parent);
    window->showAddress(window->manual().pages().front().name);
    return window;
}

} // namespace

QString known() { return u"about, conflicts, connect, help, password, settings and shortcuts"_s; }

std::unique_ptr<QDialog> make(const QString& name, const std::optional<orm::Url>& url,
                              Settings& settings, ui::Prompt& prompt, QWidget* parent) {
    if (name == "about"_L1) {
        return std::make_unique<AboutDialog>(parent);
    }
    if (name == "conflicts"_L1) {
        return std::make_unique<ui::ConflictDialog>(conflicts(), parent);
    }
    if (name == "connect"_L1) {
        return std::make_unique<ui::ConnectionDialog>(ui::ConnectionProfile{serverUrl(url), {}, {}},
                                                      prompt, nullptr, parent);
    }
    if (name == "help"_L1) {
        return help(settings, parent);
    }
    if (name == "password"_L1) {
        return password(url, parent);
    }
    if (name == "settings"_L1) {
        return std::make_unique<SettingsDialog>(settings, prompt, parent);
    }
    if (name == "shortcuts"_L1) {
        return std::make_unique<ShortcutDialog>(settings, parent);
    }
    return nullptr;
}

} // namespace espalier::app::dialogs
