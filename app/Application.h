// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"
#include "app/Workspace.h"
#include "ui/prompts/Prompt.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace espalier::ui {
class Keyring;
} // namespace espalier::ui

namespace espalier::app {

class Settings;

/// Owns the windows: each shows one database, a database is shown by one. What is opened from a
/// window with an open database comes into another. Settings and keyring are lent, so that tests
/// bring their own.
class Application : public QObject {
    Q_OBJECT
public:
    /// Who asks the questions of a window; called once for each.
    using MakePrompt = std::function<std::unique_ptr<ui::Prompt>()>;

    Application(Settings& settings, const MakePrompt& makePrompt, ui::Keyring* keyring = nullptr);
    ~Application() override;

    /// A window more, with the start page; shown beside the one that was used last.
    Workspace& add();
    /// In the order in which they came.
    std::vector<Workspace*> workspaces() const;
    /// To the clipboard, said in `asking`.
    void copyDiagnostics(const Workspace& asking) const;
    /// Asks about pending changes, window by window, until one stays open.
    void quit() const;

Q_SIGNALS:
    void added(espalier::app::Workspace* workspace);

private:
    struct Entry {
        std::unique_ptr<ui::Prompt> prompt; ///< outlives the workspace
        std::unique_ptr<Workspace> workspace;
    };
    void connectWorkspace(Workspace& workspace);
    bool openElsewhere(const Workspace& asking, const ui::ConnectionProfile& profile,
                       const std::optional<ViewName>& view);
    Workspace* showing(const ui::ConnectionProfile& profile) const;
    Workspace& freeOne();
    void place(Workspace& workspace) const;
    void listWindows(Workspace& workspace) const;
    void remove(Workspace* workspace);

    Settings& m_settings;
    MakePrompt m_makePrompt;
    ui::Keyring* m_keyring;
    std::vector<Entry> m_entries;
};

/// The command: opens a window and runs until the last one is closed; the exit code.
int runWindow(const CommandLine& line, int& argc, char** argv);

} // namespace espalier::app
