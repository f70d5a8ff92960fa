// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeDocument.h"
#include "orm/engine/Inspector.h"
#include "orm/engine/Url.h"
#include "orm/mapping/Corrections.h"
#include "orm/mapping/Discovery.h"
#include "orm/session/Session.h"
#include "ui/Export.h"
#include "ui/commands/SaveSelection.h"
#include "ui/live/Failure.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

class QUndoStack;

namespace espalier::ui {

class BackgroundReader;
class Edits;
struct SavePreview;

/// A table as the Navigator lists it.
struct TableEntry {
    orm::Table table;
    const orm::Mapper* mapper = nullptr; ///< null: no key, shown but not edited
    qint64 rows = -1;                    ///< -1 until counted
    bool isEstimate = false;             ///< counting took too long
};

/// One opened database: its worker, mappers, session, undo stack. Lives on the GUI thread and never
/// enters a driver there: every read and save is a job of the worker, answered by a callback in the
/// event loop. Owned by the application; models and widgets borrow it and die before it.
class ESPALIER_UI_EXPORT LiveDatabase : public QObject {
    Q_OBJECT
public:
    explicit LiveDatabase(QObject* parent = nullptr);
    ~LiveDatabase() override;

    /// Connects and reflects in the worker; then opened() or openFailed(). `name`: what the user
    /// calls the connection, if anything. `corrections`: what a person has said of the schema; what
    /// does not fit it becomes a warning.
    void open(const orm::Url& url, const QString& name = {},
              const orm::Corrections& corrections = {});
    bool isOpen() const;
    const orm::Url& url() const;
    bool isReadOnly() const;
    QString displayName() const; ///< the user's name for it, else that of the file or database

    /// For its statement log; its connections belong to the worker.
    const orm::Engine& engine() const;
    const orm::Dialect& dialect() const;
    const orm::MetaData& metaData() const;
    const orm::Discovery& discovery() const;
    const orm::Corrections& corrections() const;
    const std::vector<orm::ReflectionWarning>& warnings() const;
    const std::vector<TableEntry>& tables() const;
    orm::Registry& registry();
    const orm::Mapper* mapperOf(const orm::Table& table) const;
    orm::Session& session();
    Edits& edits();
    QUndoStack& undoStack();

    // --- reading. Callbacks run on the GUI thread, in order of posting unless urgent, and not at
    // all once `receiver` is destroyed or the ticket cancelled.
    using Ticket = quint64;
    using RowsCallback = std::function<void(orm::RowBatch&&)>;
    using FailureCallback = std::function<void(const Failure&)>;
    Ticket read(QObject* receiver, const orm::Select& select, RowsCallback done,
                FailureCallback failed = {}, bool urgent = false);
    /// Several statements in one go, on one snapshot; `done` gets one batch a statement.
    Ticket readAll(QObject* receiver, std::vector<orm::Select> selects,
                   std::function<void(std::vector<orm::RowBatch>&&)> done,
                   FailureCallback failed = {}, bool urgent = false);
    void cancel(Ticket ticket);
    bool isBusy() const; ///< jobs wait or run
    /// For reads that are more than one statement; only while the database is open.
    BackgroundReader& reader();

    /// Loads what is missing of objects' column values / of a relation of objects, then calls
    /// `done` (at once when nothing is missing).
    void require(QObject* receiver, const orm::ObjectList& objects, std::function<void()> done,
                 FailureCallback failed = {});
    void requireRelation(QObject* receiver, const orm::ObjectList& owners,
                         const orm::Relationship& relationship, std::function<void()> done,
                         FailureCallback failed = {});
    /// The object of a key, made with only its key loaded when the session has none.
    orm::ObjectPtr object(const orm::Mapper& mapper, const std::vector<orm::Value>& key);

