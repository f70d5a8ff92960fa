// SPDX-License-Identifier: MIT
#include "orm/session/Session.h"
#include "orm/session/TwoPhase.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

/// Two databases of one server; stock lies in the second.
class tst_TwoPhase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds({u"postgresql"_s, u"mariadb"_s}); }
    void init();
    void cleanup();

    void allPrepareBeforeOneCommits();
    void whatIsPreparedWaitsForItsEnd();
    void prepareIsForWholeTransactions();
    void aFailedPrepareRollsBackAll();
    void aConnectionLostBeforePreparingRollsBackAll();
    void aConnectionLostBeforeTheCommitIsReplaced();
    void whatCannotBeEndedIsNamed();
    void saveHasTwoPhases();
    void aForeignTransactionIsRefused();
    void aDatabaseWithoutTwoPhasesIsRefused();

private:
    Session session() {
        return Session(
            {.bind = m_first, .binds = {{&m_registry["stock"], m_second}}, .twophase = true});
    }
    ObjectPtr made(const char* entity, int id, int count) {
        const ObjectPtr object = makeObject(m_registry[entity]);
        object->set("id", id).set("n", count);
        return object;
    }
    static QList<Value> valuesIn(const Engine& engine, const QString& table) {
        const RowBatch rows =
            engine.connect()->execute(u"SELECT n FROM %1 ORDER BY id"_s.arg(table)).returned;
        return QList<Value>(rows.cells.begin(), rows.cells.end());
    }
    /// Steps of transactions on both servers, in the order of each, without identifiers.
    static QStringList steps(const Engine& engine) {
        QStringList texts;
        for (const auto& entry : engine.log().entries()) {
            const QString text = entry.statement.text.section(u'\'', 0, 0).simplified();
            texts << text.section(u' ', 0, text.startsWith(u"INSERT") ? 0 : -1);
        }
        return texts;
    }
    /// What a transaction that commits sends to each.
    QStringList whole() const {
        if (isMariaDb())
            return {u"XA START"_s, u"INSERT"_s, u"XA END"_s, u"XA PREPARE"_s, u"XA COMMIT"_s};
        return {u"BEGIN"_s, u"INSERT"_s, u"PREPARE TRANSACTION"_s, u"COMMIT PREPARED"_s};
    }
    /// Prepared by this test on a database: a server may give those of all its databases.
    static std::vector<PreparedTransaction> waiting(const Engine& engine) {
        std::vector<PreparedTransaction> found = preparedTransactions(engine);
        const auto entries = engine.log().entries();
        std::erase_if(found, [&entries](const PreparedTransaction& each) {
            return std::ranges::none_of(entries, [&each](const StatementLog::Entry& entry) {
                return entry.statement.text.contains(each.identifier);
            });
        });
        return found;
    }
    bool isMariaDb() const { return m_database->kind() == u"mariadb"; }
    /// Whether new connections to the second database are let in.
    void setReachable(bool yes) {
        if (isMariaDb())
            m_admin->execute(u"ALTER USER '%1'@'127.0.0.1' ACCOUNT %2"_s.arg(
                m_second.url().user, yes ? u"UNLOCK"_s : u"LOCK"_s));
        else
            m_admin->execute(u"ALTER DATABASE %1 ALLOW_CONNECTIONS %2"_s.arg(
                m_other->url().database, yes ? u"true"_s : u"false"_s));
    }
    /// The server ends a session's connection.
    void kill(Connection& connection) {
        if (isMariaDb()) {
            const QString number =
                connection.execute(u"SELECT CONNECTION_ID()"_s).returned.at(0, 0).toText();
            m_admin->execute(u"KILL "_s + number);
            QTRY_COMPARE(
                m_admin
                    ->execute(u"SELECT count(*) FROM information_schema.processlist WHERE id = "_s +
                              number)
                    .returned.at(0, 0),
                Value(0));
            return;
        }
        const RowBatch rows = connection.execute(u"SELECT pg_backend_pid()"_s).returned;
        m_admin->execute(u"SELECT pg_terminate_backend(CAST(:pid AS int), 5000)"_s,
                         {{u"pid"_s, rows.at(0, 0)}});
    }

    std::unique_ptr<Servers::OwnDatabase> m_other;
    std::unique_ptr<Servers::FreshDatabase> m_database;
    std::unique_ptr<Connection> m_admin;
    Engine m_first;
    Engine m_second;
    MetaData m_tables;
    Registry m_registry;
};

