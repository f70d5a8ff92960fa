// SPDX-License-Identifier: MIT
// The plan that a flush and a staged save have in common, and the staged save itself.
#include "orm/session/SessionData.h"

#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "orm/unitofwork/FlushHooks.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

std::pair<FlushPlan, FlushSubjects> Session::Data::plan(FlushContext context, bool guard,
                                                        bool mayLoad, bool preview) const {
    FlushScope flushed = scopeOf({.added = std::move(context.added),
                                  .changed = std::move(context.changed),
                                  .removed = std::move(context.removed)},
                                 mayLoad);
    flushed.partial = context.partial;
    flushed.guard = guard;
    flushed.carriesLinks = guard;
    flushed.strictDeletes = options.strictDeletes.value_or(false);
    flushed.preview = preview;
    if (!preview)
        announceFlush(flushed.added, flushed.changed, flushed.removed);
    return planFlush(std::move(flushed));
}

PendingSave Session::planSave(bool guard) const {
    d->requireUsable("planSave");
    auto [plan, subjects] = d->plan(d->everything(), guard, false);
    return {std::move(plan), std::move(subjects)};
}

void Session::applySave(const PendingSave& pending, const FlushOutcome& outcome) {
    d->apply(pending.plan, pending.subjects, outcome);
    CycleCollector::collectIfDue();
}

/// save() takes a fresh transaction: one that has only read ends first.
void Session::Data::endReading() {
    if (!frames.empty() &&
        (frames.front()->wrote || frames.back()->kind != TransactionFrame::Kind::Root))
        throw SessionError(
            u"save() has a transaction of its own: commit or roll back the open one first."_s);
    closeTransactions();
    Connection* const* given = std::get_if<Connection*>(&options.bind);
    if (given && (*given)->inTransaction())
        throw SessionError(
            u"save() commits: the connection that the session is bound to is in a transaction."_s);
}

FlushOutcome Session::save() {
    d->requireUsable("save");
    if (!hasChanges())
        return {};
    const NoAutoflush unflushed(*this);
    auto [plan, subjects] = d->plan(d->everything(), true, true);
    const PendingSave pending{std::move(plan), std::move(subjects)};
    d->endReading();
    FlushOutcome outcome;
    if (!pending.plan.isEmpty()) {
        d->push(TransactionFrame::Kind::Root);
        try {
            outcome = d->execute(pending.subjects, pending.plan);
            if (d->twoPhase())
                d->prepareDatabases();
            d->commitDatabases();
        } catch (const Error& error) {
            d->closeTransactions();
            d->throwUnended(false, error.message());
            throw;
        } catch (...) {
            d->closeTransactions();
            throw;
        }
        d->pop();
        d->releaseConnections();
    }
    applySave(pending, outcome);
    d->throwUnended(true);
    return outcome;
}

std::vector<Statement> Session::pendingSql(const Dialect& dialect) const {
    const auto [plan, subjects] = d->plan(d->everything(), true, false, true);
    return statementsOf(plan, dialect);
}

void Session::discard() {
    const ObjectList fresh = d->added;
    const ObjectList dirty = d->dirtied;
    for (const ObjectPtr& object : ObjectList(d->removed))
        restore(object);
    for (const ObjectList* list : {&dirty, &fresh}) {
        for (const ObjectPtr& object : *list) {
            for (const auto& relationship : object->mapper().relationships()) {
                if (object->relation(*relationship).changed)
                    object->revert(*relationship);
            }
        }
    }
    for (const ObjectPtr& object : dirty) {
        for (const Attribute& attribute : object->mapper().attributes())
            object->revert(attribute.slot);
    }
    // Taking back can touch objects that were expired meanwhile: what is left is read again.
    for (const ObjectPtr& object : std::exchange(d->dirtied, {})) {
        for (const auto& relationship : object->mapper().relationships()) {
            if (object->relation(*relationship).changed)
                Object::Access::expire(*object, *relationship);
        }
        Object::Access::commitHistory(*object);
    }
    for (const ObjectPtr& object : fresh)
        expunge(object);
    d->tell([](SessionListener& listener) { listener.rolledBack(); });
}

// --- rows that a worker read

ObjectList Session::absorb(const Mapper& mapper, std::span<const int> columnSlots,
                           const RowBatch& rows, Populate populate, int firstColumn) {
    return RowLoader(mapper, columnSlots, firstColumn).loadAll(*d, rows, populate);
}

void Session::rebase(const ObjectPtr& object, int slot, const Value& value) {
    Object::Access::rebase(*object, slot, value);
    d->valueChanged(*object, slot);
}

void Session::absorbRelation(Object& owner, const Relationship& relationship,
                             const ObjectList& items) {
    Object::Access::loadRelation(owner, relationship, items);
}

} // namespace espalier::orm
