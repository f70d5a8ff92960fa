// SPDX-License-Identifier: MIT
#pragma once

#include "orm/sql/Expression.h"
#include "orm/sql/Select.h"
#include "orm/sql/Spelling.h"

#include <optional>
#include <utility>
#include <vector>

namespace espalier::orm {

enum class NodeKind : quint8 {
    Column,
    NamedColumn,
    Bind,
    Parameter,
    Text,
    Constant,
    Unary,
    Binary,
    Junction,
    In,
    Between,
    Function,
    Case,
    Cast,
    Collate,
    Label,
    Subquery,
    Window,
    LateBind,
    Proposed,
    JsonPath,
    Subscript
};

enum class UnaryOperator : quint8 {
    Not,
    IsNull,
    IsNotNull,
    Ascending,
    Descending,
    NullsFirst,
    NullsLast
};

enum class BinaryOperator : quint8 {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Same,
    Like,
    Contains, ///< of lists, as the two that follow
    ContainedBy,
    Overlaps,
    Concat,
    Add,
    Subtract,
    Multiply,
    Divide
};

inline bool isOfArrays(BinaryOperator op) {
    return op >= BinaryOperator::Contains && op <= BinaryOperator::Overlaps;
}
inline bool isArithmetic(BinaryOperator op) { return op >= BinaryOperator::Add; }

/// A node of the expression tree: read it with a switch over `kind` and `nodeAs<T>()`. For those
/// who walk trees (compiler, query); who builds them uses Expression.h. Immutable once shared.
struct ExpressionNode {
    NodeKind kind;
    bool hasSubquery = false;   ///< anywhere below: columns must be qualified
    bool hasArithmetic = false; ///< below, outside of subqueries: decimals may need rounding

protected:
    explicit ExpressionNode(NodeKind kind_) : kind(kind_) {}
    void adopt(const Expression& child) {
        if (!child.isValid())
            return;
        hasSubquery = hasSubquery || child.node()->hasSubquery;
        hasArithmetic = hasArithmetic || child.node()->hasArithmetic;
    }
};

struct ColumnNode : ExpressionNode {
    ColumnNode(Column column_, QString alias_)
        : ExpressionNode(NodeKind::Column), column(std::move(column_)), table(column.table()),
          alias(std::move(alias_)) {}
    Column column;
    Table table; ///< keeps the column's table alive
    QString alias;
};

struct NamedColumnNode : ExpressionNode {
    NamedColumnNode(QString alias_, QString name_, SqlType type_)
        : ExpressionNode(NodeKind::NamedColumn), alias(std::move(alias_)), name(std::move(name_)),
          type(std::move(type_)) {}
    QString alias;
    QString name;
    SqlType type;
};

struct BindNode : ExpressionNode {
    BindNode(Value value_, SqlType type_)
        : ExpressionNode(NodeKind::Bind), value(std::move(value_)), type(std::move(type_)) {}
    Value value;
    SqlType type; ///< Unset: taken from what it stands beside
};

struct ParameterNode : ExpressionNode {
    ParameterNode(QString name_, SqlType type_)
        : ExpressionNode(NodeKind::Parameter), name(std::move(name_)), type(std::move(type_)) {}
    QString name;
    SqlType type;
};

struct TextNode : ExpressionNode {
    explicit TextNode(QString sql_) : ExpressionNode(NodeKind::Text), sql(std::move(sql_)) {}
    QString sql;
};

/// A condition that is always true or always false.
struct ConstantNode : ExpressionNode {
    explicit ConstantNode(bool value_) : ExpressionNode(NodeKind::Constant), value(value_) {}
    bool value;
};

struct UnaryNode : ExpressionNode {
    UnaryNode(UnaryOperator op_, Expression operand_)
        : ExpressionNode(NodeKind::Unary), op(op_), operand(std::move(operand_)) {
        adopt(operand);
    }
    UnaryOperator op;
    Expression operand;
};

struct BinaryNode : ExpressionNode {
    BinaryNode(BinaryOperator op_, Expression left_, Expression right_, QChar escape_ = {})
        : ExpressionNode(NodeKind::Binary), op(op_), escape(escape_), left(std::move(left_)),
          right(std::move(right_)) {
        adopt(left);
        adopt(right);
        hasArithmetic = hasArithmetic || isArithmetic(op);
    }
    BinaryOperator op;
    QChar escape; ///< of LIKE; null: none
    Expression left;
    Expression right;
};

/// A flat chain of AND or OR with at least two terms.
struct JunctionNode : ExpressionNode {
    JunctionNode(bool conjunction_, std::vector<Expression> terms_)
        : ExpressionNode(NodeKind::Junction), conjunction(conjunction_), terms(std::move(terms_)) {
        for (const Expression& term : terms)
            adopt(term);
    }
    bool conjunction;
    std::vector<Expression> terms;
};

/// `operand [NOT] IN (values)` or, with `select`, IN (SELECT ...).
struct InNode : ExpressionNode {
    InNode(Expression operand_, std::vector<Expression> values_, bool negated_)
        : ExpressionNode(NodeKind::In), operand(std::move(operand_)), values(std::move(values_)),
          negated(negated_) {
        adopt(operand);
        for (const Expression& value : values)
            adopt(value);
    }
    InNode(Expression operand_, const Select& select_)
        : ExpressionNode(NodeKind::In), operand(std::move(operand_)), select(select_),
          negated(false) {
        adopt(operand);
        hasSubquery = true;
    }
    Expression operand;
    std::vector<Expression> values;
    std::optional<Select> select;
    bool negated;
};

struct BetweenNode : ExpressionNode {
    BetweenNode(Expression operand_, Expression low_, Expression high_)
        : ExpressionNode(NodeKind::Between), operand(std::move(operand_)), low(std::move(low_)),
          high(std::move(high_)) {
        adopt(operand);
        adopt(low);
        adopt(high);
    }
    Expression operand;
    Expression low;
    Expression high;
};

enum class Aggregate : quint8 { None, Count, Sum, Min, Max, Avg };

/// A function by name, or one of the aggregates that dialects may spell in their own way.
struct FunctionNode : ExpressionNode {
    FunctionNode(Aggregate aggregate_, QString name_, std::vector<Expression> arguments_,
                 SqlType type_, bool distinct_ = false)
        : ExpressionNode(NodeKind::Function), aggregate(aggregate_), distinct(distinct_),
          name(std::move(name_)), arguments(std::move(arguments_)), type(std::move(type_)) {
        for (const Expression& argument : arguments)
            adopt(argument);
    }
    Aggregate aggregate;
    bool distinct;
    QString name;                      ///< "count", "sum", ... for aggregates
    std::vector<Expression> arguments; ///< an aggregate without any is over `*`
    SqlType type;
};

struct CaseNode : ExpressionNode {
    CaseNode(std::vector<std::pair<Expression, Expression>> branches_, Expression otherwise_)
        : ExpressionNode(NodeKind::Case), branches(std::move(branches_)),
          otherwise(std::move(otherwise_)) {
        for (const auto& [condition, value] : branches) {
            adopt(condition);
            adopt(value);
        }
        adopt(otherwise);
    }
    std::vector<std::pair<Expression, Expression>> branches;
    Expression otherwise; ///< may be absent
};

struct CastNode : ExpressionNode {
    CastNode(Expression operand_, SqlType type_)
        : ExpressionNode(NodeKind::Cast), operand(std::move(operand_)), type(std::move(type_)) {
        adopt(operand);
    }
    Expression operand;
    SqlType type;
};

struct CollateNode : ExpressionNode {
    CollateNode(Expression operand_, QString collation_)
        : ExpressionNode(NodeKind::Collate), operand(std::move(operand_)),
          collation(std::move(collation_)) {
        adopt(operand);
    }
    Expression operand;
    QString collation;
};

/// `operand AS name` in the select list, the name alone in ORDER BY and GROUP BY, else the operand.
struct LabelNode : ExpressionNode {
    LabelNode(Expression operand_, QString name_)
        : ExpressionNode(NodeKind::Label), operand(std::move(operand_)), name(std::move(name_)) {
        adopt(operand);
    }
    Expression operand;
    QString name;
};

/// `(SELECT ...)` or EXISTS (SELECT ...)
struct SubqueryNode : ExpressionNode {
    SubqueryNode(Select select_, bool exists_)
        : ExpressionNode(NodeKind::Subquery), select(std::move(select_)), exists(exists_) {
        hasSubquery = true;
    }
    Select select;
    bool exists;
};

/// `function OVER (...)`
struct WindowNode : ExpressionNode {
    WindowNode(Expression function_, Window window_)
        : ExpressionNode(NodeKind::Window), function(std::move(function_)),
          window(std::move(window_)) {
        adopt(function);
        for (const auto* terms : {&window.partitionBy, &window.orderBy}) {
            for (const Expression& term : *terms)
                adopt(term);
        }
    }
    Expression function;
    Window window;
};

/// A bound value that is asked for when the statement is compiled.
struct LateBindNode : ExpressionNode {
    LateBindNode(std::function<Value()> value_, SqlType type_)
        : ExpressionNode(NodeKind::LateBind), value(std::move(value_)), type(std::move(type_)) {}
    std::function<Value()> value;
    SqlType type;
};

/// What an INSERT wanted to write to a column.
struct ProposedNode : ExpressionNode {
    explicit ProposedNode(Column column_)
        : ExpressionNode(NodeKind::Proposed), column(std::move(column_)) {}
    Column column;
};

/// What stands in a JSON document at a path, as a type.
struct JsonPathNode : ExpressionNode {
    JsonPathNode(Expression document_, JsonSteps steps_, SqlType type_)
        : ExpressionNode(NodeKind::JsonPath), document(std::move(document_)),
          steps(std::move(steps_)), type(std::move(type_)) {
        adopt(document);
    }
    Expression document;
    JsonSteps steps;
    SqlType type;
};

/// The value at one place of a list.
struct SubscriptNode : ExpressionNode {
    SubscriptNode(Expression list_, Expression place_)
        : ExpressionNode(NodeKind::Subscript), list(std::move(list_)), place(std::move(place_)) {
        adopt(list);
        adopt(place);
    }
    Expression list;
    Expression place;
};

template <class Node> const Node& nodeAs(const ExpressionNode& node) {
    return static_cast<const Node&>(node);
}

} // namespace espalier::orm
