// SPDX-License-Identifier: MIT
#include "orm/engine/MariaDbInspector.h"

#include "orm/base/Error.h"
#include "orm/base/Log.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

QString textAt(const RowBatch& rows, qsizetype row, int column) {
    return rows.at(row, column).to<QString>().value_or(QString());
}

// What stands for no rule of its own is written as RESTRICT, and means the same.
ReferentialAction actionOf(const QString& rule) {
    return rule == u"CASCADE"       ? ReferentialAction::Cascade
           : rule == u"SET NULL"    ? ReferentialAction::SetNull
           : rule == u"SET DEFAULT" ? ReferentialAction::SetDefault
                                    : ReferentialAction::NoAction;
}

/// One reading of the catalogue.
class Reflection {
public:
    explicit Reflection(Connection& connection) : m_connection(connection) {}

    void read() {
        readTables();
        readColumns();
        readReferences();
        readIndexes();
        readChecks();
    }
    void declareIn(const MetaData& metaData);
    std::vector<ReflectionWarning> takeWarnings() { return std::move(m_warnings); }

private:
    struct Key {
        QString name;
        QStringList columns; ///< empty for a part of one or an expression
        bool unique = false;
    };

    RowBatch ask(const QString& sql);
    TableData* tableAt(const RowBatch& rows, qsizetype row);
    void readTables();
    void readColumns();
    std::shared_ptr<ColumnData> columnAt(const RowBatch& rows, qsizetype row) const;
    void readReferences();
    void readIndexes();
    static void addKey(TableData& table, const Key& key);
    void readChecks();
    void warn(const QString& object, const QString& kind, const QString& message);

    Connection& m_connection;
    std::vector<TableData> m_tables;
    QHash<QString, std::size_t> m_byName;
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

/// The table whose name stands in the first cell.
TableData* Reflection::tableAt(const RowBatch& rows, qsizetype row) {
    const auto found = m_byName.constFind(textAt(rows, row, 0));
    return found == m_byName.constEnd() ? nullptr : &m_tables[*found];
}

void Reflection::readTables() {
    const RowBatch rows =
        ask(u"SELECT table_name, table_type, table_comment, create_options, engine "
            "FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type IN "
            "('BASE TABLE', 'VIEW', 'SYSTEM VERSIONED') ORDER BY table_name"_s);
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        TableData table;
        table.name = textAt(rows, i, 0);
        const QString comment = textAt(rows, i, 2);
        if (textAt(rows, i, 1) == u"VIEW") {
            table.kind = TableKind::View;
            if (comment != u"VIEW") { // there stands what is wrong with it
                warn(table.name, u"broken-view"_s, comment);
                continue;
            }
        } else {
            table.comment = comment;
            if (textAt(rows, i, 3).contains(u"partitioned")) {
                table.kind = TableKind::Partitioned;
            }
            if (textAt(rows, i, 4) != u"InnoDB") {
                warn(table.name, u"no-transactions"_s,
                     u"The table is kept by %1, which cannot roll back."_s.arg(textAt(rows, i, 4)));
            }
        }
        m_byName.insert(table.name, m_tables.size());
        m_tables.push_back(std::move(table));
    }
}

void Reflection::readColumns() {
    const RowBatch rows =
        ask(u"SELECT table_name, column_name, column_type, is_nullable, column_default, extra, "
            "column_comment FROM information_schema.columns WHERE table_schema = DATABASE() "
            "ORDER BY table_name, ordinal_position"_s);
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        TableData* const table = tableAt(rows, i);
        if (table == nullptr) {
            continue;
        }
        std::shared_ptr<ColumnData> column = columnAt(rows, i);
        if (column->type.kind == TypeKind::Other) {
            warn(table->name + u'.' + column->name, u"unknown-type"_s,
                 u"The type %1 is not known; its values are taken as MariaDB writes them."_s.arg(
                     column->type.native));
        }
        table->columns.push_back(Column(std::move(column)));
    }
}

std::shared_ptr<ColumnData> Reflection::columnAt(const RowBatch& rows, qsizetype row) const {
    auto column = std::make_shared<ColumnData>();
    column->name = textAt(rows, row, 1);
    QString declared = textAt(rows, row, 2);
    // Elsewhere an absent number of digits is one that we choose.
    if (declared == u"time" || declared == u"datetime" || declared == u"timestamp") {
        declared += u"(0)";
    }
    column->type = m_connection.dialect().parseType(declared);
    column->nullable = textAt(rows, row, 3) == u"YES";
    const QString extra = textAt(rows, row, 5);
    column->generated = extra.contains(u"GENERATED");
    column->autoIncrement = extra.contains(u"auto_increment");
    column->serverOnUpdate = extra.contains(u"on update");
    const QString expression = textAt(rows, row, 4);
    if (!rows.at(row, 4).isNull() && expression != u"NULL" && !column->generated) {
        column->serverDefault = expression;
    }
    column->comment = textAt(rows, row, 6);
    return column;
}

