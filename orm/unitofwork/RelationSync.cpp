// SPDX-License-Identifier: MIT
#include "orm/unitofwork/RelationSync.h"

#include <algorithm>

namespace espalier::orm {

namespace {

const std::vector<RelationSync::Reference> noReferences;

bool hasRow(const ObjectPtr& object) {
    return object->state() == ObjectState::Persistent || object->state() == ObjectState::Pending;
}

template <class Visit> void forEachRelation(const ObjectPtr& object, Visit visit) {
    for (const auto& relationship : object->mapper().relationships()) {
        if (!relationship->options().viewOnly)
            visit(*relationship, object->relation(*relationship));
    }
}

/// By its foreign key as the database has it, or as it was set by itself, a child is not of this
/// parent.
bool isElsewhere(const Object& child, const Object& parent, const Relationship& r, bool asSet) {
    for (const auto& [key, foreign] : r.pairs()) {
        const Value& own = parent.known(key);
        if (asSet && child.isModified(foreign) && !(child.peek(foreign) == own))
            return true;
        const std::optional<Value> before = child.committedValue(foreign);
        if (before && !(*before == parent.committedValue(key).value_or(own)))
            return true;
    }
    return false;
}

/// The contents of a list as the database has them, as far as they are known.
ObjectList committedItems(const RelationSlot& slot) {
    if (!slot.changed)
        return slot.items;
    ObjectList items = slot.items;
    std::erase_if(items, [&slot](const ObjectPtr& item) {
        return std::find(slot.added.begin(), slot.added.end(), item) != slot.added.end();
    });
    items.insert(items.end(), slot.removed.begin(), slot.removed.end());
    return items;
}

} // namespace

RelationSync::RelationSync(const FlushRequest& request) {
    for (const ObjectPtr& object : request.removed)
        m_removed.insert(object.get());
    for (const auto& list : {request.added, request.changed}) {
        for (const ObjectPtr& object : list)
            m_written.insert(object.get());
    }
    // What leaves a list loses its reference, unless it also came into another one.
    for (const auto& list : {request.changed, request.added}) {
        for (const ObjectPtr& object : list)
            readRemovedChildren(object);
    }
    for (const ObjectPtr& object : request.removed)
        readDeleted(object);
    for (const auto& list : {request.changed, request.added}) {
        for (const ObjectPtr& object : list)
            readReferences(object);
    }
}

const std::vector<RelationSync::Reference>& RelationSync::references(const Object& object) const {
    const auto found = m_references.find(&object);
    return found == m_references.end() ? noReferences : found->second;
}

void RelationSync::refer(const ObjectPtr& object, int slot, const ObjectPtr& target,
                         int targetSlot) {
    if (!m_written.contains(object.get())) {
        m_written.insert(object.get());
        m_alsoChanged.push_back(object);
    }
    std::vector<Reference>& references = m_references[object.get()];
    for (Reference& reference : references) {
        if (reference.slot == slot) {
            reference = {slot, target, targetSlot};
            return;
        }
    }
    references.push_back({slot, target, targetSlot});
}

void RelationSync::readRemovedChildren(const ObjectPtr& object) {
    forEachRelation(object, [&](const Relationship& r, const RelationSlot& slot) {
        if (r.direction() != Direction::OneToMany || !slot.changed)
            return;
        for (const ObjectPtr& child : slot.removed) {
            if (m_removed.contains(child.get()) || !hasRow(child) ||
                isElsewhere(*child, *object, r, false))
                continue;
            for (const auto& [key, foreign] : r.pairs())
                refer(child, foreign, {}, key);
        }
    });
}

void RelationSync::readReferences(const ObjectPtr& object) {
    const bool isRemoved = m_removed.contains(object.get());
    forEachRelation(object, [&](const Relationship& r, const RelationSlot& slot) {
        if (!slot.changed)
            return;
        switch (r.direction()) {
        case Direction::ManyToOne: {
            ObjectPtr target = slot.items.empty() ? ObjectPtr() : slot.items.front();
            if (target && !hasRow(target))
                return;
            if (m_removed.contains(target.get()))
                target.reset();
            for (const auto& [foreign, key] : r.pairs())
                refer(object, foreign, target, key);
            return;
        }
        case Direction::OneToMany:
            for (const ObjectPtr& child : slot.added) {
                if (m_removed.contains(child.get()) || !hasRow(child))
                    continue;
                for (const auto& [key, foreign] : r.pairs())
                    refer(child, foreign, isRemoved ? ObjectPtr() : object, key);
            }
            return;
        case Direction::ManyToMany:
            if (!isRemoved)
                readLinks(object, r, slot);
            return;
        }
    });
}

void RelationSync::readLinks(const ObjectPtr& object, const Relationship& r,
                             const RelationSlot& slot) {
    for (const ObjectPtr& other : slot.removed)
        addLink(m_unlinks, r, object, other);
    for (const ObjectPtr& other : slot.added) {
        if (!m_removed.contains(other.get()) && hasRow(other))
            addLink(m_links, r, object, other);
    }
}

void RelationSync::readDeleted(const ObjectPtr& object) {
    forEachRelation(object, [&](const Relationship& r, const RelationSlot& slot) {
        if (r.direction() == Direction::ManyToMany) {
            for (const ObjectPtr& other : committedItems(slot))
                addLink(m_unlinks, r, object, other);
        } else if (r.direction() == Direction::OneToMany && !r.options().passiveDeletes) {
            for (const ObjectPtr& child : committedItems(slot)) {
                if (m_removed.contains(child.get()) || child->state() != ObjectState::Persistent ||
                    isElsewhere(*child, *object, r, true))
                    continue;
                for (const auto& [key, foreign] : r.pairs())
                    refer(child, foreign, {}, key);
            }
        }
    });
}

void RelationSync::addLink(std::vector<LinkRow>& rows, const Relationship& r,
                           const ObjectPtr& owner, const ObjectPtr& other) {
    // Both sides of a backref tell of the same row: it is written once, by the first to tell.
    const bool first = !r.reverse() || &r < r.reverse();
    const Seen seen{first ? &r : r.reverse(), first ? owner.get() : other.get(),
                    first ? other.get() : owner.get()};
    if (m_seen.contains(seen))
        return;
    m_seen.insert(seen);
    rows.push_back({&r, owner, other});
}

} // namespace espalier::orm
