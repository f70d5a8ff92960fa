// SPDX-License-Identifier: MIT
#include "orm/sql/ExpressionWriter.h"

#include "orm/base/Error.h"
#include "orm/sql/ExpressionType.h"
#include "orm/sql/SelectWriter.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

bool isArithmeticNode(const ExpressionNode& node) {
    return node.kind == NodeKind::Binary && isArithmetic(nodeAs<BinaryNode>(node).op);
}

} // namespace

ExpressionWriter::Level ExpressionWriter::levelOf(BinaryOperator op) {
    switch (op) {
    case BinaryOperator::Concat:
        return Level::Concat;
    case BinaryOperator::Add:
    case BinaryOperator::Subtract:
        return Level::Additive;
    case BinaryOperator::Multiply:
    case BinaryOperator::Divide:
        return Level::Multiplicative;
    default:
        return Level::Comparison;
    }
}

ExpressionWriter::Level ExpressionWriter::levelOf(const ExpressionNode& node) {
    switch (node.kind) {
    case NodeKind::Text:
        return Level::Text;
    case NodeKind::Junction:
        return nodeAs<JunctionNode>(node).conjunction ? Level::And : Level::Or;
    case NodeKind::Constant:
    case NodeKind::In:
    case NodeKind::Between:
        return Level::Comparison;
    case NodeKind::Unary:
        return nodeAs<UnaryNode>(node).op == UnaryOperator::Not ? Level::Not : Level::Comparison;
    case NodeKind::Binary:
        return levelOf(nodeAs<BinaryNode>(node).op);
    case NodeKind::Collate:
        return Level::Collate;
    default:
        return Level::Primary;
    }
}

void ExpressionWriter::write(const Expression& expression) { write(expression, Context()); }

void ExpressionWriter::writeList(const std::vector<Expression>& expressions) {
    bool first = true;
    for (const Expression& expression : expressions) {
        if (!first)
            m_sql += u", ";
        first = false;
        write(expression);
    }
}

void ExpressionWriter::writeSelected(const Expression& expression) {
    write(expression);
    if (expression.node()->kind == NodeKind::Label) {
        m_sql += u" AS ";
        m_state.addIdentifier(nodeAs<LabelNode>(*expression.node()).name);
    }
}

void ExpressionWriter::writeOrdering(const Expression& expression) {
    write(expression, {.ordering = true});
}

void ExpressionWriter::writeCondition(const Expression& expression) {
    refuseFlag(expression);
    write(expression);
}

void ExpressionWriter::refuseFlag(const Expression& condition) {
    if (condition.isValid() && condition.node()->kind == NodeKind::Bind &&
        nodeAs<BindNode>(*condition.node()).value.kind() == Value::Kind::Bool)
        throw SqlError(u"A condition is only true or false. To compare two columns in SQL, write "
                       "columnOf(a) == columnOf(b)."_s);
}

void ExpressionWriter::writeAssigned(const Value& value, const SqlType& type) {
    if (value.kind() != Value::Kind::Expr) {
        m_state.bind(value, type, false);
        m_state.spelling.checkAssigned(m_state.statement.bindings.back(), type);
        return;
    }
    const Expression expression(value);
    const ExpressionNode& node = *expression.node();
    const bool round = type.kind == TypeKind::Numeric && node.hasArithmetic;
    const qsizetype start = m_sql.size();
    write(expression, {.hint = type, .rounded = round && isArithmeticNode(node)});
    if (round)
        m_sql += m_state.spelling.numericResult(m_state.take(start), type);
}

void ExpressionWriter::write(const Expression& expression, const Context& context) {
    if (!expression.isValid())
        throw SqlError(u"An expression of the statement is absent."_s);
    const ExpressionNode& node = *expression.node();
    if (node.kind == NodeKind::Label) {
        const auto& label = nodeAs<LabelNode>(node);
        if (context.ordering)
            m_state.addIdentifier(label.name);
        else
            write(label.operand, context);
        return;
    }
    // Binary floating point must not show in decimals: the outermost arithmetic is rounded.
    if (isArithmeticNode(node) && !context.inArithmetic && !context.rounded) {
        if (const SqlType type = typeOf(expression); type.kind == TypeKind::Numeric) {
            const qsizetype start = m_sql.size();
            writeNode(node, context);
            m_sql += m_state.spelling.numericResult(m_state.take(start), type);
            return;
        }
    }
    const bool parentheses = levelOf(node) < context.minimum;
    if (parentheses)
        m_sql += u'(';
    writeNode(node, context);
    if (parentheses)
        m_sql += u')';
}

