// SPDX-License-Identifier: MIT
#include "orm/session/Session.h"

#include "orm/base/Error.h"
#include "orm/session/SessionData.h"
#include "orm/state/CycleCollector.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

Session::Session(SessionOptions options) : d(std::make_unique<Data>(std::move(options))) {
    d->session = this;
}

Session::Session(Session&& other) noexcept : d(std::move(other.d)) {
    if (d)
        d->session = this;
}

Session& Session::operator=(Session&& other) noexcept {
    if (this != &other) {
        if (d)
            close();
        d = std::move(other.d);
        if (d)
            d->session = this;
    }
    return *this;
}

Session::~Session() {
    if (!d)
        return;
    try {
        close();
    } catch (const Error& error) {
        qWarning("espalier: closing a session: %s", error.what());
    }
}

LoadContext& Session::context() { return *d; }

// --- objects in and out

void Session::add(const ObjectPtr& object) {
    d->requireUsable("add");
    d->addCascading(object);
}

void Session::save(const ObjectPtr& object) {
    if (object->key().isValid())
        throw SessionError(
            u"%1 has a row already: update() or add() takes it."_s.arg(object->key().toText()));
    add(object);
}

void Session::update(const ObjectPtr& object) {
    if (!object->key().isValid())
        throw SessionError(
            u"A new %1 has no row yet: save() or add() takes it."_s.arg(object->mapper().name()));
    add(object);
}

void Session::remove(const ObjectPtr& object) {
    d->requireUsable("remove");
    if (object->state() == ObjectState::Pending || object->state() == ObjectState::Transient)
        throw SessionError(
            u"A new %1 has no row that could be deleted: expunge() takes it out."_s.arg(
                object->mapper().name()));
    if (object->state() == ObjectState::Deleted)
        return;
    if (object->owner() != d.get())
        d->addCascading(object);
    if (d->isRemoved(*object))
        return;
    ObjectList all;
    d->removeCascading(object, all);
}

void Session::restore(const ObjectPtr& object) {
    if (std::erase(d->removed, object) > 0)
        d->tell([&](SessionListener& listener) { listener.objectRestored(*object); });
}

void Session::expunge(const ObjectPtr& object) {
    if (object->owner() != d.get())
        throw SessionError(
            u"This %1 does not belong to the session."_s.arg(object->mapper().name()));
    const bool pending = object->state() == ObjectState::Pending;
    std::erase(d->added, object);
    std::erase(d->dirtied, object);
    std::erase(d->removed, object);
    d->identityMap.remove(*object);
    d->detach(*object, pending ? ObjectState::Transient : ObjectState::Detached);
    d->tell([&](SessionListener& listener) { listener.objectExpunged(*object); });
}

void Session::expire(const ObjectPtr& object) {
    if (object->state() != ObjectState::Persistent || object->owner() != d.get())
        throw SessionError(u"Only objects that have a row in this session can be expired."_s);
    std::erase(d->dirtied, object);
    Object::Access::expire(*object);
}

void Session::expireAll() {
    for (const ObjectPtr& object : d->identityMap.all())
        expire(object);
}

void Session::refresh(const ObjectPtr& object) {
    expire(object);
    d->loadValues(*object);
}

void Session::clear() {
    for (const ObjectPtr& object : d->added)
        d->detach(*object, ObjectState::Transient);
    for (const ObjectPtr& object : d->identityMap.all())
        d->detach(*object, ObjectState::Detached);
    for (const ObjectPtr& object : d->deletedHere)
        d->detach(*object, ObjectState::Detached);
    d->rekeyedHere.clear();
    d->added.clear();
    d->dirtied.clear();
    d->removed.clear();
    d->insertedHere.clear();
    d->deletedHere.clear();
    d->identityMap.clear();
    CycleCollector::collect();
}

void Session::close() {
    clear();
    if (d->inTransaction) {
        d->inTransaction = false;
        d->connection->rollback();
    }
    d->failed = false;
    d->releaseConnection();
}

