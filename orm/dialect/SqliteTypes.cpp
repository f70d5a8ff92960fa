// SPDX-License-Identifier: MIT
#include "orm/dialect/SqliteDialect.h"

#include "orm/dialect/TypeDeclaration.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

const QHash<QString, TypeKind>& knownNames() {
    static const QHash<QString, TypeKind> names{
        {u"INT"_s, TypeKind::Integer},
        {u"INTEGER"_s, TypeKind::Integer},
        {u"TINYINT"_s, TypeKind::Integer},
        {u"SMALLINT"_s, TypeKind::Integer},
        {u"MEDIUMINT"_s, TypeKind::Integer},
        {u"INT2"_s, TypeKind::Integer},
        {u"INT4"_s, TypeKind::Integer},
        {u"SERIAL"_s, TypeKind::Integer},
        {u"YEAR"_s, TypeKind::Integer},
        {u"BIGINT"_s, TypeKind::BigInteger},
        {u"INT8"_s, TypeKind::BigInteger},
        {u"BIGSERIAL"_s, TypeKind::BigInteger},
        {u"UNSIGNED BIG INT"_s, TypeKind::BigInteger},
        {u"VARCHAR"_s, TypeKind::String},
        {u"CHAR"_s, TypeKind::String},
        {u"NCHAR"_s, TypeKind::String},
        {u"NVARCHAR"_s, TypeKind::String},
        {u"VARCHAR2"_s, TypeKind::String},
        {u"NVARCHAR2"_s, TypeKind::String},
        {u"CHARACTER"_s, TypeKind::String},
        {u"CHARACTER VARYING"_s, TypeKind::String},
        {u"VARYING CHARACTER"_s, TypeKind::String},
        {u"NATIVE CHARACTER"_s, TypeKind::String},
        {u"TEXT"_s, TypeKind::Text},
        {u"CLOB"_s, TypeKind::Text},
        {u"TINYTEXT"_s, TypeKind::Text},
        {u"MEDIUMTEXT"_s, TypeKind::Text},
        {u"LONGTEXT"_s, TypeKind::Text},
        {u"NTEXT"_s, TypeKind::Text},
        {u"NUMERIC"_s, TypeKind::Numeric},
        {u"DECIMAL"_s, TypeKind::Numeric},
        {u"DEC"_s, TypeKind::Numeric},
        {u"NUMBER"_s, TypeKind::Numeric},
        {u"MONEY"_s, TypeKind::Numeric},
        {u"SMALLMONEY"_s, TypeKind::Numeric},
        {u"CURRENCY"_s, TypeKind::Numeric},
        {u"REAL"_s, TypeKind::Float},
        {u"DOUBLE"_s, TypeKind::Float},
        {u"DOUBLE PRECISION"_s, TypeKind::Float},
        {u"FLOAT"_s, TypeKind::Float},
        {u"FLOAT4"_s, TypeKind::Float},
        {u"FLOAT8"_s, TypeKind::Float},
        {u"BOOLEAN"_s, TypeKind::Boolean},
        {u"BOOL"_s, TypeKind::Boolean},
        {u"BIT"_s, TypeKind::Boolean},
        {u"DATE"_s, TypeKind::Date},
        {u"TIME"_s, TypeKind::Time},
        {u"DATETIME"_s, TypeKind::DateTime},
        {u"DATETIME2"_s, TypeKind::DateTime},
        {u"SMALLDATETIME"_s, TypeKind::DateTime},
        {u"TIMESTAMP"_s, TypeKind::DateTime},
        {u"TIMESTAMPTZ"_s, TypeKind::DateTime},
        {u"TIMESTAMP WITH TIME ZONE"_s, TypeKind::DateTime},
        {u"TIMESTAMP WITHOUT TIME ZONE"_s, TypeKind::DateTime},
        {u"BLOB"_s, TypeKind::LargeBinary},
        {u"BINARY"_s, TypeKind::LargeBinary},
        {u"VARBINARY"_s, TypeKind::LargeBinary},
        {u"BYTEA"_s, TypeKind::LargeBinary},
        {u"IMAGE"_s, TypeKind::LargeBinary},
        {u"TINYBLOB"_s, TypeKind::LargeBinary},
        {u"MEDIUMBLOB"_s, TypeKind::LargeBinary},
        {u"LONGBLOB"_s, TypeKind::LargeBinary},
        {u"UUID"_s, TypeKind::Uuid},
        {u"UUID TEXT"_s, TypeKind::Uuid},
        {u"UNIQUEIDENTIFIER"_s, TypeKind::Uuid},
        {u"JSON"_s, TypeKind::Json},
        {u"JSON TEXT"_s, TypeKind::Json},
        {u"JSONB"_s, TypeKind::Json},
    };
    return names;
}

