// SPDX-License-Identifier: MIT
#include "orm/query/EntitySource.h"

#include "orm/base/Error.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/Rewrite.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

FromClause sourceOf(const Mapper& mapper, const QString& alias) {
    return mapper.from(mapper.polymorphicHeirs(), alias);
}

std::vector<int> heirSlots(const Mapper& mapper, const Mapper& heir) {
    std::vector<int> columnSlots;
    for (const int slot : heir.loadedSlots()) {
        if (slot >= heir.base()->slotCount() && slot >= mapper.slotCount())
            columnSlots.push_back(slot);
    }
    return columnSlots;
}

Expression criteriaOf(const Mapper& mapper, const QString& alias) { return mapper.criteria(alias); }

Expression columnOf(const Mapper& mapper, int slot, const QString& alias) {
    return mapper.expression(slot, alias);
}

std::vector<int> defaultSlots(const Mapper& mapper) { return mapper.loadedSlots(); }

std::vector<int> slotsOfGroup(const Mapper& mapper, const QString& group) {
    std::vector<int> found;
    for (const Attribute& attribute : mapper.attributes()) {
        if (attribute.group == group)
            found.push_back(attribute.slot);
    }
    if (found.empty())
        throw MappingError(
            u"%1 has no group \"%2\" of deferred attributes."_s.arg(mapper.name(), group));
    return found;
}

std::vector<Expression> columnsOf(const Mapper& mapper, std::span<const int> columnSlots,
                                  const QString& alias) {
    std::vector<Expression> columns;
    columns.reserve(columnSlots.size());
    for (const int slot : columnSlots)
        columns.push_back(columnOf(mapper, slot, alias));
    return columns;
}

std::vector<Expression> keyColumnsOf(const Mapper& mapper, const QString& alias) {
    return columnsOf(mapper, mapper.primaryKey(), alias);
}

Expression ownerCondition(const Relationship& r, const RelationNames& names) {
    Expression on;
    for (const auto& [local, remote] : r.pairs())
        on = on &&
             columnOf(r.mapper(), local, names.owner) == columnOf(r.target(), remote, names.target);
    for (const auto& [slot, column] : r.localLinks())
        on = on && columnOf(r.mapper(), slot, names.owner) == columnOf(column, names.link);
    return on;
}

Expression linkCondition(const Relationship& r, const RelationNames& names) {
    Expression on;
    for (const auto& [slot, column] : r.remoteLinks())
        on = on && columnOf(r.target(), slot, names.target) == columnOf(column, names.link);
    return on;
}

Expression extraCondition(const Relationship& r, const RelationNames& names) {
    if (!r.condition().isValid())
        return criteriaOf(r.target(), names.target);
    Expression narrowing = underAlias(r.condition(), r.target().table(), names.target);
    if (r.secondary())
        narrowing = underAlias(narrowing, *r.secondary(), names.link);
    return criteriaOf(r.target(), names.target) && narrowing;
}

FromClause joinAlong(const FromClause& from, const Relationship& r, const RelationNames& names,
                     bool outer) {
    const FromClause target = sourceOf(r.target(), names.target);
    const Expression on = ownerCondition(r, names);
    const Expression extra = extraCondition(r, names);
    if (!r.secondary())
        return outer ? from.outerJoin(target, on && extra) : from.join(target, on && extra);
    const FromClause link(*r.secondary(), names.link);
    const Expression linked = linkCondition(r, names) && extra;
    return outer ? from.outerJoin(link.join(target, linked), on)
                 : from.join(link, on).join(target, linked);
}

Expression underAlias(const Expression& expression, const Table& table, const QString& alias) {
    if (alias.isEmpty())
        return expression;
    return rewritten(expression, [&](const ColumnNode& node) {
        return node.table == table && node.alias.isEmpty() ? columnOf(node.column, alias)
                                                           : Expression();
    });
}

std::vector<Expression> orderOf(const Relationship& r, const QString& targetAlias) {
    std::vector<Expression> terms;
    for (const QString& term : r.options().orderBy) {
        const bool down = term.startsWith(u'-');
        const int slot = r.target().attribute(Name(down ? term.mid(1) : term)).slot;
        const Expression column = columnOf(r.target(), slot, targetAlias);
        terms.push_back(down ? column.desc() : column.asc());
    }
    return terms;
}

QString AliasNames::next(const Table& table) {
    return u"%1_%2"_s.arg(table.name()).arg(++m_counts[table.name()]);
}

} // namespace espalier::orm
