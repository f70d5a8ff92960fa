// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/dialect/SqliteDialect.h"
#include "orm/engine/Connection.h"
#include "orm/schema/MetaData.h"
#include "orm/sql/Compiler.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/Rewrite.h"
#include "orm/sql/Subquery.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

// Writes what SQLite cannot, as the standard has it.
class StandardSpelling final : public Spelling {
public:
    QString name() const override { return u"standard"_s; }
    QString identifier(const QString& name) const override { return name; }
    QString qualified(const QString&, const QString& table) const override { return table; }
    QString typeName(const SqlType&) const override { return u"TYPE"_s; }
    QString placeholder(const Value&, const SqlType&, bool) const override { return u"?"_s; }
    void checkBinding(const Value&, const SqlType&) const override {}
    QString numericResult(const QString& sql, const SqlType&) const override { return sql; }
    QString isSame(const QString& a, const QString& b) const override { return a + b; }
    QString autoIncrementClause() const override { return {}; }
    QString aggregate(const QString& f, const SqlType&) const override { return f.toUpper(); }
    bool supportsReturning() const override { return false; }
    int maxBindings() const override { return 100; }
};

} // namespace

class SelectWriterTest : public QObject {
    Q_OBJECT

private:
    MetaData m_metaData;
    Table m_level{"level",
                  m_metaData,
                  {Column("id", Integer(), primaryKey), Column("parent_id", ForeignKey("level.id")),
                   Column("name", String(20))}};
    Table m_account{
        "account", m_metaData, {Column("id", Integer(), primaryKey), Column("balance", Numeric())}};
    SqliteDialect m_dialect;
    StandardSpelling m_standard;