void Reflection::readReferences() {
    const RowBatch rows =
        ask(u"SELECT k.table_name, k.constraint_name, k.column_name, "
            "IF(k.referenced_table_schema = DATABASE(), '', k.referenced_table_schema), "
            "k.referenced_table_name, k.referenced_column_name, r.delete_rule, r.update_rule "
            "FROM information_schema.key_column_usage AS k "
            "JOIN information_schema.referential_constraints AS r "
            "ON r.constraint_schema = k.constraint_schema AND r.table_name = k.table_name "
            "AND r.constraint_name = k.constraint_name WHERE k.table_schema = DATABASE() "
            "AND k.referenced_table_name IS NOT NULL "
            "ORDER BY k.table_name, k.constraint_name, k.ordinal_position"_s);
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        TableData* const table = tableAt(rows, i);
        if (table == nullptr) {
            continue;
        }
        const QString name = textAt(rows, i, 1);
        if (table->foreignKeys.empty() || table->foreignKeys.back().name != name) {
            ForeignKeyConstraint key;
            key.name = name;
            key.referredSchema = textAt(rows, i, 3);
            key.referredTable = textAt(rows, i, 4);
            key.onDelete = actionOf(textAt(rows, i, 6));
            key.onUpdate = actionOf(textAt(rows, i, 7));
            table->foreignKeys.push_back(std::move(key));
        }
        table->foreignKeys.back().columns += textAt(rows, i, 2);
        table->foreignKeys.back().referredColumns += textAt(rows, i, 5);
    }
}

void Reflection::readIndexes() {
    const RowBatch rows =
        ask(u"SELECT table_name, index_name, non_unique, "
            "IF(sub_part IS NULL, column_name, '') FROM information_schema.statistics "
            "WHERE table_schema = DATABASE() AND index_type IN ('BTREE', 'HASH') "
            "ORDER BY table_name, index_name, seq_in_index"_s);
    for (qsizetype i = 0; i < rows.rowCount();) {
        TableData* const table = tableAt(rows, i);
        const QString tableName = textAt(rows, i, 0);
        Key key;
        key.name = textAt(rows, i, 1);
        key.unique = rows.at(i, 2).to<qint64>().value_or(1) == 0;
        while (i < rows.rowCount() && textAt(rows, i, 0) == tableName &&
               textAt(rows, i, 1) == key.name) {
            key.columns += textAt(rows, i, 3);
            ++i;
        }
        if (table != nullptr) {
            addKey(*table, key);
        }
    }
}

void Reflection::addKey(TableData& table, const Key& key) {
    if (key.name == u"PRIMARY") {
        changeColumns(table, key.columns, [](ColumnData& column) {
            column.primaryKey = true;
            column.nullable = false;
        });
        return;
    }
    const bool isWhole = !key.columns.contains(QString());
    if (key.unique && isWhole) {
        table.uniques.push_back({key.name, key.columns});
        if (key.columns.size() == 1) {
            changeColumns(table, key.columns, [](ColumnData& column) { column.unique = true; });
        }
        return;
    }
    const bool servesReference =
        std::ranges::any_of(table.foreignKeys, [&key](const ForeignKeyConstraint& reference) {
            return reference.name == key.name && reference.columns == key.columns;
        });
    if (!servesReference) {
        table.indexes.push_back({key.name, key.columns, key.unique, {}});
    }
}

// JSON is a text with a rule, which makes it JSON again.
void Reflection::readChecks() {
    const RowBatch rows =
        ask(u"SELECT table_name, constraint_name, check_clause FROM "
            "information_schema.check_constraints WHERE constraint_schema = DATABASE() "
            "ORDER BY table_name, constraint_name"_s);
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        TableData* const table = tableAt(rows, i);
        if (table == nullptr) {
            continue;
        }
        const QString name = textAt(rows, i, 1);
        const QString clause = textAt(rows, i, 2);
        // Our sql_mode has the server quote names like this.
        if (clause == u"json_valid(\"%1\")"_s.arg(QString(name).replace(u'"', u"\"\""_s))) {
            changeColumns(*table, {name}, [](ColumnData& column) {
                column.type = SqlType{TypeKind::Json, -1, -1, -1, u"json"_s};
            });
        } else {
            table->checks.push_back({name, clause});
        }
    }
}

void Reflection::declareIn(const MetaData& metaData) {
    for (TableData& table : m_tables) {
        if (metaData.find(table.name)) {
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

std::vector<ReflectionWarning> reflectMariaDb(Connection& connection, const MetaData& metaData) {
    Reflection reflection(connection);
    reflection.read();
    reflection.declareIn(metaData);
    return reflection.takeWarnings();
}

} // namespace espalier::orm
