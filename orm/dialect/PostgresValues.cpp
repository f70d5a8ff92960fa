// SPDX-License-Identifier: MIT
// What PostgreSQL's text means as a Value.
#include "orm/dialect/PostgresDialect.h"

#include "orm/dialect/ServerText.h"

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
    JsonbOid = 3802,
    JsonArrayOid = 199,
    BoolArrayOid = 1000,
    ByteaArrayOid = 1001,
    NameArrayOid = 1003,
    Int2ArrayOid = 1005,
    Int4ArrayOid = 1007,
    TextArrayOid = 1009,
    CharArrayOid = 1014,
    VarcharArrayOid = 1015,
    Int8ArrayOid = 1016,
    Float4ArrayOid = 1021,
    Float8ArrayOid = 1022,
    OidArrayOid = 1028,
    TimestampArrayOid = 1115,
    DateArrayOid = 1182,
    TimeArrayOid = 1183,
    TimestampTzArrayOid = 1185,
    NumericArrayOid = 1231,
    UuidArrayOid = 2951,
    JsonbArrayOid = 3807
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

/// What the lists of a type hold; Unset for a type that is not one of lists.
TypeKind elementKindOf(uint oid) {
    switch (oid) {
    case BoolArrayOid:
        return TypeKind::Boolean;
    case ByteaArrayOid:
        return TypeKind::LargeBinary;
    case Int2ArrayOid:
    case Int4ArrayOid:
    case Int8ArrayOid:
    case OidArrayOid:
        return TypeKind::BigInteger;
    case TextArrayOid:
    case CharArrayOid:
    case VarcharArrayOid:
    case NameArrayOid:
        return TypeKind::Text;
    case Float4ArrayOid:
    case Float8ArrayOid:
        return TypeKind::Float;
    case DateArrayOid:
        return TypeKind::Date;
    case TimeArrayOid:
        return TypeKind::Time;
    case TimestampArrayOid:
    case TimestampTzArrayOid:
        return TypeKind::DateTime;
    case NumericArrayOid:
        return TypeKind::Numeric;
    case UuidArrayOid:
        return TypeKind::Uuid;
    case JsonArrayOid:
    case JsonbArrayOid:
        return TypeKind::Json;
    default:
        return TypeKind::Unset;
    }
}

Value numberFrom(QByteArrayView text, uint oid, const SqlType& type) {
    const std::optional<Decimal> number = Decimal::parse(QLatin1StringView(text));
    if (!number) {
        const std::optional<double> special = doubleOfText(text); // NaN and the infinities
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

Value realFrom(QByteArrayView text, const SqlType& type) {
    const std::optional<double> number = doubleOfText(text);
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
    if (type.kind == TypeKind::Array)
        return arrayFrom(text, type.innermost());
    if (const TypeKind element = elementKindOf(oid); element != TypeKind::Unset && !type.isSet())
        return arrayFrom(text, SqlType{element, -1, -1, -1});
    const TypeKind served = kindOf(oid);
    switch (served == TypeKind::Other ? type.kind : served) {
    case TypeKind::Boolean:
        if (text == "t" || text == "f")
            return text == "t";
        break;
    case TypeKind::Integer:
    case TypeKind::BigInteger:
        if (served == TypeKind::BigInteger)
            return wholeOfText(text, type);
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
        return valueOr(dateOfText(text), text);
    case TypeKind::Time:
        return valueOr(timeOfText(text), text);
    case TypeKind::DateTime:
        return valueOr(momentOfText(text), text);
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
