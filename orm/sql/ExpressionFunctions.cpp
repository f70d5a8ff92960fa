// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/sql/Expression.h"
#include "orm/sql/ExpressionNode.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

template <class Node, class... Arguments> Expression make(Arguments&&... arguments) {
    return Expression(ExpressionPtr(std::make_shared<Node>(std::forward<Arguments>(arguments)...)));
}

Expression aggregate(Aggregate kind, const QString& name, const Expression& argument,
                     bool distinct = false) {
    if (!argument.isValid())
        throw SqlError(u"The aggregate %1 needs something to work on."_s.arg(name));
    return make<FunctionNode>(kind, name, std::vector{argument}, SqlType(), distinct);
}

// A function's name is written as it is given, so it may only be a name.
bool isFunctionName(const QString& name) {
    for (QChar c : name) {
        const char16_t u = c.unicode();
        if (!((u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') ||
              u == u'_' || u == u'.'))
            return false;
    }
    return !name.isEmpty() && !name.front().isDigit();
}

} // namespace

Expression columnOf(const Column& column, const QString& alias) {
    return make<ColumnNode>(column, alias);
}

Expression columnOf(const QString& alias, const QString& name, const SqlType& type) {
    return make<NamedColumnNode>(alias, name, type);
}

Expression bindValue(const Value& value, const SqlType& type) {
    if (value.kind() == Value::Kind::Expr)
        return Expression(value);
    return make<BindNode>(value, type);
}

Expression lateValue(std::function<Value()> value, const SqlType& type) {
    return make<LateBindNode>(std::move(value), type);
}

Expression proposed(const Column& column) { return make<ProposedNode>(column); }

Expression parameter(const QString& name, const SqlType& type) {
    if (name.isEmpty())
        throw SqlError(u"A parameter needs a name."_s);
    return make<ParameterNode>(name, type);
}

Expression text(const QString& sql) { return make<TextNode>(sql); }

Expression function(const QString& name, const std::vector<Expression>& arguments,
                    const SqlType& type) {
    if (!isFunctionName(name))
        throw SqlError(u"\"%1\" is not the name of an SQL function."_s.arg(name));
    return make<FunctionNode>(Aggregate::None, name, arguments, type);
}

Expression countAll() {
    return make<FunctionNode>(Aggregate::Count, u"count"_s, std::vector<Expression>(), SqlType());
}

Expression count(const Expression& a, bool distinct) {
    return aggregate(Aggregate::Count, u"count"_s, a, distinct);
}

Expression sum(const Expression& a) { return aggregate(Aggregate::Sum, u"sum"_s, a); }
Expression min(const Expression& a) { return aggregate(Aggregate::Min, u"min"_s, a); }
Expression max(const Expression& a) { return aggregate(Aggregate::Max, u"max"_s, a); }
Expression avg(const Expression& a) { return aggregate(Aggregate::Avg, u"avg"_s, a); }

Expression exists(const Select& select) { return make<SubqueryNode>(select, true); }
Expression scalarSelect(const Select& select) { return make<SubqueryNode>(select, false); }

Expression caseWhen(const std::vector<std::pair<Expression, Expression>>& branches,
                    const Expression& otherwise) {
    if (branches.empty())
        throw SqlError(u"CASE needs at least one WHEN."_s);
    for (const auto& [condition, value] : branches) {
        if (!condition.isValid() || !value.isValid())
            throw SqlError(u"A branch of CASE is absent."_s);
    }
    return make<CaseNode>(branches, otherwise);
}

} // namespace espalier::orm
