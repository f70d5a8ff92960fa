// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/dialect/SqliteDialect.h"
#include "orm/schema/MetaData.h"
#include "orm/sql/Compiler.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

class CompilerTest : public QObject {
    Q_OBJECT

private:
    MetaData m_metaData;
    Table m_level{"level",
                  m_metaData,
                  {Column("id", Integer(), primaryKey), Column("parent_id", ForeignKey("level.id")),
                   Column("name", String(20))}};
    Table m_category{"category",
                     m_metaData,
                     {Column("id", Integer(), primaryKey),
                      Column("level_id", ForeignKey("level.id")),
                      Column("name", String(20), notNull)}};
    Table m_product{"product",
                    m_metaData,
                    {Column("sku", String(20), primaryKey), Column("msrp", Numeric(10, 2)),
                     Column("stock", Integer())}};
    Table m_account{
        "account", m_metaData, {Column("id", Integer(), primaryKey), Column("balance", Numeric())}};
    SqliteDialect m_dialect;

    QString textOf(const Select& select) const { return compile(select, m_dialect).text; }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSelectTakesItsTablesFromItsColumns() {
        const Statement statement = compile(
            Select({m_product["sku"], m_product["msrp"]}).where(m_product["stock"] > 0), m_dialect);
        QCOMPARE(statement.text,
                 u"SELECT \"sku\", \"msrp\" FROM \"product\" WHERE \"stock\" > ?"_s);
        QCOMPARE(statement.kind, StatementKind::Select);
        QVERIFY(statement.isQuery());
        QCOMPARE(statement.table, u"product"_s);
        QCOMPARE(statement.resultNames, (QStringList{u"sku"_s, u"msrp"_s}));
        QCOMPARE(statement.resultTypes, (std::vector<SqlType>{String(20), Numeric(10, 2)}));
        QVERIFY(statement.parameters.isEmpty());
        QCOMPARE(textOf(Select({countAll()}).where(m_product["stock"] > 0)),
                 u"SELECT COUNT(*) FROM \"product\" WHERE \"stock\" > ?"_s);
        QCOMPARE(textOf(Select({Value(1)})), u"SELECT ?"_s);
    }

    void severalTablesQualifyTheirColumns() {
        const Statement statement =
            compile(Select({m_product["sku"], m_category["name"]}).where(m_category["name"] == "x"),
                    m_dialect);
        QCOMPARE(statement.text, u"SELECT \"product\".\"sku\", \"category\".\"name\" FROM "
                                 "\"product\", \"category\" WHERE \"category\".\"name\" = ?"_s);
        QCOMPARE(statement.table, u"category,product"_s);
    }

    void aColumnOfAnotherTableNeverPassesForOneOfThisTable() {
        QCOMPARE(textOf(Select({m_level["name"]}).from(m_category)),
                 u"SELECT \"level\".\"name\" FROM \"category\""_s);
    }

    void joinsAndAliases() {
        const FromClause parent(m_level, u"parent"_s);
        const Select select =
            Select({m_level["name"], columnOf(m_level["name"], u"parent"_s).label(u"above"_s)})
                .from(FromClause(m_level).outerJoin(parent,
                                                    columnOf(m_level["parent_id"]) ==
                                                        columnOf(m_level["id"], u"parent"_s)));
        const Statement statement = compile(select, m_dialect);
        QCOMPARE(statement.text,
                 u"SELECT \"level\".\"name\", \"parent\".\"name\" AS \"above\" FROM \"level\" LEFT "
                 "OUTER JOIN \"level\" AS \"parent\" ON \"level\".\"parent_id\" = "
                 "\"parent\".\"id\""_s);
        QCOMPARE(statement.resultNames, (QStringList{u"name"_s, u"above"_s}));
        QCOMPARE(statement.table, u"level"_s);
        QCOMPARE(textOf(Select({columnOf(m_level["id"], u"l"_s)})),
                 u"SELECT \"l\".\"id\" FROM \"level\" AS \"l\""_s);
    }

