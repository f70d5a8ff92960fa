// SPDX-License-Identifier: MIT
#include "orm/query/JoinedWrite.h"

#include "orm/base/Error.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/ExpressionWalk.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

bool speaksOnlyOf(const MappedTable& table, const Expression& expression) {
    bool only = true;
    visitColumns(expression,
                 [&](const ColumnNode& node) { only = only && node.table == table.table; });
    return only;
}

/// What may speak of other tables unseen.
bool isOpaque(const Expression& expression) {
    if (!expression.isValid())
        return false;
    const ExpressionNode& node = *expression.node();
    bool opaque = node.hasSubquery || node.kind == NodeKind::Text;
    visitChildren(node, [&opaque](const Expression& child) { opaque = opaque || isOpaque(child); });
    return opaque;
}

Expression expressionIn(const Value& value) {
    return value.kind() == Value::Kind::Expr ? Expression(value) : Expression();
}

/// Concrete heirs have rows of their own.
std::vector<const Mapper*> heirsOf(const Mapper& mapper) {
    std::vector<const Mapper*> heirs = mapper.allHeirs();
    std::erase_if(heirs, [&mapper](const Mapper* heir) { return &heir->root() != &mapper.root(); });
    return heirs;
}

std::vector<Expression> conditionsOf(const Mapper& mapper, const MappedTable& table,
                                     const Keys& keys) {
    std::vector<Expression> columns;
    std::vector<std::size_t> places;
    for (const auto& [slot, column] : table.key) {
        columns.emplace_back(column);
        const auto found = std::ranges::find(mapper.primaryKey(), slot);
        if (found == mapper.primaryKey().end())
            throw SessionError(
                u"The rows of %1 in the table %2 are not named by its key: update() "
                "and remove() cannot find them."_s.arg(mapper.name(), table.table.fullName()));
        places.push_back(std::size_t(found - mapper.primaryKey().begin()));
    }
    Keys own;
    own.reserve(keys.size());
    for (const KeyValues& key : keys) {
        KeyValues& values = own.emplace_back();
        for (const std::size_t place : places)
            values.push_back(key[place]);
    }
    return keyConditions(columns, own);
}

} // namespace

bool isInSeveralTables(const Mapper& mapper) {
    const std::size_t own = mapper.tables().size();
    return own > 1 || std::ranges::any_of(heirsOf(mapper), [own](const Mapper* heir) {
               return heir->tables().size() > own;
           });
}

const MappedTable* onlyTableOf(const Mapper& mapper, const Update& update,
                               const std::vector<int>& assigned) {
    const auto own = std::ranges::find_if(mapper.tables(), [&mapper](const MappedTable& table) {
        return table.table == mapper.table();
    });
    if (own == mapper.tables().end() || isOpaque(update.where) || !speaksOnlyOf(*own, update.where))
        return nullptr;
    for (std::size_t i = 0; i < assigned.size(); ++i) {
        const Expression value = expressionIn(update.values[i]);
        if (!own->columnOf(assigned[i]) || isOpaque(value) || !speaksOnlyOf(*own, value))
            return nullptr;
    }
    return &*own;
}

std::vector<Update> updatesByKey(const Mapper& mapper, const Update& update,
                                 const std::vector<int>& assigned, const Keys& keys) {
    std::vector<Update> updates;
    for (const MappedTable& table : mapper.tables()) {
        Update part{table.table, {}, {}, {}};
        for (std::size_t i = 0; i < assigned.size(); ++i) {
            const Column* column = table.columnOf(assigned[i]);
            if (!column)
                continue;
            if (!speaksOnlyOf(table, expressionIn(update.values[i])))
                throw SessionError(
                    u"update() sets %1.%2 to what it computes from another table "
                    "than %3, which an UPDATE of that one cannot read."_s.arg(
                        mapper.name(), mapper.attribute(assigned[i]).name, table.table.fullName()));
            part.columns.push_back(*column);
            part.values.push_back(update.values[i]);
        }
        if (part.columns.empty())
            continue;
        for (const Expression& condition : conditionsOf(mapper, table, keys)) {
            part.where = condition;
            updates.push_back(part);
        }
    }
    return updates;
}

std::vector<Delete> deletesByKey(const Mapper& mapper, const Keys& keys) {
    std::vector<MappedTable> tables = mapper.tables();
    for (const Mapper* heir : heirsOf(mapper)) {
        for (const MappedTable& table : heir->tables()) {
            const auto isIt = [&table](const MappedTable& known) {
                return known.table == table.table;
            };
            if (std::ranges::none_of(tables, isIt))
                tables.push_back(table);
        }
    }
    std::vector<Delete> deletes;
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
        for (const Expression& condition : conditionsOf(mapper, *table, keys))
            deletes.push_back({table->table, condition, {}});
    }
    return deletes;
}

} // namespace espalier::orm
