// SPDX-License-Identifier: MIT
#include "orm/query/RelationLoader.h"

#include "orm/base/Error.h"
#include "orm/base/Log.h"
#include "orm/sql/SelectData.h"

#include <QHash>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

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

Expression keyIn(const std::vector<Expression>& columns,
                 const std::vector<std::vector<Value>>& keys) {
    if (columns.size() == 1 && keys.size() == 1)
        return columns.front() == Expression(keys.front().front());
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
    const std::vector<Expression> keyColumns = keyColumnsOf(mapper);
    const Select all = Select(columnsOf(mapper, columnSlots)).from(sourceOf(mapper));
    std::vector<Select> selects;
    forEachChunk(keys, [&](const std::vector<std::vector<Value>>& chunk) {
        selects.push_back(all.where(keyIn(keyColumns, chunk)));
    });
    return selects;
}

RelationLoader::RelationLoader(LoadContext& context, const ObjectList& owners,
                               const Relationship& relationship, const RelationReading& reading)
    : m_context(context), m_relationship(relationship), m_reading(reading),
      m_target(relationship.target(), {},
               reading.plan ? reading.plan : std::make_shared<const LoadPlan>(), reading.path,
               m_names, reading.plan != nullptr) {
    QSet<const Object*> seen;
    for (const ObjectPtr& owner : owners) {
        if (owner && !owner->isLoaded(relationship) && !seen.contains(owner.get()) &&
            isKeyKnown(*owner)) {
            seen.insert(owner.get());
            m_owners.push_back(owner);
        }
    }
    if (m_owners.empty())
        return;
    if (reading.owners)
        planRepeated(*reading.owners);
    else
        isReference() ? planScalar() : planList();
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
    if (keySlots.size() != pairs.size() || m_relationship.condition().isValid())
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
        remote.push_back(columnOf(target, there));
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
    const Select base = extended(sourceOf(target)).where(extraCondition(m_relationship, m_in));
    forEachChunk(missing, [&](const std::vector<std::vector<Value>>& chunk) {
        m_statements.push_back(base.where(keyIn(remote, chunk)));
    });
}

Select RelationLoader::extended(const FromClause& from) {
    std::vector<Expression> columns = m_ownerColumns;
    m_target.setFirstColumn(int(columns.size()));
    for (const Expression& column : m_target.ownColumns())
        columns.push_back(column);
    FromClause joined = from;
    std::vector<Expression> order = orderOf(m_relationship);
    m_target.addJoins(columns, joined, order);
    if (!m_reading.plan || m_reading.plan->criteria.empty())
        return Select(columns).from(joined).orderBy(order);
    const auto& criteria = m_reading.plan->criteria;
    const FromNode* first = from.node().get(); // what comes first is under no join's condition
    while (first->left.isValid())
        first = first->left.node().get();
    const bool isFirst = first->table && *first->table == m_relationship.target().table();
    return Select(columns)
        .from(narrowed(joined, criteria))
        .where(isFirst ? conditionOf(criteria, m_relationship.target(), {}) : Expression())
        .orderBy(order);
}

void RelationLoader::planList() {
    const Relationship& r = m_relationship;
    FromClause from = sourceOf(r.target());
    if (r.secondary()) {
        if (m_reading.withOwners) { // only owners whose rows are still there
            m_in.owner = m_names.next(r.mapper().table());
            m_in.link = m_names.next(*r.secondary());
            from = FromClause(*r.secondary(), m_in.link)
                       .join(from, linkCondition(r, m_in) && extraCondition(r, m_in));
            from = sourceOf(r.mapper(), m_in.owner).join(from, ownerCondition(r, m_in));
        } else {
            from = from.join(*r.secondary(), linkCondition(r, m_in));
        }
    }
    for (const auto& [slot, column] : r.localLinks())
        m_ownerColumns.push_back(m_reading.withOwners ? columnOf(r.mapper(), slot, m_in.owner)
                                                      : columnOf(column, m_in.link));
    for (const auto& [local, remote] : r.pairs())
        m_ownerColumns.push_back(columnOf(r.target(), remote));
    Select base = extended(from);
    if (!r.secondary() || !m_reading.withOwners)
        base = base.where(extraCondition(r, m_in));
    std::vector<std::vector<Value>> keys;
    for (const ObjectPtr& owner : m_owners) {
        std::vector<Value> key = ownerKey(*owner);
        if (!hasNull(key))
            keys.push_back(std::move(key));
    }
    forEachChunk(keys, [&](const std::vector<std::vector<Value>>& chunk) {
        m_statements.push_back(base.where(keyIn(m_ownerColumns, chunk)));
    });
}

