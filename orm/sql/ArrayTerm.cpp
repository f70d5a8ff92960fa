// SPDX-License-Identifier: MIT
#include "orm/sql/ArrayTerm.h"

#include "orm/base/Error.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/ExpressionType.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

Expression binary(BinaryOperator op, const Expression& left, const Expression& right) {
    return Expression(std::make_shared<const BinaryNode>(op, left, right));
}

SqlType elementOf(const Expression& list) {
    const SqlType type = typeOf(list);
    return type.element ? *type.element : SqlType();
}

} // namespace

Expression ArrayTerm::operator[](int place) const { return (*this)[bindValue(place, Integer())]; }

Expression ArrayTerm::operator[](const Expression& place) const {
    return Expression(std::make_shared<const SubscriptNode>(*this, place));
}

Expression ArrayTerm::length() const { return function(u"cardinality"_s, {*this}, Integer()); }

Expression ArrayTerm::contains(const Expression& other) const {
    return binary(BinaryOperator::Contains, *this, other);
}

Expression ArrayTerm::containedBy(const Expression& other) const {
    return binary(BinaryOperator::ContainedBy, *this, other);
}

Expression ArrayTerm::overlaps(const Expression& other) const {
    return binary(BinaryOperator::Overlaps, *this, other);
}

Expression ArrayTerm::has(const Expression& value) const { return value == any(); }

Expression ArrayTerm::any() const { return function(u"ANY"_s, {*this}, elementOf(*this)); }

Expression ArrayTerm::all() const { return function(u"ALL"_s, {*this}, elementOf(*this)); }

Expression ArrayTerm::joined(const Expression& other) const {
    return function(u"array_cat"_s, {*this, other}, typeOf(*this));
}

ArrayTerm array(const Expression& list) {
    const SqlType type = typeOf(list);
    if (type.isSet() && type.kind != TypeKind::Array && type.kind != TypeKind::Other)
        throw SqlError(
            u"%1 is no list of values; array() asks one that is."_s.arg(type.toString()));
    return ArrayTerm(list);
}

Expression arrayOf(const Expression& values) {
    return function(u"array_agg"_s, {values}, ArrayOf(typeOf(values)));
}

} // namespace espalier::orm
