// SPDX-License-Identifier: MIT
#include "orm/query/RelationLoader.h"

#include "orm/base/Log.h"
#include "orm/query/KeyGroups.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

RelationLoader::RelationLoader(LoadContext& context, const std::vector<Object*>& owners,
                               const Relationship& relationship, RelationReading reading)
    : m_context(context), m_relationship(relationship), m_reading(std::move(reading)),
      m_target(relationship.target(), {},
               m_reading.plan ? m_reading.plan : std::make_shared<const LoadPlan>(), m_reading.path,
               m_names, m_reading.plan != nullptr) {
    ObjectSet seen;
    m_owners.reserve(owners.size());
    for (Object* const owner : owners) {
        if (owner && !owner->isLoaded(relationship) && isKeyKnown(*owner) &&
            (m_reading.newOwners || seen.insert(owner)))
            m_owners.push_back(owner);
    }
    // To read all is a waste when few of them need it.
    m_reading.allOwners = m_reading.allOwners && m_owners.size() * 2 > owners.size();
    m_reading.newOwners = m_reading.newOwners && m_owners.size() == owners.size();
}

/// A deferred foreign key is not read for this; the relation waits until it is asked for.
bool RelationLoader::isKeyKnown(const Object& owner) const {
    const auto isKnown = [&owner](const auto& link) {
        return owner.isLoaded(link.first) || owner.mapper().attribute(link.first).primaryKey;
    };
    return std::all_of(m_relationship.pairs().begin(), m_relationship.pairs().end(), isKnown) &&
           std::all_of(m_relationship.localLinks().begin(), m_relationship.localLinks().end(),
                       isKnown);
}

/// What rows of this relation carry to say whose they are: foreign key or key values of the owner.
KeyValues RelationLoader::ownerKey(const Object& owner) const {
    KeyValues key;
    const auto add = [&](int slot) {
        std::optional<Value> committed = owner.committedValue(slot);
        key.push_back(committed ? *std::move(committed) : owner.known(slot));
    };
    if (m_relationship.direction() == Direction::ManyToMany) {
        for (const auto& [slot, column] : m_relationship.localLinks())
            add(slot);
    } else if (m_relationship.direction() == Direction::OneToMany) {
        for (const auto& [local, remote] : m_relationship.pairs())
            add(local);
    } else {
        for (const auto& [local, remote] : m_relationship.pairs())
            key.push_back(
                fitted(owner.known(local), m_relationship.target().attribute(remote).type));
    }
    return key;
}

std::optional<IdentityKey> RelationLoader::targetKey(const KeyValues& values) const {
    const std::vector<int>& keySlots = m_relationship.target().primaryKey();
    const auto& pairs = m_relationship.pairs();
    if (keySlots.size() != pairs.size() || m_relationship.condition().isValid())
        return std::nullopt;
    IdentityKey key{&m_relationship.target(), {}};
    key.values.resize(keySlots.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto place = std::ranges::find(keySlots, pairs[i].second);
        if (place == keySlots.end())
            return std::nullopt;
        key.values[std::size_t(place - keySlots.begin())] = values[i];
    }
    return key;
}

void RelationLoader::load() {
    qCDebug(lcLoad) << "relation" << m_relationship.name() << "of" << m_owners.size() << "objects";
    if (m_owners.empty())
        return;
    if (isAmongOwners())
        linkOwners();
    else if (hasWholeLinks())
        loadByLinks();
    else
        absorb(statements());
}

/// Numbers the owners' keys.
KeyGroups RelationLoader::groupedOwners() {
    KeyGroups groups(m_relationship.secondary() ? m_relationship.localLinks().size()
                                                : m_relationship.pairs().size());
    m_groups.reserve(m_owners.size());
    for (const Object* owner : m_owners)
        m_groups.push_back(groups.add(ownerKey(*owner)));
    return groups;
}

