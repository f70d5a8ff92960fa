// SPDX-License-Identifier: MIT
#include "orm/engine/SqliteInspector.h"

#include "orm/base/Error.h"
#include "orm/base/Log.h"
#include "orm/engine/SqliteDdl.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

QString textAt(const RowBatch& rows, qsizetype row, int column) {
    return rows.at(row, column).to<QString>().value_or(QString());
}

qint64 numberAt(const RowBatch& rows, qsizetype row, int column) {
    return rows.at(row, column).to<qint64>().value_or(0);
}

ReferentialAction actionOf(const QString& text) {
    if (text == u"CASCADE") {
        return ReferentialAction::Cascade;
    }
    if (text == u"SET NULL") {
        return ReferentialAction::SetNull;
    }
    if (text == u"SET DEFAULT") {
        return ReferentialAction::SetDefault;
    }
    return text == u"RESTRICT" ? ReferentialAction::Restrict : ReferentialAction::NoAction;
}

/// A table while it is being read, with what only the other tables' references ask for.
struct Draft {
    TableData data;
    QString sql;
    QStringList keyColumns; ///< in the order of the primary key
    bool hasKeyIndex = false;
};

/// One reading of the catalogue.
class Reflection {
public:
    explicit Reflection(Connection& connection) : m_connection(connection) {}

    void read();
    void declareIn(const MetaData& metaData);
    std::vector<ReflectionWarning> takeWarnings() { return std::move(m_warnings); }

private:
    RowBatch ask(const QString& sql, const std::vector<Value>& bindings = {});
    void list();
    bool describe(Draft& draft);
    void readColumns(Draft& draft);
    void readIndexes(Draft& draft);
    void addIndex(Draft& draft, Index index, const QString& origin);
    void markRowIdAlias(Draft& draft);
    void readForeignKeys(Draft& draft);
    void addForeignKey(Draft& draft, ForeignKeyConstraint key);
    bool resolve(const Draft& draft, ForeignKeyConstraint& key);
    bool isKeyOf(const Draft& target, const QStringList& columns) const;
    void warn(const QString& object, const QString& kind, const QString& message);

    Connection& m_connection;
    std::vector<Draft> m_drafts;
    QHash<QString, std::size_t> m_byName;
    std::vector<ReflectionWarning> m_warnings;
};

Column* columnNamed(TableData& table, const QString& name) {
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(), [&name](const Column& column) {
            return foldedName(column.name()) == foldedName(name);
        });
    return found == table.columns.end() ? nullptr : &*found;
}

template <typename Change> void changeColumn(TableData& table, const QString& name, Change change) {
    if (Column* const column = columnNamed(table, name)) {
        auto data = std::make_shared<ColumnData>(column->data());
        change(*data);
        *column = Column(std::move(data));
    }
}

RowBatch Reflection::ask(const QString& sql, const std::vector<Value>& bindings) {
    Statement statement;
    statement.kind = StatementKind::Pragma;
    statement.text = sql;
    statement.bindings = bindings;
    return m_connection.query(statement);
}

void Reflection::warn(const QString& object, const QString& kind, const QString& message) {
    qCDebug(lcSchema).noquote() << object << kind << message;
    m_warnings.push_back({object, kind, message});
}

void Reflection::read() {
    list();
    std::erase_if(m_drafts, [this](Draft& draft) { return !describe(draft); });
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        m_byName.insert(foldedName(m_drafts[i].data.name), i);
    }
    for (Draft& draft : m_drafts) {
        if (draft.data.kind == TableKind::Table) {
            readForeignKeys(draft);
        }
    }
}

void Reflection::list() {
    const RowBatch rows = ask(
        u"SELECT s.name, l.type, l.wr, l.strict, s.sql "
        "FROM sqlite_schema AS s JOIN pragma_table_list AS l ON l.schema = 'main' "
        "AND l.name = s.name WHERE s.type IN ('table', 'view') "
        "AND l.type <> 'shadow' AND lower(substr(s.name, 1, 7)) <> 'sqlite_' ORDER BY s.rowid"_s);
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        Draft draft;
        draft.data.name = textAt(rows, i, 0);
        const QString type = textAt(rows, i, 1);
        draft.data.kind = type == u"view"      ? TableKind::View
                          : type == u"virtual" ? TableKind::Virtual
                                               : TableKind::Table;
        draft.data.withoutRowId = draft.data.kind == TableKind::Table && numberAt(rows, i, 2) != 0;
        draft.data.strict = numberAt(rows, i, 3) != 0;
        draft.sql = textAt(rows, i, 4);
        m_drafts.push_back(std::move(draft));
    }
}