    QString textOf(const Select& select) const {
        return compile(select, m_dialect).text.remove(u'"');
    }
    QString standardTextOf(const Select& select) const { return compile(select, m_standard).text; }
    /// The one column of a query on three levels, run by SQLite.
    QString run(const Select& select) const {
        const Engine engine = createEngine(u"sqlite://"_s);
        const auto connection = engine.connect();
        connection->execute(u"CREATE TABLE level (id INTEGER, parent_id INTEGER, name TEXT)"_s);
        connection->execute(u"INSERT INTO level VALUES (1, NULL, 'a'), (2, 1, 'b'), (3, 2, 'c')"_s);
        QStringList values;
        const RowBatch rows = connection->query(select);
        for (qsizetype row = 0; row < rows.rowCount(); ++row)
            values.append(rows.at(row, 0).toText());
        return values.join(u' ');
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void setOperationsGoFromLeftToRight() {
        const auto ids = [this](const Expression& where) {
            return Select({m_level["id"]}).where(where);
        };
        const Select small = ids(m_level["id"] < 3);
        const Select large = ids(m_level["id"] > 1);
        QCOMPARE(
            textOf(small.intersect(large)),
            u"SELECT id FROM level WHERE id < ? INTERSECT SELECT id FROM level WHERE id > ?"_s);
        QCOMPARE(textOf(small.except(large)),
                 u"SELECT id FROM level WHERE id < ? EXCEPT SELECT id FROM level WHERE id > ?"_s);
        QCOMPARE(textOf(small.unionWith(large).intersect(large)),
                 u"SELECT * FROM (SELECT id FROM level WHERE id < ? UNION SELECT id FROM level "
                 "WHERE id > ?) AS part INTERSECT SELECT id FROM level WHERE id > ?"_s);
        QCOMPARE(run(small.intersect(large)), u"2"_s);
        QCOMPARE(run(small.unionWith(large).intersect(large)), u"2 3"_s);
        QCOMPARE(run(small.unionWith(large).except(large)), u"1"_s);
        QCOMPARE(standardTextOf(small.intersectAll(large).exceptAll(small)),
                 u"SELECT id FROM level WHERE id < ? INTERSECT ALL SELECT id FROM level WHERE id > "
                 "? EXCEPT ALL SELECT id FROM level WHERE id < ?"_s);
    }

    void aLimitBeforeASetOperationBelongsToItsPart() {
        const Select last = Select({m_level["id"]}).orderBy({Expression(m_level["id"]).desc()});
        const Select both =
            last.limit(1).unionAll(last.limit(2)).orderBy({columnOf({}, u"id"_s, Integer())});
        QCOMPARE(textOf(both), u"SELECT * FROM (SELECT id FROM level ORDER BY id DESC LIMIT ?) AS "
                               "part UNION ALL SELECT * FROM (SELECT id FROM level ORDER BY id "
                               "DESC LIMIT ?) AS part ORDER BY id"_s);
        QCOMPARE(run(both), u"2 3 3"_s);
        QCOMPARE(compile(both, m_dialect).resultTypes, std::vector<SqlType>{Integer()});
    }

    void windowsHavePartitionsOrdersAndFrames() {
        const Expression running =
            sum(m_level["id"])
                .over(
                    {.orderBy = {m_level["id"]}, .unit = Window::Unit::Rows, .from = -1, .to = 0});
        QCOMPARE(textOf(Select({running.label(u"n"_s)})),
                 u"SELECT SUM(id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS n "
                 "FROM level"_s);
        QCOMPARE(run(Select({running})), u"1 3 5"_s);
        const Expression rank =
            function(u"rank"_s, {}, Integer())
                .over({.partitionBy = {m_level["parent_id"]},
                       .orderBy = {Expression(m_level["name"]).desc(), m_level["id"]},
                       .unit = Window::Unit::Range});
        QCOMPARE(textOf(Select({rank})),
                 u"SELECT rank() OVER (PARTITION BY parent_id ORDER BY name DESC, id RANGE BETWEEN "
                 "UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM level"_s);
        QCOMPARE(compile(Select({rank}), m_dialect).resultTypes, std::vector<SqlType>{Integer()});
    }

    void aTreeIsWalkedByARecursiveTable() {
        const Subquery down =
            Subquery::recursive(u"down"_s, Select({m_level["id"]}).where(m_level["id"] == 2),
                                [this](const Subquery& cte) {
                                    return Select({m_level["id"]})
                                        .from(FromClause(m_level).join(
                                            cte, columnOf(m_level["parent_id"]) == cte["id"]));
                                });
        const Select select = down.addedTo(Select({down["id"]}).from(down));
        QCOMPARE(textOf(select),
                 u"WITH RECURSIVE down (id) AS (SELECT id FROM level WHERE id = ? UNION ALL SELECT "
                 "level.id FROM level JOIN down ON level.parent_id = down.id) SELECT down.id FROM "
                 "down"_s);
        QCOMPARE(run(select), u"2 3"_s);
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)down["name"]);
        QVERIFY_THROWS_EXCEPTION(SqlError, Subquery(Select({m_level["id"]}), ""));
    }

    void lateralSubqueriesSeeWhatStandsBefore() {
        const Select latest = Select({columnOf(m_account["balance"])})
                                  .from(m_account)
                                  .where(columnOf(m_account["id"]) == columnOf(m_level["id"]))
                                  .limit(1);
        const Select select =
            Select({m_level["id"], columnOf(u"l"_s, u"balance"_s, Numeric())})
                .from(FromClause(m_level).join(FromClause::lateral(latest, u"l"_s), {}));
        QCOMPARE(standardTextOf(select),
                 u"SELECT level.id, l.balance FROM level CROSS JOIN LATERAL (SELECT "
                 "account.balance FROM account WHERE account.id = level.id LIMIT ?) AS l"_s);
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)textOf(select));
    }

    void rowLocksAreWrittenWhereThereAreAny() {
        const Select select = Select({m_level["id"]}).where(m_level["id"] == 1);
        const RowLock lock{.noWait = true, .of = {u"level"_s}};
        QCOMPARE(standardTextOf(select.withLock(lock)),
                 u"SELECT id FROM level WHERE id = ? FOR UPDATE OF level NOWAIT"_s);
        QCOMPARE(
            standardTextOf(select.withLock(RowLock{RowLock::Strength::KeyShare, false, true, {}})),
            u"SELECT id FROM level WHERE id = ? FOR KEY SHARE SKIP LOCKED"_s);
        QCOMPARE(textOf(select.withLock(lock)), u"SELECT id FROM level WHERE id = ?"_s);
    }

    void columnsAreReplacedAlsoInsideOfSubqueries() {
        const ColumnReplacement toParent = [this](const ColumnNode& column) {
            return column.table == m_level && column.alias.isEmpty()
                       ? columnOf(column.column, u"parent"_s)
                       : Expression();
        };
        const Expression own = exists(
            Select().from(m_account).where(columnOf(m_account["id"]) == columnOf(m_level["id"])));
        const Expression shadowed = exists(Select().from(m_level).where(m_level["id"] == 1));
        const Expression whole = (m_level["name"] == "x" || !own) && shadowed &&
                                 Expression(m_level["id"]).between(1, 2) &&
                                 Expression(m_level["id"]).notIn({3});
        QCOMPARE(
            textOf(Select({Value(1)})
                       .from(FromClause(m_level, u"parent"_s))
                       .where(rewritten(whole, toParent))),
            u"SELECT ? FROM level AS parent WHERE (parent.name = ? OR NOT EXISTS (SELECT 1 "
            "FROM account WHERE account.id = parent.id)) AND EXISTS (SELECT 1 FROM level WHERE "
            "level.id = ?) AND parent.id BETWEEN ? AND ? AND parent.id NOT IN (?)"_s);
    }

    void aLateValueIsAskedForWhenCompiled() {
        int key = 0;
        const Select select =
            Select({m_level["id"]})
                .where(m_level["id"] == lateValue([&key] { return Value(key); }, Integer()));
        key = 7;
        QCOMPARE(compile(select, m_dialect).bindings, std::vector<Value>{7});
    }
};

QTEST_APPLESS_MAIN(SelectWriterTest)
#include "tst_SelectWriter.moc"
