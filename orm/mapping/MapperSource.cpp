// SPDX-License-Identifier: MIT
// How a mapper is read: its FROM clause and its attributes as expressions, under any alias.
#include "orm/mapping/Mapper.h"

#include "orm/mapping/Property.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/Rewrite.h"
#include "orm/sql/SelectData.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

bool isQuery(const FromClause& source) {
    return source.isValid() && source.node()->kind == FromNode::Kind::Subquery;
}

} // namespace

const Table& Mapper::firstTable() const {
    return m_base && (!m_source.isValid() || m_inheritCondition.isValid()) ? m_base->firstTable()
                                                                           : m_table;
}

QString Mapper::aliasOf(const Table& table, const QString& alias) const {
    return alias.isEmpty() || table == firstTable() ? alias : alias + u'_' + table.name();
}

Expression Mapper::underAlias(const Expression& expression, const QString& alias) const {
    if (alias.isEmpty() && !isQuery(m_source))
        return expression;
    return rewritten(expression, [this, &alias](const ColumnNode& column) {
        if (!column.alias.isEmpty() || column.column.data().table == nullptr)
            return Expression();
        if (isQuery(m_source)) {
            const int slot = slotOf(column.column);
            return slot < 0 ? Expression() : this->expression(slot, alias);
        }
        const auto owns = [&column](const MappedTable& own) { return own.table == column.table; };
        const bool isOurs = slotOf(column.column) >= 0 || column.table == firstTable() ||
                            std::ranges::any_of(m_tables, owns);
        return isOurs ? columnOf(column.column, aliasOf(column.table, alias)) : Expression();
    });
}

FromClause Mapper::from(const QString& alias) const {
    if (!m_source.isValid())
        return m_base->from(alias);
    if (m_inheritCondition.isValid())
        return m_base->from(alias).join(FromClause(m_table, aliasOf(m_table, alias)),
                                        underAlias(m_inheritCondition, alias));
    if (alias.isEmpty())
        return m_source;
    const std::function<FromClause(const FromClause&)> renamed =
        [&](const FromClause& from) -> FromClause {
        const FromNode& node = *from.node();
        switch (node.kind) {
        case FromNode::Kind::Table:
            return FromClause(*node.table, aliasOf(*node.table, alias));
        case FromNode::Kind::Subquery:
            return FromClause::subquery(*node.select, alias);
        case FromNode::Kind::Join:
            return renamed(node.left).join(renamed(node.right), underAlias(node.on, alias));
        case FromNode::Kind::OuterJoin:
            return renamed(node.left).outerJoin(renamed(node.right), underAlias(node.on, alias));
        default:
            return from;
        }
    };
    return renamed(m_source);
}

FromClause Mapper::from(const std::vector<const Mapper*>& heirs, const QString& alias) const {
    FromClause all = from(alias);
    for (const Mapper* heir : heirs) {
        if (heir->m_inheritCondition.isValid())
            all = all.outerJoin(FromClause(heir->m_table, aliasOf(heir->m_table, alias)),
                                heir->underAlias(heir->m_inheritCondition, alias));
    }
    return all;
}

Expression Mapper::expression(int slot, const QString& alias) const {
    const Attribute& read = attribute(slot);
    if (read.isComputed())
        return underAlias(read.computed, alias);
    if (isQuery(m_source))
        return columnOf(alias.isEmpty() ? m_source.node()->alias : alias, read.queryColumn,
                        read.type);
    if (alias.isEmpty())
        return columnOf(read.column);
    return columnOf(read.column, aliasOf(read.column.table(), alias));
}

Expression Mapper::criteria(const QString& alias) const {
    if (!m_base || m_source.isValid() || m_polymorphicSlot < 0)
        return {};
    std::vector<Value> identities;
    if (!m_options.polymorphicIdentity.isNull())
        identities.push_back(m_options.polymorphicIdentity);
    for (const Mapper* heir : allHeirs()) {
        if (!heir->m_options.polymorphicIdentity.isNull())
            identities.push_back(heir->m_options.polymorphicIdentity);
    }
    return expression(m_polymorphicSlot, alias).in(identities);
}

std::vector<Expression> Mapper::orderBy(const QString& alias) const {
    std::vector<Expression> terms;
    for (const QString& term : m_options.orderBy) {
        const bool down = term.startsWith(u'-');
        const Expression column =
            expression(attribute(Name(down ? term.mid(1) : term)).slot, alias);
        terms.push_back(down ? column.desc() : column.asc());
    }
    return terms;
}

Expression Mapper::operator[](const Name& name) const {
    if (const HybridFunctions* hybrid = findHybrid(name))
        return underAlias(hybrid->sql, {});
    return expression(attribute(name).slot);
}

} // namespace espalier::orm
