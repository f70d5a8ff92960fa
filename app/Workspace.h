// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arrival.h"
#include "app/ConflictSolver.h"
#include "app/Connections.h"
#include "app/CorrectionStore.h"
#include "app/EditKeeper.h"
#include "app/LostConnection.h"
#include "app/MainWindow.h"
#include "app/Opening.h"
#include "app/OutsideChanges.h"
#include "app/UndoRedo.h"
#include "ui/live/LiveDatabase.h"

#include <QObject>

#include <functional>
#include <memory>

namespace espalier::app {

class Settings;

/// Owns a window and the database that it shows, and decides what happens between them: open,
/// save, discard, close. Settings and prompt are lent, so that tests bring their own.
class Workspace : public QObject {
    Q_OBJECT
public:
    /// Null keyring: passwords are asked for each time.
    Workspace(Settings& settings, ui::Prompt& prompt, ui::Keyring* keyring = nullptr);
    ~Workspace() override;

    MainWindow& window() const { return *m_window; }
    ui::LiveDatabase* database() const { return m_database.get(); } ///< null: none is open
    /// Of the open database, or of what is being opened.
    const ui::ConnectionProfile& profile() const;
    /// Nothing is open or being opened.
    bool isFree() const { return !m_database && !m_opening.isRunning(); }

    /// Where staged edits are kept; empty, as at first: they are not.
    void setJournalFolder(const QString& folder) { m_journalFolder = folder; }

    /// Asked before something is opened here; true: it has been opened elsewhere. Empty: never.
    using Elsewhere = std::function<bool(const ui::ConnectionProfile& profile,
                                         const std::optional<ViewName>& view)>;
    void setElsewhere(const Elsewhere& elsewhere) { m_elsewhere = elsewhere; }

    /// Opens here, unless it is taken elsewhere, in place of what is open; that is asked about when
    /// it has pending changes. Then opened() or openFailed(). `view`: what to show first; else what
    /// was shown last, or what fits best.
    void open(const orm::Url& url, const std::optional<ViewName>& view = {});
    void open(const ui::ConnectionProfile& profile, const std::optional<ViewName>& view = {});
    /// As it is remembered, if it is: maybe for reading only.
    void openPath(const QString& path);
    void openSample();
    void save();
    /// Back to the start page; asks about pending changes.
    void closeDatabase();
    /// The list of the start page, as it is remembered.
    void showRecent() const { m_connections->showList(); }

Q_SIGNALS:
    void opened();
    void openFailed(const espalier::ui::Failure& failure);
    void recoveryOffered(); ///< edits that an earlier session left behind have been asked about
    void landed();          ///< the first tab is there, if the database has anything to show

private:
    void connectWindow();
    void connectOpening();
    void tellStep(const StepDone& done);
    void openFiles(const QStringList& paths);
    void onOpened();
    void onOpenFailed(const ui::Failure& failure);
    void connectDatabase();
    void onSaved(const ui::SaveReport& report);
    void onSaveFailed(const ui::Failure& failure);
    bool isSaveMeant();
    void giveUpSaving(const ui::Failure& failure);
    void connectSolver();
    /// Does `then` once nothing is pending any more, or never.
    void leave(const std::function<void()>& then);
    bool mayClose();
    void discard();
    void keepEdits();
    void exportEdits();
    void importEdits();
    void chooseFile();
    /// Remembers what was said of the schema and reads the database again with it.
    void correct(const orm::Corrections& corrections);
    orm::Corrections correctionsOf(const orm::Url& url);
    /// As it is remembered. Errors: those of orm::Url::file().
    ui::ConnectionProfile fileProfile(const QString& path) const;
    void openHere(const ui::ConnectionProfile& profile, const std::optional<ViewName>& view);

    Settings& m_settings;
    CorrectionStore m_corrections;
    ui::Prompt& m_prompt;
    std::unique_ptr<ui::LiveDatabase> m_database;
    Opening m_opening;
    std::unique_ptr<MainWindow> m_window; ///< after the databases: goes first
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<Arrival> m_arrival;
    std::unique_ptr<LostConnection> m_loss; ///< of m_database
    std::unique_ptr<OutsideChanges> m_outside;
    std::unique_ptr<ConflictSolver> m_solver; ///< of m_database
    std::optional<QString> m_takenOver;       ///< by it, to be told when it is saved
    std::unique_ptr<EditKeeper> m_keeper;     ///< of m_database, where that may be written
    QString m_journalFolder;
    ui::ConnectionProfile m_profile; ///< of the open database
    ui::ConnectionProfile m_last;    ///< to try again
    std::optional<ViewName> m_view;  ///< what to show of it
    std::function<void()> m_afterSave;
    Elsewhere m_elsewhere;
};

} // namespace espalier::app
