// SPDX-License-Identifier: MIT
// How a Value stands in a statement for MariaDB, and which values it would alter.
#include "orm/dialect/MariaDbDialect.h"
#include "orm/dialect/ServerText.h"
#include "orm/dialect/TypeDeclaration.h"
#include "orm/dialect/Unicode.h"
#include "orm/sql/SqlText.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

constexpr int mostDigits = 65;
constexpr int mostScale = 30; // of DECIMAL without a declared one

bool isZoned(const SqlType& type) {
    return type.native.startsWith("timestamp"_L1, Qt::CaseInsensitive) &&
           !type.native.contains("without"_L1, Qt::CaseInsensitive);
}

void checkText(const QString& text) {
    if (!text.isValidUtf16())
        throw DataError(u"A text contains half of a surrogate pair, which MariaDB cannot keep."_s);
}

void checkDate(const QDate& date) {
    if (date.year() < 0 || date.year() > 9999)
        throw DataError(u"MariaDB keeps dates from the year 0 to the year 9999; %1 is "
                        "outside."_s.arg(date.year()));
}

void checkMoment(const QDateTime& moment, const SqlType& type) {
    checkDate(moment.date());
    if (type.kind != TypeKind::DateTime)
        return;
    const bool hasZone = moment.timeSpec() != Qt::LocalTime;
    if (hasZone && !isZoned(type))
        throw DataError(
            u"%1 has a time zone, which its column (DATETIME) would drop: declare the "
            "column as TIMESTAMP, or give a time without a zone."_s.arg(Value(moment).toText()));
    if (!hasZone && isZoned(type))
        throw DataError(u"%1 has no time zone, and its column (TIMESTAMP) would guess one: give a "
                        "time in UTC or with an offset."_s.arg(Value(moment).toText()));
}

void checkDigits(const Decimal& number) {
    const Decimal plain = number.normalised();
    if (std::max(plain.integerDigits(), 0) + plain.scale() > mostDigits)
        throw DataError(
            u"%1 has more than the %2 digits that MariaDB keeps."_s.arg(number.toString())
                .arg(mostDigits));
}

void checkScale(const Decimal& number, const SqlType& type) {
    const Decimal plain = number.normalised();
    const int scale = type.precision < 0 ? mostScale : std::max(type.scale, 0);
    const int precision = type.precision < 0 ? mostDigits : type.precision;
    if (plain.scale() > scale)
        throw DataError(u"%1 has more than the %2 digits after the point that its column "
                        "keeps."_s.arg(number.toString())
                            .arg(scale));
    if (plain.integerDigits() > precision - scale)
        throw DataError(u"%1 has more than the %2 digits before the point that its column "
                        "keeps."_s.arg(number.toString())
                            .arg(precision - scale));
}

void checkWhole(const Decimal& number) {
    if (number.normalised().scale() > 0)
        throw DataError(
            u"%1 is not a whole number, and its column keeps only those."_s.arg(number.toString()));
}

std::optional<Decimal> decimalOf(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Decimal:
        return value.as<Decimal>();
    case Value::Kind::Double:
        return Decimal::fromDouble15(value.as<double>());
    case Value::Kind::String:
        return Decimal::parse(QStringView(value.as<QString>()));
    default:
        return std::nullopt;
    }
}

// A declaration without digits of its own is made by us, with six.
void checkFraction(QString text, const SqlType& type) {
    const qsizetype point = text.indexOf(u'.');
    if (point < 0)
        return;
    while (text.endsWith(u'0'))
        text.chop(1);
    const QList<int> numbers = TypeDeclaration::parse(type.native).numbers;
    if (text.size() - point - 1 > numbers.value(0, 6))
        throw DataError(u"%1 is finer than its column keeps."_s.arg(text));
}

void checkLength(const QString& text, const SqlType& type) {
    if (!text.endsWith(u' '))
        return;
    if (type.native.startsWith("char"_L1, Qt::CaseInsensitive) && !type.native.contains(u' '))
        throw DataError(u"A text ends in blanks, which its column (CHAR) would drop."_s);
    if (type.length >= 0 && text.toUcs4().size() > type.length)
        throw DataError(
            u"A text is longer than the %1 characters that its column takes."_s.arg(type.length));
}

// Source: measured; the bits of a version above 7 are refused unless the variant is RFC 4122's.
void checkUuid(const QUuid& uuid, const SqlType& type) {
    const bool isNative = type.native.isEmpty() || type.native == "uuid"_L1;
    if (isNative && (uuid.data3 & 0x8000) != 0 && (uuid.data4[0] & 0x80) == 0)
        throw DataError(u"%1 is not a UUID that MariaDB's type UUID keeps."_s.arg(
            uuid.toString(QUuid::WithoutBraces)));
}

QString zoneless(const QDateTime& moment) {
    const QDateTime clock = moment.timeSpec() == Qt::LocalTime ? moment : moment.toUTC();
    return textOfDate(clock.date()) + u' ' + textOfTime(clock.time());
}

// Only what no sql_mode and no comment around it reads in another way stays as it is.
QString quotedText(const QString& text) {
    const bool isPlain = std::ranges::none_of(
        text, [](QChar c) { return c < u' ' || c == u'\\' || c == u'\'' || c == QChar(0x7f); });
    if (isPlain)
        return u'\'' + text + u'\'';
    return u"_utf8mb4 X'"_s + QString::fromLatin1(text.toUtf8().toHex()) + u'\'';
}

