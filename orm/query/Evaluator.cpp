// SPDX-License-Identifier: MIT
#include "orm/query/Evaluator.h"

#include "orm/sql/ExpressionNode.h"
#include "orm/sql/ExpressionWalk.h"

namespace espalier::orm {

namespace {

bool isComparison(BinaryOperator op) { return op <= BinaryOperator::Same; }

/// Null when either is; dates against texts and the like are not comparable: nothing.
std::optional<Value> compared(BinaryOperator op, const Value& a, const Value& b) {
    if (op == BinaryOperator::Same)
        return Value(a == b);
    if (a.isNull() || b.isNull())
        return Value();
    if (a.kind() != b.kind() && !(a.isNumeric() && b.isNumeric()))
        return std::nullopt;
    const std::strong_ordering way = order(a, b);
    switch (op) {
    case BinaryOperator::Equal:
        return Value(way == 0);
    case BinaryOperator::NotEqual:
        return Value(way != 0);
    case BinaryOperator::Less:
        return Value(way < 0);
    case BinaryOperator::LessOrEqual:
        return Value(way <= 0);
    case BinaryOperator::Greater:
        return Value(way > 0);
    default:
        return Value(way >= 0);
    }
}

template <class Number> std::optional<Value> computed(BinaryOperator op, Number a, Number b) {
    switch (op) {
    case BinaryOperator::Add:
        return Value(a + b);
    case BinaryOperator::Subtract:
        return Value(a - b);
    case BinaryOperator::Multiply:
        return Value(a * b);
    default:
        return std::nullopt; // how a division rounds is the database's
    }
}

std::optional<Value> integral(BinaryOperator op, qint64 a, qint64 b) {
    qint64 result = 0;
    const bool overflow = op == BinaryOperator::Add        ? __builtin_add_overflow(a, b, &result)
                          : op == BinaryOperator::Subtract ? __builtin_sub_overflow(a, b, &result)
                                                           : __builtin_mul_overflow(a, b, &result);
    return overflow ? std::nullopt : std::optional<Value>(Value(result));
}

std::optional<Value> arithmetic(BinaryOperator op, const Value& a, const Value& b) {
    if (a.isNull() || b.isNull())
        return Value();
    if (a.kind() == Value::Kind::Int64 && b.kind() == Value::Kind::Int64)
        return integral(op, a.as<qint64>(), b.as<qint64>());
    if (a.kind() == Value::Kind::Double && b.kind() == Value::Kind::Double)
        return computed(op, a.as<double>(), b.as<double>());
    const std::optional<Decimal> left = a.to<Decimal>();
    const std::optional<Decimal> right = b.to<Decimal>();
    if (!a.isNumeric() || !b.isNumeric() || !left || !right)
        return std::nullopt;
    return computed(op, *left, *right);
}

std::optional<Value> negated(const std::optional<Value>& value) {
    if (!value || value->isNull())
        return value;
    const std::optional<bool> flag = value->to<bool>();
    return flag ? std::optional<Value>(Value(!*flag)) : std::nullopt;
}

} // namespace

bool Evaluator::supports(const Expression& expression) const {
    if (!expression.isValid())
        return true;
    const ExpressionNode& node = *expression.node();
    switch (node.kind) {
    case NodeKind::Column: {
        const auto& column = nodeAs<ColumnNode>(node);
        return column.alias.isEmpty() && m_mapper.slotOf(column.column) >= 0;
    }
    case NodeKind::Bind:
    case NodeKind::LateBind:
    case NodeKind::Constant:
        return true;
    case NodeKind::Unary:
        if (nodeAs<UnaryNode>(node).op >= UnaryOperator::Ascending)
            return false;
        break;
    case NodeKind::Binary: {
        const BinaryOperator op = nodeAs<BinaryNode>(node).op;
        const bool isKnown = isComparison(op) || op == BinaryOperator::Add ||
                             op == BinaryOperator::Subtract || op == BinaryOperator::Multiply;
        if (!isKnown)
            return false;
        break;
    }
    case NodeKind::In:
        if (nodeAs<InNode>(node).select)
            return false;
        break;
    case NodeKind::Junction:
    case NodeKind::Between:
        break;
    default:
        return false;
    }
    bool all = true;
    visitChildren(node, [&](const Expression& child) { all = all && supports(child); });
    return all;
}

std::optional<bool> Evaluator::holds(const Expression& condition, const Object& object) const {
    if (!condition.isValid())
        return true;
    const std::optional<Value> result = value(condition, object);
    if (!result)
        return std::nullopt;
    return !result->isNull() && result->to<bool>().value_or(false);
}

std::optional<Value> Evaluator::value(const Expression& expression, const Object& object) const {
    const ExpressionNode& node = *expression.node();
    switch (node.kind) {
    case NodeKind::Column: {
        const int slot = m_mapper.slotOf(nodeAs<ColumnNode>(node).column);
        const Value& known = object.known(slot);
        const bool isKnown = object.isLoaded(slot) || m_mapper.attribute(slot).primaryKey;
        return isKnown && known.kind() != Value::Kind::Expr ? std::optional(known) : std::nullopt;
    }
    case NodeKind::Bind:
        return nodeAs<BindNode>(node).value;
    case NodeKind::LateBind:
        return nodeAs<LateBindNode>(node).value();
    case NodeKind::Constant:
        return Value(nodeAs<ConstantNode>(node).value);
    case NodeKind::Unary:
        return unary(nodeAs<UnaryNode>(node), object);
    case NodeKind::Binary:
        return binary(nodeAs<BinaryNode>(node), object);
    case NodeKind::Junction:
        return junction(nodeAs<JunctionNode>(node), object);
    case NodeKind::In:
        return membership(nodeAs<InNode>(node), object);
    case NodeKind::Between:
        return between(nodeAs<BetweenNode>(node), object);
    default:
        return std::nullopt;
    }
}

std::optional<Value> Evaluator::unary(const UnaryNode& node, const Object& object) const {
    const std::optional<Value> operand = value(node.operand, object);
    if (!operand)
        return std::nullopt;
    if (node.op == UnaryOperator::Not)
        return negated(operand);
    return Value((node.op == UnaryOperator::IsNull) == operand->isNull());
}

std::optional<Value> Evaluator::binary(const BinaryNode& node, const Object& object) const {
    const std::optional<Value> left = value(node.left, object);
    const std::optional<Value> right = value(node.right, object);
    if (!left || !right)
        return std::nullopt;
    return isComparison(node.op) ? compared(node.op, *left, *right)
                                 : arithmetic(node.op, *left, *right);
}

/// One term may decide though others are not known.
std::optional<Value> Evaluator::junction(const JunctionNode& node, const Object& object) const {
    bool isUnknown = false;
    bool isNull = false;
    for (const Expression& term : node.terms) {
        const std::optional<Value> part = value(term, object);
        const std::optional<bool> flag = part ? part->to<bool>() : std::nullopt;
        if (flag && *flag != node.conjunction)
            return Value(*flag);
        isNull = isNull || (part && part->isNull());
        isUnknown = isUnknown || (!flag && !(part && part->isNull()));
    }
    if (isUnknown)
        return std::nullopt;
    return isNull ? Value() : Value(node.conjunction);
}

std::optional<Value> Evaluator::membership(const InNode& node, const Object& object) const {
    const std::optional<Value> operand = value(node.operand, object);
    if (!operand || operand->isNull())
        return operand;
    bool isMember = false;
    for (const Expression& item : node.values) {
        const std::optional<Value> other = value(item, object);
        const std::optional<Value> same =
            other ? compared(BinaryOperator::Equal, *operand, *other) : std::nullopt;
        if (!same)
            return std::nullopt;
        isMember = isMember || same->to<bool>().value_or(false);
    }
    return Value(isMember != node.negated);
}

std::optional<Value> Evaluator::between(const BetweenNode& node, const Object& object) const {
    const std::optional<Value> operand = value(node.operand, object);
    const std::optional<Value> low = value(node.low, object);
    const std::optional<Value> high = value(node.high, object);
    if (!operand || !low || !high)
        return std::nullopt;
    const auto above = compared(BinaryOperator::GreaterOrEqual, *operand, *low);
    const auto below = compared(BinaryOperator::LessOrEqual, *operand, *high);
    if (!above || !below)
        return std::nullopt;
    if (above->to<bool>() == false || below->to<bool>() == false)
        return Value(false);
    return above->isNull() || below->isNull() ? Value() : Value(true);
}

} // namespace espalier::orm