    void aJoinOnTheRightIsParenthesised() {
        const FromClause inner =
            FromClause(m_category)
                .join(m_level, columnOf(m_category["level_id"]) == columnOf(m_level["id"]));
        QCOMPARE(
            textOf(Select({m_product["sku"]})
                       .from(FromClause(m_product).join(inner, columnOf(m_product["sku"]) ==
                                                                   columnOf(m_category["name"])))),
            u"SELECT \"product\".\"sku\" FROM \"product\" JOIN (\"category\" JOIN \"level\" ON "
            "\"category\".\"level_id\" = \"level\".\"id\") ON \"product\".\"sku\" = "
            "\"category\".\"name\""_s);
        QCOMPARE(textOf(Select({m_product["sku"]}).from(FromClause(m_product).join(m_level, {}))),
                 u"SELECT \"product\".\"sku\" FROM \"product\" CROSS JOIN \"level\""_s);
    }

    void groupsOrdersAndLimits() {
        const Expression total = countAll().label(u"total"_s);
        QCOMPARE(textOf(Select({m_category["level_id"], total})
                            .distinct()
                            .groupBy({m_category["level_id"]})
                            .having(countAll() > 2)
                            .orderBy({total.desc(),
                                      Expression(m_category["level_id"]).asc().nullsLast()})
                            .limit(10)
                            .offset(20)),
                 u"SELECT DISTINCT \"level_id\", COUNT(*) AS \"total\" FROM \"category\" GROUP BY "
                 "\"level_id\" HAVING COUNT(*) > ? ORDER BY \"total\" DESC, \"level_id\" ASC NULLS "
                 "LAST LIMIT ? OFFSET ?"_s);
        QCOMPARE(textOf(Select({m_level["id"]}).offset(5)),
                 u"SELECT \"id\" FROM \"level\" LIMIT -1 OFFSET ?"_s);
        QCOMPARE(
            textOf(Select({m_level["id"]})
                       .orderBy({m_level["id"]})
                       .replaceOrderBy(
                           {Expression(m_level["name"]).collate(u"NOCASE"_s).nullsFirst()})),
            u"SELECT \"id\" FROM \"level\" ORDER BY \"name\" COLLATE \"NOCASE\" NULLS FIRST"_s);
    }

    void aggregatesHaveTheirTypes() {
        const Statement statement =
            compile(Select({countAll(), count(m_product["sku"], true), sum(m_product["msrp"]),
                            avg(m_product["msrp"]), min(m_product["sku"]), max(m_product["stock"]),
                            sum(m_product["stock"])}),
                    m_dialect);
        QCOMPARE(statement.text,
                 u"SELECT COUNT(*), COUNT(DISTINCT \"sku\"), espalier_sum(\"msrp\"), "
                 "espalier_avg(\"msrp\"), MIN(\"sku\"), MAX(\"stock\"), SUM(\"stock\") FROM "
                 "\"product\""_s);
        QCOMPARE(statement.resultTypes,
                 (std::vector<SqlType>{BigInteger(), BigInteger(), Numeric(-1, 2), Numeric(),
                                       String(20), Integer(), BigInteger()}));
        QCOMPARE(statement.resultNames, (QStringList{u"count"_s, u"count"_s, u"sum"_s, u"avg"_s,
                                                     u"min"_s, u"max"_s, u"sum"_s}));
    }

    void aCorrelatedSubqueryLeavesOutTheTablesAround() {
        const Select inner =
            Select({Value(1)}).where(columnOf(m_category["level_id"]) == columnOf(m_level["id"]));
        QCOMPARE(
            textOf(Select({m_level["name"]}).where(exists(inner))),
            u"SELECT \"level\".\"name\" FROM \"level\" WHERE EXISTS (SELECT ? FROM \"category\" "
            "WHERE \"category\".\"level_id\" = \"level\".\"id\")"_s);
        QCOMPARE(textOf(Select({m_level["name"]}).where(!exists(Select().from(m_category)))),
                 u"SELECT \"level\".\"name\" FROM \"level\" WHERE NOT EXISTS (SELECT 1 FROM "
                 "\"category\")"_s);
    }