// SQLite's own rules for names that it does not know, where they tell what is meant.
// Source: sqlite.org/datatype3.html, section 3.1.
TypeKind kindByAffinity(const QString& name) {
    if (name.contains("CHAR"_L1) || name.contains("CLOB"_L1) || name.contains("TEXT"_L1))
        return TypeKind::Text;
    if (name.contains("BLOB"_L1))
        return TypeKind::LargeBinary;
    if (name.contains("REAL"_L1) || name.contains("FLOA"_L1) || name.contains("DOUB"_L1))
        return TypeKind::Float;
    return TypeKind::Other;
}

TypeKind kindOf(const QString& name) {
    const auto& names = knownNames();
    if (const auto found = names.constFind(name); found != names.constEnd())
        return *found;
    // "INT UNSIGNED", "UNSIGNED SMALLINT": a decoration around a known name.
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    words.removeAll(u"UNSIGNED"_s);
    words.removeAll(u"SIGNED"_s);
    words.removeAll(u"ZEROFILL"_s);
    words.removeAll(u"AUTOINCREMENT"_s);
    if (const auto found = names.constFind(words.join(u' ')); found != names.constEnd())
        return *found;
    return kindByAffinity(name);
}

QString withLength(const QString& name, int length) {
    return length < 0 ? name : name + u'(' + QString::number(length) + u')';
}

QString numericName(const SqlType& type) {
    if (type.precision < 0)
        return u"NUMERIC"_s;
    if (type.scale < 0)
        return withLength(u"NUMERIC"_s, type.precision);
    return u"NUMERIC(%1, %2)"_s.arg(type.precision).arg(type.scale);
}

} // namespace

SqlType SqliteDialect::parseType(const QString& declared) const {
    TypeDeclaration declaration = TypeDeclaration::parse(declared);
    declaration.numbers.removeIf([](int number) { return number < 0; });
    SqlType type;
    type.kind = kindOf(declaration.name.toUpper());
    type.native = declared;
    const QList<int>& numbers = declaration.numbers;
    if (type.isText() && !numbers.isEmpty()) {
        type.length = numbers[0];
    } else if (type.kind == TypeKind::Numeric && !numbers.isEmpty()) {
        type.precision = numbers[0];
        // Not 0 when absent: SQLite keeps the digits of NUMERIC(10), and so do we.
        type.scale = numbers.size() > 1 ? numbers[1] : -1;
    }
    return type;
}

QString SqliteDialect::typeName(const SqlType& type) const {
    switch (type.kind) {
    case TypeKind::Unset:
        return {};
    case TypeKind::Integer:
        return u"INTEGER"_s;
    case TypeKind::BigInteger:
        return u"BIGINT"_s;
    case TypeKind::String:
        return withLength(u"VARCHAR"_s, type.length);
    case TypeKind::Text:
        return u"TEXT"_s;
    case TypeKind::Numeric:
        return numericName(type);
    case TypeKind::Float:
        return u"DOUBLE"_s;
    case TypeKind::Boolean:
        return u"BOOLEAN"_s;
    case TypeKind::Date:
        return u"DATE"_s;
    case TypeKind::Time:
        return u"TIME"_s;
    case TypeKind::DateTime:
        return u"DATETIME"_s;
    case TypeKind::LargeBinary:
        return u"BLOB"_s;
    case TypeKind::Uuid:
        return u"UUID TEXT"_s; // TEXT in the name keeps SQLite from making numbers of them
    case TypeKind::Json:
        return u"JSON TEXT"_s;
    case TypeKind::Array:
        refuseArrays();
    case TypeKind::Other:
        return type.native.isEmpty() ? QString() : identifier(type.native);
    }
    return {};
}

// CAST(x AS DATE) would make the number 2024 of "2024-05-01".
QString SqliteDialect::castName(const SqlType& type) const {
    switch (type.kind) {
    case TypeKind::String:
    case TypeKind::Date:
    case TypeKind::Time:
    case TypeKind::DateTime:
    case TypeKind::Uuid:
    case TypeKind::Json:
        return u"TEXT"_s;
    case TypeKind::Boolean:
        return u"INTEGER"_s;
    case TypeKind::Numeric:
        return u"NUMERIC"_s;
    default:
        return typeName(type);
    }
}

} // namespace espalier::orm
