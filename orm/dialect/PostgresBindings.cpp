// SPDX-License-Identifier: MIT
// How a Value is sent to PostgreSQL: the marker in the statement and the text behind it.
#include "orm/dialect/PostgresDialect.h"

#include "orm/base/ArrayText.h"
#include "orm/dialect/ServerText.h"
#include "orm/dialect/Unicode.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

// What "without time zone" and its absence mean is in the declaration only.
bool isZoned(const SqlType& type) {
    return type.native.contains("with time zone"_L1, Qt::CaseInsensitive) ||
           type.native.contains("timestamptz"_L1, Qt::CaseInsensitive) ||
           type.native.contains("timetz"_L1, Qt::CaseInsensitive);
}

/// The first value that is no list and not NULL; Null where there is none.
const Value& firstLeafOf(const Array& array) {
    static const Value none;
    for (const Value& value : array.values()) {
        const Value& leaf =
            value.kind() == Value::Kind::Array ? firstLeafOf(value.as<Array>()) : value;
        if (!leaf.isNull())
            return leaf;
    }
    return none;
}

QString castByValue(const Value& value);

// Any number of dimensions is one type; an empty list is of the type that stands beside it.
QString castByElements(const Array& array) {
    const Value& leaf = firstLeafOf(array);
    if (leaf.isNull())
        return {};
    const QString element = castByValue(leaf);
    return (element.isEmpty() ? u"text"_s : element) + u"[]"_s;
}

QString castByValue(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Bool:
        return u"boolean"_s;
    case Value::Kind::Int64:
        return u"bigint"_s;
    case Value::Kind::UInt64:
    case Value::Kind::Decimal:
        return u"numeric"_s;
    case Value::Kind::Double:
        return u"double precision"_s;
    case Value::Kind::Bytes:
        return u"bytea"_s;
    case Value::Kind::Date:
        return u"date"_s;
    case Value::Kind::Time:
        return u"time"_s;
    case Value::Kind::DateTime:
        return value.as<QDateTime>().timeSpec() == Qt::LocalTime ? u"timestamp"_s
                                                                 : u"timestamptz"_s;
    case Value::Kind::Uuid:
        return u"uuid"_s;
    case Value::Kind::Json:
        return u"jsonb"_s;
    case Value::Kind::Array:
        return castByElements(value.as<Array>());
    case Value::Kind::String: // the server finds out what stands beside it
    case Value::Kind::Null:
    case Value::Kind::Expr:
        break;
    }
    return {};
}

// Without a cast the server takes a marker for what stands beside it, and where nothing does, it
// refuses the statement. Lengths and scales are left out: a cast would cut silently.
QString castFor(const Value& value, const SqlType& type) {
    switch (type.kind) {
    case TypeKind::Unset:
        return castByValue(value);
    case TypeKind::Integer:
    case TypeKind::BigInteger:
        return value.kind() == Value::Kind::Decimal || value.kind() == Value::Kind::Double ||
                       value.kind() == Value::Kind::UInt64
                   ? castByValue(value)
                   : u"bigint"_s;
    case TypeKind::Text:
        return type.native.isEmpty() || type.native == "text"_L1 ? u"text"_s : QString();
    case TypeKind::Numeric:
        return u"numeric"_s;
    case TypeKind::Float:
        return u"double precision"_s;
    case TypeKind::Boolean:
        return u"boolean"_s;
    case TypeKind::Date:
        return value.kind() == Value::Kind::DateTime ? castByValue(value) : u"date"_s;
    case TypeKind::Time:
        return isZoned(type) ? u"timetz"_s : u"time"_s;
    case TypeKind::DateTime:
        if (value.kind() == Value::Kind::DateTime || value.kind() == Value::Kind::Date)
            return castByValue(value);
        return isZoned(type) ? u"timestamptz"_s : u"timestamp"_s;
    case TypeKind::LargeBinary:
        return u"bytea"_s;
    case TypeKind::Uuid:
        return u"uuid"_s;
    case TypeKind::Json:
        return type.native == "json"_L1 ? u"json"_s : u"jsonb"_s;
    case TypeKind::Array:  // above
    case TypeKind::String: // char(n) is compared by rules of its own
    case TypeKind::Other:
        break;
    }
    return {};
}

