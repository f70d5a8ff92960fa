// SPDX-License-Identifier: MIT
#include "orm/engine/PostgresInspector.h"

#include "orm/base/Error.h"
#include "orm/base/Log.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

// `c` is pg_class, `n` its schema.
const QString tablesOfUsers = u"c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition "
                              "AND n.nspname <> 'information_schema' "
                              "AND left(n.nspname, 3) <> 'pg_'"_s;
// Those that are read.
const QString userTables =
    tablesOfUsers + u" AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')"_s;
const QString fromTables = u" JOIN pg_catalog.pg_class AS c ON c.oid = %1 "
                           "JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace "_s;
const QString schemaName = u"CASE WHEN %1.nspname = current_schema() THEN '' ELSE %1.nspname END"_s;
// The sequence that belongs to column `a`: pg_get_serial_sequence() fails where it may not be used.
const QString hasSequence =
    u"EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS o "
    "JOIN pg_catalog.pg_class AS s ON s.oid = o.objid AND s.relkind = 'S' "
    "WHERE o.classid = 'pg_catalog.pg_class'::regclass AND o.refclassid = o.classid "
    "AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum AND o.deptype IN ('a', 'i'))"_s;
// Names of the columns with the numbers in array %2 of the table with oid %1, as a JSON array.
const QString columnNames =
    u"(SELECT json_agg(coalesce(a.attname, '') ORDER BY u.place) FROM "
    "unnest(%2) WITH ORDINALITY AS u(number, place) LEFT JOIN pg_catalog.pg_attribute AS a "
    "ON a.attrelid = %1 AND a.attnum = u.number AND u.number > 0%3)"_s;

QString textAt(const RowBatch& rows, qsizetype row, int column) {
    return rows.at(row, column).to<QString>().value_or(QString());
}

qint64 numberAt(const RowBatch& rows, qsizetype row, int column) {
    return rows.at(row, column).to<qint64>().value_or(0);
}

bool flagAt(const RowBatch& rows, qsizetype row, int column) {
    return rows.at(row, column).to<bool>().value_or(false);
}

QStringList listAt(const RowBatch& rows, qsizetype row, int column) {
    QStringList names;
    for (const QJsonValue name :
         QJsonDocument::fromJson(textAt(rows, row, column).toUtf8()).array()) {
        names += name.toString();
    }
    return names;
}

TableKind kindOf(const QString& letter) {
    return letter == u"p"   ? TableKind::Partitioned
           : letter == u"v" ? TableKind::View
           : letter == u"m" ? TableKind::MaterializedView
           : letter == u"f" ? TableKind::Foreign
                            : TableKind::Table;
}

ReferentialAction actionOf(const QString& letter) {
    return letter == u"c"   ? ReferentialAction::Cascade
           : letter == u"n" ? ReferentialAction::SetNull
           : letter == u"d" ? ReferentialAction::SetDefault
           : letter == u"r" ? ReferentialAction::Restrict
                            : ReferentialAction::NoAction;
}

/// One reading of the catalogue.
class Reflection {
public:
    explicit Reflection(Connection& connection) : m_connection(connection) {}

    void read() {
        readClosedSchemas();
        readTables();
        readColumns();
        readConstraints();
        readIndexes();
    }
    void declareIn(const MetaData& metaData);
    std::vector<ReflectionWarning> takeWarnings() { return std::move(m_warnings); }

private:
    RowBatch ask(const QString& sql);
    TableData* tableAt(const RowBatch& rows, qsizetype row);
    void readClosedSchemas();
    void readTables();
    void readColumns();
    std::shared_ptr<ColumnData> columnAt(const RowBatch& rows, qsizetype row);
    void readConstraints();
    void addForeignKey(TableData& table, const RowBatch& rows, qsizetype row);
    void readIndexes();
    void warn(const QString& object, const QString& kind, const QString& message);

    Connection& m_connection;
    std::vector<TableData> m_tables;
    QHash<qint64, std::size_t> m_byOid;
    std::vector<ReflectionWarning> m_warnings;
};

template <typename Change>
void changeColumns(TableData& table, const QStringList& names, Change change) {
    for (Column& column : table.columns) {
        if (names.contains(column.name())) {
            auto data = std::make_shared<ColumnData>(column.data());
            change(*data);
            column = Column(std::move(data));
        }
    }
}

void addUnique(TableData& table, const QStringList& columns) {
    if (columns.size() == 1) {
        changeColumns(table, columns, [](ColumnData& column) { column.unique = true; });
    }
}

RowBatch Reflection::ask(const QString& sql) {
    Statement statement;
    statement.kind = StatementKind::Pragma;
    statement.text = sql;
    return m_connection.query(statement);
}

