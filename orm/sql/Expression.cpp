// SPDX-License-Identifier: MIT
#include "orm/sql/Expression.h"

#include "orm/base/Error.h"
#include "orm/sql/ExpressionNode.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

template <class Node, class... Arguments> Expression make(Arguments&&... arguments) {
    return Expression(ExpressionPtr(std::make_shared<Node>(std::forward<Arguments>(arguments)...)));
}

void require(const Expression& expression) {
    if (!expression.isValid())
        throw SqlError(u"An operand of an SQL expression is absent."_s);
}

bool isNullBind(const Expression& expression) {
    return expression.isValid() && expression.node()->kind == NodeKind::Bind &&
           nodeAs<BindNode>(*expression.node()).value.isNull();
}

Expression binary(BinaryOperator op, const Expression& a, const Expression& b) {
    require(a);
    require(b);
    return make<BinaryNode>(op, a, b);
}

Expression unary(UnaryOperator op, const Expression& operand) {
    require(operand);
    return make<UnaryNode>(op, operand);
}

void appendFlat(std::vector<Expression>& terms, const Expression& term, bool conjunction) {
    if (!term.isValid())
        return;
    if (term.node()->kind == NodeKind::Junction) {
        const auto& inner = nodeAs<JunctionNode>(*term.node());
        if (inner.conjunction == conjunction) {
            terms.insert(terms.end(), inner.terms.begin(), inner.terms.end());
            return;
        }
    }
    terms.push_back(term);
}

Expression junction(std::vector<Expression> terms, bool conjunction) {
    if (terms.empty())
        return {};
    if (terms.size() == 1)
        return terms.front();
    return make<JunctionNode>(conjunction, std::move(terms));
}

// NULL cannot be found by IN: `a IN (1, NULL)` means `a IN (1) OR a IS NULL` here, as `==` does.
Expression membership(const Expression& operand, const std::vector<Value>& values, bool negated) {
    require(operand);
    bool hasNull = false;
    std::vector<Expression> list;
    list.reserve(values.size());
    for (const Value& value : values) {
        if (value.isNull())
            hasNull = true;
        else
            list.emplace_back(value);
    }
    Expression result = list.empty() ? make<ConstantNode>(negated)
                                     : make<InNode>(operand, std::move(list), negated);
    if (!hasNull)
        return result;
    const Expression nullTest = negated ? operand.isNotNull() : operand.isNull();
    if (result.node()->kind == NodeKind::Constant)
        return nullTest;
    return negated ? result && nullTest : result || nullTest;
}

} // namespace

Expression::Expression(const Column& column)
    : m_node(std::make_shared<ColumnNode>(column, QString())) {}

Expression::Expression(Value value) {
    if (value.kind() == Value::Kind::Expr)
        m_node = value.as<ExpressionPtr>();
    else
        m_node = std::make_shared<BindNode>(std::move(value), SqlType());
}

Expression Expression::like(const QString& pattern, QChar escape) const {
    require(*this);
    return make<BinaryNode>(BinaryOperator::Like, *this, Expression(Value(pattern)), escape);
}

Expression Expression::in(const std::vector<Value>& values) const {
    return membership(*this, values, false);
}

Expression Expression::in(const Select& select) const {
    require(*this);
    return make<InNode>(*this, select);
}

Expression Expression::notIn(const std::vector<Value>& values) const {
    return membership(*this, values, true);
}

Expression Expression::between(const Expression& low, const Expression& high) const {
    require(*this);
    require(low);
    require(high);
    return make<BetweenNode>(*this, low, high);
}

Expression Expression::isNull() const { return unary(UnaryOperator::IsNull, *this); }
Expression Expression::isNotNull() const { return unary(UnaryOperator::IsNotNull, *this); }

Expression Expression::isSame(const Expression& other) const {
    return binary(BinaryOperator::Same, *this, other);
}

Expression Expression::asc() const { return unary(UnaryOperator::Ascending, *this); }
Expression Expression::desc() const { return unary(UnaryOperator::Descending, *this); }
Expression Expression::nullsFirst() const { return unary(UnaryOperator::NullsFirst, *this); }
Expression Expression::nullsLast() const { return unary(UnaryOperator::NullsLast, *this); }

Expression Expression::collate(const QString& collation) const {
    require(*this);
    return make<CollateNode>(*this, collation);
}

Expression Expression::cast(const SqlType& type) const {
    require(*this);
    return make<CastNode>(*this, type);
}

Expression Expression::label(const QString& name) const {
    require(*this);
    return make<LabelNode>(*this, name);
}

Expression Expression::over(const Window& window) const {
    require(*this);
    return make<WindowNode>(*this, window);
}

Expression terms::equal(const Expression& a, const Expression& b) {
    if (isNullBind(b))
        return a.isNull();
    if (isNullBind(a))
        return b.isNull();
    return binary(BinaryOperator::Equal, a, b);
}

Expression terms::notEqual(const Expression& a, const Expression& b) {
    if (isNullBind(b))
        return a.isNotNull();
    if (isNullBind(a))
        return b.isNotNull();
    return binary(BinaryOperator::NotEqual, a, b);
}

Expression terms::less(const Expression& a, const Expression& b) {
    return binary(BinaryOperator::Less, a, b);
}

Expression terms::lessOrEqual(const Expression& a, const Expression& b) {
    return binary(BinaryOperator::LessOrEqual, a, b);
}

Expression terms::greater(const Expression& a, const Expression& b) {
    return binary(BinaryOperator::Greater, a, b);
}

Expression terms::greaterOrEqual(const Expression& a, const Expression& b) {
    return binary(BinaryOperator::GreaterOrEqual, a, b);
}

Expression terms::plus(const Expression& a, const Expression& b) {
    return binary(BinaryOperator::Add, a, b);
}

Expression terms::minus(const Expression& a, const Expression& b) {
    return binary(BinaryOperator::Subtract, a, b);
}

Expression terms::times(const Expression& a, const Expression& b) {
    return binary(BinaryOperator::Multiply, a, b);
}

Expression terms::over(const Expression& a, const Expression& b) {
    return binary(BinaryOperator::Divide, a, b);
}

Expression concat(const Expression& a, const Expression& b) {
    return binary(BinaryOperator::Concat, a, b);
}

Expression terms::both(const Expression& a, const Expression& b) { return allOf({a, b}); }

Expression terms::either(const Expression& a, const Expression& b) {
    if (!a.isValid() || !b.isValid())
        return a.isValid() ? a : b;
    return anyOf({a, b});
}

Expression terms::negation(const Expression& a) { return unary(UnaryOperator::Not, a); }

Expression allOf(const std::vector<Expression>& terms) {
    std::vector<Expression> flat;
    flat.reserve(terms.size());
    for (const Expression& term : terms)
        appendFlat(flat, term, true);
    return junction(std::move(flat), true);
}

Expression anyOf(const std::vector<Expression>& terms) {
    std::vector<Expression> flat;
    flat.reserve(terms.size());
    for (const Expression& term : terms)
        appendFlat(flat, term, false);
    // None of nothing holds; absent would mean every row.
    if (flat.empty())
        return make<ConstantNode>(false);
    return junction(std::move(flat), false);
}

} // namespace espalier::orm
