// SPDX-License-Identifier: MIT
#include "orm/dialect/PostgresDialect.h"

#include "orm/dialect/TypeDeclaration.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

struct KnownType {
    TypeKind kind;
    QString spelling; // as in CREATE TABLE, without arguments
};

const QHash<QString, KnownType>& knownTypes() {
    static const QHash<QString, KnownType> types{
        {u"smallint"_s, {TypeKind::Integer, u"SMALLINT"_s}},
        {u"int2"_s, {TypeKind::Integer, u"SMALLINT"_s}},
        {u"integer"_s, {TypeKind::Integer, u"INTEGER"_s}},
        {u"int"_s, {TypeKind::Integer, u"INTEGER"_s}},
        {u"int4"_s, {TypeKind::Integer, u"INTEGER"_s}},
        {u"bigint"_s, {TypeKind::BigInteger, u"BIGINT"_s}},
        {u"int8"_s, {TypeKind::BigInteger, u"BIGINT"_s}},
        {u"oid"_s, {TypeKind::BigInteger, u"OID"_s}},
        {u"character varying"_s, {TypeKind::String, u"VARCHAR"_s}},
        {u"varchar"_s, {TypeKind::String, u"VARCHAR"_s}},
        {u"character"_s, {TypeKind::String, u"CHAR"_s}},
        {u"char"_s, {TypeKind::String, u"CHAR"_s}},
        {u"bpchar"_s, {TypeKind::String, u"BPCHAR"_s}},
        {u"name"_s, {TypeKind::String, u"NAME"_s}},
        {u"text"_s, {TypeKind::Text, u"TEXT"_s}},
        {u"citext"_s, {TypeKind::Text, u"CITEXT"_s}},
        {u"numeric"_s, {TypeKind::Numeric, u"NUMERIC"_s}},
        {u"decimal"_s, {TypeKind::Numeric, u"NUMERIC"_s}},
        {u"real"_s, {TypeKind::Float, u"REAL"_s}},
        {u"float4"_s, {TypeKind::Float, u"REAL"_s}},
        {u"double precision"_s, {TypeKind::Float, u"DOUBLE PRECISION"_s}},
        {u"float8"_s, {TypeKind::Float, u"DOUBLE PRECISION"_s}},
        {u"boolean"_s, {TypeKind::Boolean, u"BOOLEAN"_s}},
        {u"bool"_s, {TypeKind::Boolean, u"BOOLEAN"_s}},
        {u"date"_s, {TypeKind::Date, u"DATE"_s}},
        {u"time"_s, {TypeKind::Time, u"TIME"_s}},
        {u"time without time zone"_s, {TypeKind::Time, u"TIME"_s}},
        {u"timetz"_s, {TypeKind::Time, u"TIME WITH TIME ZONE"_s}},
        {u"time with time zone"_s, {TypeKind::Time, u"TIME WITH TIME ZONE"_s}},
        {u"timestamp"_s, {TypeKind::DateTime, u"TIMESTAMP"_s}},
        {u"timestamp without time zone"_s, {TypeKind::DateTime, u"TIMESTAMP"_s}},
        {u"timestamptz"_s, {TypeKind::DateTime, u"TIMESTAMP WITH TIME ZONE"_s}},
        {u"timestamp with time zone"_s, {TypeKind::DateTime, u"TIMESTAMP WITH TIME ZONE"_s}},
        {u"bytea"_s, {TypeKind::LargeBinary, u"BYTEA"_s}},
        {u"uuid"_s, {TypeKind::Uuid, u"UUID"_s}},
        {u"json"_s, {TypeKind::Json, u"JSON"_s}},
        {u"jsonb"_s, {TypeKind::Json, u"JSONB"_s}},
    };
    return types;
}

// What the declaration of another database calls the same kind keeps our own spelling.
QString nativeSpelling(const SqlType& type) {
    if (type.native.isEmpty())
        return {};
    const auto found = knownTypes().constFind(TypeDeclaration::parse(type.native).name);
    return found != knownTypes().constEnd() && found->kind == type.kind ? found->spelling
                                                                        : QString();
}

