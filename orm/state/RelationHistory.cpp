// SPDX-License-Identifier: MIT
// What a relation was, as far as memory knows: net differences, going back, and loads beneath them.
#include "orm/state/Object.h"

#include "orm/base/Error.h"
#include "orm/state/ObjectLists.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

/// After a change: no net difference means no history, and the order that was loaded.
void Object::settle(RelationSlot& slot) {
    slot.changed = !slot.added().empty() || !slot.removed().empty() || slot.explicitNull;
    if (slot.changed)
        return;
    if (slot.loaded && slot.committed().size() == slot.items.size())
        slot.items = slot.committed();
    slot.commit();
}

/// What a scalar refers to as far as memory knows.
ObjectPtr Object::knownRelated(const Relationship& relationship) {
    const RelationSlot& slot = slotOf(relationship);
    if (slot.loaded || slot.changed)
        return slot.items.empty() ? ObjectPtr() : slot.items.front();
    return m_owner ? ObjectPtr(m_owner->known(*this, relationship, false)) : ObjectPtr();
}

bool Object::isReferenceEdited(const Relationship& relationship) const {
    const auto& pairs = relationship.pairs();
    return relationship.direction() == Direction::ManyToOne && !isRowKnown() &&
           std::any_of(pairs.begin(), pairs.end(),
                       [this](const auto& pair) { return isModified(pair.first); });
}

/// What an unchanged scalar refers to in the database: a foreign key that was set by itself has
/// moved no one yet.
ObjectPtr Object::committedRelated(const Relationship& relationship) {
    const RelationSlot& slot = slotOf(relationship);
    if (slot.loaded && !isReferenceEdited(relationship))
        return slot.items.empty() ? ObjectPtr() : slot.items.front();
    return m_owner ? ObjectPtr(m_owner->known(*this, relationship, true)) : ObjectPtr();
}

/// The database is known to refer to nothing.
bool Object::isCommittedNull(const Relationship& relationship) const {
    if (relationship.direction() != Direction::ManyToOne)
        return false;
    return std::any_of(relationship.pairs().begin(), relationship.pairs().end(),
                       [this](const auto& pair) {
                           const std::optional<Value> before = committedValue(pair.first);
                           return before && before->isNull();
                       });
}

/// The database is known to refer to this object.
bool Object::isCommittedTo(const Relationship& relationship, const Object& target) const {
    return relationship.direction() == Direction::ManyToOne &&
           std::all_of(
               relationship.pairs().begin(), relationship.pairs().end(), [&](const auto& pair) {
                   const std::optional<Value> before = committedValue(pair.first);
                   return before && !before->isNull() && *before == target.known(pair.second);
               });
}

/// False when a scalar is known to refer to something else, or to nothing.
bool Object::mayReferTo(const Relationship& relationship, const Object& target) {
    const RelationSlot& slot = slotOf(relationship);
    if (slot.loaded || slot.changed)
        return !slot.items.empty() && slot.items.front().get() == &target;
    if (relationship.direction() != Direction::ManyToOne)
        return true;
    return std::all_of(
        relationship.pairs().begin(), relationship.pairs().end(), [&](const auto& pair) {
            return !isLoaded(pair.first) ||
                   (!peek(pair.first).isNull() && peek(pair.first) == target.known(pair.second));
        });
}

/// The relation was set to what the database has: it wins over a foreign key set by itself.
void Object::restoreForeignKey(const Relationship& relationship) {
    if (relationship.direction() != Direction::ManyToOne || isRowKnown())
        return;
    for (const auto& [local, remote] : relationship.pairs()) {
        if (restore(local) && m_owner)
            m_owner->valueChanged(*this, local);
    }
}

/// A foreign key went back to another value: a relation that was read by it is out of date.
void Object::expireUnchangedReference(int slot) {
    if (m_relations.empty() || isRowKnown())
        return;
    for (const auto& relationship : m_mapper->relationships()) {
        const RelationSlot& reference = slotOf(*relationship);
        if (relationship->direction() != Direction::ManyToOne || reference.changed)
            continue;
        for (const auto& [local, remote] : relationship->pairs()) {
            const bool agrees = reference.items.empty()
                                    ? peek(local).isNull()
                                    : reference.items.front()->known(remote) == peek(local);
            if (local == slot && !agrees) {
                Access::expire(*this, *relationship);
                break;
            }
        }
    }
}