void ExpressionWriter::writeNode(const ExpressionNode& node, const Context& context) {
    switch (node.kind) {
    case NodeKind::Column:
        return writeColumn(nodeAs<ColumnNode>(node));
    case NodeKind::NamedColumn:
        return writeNamedColumn(nodeAs<NamedColumnNode>(node));
    case NodeKind::Bind: {
        const auto& bind = nodeAs<BindNode>(node);
        return m_state.bind(bind.value, bind.type.isSet() ? bind.type : context.hint,
                            context.inArithmetic);
    }
    case NodeKind::Parameter: {
        const auto& parameter = nodeAs<ParameterNode>(node);
        return m_state.open(parameter.name, parameter.type.isSet() ? parameter.type : context.hint,
                            context.inArithmetic);
    }
    case NodeKind::Text:
        return m_state.addText(nodeAs<TextNode>(node).sql);
    case NodeKind::Constant:
        m_sql += nodeAs<ConstantNode>(node).value ? u"1 = 1"_s : u"0 = 1"_s;
        return;
    case NodeKind::Unary:
        return writeUnary(nodeAs<UnaryNode>(node), context);
    case NodeKind::Binary:
        return writeBinary(nodeAs<BinaryNode>(node));
    case NodeKind::Junction:
        return writeJunction(nodeAs<JunctionNode>(node));
    case NodeKind::In:
        return writeIn(nodeAs<InNode>(node));
    case NodeKind::Between:
        return writeBetween(nodeAs<BetweenNode>(node));
    case NodeKind::Function:
        return writeFunction(nodeAs<FunctionNode>(node));
    case NodeKind::Case:
        return writeCase(nodeAs<CaseNode>(node), context);
    case NodeKind::Cast: {
        const auto& cast = nodeAs<CastNode>(node);
        const ExpressionNode& operand = *cast.operand.node();
        m_sql += u"CAST(";
        if (operand.kind == NodeKind::Bind && nodeAs<BindNode>(operand).value.isNull())
            m_sql += u"NULL"; // nothing to bind: the type is said
        else
            write(cast.operand);
        m_sql += u" AS "_s + m_state.spelling.castName(cast.type) + u')';
        return;
    }
    case NodeKind::Collate: {
        const auto& collate = nodeAs<CollateNode>(node);
        write(collate.operand, {.minimum = Level::Collate, .ordering = context.ordering});
        m_sql += u" COLLATE ";
        m_state.addIdentifier(collate.collation);
        return;
    }
    case NodeKind::Label:
        return write(nodeAs<LabelNode>(node).operand, context);
    case NodeKind::Subquery: {
        const auto& subquery = nodeAs<SubqueryNode>(node);
        return writeSubquery(subquery.select, subquery.exists);
    }
    case NodeKind::Window:
        return writeWindow(nodeAs<WindowNode>(node));
    case NodeKind::LateBind: {
        const auto& late = nodeAs<LateBindNode>(node);
        return m_state.bind(late.value(), late.type.isSet() ? late.type : context.hint,
                            context.inArithmetic);
    }
    case NodeKind::Proposed:
        m_sql += m_state.spelling.proposed(
            m_state.spelling.identifier(nodeAs<ProposedNode>(node).column.name()));
        return;
    case NodeKind::JsonPath:
        return writeJsonPath(nodeAs<JsonPathNode>(node));
    case NodeKind::Subscript:
        return writeSubscript(nodeAs<SubscriptNode>(node));
    }
}

void ExpressionWriter::writeColumn(const ColumnNode& node) {
    if (!node.alias.isEmpty()) {
        m_state.addIdentifier(node.alias);
        m_sql += u'.';
    } else if (!m_scope.isOnly(node.table.identity())) {
        m_state.addTable(node.table);
        m_sql += u'.';
    }
    m_state.addIdentifier(node.column.name());
}

void ExpressionWriter::writeNamedColumn(const NamedColumnNode& node) {
    if (!node.alias.isEmpty()) {
        m_state.addIdentifier(node.alias);
        m_sql += u'.';
    }
    m_state.addIdentifier(node.name);
}

void ExpressionWriter::writeFunction(const FunctionNode& node) {
    const bool isAggregate = node.aggregate != Aggregate::None;
    const SqlType operand =
        isAggregate && !node.arguments.empty() ? typeOf(node.arguments.front()) : SqlType();
    m_sql += isAggregate ? m_state.spelling.aggregate(node.name, operand) : node.name;
    m_sql += node.distinct ? u"(DISTINCT "_s : u"("_s;
    if (isAggregate && node.arguments.empty())
        m_sql += u'*';
    writeList(node.arguments);
    m_sql += u')';
}

void ExpressionWriter::writeCase(const CaseNode& node, const Context& context) {
    m_sql += u"CASE";
    for (const auto& [condition, value] : node.branches) {
        m_sql += u" WHEN ";
        write(condition);
        m_sql += u" THEN ";
        write(value, {.hint = context.hint});
    }
    if (node.otherwise.isValid()) {
        m_sql += u" ELSE ";
        write(node.otherwise, {.hint = context.hint});
    }
    m_sql += u" END";
}

void ExpressionWriter::writeWindow(const WindowNode& node) {
    const Window& window = node.window;
    write(node.function);
    m_sql += u" OVER (";
    if (!window.partitionBy.empty()) {
        m_sql += u"PARTITION BY ";
        writeList(window.partitionBy);
    }
    for (std::size_t i = 0; i < window.orderBy.size(); ++i) {
        const bool isFirst = i == 0;
        m_sql += !isFirst ? u", "_s : window.partitionBy.empty() ? u"ORDER BY "_s : u" ORDER BY "_s;
        write(window.orderBy[i], {.ordering = false});
    }
    if (window.unit != Window::Unit::None) {
        const auto bound = [](const std::optional<qint64>& rows, const QString& end) {
            if (!rows)
                return u"UNBOUNDED "_s + end;
            if (*rows == 0)
                return u"CURRENT ROW"_s;
            return QString::number(std::abs(*rows)) +
                   (*rows < 0 ? u" PRECEDING"_s : u" FOLLOWING"_s);
        };
        m_sql += window.unit == Window::Unit::Rows    ? u" ROWS"_s
                 : window.unit == Window::Unit::Range ? u" RANGE"_s
                                                      : u" GROUPS"_s;
        m_sql += u" BETWEEN "_s + bound(window.from, u"PRECEDING"_s) + u" AND "_s +
                 bound(window.to, u"FOLLOWING"_s);
    }
    m_sql += u')';
}

void ExpressionWriter::writeSubquery(const Select& select, bool exists) {
    m_sql += exists ? u"EXISTS ("_s : u"("_s;
    SelectWriter(m_state, &m_scope).write(select, exists);
    m_sql += u')';
}

} // namespace espalier::orm
