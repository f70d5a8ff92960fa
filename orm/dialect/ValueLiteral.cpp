// SPDX-License-Identifier: MIT
#include "orm/dialect/ValueLiteral.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

QString shortest(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

// MariaDB reads a backslash as itself or as the begin of an escape, depending on its sql_mode.
QString quoted(const QString& text, bool isBackslashUnsure) {
    if (isBackslashUnsure && text.contains(u'\\')) {
        QStringList parts;
        for (const QString& part : text.split(u'\\'))
            parts << quoted(part, false);
        return u"CONCAT("_s + parts.join(u", CHAR(92 USING utf8mb4), "_s) + u')';
    }
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

QString bytesLiteral(const QByteArray& bytes, bool isPostgres) {
    const QString digits = QString::fromLatin1(bytes.toHex());
    return isPostgres ? u"'\\x"_s + digits + u'\'' : u"X'"_s + digits.toUpper() + u'\'';
}

} // namespace

QString valueLiteral(const Value& value, const SqlType& type, const Dialect& dialect) {
    const bool isPostgres = dialect.name() == u"postgresql";
    const bool isSqlite = dialect.name() == u"sqlite";
    switch (value.kind()) {
    case Value::Kind::Null:
        return u"NULL"_s;
    case Value::Kind::Bool:
        return isPostgres         ? (value.as<bool>() ? u"TRUE"_s : u"FALSE"_s)
               : value.as<bool>() ? u"1"_s
                                  : u"0"_s;
    case Value::Kind::Int64:
    case Value::Kind::UInt64:
        return value.toText();
    case Value::Kind::Double:
        if (std::isfinite(value.as<double>()))
            return shortest(value.as<double>());
        break;
    case Value::Kind::Decimal:
        // SQLite reads a longer number as one that is about the same.
        return isSqlite && value.toText().size() > 15 ? quoted(value.toText(), false)
                                                      : value.toText();
    case Value::Kind::Bytes:
        return bytesLiteral(value.as<QByteArray>(), isPostgres);
    default:
        break;
    }
    return quoted(dialect.toDriver(value, type).toString(), dialect.name() == u"mariadb");
}

} // namespace espalier::orm
