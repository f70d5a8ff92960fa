// SPDX-License-Identifier: MIT
// Relations of all rows of an entity: what they need was read already, or is little.
#include "orm/query/RelationLoader.h"

#include "orm/query/KeyGroups.h"

#include <algorithm>

namespace espalier::orm {

namespace {

constexpr std::size_t fewChildren = 4;

} // namespace

bool RelationLoader::isUnconditional() const {
    const Mapper& target = m_relationship.target();
    return m_reading.populate == Populate::Missing && !m_reading.owners && m_target.isPlain() &&
           (!m_reading.plan || m_reading.plan->isEmpty()) &&
           !m_relationship.condition().isValid() && m_relationship.options().orderBy.isEmpty() &&
           !target.base() && target.heirs().empty() && !target.criteria().isValid() &&
           target.extensions().empty();
}

/// A tree that was read whole: the children of each node are among its nodes.
bool RelationLoader::isAmongOwners() const {
    const auto isRead = [this](const auto& link) {
        return m_owners.front()->isLoaded(link.second);
    };
    return m_reading.allOwners && m_reading.newOwners && m_owners.size() > keysInOneSelect &&
           m_relationship.direction() == Direction::OneToMany &&
           &m_relationship.target() == &m_relationship.mapper() && isUnconditional() &&
           m_relationship.keySlot() < 0 && !m_relationship.options().singleParent &&
           std::ranges::equal(
               m_relationship.pairs(), m_relationship.mapper().primaryKey(), {},
               [](const auto& pair) { return pair.first; }) &&
           std::ranges::all_of(m_relationship.pairs(), isRead);
}

/// Hands the rows of a relation to an object, one more or none: the way that is short where
/// nothing was changed.
void RelationLoader::handOver(Object& object, const Relationship& r, Object* related) {
    RelationSlot& slot = Object::Access::relation(object, r);
    if (slot.changed) // by its constructor
        return Object::Access::loadRelation(
            object, r, related ? ObjectList{ObjectPtr(related)} : ObjectList());
    slot.loaded = true;
    if (related)
        slot.items.emplace_back(related);
}

/// A parent that is not among the owners has no row any more: nobody is handed to it.
void RelationLoader::linkOwners() {
    const Relationship& r = m_relationship;
    const Relationship* const back = isPlainReverse() ? r.reverse() : nullptr;
    std::size_t ready = 0; // owners whose list is there, be it empty
    const auto makeReady = [&](std::size_t end) {
        for (; ready < end; ++ready)
            handOver(*m_owners[ready], r, nullptr);
    };
    IdentityKey key{&r.mapper(), {}};
    Object* parent = nullptr;
    for (std::size_t i = 0; i < m_owners.size(); ++i) {
        Object& object = *m_owners[i];
        makeReady(std::max(ready, i + 1));
        const auto isSame = [&object](const auto& pair, const Value& value) {
            return object.peek(pair.second) == value;
        };
        if (!std::ranges::equal(r.pairs(), key.values, isSame)) { // siblings mostly stand together
            key.values = KeyValues();
            for (const auto& [local, remote] : r.pairs())
                key.values.push_back(object.peek(remote));
            parent = key.values.hasNull() ? nullptr : m_context.find(key);
            if (parent && !parent->isLoaded(r))
                makeReady(m_owners.size()); // it comes later, if at all
        }
        if (!parent || !parent->isLoaded(r))
            continue;
        ObjectList& children = Object::Access::relation(*parent, r).items;
        if (children.empty())
            children.reserve(fewChildren);
        children.emplace_back(&object);
        if (back && !object.isLoaded(*back))
            handOver(object, *back, parent);
    }
}

/// The other side is the same foreign key and nothing else: who is read there is known here.
bool RelationLoader::isPlainReverse() const {
    const Relationship* const back = m_relationship.reverse();
    if (!back || back->direction() != Direction::ManyToOne || back->condition().isValid() ||
        back->options().singleParent || back->options().loading != Loading::Lazy)
        return false;
    const auto swapped = [](const auto& pair) { return std::pair(pair.second, pair.first); };
    return std::ranges::equal(m_relationship.pairs(), back->pairs(), {}, swapped);
}

/// The link table says it all, once the targets are there: fewer and narrower rows than a join.
bool RelationLoader::hasWholeLinks() const {
    if (!m_reading.allOwners || m_owners.size() <= keysInOneSelect || !m_relationship.secondary() ||
        !isUnconditional())
        return false;
    const std::vector<int>& keySlots = m_relationship.target().primaryKey();
    const auto& links = m_relationship.remoteLinks();
    return keySlots.size() == links.size() &&
           std::ranges::equal(keySlots, links, {}, {}, [](const auto& link) { return link.first; });
}

void RelationLoader::loadByLinks() {
    const Relationship& r = m_relationship;
    std::vector<Expression> columns;
    for (const auto& [slot, column] : r.localLinks())
        columns.push_back(columnOf(column));
    for (const auto& [slot, column] : r.remoteLinks())
        columns.push_back(columnOf(column));
    const KeyGroups owners = groupedOwners();
    KeyGroups targets(r.remoteLinks().size());
    std::vector<std::pair<std::size_t, std::size_t>> links;
    RowBatch rows = m_context.readConnection(r.target())
                        .query(Select(columns).from(FromClause(*r.secondary())));
    links.reserve(std::size_t(rows.rowCount()));
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const Value* const cells = rows.row(row);
        const std::size_t owner = owners.find(cells);
        if (owner != KeyGroups::none)
            links.emplace_back(owner, targets.add(cells + r.localLinks().size()));
    }
    const ObjectList objects = targetsOf(targets.keys());
    std::vector<ObjectList> found(owners.size());
    for (const auto& [owner, target] : links) {
        if (objects[target])
            found[owner].push_back(objects[target]);
    }
    deliver(found);
}

/// The objects of these keys, null where there is no row; those that are not loaded are read.
ObjectList RelationLoader::targetsOf(const Keys& keys) {
    const Mapper& target = m_relationship.target();
    const auto isComplete = [this](const Object& object) {
        return std::ranges::all_of(m_target.columnSlots(),
                                   [&](int slot) { return object.isLoaded(slot); });
    };
    ObjectList objects;
    Keys missing;
    std::vector<IdentityKey> identities;
    for (const KeyValues& key : keys) {
        IdentityKey identity{&target, {}};
        for (std::size_t i = 0; i < key.size(); ++i)
            identity.values.push_back(
                fitted(key[i], target.attribute(target.primaryKey()[i]).type));
        objects.emplace_back(m_context.find(identity));
        if (!objects.back() || !isComplete(*objects.back()))
            missing.push_back(key);
        identities.push_back(std::move(identity));
    }
    ObjectList alive;
    for (const Select& select : selectByKey(target, missing, m_target.columnSlots())) {
        RowBatch rows = m_context.readConnection(target).query(select);
        for (qsizetype row = 0; row < rows.rowCount(); ++row)
            alive.push_back(m_target.take(m_context, rows.row(row), m_reading.populate));
    }
    for (std::size_t i = 0; i < objects.size(); ++i) {
        if (!objects[i])
            objects[i] = ObjectPtr(m_context.find(identities[i]));
    }
    return objects;
}

} // namespace espalier::orm
