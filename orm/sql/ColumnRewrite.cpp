// SPDX-License-Identifier: MIT
#include "orm/sql/ColumnRewrite.h"

#include "orm/sql/ExpressionNode.h"
#include "orm/sql/SelectData.h"

#include <algorithm>

namespace espalier::orm {

namespace {

template <class Node, class... Parts> Expression made(Parts... parts) {
    return Expression(ExpressionPtr(std::make_shared<const Node>(std::move(parts)...)));
}

void collectTables(const FromClause& from, std::vector<std::pair<const void*, QString>>& tables) {
    if (!from.isValid())
        return;
    const FromNode& node = *from.node();
    if (node.table)
        tables.emplace_back(node.table->identity(), node.alias);
    collectTables(node.left, tables);
    collectTables(node.right, tables);
}

std::vector<Expression> rewritten(const std::vector<Expression>& terms,
                                  const ColumnChange& change) {
    std::vector<Expression> result;
    result.reserve(terms.size());
    for (const Expression& term : terms)
        result.push_back(rewriteColumns(term, change));
    return result;
}

FromClause rewritten(const FromClause& from, const ColumnChange& change) {
    if (!from.isValid())
        return from;
    const FromNode& node = *from.node();
    if (!node.left.isValid())
        return from;
    auto copy = std::make_shared<FromNode>(node);
    copy->left = rewritten(node.left, change);
    copy->right = rewritten(node.right, change);
    copy->on = rewriteColumns(node.on, change);
    return FromClause(std::shared_ptr<const FromNode>(std::move(copy)));
}

Expression rewrittenCase(const CaseNode& node, const ColumnChange& change) {
    std::vector<std::pair<Expression, Expression>> branches;
    for (const auto& [condition, value] : node.branches)
        branches.emplace_back(rewriteColumns(condition, change), rewriteColumns(value, change));
    return made<CaseNode>(std::move(branches), rewriteColumns(node.otherwise, change));
}

Expression rewrittenIn(const InNode& node, const ColumnChange& change) {
    Expression operand = rewriteColumns(node.operand, change);
    if (node.select)
        return made<InNode>(std::move(operand), rewriteColumns(*node.select, change));
    return made<InNode>(std::move(operand), rewritten(node.values, change), node.negated);
}

} // namespace

Select rewriteColumns(const Select& select, const ColumnChange& change) {
    auto data = std::make_shared<SelectData>(select.data());
    std::vector<std::pair<const void*, QString>> own;
    for (const FromClause& from : data->from)
        collectTables(from, own);
    const ColumnChange outer = [&own, &change](const ColumnNode& column) {
        const std::pair<const void*, QString> entry(column.table.identity(), column.alias);
        return std::ranges::find(own, entry) == own.end() ? change(column) : Expression();
    };
    for (FromClause& from : data->from)
        from = rewritten(from, outer);
    data->columns = rewritten(data->columns, outer);
    data->where = rewriteColumns(data->where, outer);
    data->groupBy = rewritten(data->groupBy, outer);
    data->having = rewriteColumns(data->having, outer);
    data->orderBy = rewritten(data->orderBy, outer);
    for (CompoundPart& part : data->compound)
        part.select = rewriteColumns(part.select, change);
    return Select(std::shared_ptr<const SelectData>(std::move(data)));
}

Expression rewriteColumns(const Expression& expression, const ColumnChange& change) {
    if (!expression.isValid())
        return expression;
    const ExpressionNode& node = *expression.node();
    const auto again = [&change](const Expression& child) { return rewriteColumns(child, change); };
    switch (node.kind) {
    case NodeKind::Column: {
        const Expression other = change(nodeAs<ColumnNode>(node));
        return other.isValid() ? other : expression;
    }
    case NodeKind::NamedColumn:
    case NodeKind::Bind:
    case NodeKind::Parameter:
    case NodeKind::Text:
    case NodeKind::Constant:
        return expression;
    case NodeKind::Unary: {
        const auto& unary = nodeAs<UnaryNode>(node);
        return made<UnaryNode>(unary.op, again(unary.operand));
    }
    case NodeKind::Binary: {
        const auto& binary = nodeAs<BinaryNode>(node);
        return made<BinaryNode>(binary.op, again(binary.left), again(binary.right), binary.escape);
    }
    case NodeKind::Junction: {
        const auto& junction = nodeAs<JunctionNode>(node);
        return made<JunctionNode>(junction.conjunction, rewritten(junction.terms, change));
    }
    case NodeKind::In:
        return rewrittenIn(nodeAs<InNode>(node), change);
    case NodeKind::Between: {
        const auto& between = nodeAs<BetweenNode>(node);
        return made<BetweenNode>(again(between.operand), again(between.low), again(between.high));
    }
    case NodeKind::Function: {
        const auto& call = nodeAs<FunctionNode>(node);
        return made<FunctionNode>(call.aggregate, call.name, rewritten(call.arguments, change),
                                  call.type, call.distinct);
    }
    case NodeKind::Case:
        return rewrittenCase(nodeAs<CaseNode>(node), change);
    case NodeKind::Cast: {
        const auto& cast = nodeAs<CastNode>(node);
        return made<CastNode>(again(cast.operand), cast.type);
    }
    case NodeKind::Collate: {
        const auto& collate = nodeAs<CollateNode>(node);
        return made<CollateNode>(again(collate.operand), collate.collation);
    }
    case NodeKind::Label: {
        const auto& label = nodeAs<LabelNode>(node);
        return made<LabelNode>(again(label.operand), label.name);
    }
    case NodeKind::Subquery: {
        const auto& subquery = nodeAs<SubqueryNode>(node);
        return made<SubqueryNode>(rewriteColumns(subquery.select, change), subquery.exists);
    }
    }
    return expression;
}

} // namespace espalier::orm