    // --- staged edits
    bool hasChanges() const; ///< exact; cached between changes
    int changeCount() const; ///< entries of the change set
    bool isMarkedForDeletion(const orm::Object& object) const;
    /// What the next saves leave out.
    const SaveSelection& selection() const;
    /// Changes that the next saves take (with what they need) or leave out (with what needs them);
    /// returns the titles of the latter. Then changesChanged().
    QStringList choose(const std::vector<orm::Change>& changes, bool isTaken);
    void chooseAll(); ///< nothing is left out
    bool hasChosen(); ///< there is something that the next save writes
    /// What the next save would send, keys of new rows written as "?"; nothing while one runs.
    /// Errors: DataError when what is left out cannot be told apart now.
    std::vector<orm::Statement> pendingSql();
    /// The same with what the save sends around it. Errors: as above.
    SavePreview pendingSave();
    /// Loads what a save has to know of rows that go and of links that were staged blindly.
    void requireForSave(std::function<void()> done, FailureCallback failed);
    /// The same as a script that any client of the database can run. Requires: requireForSave().
    /// Errors: as Session::planSave, DataError.
    QString pendingScript();
    /// Errors: as above.
    orm::ChangeDocument pendingChanges();
    /// Writes what is staged and chosen in one transaction, in the worker; editing is locked
    /// meanwhile. Then saved() or saveFailed(); after a failure everything is still staged.
    void save();
    void cancelSave(); ///< nothing while isInDoubt()
    /// The connection broke while the save was committed: it goes on, and editing stays locked,
    /// until the server answers whether it came through. What is staged is kept on the way out.
    bool isInDoubt() const;
    /// Runs in the worker when everything is written and is about to be committed.
    using CommitWitness = std::function<void(const orm::FlushPlan&, const orm::FlushOutcome&)>;
    /// Of a save that has been planned; what it leaves out is taken back at that moment.
    using PlanWitness = std::function<CommitWitness(const orm::PendingSave&)>;
    /// `make` is called for each save before it is planned, with the rows of what it leaves out;
    /// null, also what it gives: none.
    void setCommitWitness(std::function<PlanWitness(const orm::ObjectList& leftOut)> make);
    bool isSaving() const;
    void discard(); ///< no step of what is discarded is kept
    /// Of the undo stack, but nothing while a save runs: use these, not the stack's own. What was
    /// saved is a step, too: undoing it stages the opposite.
    void undo();
    void redo();
    /// Reads what is shown again; staged edits stay. Models do the reading on refreshRequested().
    void refresh();
    /// Of a server: reads what is shown again if anything was written there since the last look.
    void lookForWrites();
    /// The server, or the way to it, was gone when last asked; staged edits are kept. So it stays
    /// until reconnect() or a save gets through.
    bool isLost() const;
    /// Tries to reach the server again: connectionRestored(), or connectionLost() once more.
    void reconnect();
    /// For steps that have nobody to tell: as failed().
    void tellFailure(const QString& message, const QString& details = {});
    /// How often to look for writes of other programs to a file, and whether a server is there;
    /// zero: never. By default one second, five for a server.
    void setWatchInterval(std::chrono::milliseconds interval);

Q_SIGNALS:
    void opened();
    void openFailed(const espalier::ui::Failure& failure);
    void tableCounted(int index); ///< of tables()
    void changesChanged();        ///< staged edits changed; coalesced, once per event-loop turn
    void objectChanged(espalier::orm::Object* object); ///< values, relations or state; at once
    void objectAdded(espalier::orm::Object* object);
    void objectExpunged(espalier::orm::Object* object);
    void objectRemoved(espalier::orm::Object* object);
    void objectRestored(espalier::orm::Object* object);
    void saveStarted();
    void saveInDoubt();
    void saveProgress(qint64 done, qint64 total);
    void saved(const espalier::ui::SaveReport& report);
    void saveFailed(const espalier::ui::Failure& failure);
    void discarded();
    void refreshRequested();
    void externallyChanged(); ///< another program wrote to the database since the last read
    void connectionLost(const espalier::ui::Failure& failure); ///< also each further time
    void connectionRestored();
    void busyChanged(bool busy);
    void
    failed(const espalier::ui::Failure& failure); ///< of a read or slot that had nobody to tell

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace espalier::ui
