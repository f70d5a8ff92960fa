// SPDX-License-Identifier: MIT
// Equality, order and hash of values.
#include "orm/base/Value.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cmath>

namespace espalier::orm {

using Kind = Value::Kind;

namespace {

std::strong_ordering ordering(int sign) { return sign <=> 0; }

std::strong_ordering ordering(std::weak_ordering order) {
    return order < 0   ? std::strong_ordering::less
           : order > 0 ? std::strong_ordering::greater
                       : std::strong_ordering::equal;
}

/// NaN comes after every other number and equals itself; -0.0 equals 0.0.
std::strong_ordering compareDoubles(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) {
        return std::isnan(a) <=> std::isnan(b);
    }
    return a < b   ? std::strong_ordering::less
           : a > b ? std::strong_ordering::greater
                   : std::strong_ordering::equal;
}

/// Requires: a numeric kind that is not Double.
Decimal exactNumber(const Value& value) {
    switch (value.kind()) {
    case Kind::Int64:
        return value.as<qint64>();
    case Kind::UInt64:
        return value.as<quint64>();
    default:
        return value.as<Decimal>();
    }
}

std::strong_ordering compareWithDouble(double a, const Value& b) {
    if (!std::isfinite(a)) {
        return a < 0 ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return ordering(Decimal::fromDoubleExactly(a) <=> exactNumber(b));
}

std::strong_ordering compareNumbers(const Value& a, const Value& b) {
    if (a.kind() == Kind::Int64 && b.kind() == Kind::Int64) {
        return a.as<qint64>() <=> b.as<qint64>();
    }
    if (a.kind() == Kind::Double && b.kind() == Kind::Double) {
        return compareDoubles(a.as<double>(), b.as<double>());
    }
    if (a.kind() == Kind::Double) {
        return compareWithDouble(a.as<double>(), b);
    }
    if (b.kind() == Kind::Double) {
        return 0 <=> compareWithDouble(b.as<double>(), a);
    }
    return ordering(exactNumber(a) <=> exactNumber(b));
}

bool hasZone(const QDateTime& moment) { return moment.timeSpec() != Qt::LocalTime; }

std::strong_ordering compareMoments(const QDateTime& a, const QDateTime& b) {
    if (hasZone(a) != hasZone(b)) {
        return hasZone(a) <=> hasZone(b);
    }
    if (hasZone(a)) {
        return a.toMSecsSinceEpoch() <=> b.toMSecsSinceEpoch();
    }
    if (a.date() != b.date()) {
        return a.date().toJulianDay() <=> b.date().toJulianDay();
    }
    return a.time().msecsSinceStartOfDay() <=> b.time().msecsSinceStartOfDay();
}

std::strong_ordering compareLists(const std::vector<Value>& a, const std::vector<Value>& b) {
    return std::lexicographical_compare_three_way(
        a.begin(), a.end(), b.begin(), b.end(),
        [](const Value& x, const Value& y) { return order(x, y); });
}

std::strong_ordering compareContents(const Value& a, const Value& b) {
    switch (a.kind()) {
    case Kind::Bool:
        return a.as<bool>() <=> b.as<bool>();
    case Kind::String:
        return ordering(a.as<QString>().compare(b.as<QString>()));
    case Kind::Bytes:
        return ordering(a.as<QByteArray>().compare(b.as<QByteArray>()));
    case Kind::Date:
        return a.as<QDate>().toJulianDay() <=> b.as<QDate>().toJulianDay();
    case Kind::Time:
        return a.as<QTime>().msecsSinceStartOfDay() <=> b.as<QTime>().msecsSinceStartOfDay();
    case Kind::DateTime:
        return compareMoments(a.as<QDateTime>(), b.as<QDateTime>());
    case Kind::Uuid:
        return ordering(a.as<QUuid>().toRfc4122().compare(b.as<QUuid>().toRfc4122()));
    case Kind::Json:
        return ordering(a.as<Json>().text.compare(b.as<Json>().text));
    case Kind::Array:
        return compareLists(a.as<Array>().values(), b.as<Array>().values());
    case Kind::Expr:
        return std::compare_three_way()(a.as<ExpressionPtr>().get(), b.as<ExpressionPtr>().get());
    default:
        return std::strong_ordering::equal;
    }
}

/// Four neighbours stay neighbours: keys that are numbered one after another, and met so, then lie
/// in one line of the cache.
size_t hashInteger(quint64 bits) {
    return ::qHash(bits >> 2, size_t(0x9E3779B97F4A7C15ULL)) << 2 | (bits & 3);
}

/// Equal numbers of different kinds meet in the integers where these are exact, else in the nearest
/// double.
size_t hashDouble(double number) {
    if (std::isnan(number)) {
        return hashInteger(0) + 2;
    }
    constexpr double limit = 18446744073709551616.0; // 2^64
    if (std::trunc(number) == number && number < limit && number >= -limit / 2) {
        return hashInteger(number < 0 ? static_cast<quint64>(static_cast<qint64>(number))
                                      : static_cast<quint64>(number));
    }
    return hashInteger(std::bit_cast<quint64>(number)) + 1;
}

size_t hashDecimal(const Decimal& number) {
    if (const std::optional<qint64> integer = number.toInt64()) {
        return hashInteger(static_cast<quint64>(*integer));
    }
    if (const std::optional<quint64> integer = number.toUInt64()) {
        return hashInteger(*integer);
    }
    return hashInteger(std::bit_cast<quint64>(number.toDouble())) + 1;
}

size_t hashMoment(const QDateTime& moment, size_t seed) {
    return hasZone(moment) ? ::qHash(moment.toMSecsSinceEpoch(), seed)
                           : qHashMulti(seed, moment.date().toJulianDay(),
                                        moment.time().msecsSinceStartOfDay());
}

} // namespace

bool operator==(const Value& a, const Value& b) {
    if (a.isNumeric() && b.isNumeric()) {
        return compareNumbers(a, b) == 0;
    }
    return a.kind() == b.kind() && compareContents(a, b) == 0;
}

std::strong_ordering order(const Value& a, const Value& b) {
    if (a.isNumeric() && b.isNumeric()) {
        return compareNumbers(a, b);
    }
    return a.kind() == b.kind() ? compareContents(a, b) : a.kind() <=> b.kind();
}

size_t Value::hash() const {
    const size_t seed = static_cast<size_t>(m_kind);
    switch (m_kind) {
    case Kind::Null:
        return 0;
    case Kind::Bool:
        return ::qHash(stored<bool>(), seed);
    case Kind::Int64:
        return hashInteger(static_cast<quint64>(stored<qint64>()));
    case Kind::UInt64:
        return hashInteger(stored<quint64>());
    case Kind::Double:
        return hashDouble(stored<double>());
    case Kind::Decimal:
        return hashDecimal(stored<orm::Decimal>());
    case Kind::String:
        return ::qHash(stored<QString>(), seed);
    case Kind::Bytes:
        return ::qHash(stored<QByteArray>(), seed);
    case Kind::Date:
        return ::qHash(stored<QDate>().toJulianDay(), seed);
    case Kind::Time:
        return ::qHash(stored<QTime>().msecsSinceStartOfDay(), seed);
    case Kind::DateTime:
        return hashMoment(stored<QDateTime>(), seed);
    case Kind::Uuid:
        return ::qHash(stored<QUuid>(), seed);
    case Kind::Json:
        return ::qHash(stored<orm::Json>().text, seed);
    case Kind::Array:
        return qHashRange(stored<orm::Array>().values().begin(),
                          stored<orm::Array>().values().end(), seed);
    case Kind::Expr:
        return ::qHash(stored<ExpressionPtr>().get(), seed);
    }
    return 0;
}

} // namespace espalier::orm
