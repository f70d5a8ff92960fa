// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/dialect/SqliteDialect.h"
#include "orm/schema/MetaData.h"
#include "orm/sql/Compiler.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

template <class Condition>
concept FilterAccepts = requires(Select select, Condition condition) { select.where(condition); };
static_assert(FilterAccepts<Expression>);
static_assert(FilterAccepts<Column>);
static_assert(!FilterAccepts<bool>, "two Columns compared with == must not become a condition");

} // namespace

class ExpressionTest : public QObject {
    Q_OBJECT

private:
    MetaData m_metaData;
    Table m_product{"product",
                    m_metaData,
                    {Column("id", Integer(), primaryKey), Column("sku", String(20)),
                     Column("msrp", Numeric(10, 2)), Column("cost", Numeric()),
                     Column("stock", Integer()), Column("weight", Float()),
                     Column("added", Date())}};
    SqliteDialect m_dialect;

    Statement statementOf(const Expression& condition) const {
        return compile(Delete{m_product, condition}, m_dialect);
    }
    // The text of a condition on the only table of a statement.
    QString textOf(const Expression& condition) const {
        const QString text = statementOf(condition).text;
        const QString start = u"DELETE FROM \"product\" WHERE "_s;
        return text.startsWith(start) ? text.mid(start.size()) : text;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comparisonsBindTheirValues() {
        const Statement statement = statementOf(m_product["sku"] == "A'1");
        QCOMPARE(statement.text, u"DELETE FROM \"product\" WHERE \"sku\" = ?"_s);
        QCOMPARE(statement.bindings, std::vector<Value>{u"A'1"_s});
        QCOMPARE(statement.bindingTypes, std::vector<SqlType>{String(20)});
        QCOMPARE(textOf(m_product["stock"] != 5), u"\"stock\" <> ?"_s);
        QCOMPARE(textOf(m_product["stock"] < 5), u"\"stock\" < ?"_s);
        QCOMPARE(textOf(m_product["stock"] <= 5), u"\"stock\" <= ?"_s);
        QCOMPARE(textOf(m_product["stock"] > 5), u"\"stock\" > ?"_s);
        QCOMPARE(textOf(m_product["stock"] >= 5), u"\"stock\" >= ?"_s);
        QCOMPARE(textOf(5 == m_product["stock"]), u"? = \"stock\""_s);
        QCOMPARE(textOf(columnOf(m_product["stock"]) == m_product["id"]), u"\"stock\" = \"id\""_s);
    }

    void equalToNullIsAskedWithIs() {
        QCOMPARE(textOf(m_product["sku"] == null), u"\"sku\" IS NULL"_s);
        QCOMPARE(textOf(m_product["sku"] != null), u"\"sku\" IS NOT NULL"_s);
        QCOMPARE(textOf(Value() == Expression(m_product["sku"])), u"\"sku\" IS NULL"_s);
        QCOMPARE(textOf(m_product["sku"] == bindValue(null, String(20))), u"\"sku\" IS NULL"_s);
        QVERIFY(statementOf(m_product["sku"] == null).bindings.empty());
        QCOMPARE(textOf(m_product["sku"] == QString()), u"\"sku\" = ?"_s);
    }

    void isSameComparesNullsToo() {
        const Statement statement =
            statementOf(Expression(m_product["msrp"]).isSame(Decimal("1.50")));
        QVERIFY(statement.text.endsWith(u"\"msrp\" IS ?"_s));
        QCOMPARE(statement.bindingTypes, std::vector<SqlType>{Numeric(10, 2)});
    }

    void parenthesesFollowPrecedence() {
        const Expression id(m_product["id"]);
        const Expression stock(m_product["stock"]);
        QCOMPARE(textOf((id == 1 || id == 2) && stock > 0),
                 u"(\"id\" = ? OR \"id\" = ?) AND \"stock\" > ?"_s);
        QCOMPARE(textOf((id == 1 && stock > 0) || id == 2),
                 u"\"id\" = ? AND \"stock\" > ? OR \"id\" = ?"_s);
        QCOMPARE(textOf(!(id == 1)), u"NOT (\"id\" = ?)"_s);
        QCOMPARE(textOf(!(id == 1) && stock > 0), u"NOT (\"id\" = ?) AND \"stock\" > ?"_s);
        QCOMPARE(textOf((id == 1) == (stock == 2)), u"(\"id\" = ?) = (\"stock\" = ?)"_s);
        QCOMPARE(textOf((id + stock) * 2 > 3), u"(\"id\" + \"stock\") * ? > ?"_s);
        QCOMPARE(textOf(id - (stock - 1) == 0), u"\"id\" - (\"stock\" - ?) = ?"_s);
        QCOMPARE(textOf(id - stock - 1 == 0), u"\"id\" - \"stock\" - ? = ?"_s);
        QCOMPARE(textOf(id / (stock / 2) == 0), u"\"id\" / (\"stock\" / ?) = ?"_s);
        QCOMPARE(textOf(concat(concat(m_product["sku"], "-"), id + 1) == "x"),
                 u"\"sku\" || ? || (\"id\" + ?) = ?"_s);
    }

    void chainsOfAndAndOrAreFlat() {
        const Expression id(m_product["id"]);
        QCOMPARE(textOf((id > 1 && id > 2) && (id > 3 && id > 4)),
                 u"\"id\" > ? AND \"id\" > ? AND \"id\" > ? AND \"id\" > ?"_s);
        QCOMPARE(textOf(anyOf({id == 1, id == 2 || id == 3})),
                 u"\"id\" = ? OR \"id\" = ? OR \"id\" = ?"_s);
    }

    void absentTermsGiveTheOtherSide() {
        const Expression id(m_product["id"]);
        QCOMPARE(textOf(Expression() && id == 1), u"\"id\" = ?"_s);
        QCOMPARE(textOf(id == 1 || Expression()), u"\"id\" = ?"_s);
        QVERIFY(!(Expression() && Expression()).isValid());
        QVERIFY(!(Expression() || Expression()).isValid());
        QVERIFY(!allOf({}).isValid());
        QCOMPARE(textOf(anyOf({})), u"0 = 1"_s);
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)(Expression() == id));
    }

    void listsAreBoundWithTheTypeOfTheColumn() {
        const Expression sku(m_product["sku"]);
        const Statement statement = statementOf(sku.in({u"a"_s, u"b"_s}));
        QVERIFY(statement.text.endsWith(u"\"sku\" IN (?, ?)"_s));
        QCOMPARE(statement.bindingTypes, (std::vector<SqlType>{String(20), String(20)}));
        QCOMPARE(textOf(sku.notIn({u"a"_s})), u"\"sku\" NOT IN (?)"_s);
        QCOMPARE(textOf(!sku.in({u"a"_s})), u"NOT (\"sku\" IN (?))"_s);
    }

    void emptyListsAreConstants() {
        const Expression sku(m_product["sku"]);
        QCOMPARE(textOf(sku.in(std::vector<Value>())), u"0 = 1"_s);
        QCOMPARE(textOf(sku.notIn({})), u"1 = 1"_s);
        QCOMPARE(textOf(sku.in(std::vector<Value>()) && sku == "a"), u"0 = 1 AND \"sku\" = ?"_s);
    }

    void nullInAListIsAskedWithIs() {
        const Expression sku(m_product["sku"]);
        QCOMPARE(textOf(sku.in({u"a"_s, null})), u"\"sku\" IN (?) OR \"sku\" IS NULL"_s);
        QCOMPARE(textOf(sku.notIn({u"a"_s, null})),
                 u"\"sku\" NOT IN (?) AND \"sku\" IS NOT NULL"_s);
        QCOMPARE(textOf(sku.in({null})), u"\"sku\" IS NULL"_s);
        QCOMPARE(textOf(sku.notIn({null})), u"\"sku\" IS NOT NULL"_s);
    }

    void rangesAndPatterns() {
        const Expression sku(m_product["sku"]);
        const Statement between =
            statementOf(Expression(m_product["msrp"]).between(Decimal("1"), Decimal("2")));
        QVERIFY(between.text.endsWith(u"\"msrp\" BETWEEN ? AND ?"_s));
        QCOMPARE(between.bindingTypes, (std::vector<SqlType>{Numeric(10, 2), Numeric(10, 2)}));
        QCOMPARE(textOf(sku.like(u"a%"_s)), u"\"sku\" LIKE ?"_s);
        QCOMPARE(textOf(sku.like(u"a!%%"_s, u'!')), u"\"sku\" LIKE ? ESCAPE '!'"_s);
        QCOMPARE(textOf(sku.like(u"a"_s, u'\'')), u"\"sku\" LIKE ? ESCAPE ''''"_s);
        QCOMPARE(textOf(sku.isNull()), u"\"sku\" IS NULL"_s);
        QCOMPARE(textOf((sku == "a").isNotNull()), u"(\"sku\" = ?) IS NOT NULL"_s);
    }

    void decimalArithmeticIsRounded() {
        const Expression msrp(m_product["msrp"]);
        const Expression cost(m_product["cost"]);
        QCOMPARE(textOf(msrp - Decimal("0.10") > 1), u"ROUND(\"msrp\" - ?, 2) > ?"_s);
        QCOMPARE(textOf(msrp * Decimal("1.075") > 1), u"ROUND(\"msrp\" * ?, 5) > ?"_s);
        QCOMPARE(textOf(msrp * m_product["stock"] + 1 > 1),
                 u"ROUND(\"msrp\" * \"stock\" + ?, 2) > ?"_s);
        QCOMPARE(textOf(cost + 1 > 1), u"CAST(CAST(\"cost\" + ? AS TEXT) AS NUMERIC) > ?"_s);
        QCOMPARE(textOf(msrp / 3 > 1),
                 u"CAST(CAST(CAST(\"msrp\" AS REAL) / ? AS TEXT) AS NUMERIC) > ?"_s);
        QCOMPARE(textOf(Expression(m_product["stock"]) / 3 > 1), u"\"stock\" / ? > ?"_s);
        QCOMPARE(textOf(Expression(m_product["weight"]) * 2 > 1), u"\"weight\" * ? > ?"_s);
    }

    void functionsCasesAndCasts() {
        const Expression sku(m_product["sku"]);
        QCOMPARE(textOf(function(u"lower"_s, {sku}, Text()) == "a"), u"lower(\"sku\") = ?"_s);
        QCOMPARE(textOf(function(u"random"_s, {}) > 0), u"random() > ?"_s);
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)function(u"f(1); --"_s, {}));
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)function(QString(), {}));
        const Expression size =
            caseWhen({{m_product["stock"] > 10, "many"}, {m_product["stock"] > 0, "few"}}, "none");
        QCOMPARE(textOf(size == "few"),
                 u"CASE WHEN \"stock\" > ? THEN ? WHEN \"stock\" > ? THEN ? ELSE ? END = ?"_s);
        QCOMPARE(textOf(caseWhen({{sku == "a", 1}}, Expression()) == 1),
                 u"CASE WHEN \"sku\" = ? THEN ? END = ?"_s);
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)caseWhen({}, 1));
        QCOMPARE(textOf(Expression(m_product["id"]).cast(Text()) == "1"),
                 u"CAST(\"id\" AS TEXT) = ?"_s);
        QCOMPARE(textOf(Expression(m_product["added"]).cast(Date()) == "1"),
                 u"CAST(\"added\" AS TEXT) = ?"_s);
        QCOMPARE(textOf(sku.collate(u"NOCASE"_s) == "a"), u"\"sku\" COLLATE \"NOCASE\" = ?"_s);
        QCOMPARE(textOf(concat(sku, "x").collate(u"NOCASE"_s) == "a"),
                 u"(\"sku\" || ?) COLLATE \"NOCASE\" = ?"_s);
        QCOMPARE(textOf(sku.label(u"s"_s) == "a"), u"\"sku\" = ?"_s);
    }

    void handWrittenTextIsParenthesised() {
        const Statement statement =
            statementOf(text(u"stock > :least or sku = ':no'"_s) && m_product["id"] == 1);
        QVERIFY(statement.text.endsWith(u"WHERE (stock > ? or sku = ':no') AND \"id\" = ?"_s));
        QCOMPARE(statement.parameters, (QStringList{u"least"_s, QString()}));
        QCOMPARE(textOf(text(u"a or b"_s)), u"a or b"_s);
    }

    void parametersTakeTheTypeBesideThem() {
        const Statement open =
            statementOf(m_product["id"] == 7 && m_product["msrp"] > parameter(u"x"_s));
        QCOMPARE(open.parameters, (QStringList{QString(), u"x"_s}));
        QCOMPARE(open.bindingTypes, (std::vector<SqlType>{Integer(), Numeric(10, 2)}));
        const Statement filled = withParameters(open, {{u"x"_s, Decimal("9.99")}});
        QCOMPARE(filled.bindings, (std::vector<Value>{7, Decimal("9.99")}));
        QVERIFY(filled.parameters.isEmpty());
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)withParameters(open, {{u"y"_s, 1}}));
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)parameter(QString()));
    }

    void aValueMayBeAnExpression() {
        const Value value((Expression(m_product["stock"]) + 1).node());
        QCOMPARE(textOf(m_product["id"] == value), u"\"id\" = \"stock\" + ?"_s);
        QCOMPARE(textOf(Expression(m_product["id"]).in({value, 3})),
                 u"\"id\" IN (\"stock\" + ?, ?)"_s);
    }

    void aDecimalThatWouldLoseDigitsIsRefused() {
        const Decimal tooLong("12345678901234567.89");
        QVERIFY_THROWS_EXCEPTION(DataError, (void)statementOf(m_product["msrp"] == tooLong));
        QVERIFY_THROWS_EXCEPTION(DataError, (void)statementOf(m_product["cost"] - tooLong > 0));
        QCOMPARE(textOf(m_product["sku"] == tooLong), u"\"sku\" = ?"_s);
    }

    void aColumnOutsideOfATableCannotBeUsed() {
        QVERIFY_THROWS_EXCEPTION(SchemaError, (void)Expression(Column("id", Integer())));
    }

    void aTreeKeepsTheTablesOfItsColumns() {
        Expression expression;
        {
            const MetaData metaData;
            expression = Table("gone", metaData, {Column("id", Integer())})["id"] == 1;
        }
        QCOMPARE(compile(Select({expression}), m_dialect).text,
                 u"SELECT \"id\" = ? FROM \"gone\""_s);
    }
};

QTEST_GUILESS_MAIN(ExpressionTest)
#include "tst_Expression.moc"
