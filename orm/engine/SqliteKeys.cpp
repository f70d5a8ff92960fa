// SPDX-License-Identifier: MIT
#include "orm/engine/SqliteKeys.h"

#include "orm/dialect/SqliteDialect.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

SqliteKeys::Query SqliteKeys::prepared(const QString& sql) const {
    sqlite3_stmt* query = nullptr;
    sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &query, nullptr);
    return {query, sqlite3_finalize};
}

std::optional<qint64> SqliteKeys::number(const Query& query) {
    if (!query)
        return std::nullopt;
    std::optional<qint64> number;
    if (sqlite3_step(query.get()) == SQLITE_ROW &&
        sqlite3_column_type(query.get(), 0) == SQLITE_INTEGER)
        number = sqlite3_column_int64(query.get(), 0);
    sqlite3_reset(query.get());
    return number;
}

bool SqliteKeys::areInOrder(const Column& key) const {
    const Table table = key.table();
    const QByteArray schema = (table.schema().isEmpty() ? u"main"_s : table.schema()).toUtf8();
    const char* type = nullptr;
    int isKey = 0;
    if (sqlite3_table_column_metadata(m_handle, schema.constData(),
                                      table.name().toUtf8().constData(),
                                      key.name().toUtf8().constData(), &type, nullptr, nullptr,
                                      &isKey, nullptr) != SQLITE_OK ||
        isKey == 0 || qstricmp(type, "INTEGER") != 0)
        return false;
    const QString name = u'\'' + QString(table.name()).replace(u'\'', u"\'\'"_s) + u'\'';
    const QString inSchema =
        SqliteDialect().qualified(QString::fromUtf8(schema), u"sqlite_schema"_s);
    return number(prepared(
               u"SELECT (SELECT count(*) FROM %1 WHERE type = 'table' AND name = %2 COLLATE "
               "NOCASE AND sql NOT LIKE 'CREATE VIRTUAL%') = 1 AND NOT EXISTS (SELECT 1 FROM "
               "%1 WHERE type = 'trigger' AND tbl_name = %2 COLLATE NOCASE) AND NOT EXISTS "
               "(SELECT 1 FROM sqlite_temp_schema WHERE tbl_name = %2 COLLATE NOCASE)"_s.arg(
                   inSchema, name))) == 1;
}

std::optional<qint64> SqliteKeys::firstOf(const Column& key, qint64 rows) {
    const SqliteDialect dialect;
    const Table table = key.table();
    const qint64 last = sqlite3_last_insert_rowid(m_handle);
    const QString sql = u"SELECT max(%1) FROM %2"_s.arg(
        dialect.identifier(key.name()), dialect.qualified(table.schema(), table.name()));
    if (m_largestOf != sql) {
        m_largest = prepared(sql);
        m_largestOf = sql;
    }
    if (number(m_largest) != last)
        return std::nullopt;
    return last - rows + 1;
}

} // namespace espalier::orm
