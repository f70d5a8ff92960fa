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
    void rowsAreWrittenToTheirShard();
    void aKeyIsLookedForInOneShardAfterTheOther();
    void equalKeysInTwoShardsAreTwoObjects();
    void orderAndLimitHoldForTheWhole();
    void aggregatesAreCombinedOrRefused();
    void unknownShardsAreRefused();

private:
    SessionOptions vertical() const {
        return {.binds = {{classOf<Product>(), m_first}, {classOf<Account>(), m_second}},
                .autoflush = false};
    }
    Session sharded() const;
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

/// Odd account numbers in the first database, even ones in the second; other things by name.
Session tst_Partitioning::sharded() const {
    const auto parity = [](qint64 id) { return id % 2 ? u"odd"_s : u"even"_s; };
    return ShardedSessionMaker(
        {.shards = {{u"odd"_s, m_first}, {u"even"_s, m_second}},
         .shardChooser =
             [parity](const Mapper& mapper, const Object& object) {
                 if (mapper.name() == u"Account")
                     return parity(object.peek(0).as<qint64>());
                 return object.peek(mapper.attribute("name").slot).toText().startsWith(u"odd")
                            ? u"odd"_s
                            : u"even"_s;
             }},
        {.autoflush = false})();
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

void tst_Partitioning::rowsAreWrittenToTheirShard() {
    Session s = sharded();
    for (const int id : {1, 2, 3}) {
        auto account = make<Account>();
        account->id = qint64(id);
        s.add(account);
    }
    s.commit();
    QCOMPARE(column(m_first, u"SELECT id FROM account"_s), QStringList({u"1"_s, u"3"_s}));
    QCOMPARE(column(m_second, u"SELECT id FROM account"_s), QStringList({u"2"_s}));
    const auto two = s.get<Account>(2);
    QCOMPARE(two->key().token.name(), u"even"_s);
    two->balance = Decimal(7);
    s.remove(s.get<Account>(1));
    s.commit();
    QCOMPARE(column(m_first, u"SELECT id FROM account"_s), QStringList({u"3"_s}));
    QCOMPARE(column(m_second, u"SELECT balance FROM account"_s), QStringList({u"7"_s}));
    m_first.log().clear();
    QCOMPARE(two->balance.value(), Decimal(7));
    QCOMPARE(sent(m_first), QStringList());
}

void tst_Partitioning::aKeyIsLookedForInOneShardAfterTheOther() {
    column(m_second, u"INSERT INTO account VALUES (8, 1)"_s);
    Session s = sharded();
    const auto eight = s.get<Account>(8);
    QVERIFY(eight);
    QCOMPARE(sent(m_first), QStringList({u"SELECT account"_s}));
    QCOMPARE(sent(m_second), QStringList({u"SELECT account"_s}));
    QCOMPARE(s.get<Account>(8), eight);
    QCOMPARE(sent(m_second), QStringList());
    QVERIFY(!s.get<Account>(9));
}

void tst_Partitioning::equalKeysInTwoShardsAreTwoObjects() {
    for (const Engine& engine : {m_first, m_second}) {
        column(engine, u"INSERT INTO level VALUES (1, NULL, 'x')"_s);
        column(engine, u"INSERT INTO category VALUES (1, 1, NULL, 'c')"_s);
    }
    Session s = sharded();
    const auto categories = s.query<Category>().all();
    QCOMPARE(categories.size(), std::size_t(2));
    QVERIFY(categories[0] != categories[1]);
    const auto levelOfFirst = categories[0]->level.get(),
               levelOfSecond = categories[1]->level.get();
    QVERIFY(levelOfFirst && levelOfSecond && levelOfFirst != levelOfSecond);
    QCOMPARE(levelOfFirst->categories.size(), std::size_t(1));
    QVERIFY(levelOfFirst->categories[0] == categories[0]);
}

void tst_Partitioning::orderAndLimitHoldForTheWhole() {
    column(m_first, u"INSERT INTO account VALUES (1, 10), (3, 40), (5, 20)"_s);
    column(m_second, u"INSERT INTO account VALUES (2, 30), (4, 15)"_s);
    Session s = sharded();
    const auto found = s.query<Account>().orderBy(col(&Account::balance).desc()).limit(3).offset(1);
    QStringList balances;
    for (const auto& account : found.all())
        balances << account->balance.value().toString();
    QCOMPARE(balances, QStringList({u"30"_s, u"20"_s, u"15"_s}));
    QCOMPARE(s.query<Account>().orderBy(col(&Account::balance)).first()->balance.value(),
             Decimal(10));
}

void tst_Partitioning::aggregatesAreCombinedOrRefused() {
    column(m_first, u"INSERT INTO account VALUES (1, 10), (3, 40)"_s);
    column(m_second, u"INSERT INTO account VALUES (2, 30)"_s);
    Session s = sharded();
    const auto accounts = s.query<Account>();
    QCOMPARE(accounts.count(), 3);
    QCOMPARE(accounts.sum(col(&Account::balance)), Decimal(80));
    QCOMPARE(accounts.max(col(&Account::balance)), Decimal(40));
    QCOMPARE(accounts.min(col(&Account::balance)), Decimal(10));
    QVERIFY_THROWS_EXCEPTION(SessionError, accounts.avg(col(&Account::balance)));
    QVERIFY_THROWS_EXCEPTION(SessionError, accounts.limit(1).count());
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