QString standardSpelling(TypeKind kind) {
    switch (kind) {
    case TypeKind::Integer:
        return u"INTEGER"_s;
    case TypeKind::BigInteger:
        return u"BIGINT"_s;
    case TypeKind::String:
        return u"VARCHAR"_s;
    case TypeKind::Text:
        return u"TEXT"_s;
    case TypeKind::Numeric:
        return u"NUMERIC"_s;
    case TypeKind::Float:
        return u"DOUBLE PRECISION"_s;
    case TypeKind::Boolean:
        return u"BOOLEAN"_s;
    case TypeKind::Date:
        return u"DATE"_s;
    case TypeKind::Time:
        return u"TIME"_s;
    case TypeKind::DateTime:
        return u"TIMESTAMP"_s;
    case TypeKind::LargeBinary:
        return u"BYTEA"_s;
    case TypeKind::Uuid:
        return u"UUID"_s;
    case TypeKind::Json:
        return u"JSONB"_s;
    case TypeKind::Array: // by what it holds
    case TypeKind::Unset:
    case TypeKind::Other:
        break;
    }
    return {};
}

// A type as the server itself writes it: words, arguments, brackets of arrays, quoted names.
bool isTypeText(const QString& text) {
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && !c.isLetterOrNumber() && !u"_ .,()[]"_s.contains(c))
            return false;
    }
    return !quoted && !text.isEmpty();
}

} // namespace

SqlType PostgresDialect::parseType(const QString& declared) const {
    if (declared.endsWith("[]"_L1)) {
        SqlType array = ArrayOf(parseType(declared.chopped(2)));
        if (array.element->kind != TypeKind::Other) {
            array.native = declared;
            return array;
        }
    }
    const auto declaration = TypeDeclaration::parse(declared);
    SqlType type;
    type.native = declared;
    const auto found = knownTypes().constFind(declaration.name);
    type.kind = found == knownTypes().constEnd() ? TypeKind::Other : found->kind;
    const QList<int>& numbers = declaration.numbers;
    if (type.isText() && !numbers.isEmpty()) {
        type.length = numbers[0];
    } else if (type.kind == TypeKind::Numeric && !numbers.isEmpty()) {
        type.precision = numbers[0];
        type.scale = numbers.size() > 1 ? numbers[1] : 0;
    }
    return type;
}

// Source: PostgreSQL's catalogue pg_operator; box and circle compare their areas.
bool PostgresDialect::hasEquality(const SqlType& type) const {
    static const QSet<QString> without{u"json"_s, u"xml"_s,     u"point"_s, u"box"_s,
                                       u"path"_s, u"polygon"_s, u"circle"_s};
    return type.element ? hasEquality(*type.element) : !without.contains(type.native);
}

bool PostgresDialect::hasOrder(const SqlType& type) const {
    static const QSet<QString> without{u"line"_s, u"lseg"_s,    u"xid"_s,
                                       u"cid"_s,  u"aclitem"_s, u"pg_snapshot"_s};
    if (type.element)
        return hasOrder(*type.element);
    if (type.native.endsWith("[]"_L1))
        return hasOrder({.kind = TypeKind::Other, .native = type.native.chopped(2)});
    // A domain has a name of its own.
    const bool isJson = type.kind == TypeKind::Json && !type.native.isEmpty() &&
                        type.native.compare("jsonb"_L1, Qt::CaseInsensitive) != 0;
    return !isJson && hasEquality(type) && !without.contains(type.native);
}

QString PostgresDialect::typeName(const SqlType& type) const {
    if (type.kind == TypeKind::Unset)
        throw SchemaError(u"A column has no type, and PostgreSQL needs one."_s);
    if (type.kind == TypeKind::Other)
        return isTypeText(type.native) ? type.native : identifier(type.native);
    if (type.element)
        return typeName(*type.element) + u"[]"_s;
    QString name = nativeSpelling(type);
    if (name.isEmpty())
        name = standardSpelling(type.kind);
    if (type.kind == TypeKind::String && type.length >= 0)
        return u"%1(%2)"_s.arg(name).arg(type.length);
    if (type.kind == TypeKind::Numeric && type.precision >= 0)
        return u"%1(%2, %3)"_s.arg(name).arg(type.precision).arg(std::max(type.scale, 0));
    return name;
}

} // namespace espalier::orm
