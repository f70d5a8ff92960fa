// SPDX-License-Identifier: MIT
#pragma once

#include "orm/sql/CompileState.h"
#include "orm/sql/Expression.h"
#include "orm/sql/ExpressionNode.h"

namespace espalier::orm {

/// Writes expressions into a statement, with parentheses where precedence asks for them. Internal
/// to the compiler; lives on the stack while one clause is written.
class ExpressionWriter {
public:
    ExpressionWriter(CompileState& state, const Scope& scope)
        : m_state(state), m_scope(scope), m_sql(state.sql) {}

    /// An operand of nothing: no parentheses.
    void write(const Expression& expression);
    void writeList(const std::vector<Expression>& expressions);
    /// In the select list: a label as `AS name`.
    void writeSelected(const Expression& expression);
    /// In ORDER BY and GROUP BY: a label by its name.
    void writeOrdering(const Expression& expression);
    /// WHERE, HAVING, ON. Errors: SqlError for a C++ bool, which stands for two columns compared
    /// by identity.
    void writeCondition(const Expression& expression);
    /// What a column of `type` is set to.
    void writeAssigned(const Value& value, const SqlType& type);

private:
    enum class Level : quint8 {
        Text,
        Or,
        And,
        Not,
        Comparison,
        Concat,
        Additive,
        Multiplicative,
        Collate,
        Primary
    };
    struct Context {
        Level minimum = Level::Text;
        SqlType hint{};            ///< of what stands beside: for a value without a type
        bool inArithmetic = false; ///< an operand of + - * /
        bool rounded = false;      ///< the caller rounds the result
        bool ordering = false;
    };

    static Level levelOf(const ExpressionNode& node);
    static Level levelOf(BinaryOperator op);
    static void refuseFlag(const Expression& condition);
    void write(const Expression& expression, const Context& context);
    void writeNode(const ExpressionNode& node, const Context& context);
    void writeColumn(const ColumnNode& node);
    void writeNamedColumn(const NamedColumnNode& node);
    void writeUnary(const UnaryNode& node, const Context& context);
    void writeNullsOrder(const UnaryNode& node, const Context& context);
    void writeBinary(const BinaryNode& node);
    void writeArithmetic(const BinaryNode& node);
    void writeConcat(const BinaryNode& node);
    void writeJunction(const JunctionNode& node);
    void writeIn(const InNode& node);
    void writeBetween(const BetweenNode& node);
    void writeFunction(const FunctionNode& node);
    void writeJsonPath(const JsonPathNode& node);
    void writeArrayOperator(const BinaryNode& node);
    void writeSubscript(const SubscriptNode& node);
    void requireArrays() const;
    void writeCase(const CaseNode& node, const Context& context);
    void writeSubquery(const Select& select, bool exists);
    void writeWindow(const WindowNode& node);

    CompileState& m_state;
    const Scope& m_scope;
    QString& m_sql;
};

} // namespace espalier::orm