void Reflection::warn(const QString& object, const QString& kind, const QString& message) {
    qCDebug(lcSchema).noquote() << object << kind << message;
    m_warnings.push_back({object, kind, message});
}

/// The table whose oid stands in the first cell.
TableData* Reflection::tableAt(const RowBatch& rows, qsizetype row) {
    const auto found = m_byOid.constFind(numberAt(rows, row, 0));
    return found == m_byOid.constEnd() ? nullptr : &m_tables[*found];
}

void Reflection::readClosedSchemas() {
    const RowBatch rows =
        ask(u"SELECT DISTINCT n.nspname FROM pg_catalog.pg_class AS c "
            "JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE "_s +
            tablesOfUsers +
            u" AND NOT pg_catalog.has_schema_privilege(n.oid, 'USAGE') "
            "ORDER BY n.nspname"_s);
    for (qsizetype i = 0; i < rows.rowCount(); ++i)
        warn(textAt(rows, i, 0), u"closed-schema"_s,
             u"The user may not use this schema; its tables are left out."_s);
}

void Reflection::readTables() {
    const RowBatch rows =
        ask(u"SELECT c.oid, "_s + schemaName.arg(u"n"_s) +
            u", c.relname, c.relkind::text, "
            "pg_catalog.obj_description(c.oid, 'pg_class') "
            "FROM pg_catalog.pg_class AS c "
            "JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE "_s +
            userTables + u" ORDER BY n.nspname, c.oid"_s);
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        TableData table;
        table.schema = textAt(rows, i, 1);
        table.name = textAt(rows, i, 2);
        table.kind = kindOf(textAt(rows, i, 3));
        table.comment = textAt(rows, i, 4);
        m_byOid.insert(numberAt(rows, i, 0), m_tables.size());
        m_tables.push_back(std::move(table));
    }
}

void Reflection::readColumns() {
    const RowBatch rows = ask(
        u"SELECT a.attrelid, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), "
        "CASE t.typtype WHEN 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END, "
        "t.typtype::text, a.attnotnull OR t.typnotnull, a.attidentity::text, "
        "a.attgenerated::text, pg_catalog.pg_get_expr(d.adbin, d.adrelid), "_s +
        hasSequence +
        u", pg_catalog.col_description(a.attrelid, a.attnum) FROM pg_catalog.pg_attribute AS a "_s +
        fromTables.arg(u"a.attrelid"_s) +
        u"JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid "
        "LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
        "WHERE a.attnum > 0 AND NOT a.attisdropped AND "_s +
        userTables + u" ORDER BY a.attrelid, a.attnum"_s);
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        TableData* const table = tableAt(rows, i);
        if (table == nullptr) {
            continue;
        }
        std::shared_ptr<ColumnData> column = columnAt(rows, i);
        const bool isKnown = column->type.kind != TypeKind::Other || textAt(rows, i, 4) == u"e";
        if (!isKnown) {
            warn((table->schema.isEmpty() ? QString() : table->schema + u'.') + table->name + u'.' +
                     column->name,
                 u"unknown-type"_s,
                 u"The type %1 is not known; its values are taken as PostgreSQL writes them."_s.arg(
                     column->type.native));
        }
        table->columns.push_back(Column(std::move(column)));
    }
}

std::shared_ptr<ColumnData> Reflection::columnAt(const RowBatch& rows, qsizetype row) {
    auto column = std::make_shared<ColumnData>();
    column->name = textAt(rows, row, 1);
    const QString declared = textAt(rows, row, 2);
    const QString base = textAt(rows, row, 3); // what a domain is made of
    column->type = m_connection.dialect().parseType(base.isEmpty() ? declared : base);
    column->type.native = declared;
    column->nullable = !flagAt(rows, row, 5);
    const QString identity = textAt(rows, row, 6);
    column->generated = identity == u"a" || !textAt(rows, row, 7).isEmpty();
    const bool hasOwnSequence = flagAt(rows, row, 9);
    const QString expression = textAt(rows, row, 8);
    column->autoIncrement = hasOwnSequence || expression.startsWith(u"nextval("_s);
    if (!rows.at(row, 8).isNull() && !column->generated && !hasOwnSequence) {
        column->serverDefault = expression;
    }
    column->comment = textAt(rows, row, 10);
    return column;
}