/// Equal lists of lists: an array of the server has one length in each dimension.
void checkShape(const Array& array) {
    const auto lengthOf = [](const Value& value) {
        return value.kind() == Value::Kind::Array ? value.as<Array>().size() : qsizetype(-1);
    };
    const std::vector<Value>& values = array.values();
    if (values.empty() || lengthOf(values.front()) < 0) {
        if (!std::ranges::all_of(values, [&](const Value& v) { return lengthOf(v) < 0; }))
            throw DataError(u"A list holds values and lists at once, which PostgreSQL cannot "
                            "keep."_s);
        return;
    }
    const qsizetype length = lengthOf(values.front());
    for (const Value& value : values) {
        if (length == 0 || lengthOf(value) != length)
            throw DataError(u"The lists in %1 are not all of one length, from 1 up; PostgreSQL "
                            "keeps no others."_s.arg(Value(array).toText()));
        checkShape(value.as<Array>());
    }
}

void checkText(const QString& text) {
    if (text.contains(QChar::Null))
        throw DataError(u"A text contains the character U+0000, which PostgreSQL cannot keep."_s);
    if (!text.isValidUtf16())
        throw DataError(u"A text contains half of a surrogate pair, which PostgreSQL cannot "
                        "keep."_s);
}

void checkJson(const QByteArray& text) {
    if (!isUtf8(text))
        throw DataError(u"A JSON document is not in UTF-8, as PostgreSQL keeps it."_s);
    checkText(QString::fromUtf8(text));
}

void checkDate(const QDate& date) {
    constexpr int firstYear = -4713;
    constexpr int lastYear = 5874897;
    if (date.year() < firstYear || date.year() > lastYear)
        throw DataError(u"PostgreSQL keeps dates from 4713 BC to the year 5874897; %1 is "
                        "outside."_s.arg(date.year()));
}

void checkMoment(const QDateTime& moment, const SqlType& type) {
    checkDate(moment.date());
    if (type.kind != TypeKind::DateTime)
        return;
    const bool hasZone = moment.timeSpec() != Qt::LocalTime;
    if (hasZone && !isZoned(type))
        throw DataError(u"%1 has a time zone, which its column (timestamp without time zone) "
                        "would drop: declare the column with a time zone, or give a time without "
                        "one."_s.arg(Value(moment).toText()));
    if (!hasZone && isZoned(type))
        throw DataError(
            u"%1 has no time zone, and its column (timestamp with time zone) would "
            "guess one: give a time in UTC or with an offset."_s.arg(Value(moment).toText()));
}

QString era(const QDate& date) { return date.year() < 0 ? u" BC"_s : QString(); }

QString zoneText(const QDateTime& moment) {
    if (moment.timeSpec() == Qt::LocalTime)
        return {};
    const int seconds = moment.offsetFromUtc();
    const QTime offset = QTime(0, 0).addSecs(std::abs(seconds));
    return (seconds < 0 ? u"-"_s : u"+"_s) + offset.toString(u"HH:mm:ss"_s);
}

QString momentText(const QDateTime& moment) {
    return textOfDate(moment.date()) + u' ' + textOfTime(moment.time()) + zoneText(moment) +
           era(moment.date());
}

QString doubleText(double number) {
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number > 0 ? u"Infinity"_s : u"-Infinity"_s;
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString flagText(bool flag, const SqlType& type) {
    if (type.isNumber())
        return flag ? u"1"_s : u"0"_s;
    return flag ? u"true"_s : u"false"_s;
}

} // namespace

/// An operand is only found for exactly the type of the column; lengths and scales do not count.
QString PostgresDialect::arrayCast(const SqlType& type) const {
    SqlType leaf = type.innermost();
    leaf.length = leaf.precision = leaf.scale = -1;
    return leaf.isSet() ? typeName(leaf).toLower() + u"[]"_s : QString();
}

QString PostgresDialect::placeholder(const Value& value, const SqlType& type, bool) const {
    const bool isArray = type.kind == TypeKind::Array && type.innermost().isSet();
    const QString cast = isArray ? arrayCast(type) : castFor(value, type);
    return cast.isEmpty() ? u"?"_s : u"?::"_s + cast;
}

QString PostgresDialect::arrayPlaceholder(const Value& value, const SqlType& type) const {
    if (type.kind == TypeKind::Array)
        return {}; // the server takes an array of arrays for one array
    const QString cast = castFor(value, type);
    return u"?::"_s + (cast.isEmpty() ? u"text"_s : cast) + u"[]"_s;
}