ObjectList Session::newObjects() const { return d->added; }

ObjectList Session::dirty() const {
    ObjectList objects;
    for (const ObjectPtr& object : d->dirtied) {
        if (object->hasHistory() && !d->isRemoved(*object))
            objects.push_back(object);
    }
    return objects;
}

ObjectList Session::deleted() const { return d->removed; }

bool Session::contains(const ObjectPtr& object) const {
    return object && object->owner() == d.get();
}

bool Session::hasChanges() const {
    return !d->added.empty() || !d->removed.empty() ||
           std::any_of(d->dirtied.begin(), d->dirtied.end(),
                       [](const ObjectPtr& object) { return object->isModified(); });
}

const IdentityMap& Session::identityMap() const { return d->identityMap; }

Session* Session::of(const Object& object) {
    return object.owner() ? static_cast<Data*>(object.owner())->session : nullptr;
}

ObjectPtr Session::find(const IdentityKey& key) const {
    return ObjectPtr(d->identityMap.find(key));
}

void Session::addListener(SessionListener& listener) { d->listeners.push_back(&listener); }

void Session::removeListener(SessionListener& listener) { std::erase(d->listeners, &listener); }

// --- the database

bool Session::inTransaction() const { return d->inTransaction; }

Connection& Session::connection() {
    d->requireUsable("connection");
    d->beginWriting();
    return *d->connection;
}

RowBatch Session::execute(const Select& select) {
    d->beforeExecute();
    return d->openConnection(nullptr).query(select);
}

ExecResult Session::execute(const QString& sql,
                            const std::vector<std::pair<QString, Value>>& parameters) {
    d->beforeExecute();
    return connection().execute(sql, parameters);
}

void Session::flush() {
    d->requireUsable("flush");
    if (!hasChanges() && d->dirtied.empty())
        return;
    d->removeOrphans();
    d->loadForRemoval();
    const auto [plan, subjects] = d->plan(false);
    FlushOutcome outcome;
    if (!plan.isEmpty()) {
        d->beginWriting();
        try {
            outcome = Persister(*d->connection).execute(plan);
        } catch (...) {
            d->failed = true;
            d->connection->rollback();
            throw;
        }
    }
    d->apply(plan, subjects, outcome);
    CycleCollector::collectIfDue();
}

void Session::commit() {
    flush();
    if (d->inTransaction) {
        try {
            d->connection->commit();
        } catch (...) {
            d->failed = true;
            d->connection->rollback();
            throw;
        }
        d->inTransaction = false;
    }
    for (const ObjectPtr& object : d->deletedHere)
        d->detach(*object, ObjectState::Detached);
    d->insertedHere.clear();
    d->deletedHere.clear();
    d->rekeyedHere.clear();
    d->releaseConnection();
    if (d->expireOnCommit())
        expireAll();
}

void Session::rollback() {
    if (d->inTransaction) {
        d->inTransaction = false;
        if (!d->failed)
            d->connection->rollback();
    }
    d->failed = false;
    for (const ObjectPtr& object : std::exchange(d->insertedHere, {})) {
        if (object->owner() != d.get())
            continue;
        d->identityMap.remove(*object);
        d->detach(*object, ObjectState::Transient);
        Object::Access::setKey(*object, {});
    }
    for (const ObjectPtr& object : std::exchange(d->added, {}))
        d->detach(*object, ObjectState::Transient);
    d->takeKeysBack();
    for (const ObjectPtr& object : std::exchange(d->deletedHere, {})) {
        // Not what was inserted in the same transaction, or taken out since.
        if (object->owner() != d.get() || object->state() != ObjectState::Deleted)
            continue;
        Object::Access::setState(*object, ObjectState::Persistent);
        d->identityMap.insert(*object);
    }
    d->removed.clear();
    d->dirtied.clear();
    for (const ObjectPtr& object : d->identityMap.all())
        Object::Access::expire(*object);
    d->releaseConnection();
    d->tell([](SessionListener& listener) { listener.rolledBack(); });
}

} // namespace espalier::orm
