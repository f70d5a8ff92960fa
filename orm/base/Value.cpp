// SPDX-License-Identifier: MIT
#include "orm/base/Value.h"

#include "orm/base/Error.h"

#include <utility>

namespace espalier::orm {

using namespace Qt::StringLiterals;
using Kind = Value::Kind;

QString Value::toString(Kind kind) {
    switch (kind) {
    case Kind::Null:
        return u"Null"_s;
    case Kind::Bool:
        return u"Bool"_s;
    case Kind::Int64:
        return u"Int64"_s;
    case Kind::UInt64:
        return u"UInt64"_s;
    case Kind::Double:
        return u"Double"_s;
    case Kind::Decimal:
        return u"Decimal"_s;
    case Kind::String:
        return u"String"_s;
    case Kind::Bytes:
        return u"Bytes"_s;
    case Kind::Date:
        return u"Date"_s;
    case Kind::Time:
        return u"Time"_s;
    case Kind::DateTime:
        return u"DateTime"_s;
    case Kind::Uuid:
        return u"Uuid"_s;
    case Kind::Json:
        return u"Json"_s;
    case Kind::Array:
        return u"Array"_s;
    case Kind::Expr:
        return u"Expr"_s;
    }
    return {};
}

Value::Value(QDate date) noexcept : Value() {
    if (!date.isNull()) {
        construct<QDate>(Kind::Date, date);
    }
}

Value::Value(QTime time) noexcept : Value() {
    if (!time.isNull()) {
        construct<QTime>(Kind::Time, time);
    }
}

Value::Value(QDateTime moment) noexcept : Value() {
    if (!moment.isNull()) {
        construct<QDateTime>(Kind::DateTime, std::move(moment));
    }
}

Value::Value(ExpressionPtr expression) noexcept : Value() {
    if (expression) {
        construct<ExpressionPtr>(Kind::Expr, std::move(expression));
    }
}

void Value::copyOwned(const Value& other) {
    switch (other.m_kind) {
    case Kind::Decimal:
        return construct<orm::Decimal>(other.m_kind, other.stored<orm::Decimal>());
    case Kind::String:
        return construct<QString>(other.m_kind, other.stored<QString>());
    case Kind::Bytes:
        return construct<QByteArray>(other.m_kind, other.stored<QByteArray>());
    case Kind::DateTime:
        return construct<QDateTime>(other.m_kind, other.stored<QDateTime>());
    case Kind::Json:
        return construct<orm::Json>(other.m_kind, other.stored<orm::Json>());
    case Kind::Array:
        return construct<orm::Array>(other.m_kind, other.stored<orm::Array>());
    case Kind::Expr:
        return construct<ExpressionPtr>(other.m_kind, other.stored<ExpressionPtr>());
    default:
        Q_UNREACHABLE();
    }
}

void Value::destroyOwned() noexcept {
    switch (m_kind) {
    case Kind::Decimal:
        return std::destroy_at(&stored<orm::Decimal>());
    case Kind::String:
        return std::destroy_at(&stored<QString>());
    case Kind::Bytes:
        return std::destroy_at(&stored<QByteArray>());
    case Kind::DateTime:
        return std::destroy_at(&stored<QDateTime>());
    case Kind::Json:
        return std::destroy_at(&stored<orm::Json>());
    case Kind::Array:
        return std::destroy_at(&stored<orm::Array>());
    case Kind::Expr:
        return std::destroy_at(&stored<ExpressionPtr>());
    default:
        Q_UNREACHABLE();
    }
}

void Value::throwWrongKind(Kind wanted) const {
    throw DataError(
        u"A value of kind %1 was read as %2."_s.arg(toString(m_kind), toString(wanted)));
}
} // namespace espalier::orm
