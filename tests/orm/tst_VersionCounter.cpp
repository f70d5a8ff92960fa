// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "tests/support/RecordedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

class tst_VersionCounter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aRowCountsItsWrites();
    void aStaleUpdateIsRefused();
    void aStaleDeleteIsRefused();
    void oneStaleRowAmongThreeIsFound();
    void aReplacedRowGoesOnCounting();
    void afterARollbackTheStoredNumberCounts();
    void aGeneratorMakesOtherVersions();

private:
    ObjectPtr account(Session& s, int id) { return s.query(m_registry["account"]).get(id); }

    MetaData m_tables;
    std::optional<Table> m_account;
    Registry m_registry;
    std::unique_ptr<RecordedDatabase> m_database;
};

void tst_VersionCounter::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_registry = {};
    m_tables = MetaData();
    m_account.emplace("account", m_tables,
                      std::vector<Column>{Column("id", Integer(), primaryKey),
                                          Column("version", Integer(), notNull),
                                          Column("balance", Integer())});
    m_registry.map(u"account"_s, *m_account, {}, {.versionId = (*m_account)["version"]});
    m_database = std::make_unique<RecordedDatabase>(m_tables);
    m_database->run("INSERT INTO account VALUES (1, 1, 10), (2, 1, 20), (3, 1, 30)");
}

void tst_VersionCounter::aRowCountsItsWrites() {
    Session s = m_database->session();
    const auto object = makeObject(m_registry["account"]);
    object->set("balance", 5);
    s.add(object);
    s.flush();
    QCOMPARE(object->get("version"), Value(1));
    m_database->texts();
    object->set("balance", 6);
    s.flush();
    QCOMPARE(object->get("version"), Value(2));
    QCOMPARE(
        m_database->texts(),
        QStringList{
            uR"(UPDATE "account" SET "version" = ?, "balance" = ? WHERE "id" = ? AND "version" = ?)"_s});
    s.flush();
    QCOMPARE(m_database->texts(), QStringList());
    s.remove(object);
    s.flush();
    QCOMPARE(m_database->texts(),
             QStringList{uR"(DELETE FROM "account" WHERE "id" = ? AND "version" = ?)"_s});
}

void tst_VersionCounter::aStaleUpdateIsRefused() {
    Session s = m_database->session();
    const auto object = account(s, 1);
    m_database->run("UPDATE account SET balance = 0, version = 2 WHERE id = 1");
    object->set("balance", 11);
    QVERIFY_THROWS_EXCEPTION(StaleDataError, s.flush());
    s.rollback();
    QCOMPARE(m_database->rows("SELECT version, balance FROM account WHERE id = 1"),
             QStringList{u"2|0"_s});
}

void tst_VersionCounter::aStaleDeleteIsRefused() {
    Session s = m_database->session();
    const auto object = account(s, 1);
    m_database->run("UPDATE account SET version = 2 WHERE id = 1");
    s.remove(object);
    QVERIFY_THROWS_EXCEPTION(StaleDataError, s.flush());
    s.rollback();
    QCOMPARE(m_database->rows("SELECT count(*) FROM account"), QStringList{u"3"_s});
}

void tst_VersionCounter::oneStaleRowAmongThreeIsFound() {
    Session s = m_database->session();
    for (const int id : {1, 2, 3})
        account(s, id)->set("balance", id);
    const auto keep = s.dirty();
    m_database->run("UPDATE account SET version = 7 WHERE id = 2");
    try {
        s.flush();
        QFAIL("the second row is stale");
    } catch (const StaleDataError& error) {
        QCOMPARE(error.context().key, u"account 2"_s);
    }
    s.rollback();
    QCOMPARE(m_database->rows("SELECT balance FROM account"),
             QStringList({u"10"_s, u"20"_s, u"30"_s}));
}

void tst_VersionCounter::aReplacedRowGoesOnCounting() {
    Session s = m_database->session();
    s.remove(account(s, 1));
    const auto object = makeObject(m_registry["account"]);
    object->set("id", 1).set("balance", 99);
    s.add(object);
    s.flush();
    QCOMPARE(m_database->rows("SELECT version, balance FROM account WHERE id = 1"),
             QStringList{u"2|99"_s});
    QCOMPARE(object->get("version"), Value(2));
}

void tst_VersionCounter::afterARollbackTheStoredNumberCounts() {
    Session s = m_database->session();
    const auto object = account(s, 1);
    object->set("balance", 11);
    s.flush();
    s.rollback();
    m_database->run("UPDATE account SET version = 5 WHERE id = 1");
    object->set("balance", 12);
    s.commit();
    QCOMPARE(m_database->rows("SELECT version, balance FROM account WHERE id = 1"),
             QStringList{u"6|12"_s});
}

void tst_VersionCounter::aGeneratorMakesOtherVersions() {
    Registry registry;
    registry.map(u"account"_s, *m_account, {},
                 {.versionId = (*m_account)["version"],
                  .versionGenerator = [](const Value& before) -> Value {
                      return before.to<qint64>().value_or(90) + 10;
                  }});
    Session s = m_database->session();
    const auto object = makeObject(registry["account"]);
    s.add(object);
    s.flush();
    QCOMPARE(object->get("version"), Value(100));
    object->set("balance", 1);
    s.flush();
    QCOMPARE(object->get("version"), Value(110));
}

QTEST_GUILESS_MAIN(tst_VersionCounter)
#include "tst_VersionCounter.moc"
