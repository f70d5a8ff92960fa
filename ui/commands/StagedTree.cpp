// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/StagedTree.h"

#include "ui/live/LiveDatabase.h"
#include "ui/live/RelationReads.h"

#include <QSet>

#include <algorithm>

namespace espalier::ui::tree {

using orm::Object;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Relationship;

std::optional<ObjectPtr> reference(LiveDatabase& database, const Object& object,
                                   const Relationship& relationship) {
    const orm::RelationSlot& slot = object.relation(relationship);
    const bool isColumnChanged = std::ranges::any_of(
        relationship.pairs(), [&](const auto& pair) { return object.isModified(pair.first); });
    if (slot.changed || (slot.loaded && !isColumnChanged)) {
        return slot.items.empty() ? ObjectPtr() : slot.items.front();
    }
    Key values;
    for (const auto& [here, there] : relationship.pairs()) {
        if (!object.isLoaded(here)) {
            return std::nullopt;
        }
        values.push_back(object.peek(here));
    }
    if (reads::hasNull(values)) {
        return ObjectPtr();
    }
    const std::optional<Key> key = reads::targetKey(relationship, values);
    if (!key) {
        return std::nullopt;
    }
    return database.object(relationship.target(), *key);
}

ObjectPtr parent(LiveDatabase& database, const Object& node) {
    const Relationship* relationship = node.mapper().traits().parent;
    return relationship ? reference(database, node, *relationship).value_or(ObjectPtr())
                        : ObjectPtr();
}

bool isWithin(LiveDatabase& database, const ObjectPtr& node, const ObjectPtr& ancestor) {
    QSet<const Object*> seen; // the database may hold circles
    for (ObjectPtr each = node; each && !seen.contains(each.get());
         each = parent(database, *each)) {
        if (each == ancestor) {
            return true;
        }
        seen.insert(each.get());
    }
    return false;
}

ObjectList topmost(LiveDatabase& database, const ObjectList& nodes) {
    QSet<const Object*> chosen;
    for (const ObjectPtr& node : nodes) {
        chosen.insert(node.get());
    }
    const auto isBelowAnother = [&](const ObjectPtr& node) {
        QSet<const Object*> seen{node.get()};
        for (ObjectPtr each = parent(database, *node); each && !seen.contains(each.get());
             each = parent(database, *each)) {
            if (chosen.contains(each.get())) {
                return true;
            }
            seen.insert(each.get());
        }
        return false;
    };
    ObjectList result;
    for (const ObjectPtr& node : nodes) {
        if (!isBelowAnother(node)) {
            result.push_back(node);
        }
    }
    return result;
}

ObjectPtr anyChild(LiveDatabase& database, const orm::Mapper& mapper, const ObjectPtr& parentNode) {
    const auto fits = [&](const ObjectPtr& object) {
        if (&object->mapper() != &mapper || object == parentNode ||
            database.isMarkedForDeletion(*object)) {
            return false;
        }
        const std::optional<ObjectPtr> above =
            mapper.traits().parent ? reference(database, *object, *mapper.traits().parent)
                                   : std::nullopt;
        return above && *above == parentNode;
    };
    for (const ObjectList& list :
         {database.session().identityMap().all(), database.session().newObjects()}) {
        const auto found = std::find_if(list.begin(), list.end(), fits);
        if (found != list.end()) {
            return *found;
        }
    }
    return {};
}

bool makeKnown(LiveDatabase& database, Object& object, const Relationship& relationship) {
    const orm::RelationSlot& slot = object.relation(relationship);
    if (slot.loaded) {
        return true;
    }
    // What was read, not what is staged: this becomes the relation's committed contents.
    const std::optional<Key> values = reads::ownerValues(object, relationship);
    if (!values) {
        return false;
    }
    if (reads::hasNull(*values)) {
        database.session().absorbRelation(object, relationship, {});
        return true;
    }
    const std::optional<Key> key = reads::targetKey(relationship, *values);
    if (!key) {
        return false;
    }
    database.session().absorbRelation(object, relationship,
                                      {database.object(relationship.target(), *key)});
    return true;
}

} // namespace espalier::ui::tree
