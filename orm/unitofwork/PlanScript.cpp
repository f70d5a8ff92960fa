// SPDX-License-Identifier: MIT
#include "orm/unitofwork/PlanScript.h"

#include "orm/base/Error.h"
#include "orm/dialect/ValueLiteral.h"

#include <QMap>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// How a database hands the key of a new row to the statements after it.
class KeyKeeper {
public:
    explicit KeyKeeper(const Dialect& dialect) : m_dialect(dialect) {}
    virtual ~KeyKeeper() = default;
    virtual QString begin(bool keepsKeys) const = 0;
    virtual QString end(bool keepsKeys) const = 0;
    /// The statement, and what keeps its key under a number.
    virtual QString inserted(const QString& insert, const QString& table, const Column& key,
                             int number) const = 0;
    virtual QString key(const Column& key, int number) const = 0;

protected:
    const Dialect& m_dialect;
};

/// In a table of the connection, which is gone at the end.
class SqliteKeys final : public KeyKeeper {
public:
    using KeyKeeper::KeyKeeper;
    QString begin(bool keepsKeys) const override {
        return keepsKeys
                   ? u"BEGIN;\nCREATE TEMP TABLE new_keys (number INTEGER PRIMARY KEY, id);\n"_s
                   : u"BEGIN;\n"_s;
    }
    QString end(bool keepsKeys) const override {
        return keepsKeys ? u"DROP TABLE temp.new_keys;\nCOMMIT;\n"_s : u"COMMIT;\n"_s;
    }
    // What was numbered is the row; only where the key is that number are they the same.
    QString inserted(const QString& insert, const QString& table, const Column& key,
                     int number) const override {
        const QString id = key.isAutoIncrement()
                               ? u"last_insert_rowid()"_s
                               : u"(SELECT "_s + m_dialect.identifier(key.name()) + u" FROM "_s +
                                     table + u" WHERE rowid = last_insert_rowid())"_s;
        return insert + u";\nINSERT INTO temp.new_keys VALUES ("_s + QString::number(number) +
               u", "_s + id + u");\n"_s;
    }
    QString key(const Column&, int number) const override {
        return u"(SELECT id FROM temp.new_keys WHERE number = %1)"_s.arg(number);
    }
};

class PostgresKeys final : public KeyKeeper {
public:
    using KeyKeeper::KeyKeeper;
    QString begin(bool keepsKeys) const override {
        return keepsKeys ? u"BEGIN;\nCREATE TEMPORARY TABLE new_keys (number integer PRIMARY KEY, "
                           "id text) ON COMMIT DROP;\n"_s
                         : u"BEGIN;\n"_s;
    }
    QString end(bool) const override { return u"COMMIT;\n"_s; }
    QString inserted(const QString& insert, const QString&, const Column& key,
                     int number) const override {
        const QString id = m_dialect.identifier(key.name());
        return u"WITH made AS ("_s + insert + u" RETURNING "_s + id +
               u") INSERT INTO pg_temp.new_keys SELECT "_s + QString::number(number) + u", "_s +
               id + u"::text FROM made;\n"_s;
    }
    QString key(const Column& key, int number) const override {
        return u"(SELECT id::%1 FROM pg_temp.new_keys WHERE number = %2)"_s
            .arg(m_dialect.castName(key.type()))
            .arg(number);
    }
};

class MariaDbKeys final : public KeyKeeper {
public:
    using KeyKeeper::KeyKeeper;
    QString begin(bool) const override { return u"SET NAMES utf8mb4;\nSTART TRANSACTION;\n"_s; }
    QString end(bool) const override { return u"COMMIT;\n"_s; }
    QString inserted(const QString& insert, const QString&, const Column& key,
                     int number) const override {
        if (!key.isAutoIncrement())
            throw DataError(
                u"The key column %1 is filled by a default, which MariaDB does not tell "
                "to a script."_s.arg(key.name()));
        return insert + u";\nSET @new_key_%1 = LAST_INSERT_ID();\n"_s.arg(number);
    }
    QString key(const Column&, int number) const override { return u"@new_key_%1"_s.arg(number); }
};

std::unique_ptr<KeyKeeper> keeperFor(const Dialect& dialect) {
    if (dialect.name() == u"sqlite")
        return std::make_unique<SqliteKeys>(dialect);
    if (dialect.name() == u"postgresql")
        return std::make_unique<PostgresKeys>(dialect);
    return std::make_unique<MariaDbKeys>(dialect);
}

