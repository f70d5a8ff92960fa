// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of LiveDatabase: plan here, execute in the worker, apply here.
#include "orm/base/Error.h"
#include "orm/changes/ChangeSet.h"
#include "ui/commands/LeftStaged.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabaseData.h"
#include "ui/live/SaveDoubt.h"
#include "ui/live/SaveFailures.h"
#include "ui/live/SaveJob.h"
#include "ui/live/Words.h"

#include <QScopeGuard>

#include <algorithm>
#include <chrono>

namespace espalier::ui {

using namespace std::chrono_literals;

namespace {

SaveReport reportOf(const orm::FlushOutcome& outcome) {
    return {outcome.inserted, outcome.updated, outcome.deleted, outcome.linked, outcome.unlinked};
}

/// Both ends of links, too: one of them tells of it.
orm::ObjectList rowsOf(const std::vector<orm::Change>& changes) {
    orm::ObjectList rows;
    QSet<const orm::Object*> seen;
    for (const orm::Change& change : changes) {
        for (const orm::ObjectPtr& row : {change.object, change.other}) {
            if (row && !seen.contains(row.get())) {
                seen.insert(row.get());
                rows.push_back(row);
            }
        }
    }
    return rows;
}

} // namespace

void LiveDatabase::save() {
    if (!d->isOpen || d->saving) {
        return;
    }
    if (isReadOnly()) {
        const orm::ReadOnlyError error(tr("The database is open for reading only."));
        Q_EMIT saveFailed(wordsFor(error, this));
        return;
    }
    d->saving = true;
    d->cancelSave = std::make_shared<std::atomic_bool>(false);
    Q_EMIT saveStarted();
    const auto fail = [this](const Failure& failure) { d->failSave(failure); };
    requireForSave([this] { d->planAndPost(); }, fail);
}

// Rows that go are read whole, so that undoing the save brings them back whole.
void LiveDatabase::requireForSave(std::function<void()> done, FailureCallback failed) {
    require(
        this, d->session->deleted(),
        [this, done = std::move(done), failed] { d->verifyLinks(done, failed); }, failed);
}

void LiveDatabase::setCommitWitness(std::function<PlanWitness(const orm::ObjectList&)> make) {
    d->makeWitness = std::move(make);
}

void LiveDatabase::Data::verifyLinks(std::function<void()> then, FailureCallback failed) {
    std::map<const orm::Relationship*, orm::ObjectList> unknown;
    const auto look = [&unknown](const orm::ObjectPtr& object, bool isRemoved) {
        for (const auto& relationship : object->mapper().relationships()) {
            const orm::RelationSlot& slot = object->relation(*relationship);
            if (relationship->direction() == orm::Direction::ManyToMany && !slot.loaded &&
                (slot.changed || isRemoved)) {
                unknown[relationship.get()].push_back(object);
            }
        }
    };
    for (const orm::ObjectPtr& object : session->dirty()) {
        look(object, false);
    }
    for (const orm::ObjectPtr& object : session->deleted()) {
        look(object, true);
    }
    if (unknown.empty()) {
        then();
        return;
    }
    const auto left = std::make_shared<std::size_t>(unknown.size());
    const auto arrived = [left, then = std::move(then)] {
        if (--*left == 0) {
            then();
        }
    };
    for (const auto& [relationship, objects] : unknown) {
        q.requireRelation(&q, objects, *relationship, arrived, failed);
    }
}

void LiveDatabase::Data::planAndPost() {
    if (!saving) {
        return; // another read of the links failed, and the save with it
    }
    try {
        const std::vector<orm::Change> left = leaveOut();
        const PlanWitness planned = makeWitness ? makeWitness(rowsOf(left)) : PlanWitness();
        if (const QString refusal = prepareHolding(left); !refusal.isEmpty()) {
            Failure failure;
            failure.message = refusal;
            failSave(failure);
            return;
        }
        const Holding held(*this);
        pendingSave = session->planSave(true);
        if (!pendingSave->plan.isEmpty()) {
            const SaveChecks checks{circleChecks(*pendingSave, engine.dialect()),
                                    rowChecks(*pendingSave, engine.dialect()),
                                    GoneReader(*pendingSave, *registry)};
            postPlan(checks, planned ? planned(*pendingSave) : CommitWitness());
            noteSavedEdits();
        }
    } catch (const orm::Error& error) {
        failSave(wordsFor(error, &q, incompleteNewObject(*session, error)));
        return;
    } catch (...) {
        failSave(wordsFor(std::current_exception(), &q));
        return;
    }
    if (saveTicket == 0) {
        finishSave({});
    }
}

/// Nobody looks for changes to leave out where none is.
std::vector<orm::Change> LiveDatabase::Data::leaveOut() {
    leftOutCount = 0;
    if (selection.isEmpty()) {
        return {};
    }
    const orm::ChangeSet set = orm::ChangeSet::of(*session);
    selection.follow(set);
    std::vector<orm::Change> left = selection.leftOut(set);
    leftOutCount = int(left.size());
    return left;
}

/// The plan is lent to the worker: nobody changes it until that is done.
void LiveDatabase::Data::postPlan(const SaveChecks& checks, const CommitWitness& witness) {
    // Progress is for a person: a few times a second are enough.
    const auto tell = [this, hub = reader.get(), cancelled = cancelSave,
                       last = std::chrono::steady_clock::time_point()](qsizetype done,
                                                                       qsizetype total) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (now - last > 50ms || done == total) {
            last = now;
            hub->callLater([this, done, total] { Q_EMIT q.saveProgress(done, total); });
        }
        return !cancelled->load();
    };
    writing = std::make_shared<orm::FlushPlan>(std::move(pendingSave->plan));
    std::function<SaveResult(orm::Connection&)> work =
        [plan = std::shared_ptr<const orm::FlushPlan>(writing), checks, tell,
         witness](orm::Connection& connection) {
            return writePlan(connection, *plan, checks, tell, witness);
        };
    const auto done = [this](SaveResult&& result) {
        if (!saving || !pendingSave) {
            return; // given up meanwhile
        }
        pendingSave->plan = std::move(*writing);
        onWritten(std::move(result));
    };
    const auto failed = [this](const std::exception_ptr& exception) {
        failSave(wordsFor(exception, &q));
    };
    saveTicket = reader->post<SaveResult>(&q, std::move(work), {done, failed},
                                          BackgroundReader::Priority::Urgent);
}

