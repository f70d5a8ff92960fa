// SPDX-License-Identifier: MIT
#include "orm/sql/SelectWriter.h"

#include "orm/base/Error.h"
#include "orm/sql/ExpressionType.h"
#include "orm/sql/ExpressionWalk.h"
#include "orm/sql/ExpressionWriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

// Adds the tables of a FROM clause to a scope; returns how many things stand in it.
int addTables(const FromNode& node, Scope& scope) {
    switch (node.kind) {
    case FromNode::Kind::Table:
        scope.tables.push_back({node.table->identity(), node.alias});
        return 1;
    case FromNode::Kind::Subquery:
    case FromNode::Kind::Lateral:
    case FromNode::Kind::Cte:
        return 1;
    case FromNode::Kind::Join:
    case FromNode::Kind::OuterJoin:
        return addTables(*node.left.node(), scope) + addTables(*node.right.node(), scope);
    }
    return 0;
}

// The tables that the columns belong to, when the SELECT does not say FROM what.
std::vector<FromClause> tablesOfColumns(const SelectData& data, const Scope* outer) {
    std::vector<Scope::Entry> seen;
    std::vector<FromClause> all;
    std::vector<FromClause> own; // without those of the statement around
    const auto add = [&](const ColumnNode& column) {
        const Scope::Entry entry{column.table.identity(), column.alias};
        if (std::ranges::find(seen, entry) != seen.end())
            return;
        seen.push_back(entry);
        all.emplace_back(column.table, column.alias);
        if (outer == nullptr || !outer->contains(entry))
            own.push_back(all.back());
    };
    for (const Expression& column : data.columns)
        visitColumns(column, add);
    visitColumns(data.where, add);
    return own.empty() ? all : own;
}

bool hasSubquery(const SelectData& data) {
    const auto has = [](const Expression& expression) {
        return expression.isValid() && expression.node()->hasSubquery;
    };
    return has(data.where) || has(data.having) || std::ranges::any_of(data.columns, has) ||
           std::ranges::any_of(data.groupBy, has) || std::ranges::any_of(data.orderBy, has);
}

bool isPlain(const SelectData& data) {
    return data.commonTables.empty() && data.compound.empty() && data.orderBy.empty() &&
           !data.limit && !data.offset && !data.first && !data.lock;
}

QStringView spellingOf(SetOperation operation) {
    switch (operation) {
    case SetOperation::Union:
        return u" UNION ";
    case SetOperation::UnionAll:
        return u" UNION ALL ";
    case SetOperation::Intersect:
        return u" INTERSECT ";
    case SetOperation::IntersectAll:
        return u" INTERSECT ALL ";
    case SetOperation::Except:
        return u" EXCEPT ";
    case SetOperation::ExceptAll:
        return u" EXCEPT ALL ";
    }
    return {};
}

bool isIntersection(SetOperation operation) {
    return operation == SetOperation::Intersect || operation == SetOperation::IntersectAll;
}

// Hand-written columns may be any number: then positions say nothing.
bool isCountable(const Expression& column) {
    if (column.node()->kind != NodeKind::Text)
        return true;
    const QString& sql = nodeAs<TextNode>(*column.node()).sql;
    return !sql.contains(u'*') && !sql.contains(u',');
}

} // namespace

void SelectWriter::write(const Select& select, bool exists) {
    const SelectData& data = select.data();
    writeCommonTables(data.commonTables);
    const qsizetype start = m_sql.size();
    Scope scope;
    if (data.first)
        writePart(*data.first);
    else
        scope = writeCore(data, exists);
    writeCompound(data.compound, start);
    writeOrderAndLimit(data, scope);
    if (data.lock)
        m_sql += m_state.spelling.rowLock(*data.lock);
}

void SelectWriter::noteResults(const SelectData& data) {
    if (!std::ranges::all_of(data.columns, isCountable))
        return;
    for (const Expression& column : data.columns)
        m_state.addResult(resultNameOf(column), typeOf(column));
}

void SelectWriter::writeCommonTables(const std::vector<CommonTable>& tables) {
    if (tables.empty())
        return;
    const bool recursive = std::ranges::any_of(tables, &CommonTable::recursive);
    m_sql += recursive ? u"WITH RECURSIVE "_s : u"WITH "_s;
    bool first = true;
    for (const CommonTable& table : tables) {
        if (!first)
            m_sql += u", ";
        first = false;
        m_state.addIdentifier(table.name);
        if (!table.columnNames.isEmpty()) {
            m_sql += u" (";
            for (qsizetype i = 0; i < table.columnNames.size(); ++i) {
                if (i > 0)
                    m_sql += u", ";
                m_state.addIdentifier(table.columnNames[i]);
            }
            m_sql += u')';
        }
        m_sql += u" AS (";
        SelectWriter(m_state, nullptr).write(table.body);
        m_sql += u')';
    }
    m_sql += u' ';
}

