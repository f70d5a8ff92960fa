// SPDX-License-Identifier: MIT
#include "orm/sql/Spelling.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

QString Spelling::limit(const QString& limit, const QString& offset) const {
    return (limit.isEmpty() ? QString() : u" LIMIT "_s + limit) +
           (offset.isEmpty() ? QString() : u" OFFSET "_s + offset);
}

QString Spelling::rowLock(const RowLock& lock) const {
    QString sql;
    switch (lock.strength) {
    case RowLock::Strength::Update:
        sql = u" FOR UPDATE"_s;
        break;
    case RowLock::Strength::NoKeyUpdate:
        sql = u" FOR NO KEY UPDATE"_s;
        break;
    case RowLock::Strength::Share:
        sql = u" FOR SHARE"_s;
        break;
    case RowLock::Strength::KeyShare:
        sql = u" FOR KEY SHARE"_s;
        break;
    }
    for (qsizetype i = 0; i < lock.of.size(); ++i)
        sql += (i == 0 ? u" OF "_s : u", "_s) + identifier(lock.of[i]);
    if (lock.noWait)
        sql += u" NOWAIT";
    if (lock.skipLocked)
        sql += u" SKIP LOCKED";
    return sql;
}

QString Spelling::jsonPath(const JsonSteps& steps) const {
    QString path = u"$"_s;
    for (const auto& step : steps) {
        if (const int* place = std::get_if<int>(&step)) {
            path += u"[%1]"_s.arg(*place);
            continue;
        }
        QString member = std::get<QString>(step);
        member.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        path += u".\""_s + member + u'"';
    }
    return path;
}

QString Spelling::jsonValue(const QString& document, const QString& path,
                            const SqlType& type) const {
    if (type.kind == TypeKind::Json)
        return u"JSON_QUERY(%1, %2)"_s.arg(document, path);
    const QString value = u"JSON_VALUE(%1, %2)"_s.arg(document, path);
    return type.isText() ? value : u"CAST(%1 AS %2)"_s.arg(value, castName(type));
}

} // namespace espalier::orm