/// False when nothing of it can be used.
bool Reflection::describe(Draft& draft) {
    const QString& name = draft.data.name;
    try {
        if (draft.data.kind != TableKind::Table) {
            // Prepares without running: finds what the columns alone do not tell.
            ask(u"EXPLAIN SELECT * FROM "_s + m_connection.dialect().identifier(name));
        }
        readColumns(draft);
        if (draft.data.kind == TableKind::Table) {
            draft.data.rowId = rowIdOf(draft.data);
            draft.data.shadowsRowId = !draft.data.rowId && !draft.data.withoutRowId;
            readIndexes(draft);
            markRowIdAlias(draft);
            draft.data.checks = checkConstraints(draft.sql);
        }
    } catch (const SqlError& error) {
        const QString kind =
            draft.data.kind == TableKind::View ? u"broken-view"_s : u"broken-table"_s;
        warn(name, kind,
             error.context().driverText.isEmpty() ? error.message() : error.context().driverText);
        return false;
    } catch (const SchemaError& error) {
        warn(name, u"unsupported-name"_s, error.message());
        return false;
    }
    return true;
}

void Reflection::readColumns(Draft& draft) {
    TableData& table = draft.data;
    const RowBatch rows = ask(u"SELECT name, type, \"notnull\", dflt_value, pk, hidden "
                              "FROM pragma_table_xinfo(?, 'main') ORDER BY cid"_s,
                              {table.name});
    QMap<qint64, QString> keyColumns;
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        const qint64 hidden = numberAt(rows, i, 5);
        if (hidden == 1) { // an argument of a virtual table, no column
            continue;
        }
        auto column = std::make_shared<ColumnData>();
        column->name = textAt(rows, i, 0);
        const QString declared = textAt(rows, i, 1);
        column->type = m_connection.dialect().parseType(declared);
        const qint64 keyPosition = numberAt(rows, i, 4);
        column->primaryKey = keyPosition > 0;
        // SQLite lets NULL into the key of an ordinary table unless NOT NULL is declared.
        column->nullable = numberAt(rows, i, 2) == 0 && !(column->primaryKey && table.withoutRowId);
        column->generated = hidden == 2 || hidden == 3;
        if (!rows.at(i, 3).isNull()) {
            column->serverDefault = textAt(rows, i, 3);
        }
        if (keyPosition > 0) {
            keyColumns.insert(keyPosition, column->name);
        }
        if (table.kind == TableKind::Table && column->type.kind == TypeKind::Other &&
            !declared.isEmpty()) {
            warn(table.name + u'.' + column->name, u"unknown-type"_s,
                 u"The type %1 is not known; its values are taken as they are stored."_s.arg(
                     declared));
        }
        table.columns.push_back(Column(std::move(column)));
    }
    draft.keyColumns = keyColumns.values();
}

void Reflection::readIndexes(Draft& draft) {
    const RowBatch rows = ask(u"SELECT l.name, l.\"unique\", l.origin, s.sql "
                              "FROM pragma_index_list(?, 'main') AS l LEFT JOIN sqlite_schema AS s "
                              "ON s.type = 'index' AND s.name = l.name ORDER BY l.seq DESC"_s,
                              {draft.data.name});
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        Index index;
        index.name = textAt(rows, i, 0);
        index.unique = numberAt(rows, i, 1) != 0;
        index.where = indexCondition(textAt(rows, i, 3));
        const RowBatch columns =
            ask(u"SELECT name FROM pragma_index_info(?, 'main') ORDER BY seqno"_s, {index.name});
        for (qsizetype j = 0; j < columns.rowCount(); ++j) {
            index.columns += textAt(columns, j, 0);
        }
        addIndex(draft, std::move(index), textAt(rows, i, 2));
    }
}

void Reflection::addIndex(Draft& draft, Index index, const QString& origin) {
    if (origin == u"pk") {
        draft.hasKeyIndex = true;
        return;
    }
    if (index.unique && index.where.isEmpty() && index.columns.size() == 1) {
        changeColumn(draft.data, index.columns.front(),
                     [](ColumnData& column) { column.unique = true; });
    }
    if (origin == u"u") {
        draft.data.uniques.push_back({{}, index.columns});
    } else {
        draft.data.indexes.push_back(std::move(index));
    }
}

