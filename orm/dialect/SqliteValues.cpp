// SPDX-License-Identifier: MIT
#include "orm/dialect/SqliteValues.h"

#include "orm/dialect/ServerText.h"
#include "orm/dialect/SqliteDialect.h"
#include "orm/dialect/Unicode.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

constexpr int safeDigits = 15;

bool holdsText(const SqlType& type) {
    return type.isText() || type.kind == TypeKind::Json || type.kind == TypeKind::Uuid;
}

// Without the zeros that only move the point: 1 for 1e20.
qsizetype significantDigits(const Decimal& number) {
    QString digits = number.abs().normalised().toString().remove(u'.');
    while (digits.endsWith(u'0'))
        digits.chop(1);
    qsizetype leading = 0;
    while (leading < digits.size() && digits[leading] == u'0')
        ++leading;
    return digits.size() - leading;
}

void checkDecimal(const Decimal& number, const SqlType& type) {
    if (holdsText(type) || type.kind == TypeKind::Float)
        return;
    const bool whole = type.kind == TypeKind::Integer || type.kind == TypeKind::BigInteger;
    if (whole && number.toInt64())
        return;
    if (number.precision() <= safeDigits)
        return;
    if (const qsizetype digits = significantDigits(number); digits > safeDigits)
        throw DataError(u"%1 has %2 digits. SQLite keeps only 15 digits of a number exactly: "
                        "shorten it, or keep it in a text column."_s.arg(number.toString())
                            .arg(digits));
}

// Written in UTF-8, it would come back as a replacement character.
void checkText(const QString& text) {
    if (!text.isValidUtf16())
        throw DataError(u"A text contains half of a surrogate pair, which SQLite cannot keep."_s);
}

void checkJson(const QByteArray& text) {
    if (!isUtf8(text))
        throw DataError(u"A JSON document is not in UTF-8: SQLite would alter it."_s);
}

QString dateText(const QDate& date) {
    if (date.year() < 0 || date.year() > 9999)
        throw DataError(
            u"SQLite keeps dates from the year 0 to the year 9999; %1 is outside."_s.arg(
                date.year()));
    return date.toString(Qt::ISODate);
}

// The zone stays readable for SQLite's date functions; a wall clock has none.
QString zoneText(const QDateTime& moment) {
    if (moment.timeSpec() == Qt::LocalTime)
        return {};
    if (moment.timeSpec() == Qt::UTC)
        return u"Z"_s;
    const int minutes = moment.offsetFromUtc() / 60;
    const QChar sign = minutes < 0 ? u'-' : u'+';
    return u"%1%2:%3"_s.arg(sign)
        .arg(std::abs(minutes) / 60, 2, 10, QChar(u'0'))
        .arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
}

QString momentText(const QDateTime& moment) {
    return dateText(moment.date()) + u' ' + textOfTime(moment.time()) + zoneText(moment);
}

QVariant decimalVariant(const Decimal& number, const SqlType& type) {
    if (holdsText(type))
        return number.toString();
    if (const std::optional<qint64> whole = number.toInt64())
        return QVariant::fromValue<qlonglong>(*whole);
    return number.toDouble();
}

Value dateFrom(const QString& text) {
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && date.toString(Qt::ISODate) == text ? Value(date) : Value(text);
}

Value timeFrom(const QString& text) {
    const QTime time = QTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() && textOfTime(time) == text ? Value(time) : Value(text);
}

// Only what is written back to the same text: microseconds and other spellings stay text, so that
// nothing is lost and a comparison with the stored value holds.
Value momentFrom(const QString& text) {
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid() || moment.date().year() < 0 || moment.date().year() > 9999)
        return text;
    return momentText(moment) == text ? Value(moment) : Value(text);
}

Value uuidFrom(const QString& text) {
    const QUuid uuid = QUuid::fromString(text);
    return uuid.toString(QUuid::WithoutBraces) == text ? Value(uuid) : Value(text);
}

// Exact sums of more digits than a REAL has arrive as text.
Value numericFrom(const QString& text) {
    const std::optional<Decimal> number = Decimal::parse(QStringView(text));
    return number && number->toString() == text ? Value(*number) : Value(text);
}

} // namespace

Value SqliteValues::ofInteger(qint64 number, const SqlType& type) {
    switch (type.kind) {
    case TypeKind::Boolean:
        return number == 0 || number == 1 ? Value(number == 1) : Value(number);
    case TypeKind::Numeric: {
        const Decimal decimal(number);
        return type.scale > 0 ? decimal.rounded(type.scale) : decimal;
    }
    case TypeKind::Float: {
        constexpr qint64 exact = qint64(1) << std::numeric_limits<double>::digits;
        return number >= -exact && number <= exact ? Value(double(number)) : Value(number);
    }
    default:
        return number;
    }
}

Value SqliteValues::ofReal(double number, const SqlType& type) {
    if (type.kind != TypeKind::Numeric || !Decimal::doubleIsExactAt15(number))
        return number;
    const Decimal decimal = Decimal::fromDouble15(number).normalised();
    return decimal.scale() < type.scale ? decimal.rounded(type.scale) : decimal;
}

Value SqliteValues::ofText(QString text, const SqlType& type) {
    switch (type.kind) {
    case TypeKind::Date:
        return dateFrom(text);
    case TypeKind::Time:
        return timeFrom(text);
    case TypeKind::DateTime:
        return momentFrom(text);
    case TypeKind::Numeric:
        return numericFrom(text);
    case TypeKind::Uuid:
        return uuidFrom(text);
    case TypeKind::Json:
        return Json{text.toUtf8()};
    default:
        return Value(std::move(text));
    }
}

void SqliteDialect::checkBinding(const Value& value, const SqlType& type) const {
    switch (value.kind()) {
    case Value::Kind::Array:
        refuseArrays();
    case Value::Kind::String:
        return checkText(value.as<QString>());
    case Value::Kind::Json:
        return checkJson(value.as<Json>().text);
    case Value::Kind::Decimal:
        return checkDecimal(value.as<Decimal>(), type);
    case Value::Kind::UInt64:
        if (value.as<quint64>() > quint64(std::numeric_limits<qint64>::max()))
            throw DataError(u"%1 is larger than the largest whole number of SQLite."_s.arg(
                value.as<quint64>()));
        return;
    case Value::Kind::Double:
        if (std::isnan(value.as<double>()))
            throw DataError(u"SQLite cannot keep \"not a number\"; leave the value empty."_s);
        return;
    default:
        return;
    }
}

QVariant SqliteDialect::wholeToDriver(qint64 number) const {
    return QVariant::fromValue<qlonglong>(number);
}

QVariant SqliteDialect::realToDriver(double number) const { return number; }

QVariant SqliteDialect::decimalToDriver(const Decimal& number, const SqlType& type) const {
    return decimalVariant(number, type);
}

QVariant SqliteDialect::dateToDriver(const QDate& date) const { return dateText(date); }

QVariant SqliteDialect::momentToDriver(const QDateTime& moment, const SqlType&) const {
    return momentText(moment);
}

Value SqliteDialect::fromDriver(const QVariant& value, const SqlType& type) const {
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return SqliteValues::ofInteger(value.toLongLong(), type);
    case QMetaType::Double:
        return SqliteValues::ofReal(value.toDouble(), type);
    case QMetaType::QString:
        return SqliteValues::ofText(value.toString(), type);
    case QMetaType::QByteArray:
        return value.toByteArray();
    default:
        return Value::fromVariant(value);
    }
}

} // namespace espalier::orm