QString number(QString text) {
    return text.startsWith(u'-') ? u'(' + text + u')' : text; // never "--", a comment
}

QString uuidLiteral(const QUuid& uuid, const SqlType& type) {
    const QString text = u'\'' + uuid.toString(QUuid::WithoutBraces) + u'\'';
    if (type.native.startsWith("binary"_L1, Qt::CaseInsensitive))
        return u"X'"_s + QString::fromLatin1(uuid.toRfc4122().toHex()) + u'\'';
    return text;
}

} // namespace

void MariaDbDialect::checkBinding(const Value& value, const SqlType& type) const {
    switch (value.kind()) {
    case Value::Kind::Array:
        refuseArrays();
    case Value::Kind::String:
        return checkText(value.as<QString>());
    case Value::Kind::Json:
        if (!isUtf8(value.as<Json>().text))
            throw DataError(u"A JSON document is not in UTF-8: MariaDB would refuse it."_s);
        return;
    case Value::Kind::Decimal:
        return checkDigits(value.as<Decimal>());
    case Value::Kind::Double:
        if (!std::isfinite(value.as<double>()))
            throw DataError(u"MariaDB cannot keep infinite numbers and \"not a number\"; leave "
                            "the value empty."_s);
        return;
    case Value::Kind::Date:
        return checkDate(value.as<QDate>());
    case Value::Kind::DateTime:
        return checkMoment(value.as<QDateTime>(), type);
    case Value::Kind::Uuid:
        return checkUuid(value.as<QUuid>(), type);
    default:
        return;
    }
}

// What MariaDB would round or cut without an error, in strict mode too.
void MariaDbDialect::checkAssigned(const Value& value, const SqlType& type) const {
    switch (type.kind) {
    case TypeKind::Numeric:
        if (const std::optional<Decimal> number = decimalOf(value))
            checkScale(*number, type);
        return;
    case TypeKind::Integer:
    case TypeKind::BigInteger:
        if (const std::optional<Decimal> number = decimalOf(value))
            checkWhole(*number);
        return;
    case TypeKind::String:
        if (value.kind() == Value::Kind::String)
            checkLength(value.as<QString>(), type);
        return;
    case TypeKind::Date:
        if (value.kind() == Value::Kind::DateTime && value.as<QDateTime>().time() != QTime(0, 0))
            throw DataError(
                u"%1 has a time of day, which its column (DATE) would drop."_s.arg(value.toText()));
        return;
    case TypeKind::Time:
    case TypeKind::DateTime:
        if (value.kind() == Value::Kind::Time)
            checkFraction(textOfTime(value.as<QTime>()), type);
        else if (value.kind() == Value::Kind::DateTime)
            checkFraction(textOfTime(value.as<QDateTime>().time()), type);
        else if (value.kind() == Value::Kind::String) // microseconds
            checkFraction(value.as<QString>(), type);
        return;
    default:
        return;
    }
}

QVariant MariaDbDialect::momentToDriver(const QDateTime& moment, const SqlType&) const {
    return zoneless(moment);
}

QString MariaDbDialect::literal(const Value& value, const SqlType& type) const {
    const QVariant sent = toDriver(value, type);
    const QString text = sent.toString();
    switch (value.kind()) {
    case Value::Kind::Null:
        return u"NULL"_s;
    case Value::Kind::Bool:
        return sent.toBool() ? u"TRUE"_s : u"FALSE"_s;
    case Value::Kind::Int64:
    case Value::Kind::UInt64:
        return number(text);
    case Value::Kind::Double: // without an exponent it would be a DECIMAL
        return number(text.contains(u'e') ? text : text + u"e0"_s);
    case Value::Kind::Decimal: // without a point it would be an integer
        return number(text.contains(u'.') ? text : text + u'.');
    case Value::Kind::Bytes:
        return u"X'"_s + QString::fromLatin1(sent.toByteArray().toHex()) + u'\'';
    case Value::Kind::Date:
        return u"DATE'"_s + text + u'\'';
    case Value::Kind::Time:
        return u"TIME'"_s + text + u'\'';
    case Value::Kind::DateTime:
        return u"TIMESTAMP'"_s + text + u'\'';
    case Value::Kind::Uuid:
        return uuidLiteral(value.as<QUuid>(), type);
    default:
        return quotedText(text);
    }
}

QString MariaDbDialect::textWithValues(const Statement& statement) const {
    const QStringView sql = statement.text;
    const SqlType unknown;
    QString text;
    text.reserve(sql.size() + qsizetype(statement.bindings.size()) * 8);
    std::size_t next = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i < sql.size();) {
        if (sql[i] == u'?' && next < statement.bindings.size()) {
            const SqlType& type =
                next < statement.bindingTypes.size() ? statement.bindingTypes[next] : unknown;
            text += sql.mid(start, i - start);
            text += literal(statement.bindings[next++], type);
            start = ++i;
        } else {
            i = std::max(endOfQuoted(sql, i), i + 1);
        }
    }
    if (next != statement.bindings.size())
        throw SqlError(u"The statement has %1 places for %2 values."_s.arg(next).arg(
                           statement.bindings.size()),
                       {.statement = statement.text});
    text += sql.mid(start);
    return text;
}

} // namespace espalier::orm
