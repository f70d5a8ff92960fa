// SPDX-License-Identifier: MIT
// What PostgreSQL's text means as a Value.
#include "orm/dialect/PostgresDialect.h"

#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

// Source: PostgreSQL's catalogue pg_type, whose numbers of built-in types never change.
enum Oid : uint {
    BoolOid = 16,
    ByteaOid = 17,
    Int8Oid = 20,
    Int2Oid = 21,
    Int4Oid = 23,
    OidOid = 26,
    JsonOid = 114,
    Float4Oid = 700,
    Float8Oid = 701,
    DateOid = 1082,
    TimeOid = 1083,
    TimestampOid = 1114,
    TimestampTzOid = 1184,
    NumericOid = 1700,
    UuidOid = 2950,
    JsonbOid = 3802
};

TypeKind kindOf(uint oid) {
    switch (oid) {
    case BoolOid:
        return TypeKind::Boolean;
    case ByteaOid:
        return TypeKind::LargeBinary;
    case Int8Oid:
    case Int2Oid:
    case Int4Oid:
    case OidOid:
        return TypeKind::BigInteger;
    case Float4Oid:
    case Float8Oid:
        return TypeKind::Float;
    case DateOid:
        return TypeKind::Date;
    case TimeOid:
        return TypeKind::Time;
    case TimestampOid:
    case TimestampTzOid:
        return TypeKind::DateTime;
    case NumericOid:
        return TypeKind::Numeric;
    case UuidOid:
        return TypeKind::Uuid;
    case JsonOid:
    case JsonbOid:
        return TypeKind::Json;
    default:
        return TypeKind::Other;
    }
}

/// Reads digits and marks from the front; `ok` says whether everything fitted so far.
class Reader {
public:
    explicit Reader(QByteArrayView text) : m_text(text) {}

    int number(qsizetype least, qsizetype most) {
        qsizetype end = 0;
        while (end < m_text.size() && end < most && m_text[end] >= '0' && m_text[end] <= '9')
            ++end;
        int value = 0;
        ok = ok && end >= least;
        std::from_chars(m_text.data(), m_text.data() + end, value);
        m_text = m_text.sliced(end);
        return value;
    }
    void mark(char c) { ok = skip(c) && ok; }
    bool skip(char c) {
        const bool found = !m_text.isEmpty() && m_text[0] == c;
        if (found)
            m_text = m_text.sliced(1);
        return found;
    }
    bool skip(QByteArrayView word) {
        const bool found = m_text.startsWith(word);
        if (found)
            m_text = m_text.sliced(word.size());
        return found;
    }
    bool atEnd() const { return m_text.isEmpty(); }

    QDate date() {
        const int year = number(4, 7);
        mark('-');
        const int month = number(2, 2);
        mark('-');
        const int day = number(2, 2);
        return {year, month, day};
    }
    /// Milliseconds at most: more digits do not fit.
    QTime time() {
        const int hour = number(2, 2);
        mark(':');
        const int minute = number(2, 2);
        mark(':');
        const int second = number(2, 2);
        int milliseconds = 0;
        if (skip('.')) {
            const qsizetype before = m_text.size();
            milliseconds = number(1, 3);
            for (qsizetype digits = before - m_text.size(); digits < 3; ++digits)
                milliseconds *= 10;
        }
        return {hour, minute, second, milliseconds};
    }
    /// "+02", "-03:30", "+00:19:32"; in seconds. Nothing where no sign stands.
    std::optional<int> offset() {
        const bool negative = skip('-');
        if (!negative && !skip('+'))
            return std::nullopt;
        int seconds = number(2, 2) * 3600;
        if (skip(':'))
            seconds += number(2, 2) * 60;
        if (skip(':'))
            seconds += number(2, 2);
        return negative ? -seconds : seconds;
    }
    /// Years are counted without a year 0, as QDate counts them.
    QDate withEra(QDate date) {
        if (skip(" BC"))
            date = QDate(-date.year(), date.month(), date.day());
        ok = ok && date.isValid() && atEnd();
        return date;
    }

    bool ok = true;

private:
    QByteArrayView m_text;
};

std::optional<QDate> dateFrom(QByteArrayView text) {
    Reader reader(text);
    const QDate date = reader.withEra(reader.date());
    return reader.ok ? std::optional(date) : std::nullopt;
}

