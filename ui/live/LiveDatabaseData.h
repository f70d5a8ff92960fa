// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/Inverse.h"
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

namespace espalier::ui {

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
    void noteStaged();
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
    void finishSave(orm::FlushOutcome&& outcome);
    void failSave(const Failure& failure);
    void adjustCounts();
    /// The stack holds what was saved, and nothing else: `added` is the latest, null for none.
    void keepSavedSets(std::shared_ptr<const SavedSet::Contents> added, int most);

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
    qint64 dataVersion = 0;
    QSet<const orm::Object*> marked; ///< for deletion; the session holds them
    mutable std::optional<bool> hasChanges;
    mutable std::optional<int> changeCount;

    bool lost = false;
    bool saving = false;
    Ticket saveTicket = 0;
    std::shared_ptr<std::atomic_bool> cancelSave;
    std::optional<orm::PendingSave> pendingSave;
    orm::SavedEdits savedEdits; ///< of pendingSave
    std::function<CommitWitness(const orm::PendingSave&)> makeWitness;
};

} // namespace espalier::ui
