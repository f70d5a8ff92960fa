// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/dialect/SqliteDialect.h"
#include "orm/engine/Connection.h"
#include "orm/schema/MetaData.h"
#include "orm/sql/Compiler.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

class DuplicateKeySpelling final : public Spelling {
public:
    QString name() const override { return u"duplicate"_s; }
    QString identifier(const QString& name) const override { return name; }
    QString qualified(const QString&, const QString& table) const override { return table; }
    QString typeName(const SqlType&) const override { return u"TYPE"_s; }
    QString placeholder(const Value&, const SqlType&, bool) const override { return u"?"_s; }
    void checkBinding(const Value&, const SqlType&) const override {}
    QString numericResult(const QString& sql, const SqlType&) const override { return sql; }
    QString isSame(const QString& a, const QString& b) const override { return a + b; }
    QString autoIncrementClause() const override { return {}; }
    QString aggregate(const QString& f, const SqlType&) const override { return f; }
    bool usesDuplicateKey() const override { return true; }
    QString proposed(const QString& column) const override { return u"VALUES(%1)"_s.arg(column); }
    bool supportsReturning() const override { return false; }
    int maxBindings() const override { return 100; }
};

} // namespace

class DmlWriterTest : public QObject {
    Q_OBJECT

private:
    MetaData m_metaData;
    Table m_stock{"stock",
                  m_metaData,
                  {Column("sku", String(20), primaryKey), Column("amount", Integer()),
                   Column("note", String(20))}};
    SqliteDialect m_dialect;
    DuplicateKeySpelling m_duplicate;

    Insert oneRow() const {
        return {m_stock, {m_stock["sku"], m_stock["amount"]}, {{u"a"_s, 5}}, {}};
    }
    Insert upsert() const {
        Insert insert = oneRow();
        insert.onConflict = OnConflict{
            .target = {m_stock["sku"]},
            .columns = {m_stock["amount"]},
            .values = {Value((Expression(m_stock["amount"]) + proposed(m_stock["amount"])).node())},
            .where = m_stock["amount"] < 100};
        return insert;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anInsertMayUpdateTheRowThatItMeets() {
        QCOMPARE(compile(upsert(), m_dialect).text.remove(u'"'),
                 u"INSERT INTO stock (sku, amount) VALUES (?, ?) ON CONFLICT (sku) DO UPDATE SET "
                 "amount = stock.amount + excluded.amount WHERE stock.amount < ?"_s);
        const Engine engine = createEngine(u"sqlite://"_s);
        const auto connection = engine.connect();
        connection->execute(u"CREATE TABLE stock (sku TEXT PRIMARY KEY, amount INT, note TEXT)"_s);
        connection->execute(compile(upsert(), m_dialect));
        connection->execute(compile(upsert(), m_dialect));
        QCOMPARE(connection->scalar(compile(Select({m_stock["amount"]}), m_dialect)), Value(10));
    }

    void anInsertMayLeaveTheRowThatItMeets() {
        Insert insert = oneRow();
        insert.onConflict = OnConflict{};
        QCOMPARE(compile(insert, m_dialect).text.remove(u'"'),
                 u"INSERT INTO stock (sku, amount) VALUES (?, ?) ON CONFLICT DO NOTHING"_s);
        QCOMPARE(compile(insert, m_duplicate).text,
                 u"INSERT INTO stock (sku, amount) VALUES (?, ?) ON DUPLICATE KEY UPDATE sku = "
                 "sku"_s);
    }

    void databasesWithDuplicateKeysHaveTheirOwnWords() {
        Insert insert = upsert();
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)compile(insert, m_duplicate));
        insert.onConflict->where = {};
        QCOMPARE(compile(insert, m_duplicate).text,
                 u"INSERT INTO stock (sku, amount) VALUES (?, ?) ON DUPLICATE KEY UPDATE amount = "
                 "stock.amount + VALUES(amount)"_s);
    }

    void rowsMayComeFromASelect() {
        Insert insert{m_stock, {m_stock["sku"], m_stock["amount"]}, {}, {}};
        insert.source = Select({concat(m_stock["sku"], u"2"_s), m_stock["amount"]})
                            .where(m_stock["amount"] > 1);
        QCOMPARE(compile(insert, m_dialect).text.remove(u'"'),
                 u"INSERT INTO stock (sku, amount) SELECT sku || ?, amount FROM stock WHERE amount "
                 "> ?"_s);
        insert.source = Select({m_stock["sku"], m_stock["amount"]});
        insert.onConflict = OnConflict{};
        QVERIFY(compile(insert, m_dialect).text.contains(u"WHERE 1 = 1 ON CONFLICT"));
        insert.source = Select({m_stock["sku"]});
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)compile(insert, m_dialect));
    }

    void whatIsWrittenCanBeReturned() {
        const Statement update = compile(
            Update{
                m_stock, {m_stock["amount"]}, {Value(1)}, m_stock["sku"] == "a", {m_stock["sku"]}},
            m_dialect);
        QCOMPARE(update.text.sliced(update.text.indexOf(u" RETURNING")), u" RETURNING \"sku\""_s);
        QCOMPARE(update.resultTypes, std::vector<SqlType>{String(20)});
        const Delete remove{m_stock, {}, {m_stock["sku"]}};
        QCOMPARE(compile(remove, m_dialect).text, u"DELETE FROM \"stock\" RETURNING \"sku\""_s);
        QVERIFY_THROWS_EXCEPTION(SqlError, (void)compile(remove, m_duplicate));
    }
};

QTEST_APPLESS_MAIN(DmlWriterTest)
#include "tst_DmlWriter.moc"
