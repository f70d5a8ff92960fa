// SPDX-License-Identifier: MIT
#include "orm/mapping/JoinCondition.h"

#include "orm/sql/ExpressionNode.h"

namespace espalier::orm {

namespace {

void collectTerms(const Expression& condition, std::vector<Expression>& terms) {
    if (!condition.isValid())
        return;
    const ExpressionNode& node = *condition.node();
    if (node.kind == NodeKind::Junction && nodeAs<JunctionNode>(node).conjunction) {
        for (const Expression& term : nodeAs<JunctionNode>(node).terms)
            collectTerms(term, terms);
    } else {
        terms.push_back(condition);
    }
}

const ColumnNode* columnIn(const Expression& expression) {
    if (!expression.isValid() || expression.node()->kind != NodeKind::Column)
        return nullptr;
    return &nodeAs<ColumnNode>(*expression.node());
}

} // namespace

JoinCondition takeApart(const Expression& condition, const Table& left, const Table& right) {
    std::vector<Expression> terms;
    collectTerms(condition, terms);
    JoinCondition result;
    for (const Expression& term : terms) {
        const ColumnNode* a = nullptr;
        const ColumnNode* b = nullptr;
        if (term.node()->kind == NodeKind::Binary) {
            const auto& equality = nodeAs<BinaryNode>(*term.node());
            if (equality.op == BinaryOperator::Equal) {
                a = columnIn(equality.left);
                b = columnIn(equality.right);
            }
        }
        if (a && b && a->table == left && b->table == right)
            result.pairs.emplace_back(a->column, b->column);
        else if (a && b && a->table == right && b->table == left)
            result.pairs.emplace_back(b->column, a->column);
        else
            result.rest = result.rest && term;
    }
    return result;
}

} // namespace espalier::orm
