// SPDX-License-Identifier: MIT
#include "orm/sql/JsonPath.h"

#include "orm/base/Error.h"
#include "orm/sql/ExpressionNode.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

Expression at(const Expression& document, const JsonSteps& steps, const SqlType& type) {
    return Expression(std::make_shared<const JsonPathNode>(document, steps, type));
}

} // namespace

JsonTerm::JsonTerm(const Expression& document, JsonSteps steps)
    : Expression(steps.empty() ? document : at(document, steps, {TypeKind::Json, -1, -1, -1})),
      m_document(document), m_steps(std::move(steps)) {}

JsonTerm JsonTerm::operator[](const Name& member) const {
    JsonSteps steps = m_steps;
    steps.emplace_back(member.text());
    return {m_document, std::move(steps)};
}

JsonTerm JsonTerm::operator[](int place) const {
    if (place < 0)
        throw SqlError(u"A place in a JSON array is counted from 0, not %1."_s.arg(place));
    JsonSteps steps = m_steps;
    steps.emplace_back(place);
    return {m_document, std::move(steps)};
}

Expression JsonTerm::as(const SqlType& type) const {
    switch (type.kind) {
    case TypeKind::String:
    case TypeKind::Text:
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::Float:
    case TypeKind::Numeric:
    case TypeKind::Boolean:
    case TypeKind::Json:
        return at(m_document, m_steps, type);
    default:
        throw SqlError(u"A value inside of a JSON document is a text, a number, a flag or a "
                       "document; cast() its text to another type."_s);
    }
}

Expression JsonTerm::asText() const { return as(Text()); }
Expression JsonTerm::asInteger() const { return as(BigInteger()); }
Expression JsonTerm::asFloat() const { return as(Float()); }
Expression JsonTerm::asNumeric(int precision, int scale) const {
    return as(Numeric(precision, scale));
}
Expression JsonTerm::asBoolean() const { return as(Boolean()); }

JsonTerm json(const Expression& document) { return {document, {}}; }

} // namespace espalier::orm
