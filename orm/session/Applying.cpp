// SPDX-License-Identifier: MIT
// What a flush has written becomes what the objects know of the database.
#include "orm/session/SessionData.h"

#include "orm/base/Error.h"
#include "orm/unitofwork/FlushHooks.h"

#include <QScopeGuard>
#include <QSet>

#include <algorithm>

namespace espalier::orm {

namespace {

bool isAmong(const std::vector<Column>& columns, const Column& column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// What the database made without giving it back: read again at its next access.
std::vector<int> staleSlots(const Mapper& mapper, const OperationShape& shape) {
    std::vector<int> stale;
    for (const Attribute& attribute : mapper.attributes()) {
        const ColumnData& column = attribute.column.data();
        bool isStale = attribute.isComputed();
        if (shape.kind == OperationKind::Update)
            isStale = isStale || column.generated || column.serverOnUpdate;
        else if ((column.serverDefault || column.generated) &&
                 column.table == shape.table.identity())
            isStale = !isAmong(shape.columns, attribute.column) &&
                      !isAmong(shape.fetch, attribute.column);
        if (isStale)
            stale.push_back(attribute.slot);
    }
    return stale;
}

} // namespace

/// A foreign key written as a value leaves the loaded relation behind it out of date.
void Session::Data::settleReferences(Object& object, const OperationShape& operation) {
    for (const auto& relationship : object.mapper().relationships()) {
        if (relationship->direction() != Direction::ManyToOne ||
            object.relation(*relationship).changed)
            continue;
        for (const auto& [local, remote] : relationship->pairs()) {
            const Column& column = object.mapper().attribute(local).column;
            if (std::find(operation.columns.begin(), operation.columns.end(), column) !=
                operation.columns.end())
                Object::Access::expire(object, *relationship);
        }
    }
}

AppliedShape::AppliedShape(const Mapper& given, const OperationShape& written)
    : mapper(&given), shape(&written), stale(staleSlots(given, written)) {
    for (const Column& column : written.columns)
        columns.push_back(given.slotOf(column));
    for (const Column& column : written.fetch)
        fetched.push_back(given.slotOf(column));
    const auto isKey = [&given](int slot) { return given.attribute(slot).primaryKey; };
    holdsKey = written.kind == OperationKind::Insert || std::ranges::any_of(columns, isKey) ||
               std::ranges::any_of(fetched, isKey);
}

void Session::Data::applyRow(const AppliedShape& applied, std::size_t index, Object& object,
                             const FlushOutcome& outcome, const FlushPlan& plan) {
    const OperationShape& shape = *applied.shape;
    settleReferences(object, shape);
    const bool takesOver =
        shape.kind == OperationKind::Update && object.state() == ObjectState::Pending;
    if (takesOver)
        settleReplaced(object, shape);
    const std::span<const PlannedValue> values = plan.values(plan.operations[index]);
    for (std::size_t i = 0; i < values.size(); ++i) {
        Value value = writtenValue(plan, outcome, values[i]);
        if (value.kind() == Value::Kind::Expr)
            Object::Access::expire(object, applied.columns[i]);
        else
            Object::Access::load(object, applied.columns[i], std::move(value));
    }
    const std::span<const Value> fetched = outcome.fetched.of(index);
    for (std::size_t i = 0; i < applied.fetched.size() && i < fetched.size(); ++i)
        Object::Access::load(object, applied.fetched[i], fetched[i]);
    for (const int slot : applied.stale)
        Object::Access::expire(object, slot);
    if (applied.holdsKey || takesOver)
        settleKey(object);
}

/// The identity follows the key as it was written.
void Session::Data::settleKey(Object& object) {
    IdentityKey key{&object.mapper(), {}, object.key().token};
    for (const int slot : object.mapper().primaryKey())
        key.values.push_back(object.known(slot));
    key.token = shardOf(object);
    const auto isOpen = [](const Value& value) { return value.isNull(); };
    // The rest of the key comes with the further tables of the row.
    const bool isPart = object.state() == ObjectState::Pending &&
                        object.mapper().tables().size() > 1 &&
                        std::any_of(key.values.begin(), key.values.end(), isOpen);
    if (isPart)
        return;
    if (object.key().isValid()) {
        if (key == object.key())
            return;
        if (TransactionFrame* frame = scope())
            frame->rekeyed.emplace_back(ObjectPtr(&object), object.key());
        identityMap.remove(object);
    }
    Object::Access::setKey(object, std::move(key));
    identityMap.insert(object);
}

/// An object that took over another one's row: what it never set is still what that row has.
void Session::Data::settleReplaced(Object& object, const OperationShape& operation) {
    const Mapper& mapper = object.mapper();
    const auto isWritten = [&operation](const Column& column) {
        return std::find(operation.columns.begin(), operation.columns.end(), column) !=
               operation.columns.end();
    };
    for (const Attribute& attribute : mapper.attributes()) {
        if (!attribute.primaryKey && !object.isModified(attribute.slot) &&
            !isWritten(attribute.column))
            Object::Access::expire(object, attribute.slot);
    }
    for (const auto& relationship : mapper.relationships()) {
        const auto isUnset = [&object](const auto& pair) { return !object.isLoaded(pair.first); };
        if (relationship->direction() == Direction::ManyToOne &&
            std::any_of(relationship->pairs().begin(), relationship->pairs().end(), isUnset))
            Object::Access::expire(object, *relationship);
    }
}

/// Keys that the database took along itself: the loaded references follow.
void Session::Data::settleFollowers(const FlushPlan& plan, const FlushSubjects& subjects,
                                    const FlushOutcome& outcome) {
    for (const FollowingValue& follower : subjects.following) {
        if (!follower.object->isLoaded(follower.slot))
            continue;
        Object::Access::load(*follower.object, follower.slot,
                             writtenValue(plan, outcome, follower.value));
        settleKey(*follower.object);
    }
}

void Session::Data::apply(const FlushPlan& plan, FlushSubjects subjects,
                          const FlushOutcome& outcome) {
    QSet<const Object*> gone;
    TransactionFrame* const frame = scope();
    // When a hook throws, the rows are there all the same.
    const auto noted = qScopeGuard([&subjects, frame] {
        if (frame)
            moveOver(subjects.scope.added, frame->inserted);
    });
    for (const ObjectPtr& object : subjects.scope.removed) {
        identityMap.remove(*object);
        gone.insert(object.get());
    }
    identityMap.reserve(subjects.scope.added.size());
    std::optional<AppliedShape> applied;
    bool readsDefaults = false;
    for (std::size_t i = 0; i < plan.operations.size(); ++i) {
        const ObjectPtr& object = subjects.objects[i];
        const OperationShape* shape = plan.operations[i].shape;
        // Perhaps changed by nobody: what it referred to is deleted.
        if (shape->kind == OperationKind::Update && frame &&
            frame->kind == TransactionFrame::Kind::Nested)
            frame->written.push_back(object);
        if ((shape->kind != OperationKind::Insert && shape->kind != OperationKind::Update) ||
            gone.contains(object.get()))
            continue;
        if (!applied || applied->shape != shape || applied->mapper != &object->mapper())
            applied.emplace(object->mapper(), *shape);
        readsDefaults = readsDefaults || applied->mapper->versionSlot() >= 0 ||
                        applied->mapper->options().eagerDefaults == EagerDefaults::Always;
        applyRow(*applied, i, *object, outcome, plan);
    }
    settleFollowers(plan, subjects, outcome);
    concludeFlush(subjects.scope.added, subjects.scope.changed, subjects.scope.removed);
    for (std::size_t i = 0; i < plan.operations.size(); ++i) {
        if (plan.operations[i].shape->kind != OperationKind::Insert) // those follow
            Object::Access::commitHistory(*subjects.objects[i]);
    }
    settleStates(subjects.scope);
    // After a flush they stay in loaded lists until those are expired; a save has no such moment.
    if (!subjects.scope.removed.empty())
        forgetRemoved(subjects.scope.removed, !scope());
    if (readsDefaults)
        readEagerDefaults(subjects.scope);
    tell([](SessionListener& listener) { listener.flushed(); });
}

void Session::Data::settleStates(const FlushScope& done) {
    TransactionFrame* frame = scope();
    forget(done);
    for (const ObjectPtr& object : done.added) {
        if (!object->key().isValid())
            settleKey(*object);
        Object::Access::commitHistory(*object);
        setState(*object, ObjectState::Persistent);
    }
    for (const ObjectPtr& object : done.changed) {
        Object::Access::commitHistory(*object);
        if (frame && frame->kind == TransactionFrame::Kind::Nested)
            frame->written.push_back(object);
    }
    for (const ObjectPtr& object : done.expelled)
        expel(object);
    for (const ObjectPtr& object : done.removed) {
        if (frame && object->hasHistory())
            frame->written.push_back(object); // has values that the database never had
        Object::Access::commitHistory(*object);
        setState(*object, ObjectState::Deleted);
        if (frame)
            frame->deleted.push_back(object);
        else
            detach(*object, ObjectState::Detached);
    }
}

void Session::Data::readEagerDefaults(const FlushScope& done) {
    for (const ObjectList* list : {&done.added, &done.changed}) {
        for (const ObjectPtr& object : *list) {
            const Mapper& mapper = object->mapper();
            const auto isMissed = [&object](int slot) { return !object->isLoaded(slot); };
            const bool isAsked = mapper.options().eagerDefaults == EagerDefaults::Always &&
                                 std::ranges::any_of(mapper.loadedSlots(), isMissed);
            // Read later, a version of the server could be the one of somebody else's write.
            const bool isVersionMissed =
                mapper.versionSlot() >= 0 && isMissed(mapper.versionSlot());
            if (object->state() == ObjectState::Persistent && (isAsked || isVersionMissed))
                loadValues(*object, isAsked ? -1 : mapper.versionSlot());
        }
    }
}

/// What was flushed is not staged any more.
void Session::Data::forget(const FlushScope& done) {
    if (!done.partial) {
        added.clear();
        dirtied.clear();
        removed.clear();
        return;
    }
    const auto take = [](ObjectList& from, const ObjectList& written) {
        for (const ObjectPtr& object : written)
            std::erase(from, object);
    };
    take(added, done.added);
    take(dirtied, done.changed);
    take(removed, done.removed);
}

/// Deleted objects leave the references that others have loaded, and their lists, too, if wanted:
/// found through the other side where that is loaded, else among all objects.
void Session::Data::forgetRemoved(const ObjectList& gone, bool fromLists) {
    std::vector<const Relationship*> unseen;
    const auto drop = [](Object& holder, const Relationship& relationship, const ObjectPtr& item) {
        if (!holder.relation(relationship).items.empty())
            std::erase(Object::Access::relation(holder, relationship).items, item);
    };
    for (const ObjectPtr& object : gone) {
        for (const Relationship* relationship : object->mapper().incoming()) {
            if (relationship->isList() && !fromLists)
                continue;
            const Relationship* reverse = relationship->reverse();
            if (!reverse || (reverse->isList() && !object->isLoaded(*reverse))) {
                if (std::find(unseen.begin(), unseen.end(), relationship) == unseen.end())
                    unseen.push_back(relationship);
                continue;
            }
            for (const ObjectPtr& holder : ObjectList(object->relation(*reverse).items))
                drop(*holder, *relationship, object);
            if (Object* holder = known(*object, *reverse, true))
                drop(*holder, *relationship, object);
        }
    }
    if (unseen.empty())
        return;
    const auto isGone = [](const ObjectPtr& item) {
        return item->state() == ObjectState::Deleted || item->state() == ObjectState::Detached;
    };
    for (const ObjectPtr& object : identityMap.all()) {
        for (const Relationship* relationship : unseen) {
            if (&relationship->mapper() == &object->mapper() &&
                !object->relation(*relationship).items.empty())
                std::erase_if(Object::Access::relation(*object, *relationship).items, isGone);
        }
    }
}

} // namespace espalier::orm
