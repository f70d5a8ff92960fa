// SPDX-License-Identifier: MIT
#include "orm/dialect/MariaDbDialect.h"
#include "orm/dialect/TypeDeclaration.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

// Four bytes a character, and a key has at most 3072 bytes.
constexpr int keyLength = 255;

struct KnownType {
    TypeKind kind;
    QString spelling;  // as in CREATE TABLE, without arguments
    int argument = -1; // where the declaration has none
};

const QHash<QString, KnownType>& knownTypes() {
    using enum TypeKind;
    static const QHash<QString, KnownType> types{
        {u"tinyint"_s, {Integer, u"TINYINT"_s}},
        {u"smallint"_s, {Integer, u"SMALLINT"_s}},
        {u"mediumint"_s, {Integer, u"MEDIUMINT"_s}},
        {u"int"_s, {Integer, u"INTEGER"_s}},
        {u"integer"_s, {Integer, u"INTEGER"_s}},
        {u"year"_s, {Integer, u"YEAR"_s}},
        {u"bigint"_s, {BigInteger, u"BIGINT"_s}},
        {u"bit"_s, {BigInteger, u"BIT"_s, 1}},
        {u"varchar"_s, {TypeKind::String, u"VARCHAR"_s}},
        {u"character varying"_s, {TypeKind::String, u"VARCHAR"_s}},
        {u"char"_s, {TypeKind::String, u"CHAR"_s}},
        {u"character"_s, {TypeKind::String, u"CHAR"_s}},
        {u"enum"_s, {TypeKind::String, u"ENUM"_s}},
        {u"set"_s, {TypeKind::String, u"SET"_s}},
        {u"tinytext"_s, {TypeKind::Text, u"TINYTEXT"_s}},
        {u"mediumtext"_s, {TypeKind::Text, u"MEDIUMTEXT"_s}},
        {u"text"_s, {TypeKind::Text, u"LONGTEXT"_s}}, // elsewhere it has no limit
        {u"longtext"_s, {TypeKind::Text, u"LONGTEXT"_s}},
        {u"decimal"_s, {TypeKind::Numeric, u"DECIMAL"_s}},
        {u"numeric"_s, {TypeKind::Numeric, u"DECIMAL"_s}},
        {u"float"_s, {TypeKind::Float, u"FLOAT"_s}},
        {u"real"_s, {TypeKind::Float, u"FLOAT"_s}}, // four bytes elsewhere
        {u"double"_s, {TypeKind::Float, u"DOUBLE"_s}},
        {u"double precision"_s, {TypeKind::Float, u"DOUBLE"_s}},
        {u"boolean"_s, {TypeKind::Boolean, u"BOOLEAN"_s}},
        {u"bool"_s, {TypeKind::Boolean, u"BOOLEAN"_s}},
        {u"date"_s, {TypeKind::Date, u"DATE"_s}},
        {u"time"_s, {TypeKind::Time, u"TIME"_s, 6}},
        {u"time without time zone"_s, {TypeKind::Time, u"TIME"_s, 6}},
        {u"datetime"_s, {TypeKind::DateTime, u"DATETIME"_s, 6}},
        {u"timestamp without time zone"_s, {TypeKind::DateTime, u"DATETIME"_s, 6}},
        {u"timestamp"_s, {TypeKind::DateTime, u"TIMESTAMP"_s, 6}},
        {u"timestamptz"_s, {TypeKind::DateTime, u"TIMESTAMP"_s, 6}},
        {u"timestamp with time zone"_s, {TypeKind::DateTime, u"TIMESTAMP"_s, 6}},
        {u"binary"_s, {TypeKind::LargeBinary, u"BINARY"_s, 1}},
        {u"varbinary"_s, {TypeKind::LargeBinary, u"VARBINARY"_s, keyLength}},
        {u"tinyblob"_s, {TypeKind::LargeBinary, u"TINYBLOB"_s}},
        {u"mediumblob"_s, {TypeKind::LargeBinary, u"MEDIUMBLOB"_s}},
        {u"blob"_s, {TypeKind::LargeBinary, u"LONGBLOB"_s}},
        {u"longblob"_s, {TypeKind::LargeBinary, u"LONGBLOB"_s}},
        {u"bytea"_s, {TypeKind::LargeBinary, u"LONGBLOB"_s}},
        {u"uuid"_s, {TypeKind::Uuid, u"UUID"_s}},
        {u"json"_s, {TypeKind::Json, u"JSON"_s}},
        {u"jsonb"_s, {TypeKind::Json, u"JSON"_s}},
    };
    return types;
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
        return u"LONGTEXT"_s;
    case TypeKind::Numeric:
        return u"DECIMAL"_s;
    case TypeKind::Float:
        return u"DOUBLE"_s;
    case TypeKind::Boolean:
        return u"BOOLEAN"_s;
    case TypeKind::Date:
        return u"DATE"_s;
    case TypeKind::Time:
        return u"TIME(6)"_s;
    case TypeKind::DateTime:
        return u"DATETIME(6)"_s;
    case TypeKind::LargeBinary:
        return u"LONGBLOB"_s;
    case TypeKind::Uuid:
        return u"UUID"_s;
    case TypeKind::Json:
        return u"JSON"_s;
    case TypeKind::Array: // refused before
    case TypeKind::Unset:
    case TypeKind::Other:
        break;
    }
    return {};
}

bool isUnsigned(const QString& declared) {
    return declared.contains("unsigned"_L1, Qt::CaseInsensitive);
}

QString baseName(const QString& declared) {
    QString name = TypeDeclaration::parse(declared).name;
    return name.remove("unsigned"_L1).remove("zerofill"_L1).simplified();
}

