// SPDX-License-Identifier: MIT
#include "orm/base/Value.h"

#include "orm/base/Error.h"

#include <QHash>
#include <QMetaType>

#include <bit>
#include <cmath>
#include <utility>

namespace espalier::orm {

using namespace Qt::StringLiterals;
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
    case Kind::Expr:
        return std::compare_three_way()(a.as<ExpressionPtr>().get(), b.as<ExpressionPtr>().get());
    default:
        return std::strong_ordering::equal;
    }
}

size_t hashInteger(quint64 bits) { return ::qHash(bits, size_t(0x9E3779B97F4A7C15ULL)); }

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

QString dateText(QDate date) {
    const int year = date.year();
    return (year < 0 ? u"-"_s : QString()) + u"%1-%2-%3"_s.arg(std::abs(year), 4, 10, QChar(u'0'))
                                                 .arg(date.month(), 2, 10, QChar(u'0'))
                                                 .arg(date.day(), 2, 10, QChar(u'0'));
}

QString timeText(QTime time) {
    return time.msec() == 0 ? time.toString(u"HH:mm:ss") : time.toString(u"HH:mm:ss.zzz");
}

QString offsetText(int seconds) {
    if (seconds == 0) {
        return u"Z"_s;
    }
    const int minutes = std::abs(seconds) / 60;
    return (seconds < 0 ? u"-"_s : u"+"_s) +
           u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString momentText(const QDateTime& moment) {
    const QString clock = dateText(moment.date()) + u'T' + timeText(moment.time());
    return hasZone(moment) ? clock + offsetText(moment.offsetFromUtc()) : clock;
}

QString doubleText(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// A null QString would reach a driver as NULL.
QString notNull(const QString& text) { return text.isNull() ? u""_s : text; }
QByteArray notNull(const QByteArray& bytes) { return bytes.isNull() ? QByteArray("") : bytes; }

} // namespace

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

std::optional<bool> Value::toBool() const {
    if (m_kind == Kind::Bool) {
        return stored<bool>();
    }
    const std::optional<qint64> number = toInt64();
    return number == 0 || number == 1 ? std::optional<bool>(*number == 1) : std::nullopt;
}

std::optional<qint64> Value::toInt64() const {
    switch (m_kind) {
    case Kind::Bool:
        return stored<bool>() ? 1 : 0;
    case Kind::Int64:
        return stored<qint64>();
    case Kind::UInt64:
        return orm::Decimal(stored<quint64>()).toInt64();
    case Kind::Double:
        return std::isfinite(stored<double>())
                   ? orm::Decimal::fromDoubleExactly(stored<double>()).toInt64()
                   : std::nullopt;
    case Kind::Decimal:
        return stored<orm::Decimal>().toInt64();
    default:
        return std::nullopt;
    }
}

std::optional<quint64> Value::toUInt64() const {
    switch (m_kind) {
    case Kind::UInt64:
        return stored<quint64>();
    case Kind::Double:
        return std::isfinite(stored<double>())
                   ? orm::Decimal::fromDoubleExactly(stored<double>()).toUInt64()
                   : std::nullopt;
    case Kind::Decimal:
        return stored<orm::Decimal>().toUInt64();
    default:
        const std::optional<qint64> number = toInt64();
        return number >= 0 ? std::optional<quint64>(*number) : std::nullopt;
    }
}

std::optional<double> Value::toDouble() const {
    if (m_kind == Kind::Double) {
        return stored<double>();
    }
    if (m_kind == Kind::Decimal) {
        const orm::Decimal& exact = stored<orm::Decimal>();
        const double nearest = exact.toDouble();
        const bool keeps =
            std::isfinite(nearest) && (orm::Decimal::fromDouble15(nearest) == exact ||
                                       orm::Decimal::fromDoubleExactly(nearest) == exact);
        return keeps ? std::optional<double>(nearest) : std::nullopt;
    }
    if (m_kind == Kind::Bool || isNumeric()) {
        const orm::Decimal exact =
            m_kind == Kind::Bool ? stored<bool>() ? 1 : 0 : exactNumber(*this);
        const double nearest = exact.toDouble();
        return orm::Decimal::fromDoubleExactly(nearest) == exact ? std::optional<double>(nearest)
                                                                 : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Decimal> Value::toDecimal() const {
    if (m_kind == Kind::Double) {
        const double number = stored<double>();
        if (orm::Decimal::doubleIsExactAt15(number)) {
            return orm::Decimal::fromDouble15(number);
        }
        return std::isfinite(number) && std::trunc(number) == number
                   ? std::optional(orm::Decimal::fromDoubleExactly(number))
                   : std::nullopt;
    }
    if (m_kind == Kind::Bool) {
        return orm::Decimal(stored<bool>() ? 1 : 0);
    }
    return isNumeric() ? std::optional(exactNumber(*this)) : std::nullopt;
}

QString Value::toText() const {
    switch (m_kind) {
    case Kind::Null:
        return u"NULL"_s;
    case Kind::Bool:
        return stored<bool>() ? u"true"_s : u"false"_s;
    case Kind::Int64:
        return QString::number(stored<qint64>());
    case Kind::UInt64:
        return QString::number(stored<quint64>());
    case Kind::Double:
        return doubleText(stored<double>());
    case Kind::Decimal:
        return stored<orm::Decimal>().toString();
    case Kind::String:
        return stored<QString>();
    case Kind::Bytes:
        return u"x'"_s + QLatin1StringView(stored<QByteArray>().toHex()) + u'\'';
    case Kind::Date:
        return dateText(stored<QDate>());
    case Kind::Time:
        return timeText(stored<QTime>());
    case Kind::DateTime:
        return momentText(stored<QDateTime>());
    case Kind::Uuid:
        return stored<QUuid>().toString(QUuid::WithoutBraces);
    case Kind::Json:
        return QString::fromUtf8(stored<orm::Json>().text);
    case Kind::Expr:
        return u"<expression>"_s;
    }
    return {};
}

QVariant Value::toVariant() const {
    switch (m_kind) {
    case Kind::Null:
        return {};
    case Kind::Bool:
        return stored<bool>();
    case Kind::Int64:
        return stored<qint64>();
    case Kind::UInt64:
        return stored<quint64>();
    case Kind::Double:
        return stored<double>();
    case Kind::String:
        return notNull(stored<QString>());
    case Kind::Bytes:
        return notNull(stored<QByteArray>());
    case Kind::Date:
        return stored<QDate>();
    case Kind::Time:
        return stored<QTime>();
    case Kind::DateTime:
        return stored<QDateTime>();
    case Kind::Uuid:
        return stored<QUuid>();
    default:
        return toText();
    }
}

Value Value::fromVariant(const QVariant& variant) {
    if (variant.isNull()) {
        return null;
    }
    switch (variant.typeId()) {
    case QMetaType::Bool:
        return variant.toBool();
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return variant.toLongLong();
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return variant.toULongLong();
    case QMetaType::Float:
    case QMetaType::Double:
        return variant.toDouble();
    case QMetaType::QByteArray:
        return variant.toByteArray();
    case QMetaType::QDate:
        return variant.toDate();
    case QMetaType::QTime:
        return variant.toTime();
    case QMetaType::QDateTime:
        return variant.toDateTime();
    case QMetaType::QUuid:
        return variant.toUuid();
    default:
        break;
    }
    if (variant.metaType() == QMetaType::fromType<Value>()) {
        return variant.value<Value>();
    }
    if (variant.metaType() == QMetaType::fromType<orm::Decimal>()) {
        return variant.value<orm::Decimal>();
    }
    if (!variant.canConvert<QString>()) {
        throw DataError(u"A value of the type “%1” cannot be stored."_s.arg(
            QLatin1StringView(variant.typeName())));
    }
    return variant.toString();
}

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
    case Kind::Expr:
        return ::qHash(stored<ExpressionPtr>().get(), seed);
    }
    return 0;
}

} // namespace espalier::orm