void RelationLoader::absorb(const std::vector<Select>& selects) {
    const KeyGroups groups = groupedOwners();
    std::vector<ObjectList> found(groups.size());
    ObjectList strays; // that no owner holds: they live until all is read
    for (const Select& select : selects)
        takeRows(m_context.readConnection(m_relationship.target()).query(select), groups, found,
                 strays);
    hand(found, groups);
    if (m_reading.owners && !selects.empty()) {
        const OwnerQuery query{selects.front(), m_target.columnSlots(), int(m_ownerColumns.size())};
        m_target.finish(m_context, m_reading.populate, {&query});
    } else {
        m_target.finish(m_context, m_reading.populate);
    }
}

void RelationLoader::loadOf(const ObjectPtr& owner) {
    m_owners.clear();
    m_groups.clear();
    if (owner->isLoaded(m_relationship) || !isKeyKnown(*owner))
        return;
    m_owners.push_back(owner.get());
    const KeyGroups groups = groupedOwners();
    const KeyValues& key = groups.keys().front();
    std::vector<ObjectList> found(1);
    ObjectList strays;
    const std::optional<IdentityKey> row = isReference() ? targetKey(key) : std::nullopt;
    if (!key.hasNull() && !(row && m_context.find(*row))) {
        Connection& connection = m_context.readConnection(m_relationship.target());
        const Statement& statement = statementOf(key, connection.dialect());
        takeRows(connection.query(statement), groups, found, strays);
    }
    hand(found, groups);
    m_target.finish(m_context, m_reading.populate);
    m_owners.clear();
}

void RelationLoader::takeRows(RowBatch batch, const KeyGroups& groups,
                              std::vector<ObjectList>& found, ObjectList& strays) {
    QSet<std::pair<std::size_t, const Object*>> there; // joins below repeat rows
    const bool repeats = m_target.joinsLists();
    for (qsizetype row = 0; row < batch.rowCount(); ++row) {
        ObjectPtr object = m_target.take(m_context, batch.row(row), m_reading.populate);
        if (!object)
            continue;
        std::size_t group = KeyGroups::none;
        if (!m_ownerColumns.empty()) {
            group = groups.find(batch.row(row));
        } else {
            KeyValues key;
            for (const auto& [local, remote] : m_relationship.pairs())
                key.push_back(object->committedValue(remote).value_or(Value()));
            group = groups.find(key.begin());
        }
        if (group == KeyGroups::none) {
            strays.push_back(std::move(object));
            continue;
        }
        if (repeats) {
            const qsizetype before = there.size();
            there.insert({group, object.get()});
            if (there.size() == before)
                continue;
        }
        found[group].push_back(std::move(object));
    }
}

void RelationLoader::hand(std::vector<ObjectList>& found, const KeyGroups& groups) {
    if (!isReference())
        return deliver(found);
    for (std::size_t i = 0; i < m_owners.size(); ++i) {
        if (m_owners[i]->isLoaded(m_relationship))
            continue;
        const ObjectPtr target = referenced(groups.keys()[m_groups[i]], found[m_groups[i]]);
        Object::Access::loadRelation(*m_owners[i], m_relationship,
                                     target ? ObjectList{target} : ObjectList{});
    }
}

/// Gives each owner its list.
void RelationLoader::deliver(std::vector<ObjectList>& found) {
    std::vector<int> takers(found.size());
    for (const std::size_t group : m_groups)
        ++takers[group];
    for (std::size_t i = 0; i < m_owners.size(); ++i) {
        ObjectList& items = found[m_groups[i]];
        const bool isLast = --takers[m_groups[i]] == 0;
        if (!m_owners[i]->isLoaded(m_relationship))
            Object::Access::loadRelation(*m_owners[i], m_relationship,
                                         isLast ? std::move(items) : items);
    }
}

ObjectPtr RelationLoader::referenced(const KeyValues& key, const ObjectList& found) const {
    const std::optional<IdentityKey> row = targetKey(key);
    if (ObjectPtr target{row ? m_context.find(*row) : nullptr})
        return target;
    return found.empty() ? ObjectPtr() : found.front();
}

} // namespace espalier::orm
