// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/sql/CompileState.h"
#include "orm/sql/Compiler.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

QString spellingOf(ReferentialAction action) {
    switch (action) {
    case ReferentialAction::NoAction:
        break;
    case ReferentialAction::Restrict:
        return u"RESTRICT"_s;
    case ReferentialAction::Cascade:
        return u"CASCADE"_s;
    case ReferentialAction::SetNull:
        return u"SET NULL"_s;
    case ReferentialAction::SetDefault:
        return u"SET DEFAULT"_s;
    }
    return {};
}

class TableWriter {
public:
    TableWriter(const Table& table, const Spelling& spelling)
        : m_table(table), m_data(table.data()), m_spelling(spelling) {}

    QString write(bool ifNotExists, const std::vector<std::size_t>& laterKeys) {
        m_sql = ifNotExists ? u"CREATE TABLE IF NOT EXISTS "_s : u"CREATE TABLE "_s;
        m_sql += m_spelling.qualified(m_data.schema, m_data.name);
        m_sql += u" (\n";
        for (const Column& column : m_data.columns)
            writeColumn(column);
        writePrimaryKey();
        for (const UniqueConstraint& unique : m_data.uniques) {
            startConstraint(unique.name);
            m_sql += u"UNIQUE ("_s + listOf(unique.columns) + u')';
        }
        for (std::size_t i = 0; i < m_data.foreignKeys.size(); ++i) {
            if (m_data.foreignKeys[i].declared &&
                std::ranges::find(laterKeys, i) == laterKeys.end())
                writeForeignKey(m_data.foreignKeys[i]);
        }
        for (const CheckConstraint& check : m_data.checks) {
            startConstraint(check.name);
            m_sql += u"CHECK ("_s + check.sql + u')';
        }
        m_sql += u"\n)"_s + m_spelling.tableSuffix(m_data);
        return m_sql;
    }

    QString addForeignKey(const ForeignKeyConstraint& key) {
        m_sql = u"ALTER TABLE "_s + m_spelling.qualified(m_data.schema, m_data.name) + u" ADD "_s;
        m_isAlone = true;
        writeForeignKey(key);
        return m_sql;
    }

private:
    void startItem() {
        if (m_isAlone)
            return;

        m_sql += m_first ? u"    "_s : u",\n    "_s;
        m_first = false;
    }

    void startConstraint(const QString& name) {
        startItem();
        if (!name.isEmpty())
            m_sql += u"CONSTRAINT "_s + m_spelling.identifier(name) + u' ';
    }

    QString listOf(const QStringList& columns) const {
        QString list;
        for (const QString& column : columns)
            list += (list.isEmpty() ? u""_s : u", "_s) + m_spelling.identifier(column);
        return list;
    }

    bool isInKey(const Column& column) const {
        const auto has = [&column](const auto& key) { return key.columns.contains(column.name()); };
        return column.isPrimaryKey() || column.data().unique ||
               std::ranges::any_of(m_data.uniques, has) ||
               std::ranges::any_of(m_data.indexes, has) ||
               std::ranges::any_of(m_data.foreignKeys, has);
    }

    void writeColumn(const Column& column) {
        const ColumnData& data = column.data();
        if (data.generated)
            throw SchemaError(
                u"The formula of the generated column %1 is not known."_s.arg(column.fullName()),
                {.table = m_table.fullName(), .column = data.name});
        startItem();
        m_sql += m_spelling.identifier(data.name);
        const QString type = isInKey(column) ? m_spelling.keyTypeName(column.type())
                                             : m_spelling.typeName(column.type());
        if (!type.isEmpty())
            m_sql += u' ' + type;
        if (data.autoIncrement && !data.serverDefault) {
            if (const QString clause = m_spelling.autoIncrementClause(); !clause.isEmpty())
                m_sql += u' ' + clause;
        }
        if (!data.nullable)
            m_sql += u" NOT NULL";
        if (data.serverDefault)
            m_sql += u" DEFAULT ("_s + *data.serverDefault + u')';
    }

    void writePrimaryKey() {
        QStringList names;
        for (const Column& column : m_data.columns) {
            if (column.isPrimaryKey())
                names.append(column.name());
        }
        if (names.isEmpty())
            return;
        startItem();
        m_sql += u"PRIMARY KEY ("_s + listOf(names) + u')';
    }

