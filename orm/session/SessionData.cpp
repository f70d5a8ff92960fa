// SPDX-License-Identifier: MIT
#include "orm/session/SessionData.h"

#include "orm/base/Error.h"
#include "orm/query/RelationLoader.h"
#include "orm/state/CycleCollector.h"

#include <algorithm>
#include <mutex>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// Every session's Data, by address, with the session that it belongs to.
struct LiveSessions {
    std::mutex mutex;
    std::vector<std::pair<const void*, std::pair<std::thread::id, Session* const*>>> all;

    static LiveSessions& instance() {
        static LiveSessions sessions;
        return sessions;
    }
};

} // namespace

Session::Data::Data(SessionOptions given) : options(std::move(given)) {
    LiveSessions& live = LiveSessions::instance();
    const std::scoped_lock lock(live.mutex);
    live.all.push_back({this, {thread, &session}});
}

std::vector<Session*> Session::Data::ofThisThread() {
    LiveSessions& live = LiveSessions::instance();
    const std::scoped_lock lock(live.mutex);
    std::vector<Session*> sessions;
    for (const auto& [data, owner] : live.all) {
        if (owner.first == std::this_thread::get_id() && *owner.second)
            sessions.push_back(*owner.second);
    }
    return sessions;
}

Session::Data::~Data() {
    {
        LiveSessions& live = LiveSessions::instance();
        const std::scoped_lock lock(live.mutex);
        std::erase_if(live.all, [this](const auto& entry) { return entry.first == this; });
    }
    for (const auto& frame : frames)
        frame->session = nullptr;
}

// --- objects in and out

void Session::Data::setState(Object& object, ObjectState state) {
    const ObjectState before = object.state();
    Object::Access::setState(object, state);
    if (before != state && !options.extensions.empty())
        tellExtensions([&](SessionExtension& extension) {
            extension.stateChanged(*session, object, before, state);
        });
}

void Session::Data::detach(Object& object, ObjectState state) {
    Object::Access::setOwner(object, nullptr);
    Object::Access::noteClean(object);
    setState(object, state);
}

bool Session::Data::isRemoved(const Object& object) const {
    return std::any_of(removed.begin(), removed.end(),
                       [&object](const ObjectPtr& other) { return other.get() == &object; });
}

void Session::Data::attach(Object& object, ObjectState state) {
    tellExtensions([&](SessionExtension& e) { e.beforeAttach(*session, object); });
    Object::Access::setOwner(object, this);
    setState(object, state);
    tellExtensions([&](SessionExtension& e) { e.afterAttach(*session, object); });
}

void Session::Data::addOne(const ObjectPtr& object) {
    if (object->owner() == this && object->state() != ObjectState::Deleted) {
        if (!removed.empty() && isRemoved(*object))
            session->restore(object);
        return;
    }
    if (object->state() == ObjectState::Deleted)
        throw SessionError(u"%1 was deleted: it can be added again after a rollback only."_s.arg(
            object->key().toText()));
    if (object->owner())
        throw SessionError(u"This %1 belongs to another session: expunge it there first."_s.arg(
            object->mapper().name()));
    if (object->key().isValid()) {
        if (identityMap.contains(object->key()))
            throw SessionError(u"Another object already stands for %1 in this session."_s.arg(
                object->key().toText()));
        attach(*object, ObjectState::Persistent);
        identityMap.insert(*object);
        if (object->hasHistory())
            Object::Access::noteDirty(*object);
        return;
    }
    attach(*object, ObjectState::Pending);
    added.push_back(object);
    tell([&](SessionListener& listener) { listener.objectAdded(*object); });
}

// --- ObjectOwner

namespace {

/// What one read fetches when a slot is missed, and the key.
std::vector<int> missingSlots(const Object& object, int slot) {
    const Mapper& mapper = object.mapper();
    std::vector<int> columnSlots = mapper.primaryKey();
    for (const int beside : slot < 0 ? mapper.loadedSlots() : mapper.slotsBeside(slot)) {
        if (!object.isLoaded(beside) && !mapper.attribute(beside).primaryKey &&
            (beside == slot || !Object::Access::isRaising(object, beside)))
            columnSlots.push_back(beside);
    }
    std::ranges::sort(columnSlots);
    return columnSlots;
}

} // namespace

bool Session::Data::loadValues(Object& object, int slot) {
    if (options.deferLoad) {
        options.deferLoad(object, nullptr);
        return false;
    }
    if (!object.key().isValid())
        return false;
    requireUsable("load");
    const Mapper& mapper = object.mapper();
    const ObjectPtr keep(&object);
    maybeFlush();
    const ShardScope there(*this, object.key().token);
    const std::vector<int> columnSlots = missingSlots(object, slot);
    for (const Select& select : selectByKey(mapper, {object.key().values}, columnSlots)) {
        RowBatch rows = connectionFor(bindOf(&mapper), false).query(select);
        if (rows.isEmpty())
            throw StaleDataError(u"%1 is no longer in the database."_s.arg(object.key().toText()),
                                 1, 0, {.entity = mapper.name(), .key = object.key().toText()});
        RowLoader(mapper, columnSlots).load(*this, rows.row(0), Populate::Missing);
    }
    return true;
}

