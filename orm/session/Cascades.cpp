// SPDX-License-Identifier: MIT
// What follows from one object to the related ones when it enters, leaves or is removed.
#include "orm/session/SessionData.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

void Session::Data::addCascading(const ObjectPtr& object) {
    ObjectList open{object};
    QSet<const Object*> seen{object.get()};
    while (!open.empty()) {
        const ObjectPtr next = open.back();
        open.pop_back();
        addOne(next);
        ObjectList reached;
        for (const auto& relationship : next->mapper().relationships()) {
            if (!relationship->options().cascade.saveUpdate)
                continue;
            const RelationSlot& slot = next->relation(*relationship);
            for (const ObjectList* list : {&slot.items, &slot.added()}) {
                for (const ObjectPtr& item : *list) {
                    if (!seen.contains(item.get()) && item->owner() != this &&
                        item->state() != ObjectState::Deleted) {
                        seen.insert(item.get());
                        reached.push_back(item);
                    }
                }
            }
        }
        // The last of the stack is next: what was reached first becomes pending first.
        open.insert(open.end(), reached.rbegin(), reached.rend());
    }
}

void Session::Data::removeCascading(const ObjectPtr& object) {
    ObjectList reached = removed;
    const std::size_t before = reached.size();
    cascadeDelete(object, true, reached);
    for (std::size_t i = before; i < reached.size(); ++i) {
        const ObjectPtr& next = reached[i];
        if (next->state() == ObjectState::Pending) {
            expel(next);
        } else if (next->state() == ObjectState::Persistent && next->owner() == this) {
            removed.push_back(next);
            tell([&](SessionListener& listener) { listener.objectRemoved(*next); });
        }
    }
}

/// Takes one object out, as transient or detached.
void Session::Data::expel(const ObjectPtr& object) {
    const bool pending = object->state() == ObjectState::Pending;
    std::erase(added, object);
    std::erase(dirtied, object);
    std::erase(removed, object);
    identityMap.remove(*object);
    detach(*object, pending ? ObjectState::Transient : ObjectState::Detached);
    tell([&](SessionListener& listener) { listener.objectExpunged(*object); });
}

/// The object and what a cascade reaches from it in memory.
ObjectList Session::Data::reachedBy(bool Cascade::* token, const ObjectPtr& object) const {
    ObjectList reached{object};
    QSet<const Object*> seen{object.get()};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const ObjectPtr next = reached[i];
        for (const auto& relationship : next->mapper().relationships()) {
            if (!(relationship->options().cascade.*token))
                continue;
            for (const ObjectPtr& item : next->relation(*relationship).items) {
                if (!seen.contains(item.get())) {
                    seen.insert(item.get());
                    reached.push_back(item);
                }
            }
        }
    }
    return reached;
}

void Session::Data::expungeCascading(const ObjectPtr& object) {
    for (const ObjectPtr& reached : reachedBy(&Cascade::expunge, object)) {
        if (reached->owner() == this)
            expel(reached);
    }
}

void Session::Data::expireCascading(const ObjectPtr& object) {
    for (const ObjectPtr& reached : reachedBy(&Cascade::refreshExpire, object)) {
        if (reached->owner() != this || reached->state() != ObjectState::Persistent)
            continue;
        std::erase(dirtied, reached);
        Object::Access::expire(*reached);
    }
}

void Session::Data::relatedAdded(Object& object, const Relationship& relationship, Object& child,
                                 bool byBackref) {
    Q_UNUSED(object)
    const RelationOptions& given = relationship.options();
    if (!child.owner() && given.cascade.saveUpdate && (!byBackref || given.cascadeBackrefs))
        addCascading(ObjectPtr(&child));
}

void Session::Data::relatedRemoved(Object& object, const Relationship& relationship,
                                   Object& child) {
    Q_UNUSED(object)
    if (child.owner() == this && child.state() == ObjectState::Pending &&
        isOrphaned(child, relationship))
        session->expunge(ObjectPtr(&child));
}

} // namespace espalier::orm
