// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QDialog;

namespace espalier::ui {
class Prompt;
} // namespace espalier::ui

namespace espalier::app {

class MainWindow;
class Settings;

/// Keeps a window as a person prefers it: menus, keys and pages follow the settings, whichever
/// window changed them, and the dialogs that change them are opened here. Owned by the window.
class Customizing : public QObject {
    Q_OBJECT
public:
    Customizing(MainWindow& window, Settings& settings, ui::Prompt& prompt);

    /// Panes have come: theirs are the keys of the settings, too.
    void follow();

private:
    void connectActions();
    template <class Dialog, class... Arguments> Dialog* show(Arguments&... arguments);
    void showSettings();

    MainWindow& m_window;
    Settings& m_settings;
    ui::Prompt& m_prompt;
};

} // namespace espalier::app
