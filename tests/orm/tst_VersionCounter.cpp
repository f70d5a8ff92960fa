// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "tests/support/RecordedDatabase.h"
#include "tests/support/Servers.h"

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
    void theDatabaseMayCountItself_data();
    void theDatabaseMayCountItself();

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

namespace {

QStringList countingTrigger(const QString& kind) {
    if (kind == u"sqlite")
        return {u"CREATE TRIGGER counts AFTER UPDATE ON counted BEGIN UPDATE counted SET version = "
                "OLD.version + 1 WHERE id = NEW.id; END"_s};
    if (kind == u"mariadb")
        return {u"CREATE TRIGGER counts BEFORE UPDATE ON counted FOR EACH ROW SET NEW.version = "
                "OLD.version + 1"_s};
    return {u"CREATE FUNCTION counting() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "NEW.version = OLD.version + 1; RETURN NEW; END $$"_s,
            u"CREATE TRIGGER counts BEFORE UPDATE ON counted FOR EACH ROW EXECUTE FUNCTION "
            "counting()"_s};
}

} // namespace

void tst_VersionCounter::theDatabaseMayCountItself_data() { Servers::addKinds(); }

void tst_VersionCounter::theDatabaseMayCountItself() {
    QFETCH(QString, server);
    if (!Servers::isThere(server))
        QSKIP(Servers::whyNot(server).constData());
    const Servers::FreshDatabase database(server);
    MetaData tables;
    const Table counted("counted", tables,
                        {Column("id", Integer(), primaryKey),
                         Column("version", Integer(), ServerDefault(u"7"_s), serverOnUpdate),
                         Column("balance", Integer())});
    createAll(database.engine(), tables);
    for (const QString& sql : countingTrigger(server))
        database.engine().connect()->execute(sql);
    Registry registry;
    registry.map(u"counted"_s, counted, {}, {.versionId = counted["version"]});

    Session s({.bind = database.engine(), .expireOnCommit = false});
    const auto object = makeObject(registry["counted"]);
    object->set("balance", 5);
    s.add(object);
    s.commit();
    QVERIFY(object->isLoaded(object->mapper().versionSlot())); // read in the same transaction
    QCOMPARE(object->get("version"), Value(7));
    StatementLog& log = database.engine().log();
    log.start();
    log.clear();
    object->set("balance", 6);
    s.commit();
    const QStringList sent = log.summary();
    QCOMPARE(sent.filter(u"UPDATE"_s), QStringList{u"UPDATE counted(balance)"_s});
    QCOMPARE(sent.filter(u"SELECT"_s).size(), 1);
    QVERIFY(sent.indexOf(QRegularExpression(u"SELECT.*"_s)) < sent.indexOf(u"COMMIT"_s));
    QCOMPARE(object->get("version"), Value(8));

    database.engine().connect()->execute(u"UPDATE counted SET balance = 50"_s);
    object->set("balance", 7);
    QVERIFY_THROWS_EXCEPTION(StaleDataError, s.flush());
    s.rollback();
    QCOMPARE(object->get("balance"), Value(50));
    s.remove(object);
    s.commit();
    QCOMPARE(s.query(registry["counted"]).count(), 0);
}

QTEST_GUILESS_MAIN(tst_VersionCounter)
#include "tst_VersionCounter.moc"
