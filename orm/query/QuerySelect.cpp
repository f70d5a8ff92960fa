// SPDX-License-Identifier: MIT
#include "orm/query/QueryData.h"

#include "orm/query/LoadPlan.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/ExpressionWalk.h"
#include "orm/sql/Rewrite.h"
#include "orm/sql/SelectData.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// Columns of the entities as columns of the subquery that they are read from.
ColumnReplacement replacementFor(const QueryData& data) {
    QHash<std::pair<const ColumnData*, QString>, Expression> places;
    for (const ResultTerm& term : data.sourceTerms) {
        if (!term.mapper)
            continue;
        for (const Attribute& attribute : term.mapper->attributes()) {
            const Expression read = columnOf(*term.mapper, attribute.slot, term.alias);
            if (read.node()->kind != NodeKind::Column)
                continue;
            const auto& node = nodeAs<ColumnNode>(*read.node());
            places.insert({&node.column.data(), node.alias},
                          columnOf(data.source->name(), term.labels[std::size_t(attribute.slot)],
                                   attribute.type));
        }
    }
    return [places](const ColumnNode& node) {
        return places.value({&node.column.data(), node.alias});
    };
}

QString uniqueLabel(const QString& wanted, QSet<QString>& used) {
    QString label = wanted;
    for (int i = 1; used.contains(label); ++i)
        label = u"%1_%2"_s.arg(wanted).arg(i);
    used.insert(label);
    return label;
}

/// `column DESC NULLS LAST` with something else in place of the column.
Expression withOperand(const Expression& term, const Expression& operand) {
    const ExpressionNode& node = *term.node();
    if (node.kind != NodeKind::Unary || nodeAs<UnaryNode>(node).op < UnaryOperator::Ascending)
        return operand;
    const Expression inner = withOperand(nodeAs<UnaryNode>(node).operand, operand);
    switch (nodeAs<UnaryNode>(node).op) {
    case UnaryOperator::Ascending:
        return inner.asc();
    case UnaryOperator::Descending:
        return inner.desc();
    case UnaryOperator::NullsFirst:
        return inner.nullsFirst();
    default:
        return inner.nullsLast();
    }
}

Expression operandOf(const Expression& term) {
    const ExpressionNode& node = *term.node();
    if (node.kind == NodeKind::Unary && nodeAs<UnaryNode>(node).op >= UnaryOperator::Ascending)
        return operandOf(nodeAs<UnaryNode>(node).operand);
    return node.kind == NodeKind::Label ? nodeAs<LabelNode>(node).operand : term;
}

using Source = std::pair<Table, QString>;

void collectSources(const FromClause& from, std::vector<Source>& sources) {
    const FromNode& node = *from.node();
    if (node.kind == FromNode::Kind::Table)
        sources.emplace_back(*node.table, node.alias);
    if (node.left.isValid())
        collectSources(node.left, sources);
    if (node.right.isValid())
        collectSources(node.right, sources);
}

/// Tables that columns and criteria speak of, though no join brought them in.
std::vector<FromClause> missingSources(const QueryData& data,
                                       const std::vector<Expression>& columns) {
    std::vector<Source> known;
    collectSources(data.from, known);
    if (data.source) {
        for (const ResultTerm& term : data.sourceTerms) {
            if (term.mapper)
                collectSources(sourceOf(*term.mapper, term.alias), known);
        }
    }
    std::vector<FromClause> missing;
    const auto visit = [&](const ColumnNode& node) {
        const Source source(node.table, node.alias);
        if (std::find(known.begin(), known.end(), source) != known.end())
            return;
        known.push_back(source);
        missing.emplace_back(node.table, node.alias);
    };
    for (const Expression& column : columns)
        visitColumns(column, visit);
    visitColumns(data.where, visit);
    return missing;
}

} // namespace

