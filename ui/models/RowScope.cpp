// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowScope.h"

#include "orm/mapping/Mapper.h"
#include "orm/sql/Select.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Expression;
using orm::FromClause;
using orm::Mapper;
using orm::Relationship;
using orm::Select;
using orm::Value;

std::vector<Expression> keyColumns(const Mapper& mapper) {
    std::vector<Expression> result;
    for (const int slot : mapper.primaryKey())
        result.emplace_back(mapper.attribute(slot).column);
    return result;
}

// `columns` equal one of `rows`; several columns are spelt out, since not every database compares
// rows.
Expression isOneOf(const std::vector<Expression>& columns,
                   const std::vector<std::vector<Value>>& rows) {
    if (columns.size() == 1 || rows.empty()) {
        std::vector<Value> values;
        for (const std::vector<Value>& row : rows)
            values.push_back(row.front());
        return columns.front().in(values);
    }
    std::vector<Expression> alternatives;
    for (const std::vector<Value>& row : rows) {
        std::vector<Expression> terms;
        for (std::size_t i = 0; i < columns.size(); ++i)
            terms.push_back(columns[i] == row[i]);
        alternatives.push_back(orm::allOf(terms));
    }
    return orm::anyOf(alternatives);
}

namespace {

const QString belowName = u"below"_s;

// The keys of `roots` and of everything below them.
Select subtree(const Mapper& mapper, const std::vector<std::vector<Value>>& roots) {
    const Relationship& parent = *mapper.traits().parent;
    const orm::Table& table = mapper.table();
    QStringList names;
    std::vector<Expression> children;
    std::vector<Expression> found;
    for (std::size_t i = 0; i < mapper.primaryKey().size(); ++i) {
        const orm::Attribute& key = mapper.attribute(mapper.primaryKey()[i]);
        names << u"key%1"_s.arg(i);
        children.push_back(orm::columnOf(key.column, u"child"_s));
        found.push_back(orm::columnOf(belowName, names.back(), key.type));
    }
    std::vector<Expression> joined;
    for (const auto& [reference, key] : parent.pairs()) {
        const auto place =
            std::ranges::find(mapper.primaryKey(), key) - mapper.primaryKey().begin();
        joined.push_back(orm::columnOf(mapper.attribute(reference).column, u"child"_s) ==
                         found[std::size_t(place)]);
    }
    const std::vector<Expression> keys = keyColumns(mapper);
    const Select top = Select(keys).from(FromClause(table)).where(isOneOf(keys, roots));
    const Select more = Select(children).from(
        FromClause(table, u"child"_s).join(FromClause::cte(belowName), orm::allOf(joined)));
    // UNION, not UNION ALL: a circle in the data ends the recursion.
    return Select(found)
        .from(FromClause::cte(belowName))
        .with(belowName, names, top.unionWith(more), true);
}

bool canRecur(const Mapper& mapper) {
    const Relationship* parent = mapper.traits().parent;
    return parent && std::ranges::all_of(parent->pairs(), [&](const auto& pair) {
               return std::ranges::find(mapper.primaryKey(), pair.second) !=
                      mapper.primaryKey().end();
           });
}

// `columns`, which hold values of `slots` of the scoping entity, belong to the scope.
Expression inScope(const RowScope& scope, const std::vector<Expression>& columns,
                   const std::vector<int>& slots) {
    const Mapper& target = scope.relationship->target();
    const bool areKeys = slots == target.primaryKey();
    const bool recurs = scope.includeSubtree && !scope.isComplete && canRecur(target);
    if (areKeys && !recurs)
        return isOneOf(columns, scope.keys);
    if (areKeys && columns.size() == 1)
        return columns.front().in(subtree(target, scope.keys));

    std::vector<Expression> wanted;
    for (const int slot : slots)
        wanted.emplace_back(target.attribute(slot).column);
    const std::vector<Expression> keys = keyColumns(target);
    Select rows = Select(wanted).from(FromClause(target.table()));
    if (!recurs)
        rows = rows.where(isOneOf(keys, scope.keys));
    else if (keys.size() == 1)
        rows = rows.where(keys.front().in(subtree(target, scope.keys)));
    if (columns.size() == 1 && (!recurs || keys.size() == 1))
        return columns.front().in(rows);
    // Keys of several columns: rare enough for a correlated test over the few scoping rows.
    std::vector<Expression> equal;
    for (std::size_t i = 0; i < columns.size(); ++i)
        equal.push_back(columns[i] == orm::columnOf(target.attribute(slots[i]).column, u"scope"_s));
    std::vector<Expression> scopeKeys;
    for (const int slot : target.primaryKey())
        scopeKeys.push_back(orm::columnOf(target.attribute(slot).column, u"scope"_s));
    return orm::exists(Select(scopeKeys)
                           .from(FromClause(target.table(), u"scope"_s))
                           .where(orm::allOf(equal) && isOneOf(scopeKeys, scope.keys)));
}

} // namespace

Expression conditionOf(const RowScope& scope, const Mapper& mapper) {
    const Relationship& relationship = *scope.relationship;
    if (relationship.direction() != orm::Direction::ManyToMany) {
        std::vector<Expression> columns;
        std::vector<int> slots;
        for (const auto& [here, there] : relationship.pairs()) {
            columns.emplace_back(mapper.attribute(here).column);
            slots.push_back(there);
        }
        return inScope(scope, columns, slots);
    }
    std::vector<Expression> own;
    std::vector<Expression> local;
    for (const auto& [slot, column] : relationship.localLinks()) {
        own.emplace_back(mapper.attribute(slot).column);
        local.emplace_back(column);
    }
    std::vector<Expression> remote;
    std::vector<int> slots;
    for (const auto& [slot, column] : relationship.remoteLinks()) {
        remote.emplace_back(column);
        slots.push_back(slot);
    }
    const FromClause link(*relationship.secondary());
    const Expression linked = inScope(scope, remote, slots);
    if (own.size() == 1)
        return own.front().in(Select(local).from(link).where(linked));
    std::vector<Expression> equal;
    for (std::size_t i = 0; i < own.size(); ++i)
        equal.push_back(own[i] == local[i]);
    return orm::exists(Select(local).from(link).where(orm::allOf(equal) && linked));
}

} // namespace espalier::ui