// INTEGER PRIMARY KEY is the rowid itself and has no index; INTEGER PRIMARY KEY DESC has one.
void Reflection::markRowIdAlias(Draft& draft) {
    if (draft.data.withoutRowId || draft.keyColumns.size() != 1 || draft.hasKeyIndex) {
        return;
    }
    changeColumn(draft.data, draft.keyColumns.front(), [](ColumnData& column) {
        column.autoIncrement = true;
        column.nullable = false;
    });
}

void Reflection::readForeignKeys(Draft& draft) {
    // SQLite lists the last declared key first.
    const RowBatch rows = ask(u"SELECT id, \"table\", \"from\", \"to\", on_update, on_delete "
                              "FROM pragma_foreign_key_list(?, 'main') ORDER BY id DESC, seq"_s,
                              {draft.data.name});
    ForeignKeyConstraint key;
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        key.columns += textAt(rows, i, 2);
        if (!rows.at(i, 3).isNull()) {
            key.referredColumns += textAt(rows, i, 3);
        }
        const bool isLast =
            i + 1 == rows.rowCount() || numberAt(rows, i + 1, 0) != numberAt(rows, i, 0);
        if (isLast) {
            key.referredTable = textAt(rows, i, 1);
            key.onUpdate = actionOf(textAt(rows, i, 4));
            key.onDelete = actionOf(textAt(rows, i, 5));
            addForeignKey(draft, std::exchange(key, {}));
        }
    }
}

void Reflection::addForeignKey(Draft& draft, ForeignKeyConstraint key) {
    if (resolve(draft, key)) {
        draft.data.foreignKeys.push_back(std::move(key));
    }
}

/// Gives the key the real names of what it refers to; a warning and false when there is no such
/// thing.
bool Reflection::resolve(const Draft& draft, ForeignKeyConstraint& key) {
    const QString object = draft.data.name + u'.' + key.columns.join(u", ");
    const auto found = m_byName.constFind(foldedName(key.referredTable));
    if (found == m_byName.constEnd()) {
        warn(object, u"dangling-foreign-key"_s,
             u"It refers to the table %1, which does not exist."_s.arg(key.referredTable));
        return false;
    }
    Draft& target = m_drafts[*found];
    key.referredTable = target.data.name;
    if (key.referredColumns.isEmpty()) {
        key.referredColumns = target.keyColumns;
    }
    if (key.referredColumns.size() != key.columns.size()) {
        warn(object, u"dangling-foreign-key"_s,
             u"It refers to the primary key of %1, which has another number of columns."_s.arg(
                 target.data.name));
        return false;
    }
    for (QString& name : key.referredColumns) {
        const Column* const column = columnNamed(target.data, name);
        if (column == nullptr) {
            warn(object, u"dangling-foreign-key"_s,
                 u"It refers to the column %1.%2, which does not exist."_s.arg(target.data.name,
                                                                               name));
            return false;
        }
        name = column->name();
    }
    if (!isKeyOf(target, key.referredColumns)) {
        warn(object, u"foreign-key-mismatch"_s,
             u"It refers to %1 of %2, which no unique index covers: SQLite refuses to write to "
             "either table while foreign keys are enforced."_s.arg(key.referredColumns.join(u", "),
                                                                   target.data.name));
    }
    return true;
}

bool Reflection::isKeyOf(const Draft& target, const QStringList& columns) const {
    const auto sorted = [](QStringList names) {
        names.sort();
        return names;
    };
    const QStringList wanted = sorted(columns);
    const auto covers = [&](const auto& constraint) {
        return sorted(constraint.columns) == wanted;
    };
    return sorted(target.keyColumns) == wanted ||
           std::any_of(target.data.uniques.begin(), target.data.uniques.end(), covers) ||
           std::any_of(target.data.indexes.begin(), target.data.indexes.end(),
                       [&](const Index& index) {
                           return index.unique && index.where.isEmpty() && covers(index);
                       });
}

void Reflection::declareIn(const MetaData& metaData) {
    for (Draft& draft : m_drafts) {
        if (metaData.find(draft.data.name)) {
            continue;
        }
        const QString name = draft.data.name;
        try {
            Table(metaData, std::move(draft.data));
        } catch (const SchemaError& error) {
            warn(name, u"unsupported-name"_s, error.message());
        }
    }
}

} // namespace

std::vector<ReflectionWarning> reflectSqlite(Connection& connection, const MetaData& metaData) {
    Reflection reflection(connection);
    reflection.read();
    reflection.declareIn(metaData);
    return reflection.takeWarnings();
}

} // namespace espalier::orm
