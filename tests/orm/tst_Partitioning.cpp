// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/session/Sharding.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/SeedModel.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_Partitioning : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void eachClassGoesToItsDatabase();
    void aFailureInOneDatabaseUndoesBoth();
    void aClassWithoutADatabaseIsRefusedByName();
    void savingWritesToBoth();
    void unknownShardsAreRefused();

private:
    SessionOptions vertical() const {
        return {.binds = {{classOf<Product>(), m_first}, {classOf<Account>(), m_second}},
                .autoflush = false};
    }
    QStringList sent(const Engine& engine) const {
        const QStringList lines = engine.log().summary();
        engine.log().clear();
        return lines;
    }
    QStringList column(const Engine& engine, const QString& sql) const;

    std::unique_ptr<seed::Schema> m_schema;
    Engine m_first, m_second;
};

void tst_Partitioning::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_schema = std::make_unique<seed::Schema>();
    m_schema->mapAll();
    for (Engine* engine : {&m_first, &m_second}) {
        *engine = createEngine(u"sqlite://"_s);
        createAll(*engine, m_schema->metadata);
        engine->log().start();
    }
}

void tst_Partitioning::cleanup() {
    clearMappers();
    m_first = m_second = {};
    m_schema.reset();
    CycleCollector::collect();
    QCOMPARE(Object::aliveCount(), 0);
}

QStringList tst_Partitioning::column(const Engine& engine, const QString& sql) const {
    QStringList values;
    {
        const auto connection = engine.connect();
        const auto result = connection->execute(sql);
        for (qsizetype row = 0; row < result.returned.rowCount(); ++row)
            values << result.returned.at(row, 0).toText();
    }
    engine.log().clear();
    return values;
}

void tst_Partitioning::eachClassGoesToItsDatabase() {
    Session s(vertical());
    auto account = make<Account>();
    account->balance = Decimal(5);
    auto product = make<Product>();
    product->sku = u"A1"_s;
    s.add(account);
    s.add(product);
    s.commit();
    QCOMPARE(sent(m_first), QStringList({u"BEGIN"_s, u"INSERT product(sku,msrp)"_s, u"COMMIT"_s}));
    QCOMPARE(sent(m_second), QStringList({u"BEGIN"_s, u"INSERT account(balance)"_s, u"COMMIT"_s}));
    QCOMPARE(s.query<Account>().count(), 1);
    QCOMPARE(sent(m_first), QStringList());
    QCOMPARE(sent(m_second), QStringList({u"SELECT account"_s}));
}

void tst_Partitioning::aFailureInOneDatabaseUndoesBoth() {
    column(m_second, u"INSERT INTO account VALUES (1, 1)"_s);
    Session s(vertical());
    auto product = make<Product>();
    product->sku = u"A1"_s;
    s.add(product);
    s.flush();
    auto account = make<Account>();
    account->id = qint64(1);
    s.add(account);
    QVERIFY_THROWS_EXCEPTION(IntegrityError, s.flush());
    QCOMPARE(sent(m_first).last(), u"ROLLBACK"_s);
    QCOMPARE(sent(m_second).last(), u"ROLLBACK"_s);
    QCOMPARE(column(m_first, u"SELECT sku FROM product"_s), QStringList());
}

void tst_Partitioning::aClassWithoutADatabaseIsRefusedByName() {
    Session s(SessionOptions{.binds = {{classOf<Product>(), m_first}}});
    for (const bool writing : {false, true}) {
        try {
            if (writing) {
                s.add(make<Account>());
                s.flush();
            } else {
                s.query<Account>().all();
            }
            QFAIL("there is no database for accounts");
        } catch (const SessionError& error) {
            QVERIFY2(error.message().contains(u"Account"), error.what());
        }
    }
}

void tst_Partitioning::savingWritesToBoth() {
    Session s(vertical());
    s.add(make<Account>());
    auto product = make<Product>();
    product->sku = u"A1"_s;
    s.add(product);
    s.save();
    QCOMPARE(sent(m_first).last(), u"COMMIT"_s);
    QCOMPARE(sent(m_second).last(), u"COMMIT"_s);
    QVERIFY(!s.inTransaction());
}

void tst_Partitioning::unknownShardsAreRefused() {
    Session s = ShardedSessionMaker(
        {.shards = {{u"odd"_s, m_first}},
         .shardChooser = [](const Mapper&, const Object&) { return u"nowhere"_s; }})();
    s.add(make<Account>());
    QVERIFY_THROWS_EXCEPTION(SessionError, s.flush());
    QVERIFY_THROWS_EXCEPTION(SessionError, ShardedSessionMaker(Sharding{}));
}

QTEST_APPLESS_MAIN(tst_Partitioning)
#include "tst_Partitioning.moc"