/// As castFor() tells values of one type apart.
int PostgresDialect::markerKind(const Value& value, const SqlType& type) const {
    switch (type.kind) {
    case TypeKind::Unset:
        if (value.kind() == Value::Kind::Array)
            return 256 + markerKind(firstLeafOf(value.as<Array>()), type);
        return value.kind() == Value::Kind::DateTime &&
                       value.as<QDateTime>().timeSpec() == Qt::LocalTime
                   ? -1
                   : int(value.kind());
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::Date:
    case TypeKind::DateTime:
        break;
    default:
        return 0;
    }
    switch (value.kind()) {
    case Value::Kind::UInt64:
    case Value::Kind::Double:
    case Value::Kind::Decimal:
    case Value::Kind::Date:
        return int(value.kind());
    case Value::Kind::DateTime:
        return value.as<QDateTime>().timeSpec() == Qt::LocalTime ? -1 : int(value.kind());
    default:
        return 0;
    }
}

// In VALUES a marker without a type is text, and text is not compared by the rules of char(n).
bool PostgresDialect::isMarkerTyped(const SqlType& type) const {
    switch (type.kind) {
    case TypeKind::Unset:
    case TypeKind::Other:
        return false;
    case TypeKind::String:
        return type.native.isEmpty() || type.native.startsWith("character varying"_L1) ||
               type.native.startsWith("varchar"_L1);
    case TypeKind::Text:
        return type.native.isEmpty() || type.native == "text"_L1;
    default:
        return true;
    }
}

void PostgresDialect::checkBinding(const Value& value, const SqlType& type) const {
    switch (value.kind()) {
    case Value::Kind::String:
        return checkText(value.as<QString>());
    case Value::Kind::Date:
        return checkDate(value.as<QDate>());
    case Value::Kind::DateTime:
        return checkMoment(value.as<QDateTime>(), type);
    case Value::Kind::Json:
        return checkJson(value.as<Json>().text);
    case Value::Kind::Array:
        return checkArray(value.as<Array>(), type.innermost());
    default:
        return;
    }
}

void PostgresDialect::checkArray(const Array& array, const SqlType& leaf) const {
    checkShape(array);
    for (const Value& value : array.values())
        value.kind() == Value::Kind::Array ? checkArray(value.as<Array>(), leaf)
                                           : checkBinding(value, leaf);
}

QVariant PostgresDialect::arrayToDriver(const Array& array, const SqlType& type) const {
    const SqlType& leaf = type.innermost();
    return arrayText(array, [&](const Value& value) {
        const QVariant sent = toDriver(value, leaf);
        return sent.typeId() == QMetaType::QByteArray
                   ? u"\\x"_s + QString::fromLatin1(sent.toByteArray().toHex())
                   : sent.toString();
    });
}

Value PostgresDialect::arrayFrom(QByteArrayView text, const SqlType& leaf) const {
    const QString written = QString::fromUtf8(text);
    const std::optional<Array> array = parseArray(
        written, [&](const QString& element) { return fromText(element.toUtf8(), 0, leaf); });
    return array ? Value(*array) : Value(written);
}

// The server reads each text as the type of its marker: nothing passes through a double.
QVariant PostgresDialect::flagToDriver(bool flag, const SqlType& type) const {
    return flagText(flag, type);
}

QVariant PostgresDialect::realToDriver(double number) const { return doubleText(number); }

QVariant PostgresDialect::dateToDriver(const QDate& date) const {
    return textOfDate(date) + era(date);
}

QVariant PostgresDialect::momentToDriver(const QDateTime& moment, const SqlType&) const {
    return momentText(moment);
}

Value PostgresDialect::fromDriver(const QVariant& value, const SqlType& type) const {
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::QByteArray:
        return value.toByteArray();
    case QMetaType::QDate:
        return value.toDate();
    case QMetaType::QTime:
        return value.toTime();
    case QMetaType::QDateTime: {
        // The driver gives the clock of the session's zone, UTC, and calls it local.
        const QDateTime moment = value.toDateTime();
        return isZoned(type) ? QDateTime(moment.date(), moment.time(), Qt::UTC) : moment;
    }
    default:
        return fromText(value.toString().toUtf8(), 0, type);
    }
}

} // namespace espalier::orm
