// SPDX-License-Identifier: MIT
// Changes of a relation: both sides of a backref kept in step, net history on each side.
#include "orm/state/Object.h"

#include "orm/base/Error.h"
#include "orm/state/ObjectLists.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

void tellEvents(Object& object, const Relationship& relationship, Object* item, bool comes) {
    const AttributeEvents* events = object.mapper().events(relationship);
    if (!events || !item)
        return;
    if (comes && events->append)
        events->append(object, *item);
    if (!comes && events->remove)
        events->remove(object, *item);
}

} // namespace

bool Object::listAdd(const Relationship& relationship, const ObjectPtr& item,
                     const Relationship& initiator, bool differs) {
    RelationSlot& slot = slotOf(relationship);
    if (contains(slot.added(), item) || (slot.loaded && contains(slot.items, item)))
        return false;
    if (!differs && !slot.loaded && !contains(slot.removed(), item))
        return false;
    tellEvents(*this, relationship, item.get(), true);
    RelationSlot::Details& edits = slot.edit();
    if (slot.loaded && !slot.changed)
        edits.committed = slot.items;
    if (!takeFrom(edits.removed, item) && differs)
        edits.added.push_back(item);
    if (slot.loaded) {
        slot.items.push_back(item);
        if (relationship.keySlot() >= 0)
            edits.keys.emplace_back(item.get(), item->peek(relationship.keySlot()));
    }
    noteHeld(relationship, item);
    settle(slot);
    notify(relationship);
    if (slot.loaded)
        numberFrom(relationship, slot.items.size() - 1);
    if (m_owner)
        m_owner->relatedAdded(*this, relationship, *item, &initiator != &relationship);
    return true;
}

bool Object::listRemove(const Relationship& relationship, const ObjectPtr& item, bool differs) {
    RelationSlot& slot = slotOf(relationship);
    if (slot.loaded && !contains(slot.items, item))
        return false;
    if (!slot.loaded && contains(slot.removed(), item))
        return false;
    if (!differs && !slot.loaded && !contains(slot.added(), item))
        return false;
    tellEvents(*this, relationship, item.get(), false);
    RelationSlot::Details& edits = slot.edit();
    if (slot.loaded && !slot.changed)
        edits.committed = slot.items;
    if (!takeFrom(edits.added, item) && differs)
        edits.removed.push_back(item);
    if (slot.loaded)
        takeFrom(slot.items, item);
    const auto isOfItem = [&item](const auto& entry) { return entry.first == item.get(); };
    std::erase_if(edits.keys, isOfItem);
    std::erase_if(edits.linkValues, isOfItem);
    forgetHeld(relationship, item);
    settle(slot);
    notify(relationship);
    if (slot.loaded)
        numberFrom(relationship, 0);
    if (m_owner && relationship.options().cascade.removeOrphan)
        m_owner->relatedRemoved(*this, relationship, *item);
    return true;
}

bool Object::scalarSet(const Relationship& relationship, const ObjectPtr& target,
                       const Relationship& initiator) {
    RelationSlot& slot = slotOf(relationship);
    if (slot.loaded && !slot.items.empty() && slot.items.front() == target)
        return false;
    if (slot.loaded && slot.items.empty() && !target && !(isRowKnown() && !slot.explicitNull))
        return false;
    if (m_mapper->events(relationship)) {
        const ObjectPtr left = slot.items.empty() ? ObjectPtr() : slot.items.front();
        tellEvents(*this, relationship, target.get(), true);
        tellEvents(*this, relationship, left.get(), false);
    }
    RelationSlot::Details& edits = slot.edit();
    if (!slot.changed) {
        const ObjectPtr before = committedRelated(relationship);
        edits.committed = before ? ObjectList{before} : ObjectList{};
        slot.unread = !before && !isRowKnown() && !isCommittedNull(relationship) &&
                      (!slot.loaded || !slot.items.empty() || isReferenceEdited(relationship));
    }
    if (slot.unread && target && isCommittedTo(relationship, *target)) {
        edits.committed = {target};
        slot.unread = false;
    }
    if (!slot.items.empty())
        forgetHeld(relationship, slot.items.front());
    noteHeld(relationship, target);
    slot.items = target ? ObjectList{target} : ObjectList{};
    edits.added.clear();
    edits.removed.clear();
    const ObjectPtr before = edits.committed.empty() ? ObjectPtr() : edits.committed.front();
    if (before != target) {
        if (target)
            edits.added = {target};
        if (before)
            edits.removed = {before};
    }
    // Nothing was known before: that nothing is meant must be written too.
    slot.explicitNull = !target && !before && (slot.unread || isRowKnown());
    slot.loaded = true;
    settle(slot);
    notify(relationship);
    if (target && m_owner)
        m_owner->relatedAdded(*this, relationship, *target, &initiator != &relationship);
    return true;
}

void Object::setRelated(const Relationship& relationship, const ObjectPtr& target) {
    const ObjectPtr self(this);
    checkTarget(relationship, target);
    checkNewcomer(relationship, target);
    assignRelated(relationship, target, relationship);
    if (!slotOf(relationship).changed && target == committedRelated(relationship))
        restoreForeignKey(relationship);
}