Select selectOf(const QueryData& data, const std::vector<Expression>& columns, bool correlated) {
    Expression where = data.where;
    if (!data.source) {
        for (const ResultTerm& term : data.results) {
            if (term.mapper)
                where = where && criteriaOf(*term.mapper, term.alias);
        }
    }
    std::vector<EntityCriteria> criteria;
    for (const LoadOption& option : data.options)
        criteria.insert(criteria.end(), option.criteria().begin(), option.criteria().end());
    for (const ResultTerm& term : data.results) {
        if (term.mapper && !data.source)
            where = where && conditionOf(criteria, *term.mapper, term.alias);
    }
    Select select = Select(columns)
                        .from(narrowed(data.from, criteria))
                        .where(where)
                        .groupBy(data.groupBy)
                        .having(data.having)
                        .orderBy(data.orderBy)
                        .limit(data.limit)
                        .offset(data.offset)
                        .distinct(data.distinct)
                        .withLock(data.lock);
    if (!correlated) {
        for (const FromClause& source : missingSources(data, columns))
            select = select.from(source);
    }
    for (const Subquery& table : data.commonTables)
        select = table.addedTo(select);
    return data.source ? rewritten(select, replacementFor(data)) : select;
}

std::vector<Expression> orderOf(const QueryData& data) {
    const bool isMapped = data.orderBy.empty() && !data.source && data.groupBy.empty() &&
                          data.results.front().mapper == data.root;
    return isMapped ? data.root->orderBy(data.rootAlias) : data.orderBy;
}

Select labelledSelect(const QueryData& given, std::vector<ResultTerm>& results,
                      const std::vector<Expression>& more) {
    QueryData data = given;
    if (data.limit || data.offset)
        data.orderBy = orderOf(data);
    std::vector<Expression> columns;
    QSet<QString> used;
    for (ResultTerm& term : results) {
        const std::vector<QString> before = std::exchange(term.labels, {});
        const auto add = [&](const Expression& column, const QString& name) {
            term.labels.push_back(uniqueLabel(name, used));
            columns.push_back(column.label(term.labels.back()));
        };
        if (!term.mapper) {
            add(data.source ? columnOf(data.source->name(), before.front(), {}) : term.column,
                u"value"_s);
            continue;
        }
        const QString prefix = term.alias.isEmpty() ? term.mapper->table().name() : term.alias;
        const bool isChosen = &term == &results.front() && !data.options.empty();
        const LoadPlanPtr plan = isChosen ? LoadPlan::of(*term.mapper, data.options) : nullptr;
        for (const Attribute& attribute : term.mapper->attributes()) {
            const Expression as =
                plan ? expressionOf(*term.mapper, *plan, attribute.slot, term.alias) : Expression();
            add(as.isValid() ? as : columnOf(*term.mapper, attribute.slot, term.alias),
                prefix + u'_' + attribute.name);
        }
    }
    columns.insert(columns.end(), more.begin(), more.end());
    return selectOf(data, columns);
}

QueryData readingFrom(const QueryData& data, const Select& select,
                      std::vector<ResultTerm> results) {
    QueryData next;
    next.context = data.context;
    next.root = data.root;
    next.rootAlias = data.rootAlias;
    next.sourceTerms = results;
    next.results = std::move(results);
    next.sources = data.sources + 1;
    next.source = Subquery(select, Name(u"anon_%1"_s.arg(next.sources)));
    next.from = next.source->from();
    next.joinPoint = {&data.mapper(), data.alias(), {}};
    next.taken.push_back(data.mapper().table());
    next.names = data.names;
    next.parameters = data.parameters;
    next.options = data.options;
    next.executionOptions = data.executionOptions;
    next.populate = data.populate;
    next.autoflush = data.autoflush;
    next.batchRows = data.batchRows;
    return next;
}

QueryData nestedForJoins(const QueryData& data) {
    std::vector<Expression> order;
    std::vector<Expression> hidden;
    for (const Expression& term : data.orderBy) {
        const Expression operand = operandOf(term);
        if (operand.node()->kind == NodeKind::Column) {
            order.push_back(withOperand(term, operand));
            continue;
        }
        const QString label = u"order_%1"_s.arg(hidden.size());
        hidden.push_back(operand.label(label));
        order.push_back(withOperand(term, columnOf(u"anon_%1"_s.arg(data.sources + 1), label, {})));
    }
    std::vector<ResultTerm> results = data.results;
    const Select inner = labelledSelect(data, results, hidden);
    QueryData outer = readingFrom(data, inner, std::move(results));
    outer.orderBy = std::move(order);
    return outer;
}

Statement statementOf(const QueryData& data, const Select& select, const Dialect& dialect) {
    Statement statement = compile(select, dialect);
    return statement.parameters.isEmpty() ? statement
                                          : withParameters(std::move(statement), data.parameters);
}

} // namespace espalier::orm
