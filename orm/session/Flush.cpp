// SPDX-License-Identifier: MIT
// The flush: what is staged becomes statements inside the session's transaction.
#include "orm/session/SessionData.h"

#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"

#include <QScopedValueRollback>
#include <QSet>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

FlushContext Session::Data::everything() const { return {added, dirtied, removed, false}; }

FlushContext Session::Data::only(const ObjectList& objects) const {
    QSet<const Object*> wanted;
    for (const ObjectPtr& object : objects)
        wanted.insert(object.get());
    const auto among = [&wanted](const ObjectList& list) {
        ObjectList found;
        std::copy_if(list.begin(), list.end(), std::back_inserter(found),
                     [&wanted](const ObjectPtr& object) { return wanted.contains(object.get()); });
        return found;
    };
    return {among(added), among(dirtied), among(removed), true};
}

namespace {

FlushContext contextOf(const FlushScope& scope) {
    return {scope.added, scope.changed, scope.removed, scope.partial};
}

} // namespace

/// A new object under the key of another one that stays: refused before anything is sent.
void Session::Data::refuseDoubles(const FlushScope& scope) const {
    QSet<const Object*> leaving;
    for (const ObjectPtr& object : scope.removed)
        leaving.insert(object.get());
    IdentityKey key;
    for (const ObjectPtr& object : scope.added) {
        key.mapper = &object->mapper();
        key.values = KeyValues();
        for (const int slot : object->mapper().primaryKey())
            key.values.push_back(object->peek(slot));
        if (std::ranges::all_of(key.values, &Value::isNull))
            continue;
        key.token = shardOf(*object);
        const Object* other = identityMap.find(key);
        if (other && other != object.get() && !leaving.contains(other))
            throw SessionError(
                u"A new %1 has the key of an object that is in the session already: %2."_s.arg(
                    object->mapper().name(), key.toText()),
                {.entity = object->mapper().name(), .key = key.toText()});
    }
}

/// The database of an object's row.
Bind Session::Data::bindOf(const Object& object) const {
    return options.sharding ? bindOfShard(shardOf(object)) : bindOf(&object.mapper());
}

FlushOutcome Session::Data::execute(const FlushSubjects& subjects, const FlushPlan& plan) {
    if (!options.sharding && options.binds.empty()) {
        const Bind bind = bindOf(*subjects.objects.front());
        return Persister(connectionFor(bind, true)).execute(plan);
    }
    // All are begun before the first statement: none is left out when one of them fails.
    std::vector<Connection*> connections;
    for (const ObjectPtr& object : subjects.objects)
        connections.push_back(&connectionFor(bindOf(*object), true));
    return Persister([&connections](qsizetype operation) -> Connection& {
               return *connections[std::size_t(operation)];
           })
        .execute(plan);
}

void Session::Data::flush(FlushContext context) {
    const QScopedValueRollback<bool> busy(flushing, true);
    const bool ownTransaction = frames.empty();
    ensureRoot();
    if (frames.empty())
        push(TransactionFrame::Kind::Root);
    try {
        tellExtensions(
            [&](SessionExtension& extension) { extension.beforeFlush(*session, context); });
        if (!context.partial && !options.extensions.empty())
            context = everything();
        auto [plan, subjects] = this->plan(std::move(context), false, true);
        refuseDoubles(subjects.scope);
        FlushOutcome outcome;
        if (!plan.isEmpty())
            outcome = execute(subjects, plan);
        if (!options.extensions.empty())
            context = contextOf(subjects.scope);
        tellExtensions(
            [&](SessionExtension& extension) { extension.afterFlush(*session, context); });
        apply(plan, std::move(subjects), outcome);
    } catch (const Error& error) {
        fail(error);
        if (ownTransaction && !transactional())
            rollbackInnermost();
        throw;
    } catch (...) {
        fail(u"an exception of the program"_s);
        if (ownTransaction && !transactional())
            rollbackInnermost();
        throw;
    }
    flushing = false;
    if (ownTransaction && !transactional())
        commitRoot();
    tellExtensions(
        [&](SessionExtension& extension) { extension.afterFlushPostExec(*session, context); });
    CycleCollector::collectIfDue();
}

void Session::Data::maybeFlush() {
    if (autoflush() && !options.deferLoad && quiet == 0 && !flushing)
        session->flush();
}

void Session::flush() {
    if (d->flushing)
        throw SessionError(u"The session is flushing already."_s);
    if (!d->isTouched())
        return;
    d->requireUsable("flush");
    d->flush(d->everything());
}

void Session::flush(const ObjectList& objects) {
    d->requireUsable("flush");
    if (d->flushing)
        throw SessionError(u"The session is flushing already."_s);
    const FlushContext context = d->only(objects);
    if (!context.added.empty() || !context.changed.empty() || !context.removed.empty())
        d->flush(context);
}

} // namespace espalier::orm
