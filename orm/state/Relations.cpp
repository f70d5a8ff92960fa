// SPDX-License-Identifier: MIT
// The relation half of Object: both sides of a backref kept in step, net history on each side.
#include "orm/state/Object.h"

#include "orm/base/Error.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

const RelationSlot untouched;
const RelationSlot untouchedNew = [] {
    RelationSlot slot;
    slot.loaded = true;
    return slot;
}();

bool contains(const ObjectList& list, const ObjectPtr& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

/// Takes the last equal entry out; recent ones are the likely ones.
bool take(ObjectList& list, const ObjectPtr& item) {
    const auto found = std::find(list.rbegin(), list.rend(), item);
    if (found == list.rend())
        return false;
    list.erase(std::next(found).base());
    return true;
}

} // namespace

const Relationship& Object::relationship(const Name& name) const {
    return m_mapper->relationship(name);
}

RelationSlot& Object::slotOf(const Relationship& relationship) {
    if (m_relations.empty()) {
        m_relations.resize(m_mapper->relationships().size());
        if (isRowKnown()) {
            for (RelationSlot& slot : m_relations)
                slot.loaded = true;
        }
    }
    return m_relations[std::size_t(relationship.index())];
}

const RelationSlot& Object::relation(const Relationship& relationship) const {
    if (m_relations.empty())
        return isRowKnown() ? untouchedNew : untouched;
    return m_relations[std::size_t(relationship.index())];
}

void Object::ensureLoaded(const Relationship& relationship) {
    if (slotOf(relationship).loaded)
        return;
    if (relationship.direction() == Direction::ManyToOne) {
        if (ObjectPtr target = knownRelated(relationship)) {
            Access::loadRelation(*this, relationship, {target});
            return;
        }
        for (const auto& [local, remote] : relationship.pairs()) {
            if (isLoaded(local) && peek(local).isNull()) {
                Access::loadRelation(*this, relationship, {});
                return;
            }
        }
    }
    if (!m_owner)
        throw DetachedError(u"%1.%2 is not loaded and the object belongs to no session."_s.arg(
            m_mapper->name(), relationship.name()));
    m_owner->loadRelated(*this, relationship);
}

ObjectPtr Object::related(const Relationship& relationship) {
    ensureLoaded(relationship);
    const ObjectList& items = slotOf(relationship).items;
    return items.empty() ? ObjectPtr() : items.front();
}

const ObjectList& Object::collection(const Relationship& relationship) {
    ensureLoaded(relationship);
    return slotOf(relationship).items;
}

void Object::checkTarget(const Relationship& relationship, const ObjectPtr& target) const {
    if (&relationship.mapper() != m_mapper)
        throw SessionError(u"The relation \"%1\" belongs to %2, not to %3."_s.arg(
            relationship.name(), relationship.mapper().name(), m_mapper->name()));
    if (target && &target->mapper() != &relationship.target())
        throw SessionError(u"%1.%2 takes objects of %3, not of %4."_s.arg(
            m_mapper->name(), relationship.name(), relationship.target().name(),
            target->mapper().name()));
}

void Object::notify(const Relationship& relationship) {
    m_relationsChanged = std::any_of(m_relations.begin(), m_relations.end(),
                                     [](const RelationSlot& s) { return s.changed; });
    markDirty();
    if (m_owner)
        m_owner->relationChanged(*this, relationship);
}

/// After a change: no net difference means no history, and the order that was loaded.
void Object::settle(RelationSlot& slot) {
    slot.changed = !slot.added.empty() || !slot.removed.empty() || slot.explicitNull;
    if (slot.changed)
        return;
    if (slot.loaded && slot.committed.size() == slot.items.size())
        slot.items = slot.committed;
    slot.committed.clear();
}

bool Object::listAdd(const Relationship& relationship, const ObjectPtr& item) {
    RelationSlot& slot = slotOf(relationship);
    if (contains(slot.added, item) || (slot.loaded && contains(slot.items, item)))
        return false;
    if (slot.loaded && !slot.changed)
        slot.committed = slot.items;
    if (!take(slot.removed, item))
        slot.added.push_back(item);
    if (slot.loaded)
        slot.items.push_back(item);
    settle(slot);
    notify(relationship);
    if (m_owner)
        m_owner->relatedAdded(*this, relationship, *item);
    return true;
}

