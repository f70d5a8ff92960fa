// SPDX-License-Identifier: MIT
// The statements that read a relation.
#include "orm/query/RelationLoader.h"

#include "orm/base/Error.h"
#include "orm/query/KeyGroups.h"
#include "orm/sql/Compiler.h"
#include "orm/sql/SelectData.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

std::vector<Select> RelationLoader::statements() {
    if (m_reading.owners)
        return {repeatedSelect(*m_reading.owners)};
    return isReference() ? scalarSelects() : listSelects();
}

std::vector<Select> RelationLoader::scalarSelects() {
    Keys missing;
    KeyGroups asked(m_relationship.pairs().size());
    for (Object* const owner : m_owners) {
        const KeyValues key = ownerKey(*owner);
        if (key.hasNull()) {
            Object::Access::loadRelation(*owner, m_relationship, {});
            continue;
        }
        if (const std::size_t before = asked.size(); asked.add(key) < before)
            continue;
        const std::optional<IdentityKey> row = targetKey(key);
        if (!row || !m_context.find(*row))
            missing.push_back(key);
    }
    const Select base = selectOfKeys();
    return narrowedToKeys(base, m_keyColumns, missing);
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

/// To be narrowed by `m_keyColumns`.
Select RelationLoader::selectOfKeys() {
    const Relationship& r = m_relationship;
    if (isReference()) {
        for (const auto& [local, remote] : r.pairs())
            m_keyColumns.push_back(columnOf(r.target(), remote));
        return extended(sourceOf(r.target())).where(extraCondition(r, m_in));
    }
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
    m_keyColumns = m_ownerColumns;
    Select base = extended(from);
    if (!r.secondary() || !m_reading.withOwners)
        base = base.where(extraCondition(r, m_in));
    return base;
}

std::vector<Select> RelationLoader::listSelects() {
    Select base = selectOfKeys();
    Keys keys;
    for (Object* const owner : m_owners) {
        KeyValues key = ownerKey(*owner);
        if (!key.hasNull())
            keys.push_back(std::move(key));
    }
    if (!m_reading.allOwners || keys.size() <= keysInOneSelect)
        return narrowedToKeys(base, m_keyColumns, keys);
    if (!m_relationship.secondary()) {
        for (const Expression& column : m_keyColumns)
            base = base.where(column.isNotNull());
    }
    return {base};
}

const Statement& RelationLoader::statementOf(const KeyValues& key, const Dialect& dialect) {
    const auto fits = [&](const Value& bound, const Value& value) {
        return bound.kind() == value.kind();
    };
    if (m_prepared && m_prepared->isReusable && m_prepared->dialect == &dialect &&
        std::ranges::equal(m_prepared->statement.bindings, key, fits)) {
        std::ranges::copy(key, m_prepared->statement.bindings.begin());
        return m_prepared->statement;
    }
    m_ownerColumns.clear();
    m_keyColumns.clear();
    const Select base = selectOfKeys();
    Statement statement = compile(narrowedToKeys(base, m_keyColumns, {key}).front(), dialect);
    // How a moment is marked may depend on its zone.
    const bool isKeyAlone =
        std::ranges::equal(statement.bindings, key) &&
        std::ranges::none_of(key, [](const Value& v) { return v.kind() == Value::Kind::DateTime; });
    m_prepared = {&dialect, std::move(statement), isKeyAlone};
    return m_prepared->statement;
}

/// The owners' query again as a subquery, joined along the relation.
Select RelationLoader::repeatedSelect(const OwnerQuery& owners) {
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
    return extended(from);
}

} // namespace espalier::orm
