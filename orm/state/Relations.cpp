// SPDX-License-Identifier: MIT
// Relations of an object as they are read, and who may come into them.
#include "orm/state/Object.h"

#include "orm/base/Error.h"
#include "orm/state/ObjectLists.h"

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
    if (relationship.isQueried())
        throw SessionError(u"%1.%2 is never read as a whole: query it."_s.arg(m_mapper->name(),
                                                                              relationship.name()));
    const RelationSlot& slot = slotOf(relationship);
    if (slot.loaded)
        return;
    const Loading loading = slot.loading().value_or(relationship.options().loading);
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

/// Who may come into a relation now: nothing whose row was deleted, and what has an owner already
/// only where several may have it.
void Object::checkNewcomer(const Relationship& relationship, const ObjectPtr& target) const {
    if (!target)
        return;
    if (m_owner && target->m_owner == m_owner && target->m_state == ObjectState::Deleted)
        throw SessionError(u"%1 has been deleted; it cannot come into %2.%3."_s.arg(
            target->m_key.toText(), m_mapper->name(), relationship.name()));
    if (!relationship.options().singleParent || !target->m_extras)
        return;
    for (const auto& [held, holder] : target->m_extras->holders) {
        if (held == &relationship && holder != this)
            throw SessionError(
                u"This %1 is in %2.%3 of another %2 already, and may be in one only."_s.arg(
                    target->m_mapper->name(), m_mapper->name(), relationship.name()));
    }
}

void Object::noteHeld(const Relationship& relationship, const ObjectPtr& item) const {
    if (!relationship.options().singleParent || !item)
        return;
    forgetHeld(relationship, item);
    item->extras().holders.emplace_back(&relationship, this);
    m_holds = true;
}

void Object::forgetHeld(const Relationship& relationship, const ObjectPtr& item) const {
    if (item && item->m_extras)
        std::erase(item->m_extras->holders,
                   std::pair<const Relationship*, const Object*>(&relationship, this));
}

/// Asks no mapper: an object may outlive its registry.
void Object::forgetAllHeld() const {
    if (!m_holds)
        return;
    for (const RelationSlot& slot : m_relations) {
        for (const ObjectPtr& item : slot.items) {
            if (item->m_extras)
                std::erase_if(item->m_extras->holders,
                              [this](const auto& holder) { return holder.second == this; });
        }
    }
}

void Object::Access::breakRelations(Object& o) {
    o.forgetAllHeld();
    o.m_relations.clear();
    if (o.m_extras)
        o.m_extras->lists.clear();
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

} // namespace espalier::orm
