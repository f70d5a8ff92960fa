// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TableQuery about rows of other tables: what is linked, what may be referred to.
#include "ui/models/TableQuery.h"

#include "ui/models/TextSearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Expression;
using orm::FromClause;
using orm::Mapper;
using orm::Relationship;
using orm::Select;
using orm::Value;

namespace {

// The key, the label, and whatever else `slots` name.
std::vector<int> labelSlots(const Mapper& target, const std::vector<int>& others) {
    std::vector<int> slots = target.primaryKey();
    const auto add = [&](int slot) {
        if (slot >= 0 && std::ranges::find(slots, slot) == slots.end())
            slots.push_back(slot);
    };
    add(target.traits().label);
    std::ranges::for_each(others, add);
    return slots;
}

} // namespace

std::vector<int> TableQuery::linkedSlots(const Relationship& relationship) {
    std::vector<int> others;
    for (const auto& [slot, column] : relationship.remoteLinks())
        others.push_back(slot);
    return labelSlots(relationship.target(), others);
}

std::vector<int> TableQuery::candidateSlots(const Relationship& reference) {
    std::vector<int> others;
    for (const auto& [here, there] : reference.pairs())
        others.push_back(there);
    return labelSlots(reference.target(), others);
}

Select TableQuery::candidates(const Relationship& reference, const QString& text, qint64 limit,
                              PatternSearch how) {
    const Mapper& target = reference.target();
    std::vector<Expression> columns;
    for (const int slot : candidateSlots(reference))
        columns.emplace_back(target.attribute(slot).column);
    std::vector<Expression> searched;
    std::vector<Expression> order;
    if (target.traits().label >= 0) {
        const Expression label(target.attribute(target.traits().label).column);
        searched.push_back(label);
        // The shorter, the more of it is what was typed.
        if (!text.isEmpty())
            order.push_back(orm::function(u"length"_s, {label}, orm::Integer()));
        order.push_back(label);
    }
    for (const int slot : target.primaryKey()) {
        const orm::Column& key = target.attribute(slot).column;
        if (key.type().kind != orm::TypeKind::LargeBinary)
            searched.push_back(Expression(key).cast(orm::Text()));
        order.emplace_back(key);
    }
    std::vector<Expression> alternatives;
    for (const Expression& place : searched)
        alternatives.push_back(containsText(place, text, how));
    const Select all = Select(columns).from(FromClause(target.table())).orderBy(order).limit(limit);
    return text.isEmpty() ? all : all.where(orm::anyOf(alternatives));
}

Select TableQuery::links(const Relationship& relationship,
                         const std::vector<std::vector<Value>>& owners, qint64 limit) {
    const Mapper& target = relationship.target();
    std::vector<Expression> local;
    std::vector<Expression> on;
    for (const auto& [slot, column] : relationship.localLinks())
        local.emplace_back(column);
    for (const auto& [slot, column] : relationship.remoteLinks())
        on.push_back(Expression(column) == Expression(target.attribute(slot).column));
    std::vector<Expression> columns = local;
    for (const int slot : linkedSlots(relationship))
        columns.emplace_back(target.attribute(slot).column);
    std::vector<Expression> order = local;
    if (target.traits().label >= 0)
        order.emplace_back(target.attribute(target.traits().label).column);
    for (const Expression& key : keyColumns(target))
        order.push_back(key);
    return Select(columns)
        .from(
            FromClause(*relationship.secondary()).join(FromClause(target.table()), orm::allOf(on)))
        .where(isOneOf(local, owners))
        .orderBy(order)
        .limit(limit);
}

} // namespace espalier::ui
