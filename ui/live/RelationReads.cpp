// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/RelationReads.h"

#include <algorithm>
#include <numeric>

namespace espalier::ui {

using orm::Column;
using orm::Direction;
using orm::Expression;
using orm::Mapper;
using orm::Relationship;
using orm::Select;
using orm::Value;

bool KeyLess::operator()(const Key& a, const Key& b) const {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [](const Value& x, const Value& y) {
                                            return orm::order(x, y) == std::strong_ordering::less;
                                        });
}

namespace reads {

namespace {

std::vector<Expression> expressions(std::span<const Column> columns) {
    return {columns.begin(), columns.end()};
}

/// The columns of the related rows (or of the link table) that hold the owner's values.
std::vector<Column> ownerColumns(const Relationship& relationship) {
    std::vector<Column> columns;
    for (const auto& [here, there] : relationship.pairs()) {
        columns.push_back(relationship.target().attribute(there).column);
    }
    for (const auto& [here, column] : relationship.localLinks()) {
        columns.push_back(column);
    }
    return columns;
}

std::vector<Expression> ordering(const Relationship& relationship) {
    const Mapper& target = relationship.target();
    std::vector<Expression> terms;
    for (const QString& name : relationship.options().orderBy) {
        const bool descending = name.startsWith(u'-');
        const orm::Attribute* attribute = target.find(descending ? name.mid(1) : name);
        if (attribute) {
            const Expression term(attribute->column);
            terms.push_back(descending ? term.desc() : term.asc());
        }
    }
    for (const int slot : {target.traits().order, target.traits().label}) {
        if (slot >= 0 && relationship.options().orderBy.isEmpty()) {
            terms.emplace_back(target.attribute(slot).column);
        }
    }
    for (const int slot : target.primaryKey()) {
        terms.emplace_back(target.attribute(slot).column);
    }
    return terms;
}

template <class Make> std::vector<Select> inChunks(std::span<const Key> keys, Make make) {
    std::vector<Select> selects;
    while (!keys.empty()) {
        const auto chunk = std::min<std::size_t>(keys.size(), KeysPerStatement);
        selects.push_back(make(keys.first(chunk)));
        keys = keys.subspan(chunk);
    }
    return selects;
}

} // namespace

std::vector<int> allSlots(const Mapper& mapper) {
    std::vector<int> slotList(std::size_t(mapper.slotCount()));
    std::iota(slotList.begin(), slotList.end(), 0);
    return slotList;
}

std::vector<Column> columnsOf(const Mapper& mapper, std::span<const int> slotList) {
    std::vector<Column> columns;
    for (const int slot : slotList) {
        columns.push_back(mapper.attribute(slot).column);
    }
    return columns;
}

bool hasNull(const Key& key) {
    return std::any_of(key.begin(), key.end(), [](const Value& value) { return value.isNull(); });
}

Expression anyKey(std::span<const Column> columns, std::span<const Key> keys) {
    if (columns.size() == 1) {
        std::vector<Value> values;
        for (const Key& key : keys) {
            if (!hasNull(key)) {
                values.push_back(key.front());
            }
        }
        return Expression(columns.front()).in(values);
    }
    std::vector<Expression> choices;
    for (const Key& key : keys) {
        std::vector<Expression> terms;
        for (std::size_t i = 0; i < columns.size() && !hasNull(key); ++i) {
            terms.push_back(Expression(columns[i]) == orm::bindValue(key[i], columns[i].type()));
        }
        if (!terms.empty()) {
            choices.push_back(orm::allOf(terms));
        }
    }
    // Nothing to compare with: a condition that no row meets.
    return choices.empty() ? Expression(columns.front()).in(std::vector<Value>())
                           : orm::anyOf(choices);
}

std::vector<Expression> anyOfKeys(std::span<const Column> columns, std::span<const Key> keys) {
    std::vector<Expression> conditions;
    while (!keys.empty()) {
        const auto chunk = std::min<std::size_t>(keys.size(), KeysPerStatement);
        conditions.push_back(anyKey(columns, keys.first(chunk)));
        keys = keys.subspan(chunk);
    }
    return conditions;
}

Select circleThrough(const Relationship& parent, const Key& key) {
    const Mapper& mapper = parent.mapper();
    const QString above = QStringLiteral("espalier_above");
    const orm::FromClause table(mapper.table());
    std::vector<Expression> foreignTerms;
    std::vector<Expression> isNext;
    std::vector<Expression> isSelf;
    QStringList names;
    for (const auto& [foreign, primary] : parent.pairs()) {
        const Column column = mapper.attribute(primary).column;
        names << QStringLiteral("key%1").arg(names.size());
        const Expression reached = orm::columnOf(above, names.back(), column.type());
        foreignTerms.emplace_back(mapper.attribute(foreign).column);
        isNext.push_back(Expression(column) == reached);
        const auto place =
            std::find(mapper.primaryKey().begin(), mapper.primaryKey().end(), primary);
        if (place != mapper.primaryKey().end()) {
            const Value& value = key[std::size_t(place - mapper.primaryKey().begin())];
            isSelf.push_back(reached == orm::bindValue(value, column.type()));
        }
    }
    const std::vector<Column> keyColumns = columnsOf(mapper, mapper.primaryKey());
    const Select first =
        Select(foreignTerms).from(table).where(anyKey(keyColumns, std::span(&key, 1)));
    const Select next =
        Select(foreignTerms).from(table.join(orm::FromClause::cte(above), orm::allOf(isNext)));
    // A reference to another column than the key: what the row has there.
    const bool isByKey = isSelf.size() == isNext.size();
    const orm::FromClause reached = orm::FromClause::cte(above);
    return Select({orm::columnOf(above, names.front(), {})})
        .from(isByKey ? reached : reached.join(table, orm::allOf(isNext)))
        .where(isByKey ? orm::allOf(isSelf) : anyKey(keyColumns, std::span(&key, 1)))
        .limit(1)
        .with(above, names, first.unionWith(next), true);
}

std::vector<Select> rowsByKey(const Mapper& mapper, std::span<const Key> keys) {
    const std::vector<Column> columns = columnsOf(mapper, allSlots(mapper));
    const std::vector<Column> keyColumns = columnsOf(mapper, mapper.primaryKey());
    return inChunks(keys, [&](std::span<const Key> chunk) {
        return Select(expressions(columns))
            .from(orm::FromClause(mapper.table()))
            .where(anyKey(keyColumns, chunk));
    });
}

std::vector<Select> rowsOfRelation(const Relationship& relationship,
                                   std::span<const Key> ownerValues) {
    const Mapper& target = relationship.target();
    const std::vector<Column> owners = ownerColumns(relationship);
    std::vector<Expression> columns = expressions(owners);
    for (const Column& column : columnsOf(target, allSlots(target))) {
        columns.emplace_back(column);
    }
    orm::FromClause from(target.table());
    if (relationship.direction() == Direction::ManyToMany) {
        std::vector<Expression> terms;
        for (const auto& [slot, column] : relationship.remoteLinks()) {
            terms.push_back(Expression(target.attribute(slot).column) == Expression(column));
        }
        from = from.join(orm::FromClause(*relationship.secondary()), orm::allOf(terms));
    }
    return inChunks(ownerValues, [&](std::span<const Key> chunk) {
        return Select(columns)
            .from(from)
            .where(anyKey(owners, chunk))
            .orderBy(ordering(relationship));
    });
}

int ownerColumnCount(const Relationship& relationship) {
    return int(ownerColumns(relationship).size());
}

std::optional<Key> ownerValues(const orm::Object& owner, const Relationship& relationship) {
    std::vector<int> slotList;
    for (const auto& [here, there] : relationship.pairs()) {
        slotList.push_back(here);
    }
    for (const auto& [here, column] : relationship.localLinks()) {
        slotList.push_back(here);
    }
    Key key;
    for (const int slot : slotList) {
        const std::optional<Value> value = owner.committedValue(slot);
        if (!value) {
            return std::nullopt;
        }
        key.push_back(*value);
    }
    return key;
}

std::optional<Key> targetKey(const Relationship& relationship, const Key& ownerValues) {
    const std::vector<int>& primaryKey = relationship.target().primaryKey();
    if (relationship.direction() != Direction::ManyToOne ||
        relationship.pairs().size() != primaryKey.size()) {
        return std::nullopt;
    }
    Key key;
    for (const int slot : primaryKey) {
        const auto& pairs = relationship.pairs();
        const auto pair = std::find_if(pairs.begin(), pairs.end(),
                                       [slot](const auto& p) { return p.second == slot; });
        if (pair == pairs.end()) {
            return std::nullopt;
        }
        key.push_back(ownerValues[std::size_t(pair - pairs.begin())]);
    }
    return key;
}

} // namespace reads
} // namespace espalier::ui
