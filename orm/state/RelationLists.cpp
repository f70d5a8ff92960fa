// SPDX-License-Identifier: MIT
// Lists as wholes: assigned at once, in an order that is kept, or found by a key.
#include "orm/state/Object.h"

#include "orm/base/Error.h"
#include "orm/state/ObjectLists.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

ObjectList& Object::loadedItems(const Relationship& relationship) {
    if (!relationship.isList())
        throw SessionError(
            u"%1.%2 holds one object, not a list."_s.arg(m_mapper->name(), relationship.name()));
    ensureLoaded(relationship);
    return slotOf(relationship).items;
}

const ObjectList& Object::Access::members(Object& o, const Relationship& r) {
    if (!r.isQueried())
        o.ensureLoaded(r);
    else if (!o.slotOf(r).loaded && o.m_owner)
        o.m_owner->loadRelated(o, r);
    return o.slotOf(r).items;
}

void Object::setCollection(const Relationship& relationship, const ObjectList& assigned) {
    const ObjectPtr self(this);
    const ObjectList before = loadedItems(relationship);
    ObjectList items = assigned;
    if (const AttributeEvents* events = m_mapper->events(relationship);
        events && events->bulkReplace)
        events->bulkReplace(*this, items, before);
    for (const ObjectPtr& item : items)
        checkTarget(relationship, item);
    QSet<const Object*> wanted;
    ObjectList inOrder;
    for (const ObjectPtr& item : items) {
        if (item && !wanted.contains(item.get())) {
            wanted.insert(item.get());
            inOrder.push_back(item);
        }
    }
    QSet<const Object*> present;
    for (const ObjectPtr& item : before) {
        if (wanted.contains(item.get()))
            present.insert(item.get());
        else
            removeFrom(relationship, item);
    }
    for (const ObjectPtr& item : inOrder) {
        if (!present.contains(item.get()))
            append(relationship, item);
    }
    ObjectList& now = slotOf(relationship).items;
    if (now.size() == inOrder.size() && now != inOrder) {
        now = std::move(inOrder);
        if (m_owner)
            m_owner->relationChanged(*this, relationship);
    }
    numberFrom(relationship, 0);
}

void Object::insert(const Relationship& relationship, std::size_t index, const ObjectPtr& item) {
    const ObjectPtr self(this);
    loadedItems(relationship);
    append(relationship, item);
    const ObjectList& items = slotOf(relationship).items;
    const auto found = std::find(items.begin(), items.end(), item);
    if (found != items.end())
        move(relationship, std::size_t(found - items.begin()), index);
}

void Object::move(const Relationship& relationship, std::size_t from, std::size_t to) {
    ObjectList& items = loadedItems(relationship);
    if (items.empty() || from == to)
        return;
    moveWithin(items, from, to);
    numberFrom(relationship, 0);
    if (m_owner)
        m_owner->relationChanged(*this, relationship);
}

/// The position attribute of the members from `index` on.
void Object::numberFrom(const Relationship& relationship, std::size_t index) {
    const int position = relationship.positionSlot();
    if (position < 0)
        return;
    const ObjectList items = slotOf(relationship).items;
    for (std::size_t i = index; i < items.size(); ++i) {
        const Value place = qint64(i);
        if (!items[i]->isLoaded(position) || !(items[i]->peek(position) == place))
            items[i]->setValue(position, place);
    }
}

// --- by key

void Object::noteKeys(const Relationship& relationship, RelationSlot& slot) {
    const int key = relationship.keySlot();
    if (key < 0)
        return;
    auto& keys = slot.edit().keys;
    keys.clear();
    for (const ObjectPtr& item : slot.items)
        keys.emplace_back(item.get(), item->peek(key));
}

ObjectPtr Object::keyed(const Relationship& relationship, const Value& key) {
    loadedItems(relationship);
    for (const auto& [item, own] : slotOf(relationship).keys()) {
        if (own == key)
            return ObjectPtr(const_cast<Object*>(item));
    }
    return {};
}

std::vector<Value> Object::keysOf(const Relationship& relationship) {
    loadedItems(relationship);
    std::vector<Value> keys;
    for (const auto& [item, key] : slotOf(relationship).keys())
        keys.push_back(key);
    return keys;
}

void Object::put(const Relationship& relationship, const ObjectPtr& item) {
    if (relationship.keySlot() < 0)
        throw SessionError(
            u"%1.%2 is not keyed: append to it."_s.arg(m_mapper->name(), relationship.name()));
    checkTarget(relationship, item);
    const ObjectPtr self(this);
    if (const ObjectPtr before = keyed(relationship, item->value(relationship.keySlot()));
        before && before != item)
        removeFrom(relationship, before);
    append(relationship, item);
}

} // namespace espalier::orm
