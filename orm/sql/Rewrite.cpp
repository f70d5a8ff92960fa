// SPDX-License-Identifier: MIT
#include "orm/sql/Rewrite.h"

#include "orm/sql/ExpressionNode.h"
#include "orm/sql/SelectData.h"

#include <algorithm>

namespace espalier::orm {

namespace {

template <class Node, class... Arguments> Expression make(Arguments&&... arguments) {
    return Expression(ExpressionPtr(std::make_shared<Node>(std::forward<Arguments>(arguments)...)));
}

using Own = std::vector<std::pair<const void*, QString>>; ///< table and alias

void collect(const FromClause& from, Own& own) {
    const FromNode& node = *from.node();
    if (node.kind == FromNode::Kind::Table)
        own.emplace_back(node.table->identity(), node.alias);
    if (node.left.isValid())
        collect(node.left, own);
    if (node.right.isValid())
        collect(node.right, own);
}

class Rewriter {
public:
    explicit Rewriter(const ColumnReplacement& replace) : m_replace(replace) {}

    Expression of(const Expression& expression) const {
        if (!expression.isValid())
            return expression;
        const ExpressionNode& node = *expression.node();
        if (node.kind == NodeKind::Column) {
            const Expression replaced = m_replace(nodeAs<ColumnNode>(node));
            return replaced.isValid() ? replaced : expression;
        }
        const Expression result = composite(node);
        return result.isValid() ? result : expression;
    }

    std::vector<Expression> of(const std::vector<Expression>& list) const {
        std::vector<Expression> result;
        result.reserve(list.size());
        for (const Expression& item : list)
            result.push_back(of(item));
        return result;
    }

    Select of(const Select& select) const;
    FromClause of(const FromClause& from) const;

private:
    Expression composite(const ExpressionNode& node) const;
    Expression nested(const ExpressionNode& node) const;

    const ColumnReplacement& m_replace;
};

// Absent for what has no parts.
Expression Rewriter::composite(const ExpressionNode& node) const {
    switch (node.kind) {
    case NodeKind::Unary: {
        const auto& unary = nodeAs<UnaryNode>(node);
        return make<UnaryNode>(unary.op, of(unary.operand));
    }
    case NodeKind::Binary: {
        const auto& binary = nodeAs<BinaryNode>(node);
        return make<BinaryNode>(binary.op, of(binary.left), of(binary.right), binary.escape);
    }
    case NodeKind::Junction: {
        const auto& junction = nodeAs<JunctionNode>(node);
        return make<JunctionNode>(junction.conjunction, of(junction.terms));
    }
    case NodeKind::Between: {
        const auto& between = nodeAs<BetweenNode>(node);
        return make<BetweenNode>(of(between.operand), of(between.low), of(between.high));
    }
    case NodeKind::Function: {
        const auto& f = nodeAs<FunctionNode>(node);
        return make<FunctionNode>(f.aggregate, f.name, of(f.arguments), f.type, f.distinct);
    }
    case NodeKind::Cast: {
        const auto& cast = nodeAs<CastNode>(node);
        return make<CastNode>(of(cast.operand), cast.type);
    }
    case NodeKind::JsonPath: {
        const auto& path = nodeAs<JsonPathNode>(node);
        return make<JsonPathNode>(of(path.document), path.steps, path.type);
    }
    case NodeKind::Subscript: {
        const auto& subscript = nodeAs<SubscriptNode>(node);
        return make<SubscriptNode>(of(subscript.list), of(subscript.place));
    }
    case NodeKind::Collate: {
        const auto& collate = nodeAs<CollateNode>(node);
        return make<CollateNode>(of(collate.operand), collate.collation);
    }
    case NodeKind::Label: {
        const auto& label = nodeAs<LabelNode>(node);
        return make<LabelNode>(of(label.operand), label.name);
    }
    default:
        return nested(node);
    }
}

Expression Rewriter::nested(const ExpressionNode& node) const {
    switch (node.kind) {
    case NodeKind::In: {
        const auto& in = nodeAs<InNode>(node);
        auto changed = in.select ? std::make_shared<InNode>(of(in.operand), of(*in.select))
                                 : std::make_shared<InNode>(of(in.operand), of(in.values), false);
        changed->negated = in.negated;
        return Expression(ExpressionPtr(std::move(changed)));
    }
    case NodeKind::Case: {
        const auto& original = nodeAs<CaseNode>(node);
        std::vector<std::pair<Expression, Expression>> branches;
        for (const auto& [condition, value] : original.branches)
            branches.emplace_back(of(condition), of(value));
        return make<CaseNode>(std::move(branches), of(original.otherwise));
    }
    case NodeKind::Subquery: {
        const auto& subquery = nodeAs<SubqueryNode>(node);
        return make<SubqueryNode>(of(subquery.select), subquery.exists);
    }
    case NodeKind::Window: {
        const auto& over = nodeAs<WindowNode>(node);
        Window window = over.window;
        window.partitionBy = of(window.partitionBy);
        window.orderBy = of(window.orderBy);
        return make<WindowNode>(of(over.function), std::move(window));
    }
    default:
        return {};
    }
}

FromClause Rewriter::of(const FromClause& from) const {
    const FromNode& node = *from.node();
    if (node.kind == FromNode::Kind::Table || node.kind == FromNode::Kind::Cte)
        return from;
    auto changed = std::make_shared<FromNode>(node);
    if (node.select)
        changed->select = of(*node.select);
    if (node.left.isValid())
        changed->left = of(node.left);
    if (node.right.isValid())
        changed->right = of(node.right);
    changed->on = of(node.on);
    return FromClause(std::shared_ptr<const FromNode>(std::move(changed)));
}

Select Rewriter::of(const Select& select) const {
    const SelectData& data = select.data();
    Own own;
    for (const FromClause& from : data.from)
        collect(from, own);
    const ColumnReplacement outside = [this, &own](const ColumnNode& column) {
        const std::pair<const void*, QString> place(column.table.identity(), column.alias);
        return std::ranges::find(own, place) != own.end() ? Expression() : m_replace(column);
    };
    const Rewriter inner(outside);
    SelectData changed = data;
    if (data.first)
        changed.first = inner.of(*data.first);
    changed.columns = inner.of(data.columns);
    for (FromClause& from : changed.from)
        from = inner.of(from);
    changed.where = inner.of(data.where);
    changed.groupBy = inner.of(data.groupBy);
    changed.having = inner.of(data.having);
    for (CompoundPart& part : changed.compound)
        part.select = inner.of(part.select);
    changed.orderBy = inner.of(data.orderBy);
    return Select(std::make_shared<const SelectData>(std::move(changed)));
}

} // namespace

Expression rewritten(const Expression& expression, const ColumnReplacement& replace) {
    return Rewriter(replace).of(expression);
}

Select rewritten(const Select& select, const ColumnReplacement& replace) {
    return Rewriter(replace).of(select);
}

FromClause rewritten(const FromClause& from, const ColumnReplacement& replace) {
    return from.isValid() ? Rewriter(replace).of(from) : from;
}

} // namespace espalier::orm
