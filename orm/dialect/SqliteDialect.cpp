// SPDX-License-Identifier: MIT
#include "orm/dialect/SqliteDialect.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

QString SqliteDialect::name() const { return u"sqlite"_s; }

QString SqliteDialect::identifier(const QString& name) const {
    if (name.contains(QChar::Null) || !name.isValidUtf16())
        throw SchemaError(u"\"%1\" cannot be a name in SQLite: it has a character that SQLite "
                          "cannot store."_s.arg(QString(name).remove(QChar::Null)));
    QString quoted;
    quoted.reserve(name.size() + 2);
    quoted += u'"';
    for (QChar c : name) {
        if (c == u'"')
            quoted += c;
        quoted += c;
    }
    quoted += u'"';
    return quoted;
}

QString SqliteDialect::qualified(const QString& schema, const QString& table) const {
    return schema.isEmpty() ? identifier(table) : identifier(schema) + u'.' + identifier(table);
}

QString SqliteDialect::placeholder(const Value&, const SqlType&, bool) const { return u"?"_s; }

QString SqliteDialect::numericResult(const QString& sql, const SqlType& type) const {
    if (type.kind != TypeKind::Numeric)
        return sql;
    if (type.scale >= 0)
        return u"ROUND("_s + sql + u", "_s + QString::number(type.scale) + u')';
    // Text of a REAL has 15 significant digits; NULL and integers pass unchanged.
    return u"CAST(CAST("_s + sql + u" AS TEXT) AS NUMERIC)"_s;
}

// OFFSET needs a LIMIT.
QString SqliteDialect::limit(const QString& limit, const QString& offset) const {
    return Dialect::limit(limit.isEmpty() ? u"-1"_s : limit, offset);
}

QString SqliteDialect::isSame(const QString& a, const QString& b) const {
    return a + u" IS "_s + b;
}

// An INTEGER primary key is the rowid, which SQLite numbers by itself.
QString SqliteDialect::autoIncrementClause() const { return {}; }

// SQLite adds in binary floating point; ours, which the engine registers, are exact.
QString SqliteDialect::aggregate(const QString& function, const SqlType& type) const {
    if (type.kind == TypeKind::Numeric && function == "sum"_L1)
        return u"espalier_sum"_s;
    if (type.kind == TypeKind::Numeric && function == "avg"_L1)
        return u"espalier_avg"_s;
    return function.toUpper();
}

// Two whole NUMERIC values are stored as integers and would be divided without a remainder.
QString SqliteDialect::dividend(const QString& sql, const SqlType& type) const {
    if (type.kind == TypeKind::Numeric || type.kind == TypeKind::Float)
        return u"CAST("_s + sql + u" AS REAL)"_s;
    return sql;
}

// References never leave the file, and naming it is a syntax error.
QString SqliteDialect::references(const QString&, const QString& table) const {
    return identifier(table);
}

QString SqliteDialect::tableSuffix(const TableData& table) const {
    return table.withoutRowId ? u" WITHOUT ROWID"_s : QString();
}

QString SqliteDialect::beginText(bool forWriting) const {
    return forWriting ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
}

QString SqliteDialect::driverName() const { return u"QSQLITE"_s; }

} // namespace espalier::orm