class Script {
public:
    Script(const FlushPlan& plan, const Dialect& dialect)
        : m_plan(plan), m_dialect(dialect), m_keys(keeperFor(dialect)) {
        for (const PlannedValue& cell : plan.cells) {
            const auto* generated = std::get_if<GeneratedKey>(&cell);
            if (!generated)
                continue;
            const auto known = m_kept.constFind(generated->operation);
            if (known != m_kept.cend() && known->column != generated->column)
                throw DataError(
                    u"A new row of %1 has two key columns that the database makes: that cannot be "
                    "written as a script."_s.arg(
                        plan.operations[std::size_t(generated->operation)].shape->table.name()));
            m_kept.insert(generated->operation, {generated->column, 0});
        }
        int number = 0;
        for (Kept& kept : m_kept)
            kept.number = ++number;
    }
    QString write() const;

private:
    QString statement(const RowOperation& operation) const;
    QString insertion(const RowOperation& operation) const;
    QStringList comparisons(const std::vector<Column>& columns,
                            std::span<const PlannedValue> values, bool isAssigning) const;
    QString literal(const Column& column, const PlannedValue& value) const;
    QString tableOf(const RowOperation& operation) const {
        const Table& table = operation.shape->table;
        return m_dialect.qualified(table.schema(), table.name());
    }

    const FlushPlan& m_plan;
    const Dialect& m_dialect;
    std::unique_ptr<KeyKeeper> m_keys;
    struct Kept {
        int column; ///< of the table
        int number;
    };
    QMap<int, Kept> m_kept; ///< keys, by operation
};

QString Script::literal(const Column& column, const PlannedValue& value) const {
    if (const auto* generated = std::get_if<GeneratedKey>(&value))
        return m_keys->key(column, m_kept.value(generated->operation).number);
    return valueLiteral(std::get<Value>(value), column.type(), m_dialect);
}

QStringList Script::comparisons(const std::vector<Column>& columns,
                                std::span<const PlannedValue> values, bool isAssigning) const {
    QStringList parts;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString value = literal(columns[i], values[i]);
        const bool isNull = !isAssigning && value == u"NULL";
        parts << m_dialect.identifier(columns[i].name()) + (isNull ? u" IS "_s : u" = "_s) + value;
    }
    return parts;
}

QString Script::insertion(const RowOperation& operation) const {
    const OperationShape& shape = *operation.shape;
    if (shape.columns.empty())
        return u"INSERT INTO "_s + tableOf(operation) + m_dialect.defaultRow();
    QStringList names;
    QStringList values;
    const std::span<const PlannedValue> cells = m_plan.values(operation);
    for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        names << m_dialect.identifier(shape.columns[i].name());
        values << literal(shape.columns[i], cells[i]);
    }
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(tableOf(operation), names.join(u", "_s),
                                                    values.join(u", "_s));
}

QString Script::statement(const RowOperation& operation) const {
    const OperationShape& shape = *operation.shape;
    if (shape.isInsert())
        return insertion(operation);
    const QStringList conditions = comparisons(shape.keyColumns, m_plan.key(operation), false) +
                                   comparisons(shape.guardColumns, m_plan.guards(operation), false);
    const QString where = u" WHERE "_s + conditions.join(u" AND "_s);
    if (shape.kind == OperationKind::Delete || shape.kind == OperationKind::Unlink)
        return u"DELETE FROM "_s + tableOf(operation) + where;
    return u"UPDATE "_s + tableOf(operation) + u" SET "_s +
           comparisons(shape.columns, m_plan.values(operation), true).join(u", "_s) + where;
}

QString Script::write() const {
    QString text = m_keys->begin(!m_kept.isEmpty());
    for (std::size_t i = 0; i < m_plan.operations.size(); ++i) {
        const RowOperation& operation = m_plan.operations[i];
        const auto kept = m_kept.constFind(int(i));
        if (kept == m_kept.cend())
            text += statement(operation) + u";\n"_s;
        else
            text += m_keys->inserted(statement(operation), tableOf(operation),
                                     operation.shape->table.columns()[std::size_t(kept->column)],
                                     kept->number);
    }
    return text + m_keys->end(!m_kept.isEmpty());
}

} // namespace

QString scriptOf(const FlushPlan& plan, const Dialect& dialect, const QString& title) {
    QString text;
    for (const QString& line : title.split(u'\n', Qt::SkipEmptyParts))
        text += u"-- "_s + line + u'\n';
    return text + Script(plan, dialect).write();
}

} // namespace espalier::orm