void tst_TwoPhase::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FRESH_DATABASE(m_database);
    m_other = std::make_unique<Servers::OwnDatabase>(m_database->kind());
    m_first = m_database->engine();
    m_admin = createEngine(Servers::urlOf(m_database->kind())).connect();
    Url second = m_other->url();
    if (isMariaDb()) { // a user of its own, who can be shut out
        second.user = second.database.left(30);
        m_admin->execute(u"CREATE USER '%1'@'127.0.0.1'"_s.arg(second.user));
        m_admin->execute(
            u"GRANT ALL ON %1.* TO '%2'@'127.0.0.1'"_s.arg(second.database, second.user));
    }
    m_second = createEngine(second);
    m_tables = MetaData();
    m_registry = {};
    const Table orders("orders", m_tables,
                       {Column("id", Integer(), primaryKey), Column("n", Integer())});
    const Table stock("stock", m_tables,
                      {Column("id", Integer(), primaryKey), Column("n", Integer())});
    m_registry.map(u"orders"_s, orders);
    m_registry.map(u"stock"_s, stock);
    createAll(m_first, m_tables);
    createAll(m_second, m_tables);
    m_first.log().start();
    m_second.log().start();
}

void tst_TwoPhase::cleanup() {
    if (!m_database)
        return;
    QVERIFY(waiting(m_first).empty());
    QVERIFY(waiting(m_second).empty());
    if (isMariaDb())
        m_admin->execute(u"DROP USER '%1'@'127.0.0.1'"_s.arg(m_second.url().user));
    m_first = m_second = {};
    m_other.reset();
    m_database.reset();
}

void tst_TwoPhase::allPrepareBeforeOneCommits() {
    Session s = session();
    s.add(made("orders", 1, 10));
    s.add(made("stock", 1, 20));
    s.commit();
    QCOMPARE(steps(m_first), whole());
    QCOMPARE(steps(m_second), whole());
    QCOMPARE(valuesIn(m_first, u"orders"_s), QList<Value>{10});
    QCOMPARE(valuesIn(m_second, u"stock"_s), QList<Value>{20});
    QVERIFY(!s.inTransaction());
}

void tst_TwoPhase::whatIsPreparedWaitsForItsEnd() {
    Session s = session();
    const ObjectPtr order = made("orders", 1, 10);
    s.add(order);
    s.add(made("stock", 1, 20));
    s.prepare();
    QVERIFY(valuesIn(m_first, u"orders"_s).isEmpty());
    const auto first = waiting(m_first);
    const auto second = waiting(m_second);
    QCOMPARE(first.size(), std::size_t(1));
    QCOMPARE(second.size(), std::size_t(1));
    QCOMPARE(first[0].identifier.section(u'-', 0, -2), second[0].identifier.section(u'-', 0, -2));
    QVERIFY(first[0].identifier != second[0].identifier);
    QVERIFY_THROWS_EXCEPTION(SessionError, s.query(m_registry["orders"]).all());
    QVERIFY_THROWS_EXCEPTION(SessionError, s.add(made("orders", 2, 1)));
    s.rollback();
    QCOMPARE(order->state(), ObjectState::Transient);
    QVERIFY(valuesIn(m_first, u"orders"_s).isEmpty());
    QVERIFY(valuesIn(m_second, u"stock"_s).isEmpty());

    s.add(order);
    s.prepare();
    s.commit();
    QCOMPARE(valuesIn(m_first, u"orders"_s), QList<Value>{10});
}

void tst_TwoPhase::prepareIsForWholeTransactions() {
    Session s = session();
    s.beginNested();
    SessionTransaction nested = s.beginNested();
    QVERIFY_THROWS_EXCEPTION(SessionError, s.prepare());
    nested.commit();
    Session plain({.bind = m_first});
    QVERIFY_THROWS_EXCEPTION(SessionError, plain.prepare());
}

void tst_TwoPhase::aFailedPrepareRollsBackAll() {
    if (isMariaDb())
        QSKIP("MariaDB checks each statement, and nothing when it prepares");
    // Checked when the transaction is prepared, and not before.
    m_second.connect()->execute(u"CREATE TABLE lot (id INTEGER PRIMARY KEY)"_s);
    m_second.connect()->execute(u"ALTER TABLE stock ADD FOREIGN KEY (n) REFERENCES lot (id) "
                                "DEFERRABLE INITIALLY DEFERRED"_s);
    Session s = session();
    s.add(made("orders", 1, 10));
    const ObjectPtr stock = made("stock", 1, 20);
    s.add(stock);
    QVERIFY_THROWS_EXCEPTION(IntegrityError, s.commit());
    QVERIFY(!s.isActive());
    s.rollback();
    QCOMPARE(stock->state(), ObjectState::Transient);
    QVERIFY(valuesIn(m_first, u"orders"_s).isEmpty());
    QVERIFY(valuesIn(m_second, u"stock"_s).isEmpty());
    s.add(made("orders", 1, 11));
    s.commit();
    QCOMPARE(valuesIn(m_first, u"orders"_s), QList<Value>{11});
}

