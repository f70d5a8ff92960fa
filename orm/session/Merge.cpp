// SPDX-License-Identifier: MIT
// merge(): the state of an object from elsewhere onto the session's own.
#include "orm/session/SessionData.h"

#include "orm/base/Error.h"
#include "orm/query/RelationLoader.h"

#include <QHash>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

/// One merge: what was met is merged once, however often it is reached.
class Session::Merging {
public:
    Merging(Session::Data& data, MergeOptions options) : m_data(data), m_options(options) {}
    ObjectPtr merge(const ObjectPtr& given);

private:
    IdentityKey keyOf(const Object& given) const;
    ObjectPtr ownObject(const ObjectPtr& given);
    ObjectPtr unread(const ObjectPtr& given, const IdentityKey& key);
    ObjectPtr newObject(const ObjectPtr& given) const;
    void copyValues(const Object& given, Object& own) const;
    void copyRelations(const Object& given, Object& own);
    void copyList(const Relationship& relationship, const ObjectList& items, Object& own) const;

    Session::Data& m_data;
    MergeOptions m_options;
    QHash<const Object*, ObjectPtr> m_merged;
};

IdentityKey Session::Merging::keyOf(const Object& given) const {
    if (given.key().isValid())
        return given.key();
    IdentityKey key{&given.mapper(), {}};
    for (const int slot : given.mapper().primaryKey()) {
        if (given.peek(slot).isNull())
            return {};
        key.values.push_back(given.peek(slot));
    }
    return key;
}

ObjectPtr Session::Merging::newObject(const ObjectPtr& given) const {
    ObjectPtr object = makeObject(given->mapper());
    m_data.addOne(object);
    return object;
}

/// `given` is taken at its word: no SELECT.
ObjectPtr Session::Merging::unread(const ObjectPtr& given, const IdentityKey& key) {
    if (!given->key().isValid())
        throw SessionError(u"A new %1 cannot be merged without reading: it has no row."_s.arg(
            given->mapper().name()));
    if (given->isModified())
        throw SessionError(
            u"%1 has changes: it cannot be merged without reading."_s.arg(key.toText()));
    const auto [own, isNew] = m_data.instance(key);
    for (std::size_t i = 0; isNew && i < key.values.size(); ++i)
        Object::Access::load(*own, own->mapper().primaryKey()[i], key.values[i]);
    for (const Attribute& attribute : given->mapper().attributes()) {
        if (given->isLoaded(attribute.slot) && !own->isModified(attribute.slot))
            Object::Access::load(*own, attribute.slot, given->peek(attribute.slot));
    }
    return own;
}

ObjectPtr Session::Merging::ownObject(const ObjectPtr& given) {
    const IdentityKey key = keyOf(*given);
    if (!m_options.load)
        return unread(given, key);
    if (!key.isValid())
        return newObject(given);
    if (Object* known = m_data.identityMap.find(key))
        return ObjectPtr(known);
    const ObjectPtr read = QueryCore(m_data, given->mapper()).get(key.values);
    return read ? read : newObject(given);
}

void Session::Merging::copyValues(const Object& given, Object& own) const {
    for (const Attribute& attribute : given.mapper().attributes()) {
        const int slot = attribute.slot;
        if (!given.isSet(slot))
            continue;
        if (!own.isSet(slot) || !(own.peek(slot) == given.peek(slot)))
            own.setValue(slot, given.peek(slot));
    }
}

void Session::Merging::copyList(const Relationship& relationship, const ObjectList& items,
                                Object& own) const {
    const ObjectList before = own.collection(relationship);
    for (const ObjectPtr& item : before) {
        if (std::find(items.begin(), items.end(), item) == items.end())
            own.removeFrom(relationship, item);
    }
    for (const ObjectPtr& item : items)
        own.append(relationship, item);
}

void Session::Merging::copyRelations(const Object& given, Object& own) {
    for (const auto& relationship : given.mapper().relationships()) {
        const RelationSlot& slot = given.relation(*relationship);
        const bool isNew = given.state() == ObjectState::Transient;
        const bool isKnown = isNew ? slot.changed || !slot.items.empty() : slot.loaded;
        if (!relationship->options().cascade.merge || relationship->options().viewOnly ||
            relationship->isQueried() || !isKnown)
            continue;
        // A list that will be compared is read first: its items are then found without a SELECT.
        if (m_options.load && relationship->isList())
            own.collection(*relationship);
        ObjectList items;
        for (const ObjectPtr& item : ObjectList(slot.items))
            items.push_back(merge(item));
        if (!m_options.load)
            Object::Access::loadRelation(own, *relationship, items);
        else if (relationship->isList())
            copyList(*relationship, items, own);
        else
            own.setRelated(*relationship, items.empty() ? ObjectPtr() : items.front());
    }
}

ObjectPtr Session::Merging::merge(const ObjectPtr& given) {
    if (given->owner() == &m_data)
        return given;
    if (const auto found = m_merged.constFind(given.get()); found != m_merged.cend())
        return *found;
    const ObjectPtr own = ownObject(given);
    m_merged.insert(given.get(), own);
    if (m_options.load)
        copyValues(*given, *own);
    copyRelations(*given, *own);
    return own;
}

ObjectPtr Session::mergeObject(const ObjectPtr& given, MergeOptions options) {
    d->requireUsable("merge");
    if (options.load)
        d->maybeFlush();
    const NoAutoflush unflushed(*this);
    return Merging(*d, options).merge(given);
}

} // namespace espalier::orm
