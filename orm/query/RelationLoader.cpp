// SPDX-License-Identifier: MIT
#include "orm/query/RelationLoader.h"

#include "orm/base/Log.h"

#include <QHash>

#include <algorithm>

namespace espalier::orm {

namespace {

constexpr std::size_t keysInOneSelect = 500;

struct KeyHash {
    std::size_t operator()(const std::vector<Value>& key) const {
        std::size_t hash = 0;
        for (const Value& value : key)
            hash = hash * 1'000'003U + value.hash();
        return hash;
    }
};

bool hasNull(const std::vector<Value>& key) {
    return std::any_of(key.begin(), key.end(), [](const Value& value) { return value.isNull(); });
}

template <class Visit> void forEachChunk(const std::vector<std::vector<Value>>& keys, Visit visit) {
    for (std::size_t first = 0; first < keys.size(); first += keysInOneSelect) {
        const std::size_t end = std::min(keys.size(), first + keysInOneSelect);
        visit(std::vector<std::vector<Value>>(keys.begin() + std::ptrdiff_t(first),
                                              keys.begin() + std::ptrdiff_t(end)));
    }
}

} // namespace

std::vector<int> allSlots(const Mapper& mapper) { return mapper.loadedSlots(); }

std::vector<Expression> allColumns(const Mapper& mapper, const QString& alias) {
    return columnsOf(mapper, mapper.loadedSlots(), alias);
}

std::vector<Expression> columnsOf(const Mapper& mapper, std::span<const int> columnSlots,
                                  const QString& alias) {
    std::vector<Expression> columns;
    columns.reserve(columnSlots.size());
    for (const int slot : columnSlots)
        columns.push_back(mapper.expression(slot, alias));
    return columns;
}

Expression keyIn(const std::vector<Expression>& columns,
                 const std::vector<std::vector<Value>>& keys) {
    if (columns.size() == 1) {
        std::vector<Value> values;
        values.reserve(keys.size());
        for (const auto& key : keys)
            values.push_back(key.front());
        return columns.front().in(values);
    }
    std::vector<Expression> rows;
    for (const auto& key : keys) {
        std::vector<Expression> equal;
        for (std::size_t i = 0; i < columns.size(); ++i)
            equal.push_back(columns[i] == Expression(key[i]));
        rows.push_back(allOf(equal));
    }
    return anyOf(rows);
}

std::vector<Select> selectByKey(const Mapper& mapper, const std::vector<std::vector<Value>>& keys,
                                const std::vector<int>& columnSlots) {
    std::vector<Expression> keyColumns;
    for (const int slot : mapper.primaryKey())
        keyColumns.push_back(mapper.expression(slot));
    std::vector<Select> selects;
    forEachChunk(keys, [&](const std::vector<std::vector<Value>>& chunk) {
        selects.push_back(Select(columnsOf(mapper, columnSlots))
                              .from(mapper.from())
                              .where(keyIn(keyColumns, chunk)));
    });
    return selects;
}

RelationLoader::RelationLoader(LoadContext& context, const ObjectList& owners,
                               const Relationship& relationship)
    : m_context(context), m_relationship(relationship), m_slots(allSlots(relationship.target())) {
    QSet<const Object*> seen;
    for (const ObjectPtr& owner : owners) {
        if (owner && !owner->isLoaded(relationship) && !seen.contains(owner.get())) {
            seen.insert(owner.get());
            m_owners.push_back(owner);
        }
    }
    if (m_owners.empty())
        return;
    relationship.direction() == Direction::ManyToOne ? planScalar() : planList();
}

/// What rows of this relation carry to say whose they are: foreign key or key values of the owner.
std::vector<Value> RelationLoader::ownerKey(const Object& owner) const {
    std::vector<Value> key;
    if (m_relationship.direction() == Direction::ManyToMany) {
        for (const auto& [slot, column] : m_relationship.localLinks())
            key.push_back(owner.committedValue(slot).value_or(owner.known(slot)));
    } else if (m_relationship.direction() == Direction::OneToMany) {
        for (const auto& [local, remote] : m_relationship.pairs())
            key.push_back(owner.committedValue(local).value_or(owner.known(local)));
    } else {
        for (const auto& [local, remote] : m_relationship.pairs())
            key.push_back(
                fitted(owner.known(local), m_relationship.target().attribute(remote).type));
    }
    return key;
}

std::optional<IdentityKey> RelationLoader::targetKey(const Object& owner) const {
    const std::vector<int>& keySlots = m_relationship.target().primaryKey();
    const auto& pairs = m_relationship.pairs();
    if (keySlots.size() != pairs.size())
        return std::nullopt;
    const std::vector<Value> values = ownerKey(owner);
    IdentityKey key{&m_relationship.target(), std::vector<Value>(keySlots.size())};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto place = std::find(keySlots.begin(), keySlots.end(), pairs[i].second);
        if (place == keySlots.end())
            return std::nullopt;
        key.values[std::size_t(place - keySlots.begin())] = values[i];
    }
    return key;
}

