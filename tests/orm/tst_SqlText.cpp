// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/dialect/SqliteDialect.h"
#include "orm/sql/Compiler.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

class SqlTextTest : public QObject {
    Q_OBJECT

private:
    SqliteDialect m_dialect;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namedParametersOfTextAreFound() {
        const QString sql = u"SELECT a::text, ':x', \"b:y\", [c:z], `d:w` -- :comment\n"
                            "FROM t /* :other */ WHERE k = :key AND l > :low OR k = :key"_s;
        const Statement statement =
            compileText(sql, {{u"key"_s, 5}, {u"low"_s, Decimal("1.5")}}, m_dialect);
        QCOMPARE(statement.text, u"SELECT a::text, ':x', \"b:y\", [c:z], `d:w` -- :comment\n"
                                 "FROM t /* :other */ WHERE k = ? AND l > ? OR k = ?"_s);
        QCOMPARE(statement.bindings, (std::vector<Value>{5, Decimal("1.5"), 5}));
        QVERIFY(statement.parameters.isEmpty());
        QCOMPARE(statement.kind, StatementKind::Select);
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)compileText(u"SELECT ?"_s, {}, m_dialect));
        QCOMPARE(compileText(u"SELECT 'it''s :x', :y"_s, {}, m_dialect).text,
                 u"SELECT 'it''s :x', ?"_s);
        // A bracket behind a value is a place in an array, and no name.
        QCOMPARE(
            compileText(u"SELECT a[:x], [:y], \"b\"[:x], (c)[:x], t.[:y]"_s, {}, m_dialect).text,
            u"SELECT a[?], [:y], \"b\"[?], (c)[?], t.[:y]"_s);
        QCOMPARE(compileText(u"SELECT 'open :x"_s, {}, m_dialect).text, u"SELECT 'open :x"_s);
    }

    void parametersWithoutValueStayOpen() {
        const Statement open = compileText(u"SELECT :a + :b + :a"_s, {{u"b"_s, 2}}, m_dialect);
        QCOMPARE(open.parameters, (QStringList{u"a"_s, QString(), u"a"_s}));
        const Statement filled = withParameters(open, {{u"a"_s, 1}});
        QCOMPARE(filled.bindings, (std::vector<Value>{1, 2, 1}));
        QVERIFY(filled.parameters.isEmpty());
    }

    void theKindOfTextIsToldByItsFirstWords_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<StatementKind>("kind");
        QTest::newRow("select") << u"  select 1"_s << StatementKind::Select;
        QTest::newRow("comment") << u"-- DELETE\nSELECT 1"_s << StatementKind::Select;
        QTest::newRow("values") << u"VALUES (1)"_s << StatementKind::Select;
        QTest::newRow("insert") << u"INSERT INTO t SELECT 1"_s << StatementKind::Insert;
        QTest::newRow("replace") << u"REPLACE INTO t VALUES (1)"_s << StatementKind::Insert;
        QTest::newRow("with select")
            << u"WITH a(delete_) AS (DELETE FROM t) SELECT 1"_s << StatementKind::Select;
        QTest::newRow("with update")
            << u"WITH RECURSIVE a AS (SELECT 1) UPDATE t SET x = 1"_s << StatementKind::Update;
        QTest::newRow("delete") << u"DELETE FROM t"_s << StatementKind::Delete;
        QTest::newRow("create") << u"CREATE TABLE t (a)"_s << StatementKind::Ddl;
        QTest::newRow("begin") << u"BEGIN IMMEDIATE"_s << StatementKind::Begin;
        QTest::newRow("rollback") << u"ROLLBACK"_s << StatementKind::Rollback;
        QTest::newRow("rollback to") << u"ROLLBACK TRANSACTION TO s"_s << StatementKind::RollbackTo;
        QTest::newRow("pragma") << u"PRAGMA foreign_keys"_s << StatementKind::Pragma;
        QTest::newRow("vacuum") << u"VACUUM"_s << StatementKind::Other;
        QTest::newRow("nothing") << u""_s << StatementKind::Other;
    }
    void theKindOfTextIsToldByItsFirstWords() {
        QFETCH(QString, sql);
        QFETCH(StatementKind, kind);
        QCOMPARE(compileText(sql, {}, m_dialect).kind, kind);
    }

    void valuesAreShownInPlace() {
        Statement statement;
        statement.text = u"SELECT '?', ?, ?, ?, ?, ?, ? -- ?"_s;
        statement.bindings = {null, u"it's"_s, Decimal("1.50"), true, QByteArray("\x01\xab"), null};
        statement.parameters =
            QStringList{QString(), QString(), QString(), QString(), QString(), u"open"_s};
        QCOMPARE(inlined(statement), u"SELECT '?', NULL, 'it''s', 1.50, 1, X'01AB', :open -- ?"_s);
    }
};

QTEST_GUILESS_MAIN(SqlTextTest)
#include "tst_SqlText.moc"
