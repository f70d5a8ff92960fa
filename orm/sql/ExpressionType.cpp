// SPDX-License-Identifier: MIT
#include "orm/sql/ExpressionType.h"

#include "orm/sql/ExpressionNode.h"
#include "orm/sql/SelectData.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

SqlType typeOfValue(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Bool:
        return Boolean();
    case Value::Kind::Int64:
    case Value::Kind::UInt64:
        return BigInteger();
    case Value::Kind::Double:
        return Float();
    case Value::Kind::Decimal:
        return Numeric(-1, value.as<Decimal>().scale());
    case Value::Kind::String:
        return Text();
    case Value::Kind::Bytes:
        return LargeBinary();
    case Value::Kind::Date:
        return Date();
    case Value::Kind::Time:
        return Time();
    case Value::Kind::DateTime:
        return DateTime();
    case Value::Kind::Array: {
        const std::vector<Value>& values = value.as<Array>().values();
        return ArrayOf(values.empty() ? SqlType() : typeOfValue(values.front()));
    }
    case Value::Kind::Null:
    case Value::Kind::Uuid:
    case Value::Kind::Json:
    case Value::Kind::Expr:
        break;
    }
    return {};
}

bool isInteger(const SqlType& type) {
    return type.kind == TypeKind::Integer || type.kind == TypeKind::BigInteger;
}

int scaleOf(const SqlType& type) { return isInteger(type) ? 0 : type.scale; }

SqlType typeOfArithmetic(BinaryOperator op, const SqlType& left, const SqlType& right) {
    if (!left.isNumber() || !right.isNumber())
        return {};
    if (isInteger(left) && isInteger(right))
        return BigInteger();
    // A double beside a Numeric is a value typed in a hurry: the column decides.
    if (left.kind != TypeKind::Numeric && right.kind != TypeKind::Numeric)
        return Float();
    const int a = scaleOf(left);
    const int b = scaleOf(right);
    if (a < 0 || b < 0 || op == BinaryOperator::Divide)
        return Numeric();
    return Numeric(-1, op == BinaryOperator::Multiply ? a + b : std::max(a, b));
}

SqlType typeOfBinary(const BinaryNode& node) {
    if (isArithmetic(node.op))
        return typeOfArithmetic(node.op, typeOf(node.left), typeOf(node.right));
    return node.op == BinaryOperator::Concat ? Text() : Boolean();
}

SqlType typeOfFunction(const FunctionNode& node) {
    if (node.aggregate == Aggregate::None || node.type.isSet())
        return node.type;
    if (node.aggregate == Aggregate::Count)
        return BigInteger();
    const SqlType operand = typeOf(node.arguments.front());
    switch (node.aggregate) {
    case Aggregate::Sum:
        return isInteger(operand)                  ? BigInteger()
               : operand.kind == TypeKind::Numeric ? Numeric(-1, operand.scale)
                                                   : operand;
    case Aggregate::Avg:
        return operand.kind == TypeKind::Numeric ? Numeric() : Float();
    default:
        return operand;
    }
}

SqlType typeOfCase(const CaseNode& node) {
    for (const auto& branch : node.branches) {
        if (const SqlType type = typeOf(branch.second); type.isSet())
            return type;
    }
    return typeOf(node.otherwise);
}

SqlType typeOfSubquery(const SubqueryNode& node) {
    if (node.exists)
        return Boolean();
    const std::vector<Expression>& columns = node.select.data().columns;
    return columns.empty() ? SqlType() : typeOf(columns.front());
}

} // namespace

SqlType typeOf(const Expression& expression) {
    return expression.isValid() ? typeOf(*expression.node()) : SqlType();
}

SqlType typeOf(const ExpressionNode& node) {
    switch (node.kind) {
    case NodeKind::Column:
        return nodeAs<ColumnNode>(node).column.type();
    case NodeKind::NamedColumn:
        return nodeAs<NamedColumnNode>(node).type;
    case NodeKind::Bind: {
        const auto& bind = nodeAs<BindNode>(node);
        return bind.type.isSet() ? bind.type : typeOfValue(bind.value);
    }
    case NodeKind::Parameter:
        return nodeAs<ParameterNode>(node).type;
    case NodeKind::Text:
        return {};
    case NodeKind::Constant:
    case NodeKind::Junction:
    case NodeKind::In:
    case NodeKind::Between:
        return Boolean();
    case NodeKind::Unary: {
        const auto& unary = nodeAs<UnaryNode>(node);
        return unary.op >= UnaryOperator::Ascending ? typeOf(unary.operand) : Boolean();
    }
    case NodeKind::Binary:
        return typeOfBinary(nodeAs<BinaryNode>(node));
    case NodeKind::Function:
        return typeOfFunction(nodeAs<FunctionNode>(node));
    case NodeKind::Case:
        return typeOfCase(nodeAs<CaseNode>(node));
    case NodeKind::Cast:
        return nodeAs<CastNode>(node).type;
    case NodeKind::Collate:
        return typeOf(nodeAs<CollateNode>(node).operand);
    case NodeKind::Label:
        return typeOf(nodeAs<LabelNode>(node).operand);
    case NodeKind::Subquery:
        return typeOfSubquery(nodeAs<SubqueryNode>(node));
    case NodeKind::Window:
        return typeOf(nodeAs<WindowNode>(node).function);
    case NodeKind::LateBind:
        return nodeAs<LateBindNode>(node).type;
    case NodeKind::Proposed:
        return nodeAs<ProposedNode>(node).column.type();
    case NodeKind::JsonPath:
        return nodeAs<JsonPathNode>(node).type;
    case NodeKind::Subscript: {
        const SqlType list = typeOf(nodeAs<SubscriptNode>(node).list);
        return list.element ? *list.element : SqlType();
    }
    }
    return {};
}

QString resultNameOf(const Expression& expression) {
    if (!expression.isValid())
        return {};
    const ExpressionNode& node = *expression.node();
    switch (node.kind) {
    case NodeKind::Column:
        return nodeAs<ColumnNode>(node).column.name();
    case NodeKind::NamedColumn:
        return nodeAs<NamedColumnNode>(node).name;
    case NodeKind::Label:
        return nodeAs<LabelNode>(node).name;
    case NodeKind::Function:
        return nodeAs<FunctionNode>(node).name;
    case NodeKind::Window:
        return resultNameOf(nodeAs<WindowNode>(node).function);
    case NodeKind::Cast:
        return resultNameOf(nodeAs<CastNode>(node).operand);
    case NodeKind::Collate:
        return resultNameOf(nodeAs<CollateNode>(node).operand);
    default:
        return {};
    }
}

} // namespace espalier::orm
