// SPDX-License-Identifier: MIT
#pragma once

#include "orm/sql/ExpressionNode.h"

namespace espalier::orm {

/// Calls `visit(child)` for each operand that is there; subqueries are not entered.
template <class Visit> void visitChildren(const ExpressionNode& node, Visit visit) {
    const auto visitValid = [&visit](const Expression& child) {
        if (child.isValid())
            visit(child);
    };
    const auto visitAll = [&visitValid](const std::vector<Expression>& children) {
        for (const Expression& child : children)
            visitValid(child);
    };
    switch (node.kind) {
    case NodeKind::Column:
    case NodeKind::NamedColumn:
    case NodeKind::Bind:
    case NodeKind::Parameter:
    case NodeKind::Text:
    case NodeKind::Constant:
    case NodeKind::Subquery:
    case NodeKind::LateBind:
    case NodeKind::Proposed:
        return;
    case NodeKind::Unary:
        return visitValid(nodeAs<UnaryNode>(node).operand);
    case NodeKind::Binary:
        visitValid(nodeAs<BinaryNode>(node).left);
        return visitValid(nodeAs<BinaryNode>(node).right);
    case NodeKind::Junction:
        return visitAll(nodeAs<JunctionNode>(node).terms);
    case NodeKind::In:
        visitValid(nodeAs<InNode>(node).operand);
        return visitAll(nodeAs<InNode>(node).values);
    case NodeKind::Between:
        visitValid(nodeAs<BetweenNode>(node).operand);
        visitValid(nodeAs<BetweenNode>(node).low);
        return visitValid(nodeAs<BetweenNode>(node).high);
    case NodeKind::Function:
        return visitAll(nodeAs<FunctionNode>(node).arguments);
    case NodeKind::Case:
        for (const auto& [condition, value] : nodeAs<CaseNode>(node).branches) {
            visitValid(condition);
            visitValid(value);
        }
        return visitValid(nodeAs<CaseNode>(node).otherwise);
    case NodeKind::Cast:
        return visitValid(nodeAs<CastNode>(node).operand);
    case NodeKind::Collate:
        return visitValid(nodeAs<CollateNode>(node).operand);
    case NodeKind::JsonPath:
        return visitValid(nodeAs<JsonPathNode>(node).document);
    case NodeKind::Subscript:
        visitValid(nodeAs<SubscriptNode>(node).list);
        return visitValid(nodeAs<SubscriptNode>(node).place);
    case NodeKind::Label:
        return visitValid(nodeAs<LabelNode>(node).operand);
    case NodeKind::Window:
        visitValid(nodeAs<WindowNode>(node).function);
        visitAll(nodeAs<WindowNode>(node).window.partitionBy);
        return visitAll(nodeAs<WindowNode>(node).window.orderBy);
    }
}

/// Calls `visit(const ColumnNode&)` for each column in reading order; subqueries are not entered.
template <class Visit> void visitColumns(const Expression& expression, const Visit& visit) {
    if (!expression.isValid())
        return;
    const ExpressionNode& node = *expression.node();
    if (node.kind == NodeKind::Column)
        visit(nodeAs<ColumnNode>(node));
    else
        visitChildren(node, [&visit](const Expression& child) { visitColumns(child, visit); });
}

} // namespace espalier::orm