    ForeignKeyConstraint inOrder(ForeignKeyConstraint key) const {
        const std::optional<Table> referred = m_table.referred(key);
        if (m_spelling.refersInAnyOrder() || !referred)
            return key;
        const auto sortedBy = [&key](const QStringList& order) {
            ForeignKeyConstraint sorted = key;
            for (qsizetype i = 0; i < order.size(); ++i) {
                sorted.referredColumns[i] = order[i];
                sorted.columns[i] = key.columns[key.referredColumns.indexOf(order[i])];
            }
            return sorted;
        };
        QStringList primary;
        for (const Column& column : referred->primaryKey())
            primary += column.name();
        std::vector<QStringList> keys{primary};
        for (const UniqueConstraint& unique : referred->data().uniques)
            keys.push_back(unique.columns);
        for (const QStringList& order : keys) {
            if (QSet<QString>(order.begin(), order.end()) ==
                QSet<QString>(key.referredColumns.begin(), key.referredColumns.end()))
                return sortedBy(order);
        }
        return key;
    }

    void writeForeignKey(const ForeignKeyConstraint& given) {
        const ForeignKeyConstraint key = inOrder(given);
        startConstraint(key.name);
        m_sql += u"FOREIGN KEY ("_s + listOf(key.columns) + u") REFERENCES "_s;
        m_sql += m_spelling.references(key.referredSchema, key.referredTable);
        if (!key.referredColumns.isEmpty())
            m_sql += u" ("_s + listOf(key.referredColumns) + u')';
        if (key.onDelete != ReferentialAction::NoAction)
            m_sql += u" ON DELETE "_s + spellingOf(key.onDelete);
        if (key.onUpdate != ReferentialAction::NoAction)
            m_sql += u" ON UPDATE "_s + spellingOf(key.onUpdate);
    }

    const Table& m_table;
    const TableData& m_data;
    const Spelling& m_spelling;
    QString m_sql;
    bool m_first = true;
    bool m_isAlone = false; ///< one constraint in a statement of its own
};

QString indexText(const Index& index, const Table& table, const Spelling& spelling,
                  bool ifNotExists) {
    QString name = index.name;
    if (name.isEmpty())
        name = u"ix_"_s + table.name() + u'_' + index.columns.join(u'_');
    QString columns;
    for (const QString& column : index.columns) {
        if (column.isEmpty())
            throw SchemaError(u"The expression of index %1 is not known."_s.arg(name),
                              {.table = table.fullName()});
        columns += (columns.isEmpty() ? u""_s : u", "_s) + spelling.identifier(column);
    }
    QString sql = index.unique ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s;
    if (ifNotExists)
        sql += u"IF NOT EXISTS ";
    sql += spelling.identifier(name) + u" ON "_s + spelling.qualified(table.schema(), table.name());
    sql += u" ("_s + columns + u')';
    if (!index.where.isEmpty() && !spelling.supportsPartialIndexes())
        throw SchemaError(u"Index %1 is over some of the rows only, which %2 cannot do."_s.arg(
                              name, spelling.name()),
                          {.table = table.fullName()});
    if (!index.where.isEmpty())
        sql += u" WHERE "_s + index.where;
    return sql;
}

Statement ddl(const Table& table, const QString& text) {
    Statement statement;
    statement.kind = StatementKind::Ddl;
    statement.text = text;
    statement.table = table.fullName();
    return statement;
}

} // namespace

std::vector<Statement> compile(const CreateTable& create, const Spelling& spelling) {
    const Table& table = create.table;
    if (table.kind() != TableKind::Table || table.columns().empty())
        throw SchemaError(
            u"%1 is not a table that can be created from its columns."_s.arg(table.fullName()),
            {.table = table.fullName()});
    std::vector<Statement> statements;
    statements.push_back(
        ddl(table, TableWriter(table, spelling).write(create.ifNotExists, create.laterKeys)));
    for (const Index& index : table.data().indexes)
        statements.push_back(ddl(table, indexText(index, table, spelling, create.ifNotExists)));
    return statements;
}

Statement compile(const AddForeignKey& add, const Spelling& spelling) {
    return ddl(add.table,
               TableWriter(add.table, spelling).addForeignKey(add.table.foreignKeys().at(add.key)));
}

Statement compile(const DropTable& drop, const Spelling& spelling) {
    const QString start = drop.ifExists ? u"DROP TABLE IF EXISTS "_s : u"DROP TABLE "_s;
    return ddl(drop.table, start + spelling.qualified(drop.table.schema(), drop.table.name()));
}

} // namespace espalier::orm
