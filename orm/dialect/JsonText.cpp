// SPDX-License-Identifier: MIT
// How each database reads a value inside of a JSON document.
#include "orm/dialect/MariaDbDialect.h"
#include "orm/dialect/PostgresDialect.h"
#include "orm/dialect/SqliteDialect.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

QString SqliteDialect::jsonPath(const JsonSteps& steps) const {
    for (const auto& step : steps) {
        const QString* member = std::get_if<QString>(&step);
        if (member && (member->contains(u'"') || member->contains(u'\\')))
            throw SqlError(u"SQLite cannot look up the member %1 of a JSON document: its name "
                           "has a quote or a backslash."_s.arg(*member));
    }
    return Dialect::jsonPath(steps);
}

QString SqliteDialect::jsonValue(const QString& document, const QString& path,
                                 const SqlType& type) const {
    if (type.kind == TypeKind::Json)
        return u"(%1 -> %2)"_s.arg(document, path);
    const QString value = u"json_extract(%1, %2)"_s.arg(document, path);
    return type.kind == TypeKind::Boolean ? value : u"CAST(%1 AS %2)"_s.arg(value, castName(type));
}

QString MariaDbDialect::jsonValue(const QString& document, const QString& path,
                                  const SqlType& type) const {
    if (type.kind == TypeKind::Json)
        return u"JSON_EXTRACT(%1, %2)"_s.arg(document, path);
    return Dialect::jsonValue(document, path, type);
}

/// The text of an array of texts.
QString PostgresDialect::jsonPath(const JsonSteps& steps) const {
    QStringList parts;
    for (const auto& step : steps) {
        QString part = std::holds_alternative<int>(step) ? QString::number(std::get<int>(step))
                                                         : std::get<QString>(step);
        part.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        parts += u'"' + part + u'"';
    }
    return u'{' + parts.join(u',') + u'}';
}

QString PostgresDialect::jsonValue(const QString& document, const QString& path,
                                   const SqlType& type) const {
    const QString way = u"CAST(%1 AS text[])"_s.arg(path);
    if (type.kind == TypeKind::Json)
        return u"(%1 #> %2)"_s.arg(document, way);
    const QString value = u"(%1 #>> %2)"_s.arg(document, way);
    return type.isText() ? value : u"CAST(%1 AS %2)"_s.arg(value, castName(type));
}

} // namespace espalier::orm