/// The database refers to something else now than what the edit of a relation remembers.
void Object::forgetCommittedReference(int slot) {
    const ObjectPtr self(this); // what lets go of it may be the last that holds it
    // Someone else has put this into the list, or taken it away: that is not staged any more.
    const auto forgetIn = [&self](Object& owner, const Relationship& list) {
        RelationSlot& items = owner.slotOf(list);
        if (!items.changed)
            return;
        RelationSlot::Details& edits = items.edit();
        if (std::erase(edits.removed, self) > 0)
            std::erase(edits.committed, self);
        else if (std::erase(edits.added, self) > 0)
            edits.committed.push_back(self);
        owner.settle(items);
        owner.noteRelationsChanged();
    };
    for (const auto& relationship : m_mapper->relationships()) {
        const bool isOfIt = std::ranges::any_of(
            relationship->pairs(), [slot](const auto& pair) { return pair.first == slot; });
        if (!isOfIt || relationship->direction() != Direction::ManyToOne || m_relations.empty() ||
            !slotOf(*relationship).changed)
            continue;
        RelationSlot& reference = slotOf(*relationship);
        const ObjectPtr target = reference.items.empty() ? ObjectPtr() : reference.items.front();
        const ObjectPtr before =
            reference.committed().empty() ? ObjectPtr() : reference.committed().front();
        const bool isThere = target && isCommittedTo(*relationship, *target);
        const Relationship* reverse = relationship->reverse();
        if (reverse && reverse->isList()) {
            if (before)
                forgetIn(*before, *reverse);
            if (isThere)
                forgetIn(*target, *reverse);
        }
        if (isThere) {
            reference.commit();
        } else {
            reference.edit().committed.clear();
            reference.edit().removed.clear();
            reference.unread = true;
        }
        noteRelationsChanged();
    }
}

void Object::revert(const Relationship& relationship) {
    RelationSlot& slot = slotOf(relationship);
    if (!slot.changed)
        return;
    if (!relationship.isList()) {
        const bool wasUnread = slot.unread;
        const ObjectPtr before = slot.committed().empty() ? ObjectPtr() : slot.committed().front();
        assignRelated(relationship, before, relationship);
        slot.explicitNull = false;
        if (wasUnread)
            slot = RelationSlot();
        settle(slot);
        notify(relationship);
        return;
    }
    const ObjectList added = slot.added();
    const ObjectList removed = slot.removed();
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
            if (!slot.items.empty())
                o.noteHeld(r, slot.items.front());
            return;
        }
        RelationSlot::Details& edits = slot.edit();
        edits.committed = std::move(items);
        slot.unread = slot.explicitNull = false;
        const bool isSame = slot.items == edits.committed;
        edits.added = isSame ? ObjectList() : slot.items;
        edits.removed = isSame ? ObjectList() : edits.committed;
        o.settle(slot);
        o.noteRelationsChanged();
        return;
    }
    // What moved elsewhere while these contents were unknown is not here any more.
    const Relationship* reverse = r.reverse();
    for (const ObjectPtr& item : items) {
        if (!reverse || reverse->isList() || contains(slot.removed(), item))
            continue;
        const RelationSlot& there = item->relation(*reverse);
        if (there.changed && (there.items.empty() || there.items.front().get() != &o)) {
            slot.edit().removed.push_back(item);
            slot.changed = true;
        }
    }
    for (const ObjectPtr& item : items) {
        if (!contains(slot.removed(), item))
            o.noteHeld(r, item);
    }
    if (!slot.changed) {
        slot.items = std::move(items);
        o.noteKeys(r, slot);
        return;
    }
    // Mutations were queued while the contents were unknown: they are replayed on what was read.
    RelationSlot::Details& edits = slot.edit();
    std::erase_if(edits.added, [&items](const ObjectPtr& item) { return contains(items, item); });
    std::erase_if(edits.removed,
                  [&items](const ObjectPtr& item) { return !contains(items, item); });
    edits.committed = items;
    std::erase_if(items, [&edits](const ObjectPtr& item) { return contains(edits.removed, item); });
    items.insert(items.end(), edits.added.begin(), edits.added.end());
    slot.items = std::move(items);
    o.noteKeys(r, slot);
    o.settle(slot);
    o.noteRelationsChanged();
    if (slot.changed)
        o.markDirty();
}

} // namespace espalier::orm