/// The owners' query again as a subquery, joined along the relation.
void RelationLoader::planRepeated(const OwnerQuery& owners) {
    const Relationship& r = m_relationship;
    const QString name = u"owners_%1"_s.arg(r.name());
    std::vector<Expression> keyColumns;
    Expression on;
    const auto addKey = [&](int slot, const Expression& other) {
        const auto place = std::find(owners.columnSlots.begin(), owners.columnSlots.end(), slot);
        if (place == owners.columnSlots.end())
            throw SessionError(
                u"%1.%2 cannot be read by a subquery: the query leaves out \"%3\"."_s.arg(
                    r.mapper().name(), r.name(), r.mapper().attribute(slot).name));
        const auto column =
            std::size_t(owners.firstColumn) + std::size_t(place - owners.columnSlots.begin());
        const QString label = u"key_%1"_s.arg(keyColumns.size());
        keyColumns.push_back(owners.select.data().columns[column].label(label));
        m_ownerColumns.push_back(columnOf(name, label, r.mapper().attribute(slot).type));
        on = on && m_ownerColumns.back() == other;
    };
    for (const auto& [slot, column] : r.localLinks())
        addKey(slot, columnOf(column));
    for (const auto& [local, remote] : r.pairs())
        addKey(local, columnOf(r.target(), remote));
    const bool limited = owners.select.data().limit || owners.select.data().offset;
    Select rows = owners.select.columns(keyColumns);
    if (!limited)
        rows = rows.replaceOrderBy({}).distinct();
    FromClause from = FromClause::subquery(rows, name);
    const Expression extra = extraCondition(r, m_in);
    if (r.secondary())
        from = from.join(*r.secondary(), on)
                   .join(sourceOf(r.target()), linkCondition(r, m_in) && extra);
    else
        from = from.join(sourceOf(r.target()), on && extra);
    m_statements.push_back(extended(from));
}

void RelationLoader::absorb(const std::vector<RowBatch>& batches) {
    std::unordered_map<std::vector<Value>, ObjectList, KeyHash> byOwner;
    QSet<std::pair<const ObjectList*, const Object*>> there; // joins below repeat rows
    ObjectList alive;                                        // until the owners hold them
    const auto keyWidth = std::ptrdiff_t(m_ownerColumns.size());
    for (const RowBatch& batch : batches) {
        for (qsizetype row = 0; row < batch.rowCount(); ++row) {
            ObjectPtr object = m_target.take(m_context, batch, row, m_reading.populate);
            if (!object)
                continue;
            std::vector<Value> key;
            if (keyWidth > 0) {
                key.assign(batch.row(row), batch.row(row) + keyWidth);
            } else {
                for (const auto& [local, remote] : m_relationship.pairs())
                    key.push_back(object->committedValue(remote).value_or(Value()));
            }
            ObjectList& items = byOwner[std::move(key)];
            const qsizetype before = there.size();
            if (m_target.joinsLists())
                there.insert({&items, object.get()});
            if (!m_target.joinsLists() || there.size() != before)
                items.push_back(object);
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
    if (m_reading.owners && !m_statements.empty()) {
        const OwnerQuery query{m_statements.front(), m_target.columnSlots(), int(keyWidth)};
        m_target.finish(m_context, m_reading.populate, &query);
    } else {
        m_target.finish(m_context, m_reading.populate);
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
