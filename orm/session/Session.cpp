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

Registry& Session::registry() const {
    return d->options.registry ? *d->options.registry : Registry::defaultRegistry();
}

std::map<QString, Value>& Session::info() { return d->options.info; }

void Session::invalidate() {
    for (EnlistedConnection& database : d->enlisted)
        database.connection->invalidate();
    close();
}

void Session::closeAll() {
    for (Session* session : Data::ofThisThread())
        session->close();
}

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
    d->removeCascading(object);
}

void Session::restore(const ObjectPtr& object) {
    if (std::erase(d->removed, object) > 0)
        d->tell([&](SessionListener& listener) { listener.objectRestored(*object); });
}

void Session::expunge(const ObjectPtr& object) {
    if (object->owner() != d.get())
        throw SessionError(
            u"This %1 does not belong to the session."_s.arg(object->mapper().name()));
    d->expungeCascading(object);
}

void Session::expire(const ObjectPtr& object, const QStringList& attributes) {
    if (object->state() != ObjectState::Persistent || object->owner() != d.get())
        throw SessionError(
            u"This %1 is not persistent in this session: only what has a row can be expired."_s.arg(
                object->mapper().name()));
    if (attributes.isEmpty()) {
        d->expireCascading(object);
        return;
    }
    for (const QString& name : attributes) {
        if (const Relationship* relationship = object->mapper().findRelationship(name))
            Object::Access::expire(*object, *relationship);
        else
            Object::Access::expire(*object, object->mapper().attribute(Name(name)).slot);
    }
}

void Session::expireAll() {
    d->dirtied.clear();
    for (const ObjectPtr& object : d->identityMap.all())
        Object::Access::expire(*object);
}

void Session::refresh(const ObjectPtr& object, const QStringList& attributes) {
    d->requireUsable("refresh");
    const NoAutoflush unflushed(*this);
    expire(object, attributes);
    try {
        d->loadValues(*object, -1);
    } catch (const StaleDataError&) {
        throw SessionError(
            u"%1 cannot be refreshed: its row is gone."_s.arg(object->key().toText()),
            {.entity = object->mapper().name(), .key = object->key().toText()});
    }
}

void Session::makeTransient(const ObjectPtr& object) {
    if (Session* session = of(*object))
        session->expunge(object);
    Object::Access::setKey(*object, {});
    Object::Access::becomeNew(*object);
    Object::Access::setState(*object, ObjectState::Transient);
}

void Session::makeTransientToDetached(const ObjectPtr& object) {
    if (object->state() != ObjectState::Transient)
        throw SessionError(u"Only a transient object can be made detached."_s);
    IdentityKey key{&object->mapper(), {}};
    for (const int slot : object->mapper().primaryKey())
        key.values.push_back(object->peek(slot));
    Object::Access::setState(*object, ObjectState::Detached);
    Object::Access::commitHistory(*object);
    Object::Access::setKey(*object, std::move(key));
}

void Session::clear() {
    for (const ObjectPtr& object : d->added)
        d->detach(*object, ObjectState::Transient);
    for (const ObjectPtr& object : d->identityMap.all())
        d->detach(*object, ObjectState::Detached);
    for (const auto& frame : d->frames) {
        for (const ObjectPtr& object : frame->deleted)
            d->detach(*object, ObjectState::Detached);
        frame->inserted.clear();
        frame->deleted.clear();
        frame->written.clear();
        frame->rekeyed.clear();
    }
    d->added.clear();
    d->dirtied.clear();
    d->removed.clear();
    d->identityMap.clear();
    CycleCollector::collect();
}

void Session::close() {
    clear();
    d->closeTransactions();
}

qint64 Session::prune() {
    const qint64 before = d->identityMap.size();
    CycleCollector::collect();
    return before - d->identityMap.size();
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
    return object && object->owner() == d.get() && object->state() != ObjectState::Deleted;
}

bool Session::hasChanges() const {
    return !d->added.empty() || !d->removed.empty() ||
           std::any_of(d->dirtied.begin(), d->dirtied.end(),
                       [](const ObjectPtr& object) { return object->isModified(); });
}

ObjectList Session::objects() const {
    ObjectList all = d->added;
    for (ObjectPtr& object : d->identityMap.all())
        all.push_back(std::move(object));
    return all;
}

bool Session::isModified(const ObjectPtr& object, bool includeCollections) const {
    if (object->isModified() && includeCollections)
        return true;
    const auto& attributes = object->mapper().attributes();
    const auto& relationships = object->mapper().relationships();
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const Attribute& a) { return object->isModified(a.slot); }) ||
           std::any_of(relationships.begin(), relationships.end(),
                       [&](const auto& r) { return !r->isList() && object->relation(*r).changed; });
}

IdentityKey Session::identityKey(const ObjectPtr& object) const {
    if (object->key().isValid())
        return object->key();
    IdentityKey key{&object->mapper(), {}};
    for (const int slot : object->mapper().primaryKey())
        key.values.push_back(object->peek(slot));
    return key;
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

void Session::addExtension(std::shared_ptr<SessionExtension> extension) {
    d->options.extensions.push_back(std::move(extension));
}

SessionExtension::~SessionExtension() = default;

} // namespace espalier::orm