void Object::assignRelated(const Relationship& relationship, const ObjectPtr& target,
                           const Relationship& initiator) {
    checkTarget(relationship, target);
    if (relationship.isList())
        throw SessionError(
            u"%1.%2 is a list: append to it."_s.arg(m_mapper->name(), relationship.name()));
    const ObjectPtr self(this);
    // An expired row is read: the list that holds this object now must let it go.
    const auto isUnloaded = [this](const auto& pair) { return !isLoaded(pair.first); };
    const auto& pairs = relationship.pairs();
    if (m_owner && !isRowKnown() && relationship.reverse() && !slotOf(relationship).changed &&
        relationship.direction() == Direction::ManyToOne &&
        std::any_of(pairs.begin(), pairs.end(), isUnloaded))
        m_owner->loadValues(*this, -1);
    const RelationOptions& options = relationship.options();
    if (m_owner && !isRowKnown() && (options.activeHistory || options.cascade.removeOrphan))
        ensureLoaded(relationship);
    const ObjectPtr before =
        slotOf(relationship).changed ? knownRelated(relationship) : committedRelated(relationship);
    if (!scalarSet(relationship, target, initiator))
        return;
    if (relationship.reverse())
        assignReverse(relationship, before, target, initiator);
    if (m_owner && before && before != target && options.cascade.removeOrphan)
        m_owner->relatedRemoved(*this, relationship, *before);
}

/// The other side of a scalar that was set.
void Object::assignReverse(const Relationship& relationship, const ObjectPtr& before,
                           const ObjectPtr& target, const Relationship& initiator) {
    const ObjectPtr self(this);
    const Relationship* reverse = relationship.reverse();
    const RelationSlot& slot = slotOf(relationship);
    if (before && before != target) {
        if (reverse->isList())
            before->listRemove(*reverse, self, contains(slot.committed(), before));
        else
            before->scalarSet(*reverse, {}, initiator);
    }
    if (!target)
        return;
    if (reverse->isList()) {
        target->listAdd(*reverse, self, initiator, slot.changed);
    } else {
        if (const ObjectPtr rival = target->knownRelated(*reverse); rival && rival != self)
            rival->scalarSet(relationship, {}, initiator);
        target->scalarSet(*reverse, self, initiator);
    }
}

void Object::append(const Relationship& relationship, const ObjectPtr& item) {
    checkTarget(relationship, item);
    if (!item)
        throw SessionError(
            u"Nothing cannot be appended to %1.%2."_s.arg(m_mapper->name(), relationship.name()));
    if (!relationship.isList())
        throw SessionError(
            u"%1.%2 holds one object: set it."_s.arg(m_mapper->name(), relationship.name()));
    checkNewcomer(relationship, item);
    if (relationship.reverse())
        item->checkNewcomer(*relationship.reverse(), ObjectPtr(this));
    take(relationship, item, relationship);
}

void Object::setLinkValues(const Relationship& relationship, const ObjectPtr& item,
                           LinkValues values) {
    auto& known = slotOf(relationship).edit().linkValues;
    std::erase_if(known, [&item](const auto& entry) { return entry.first == item.get(); });
    known.emplace_back(item.get(), std::move(values));
}

const LinkValues* Object::linkValues(const Relationship& relationship, const Object& item) const {
    const LinkValues* values = relation(relationship).linkValues(item);
    const Relationship* reverse = relationship.reverse();
    return values || !reverse ? values : item.relation(*reverse).linkValues(*this);
}

void Object::take(const Relationship& relationship, const ObjectPtr& item,
                  const Relationship& initiator) {
    const Relationship* reverse = relationship.reverse();
    const ObjectPtr self(this);
    if (reverse && !reverse->isList()) {
        // The item knows its one owner: its side moves it out of the list where it was.
        if (item->knownRelated(*reverse) == self && slotOf(relationship).loaded) {
            listAdd(relationship, item, initiator);
            return;
        }
        item->assignRelated(*reverse, self, initiator);
        if (!item->slotOf(*reverse).changed && self == item->committedRelated(*reverse))
            item->restoreForeignKey(*reverse);
        return;
    }
    RelationSlot* there = reverse ? &item->slotOf(*reverse) : nullptr;
    if (there && there->loaded && !slotOf(relationship).loaded && contains(there->items, self))
        return;
    const bool isBack = contains(slotOf(relationship).removed(), item) ||
                        (there && contains(there->removed(), self));
    if (listAdd(relationship, item, initiator, !isBack) && reverse)
        item->listAdd(*reverse, self, initiator, !isBack);
}

void Object::removeFrom(const Relationship& relationship, const ObjectPtr& item) {
    checkTarget(relationship, item);
    const Relationship* reverse = relationship.reverse();
    const ObjectPtr self(this);
    if (!item)
        return;
    if (!reverse) {
        listRemove(relationship, item);
        return;
    }
    if (reverse->isList()) {
        const RelationSlot& here = slotOf(relationship);
        const RelationSlot& there = item->slotOf(*reverse);
        const bool isMissingHere = here.loaded && !contains(here.items, item);
        const bool isMissingThere = there.loaded && !contains(there.items, self);
        // What one side knows, the other one does not guess.
        if ((isMissingHere && !there.loaded) || (isMissingThere && !here.loaded))
            return;
        const bool isBack = contains(here.added(), item) || contains(there.added(), self);
        listRemove(relationship, item, !isBack);
        item->listRemove(*reverse, self, !isBack);
        return;
    }
    // The item knows its one owner: its side leaves this list, too, when that is this one.
    const bool isOurs = item->mayReferTo(*reverse, *this);
    const bool isKnown =
        isOurs && (item->slotOf(*reverse).changed ? item->knownRelated(*reverse)
                                                  : item->committedRelated(*reverse)) == self;
    if (isOurs)
        item->setRelated(*reverse, {});
    if (!isKnown)
        listRemove(relationship, item, isOurs);
}

} // namespace espalier::orm
