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

void Object::refuseLoading(const Relationship& relationship) const {
    throw SessionError(
        u"%1.%2 is not loaded, and reading it is refused: load it with the query."_s.arg(
            m_mapper->name(), relationship.name()));
}

void Object::ensureLoaded(const Relationship& relationship) {
    const RelationSlot& slot = slotOf(relationship);
    if (slot.loaded)
        return;
    const Loading loading = slot.loading.value_or(relationship.options().loading);
    if (loading == Loading::Raise)
        refuseLoading(relationship);
    if (loading == Loading::None) {
        Access::loadRelation(*this, relationship, {});
        return;
    }
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
    if (loading == Loading::RaiseOnSql)
        refuseLoading(relationship);
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
    if (!m_mapper->isA(relationship.mapper()))
        throw SessionError(u"The relation \"%1\" belongs to %2, not to %3."_s.arg(
            relationship.name(), relationship.mapper().name(), m_mapper->name()));
    if (target && !target->mapper().isA(relationship.target()))
        throw SessionError(u"%1.%2 takes objects of %3, not of %4."_s.arg(
            m_mapper->name(), relationship.name(), relationship.target().name(),
            target->mapper().name()));
}

void Object::noteRelationsChanged() {
    m_relationsChanged = std::any_of(m_relations.begin(), m_relations.end(),
                                     [](const RelationSlot& s) { return s.changed; });
}

void Object::notify(const Relationship& relationship) {
    noteRelationsChanged();
    markDirty();
    if (m_owner)
        m_owner->relationChanged(*this, relationship);
}

/// After a change: no net difference means no history, and the order that was loaded.
void Object::settle(RelationSlot& slot) {
    slot.changed = !slot.added.empty() || !slot.removed.empty() || slot.explicitNull;
    if (slot.changed)
        return;
    slot.unread = false;
    if (slot.loaded && slot.committed.size() == slot.items.size())
        slot.items = slot.committed;
    slot.committed.clear();
}

bool Object::listAdd(const Relationship& relationship, const ObjectPtr& item, bool differs) {
    RelationSlot& slot = slotOf(relationship);
    if (contains(slot.added, item) || (slot.loaded && contains(slot.items, item)))
        return false;
    if (!differs && !slot.loaded && !contains(slot.removed, item))
        return false;
    tellEvents(*this, relationship, item.get(), true);
    if (slot.loaded && !slot.changed)
        slot.committed = slot.items;
    if (!take(slot.removed, item) && differs)
        slot.added.push_back(item);
    if (slot.loaded)
        slot.items.push_back(item);
    settle(slot);
    notify(relationship);
    if (m_owner)
        m_owner->relatedAdded(*this, relationship, *item);
    return true;
}

bool Object::listRemove(const Relationship& relationship, const ObjectPtr& item, bool differs) {
    RelationSlot& slot = slotOf(relationship);
    if (slot.loaded && !contains(slot.items, item))
        return false;
    if (!slot.loaded && contains(slot.removed, item))
        return false;
    if (!differs && !slot.loaded && !contains(slot.added, item))
        return false;
    tellEvents(*this, relationship, item.get(), false);
    if (slot.loaded && !slot.changed)
        slot.committed = slot.items;
    if (!take(slot.added, item) && differs)
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

bool Object::scalarSet(const Relationship& relationship, const ObjectPtr& target) {
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
    if (!slot.changed) {
        const ObjectPtr before = committedRelated(relationship);
        slot.committed = before ? ObjectList{before} : ObjectList{};
        slot.unread = !before && !isRowKnown() && !isCommittedNull(relationship) &&
                      (!slot.loaded || !slot.items.empty() || isReferenceEdited(relationship));
    }
    if (slot.unread && target && isCommittedTo(relationship, *target)) {
        slot.committed = {target};
        slot.unread = false;
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
    slot.explicitNull = !target && !before && (slot.unread || isRowKnown());
    slot.loaded = true;
    settle(slot);
    notify(relationship);
    if (target && m_owner)
        m_owner->relatedAdded(*this, relationship, *target);
    return true;
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

void Object::setRelated(const Relationship& relationship, const ObjectPtr& target) {
    const ObjectPtr self(this);
    assignRelated(relationship, target);
    if (!slotOf(relationship).changed && target == committedRelated(relationship))
        restoreForeignKey(relationship);
}

void Object::assignRelated(const Relationship& relationship, const ObjectPtr& target) {
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
    const ObjectPtr before =
        slotOf(relationship).changed ? knownRelated(relationship) : committedRelated(relationship);
    if (!scalarSet(relationship, target))
        return;
    const Relationship* reverse = relationship.reverse();
    if (!reverse)
        return;
    const RelationSlot& slot = slotOf(relationship);
    if (before && before != target) {
        if (reverse->isList())
            before->listRemove(*reverse, self, contains(slot.committed, before));
        else
            before->scalarSet(*reverse, {});
    }
    if (!target)
        return;
    if (reverse->isList()) {
        target->listAdd(*reverse, self, slot.changed);
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
    RelationSlot* there = reverse ? &item->slotOf(*reverse) : nullptr;
    if (there && there->loaded && !slotOf(relationship).loaded && contains(there->items, self))
        return;
    const bool isBack =
        contains(slotOf(relationship).removed, item) || (there && contains(there->removed, self));
    if (listAdd(relationship, item, !isBack) && reverse)
        item->listAdd(*reverse, self, !isBack);
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
        const RelationSlot& there = item->slotOf(*reverse);
        if (there.loaded && !slotOf(relationship).loaded && !contains(there.items, self))
            return;
        const bool isBack =
            contains(slotOf(relationship).added, item) || contains(there.added, self);
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

void Object::revert(const Relationship& relationship) {
    RelationSlot& slot = slotOf(relationship);
    if (!slot.changed)
        return;
    if (!relationship.isList()) {
        const bool wasUnread = slot.unread;
        const ObjectPtr before = slot.committed.empty() ? ObjectPtr() : slot.committed.front();
        assignRelated(relationship, before);
        slot.explicitNull = false;
        if (wasUnread)
            slot = RelationSlot();
        settle(slot);
        notify(relationship);
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
            return;
        }
        slot.committed = std::move(items);
        slot.unread = slot.explicitNull = false;
        const bool isSame = slot.items == slot.committed;
        slot.added = isSame ? ObjectList() : slot.items;
        slot.removed = isSame ? ObjectList() : slot.committed;
        o.settle(slot);
        o.noteRelationsChanged();
        return;
    }
    // What moved elsewhere while these contents were unknown is not here any more.
    const Relationship* reverse = r.reverse();
    for (const ObjectPtr& item : items) {
        if (!reverse || reverse->isList() || contains(slot.removed, item))
            continue;
        const RelationSlot& there = item->relation(*reverse);
        if (there.changed && (there.items.empty() || there.items.front().get() != &o)) {
            slot.removed.push_back(item);
            slot.changed = true;
        }
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
    o.noteRelationsChanged();
    if (slot.changed)
        o.markDirty();
}

} // namespace espalier::orm
