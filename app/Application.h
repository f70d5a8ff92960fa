// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arrival.h"
#include "app/CommandLine.h"
#include "app/Connections.h"
#include "app/CorrectionStore.h"
#include "app/LostConnection.h"
#include "app/MainWindow.h"
#include "app/Opening.h"
#include "ui/live/LiveDatabase.h"
#include "ui/widgets/Theme.h"

#include <QObject>

#include <functional>
#include <memory>

namespace espalier::app {

class Settings;

/// Owns the open database and the window, and decides what happens between them: open, save,
/// discard, close. Settings and prompt are lent, so that tests bring their own.
class Application : public QObject {
    Q_OBJECT
public:
    /// Null keyring: passwords are asked for each time.
    Application(Settings& settings, ui::Prompt& prompt, ui::Keyring* keyring = nullptr);
    ~Application() override;

    MainWindow& window() const { return *m_window; }
    ui::LiveDatabase* database() const { return m_database.get(); } ///< null: none is open

    /// Opens in place of what is open, which is asked about when it has pending changes. Then
    /// opened() or openFailed(). `view`: what to show first; else what was shown last, or what
    /// fits best.
    void open(const orm::Url& url, const std::optional<ViewName>& view = {});
    void open(const ui::ConnectionProfile& profile, const std::optional<ViewName>& view = {});
    /// As it is remembered, if it is: maybe for reading only.
    void openPath(const QString& path);
    void openSample();
    void save();

Q_SIGNALS:
    void opened();
    void openFailed(const espalier::ui::Failure& failure);
    void landed(); ///< the first tab is there, if the database has anything to show

private:
    void connectWindow();
    void connectOpening();
    void openFiles(const QStringList& paths);
    void onOpened();
    void onOpenFailed(const ui::Failure& failure);
    void connectDatabase();
    void onSaved(const ui::SaveReport& report);
    void onSaveFailed(const ui::Failure& failure);
    /// Does `then` once nothing is pending any more, or never.
    void leave(const std::function<void()>& then);
    bool mayClose();
    void discard();
    void chooseFile();
    /// Remembers what was said of the schema and reads the database again with it.
    void correct(const orm::Corrections& corrections);
    orm::Corrections correctionsOf(const orm::Url& url);
    void setTheme(ui::ThemeChoice choice);

    Settings& m_settings;
    CorrectionStore m_corrections;
    ui::Prompt& m_prompt;
    std::unique_ptr<ui::LiveDatabase> m_database;
    Opening m_opening;
    std::unique_ptr<MainWindow> m_window; ///< after the databases: goes first
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<Arrival> m_arrival;
    std::unique_ptr<LostConnection> m_loss; ///< of m_database
    ui::ConnectionProfile m_profile;        ///< of the open database
    ui::ConnectionProfile m_last;           ///< to try again
    std::optional<ViewName> m_view;         ///< what to show of it
    std::function<void()> m_afterSave;
};

/// The command: opens the window and runs until it is closed; the exit code.
int runWindow(const CommandLine& line, int& argc, char** argv);

} // namespace espalier::app