void RelationLoader::planScalar() {
    std::vector<std::vector<Value>> missing;
    QSet<IdentityKey> asked;
    const Mapper& target = m_relationship.target();
    std::vector<Expression> remote;
    for (const auto& [local, there] : m_relationship.pairs())
        remote.push_back(target.expression(there));
    for (const ObjectPtr& owner : m_owners) {
        std::vector<Value> key = ownerKey(*owner);
        if (hasNull(key)) {
            Object::Access::loadRelation(*owner, m_relationship, {});
            continue;
        }
        IdentityKey identity{&target, key};
        if (asked.contains(identity))
            continue;
        asked.insert(identity);
        const std::optional<IdentityKey> row = targetKey(*owner);
        if (!row || !m_context.find(*row))
            missing.push_back(std::move(key));
    }
    forEachChunk(missing, [&](const std::vector<std::vector<Value>>& chunk) {
        m_statements.push_back(Select(allColumns(target))
                                   .from(target.from())
                                   .where(keyIn(remote, chunk))
                                   .where(target.criteria()));
    });
}

Select RelationLoader::listSelect() const {
    const Mapper& target = m_relationship.target();
    std::vector<Expression> columns;
    if (m_relationship.direction() == Direction::ManyToMany) {
        Expression on;
        for (const auto& [slot, column] : m_relationship.remoteLinks())
            on = on && target.expression(slot) == columnOf(column);
        for (const auto& [slot, column] : m_relationship.localLinks())
            columns.push_back(columnOf(column));
        for (const Expression& column : allColumns(target))
            columns.push_back(column);
        return Select(columns)
            .from(target.from().join(*m_relationship.secondary(), on))
            .where(target.criteria());
    }
    for (const auto& [local, remote] : m_relationship.pairs())
        columns.push_back(target.expression(remote));
    for (const Expression& column : allColumns(target))
        columns.push_back(column);
    return Select(columns).from(target.from()).where(target.criteria());
}

void RelationLoader::planList() {
    const bool many = m_relationship.direction() == Direction::ManyToMany;
    std::vector<Expression> ownerColumns;
    if (many) {
        for (const auto& [slot, column] : m_relationship.localLinks())
            ownerColumns.push_back(columnOf(column));
    } else {
        for (const auto& [local, remote] : m_relationship.pairs())
            ownerColumns.push_back(m_relationship.target().expression(remote));
    }
    m_ownerColumns = int(ownerColumns.size());
    std::vector<Expression> orderTerms;
    for (const QString& term : m_relationship.options().orderBy) {
        const bool down = term.startsWith(u'-');
        const Expression column = m_relationship.target()[Name(down ? term.mid(1) : term)];
        orderTerms.push_back(down ? column.desc() : column.asc());
    }
    std::vector<std::vector<Value>> keys;
    for (const ObjectPtr& owner : m_owners)
        keys.push_back(ownerKey(*owner));
    const Select base = listSelect();
    forEachChunk(keys, [&](const std::vector<std::vector<Value>>& chunk) {
        m_statements.push_back(base.where(keyIn(ownerColumns, chunk)).orderBy(orderTerms));
    });
}

void RelationLoader::absorb(const std::vector<RowBatch>& batches) {
    std::unordered_map<std::vector<Value>, ObjectList, KeyHash> byOwner;
    ObjectList alive; // keeps what was read until the owners hold it
    const RowLoader loader(m_relationship.target(), m_slots, m_ownerColumns);
    for (const RowBatch& batch : batches) {
        for (qsizetype row = 0; row < batch.rowCount(); ++row) {
            ObjectPtr object = loader.load(m_context, batch, row, Populate::Missing);
            if (!object)
                continue;
            if (m_ownerColumns > 0) {
                const Value* first = batch.row(row);
                byOwner[std::vector<Value>(first, first + m_ownerColumns)].push_back(object);
            } else {
                std::vector<Value> key;
                for (const auto& [local, remote] : m_relationship.pairs())
                    key.push_back(object->committedValue(remote).value_or(Value()));
                byOwner[std::move(key)].push_back(object);
            }
            alive.push_back(std::move(object));
        }
    }
    for (const ObjectPtr& owner : m_owners) {
        if (owner->isLoaded(m_relationship))
            continue;
        std::vector<Value> key = ownerKey(*owner);
        if (m_relationship.direction() == Direction::ManyToOne) {
            const std::optional<IdentityKey> row = targetKey(*owner);
            ObjectPtr target(row ? m_context.find(*row) : nullptr);
            if (const auto found = byOwner.find(key); !target && found != byOwner.end())
                target = found->second.front();
            Object::Access::loadRelation(*owner, m_relationship,
                                         target ? ObjectList{target} : ObjectList{});
        } else {
            const auto found = byOwner.find(key);
            Object::Access::loadRelation(*owner, m_relationship,
                                         found == byOwner.end() ? ObjectList{} : found->second);
        }
    }
}

void RelationLoader::load() {
    std::vector<RowBatch> batches;
    if (!m_statements.empty()) {
        Connection& connection = m_context.readConnection(m_relationship.target());
        for (const Select& select : m_statements)
            batches.push_back(connection.query(select));
    }
    qCDebug(lcLoad) << "relation" << m_relationship.name() << "of" << m_owners.size() << "objects";
    absorb(batches);
}

} // namespace espalier::orm
