// SPDX-License-Identifier: MIT
#include "orm/engine/SqliteKeys.h"

#include "orm/dialect/SqliteDialect.h"

#include <sqlite3.h>

#include <memory>

namespace espalier::orm {

using namespace Qt::StringLiterals;

std::optional<qint64> SqliteKeys::number(const QString& sql) const {
    sqlite3_stmt* query = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &query, nullptr) != SQLITE_OK)
        return std::nullopt;
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> open(query, sqlite3_finalize);
    if (sqlite3_step(query) != SQLITE_ROW || sqlite3_column_type(query, 0) != SQLITE_INTEGER)
        return std::nullopt;
    return sqlite3_column_int64(query, 0);
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
    return number(u"SELECT (SELECT count(*) FROM %1 WHERE type = 'table' AND name = %2 COLLATE "
                  "NOCASE AND sql NOT LIKE 'CREATE VIRTUAL%') = 1 AND NOT EXISTS (SELECT 1 FROM "
                  "%1 WHERE type = 'trigger' AND tbl_name = %2 COLLATE NOCASE) AND NOT EXISTS "
                  "(SELECT 1 FROM sqlite_temp_schema WHERE tbl_name = %2 COLLATE NOCASE)"_s.arg(
                      inSchema, name)) == 1;
}

std::optional<qint64> SqliteKeys::firstOf(const Column& key, qint64 rows) const {
    const SqliteDialect dialect;
    const Table table = key.table();
    const qint64 last = sqlite3_last_insert_rowid(m_handle);
    const std::optional<qint64> largest = number(u"SELECT max(%1) FROM %2"_s.arg(
        dialect.identifier(key.name()), dialect.qualified(table.schema(), table.name())));
    if (largest != last)
        return std::nullopt;
    return last - rows + 1;
}

} // namespace espalier::orm