    void subqueriesAsValues() {
        const Select highest({max(m_product["stock"])});
        const Statement statement =
            compile(Select({m_product["sku"]}).where(m_product["stock"] == scalarSelect(highest)),
                    m_dialect);
        QCOMPARE(statement.text, u"SELECT \"product\".\"sku\" FROM \"product\" WHERE "
                                 "\"product\".\"stock\" = (SELECT MAX(\"product\".\"stock\") FROM "
                                 "\"product\")"_s);
        const Select names = Select({m_level["id"]}).where(m_level["name"] == "x");
        QCOMPARE(
            compile(Select({m_category["id"]}).where(Expression(m_category["level_id"]).in(names)),
                    m_dialect)
                .text,
            u"SELECT \"category\".\"id\" FROM \"category\" WHERE \"category\".\"level_id\" IN "
            "(SELECT \"level\".\"id\" FROM \"level\" WHERE \"level\".\"name\" = ?)"_s);
    }

    void aSubqueryInFrom() {
        const Select inner = Select({m_category["level_id"], countAll().label(u"n"_s)})
                                 .groupBy({m_category["level_id"]});
        const Statement statement = compile(Select({columnOf(u"c"_s, u"n"_s, BigInteger())})
                                                .from(FromClause::subquery(inner, u"c"_s))
                                                .where(columnOf(u"c"_s, u"n"_s, BigInteger()) > 3),
                                            m_dialect);
        QCOMPARE(statement.text, u"SELECT \"c\".\"n\" FROM (SELECT \"level_id\", COUNT(*) AS \"n\" "
                                 "FROM \"category\" GROUP BY \"level_id\") AS \"c\" WHERE "
                                 "\"c\".\"n\" > ?"_s);
        QCOMPARE(statement.resultTypes, std::vector<SqlType>{BigInteger()});
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)FromClause::subquery(inner, QString()));
    }

    void aRecursiveTreeWalk() {
        const Expression treeId = columnOf(u"tree"_s, u"id"_s, Integer());
        const Select body =
            Select({m_level["id"]})
                .where(m_level["parent_id"] == null)
                .unionAll(
                    Select({m_level["id"]})
                        .from(FromClause(m_level).join(FromClause::cte(u"tree"_s),
                                                       columnOf(m_level["parent_id"]) == treeId)));
        const Statement statement = compile(Select({treeId})
                                                .from(FromClause::cte(u"tree"_s))
                                                .with(u"tree"_s, {u"id"_s}, body, true),
                                            m_dialect);
        QCOMPARE(statement.text,
                 u"WITH RECURSIVE \"tree\" (\"id\") AS (SELECT \"id\" FROM \"level\" WHERE "
                 "\"parent_id\" IS NULL UNION ALL SELECT \"level\".\"id\" FROM \"level\" JOIN "
                 "\"tree\" ON \"level\".\"parent_id\" = \"tree\".\"id\") SELECT \"tree\".\"id\" "
                 "FROM \"tree\""_s);
        QCOMPARE(statement.table, u"level"_s);
    }

    void unions() {
        const Select a({m_level["name"]});
        const Select b({m_category["name"]});
        QCOMPARE(
            textOf(a.unionWith(b).unionAll(b.limit(1)).orderBy({columnOf({}, u"name"_s, Text())})),
            u"SELECT \"name\" FROM \"level\" UNION SELECT \"name\" FROM \"category\" UNION ALL "
            "SELECT * FROM (SELECT \"name\" FROM \"category\" LIMIT ?) AS \"part\" ORDER BY "
            "\"name\""_s);
    }

    void selectsAreImmutable() {
        const Select base({m_level["id"]});
        (void)base.where(m_level["id"] == 1).limit(1).columns({m_level["name"]});
        QCOMPARE(textOf(base), u"SELECT \"id\" FROM \"level\""_s);
        QCOMPARE(textOf(base.addColumns({m_level["name"]}).replaceFrom(FromClause(m_level))),
                 u"SELECT \"id\", \"name\" FROM \"level\""_s);
    }

    void mistakesOfASelectAreNamed() {
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)textOf(Select().from(m_level)));
        QVERIFY_THROWS_EXCEPTION(SqlError,
                                 (void)textOf(Select({m_level["id"]}).from(FromClause())));
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)textOf(Select({Expression()})));
    }

    // Two Columns compared with == give a bool, which is never meant as a condition.
    void aFlagIsNoCondition() {
        const bool identical = m_level["id"] == m_level["parent_id"];
        const Expression meant = m_level["id"] == 1;
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)compile(Delete{m_level, identical}, m_dialect));
        QVERIFY_THROWS_EXCEPTION(SqlError,
                                 (void)compile(Delete{m_level, meant && identical}, m_dialect));
        QCOMPARE(compile(Delete{m_level, m_level["id"] == true}, m_dialect).text,
                 u"DELETE FROM \"level\" WHERE \"id\" = ?"_s);
    }

    void handWrittenColumnsHideTheResultTypes() {
        const Select star = Select({text(u"*"_s)}).from(m_level);
        const Statement statement = compile(star, m_dialect);
        QCOMPARE(statement.text, u"SELECT * FROM \"level\""_s);
        QVERIFY(statement.resultTypes.empty());
        QVERIFY(statement.resultNames.isEmpty());
    }

    void insertsOneOrManyRows() {
        const Insert insert{m_product,
                            {m_product["sku"], m_product["msrp"]},
                            {{u"a"_s, Decimal("1.50")}, {u"b"_s, null}},
                            {}};
        const Statement statement = compile(insert, m_dialect);
        QCOMPARE(statement.text,
                 u"INSERT INTO \"product\" (\"sku\", \"msrp\") VALUES (?, ?), (?, ?)"_s);
        QCOMPARE(statement.kind, StatementKind::Insert);
        QCOMPARE(statement.table, u"product"_s);
        QCOMPARE(statement.columns, (QStringList{u"sku"_s, u"msrp"_s}));
        QCOMPARE(statement.bindings, (std::vector<Value>{u"a"_s, Decimal("1.50"), u"b"_s, null}));
        QCOMPARE(statement.bindingTypes,
                 (std::vector<SqlType>{String(20), Numeric(10, 2), String(20), Numeric(10, 2)}));
        QVERIFY(!statement.isQuery());
    }

    void insertsDefaultsAndReturnsKeys() {
        const Statement statement =
            compile(Insert{m_account, {}, {{}}, {m_account["id"]}}, m_dialect);
        QCOMPARE(statement.text, u"INSERT INTO \"account\" DEFAULT VALUES RETURNING \"id\""_s);
        QCOMPARE(statement.resultTypes, std::vector<SqlType>{Integer()});
        QCOMPARE(statement.resultNames, QStringList{u"id"_s});
        QVERIFY(statement.isQuery());
    }

    void mistakesOfAnInsertAreNamed() {
        const auto refused = [this](const Insert& insert) {
            try {
                (void)compile(insert, m_dialect);
            } catch (const SqlError& error) {
                return error.message();
            }
            return u"no error"_s;
        };
        QCOMPARE(refused({m_level, {m_level["id"]}, {{1, 2}}, {}}),
                 u"A row for table level has 2 values for 1 columns."_s);
        QCOMPARE(refused({m_level, {m_product["sku"]}, {{1}}, {}}),
                 u"Column product.sku is not one of table level; take it with table[\"sku\"]."_s);
        const QString noRows = u"An INSERT into level has no rows, or several without columns."_s;
        QCOMPARE(refused({m_level, {m_level["id"]}, {}, {}}), noRows);
        QCOMPARE(refused({m_level, {}, {{}, {}}, {}}), noRows);
        QCOMPARE(
            refused({m_level, {m_level["id"]}, std::vector<std::vector<Value>>(40000, {1}), {}}),
            u"A statement holds 40000 values; the database accepts at most 32766."_s);
    }

    void updatesStandUnqualified() {
        const Statement statement =
            compile(Update{m_product,
                           {m_product["msrp"], m_product["stock"]},
                           {Decimal("2.00"), null},
                           m_product["sku"] == "a" && m_product["stock"] == null},
                    m_dialect);
        QCOMPARE(statement.text,
                 u"UPDATE \"product\" SET \"msrp\" = ?, \"stock\" = ? WHERE \"sku\" "
                 "= ? AND \"stock\" IS NULL"_s);
        QCOMPARE(statement.kind, StatementKind::Update);
        QCOMPARE(statement.columns, (QStringList{u"msrp"_s, u"stock"_s}));
        QCOMPARE(statement.bindingTypes,
                 (std::vector<SqlType>{Numeric(10, 2), Integer(), String(20)}));
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)compile(Update{m_product, {}, {}, {}}, m_dialect));
    }

    void expressionsAreSetInPlaceAndRounded() {
        const auto set = [this](const Table& table, const Column& column, const Expression& to) {
            return compile(Update{table, {column}, {Value(to.node())}, {}}, m_dialect).text;
        };
        QCOMPARE(set(m_account, m_account["balance"], m_account["balance"] - 50),
                 u"UPDATE \"account\" SET \"balance\" = CAST(CAST(\"balance\" - ? AS TEXT) AS "
                 "NUMERIC)"_s);
        QCOMPARE(set(m_product, m_product["msrp"], m_product["msrp"] * Decimal("1.075")),
                 u"UPDATE \"product\" SET \"msrp\" = ROUND(\"msrp\" * ?, 2)"_s);
        QCOMPARE(set(m_product, m_product["stock"], m_product["stock"] + 1),
                 u"UPDATE \"product\" SET \"stock\" = \"stock\" + ?"_s);
        QCOMPARE(
            set(m_product, m_product["msrp"], scalarSelect(Select({max(m_account["balance"])}))),
            u"UPDATE \"product\" SET \"msrp\" = (SELECT MAX(\"account\".\"balance\") FROM "
            "\"account\")"_s);
        const Statement insert = compile(Insert{m_account,
                                                {m_account["balance"]},
                                                {{Value((Expression(Decimal("1.10")) + 2).node())}},
                                                {}},
                                         m_dialect);
        QCOMPARE(insert.text, u"INSERT INTO \"account\" (\"balance\") VALUES (CAST(CAST(? + ? AS "
                              "TEXT) AS NUMERIC))"_s);
        QCOMPARE(insert.bindings, (std::vector<Value>{Decimal("1.10"), 2}));
    }

    void deletesMayLookAtOtherTables() {
        QCOMPARE(compile(Delete{m_level, {}}, m_dialect).text, u"DELETE FROM \"level\""_s);
        const Select used = Select({m_category["level_id"]})
                                .where(columnOf(m_category["level_id"]) == columnOf(m_level["id"]));
        const Statement statement = compile(Delete{m_level, !exists(used)}, m_dialect);
        QCOMPARE(statement.text, u"DELETE FROM \"level\" WHERE NOT EXISTS (SELECT "
                                 "\"category\".\"level_id\" FROM \"category\" WHERE "
                                 "\"category\".\"level_id\" = \"level\".\"id\")"_s);
        QCOMPARE(statement.table, u"level"_s);
    }

    void createsTablesWithTheirConstraints() {
        const MetaData metaData;
        const Table shop("shop", metaData, {Column("id", Integer(), primaryKey)});
        TableData data;
        data.name = u"item"_s;
        data.columns = {Column("shop_id", Integer(), primaryKey),
                        Column("no", Integer(), primaryKey), Column("ean", String(13), notNull),
                        Column("added", DateTime(), ServerDefault{u"CURRENT_TIMESTAMP"_s})};
        ForeignKeyConstraint key;
        key.name = u"fk_shop"_s;
        key.columns = QStringList{u"shop_id"_s};
        key.referredTable = u"shop"_s;
        key.referredColumns = QStringList{u"id"_s};
        key.onDelete = ReferentialAction::Cascade;
        key.onUpdate = ReferentialAction::SetNull;
        ForeignKeyConstraint guessed = key;
        guessed.declared = false;
        data.foreignKeys = {key, guessed};
        data.uniques = {{u"uq_ean"_s, {u"ean"_s}}};
        data.checks = {{{}, u"no > 0"_s}};
        data.indexes = {{u"ix_added"_s, {u"added"_s, u"no"_s}, true, u"no > 5"_s}};
        data.withoutRowId = true;
        const Table item(metaData, data);

        const std::vector<Statement> statements = compile(CreateTable{item}, m_dialect);
        QCOMPARE(statements.size(), std::size_t(2));
        QCOMPARE(statements[0].text,
                 u"CREATE TABLE \"item\" (\n"
                 "    \"shop_id\" INTEGER NOT NULL,\n"
                 "    \"no\" INTEGER NOT NULL,\n"
                 "    \"ean\" VARCHAR(13) NOT NULL,\n"
                 "    \"added\" DATETIME DEFAULT (CURRENT_TIMESTAMP),\n"
                 "    PRIMARY KEY (\"shop_id\", \"no\"),\n"
                 "    CONSTRAINT \"uq_ean\" UNIQUE (\"ean\"),\n"
                 "    CONSTRAINT \"fk_shop\" FOREIGN KEY (\"shop_id\") REFERENCES "
                 "\"shop\" (\"id\") ON DELETE CASCADE ON UPDATE SET NULL,\n"
                 "    CHECK (no > 0)\n"
                 ") WITHOUT ROWID"_s);
        QCOMPARE(statements[0].kind, StatementKind::Ddl);
        QCOMPARE(statements[0].table, u"item"_s);
        QCOMPARE(
            statements[1].text,
            u"CREATE UNIQUE INDEX \"ix_added\" ON \"item\" (\"added\", \"no\") WHERE no > 5"_s);
    }

    void createsTheSeedTables() {
        QCOMPARE(compile(CreateTable{m_category, true}, m_dialect)[0].text,
                 u"CREATE TABLE IF NOT EXISTS \"category\" (\n"
                 "    \"id\" INTEGER NOT NULL,\n"
                 "    \"level_id\" INTEGER,\n"
                 "    \"name\" VARCHAR(20) NOT NULL,\n"
                 "    PRIMARY KEY (\"id\"),\n"
                 "    FOREIGN KEY (\"level_id\") REFERENCES \"level\" (\"id\")\n"
                 ")"_s);
        QCOMPARE(compile(DropTable{m_level}, m_dialect).text, u"DROP TABLE \"level\""_s);
        QCOMPARE(compile(DropTable{m_level, true}, m_dialect).text,
                 u"DROP TABLE IF EXISTS \"level\""_s);
    }

    void whatCannotBeCreatedIsRefused() {
        const MetaData metaData;
        TableData view;
        view.name = u"v"_s;
        view.kind = TableKind::View;
        view.columns = {Column("id", Integer())};
        const Table viewTable(metaData, view);
        QVERIFY_THROWS_EXCEPTION(SchemaError, (void)compile(CreateTable{viewTable}, m_dialect));
        auto generated = std::make_shared<ColumnData>();
        generated->name = u"g"_s;
        generated->type = Integer();
        generated->generated = true;
        const Table computed("computed", metaData, {Column(generated)});
        QVERIFY_THROWS_EXCEPTION(SchemaError, (void)compile(CreateTable{computed}, m_dialect));
    }

    void namesCannotBreakOutOfTheirQuotes() {
        const MetaData metaData;
        const Table evil("a\"; DROP TABLE b; --", metaData, {Column("x\"y", Integer())});
        QCOMPARE(textOf(Select({evil["x\"y"]})),
                 u"SELECT \"x\"\"y\" FROM \"a\"\"; DROP TABLE b; --\""_s);
    }
};

QTEST_GUILESS_MAIN(CompilerTest)
#include "tst_Compiler.moc"
