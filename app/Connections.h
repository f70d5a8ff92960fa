// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/ConnectionProfile.h"

#include <QObject>

namespace espalier::ui {
class Keyring;
class Prompt;
} // namespace espalier::ui

namespace espalier::app {

class MainWindow;
class Settings;

/// The connections that are remembered, as the start page lists them, and the dialog that describes
/// one. Opens nothing itself. Owned by Workspace.
class Connections : public QObject {
    Q_OBJECT
public:
    Connections(MainWindow& window, Settings& settings, ui::Prompt& prompt, ui::Keyring* keyring);

    /// A dialog over the window that describes one more / that changes a remembered one.
    void describeNew();
    void edit(const ui::ConnectionProfile& profile);
    /// Has just been opened.
    void remember(const ui::ConnectionProfile& profile);
    /// With the name and the colour that are remembered for such a URL.
    ui::ConnectionProfile known(const orm::Url& url) const;
    void showList(); ///< as it is remembered

Q_SIGNALS:
    void chosen(const espalier::ui::ConnectionProfile& profile); ///< to be opened

private:
    /// `replaced`: the key of the one that is not remembered any more then; may be empty.
    void describe(const ui::ConnectionProfile& profile, const QString& replaced);
    void forget(const ui::ConnectionProfile& profile);

    MainWindow& m_window;
    Settings& m_settings;
    ui::Prompt& m_prompt;
    ui::Keyring* m_keyring;
};

} // namespace espalier::app