bool Session::Data::loadRelated(Object& object, const Relationship& relationship) {
    if (options.deferLoad) {
        options.deferLoad(object, &relationship);
        return false;
    }
    requireUsable("load");
    const ObjectPtr keep(&object);
    maybeFlush();
    const ShardScope there(*this, object.key().token);
    for (const auto& [local, remote] : relationship.pairs())
        object.value(local);
    if (const LoadPlanPtr plan = object.relation(relationship).plan()) {
        RelationLoader(*this, {keep.get()}, relationship,
                       {.plan = plan, .path = {{&relationship.target()}}})
            .load();
        return true;
    }
    // Taken out while it runs: what it reads may read the same relation.
    LazyRelation lazy = std::exchange(lazyRelations[&relationship], {});
    if (lazy.relationship.lock().get() != &relationship)
        lazy = {relationship.mapper().relationships()[std::size_t(relationship.index())],
                std::make_unique<RelationLoader>(
                    *this, std::vector<Object*>(), relationship,
                    RelationReading{.plan = std::make_shared<const LoadPlan>(),
                                    .path = {{&relationship.target()}}})};
    lazy.loader->loadOf(keep);
    lazyRelations[&relationship] = std::move(lazy);
    return true;
}

Object* Session::Data::known(const Object& object, const Relationship& relationship,
                             bool committed) {
    if (relationship.direction() != Direction::ManyToOne || relationship.condition().isValid())
        return nullptr;
    IdentityKey key{&relationship.target(), {}};
    const std::vector<int>& keySlots = relationship.target().primaryKey();
    if (keySlots.size() != relationship.pairs().size())
        return nullptr;
    key.values.resize(keySlots.size());
    for (const auto& [local, remote] : relationship.pairs()) {
        const auto place = std::find(keySlots.begin(), keySlots.end(), remote);
        const Value value = committed ? object.committedValue(local).value_or(object.known(local))
                                      : object.known(local);
        if (place == keySlots.end() || value.isNull())
            return nullptr;
        key.values[std::size_t(place - keySlots.begin())] = value;
    }
    key.token = object.key().token;
    return identityMap.find(key);
}

void Session::Data::objectDirtied(Object& object) {
    if (object.state() == ObjectState::Persistent)
        dirtied.emplace_back(&object);
}

void Session::Data::valueChanged(Object& object, int slot) {
    tell([&](SessionListener& listener) { listener.valueChanged(object, slot); });
}

void Session::Data::relationChanged(Object& object, const Relationship& relationship) {
    tell([&](SessionListener& listener) { listener.relationChanged(object, relationship); });
}

void Session::Data::objectDestroyed(Object& object) { identityMap.remove(object); }

// --- LoadContext

Connection& Session::Data::readConnection(const Mapper& mapper) {
    requireUsable("query");
    return connectionFor(bindOf(&mapper), false);
}

void Session::Data::beforeExecute() {
    requireUsable("query");
    CycleCollector::collectIfDue();
    maybeFlush();
}

Connection& Session::Data::writeConnection(const Mapper& mapper) {
    requireUsable("query");
    return connectionFor(bindOf(&mapper), true);
}

ObjectList Session::Data::objectsOf(const Mapper& mapper) {
    ObjectList objects = identityMap.all();
    std::erase_if(objects,
                  [&mapper](const ObjectPtr& object) { return !object->mapper().isA(mapper); });
    return objects;
}

void Session::Data::rowDeleted(Object& object) {
    const ObjectPtr keep(&object);
    std::erase(dirtied, keep);
    std::erase(removed, keep);
    identityMap.remove(object);
    Object::Access::commitHistory(object);
    setState(object, ObjectState::Deleted);
    if (TransactionFrame* frame = scope())
        frame->deleted.push_back(keep);
    else
        detach(object, ObjectState::Detached);
}

void Session::Data::rowUpdated(Object& object) {
    if (TransactionFrame* frame = scope(); frame && frame->kind == TransactionFrame::Kind::Nested)
        frame->written.emplace_back(&object);
}

// --- hooks

void Session::Data::beforeQuery(QueryCore& query) {
    tellExtensions([&](SessionExtension& e) { e.beforeQuery(*session, query); });
}

void Session::Data::rowsUpdated(const QueryCore& query, qint64 rows) {
    tellExtensions([&](SessionExtension& e) { e.afterBulkUpdate(*session, query, rows); });
}

void Session::Data::rowsRemoved(const QueryCore& query, qint64 rows) {
    tellExtensions([&](SessionExtension& e) { e.afterBulkRemove(*session, query, rows); });
}

void Session::Data::loaded(Object& object) {
    tellExtensions([&](SessionExtension& e) { e.loaded(*session, object); });
}

Instance Session::Data::instance(IdentityKey key) {
    if (options.sharding)
        key = placed(std::move(key));
    const std::size_t hash = qHash(key);
    if (Object* known = identityMap.find(key, hash))
        return {ObjectPtr(known), false};
    ObjectPtr object = ObjectPtr::adopt(key.mapper->createForRow());
    Object::Access::standFor(*object, std::move(key), this);
    identityMap.insert(*object, hash);
    return {std::move(object), true};
}

} // namespace espalier::orm