std::optional<QTime> timeFrom(QByteArrayView text) {
    Reader reader(text);
    const QTime time = reader.time();
    return reader.ok && reader.atEnd() && time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<QDateTime> momentFrom(QByteArrayView text) {
    Reader reader(text);
    QDate date = reader.date();
    reader.mark(' ');
    const QTime time = reader.time();
    const std::optional<int> offset = reader.offset();
    date = reader.withEra(date);
    if (!reader.ok || !time.isValid())
        return std::nullopt;
    if (offset)
        return *offset == 0 ? QDateTime(date, time, Qt::UTC)
                            : QDateTime(date, time, Qt::OffsetFromUTC, *offset);
    const QDateTime moment(date, time);
    // A clock time that this machine's zone leaves out cannot be a QDateTime here.
    return moment.date() == date && moment.time() == time ? std::optional(moment) : std::nullopt;
}

std::optional<double> doubleFrom(QByteArrayView text) {
    if (text == "NaN")
        return std::nan("");
    if (text == "Infinity")
        return std::numeric_limits<double>::infinity();
    if (text == "-Infinity")
        return -std::numeric_limits<double>::infinity();
    double number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    return error == std::errc() && end == text.end() ? std::optional(number) : std::nullopt;
}

Value numberFrom(QByteArrayView text, uint oid, const SqlType& type) {
    const std::optional<Decimal> number = Decimal::parse(QLatin1StringView(text));
    if (!number) {
        const std::optional<double> special = doubleFrom(text); // NaN and the infinities
        return special ? Value(*special) : Value(QString::fromUtf8(text));
    }
    if (type.kind == TypeKind::Float)
        return number->toDouble();
    const bool whole = type.kind == TypeKind::Integer || type.kind == TypeKind::BigInteger;
    if (whole && number->toInt64())
        return *number->toInt64();
    return oid != NumericOid && number->scale() < type.scale ? number->rounded(type.scale)
                                                             : *number;
}

Value wholeFrom(QByteArrayView text, const SqlType& type) {
    qint64 number = 0;
    std::from_chars(text.begin(), text.end(), number);
    switch (type.kind) {
    case TypeKind::Boolean:
        return number == 0 || number == 1 ? Value(number == 1) : Value(number);
    case TypeKind::Numeric:
        return type.scale > 0 ? Decimal(number).rounded(type.scale) : Decimal(number);
    case TypeKind::Float: {
        constexpr qint64 exact = qint64(1) << std::numeric_limits<double>::digits;
        return number >= -exact && number <= exact ? Value(double(number)) : Value(number);
    }
    default:
        return number;
    }
}

Value realFrom(QByteArrayView text, const SqlType& type) {
    const std::optional<double> number = doubleFrom(text);
    if (!number)
        return QString::fromUtf8(text);
    if (type.kind == TypeKind::Numeric && std::isfinite(*number))
        return numberFrom(text, Float8Oid, type);
    return *number;
}

template <class T> Value valueOr(const std::optional<T>& value, QByteArrayView text) {
    return value ? Value(*value) : Value(QString::fromUtf8(text));
}

} // namespace

Value PostgresDialect::fromText(QByteArrayView text, uint oid, const SqlType& type) const {
    const TypeKind served = kindOf(oid);
    switch (served == TypeKind::Other ? type.kind : served) {
    case TypeKind::Boolean:
        if (text == "t" || text == "f")
            return text == "t";
        break;
    case TypeKind::Integer:
    case TypeKind::BigInteger:
        if (served == TypeKind::BigInteger)
            return wholeFrom(text, type);
        return numberFrom(text, oid, type);
    case TypeKind::Numeric:
        return numberFrom(text, oid, type);
    case TypeKind::Float:
        return realFrom(text, type);
    case TypeKind::LargeBinary:
        if (text.startsWith("\\x"))
            return QByteArray::fromHex(QByteArray::fromRawData(text.data() + 2, text.size() - 2));
        break;
    case TypeKind::Date:
        return valueOr(dateFrom(text), text);
    case TypeKind::Time:
        return valueOr(timeFrom(text), text);
    case TypeKind::DateTime:
        return valueOr(momentFrom(text), text);
    case TypeKind::Uuid: {
        const QUuid uuid = QUuid::fromString(QLatin1StringView(text));
        return uuid.isNull() && !text.startsWith("00000000") ? Value(QString::fromUtf8(text))
                                                             : Value(uuid);
    }
    case TypeKind::Json:
        return Json{text.toByteArray()};
    default:
        break;
    }
    return QString::fromUtf8(text);
}

} // namespace espalier::orm
