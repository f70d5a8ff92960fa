// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"
#include "orm/schema/Table.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <vector>

namespace espalier::orm {

class Select;
class Expression;
struct Window;

/// A part of a statement that has a value: a column, a bound value, an operation on them. An
/// immutable shared tree; cheap to copy, safe to share between threads. Any Value converts to a
/// bound parameter, so `table["msrp"] > Decimal("10.00")` compiles; no value ever becomes SQL text.
class ESPALIER_ORM_EXPORT Expression {
public:
    Expression() = default; ///< absent: `isValid()` is false, `&&` with it gives the other side
    explicit Expression(ExpressionPtr node) : m_node(std::move(node)) {}
    Expression(const Column& column);
    Expression(Value value);
    template <class T>
        requires(std::is_constructible_v<Value, T> && !std::is_same_v<std::decay_t<T>, Value> &&
                 !std::is_base_of_v<Expression, std::decay_t<T>> &&
                 !std::is_same_v<std::decay_t<T>, ExpressionPtr>)
    Expression(const T& value) : Expression(Value(value)) {}

    bool isValid() const { return m_node != nullptr; }
    const ExpressionPtr& node() const { return m_node; }

    Expression like(const QString& pattern, QChar escape = {}) const;
    Expression in(const std::vector<Value>& values) const;
    Expression in(const Select& select) const;
    Expression notIn(const std::vector<Value>& values) const;
    Expression between(const Expression& low, const Expression& high) const;
    Expression isNull() const;
    Expression isNotNull() const;
    /// Equal, or both NULL (SQLite IS, PostgreSQL IS NOT DISTINCT FROM, MariaDB <=>).
    Expression isSame(const Expression& other) const;
    Expression asc() const;
    Expression desc() const;
    Expression nullsFirst() const; ///< on an ordering term
    Expression nullsLast() const;
    Expression collate(const QString& collation) const;
    Expression cast(const SqlType& type) const;
    Expression label(const QString& name) const;
    /// A function over a window of rows: `sum(x).over({.partitionBy = {y}})`.
    Expression over(const Window& window) const;

private:
    ExpressionPtr m_node;
};

/// OVER (PARTITION BY ... ORDER BY ... frame). A frame's bounds count rows: negative before the
/// current one, 0 the current one, positive behind it, absent: to the end of the partition.
struct Window {
    enum class Unit : quint8 { None, Rows, Range, Groups };
    std::vector<Expression> partitionBy = {};
    std::vector<Expression> orderBy = {};
    Unit unit = Unit::None;
    std::optional<qint64> from = {};
    std::optional<qint64> to = {};
};

/// The functions behind the operators below.
namespace terms {
ESPALIER_ORM_EXPORT Expression equal(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression notEqual(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression less(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression lessOrEqual(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression greater(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression greaterOrEqual(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression plus(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression minus(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression times(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression over(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression both(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression either(const Expression& a, const Expression& b);
ESPALIER_ORM_EXPORT Expression negation(const Expression& a);
} // namespace terms

template <class T>
concept SqlTerm = std::is_base_of_v<Expression, T> || std::is_same_v<T, Column>;
/// At least one side is an expression or a column, so that nothing else gets these operators.
template <class A, class B>
concept SqlOperands = (SqlTerm<A> || SqlTerm<B>) && std::is_convertible_v<const A&, Expression> &&
                      std::is_convertible_v<const B&, Expression>;

// `==` with a null Value becomes IS NULL, `!=` IS NOT NULL, as in SQLAlchemy.
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator==(const A& a, const B& b) {
    return terms::equal(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator!=(const A& a, const B& b) {
    return terms::notEqual(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator<(const A& a, const B& b) {
    return terms::less(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator<=(const A& a, const B& b) {
    return terms::lessOrEqual(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator>(const A& a, const B& b) {
    return terms::greater(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator>=(const A& a, const B& b) {
    return terms::greaterOrEqual(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator+(const A& a, const B& b) {
    return terms::plus(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator-(const A& a, const B& b) {
    return terms::minus(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator*(const A& a, const B& b) {
    return terms::times(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator/(const A& a, const B& b) {
    return terms::over(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator&&(const A& a, const B& b) {
    return terms::both(a, b);
}
template <class A, class B>
    requires SqlOperands<A, B>
Expression operator||(const A& a, const B& b) {
    return terms::either(a, b);
}
template <SqlTerm A> Expression operator!(const A& a) { return terms::negation(a); }
/// String concatenation (`||` in SQL).
ESPALIER_ORM_EXPORT Expression concat(const Expression& a, const Expression& b);

/// A column of a table as it stands in a FROM clause under `alias` (empty: the table's own name).
ESPALIER_ORM_EXPORT Expression columnOf(const Column& column, const QString& alias = {});
/// A column of a subquery or common table expression, by name.
ESPALIER_ORM_EXPORT Expression columnOf(const QString& alias, const QString& name,
                                        const SqlType& type);
/// A bound value with the type that it is compared or stored as (typed NULLs, Decimal rules).
ESPALIER_ORM_EXPORT Expression bindValue(const Value& value, const SqlType& type);
/// A value that is asked for when the statement is compiled, not before: the key of an object that
/// a flush on the way gives one to.
ESPALIER_ORM_EXPORT Expression lateValue(std::function<Value()> value, const SqlType& type);
/// In the update of an INSERT that meets an existing row: the value that it wanted to write.
ESPALIER_ORM_EXPORT Expression proposed(const Column& column);
/// A named parameter, filled in when the statement is executed.
ESPALIER_ORM_EXPORT Expression parameter(const QString& name, const SqlType& type = {});
/// SQL written by hand; `:name` marks parameters.
ESPALIER_ORM_EXPORT Expression text(const QString& sql);
ESPALIER_ORM_EXPORT Expression function(const QString& name,
                                        const std::vector<Expression>& arguments,
                                        const SqlType& type = {});
ESPALIER_ORM_EXPORT Expression countAll();
ESPALIER_ORM_EXPORT Expression count(const Expression& a, bool distinct = false);
ESPALIER_ORM_EXPORT Expression sum(const Expression& a);
ESPALIER_ORM_EXPORT Expression min(const Expression& a);
ESPALIER_ORM_EXPORT Expression max(const Expression& a);
ESPALIER_ORM_EXPORT Expression avg(const Expression& a);
ESPALIER_ORM_EXPORT Expression exists(const Select& select);
ESPALIER_ORM_EXPORT Expression scalarSelect(const Select& select);
/// CASE WHEN c1 THEN v1 ... ELSE otherwise END
ESPALIER_ORM_EXPORT Expression caseWhen(
    const std::vector<std::pair<Expression, Expression>>& branches, const Expression& otherwise);
/// `(a, b) = (?, ?)` spelt as a conjunction.
ESPALIER_ORM_EXPORT Expression allOf(const std::vector<Expression>& terms);
ESPALIER_ORM_EXPORT Expression anyOf(const std::vector<Expression>& terms);

} // namespace espalier::orm
