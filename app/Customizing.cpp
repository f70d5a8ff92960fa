// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Customizing.h"

#include "app/KeyCatalogue.h"
#include "app/Look.h"
#include "app/MainWindow.h"
#include "app/Settings.h"
#include "app/SettingsDialog.h"
#include "app/ShortcutDialog.h"
#include "ui/widgets/StartPage.h"

#include <utility>

namespace espalier::app {

namespace {

constexpr std::pair<Act, ui::ThemeChoice> themes[] = {{Act::ThemeLight, ui::ThemeChoice::Light},
                                                      {Act::ThemeDark, ui::ThemeChoice::Dark},
                                                      {Act::ThemeSystem, ui::ThemeChoice::System}};

} // namespace

Customizing::Customizing(MainWindow& window, Settings& settings, ui::Prompt& prompt)
    : QObject(&window), m_window(window), m_settings(settings), m_prompt(prompt) {
    connectActions();
    connect(&m_settings, &Settings::preferencesChanged, this, &Customizing::follow);
    follow();
}

void Customizing::connectActions() {
    const Actions& actions = m_window.actionRegistry();
    for (const auto& [act, theme] : themes) {
        connect(actions[act], &QAction::triggered, this, [this, choice = theme] {
            Preferences preferences = m_settings.preferences();
            preferences.theme = choice;
            prefer(m_settings, preferences);
        });
    }
    connect(actions[Act::DragNodes], &QAction::toggled, this,
            [this](bool can) { m_settings.setDragNodes(can); });
    connect(actions[Act::Preferences], &QAction::triggered, this, &Customizing::showSettings);
    connect(actions[Act::Shortcuts], &QAction::triggered, this,
            [this] { show<ShortcutDialog>(m_settings); });
}

void Customizing::follow() {
    const Actions& actions = m_window.actionRegistry();
    const Preferences& preferences = m_settings.preferences();
    for (const auto& [act, theme] : themes) {
        if (theme == preferences.theme) {
            actions[act]->setChecked(true);
        }
    }
    actions[Act::DragNodes]->setChecked(preferences.dragNodes);
    const PageTabs& tabs = m_window.tabs();
    for (int i = 0; i < tabs.count(); ++i) {
        tabs.page(i)->setDragAllowed(preferences.dragNodes);
    }
    actions.setKeys(preferences.keys);
    KeyCatalogue::apply(m_window, preferences.keys);
    KeyCatalogue::hint(preferences.keys);
    m_window.startPage().setKeys(actions[Act::Open]->shortcut(), actions[Act::Connect]->shortcut());
}

/// One of a kind, beside the window, so that what it changes is to be seen.
template <class Dialog, class... Arguments> Dialog* Customizing::show(Arguments&... arguments) {
    auto* dialog = m_window.findChild<Dialog*>();
    if (!dialog) {
        dialog = new Dialog(arguments..., &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

void Customizing::showSettings() {
    const auto* dialog = show<SettingsDialog>(m_settings, m_prompt);
    connect(dialog, &SettingsDialog::layoutResetRequested,
            m_window.actionRegistry()[Act::RestoreLayout], &QAction::trigger, Qt::UniqueConnection);
}

} // namespace espalier::app