void LiveDatabase::Data::onWritten(SaveResult&& result) {
    noteGone(result.gone);
    const auto& subjects = pendingSave->subjects.objects;
    if (result.circleOperation >= 0) {
        const orm::ObjectPtr node = subjects[std::size_t(result.circleOperation)];
        Failure circle;
        circle.message = tr("%1 would stand below itself: what it was moved into is below it. "
                            "Nothing was saved; your edits are kept.")
                             .arg(nameOf({node}));
        circle.object = node;
        circle.attribute = node->mapper().traits().parent->name();
        circle.mayBeConflict = true;
        failSave(circle);
        return;
    }
    if (result.editedOperation >= 0) {
        Failure edited;
        edited.object = subjects[std::size_t(result.editedOperation)];
        const orm::RowOperation& operation =
            pendingSave->plan.operations[std::size_t(result.editedOperation)];
        const bool isDeleted = operation.shape->kind == orm::OperationKind::Delete;
        edited.message =
            (isDeleted ? tr("%1 was to be deleted, but another program has changed it since it "
                            "was read. Nothing was saved; your edits are kept.")
                       : tr("Another program has changed %1 since it was read. Nothing was saved; "
                            "your edits are kept."))
                .arg(nameOf({edited.object}));
        edited.mayBeConflict = true;
        failSave(edited);
        return;
    }
    if (!result.exception) {
        noteConnection(nullptr);
        finishSave(std::move(result.outcome));
        return;
    }
    if (result.isCommitting && isOfConnection(result.exception)) {
        waitForAnswer(std::move(result));
        return;
    }
    orm::ObjectPtr culprit;
    if (result.failedOperation >= 0 && result.failedOperation < int(subjects.size())) {
        culprit = subjects[std::size_t(result.failedOperation)];
    }
    Failure failure = wordsFor(result.exception, &q, culprit);
    failure.attribute = attributeOf(result.exception, culprit);
    failure.mayBeConflict = mayBeConflict(result.exception);
    failSave(failure);
    noteConnection(result.exception);
}

void LiveDatabase::Data::finishSave(orm::FlushOutcome&& outcome) {
    saveTicket = 0;
    auto ended = qScopeGuard([this] { saving = false; });
    const SaveReport report = reportOf(outcome);
    {
        const SessionNotifier::Hold hold(*notifier, true);
        const Holding held(*this);
        session->applySave(*pendingSave, outcome);
        marked.clear();
        forgetGone();
    }
    if (!selection.isEmpty()) {
        selection.forget(orm::ChangeSet::of(*session));
    }
    adjustCounts();
    const orm::ObjectList written = std::move(pendingSave->subjects.objects);
    pendingSave.reset();
    writing.reset();
    saving = false;
    ended.dismiss(); // who hears of it may save again
    savedEdits.settle();
    const auto saved = std::make_shared<const orm::SavedEdits>(std::exchange(savedEdits, {}));
    keepSavedSets(report.total() > 0 && saved->size() > 0 ? saved : nullptr, stack->index());
    if (holding) {
        stack->push(new LeftStaged(leftOutCount, std::move(holding)));
    }
    noteStaged();
    for (const orm::ObjectPtr& object : written) {
        if (object) { // null: a link
            Q_EMIT q.objectChanged(object.get());
        }
    }
    Q_EMIT q.saved(report);
    if (std::exchange(isUndoneInPart, false)) {
        q.tellFailure(tr("It is saved, but the database took more along than may be read or "
                         "remembered: undoing this save will not bring all of it back."));
    }
}

void LiveDatabase::Data::failSave(const Failure& failure) {
    if (!std::exchange(saving, false)) {
        return;
    }
    saveTicket = 0;
    doubt.reset();
    goneKeys.clear();
    releasedRows.clear();
    pendingSave.reset();
    writing.reset();
    savedEdits = {};
    holding.reset();
    Q_EMIT q.saveFailed(failure);
}

/// What was written is known: no table needs to be counted again.
void LiveDatabase::Data::adjustCounts() {
    for (const orm::RowOperation& row : pendingSave->plan.operations) {
        const orm::OperationShape& operation = *row.shape;
        const bool more = operation.kind == orm::OperationKind::Insert ||
                          operation.kind == orm::OperationKind::Link;
        const bool fewer = operation.kind == orm::OperationKind::Delete ||
                           operation.kind == orm::OperationKind::Unlink;
        const auto entry = std::find_if(tables.begin(), tables.end(), [&](const TableEntry& each) {
            return each.table == operation.table && each.rows >= 0;
        });
        if (entry != tables.end() && (more || fewer)) {
            entry->rows += more ? 1 : -1;
            Q_EMIT q.tableCounted(int(entry - tables.begin()));
        }
    }
}

void LiveDatabase::cancelSave() {
    if (d->saving && !d->doubt) {
        d->cancelSave->store(true);
        if (d->saveTicket != 0) {
            d->reader->interrupt(d->saveTicket);
        }
    }
}

bool LiveDatabase::isSaving() const { return d->saving; }

} // namespace espalier::ui