bool Object::listRemove(const Relationship& relationship, const ObjectPtr& item) {
    RelationSlot& slot = slotOf(relationship);
    if (slot.loaded && !contains(slot.items, item))
        return false;
    if (!slot.loaded && contains(slot.removed, item))
        return false;
    if (slot.loaded && !slot.changed)
        slot.committed = slot.items;
    if (!take(slot.added, item))
        slot.removed.push_back(item);
    if (slot.loaded)
        take(slot.items, item);
    settle(slot);
    notify(relationship);
    return true;
}

/// What a scalar refers to as far as memory knows.
ObjectPtr Object::knownRelated(const Relationship& relationship) {
    const RelationSlot& slot = slotOf(relationship);
    if (slot.loaded || slot.changed)
        return slot.items.empty() ? ObjectPtr() : slot.items.front();
    return m_owner ? ObjectPtr(m_owner->known(*this, relationship, false)) : ObjectPtr();
}

/// What an unchanged scalar refers to in the database: a foreign key that was set by itself has
/// moved no one yet.
ObjectPtr Object::committedRelated(const Relationship& relationship) {
    const RelationSlot& slot = slotOf(relationship);
    const auto& pairs = relationship.pairs();
    const bool isForeignKeyEdited =
        relationship.direction() == Direction::ManyToOne && !isRowKnown() &&
        std::any_of(pairs.begin(), pairs.end(),
                    [this](const auto& pair) { return isModified(pair.first); });
    if (slot.loaded && !isForeignKeyEdited)
        return slot.items.empty() ? ObjectPtr() : slot.items.front();
    return m_owner ? ObjectPtr(m_owner->known(*this, relationship, true)) : ObjectPtr();
}

bool Object::scalarSet(const Relationship& relationship, const ObjectPtr& target) {
    RelationSlot& slot = slotOf(relationship);
    if (slot.loaded && !slot.items.empty() && slot.items.front() == target)
        return false;
    if (slot.loaded && slot.items.empty() && !target && !(isRowKnown() && !slot.explicitNull))
        return false;
    if (!slot.changed) {
        const ObjectPtr before = committedRelated(relationship);
        slot.committed = before ? ObjectList{before} : ObjectList{};
        slot.loaded = slot.loaded || before;
    }
    slot.items = target ? ObjectList{target} : ObjectList{};
    slot.added.clear();
    slot.removed.clear();
    const ObjectPtr before = slot.committed.empty() ? ObjectPtr() : slot.committed.front();
    if (before != target) {
        if (target)
            slot.added = {target};
        if (before)
            slot.removed = {before};
    }
    // Nothing was known before: that nothing is meant must be written too.
    slot.explicitNull = !target && !before;
    const bool wasLoaded = slot.loaded;
    slot.loaded = true;
    if (wasLoaded && before == target && !isRowKnown())
        slot.explicitNull = false;
    settle(slot);
    notify(relationship);
    if (target && m_owner)
        m_owner->relatedAdded(*this, relationship, *target);
    return true;
}

/// A foreign key went back to another value: a relation that was read by it is out of date.
void Object::expireUnchangedReference(int slot) {
    if (m_relations.empty() || isRowKnown())
        return;
    for (const auto& relationship : m_mapper->relationships()) {
        if (relationship->direction() != Direction::ManyToOne || slotOf(*relationship).changed)
            continue;
        for (const auto& [local, remote] : relationship->pairs()) {
            if (local == slot)
                Access::expire(*this, *relationship);
        }
    }
}

