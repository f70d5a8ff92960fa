// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/Inverse.h"
#include "orm/unitofwork/CommitProof.h"
#include "ui/commands/Edits.h"
#include "ui/commands/SavedSet.h"
#include "ui/live/BackgroundReader.h"
#include "ui/live/DeferredLoads.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/SessionNotifier.h"

#include <QSet>
#include <QTimer>
#include <QUndoStack>

#include <atomic>
#include <chrono>

namespace espalier::ui {

struct GoneRows;
struct SaveChecks;
struct SaveDoubt;
struct SaveResult;

/// What the worker finds when it opens a database.
struct OpenedDatabase {
    orm::MetaData metaData;
    std::vector<orm::ReflectionWarning> warnings;
    qint64 dataVersion = 0;
    bool writable = true;
};

/// The inside of a LiveDatabase, shared by the sources that implement it.
struct LiveDatabase::Data {
    explicit Data(LiveDatabase& owner);
    ~Data();

    void takeOpened(OpenedDatabase&& opened);
    void listTables();
    void makeSession();
    void countTables();
    void countTable(int index);
    void estimateTable(int index);
    void noteStaged();
    void followChanges();
    void startWatching();
    void watch();

    Ticket readStatements(QObject* receiver, const std::vector<orm::Select>& selects,
                          std::function<void(std::vector<orm::RowBatch>&&)> done,
                          FailureCallback failed, bool urgent);
    void absorbRelation(const orm::ObjectList& owners, const orm::Relationship& relationship,
                        const std::vector<orm::RowBatch>& batches);
    std::function<void(const std::exception_ptr&)> wordsTo(FailureCallback failed);
    /// What a save, a failed read or a reconnection tells about the connection; null: it stands.
    void noteConnection(const std::exception_ptr& exception);

    /// Links that were staged without knowing those that exist, and those of rows that go: read
    /// before a save is planned.
    void verifyLinks(std::function<void()> then, FailureCallback failed);
    void planAndPost();
    std::vector<orm::Change> leaveOut();
    void noteSavedEdits() noexcept;
    void noteGone(const GoneRows& gone) noexcept;
    void forgetGone();
    void postPlan(const SaveChecks& checks, const CommitWitness& witness);
    void onWritten(SaveResult&& result);
    /// COMMIT was sent and not answered: what was written tells, once the server does.
    void waitForAnswer(SaveResult&& unanswered);
    void askForAnswer();
    void onAnswer(std::optional<orm::CommitProof::Answer> answer);
    /// Makes ready to take back what this save leaves out. Gives the reason why that cannot be;
    /// else empty.
    QString prepareHolding(const std::vector<orm::Change>& leftOut);
    /// Calls `look` while only what the next save would write is staged.
    void lookAtChosen(const std::function<void()>& look);
    /// While one lives, what the save leaves out is not staged; nobody is told.
    class Holding;
    void finishSave(orm::FlushOutcome&& outcome);
    void failSave(const Failure& failure);
    void adjustCounts();
    /// The stack holds what was saved, and nothing else: `added` is the latest, null for none.
    void keepSavedSets(SavedSet::Edits added, int most);

    LiveDatabase& q;
    orm::Url url;
    QString name; ///< the user's
    orm::Engine engine;
    bool isOpen = false;
    bool writable = true;
    orm::MetaData metaData;
    orm::Corrections corrections;
    orm::Discovery discovery;
    std::vector<orm::ReflectionWarning> warnings;
    std::vector<TableEntry> tables;
    std::unique_ptr<orm::Registry> registry;
    std::unique_ptr<SessionNotifier> notifier;
    std::unique_ptr<orm::Session> session;
    std::unique_ptr<DeferredLoads> deferred;
    std::unique_ptr<Edits> edits;
    std::unique_ptr<QUndoStack> stack;
    std::unique_ptr<BackgroundReader> reader;

    QTimer changesTimer;
    QTimer watchTimer;
    std::optional<std::chrono::milliseconds> watchInterval; ///< absent: as fits the database
    std::vector<Ticket> counts;                             ///< of all tables, the latest
    Ticket watchTicket = 0;                                 ///< 0: nobody looks
    qint64 dataVersion = 0;
    QSet<const orm::Object*> marked; ///< for deletion; the session holds them
    mutable std::optional<bool> hasChanges;
    mutable std::optional<int> changeCount;

    bool lost = false;
    bool saving = false;
    std::unique_ptr<SaveDoubt> doubt; ///< of a save that was not answered
    QTimer doubtTimer;                ///< asks again
    Ticket saveTicket = 0;
    std::shared_ptr<std::atomic_bool> cancelSave;
    std::optional<orm::PendingSave> pendingSave;
    std::shared_ptr<orm::FlushPlan> writing; ///< its plan, while the worker has it
    orm::SavedEdits savedEdits;              ///< of pendingSave
    std::vector<std::pair<const orm::Mapper*, std::vector<orm::Value>>> goneKeys; ///< with it
    std::map<const orm::Mapper*, orm::RowBatch> releasedRows;
    bool isUndoneInPart = false; ///< not all that goes with pendingSave is remembered
    SaveSelection selection;
    std::unique_ptr<EditCommand> holding; ///< of what this save leaves out
    bool isHolding = false;               ///< what it does now stays as it was
    int leftOutCount = 0;                 ///< edits, by this save
    std::function<PlanWitness(const orm::ObjectList&)> makeWitness;
};

class LiveDatabase::Data::Holding {
public:
    explicit Holding(Data& data);
    ~Holding();
    Holding(const Holding&) = delete;
    Holding& operator=(const Holding&) = delete;

private:
    Data& m_data;
    bool m_isHeld = false;
};

} // namespace espalier::ui