TypeKind kindOf(const QString& declared) {
    const auto found = knownTypes().constFind(baseName(declared));
    if (found == knownTypes().constEnd())
        return TypeKind::Other;
    const QList<int> numbers = TypeDeclaration::parse(declared).numbers;
    const bool isFlag = numbers == QList<int>{1} &&
                        (found->spelling == "TINYINT"_L1 || found->spelling == "BIT"_L1);
    if (isFlag && !isUnsigned(declared))
        return TypeKind::Boolean;
    if (found->spelling == "INTEGER"_L1 && isUnsigned(declared))
        return TypeKind::BigInteger;
    return found->kind;
}

// A type as the server itself writes it: words and arguments.
bool isTypeText(const QString& text) {
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return c.isLetterOrNumber() || u"_ .,()"_s.contains(c);
    });
}

QString listOf(const QString& name, const QStringList& labels) {
    QString list;
    for (QString label : labels)
        list += (list.isEmpty() ? u"'"_s : u", '"_s) + label.replace(u'\'', u"''"_s) + u'\'';
    return name + u'(' + list + u')';
}

// The declaration's own words where they mean this kind; empty where they say nothing.
QString nativeSpelling(const SqlType& type) {
    if (type.native.isEmpty() || kindOf(type.native) != type.kind)
        return {};
    const KnownType known = knownTypes().value(baseName(type.native));
    if (known.spelling == "ENUM"_L1 || known.spelling == "SET"_L1)
        return listOf(known.spelling, MariaDbDialect::labelsOf(type.native));
    if (type.kind == TypeKind::Boolean)
        return known.spelling == "BIT"_L1 ? u"BIT(1)"_s : u"BOOLEAN"_s;
    const QList<int> numbers = TypeDeclaration::parse(type.native).numbers;
    QString name = known.spelling;
    if (known.argument >= 0)
        name += u"(%1)"_s.arg(numbers.value(0, known.argument));
    return isUnsigned(type.native) ? name + u" UNSIGNED"_s : name;
}

} // namespace

QStringList MariaDbDialect::labelsOf(const QString& declared) {
    QStringList labels;
    const QString start = declared.left(5).toLower();
    if (start != "enum("_L1 && !start.startsWith("set("_L1))
        return labels;
    QString label;
    bool inside = false;
    for (qsizetype i = declared.indexOf(u'('); i < declared.size(); ++i) {
        const QChar c = declared[i];
        if (c != u'\'') {
            if (inside)
                label += c;
        } else if (inside && i + 1 < declared.size() && declared[i + 1] == u'\'') {
            label += declared[++i];
        } else {
            if (inside)
                labels += std::exchange(label, QString());
            inside = !inside;
        }
    }
    return labels;
}

SqlType MariaDbDialect::parseType(const QString& declared) const {
    SqlType type;
    type.native = declared;
    if (const QStringList labels = labelsOf(declared); !labels.isEmpty()) {
        type.kind = TypeKind::String;
        const bool isSet = declared.startsWith("set"_L1, Qt::CaseInsensitive);
        for (const QString& label : labels)
            type.length = isSet ? std::max(type.length, -1) + int(label.size()) + 1
                                : std::max(type.length, int(label.size()));
        return type;
    }
    type.kind = kindOf(declared);
    const QList<int> numbers = TypeDeclaration::parse(declared).numbers;
    if (type.kind == TypeKind::String && !numbers.isEmpty()) {
        type.length = numbers[0];
    } else if (type.kind == TypeKind::Numeric) {
        type.precision = numbers.value(0, 10);
        type.scale = numbers.value(1, 0);
    }
    return type;
}

QString MariaDbDialect::typeName(const SqlType& type) const {
    if (type.kind == TypeKind::Unset)
        throw SchemaError(u"A column has no type, and MariaDB needs one."_s);
    if (type.kind == TypeKind::Other)
        return isTypeText(type.native) ? type.native : identifier(type.native);
    if (type.kind == TypeKind::Array)
        refuseArrays();
    QString name = nativeSpelling(type);
    if (name.isEmpty())
        name = standardSpelling(type.kind);
    if (name == "VARCHAR"_L1 && type.length < 0)
        return u"LONGTEXT"_s;
    if ((name == "VARCHAR"_L1 || name == "CHAR"_L1) && type.length >= 0)
        return u"%1(%2)"_s.arg(name).arg(type.length);
    if (type.kind == TypeKind::Numeric) {
        const qsizetype end = std::min<qsizetype>(name.size(), 7); // "DECIMAL"
        return type.precision < 0
                   ? u"DECIMAL(65, 30)"_s
                   : u"DECIMAL(%1, %2)"_s.arg(type.precision).arg(std::max(type.scale, 0)) +
                         name.mid(end);
    }
    return name;
}

QString MariaDbDialect::keyTypeName(const SqlType& type) const {
    const QString name = typeName(type);
    if (name.endsWith("TEXT"_L1) || name == "JSON"_L1)
        return u"VARCHAR(%1)"_s.arg(keyLength);
    return name.endsWith("BLOB"_L1) ? u"VARBINARY(%1)"_s.arg(keyLength) : name;
}

QString MariaDbDialect::castName(const SqlType& type) const {
    switch (type.kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::Boolean:
        return u"SIGNED"_s;
    case TypeKind::String:
        return type.length < 0 ? u"CHAR"_s : u"CHAR(%1)"_s.arg(type.length);
    case TypeKind::Text:
    case TypeKind::Json:
        return u"CHAR"_s;
    case TypeKind::Float:
        return u"DOUBLE"_s;
    case TypeKind::LargeBinary:
        return u"BINARY"_s;
    case TypeKind::Time:
        return u"TIME(6)"_s;
    case TypeKind::DateTime:
        return u"DATETIME(6)"_s;
    default:
        return typeName(type);
    }
}

} // namespace espalier::orm