void Object::setRelated(const Relationship& relationship, const ObjectPtr& target) {
    checkTarget(relationship, target);
    if (relationship.isList())
        throw SessionError(
            u"%1.%2 is a list: append to it."_s.arg(m_mapper->name(), relationship.name()));
    const ObjectPtr self(this);
    const ObjectPtr before =
        slotOf(relationship).changed ? knownRelated(relationship) : committedRelated(relationship);
    if (!scalarSet(relationship, target))
        return;
    const Relationship* reverse = relationship.reverse();
    if (!reverse)
        return;
    if (before && before != target) {
        if (reverse->isList())
            before->listRemove(*reverse, self);
        else
            before->scalarSet(*reverse, {});
    }
    if (!target)
        return;
    if (reverse->isList()) {
        target->listAdd(*reverse, self);
    } else {
        if (const ObjectPtr rival = target->knownRelated(*reverse); rival && rival != self)
            rival->scalarSet(relationship, {});
        target->scalarSet(*reverse, self);
    }
}

void Object::append(const Relationship& relationship, const ObjectPtr& item) {
    checkTarget(relationship, item);
    if (!item)
        throw SessionError(
            u"Nothing cannot be appended to %1.%2."_s.arg(m_mapper->name(), relationship.name()));
    const Relationship* reverse = relationship.reverse();
    const ObjectPtr self(this);
    if (reverse && !reverse->isList()) {
        // The item knows its one owner: its side moves it out of the list where it was.
        if (item->knownRelated(*reverse) == self && slotOf(relationship).loaded)
            listAdd(relationship, item);
        else
            item->setRelated(*reverse, self);
        return;
    }
    if (listAdd(relationship, item) && reverse)
        item->listAdd(*reverse, self);
}

void Object::removeFrom(const Relationship& relationship, const ObjectPtr& item) {
    checkTarget(relationship, item);
    const Relationship* reverse = relationship.reverse();
    const ObjectPtr self(this);
    if (!listRemove(relationship, item) || !reverse)
        return;
    if (reverse->isList())
        item->listRemove(*reverse, self);
    else if (item->knownRelated(*reverse) == self || !item->slotOf(*reverse).loaded)
        item->scalarSet(*reverse, {});
}

void Object::revert(const Relationship& relationship) {
    RelationSlot& slot = slotOf(relationship);
    if (!slot.changed)
        return;
    if (!relationship.isList()) {
        const bool known = !slot.committed.empty() || !isRowKnown();
        const ObjectPtr before = slot.committed.empty() ? ObjectPtr() : slot.committed.front();
        setRelated(relationship, before);
        if (known || isRowKnown()) {
            RelationSlot& now = slotOf(relationship);
            now.explicitNull = false;
            settle(now);
            notify(relationship);
        }
        return;
    }
    const ObjectList added = slot.added;
    const ObjectList removed = slot.removed;
    const Relationship* reverse = relationship.reverse();
    if (reverse && !reverse->isList()) {
        // Each item goes back to where it came from, which need not be nowhere.
        for (const ObjectList* list : {&added, &removed}) {
            for (const ObjectPtr& item : *list)
                item->revert(*reverse);
        }
        return;
    }
    for (const ObjectPtr& item : added)
        removeFrom(relationship, item);
    for (const ObjectPtr& item : removed)
        append(relationship, item);
}

void Object::Access::loadRelation(Object& o, const Relationship& r, ObjectList items) {
    RelationSlot& slot = o.slotOf(r);
    slot.loaded = true;
    if (!r.isList()) {
        if (!slot.changed) {
            slot.items = std::move(items);
        } else {
            slot.committed = std::move(items);
            slot.removed = slot.committed;
        }
        return;
    }
    if (!slot.changed) {
        slot.items = std::move(items);
        return;
    }
    // Mutations were queued while the contents were unknown: they are replayed on what was read.
    std::erase_if(slot.added, [&items](const ObjectPtr& item) { return contains(items, item); });
    std::erase_if(slot.removed, [&items](const ObjectPtr& item) { return !contains(items, item); });
    slot.committed = items;
    std::erase_if(items, [&slot](const ObjectPtr& item) { return contains(slot.removed, item); });
    items.insert(items.end(), slot.added.begin(), slot.added.end());
    slot.items = std::move(items);
    o.settle(slot);
    o.m_relationsChanged = std::any_of(o.m_relations.begin(), o.m_relations.end(),
                                       [](const RelationSlot& s) { return s.changed; });
}

} // namespace espalier::orm