Scope SelectWriter::writeCore(const SelectData& data, bool exists) {
    std::vector<FromClause> from = data.from;
    Scope scope = scopeOf(data, from);
    ExpressionWriter writer(m_state, scope);

    m_sql += data.distinct ? u"SELECT DISTINCT "_s : u"SELECT "_s;
    if (data.columns.empty() && !exists)
        throw SqlError(u"A SELECT needs columns."_s);
    if (data.columns.empty())
        m_sql += u'1';
    bool first = true;
    for (const Expression& column : data.columns) {
        if (!first)
            m_sql += u", ";
        first = false;
        writer.writeSelected(column);
    }
    writeFromList(from, scope);
    if (data.where.isValid()) {
        m_sql += u" WHERE ";
        writer.writeCondition(data.where);
    }
    if (!data.groupBy.empty()) {
        m_sql += u" GROUP BY ";
        for (std::size_t i = 0; i < data.groupBy.size(); ++i) {
            if (i > 0)
                m_sql += u", ";
            writer.writeOrdering(data.groupBy[i]);
        }
    }
    if (data.having.isValid()) {
        m_sql += u" HAVING ";
        writer.writeCondition(data.having);
    }
    return scope;
}

void SelectWriter::writeCompound(const std::vector<CompoundPart>& parts, qsizetype start) {
    bool onlyIntersections = true;
    for (const CompoundPart& part : parts) {
        // INTERSECT binds tighter in some databases: what stands before becomes one part.
        if (isIntersection(part.operation) && !onlyIntersections)
            m_sql += u"SELECT * FROM ("_s + m_state.take(start) + u") AS "_s +
                     m_state.spelling.identifier(u"part"_s);
        onlyIntersections = isIntersection(part.operation);
        m_sql += spellingOf(part.operation);
        SelectWriter(m_state, m_outer).writePart(part.select);
    }
}

void SelectWriter::writePart(const Select& select) {
    if (isPlain(select.data())) {
        writeCore(select.data(), false);
        return;
    }
    m_sql += u"SELECT * FROM ("; // its own order and limit need a place of their own
    write(select);
    m_sql += u") AS ";
    m_state.addIdentifier(u"part"_s);
}

void SelectWriter::writeOrderAndLimit(const SelectData& data, const Scope& scope) {
    bool first = true;
    for (const Expression& term : data.orderBy) {
        m_sql += first ? u" ORDER BY "_s : u", "_s;
        first = false;
        ExpressionWriter(m_state, scope).writeOrdering(term);
    }
    writeLimit(data.limit, data.offset);
}

void SelectWriter::writeLimit(std::optional<qint64> limit, std::optional<qint64> offset) {
    if (!limit && !offset)
        return;
    const qsizetype start = m_sql.size();
    const auto marker = [&](std::optional<qint64> number) {
        if (number)
            m_state.bind(*number, BigInteger(), false);
        return m_state.take(start);
    };
    const QString limitMarker = marker(limit);
    const QString offsetMarker = marker(offset);
    m_sql += m_state.spelling.limit(limitMarker, offsetMarker);
}

Scope SelectWriter::scopeOf(const SelectData& data, std::vector<FromClause>& from) const {
    if (from.empty())
        from = tablesOfColumns(data, m_outer);
    Scope scope;
    scope.outer = m_outer;
    int sources = 0;
    for (const FromClause& clause : from) {
        if (!clause.isValid())
            throw SqlError(u"A FROM clause is absent."_s);
        sources += addTables(*clause.node(), scope);
    }
    scope.qualify = sources > 1 || m_outer != nullptr || hasSubquery(data);
    return scope;
}

void SelectWriter::writeFromList(const std::vector<FromClause>& from, const Scope& scope) {
    bool first = true;
    for (const FromClause& clause : from) {
        m_sql += first ? u" FROM "_s : u", "_s;
        first = false;
        writeFrom(*clause.node(), scope, false);
    }
}

void SelectWriter::writeFrom(const FromNode& node, const Scope& scope, bool rightOfJoin) {
    switch (node.kind) {
    case FromNode::Kind::Table:
        m_state.noteRead(*node.table);
        m_state.addTable(*node.table);
        break;
    case FromNode::Kind::Subquery:
        m_sql += u'(';
        SelectWriter(m_state, nullptr).write(*node.select);
        m_sql += u')';
        break;
    case FromNode::Kind::Lateral:
        if (!m_state.spelling.supportsLateral())
            throw SqlError(u"%1 has no LATERAL subqueries."_s.arg(m_state.spelling.name()));
        m_sql += u"LATERAL (";
        SelectWriter(m_state, &scope).write(*node.select);
        m_sql += u')';
        break;
    case FromNode::Kind::Cte:
        m_state.addIdentifier(node.name);
        break;
    case FromNode::Kind::Join:
    case FromNode::Kind::OuterJoin:
        return writeJoin(node, scope, rightOfJoin);
    }
    if (!node.alias.isEmpty()) {
        m_sql += u" AS ";
        m_state.addIdentifier(node.alias);
    }
}

void SelectWriter::writeJoin(const FromNode& node, const Scope& scope, bool rightOfJoin) {
    if (rightOfJoin)
        m_sql += u'(';
    writeFrom(*node.left.node(), scope, false);
    if (node.kind == FromNode::Kind::OuterJoin)
        m_sql += u" LEFT OUTER JOIN ";
    else
        m_sql += node.on.isValid() ? u" JOIN "_s : u" CROSS JOIN "_s;
    writeFrom(*node.right.node(), scope, true);
    if (node.on.isValid()) {
        m_sql += u" ON ";
        ExpressionWriter(m_state, scope).writeCondition(node.on);
    }
    if (rightOfJoin)
        m_sql += u')';
}

} // namespace espalier::orm