void tst_TwoPhase::aConnectionLostBeforePreparingRollsBackAll() {
    Session s = session();
    const ObjectPtr order = made("orders", 1, 10);
    const ObjectPtr stock = made("stock", 1, 20);
    s.add(order);
    s.add(stock);
    s.flush();
    kill(s.connection(&m_registry["stock"]));
    QVERIFY_THROWS_EXCEPTION(ConnectionError, s.commit());
    s.rollback();
    QVERIFY(valuesIn(m_first, u"orders"_s).isEmpty());
    QCOMPARE(stock->state(), ObjectState::Pending);
    s.commit();
    QCOMPARE(valuesIn(m_first, u"orders"_s), QList<Value>{10});
    QCOMPARE(valuesIn(m_second, u"stock"_s), QList<Value>{20});
}

void tst_TwoPhase::aConnectionLostBeforeTheCommitIsReplaced() {
    Session s = session();
    s.add(made("orders", 1, 10));
    s.add(made("stock", 1, 20));
    s.flush();
    Connection& connection = s.connection(&m_registry["stock"]);
    s.prepare();
    kill(connection);
    s.commit();
    QCOMPARE(valuesIn(m_first, u"orders"_s), QList<Value>{10});
    QCOMPARE(valuesIn(m_second, u"stock"_s), QList<Value>{20});
}

void tst_TwoPhase::whatCannotBeEndedIsNamed() {
    Session s = session();
    const ObjectPtr stock = made("stock", 1, 20);
    s.add(made("orders", 1, 10));
    s.add(stock);
    s.flush();
    Connection& connection = s.connection(&m_registry["stock"]);
    s.prepare();
    kill(connection);
    setReachable(false);
    try {
        s.commit();
        QFAIL("the second database was out of reach");
    } catch (const PreparedError& error) {
        setReachable(true);
        const auto left = waiting(m_second);
        QCOMPARE(left.size(), std::size_t(1));
        QVERIFY(error.isCommitted());
        QCOMPARE(error.transactions().size(), std::size_t(1));
        QCOMPARE(error.transactions()[0].identifier, left[0].identifier);
        QVERIFY(error.message().contains(left[0].identifier));
        QVERIFY(error.message().contains(m_other->url().database));
        QCOMPARE(valuesIn(m_first, u"orders"_s), QList<Value>{10});
        QVERIFY(valuesIn(m_second, u"stock"_s).isEmpty());
        error.transactions()[0].commit();
    }
    QCOMPARE(valuesIn(m_second, u"stock"_s), QList<Value>{20});
    QCOMPARE(stock->get("n"), Value(20));
    QVERIFY(!s.inTransaction() || s.isActive());
}

void tst_TwoPhase::saveHasTwoPhases() {
    Session s = session();
    s.add(made("orders", 1, 10));
    s.add(made("stock", 1, 20));
    s.save();
    QCOMPARE(steps(m_second), whole());
    QCOMPARE(valuesIn(m_first, u"orders"_s), QList<Value>{10});
    QCOMPARE(valuesIn(m_second, u"stock"_s), QList<Value>{20});
}

void tst_TwoPhase::aForeignTransactionIsRefused() {
    const auto connection = m_first.connect();
    connection->begin();
    Session s({.bind = connection.get(), .twophase = true});
    s.add(made("orders", 1, 10));
    QVERIFY_THROWS_EXCEPTION(SessionError, s.flush());
    connection->rollback();
}

void tst_TwoPhase::aDatabaseWithoutTwoPhasesIsRefused() {
    Session s({.bind = m_first,
               .binds = {{&m_registry["stock"], createEngine(u"sqlite://"_s)}},
               .twophase = true});
    s.add(made("orders", 1, 10));
    try {
        s.flush();
        QFAIL("SQLite cannot prepare");
    } catch (const SessionError& error) {
        QVERIFY2(error.message().contains(u"sqlite"_s, Qt::CaseInsensitive),
                 qPrintable(error.message()));
    }
    QCOMPARE(m_first.log().entries().size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(tst_TwoPhase)
#include "tst_TwoPhase.moc"
