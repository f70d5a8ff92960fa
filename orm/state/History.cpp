// SPDX-License-Identifier: MIT
#include "orm/state/History.h"

#include <algorithm>

namespace espalier::orm {

namespace {

History ofColumn(const Object& object, int slot) {
    History history;
    const bool isNew =
        object.state() == ObjectState::Transient || object.state() == ObjectState::Pending;
    if (!object.isSet(slot))
        return history;
    const History::Entry current{object.peek(slot), {}};
    if (isNew || object.isModified(slot))
        history.added.push_back(current);
    else
        history.unchanged.push_back(current);
    if (!history.added.empty() && !isNew) {
        if (const std::optional<Value> before = object.committedValue(slot))
            history.deleted.push_back({*before, {}});
    }
    return history;
}

History ofRelation(const Object& object, const Relationship& relationship) {
    const RelationSlot& slot = object.relation(relationship);
    History history;
    for (const ObjectPtr& item : slot.items) {
        const bool isAdded =
            std::find(slot.added().begin(), slot.added().end(), item) != slot.added().end();
        (isAdded ? history.added : history.unchanged).push_back({{}, item});
    }
    if (slot.items.empty()) {
        // Not loaded: what was queued is known, the rest is not.
        for (const ObjectPtr& item : slot.added())
            history.added.push_back({{}, item});
    }
    for (const ObjectPtr& item : slot.removed())
        history.deleted.push_back({{}, item});
    return history;
}

} // namespace

bool operator==(const History::Entry& a, const History::Entry& b) {
    return a.value == b.value && a.object == b.object;
}

History historyOf(const Object& object, const Name& attribute) {
    if (const Relationship* relationship = object.mapper().findRelationship(attribute))
        return ofRelation(object, *relationship);
    return ofColumn(object, object.mapper().attribute(attribute).slot);
}

} // namespace espalier::orm
