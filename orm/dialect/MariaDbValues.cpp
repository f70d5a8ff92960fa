// SPDX-License-Identifier: MIT
// What MariaDB's text means as a Value.
#include "orm/dialect/MariaDbDialect.h"
#include "orm/dialect/ServerText.h"
#include "orm/dialect/Unicode.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

Value asText(QByteArrayView text) { return QString::fromUtf8(text); }

Value exactFrom(QByteArrayView text, const SqlType& type) {
    const std::optional<Decimal> number = Decimal::parse(QLatin1StringView(text));
    if (!number)
        return asText(text);
    if (type.kind == TypeKind::Float)
        return number->toDouble();
    // A column without a scale of its own was made with the largest, and is filled up with zeros.
    if (type.kind == TypeKind::Numeric && type.scale < 0)
        return number->normalised();
    const bool whole = type.kind == TypeKind::Integer || type.kind == TypeKind::BigInteger;
    if (whole && number->normalised().scale() == 0)
        return wholeOfText(number->normalised().toString().toLatin1(), type);
    return *number;
}

Value realFrom(QByteArrayView text, const SqlType& type) {
    const std::optional<double> number = doubleOfText(text);
    if (!number)
        return asText(text);
    if (type.kind != TypeKind::Numeric || !std::isfinite(*number))
        return *number;
    const std::optional<Decimal> decimal = Decimal::parse(QLatin1StringView(text));
    if (!decimal)
        return *number;
    return decimal->scale() < type.scale ? decimal->rounded(type.scale) : *decimal;
}

// The server fills the fraction up with zeros.
QByteArrayView withoutZeros(QByteArrayView text) {
    if (!text.contains('.'))
        return text;
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

Value timeFrom(QByteArrayView text) {
    const std::optional<QTime> time = timeOfText(withoutZeros(text));
    return time ? Value(*time) : asText(text);
}

Value momentFrom(QByteArrayView text, bool isInstant) {
    const QByteArrayView plain = withoutZeros(text);
    const std::optional<QDateTime> moment =
        isInstant ? momentOfText(plain.toByteArray() + "+00") : momentOfText(plain);
    return moment ? Value(*moment) : asText(text);
}

Value dateFrom(QByteArrayView text) {
    const std::optional<QDate> date = dateOfText(text);
    return date ? Value(*date) : asText(text);
}

Value uuidFrom(QByteArrayView text) {
    if (text.size() == 16)
        return QUuid::fromRfc4122(text);
    const QUuid uuid = QUuid::fromString(QLatin1StringView(text));
    return uuid.isNull() && !text.startsWith("00000000") ? asText(text) : Value(uuid);
}

bool isInstant(const SqlType& type) {
    return type.native.startsWith("timestamp"_L1, Qt::CaseInsensitive) &&
           !type.native.contains("without"_L1, Qt::CaseInsensitive);
}

// A text column by what it is declared to hold in the program.
Value textAs(QByteArrayView text, const SqlType& type) {
    switch (type.kind) {
    case TypeKind::Date:
        return dateFrom(text);
    case TypeKind::Time:
        return timeFrom(text);
    case TypeKind::DateTime:
        return momentFrom(text, isInstant(type));
    case TypeKind::Numeric:
        return exactFrom(text, type);
    case TypeKind::Uuid:
        return uuidFrom(text);
    case TypeKind::Json:
        return Json{text.toByteArray()};
    default:
        return asText(text);
    }
}

MariaDbCell cellOf(TypeKind kind) {
    switch (kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::Numeric:
        return MariaDbCell::Exact;
    case TypeKind::Float:
        return MariaDbCell::Real;
    default:
        return MariaDbCell::Text;
    }
}

} // namespace

Value MariaDbDialect::fromText(QByteArrayView text, MariaDbCell cell, const SqlType& type) const {
    switch (cell) {
    case MariaDbCell::Whole:
        return wholeOfText(text, type);
    case MariaDbCell::Exact:
        return exactFrom(text, type);
    case MariaDbCell::Real:
        return realFrom(text, type);
    case MariaDbCell::Date:
        return dateFrom(text);
    case MariaDbCell::Time:
        return timeFrom(text);
    case MariaDbCell::Clock:
        return momentFrom(text, false);
    case MariaDbCell::Instant:
        return momentFrom(text, true);
    case MariaDbCell::Text:
        return textAs(text, type);
    case MariaDbCell::Bytes:
        if (type.kind == TypeKind::Uuid)
            return uuidFrom(text);
        if ((type.isText() || type.kind == TypeKind::Json) && isUtf8(text.toByteArray()))
            return textAs(text, type);
        return text.toByteArray();
    case MariaDbCell::Uuid:
        return uuidFrom(text);
    case MariaDbCell::Json:
        return type.isText() ? asText(text) : Value(Json{text.toByteArray()});
    }
    return asText(text);
}

Value MariaDbDialect::fromDriver(const QVariant& value, const SqlType& type) const {
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        const bool isText = type.isSet() && type.kind != TypeKind::LargeBinary && isUtf8(bytes);
        return isText ? textAs(bytes, type) : Value(bytes);
    }
    case QMetaType::QDate:
        return value.toDate();
    case QMetaType::QTime:
        return value.toTime();
    case QMetaType::QDateTime: {
        // The driver gives the clock of the session's zone, UTC, and calls it local.
        const QDateTime moment = value.toDateTime();
        return isInstant(type) ? QDateTime(moment.date(), moment.time(), Qt::UTC) : moment;
    }
    case QMetaType::Double:
        return realFrom(value.toString().toUtf8(), type);
    case QMetaType::QString:
        return fromText(value.toString().toUtf8(), cellOf(type.kind), type);
    default:
        return wholeOfText(value.toString().toUtf8(), type);
    }
}

} // namespace espalier::orm