void Reflection::readConstraints() {
    const RowBatch rows =
        ask(u"SELECT k.conrelid, k.contype::text, k.conname, "_s +
            columnNames.arg(u"k.conrelid"_s, u"k.conkey"_s, QString()) + u"::text, "_s +
            schemaName.arg(u"rn"_s) + u", r.relname, "_s +
            columnNames.arg(u"k.confrelid"_s, u"k.confkey"_s, QString()) +
            u"::text, k.confdeltype::text, k.confupdtype::text, "
            "pg_catalog.pg_get_expr(k.conbin, k.conrelid) FROM pg_catalog.pg_constraint AS k "_s +
            fromTables.arg(u"k.conrelid"_s) +
            u"LEFT JOIN pg_catalog.pg_class AS r ON r.oid = k.confrelid "
            "LEFT JOIN pg_catalog.pg_namespace AS rn ON rn.oid = r.relnamespace "
            // One to a partitioned table has a constraint for each partition below it.
            "WHERE k.conparentid = 0 AND "_s +
            userTables + u" ORDER BY k.oid"_s);
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        TableData* const table = tableAt(rows, i);
        if (table == nullptr) {
            continue;
        }
        const QString type = textAt(rows, i, 1);
        const QStringList columns = listAt(rows, i, 3);
        if (type == u"p") {
            changeColumns(*table, columns, [](ColumnData& column) {
                column.primaryKey = true;
                column.nullable = false;
            });
        } else if (type == u"u") {
            table->uniques.push_back({textAt(rows, i, 2), columns});
            addUnique(*table, columns);
        } else if (type == u"c") {
            table->checks.push_back({textAt(rows, i, 2), textAt(rows, i, 9)});
        } else if (type == u"f") {
            addForeignKey(*table, rows, i);
        }
    }
}

void Reflection::addForeignKey(TableData& table, const RowBatch& rows, qsizetype row) {
    ForeignKeyConstraint key;
    key.name = textAt(rows, row, 2);
    key.columns = listAt(rows, row, 3);
    key.referredSchema = textAt(rows, row, 4);
    key.referredTable = textAt(rows, row, 5);
    key.referredColumns = listAt(rows, row, 6);
    key.onDelete = actionOf(textAt(rows, row, 7));
    key.onUpdate = actionOf(textAt(rows, row, 8));
    table.foreignKeys.push_back(std::move(key));
}

// Without those that the server keeps for a constraint.
void Reflection::readIndexes() {
    const RowBatch rows =
        ask(u"SELECT i.indrelid, ic.relname, i.indisunique, "_s +
            columnNames.arg(u"i.indrelid"_s, u"i.indkey::int2[]"_s,
                            u" WHERE u.place <= i.indnkeyatts"_s) +
            u"::text, pg_catalog.pg_get_expr(i.indpred, i.indrelid) "
            "FROM pg_catalog.pg_index AS i "_s +
            fromTables.arg(u"i.indrelid"_s) +
            u"JOIN pg_catalog.pg_class AS ic ON ic.oid = i.indexrelid WHERE i.indisvalid "
            "AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint AS k "
            "WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) AND "_s +
            userTables + u" ORDER BY i.indexrelid"_s);
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        TableData* const table = tableAt(rows, i);
        if (table == nullptr) {
            continue;
        }
        Index index;
        index.name = textAt(rows, i, 1);
        index.unique = flagAt(rows, i, 2);
        index.columns = listAt(rows, i, 3);
        index.where = textAt(rows, i, 4);
        if (index.unique && index.where.isEmpty()) {
            addUnique(*table, index.columns);
        }
        table->indexes.push_back(std::move(index));
    }
}

void Reflection::declareIn(const MetaData& metaData) {
    for (TableData& table : m_tables) {
        if (metaData.find(table.schema.isEmpty() ? table.name : table.schema + u'.' + table.name)) {
            continue;
        }
        const QString name = table.name;
        try {
            Table(metaData, std::move(table));
        } catch (const SchemaError& error) {
            warn(name, u"unsupported-name"_s, error.message());
        }
    }
}

} // namespace

std::vector<ReflectionWarning> reflectPostgres(Connection& connection, const MetaData& metaData) {
    Reflection reflection(connection);
    reflection.read();
    reflection.declareIn(metaData);
    return reflection.takeWarnings();
}

std::vector<EnumType> enumTypesOfPostgres(Connection& connection) {
    Statement statement;
    statement.kind = StatementKind::Pragma;
    statement.text = u"SELECT "_s + schemaName.arg(u"n"_s) +
                     u", t.typname, json_agg(e.enumlabel ORDER BY e.enumsortorder)::text "
                     "FROM pg_catalog.pg_enum AS e "
                     "JOIN pg_catalog.pg_type AS t ON t.oid = e.enumtypid "
                     "JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace "
                     "GROUP BY n.nspname, t.typname ORDER BY n.nspname, t.typname"_s;
    const RowBatch rows = connection.query(statement);
    std::vector<EnumType> types;
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        types.push_back({textAt(rows, i, 0), textAt(rows, i, 1), listAt(rows, i, 2)});
    }
    return types;
}

} // namespace espalier::orm
