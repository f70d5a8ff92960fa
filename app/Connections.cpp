// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Connections.h"

#include "app/MainWindow.h"
#include "app/Settings.h"
#include "ui/widgets/ConnectionDialog.h"
#include "ui/widgets/StartPage.h"

namespace espalier::app {

using namespace Qt::StringLiterals;

Connections::Connections(MainWindow& window, Settings& settings, ui::Prompt& prompt,
                         ui::Keyring* keyring)
    : m_window(window), m_settings(settings), m_prompt(prompt), m_keyring(keyring) {
    const ui::StartPage& start = window.startPage();
    connect(&start, &ui::StartPage::connectRequested, this, &Connections::describeNew);
    connect(&start, &ui::StartPage::profileRequested, this, &Connections::chosen);
    connect(&start, &ui::StartPage::editRequested, this, &Connections::edit);
    connect(&start, &ui::StartPage::removeRequested, this, &Connections::forget);
    connect(window.actionRegistry()[Act::Connect], &QAction::triggered, this,
            &Connections::describeNew);
    showList();
}

void Connections::showList() { m_window.startPage().setRecent(m_settings.profiles()); }

void Connections::describeNew() {
    ui::ConnectionProfile profile;
    profile.url.scheme = u"postgresql"_s;
    for (const ui::ConnectionProfile& last : m_settings.profiles()) {
        if (last.url.isServer()) { // most people have one server with several databases
            profile.url = last.url;
            profile.url.database.clear();
            profile.url.readOnly = false;
            break;
        }
    }
    describe(profile, {});
}

void Connections::edit(const ui::ConnectionProfile& profile) { describe(profile, profile.key()); }

void Connections::describe(const ui::ConnectionProfile& profile, const QString& replaced) {
    auto* dialog = new ui::ConnectionDialog(profile, m_prompt, m_keyring, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, replaced] {
        const ui::ConnectionProfile described = dialog->profile();
        if (!replaced.isEmpty()) {
            // At once: opening it may fail, and what was typed is not to be lost.
            m_settings.restore(described, m_settings.recent().indexOf(replaced));
            if (described.key() != replaced) {
                m_settings.forget(replaced);
            }
            showList();
        }
        Q_EMIT chosen(described);
    });
    dialog->open();
}

void Connections::remember(const ui::ConnectionProfile& profile) {
    if (profile.url.isMemory()) {
        return;
    }
    m_settings.remember(profile);
    showList();
}

void Connections::forget(const ui::ConnectionProfile& profile) {
    const qsizetype place = m_settings.recent().indexOf(profile.key());
    m_settings.forget(profile.key());
    showList();
    m_window.startPage().showRemoved(profile.title(), [this, profile, place] {
        m_settings.restore(profile, place);
        showList();
    });
}

ui::ConnectionProfile Connections::known(const orm::Url& url) const {
    const auto found = m_settings.profile(ui::ConnectionProfile::keyOf(url));
    return found ? ui::ConnectionProfile{url, found->name, found->color}
                 : ui::ConnectionProfile{url, {}, {}};
}

} // namespace espalier::app
