// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "tests/support/SeedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Account;
using seed::Category;
using seed::Level;

namespace {

Ptr<Account> account(int id, int balance) {
    auto made = make<Account>();
    made->id = qint64(id);
    made->balance = Decimal(balance);
    return made;
}

class Recorder final : public SessionExtension {
public:
    QStringList seen;
    std::function<void(Session&)> work;

    void beforeFlush(Session& session, FlushContext& context) override {
        seen << u"before flush %1"_s.arg(context.added.size());
        if (work)
            std::exchange(work, {})(session);
    }
    void afterFlush(Session& session, const FlushContext&) override {
        seen << u"after flush %1"_s.arg(session.newObjects().size());
    }
    void afterFlushPostExec(Session& session, const FlushContext&) override {
        seen << u"post exec %1"_s.arg(session.newObjects().size());
    }
    void afterBegin(Session&, Connection&) override { seen << u"begin"_s; }
    void beforeCommit(Session&) override { seen << u"before commit"_s; }
    void afterCommit(Session&) override { seen << u"commit"_s; }
    void afterRollback(Session&) override { seen << u"rollback"_s; }
};

} // namespace

class tst_Transactions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        ESPALIER_FETCH_SERVER()
        m_db = std::make_unique<SeedDatabase>(server);
    }
    void cleanup() {
        m_db.reset();
        QCOMPARE(Object::aliveCount(), 0);
    }

    void nothingToDoSendsNothing();
    void readsBeginWhenAskedTo();
    void innerLevelsOnlyCount();
    void anInnerRollbackTakesTheOuterLevelAlong();
    void aSavepointRestoresWhatChangedInside();
    void anErrorInASavepointLosesOnlyTheSavepoint();
    void savepointsNest();
    void whatASavepointBringsBackKnowsItsChildren();
    void aForgottenHandleRollsBack();
    void aFailedFlushRefusesWorkWithItsCause();
    void whatWasRolledBackCanBeAddedAgain();
    void aSessionOnAConnectionJoinsItsTransaction();
    void withoutATransactionEachFlushHasItsOwn();
    void onlyTheNamedObjectsAreFlushed();
    void hooksSeeTheFlush();
    void nothingIsFlushedByItselfWhileGuarded();
    void aSecondObjectForAKeyIsRefusedBeforeAnySql();
    void listsAreReadAgainAfterARollback();
    void whatWasPendingSurvivesALostConnection();

private:
    std::unique_ptr<SeedDatabase> m_db;
};

void tst_Transactions::nothingToDoSendsNothing() {
    auto s = m_db->session();
    s->flush();
    s->commit();
    s->rollback();
    QCOMPARE(m_db->sent(), QStringList());
}

void tst_Transactions::readsBeginWhenAskedTo() {
    auto s = m_db->session({.autoflush = false, .beginOnRead = true});
    s->get<Account>(1);
    s->flush();
    s->get<Account>(2);
    s->commit();
    QCOMPARE(m_db->sent(),
             QStringList({u"BEGIN"_s, u"SELECT account"_s, u"SELECT account"_s, u"COMMIT"_s}));
    s->get<Account>(1);
    s->rollback();
    s->close();
    QCOMPARE(m_db->sent(), QStringList({u"BEGIN"_s, u"SELECT account"_s, u"ROLLBACK"_s}));
}

void tst_Transactions::innerLevelsOnlyCount() {
    auto s = m_db->session();
    s->add(account(11, 1));
    auto inner = s->begin();
    s->add(account(12, 2));
    inner.commit();
    QCOMPARE(m_db->sent().last(), u"INSERT account(id,balance)"_s);
    s->commit();
    QCOMPARE(m_db->sent(), QStringList({u"COMMIT"_s}));
    s->transact([&] { s->add(account(13, 3)); });
    QCOMPARE(m_db->sent().last(), u"COMMIT"_s);
}

void tst_Transactions::anInnerRollbackTakesTheOuterLevelAlong() {
    auto s = m_db->session();
    const auto third = account(13, 3);
    s->add(third);
    s->flush();
    auto inner = s->begin();
    s->add(account(14, 4));
    s->flush();
    inner.rollback();
    QCOMPARE(m_db->sent().last(), u"ROLLBACK"_s);
    QCOMPARE(third->state(), ObjectState::Transient);
    QVERIFY(!s->isActive());
    QVERIFY_THROWS_EXCEPTION(SessionError, s->commit());
    s->rollback();
    QVERIFY(s->isActive());
}

void tst_Transactions::aSavepointRestoresWhatChangedInside() {
    auto s = m_db->session();
    auto one = s->get<Account>(1), two = s->get<Account>(2);
    one->balance = Decimal(5);
    const auto before = account(20, 7), inside = account(21, 8);
    s->add(before);
    {
        auto nested = s->beginNested();
        one->balance = Decimal(6);
        s->remove(two);
        s->add(inside);
        s->flush();
        nested.rollback();
    }
    QCOMPARE(before->state(), ObjectState::Persistent);
    QVERIFY(before->isLoaded(1));
    QCOMPARE(inside->state(), ObjectState::Transient);
    QCOMPARE(two->state(), ObjectState::Persistent);
    QCOMPARE(one->balance.value(), Decimal(5));
    s->commit();
    QCOMPARE(
        m_db->column(u"SELECT id || ':' || CAST(balance AS INTEGER) FROM account ORDER BY id"_s),
        QStringList({u"1:5"_s, u"2:200"_s, u"20:7"_s}));
}

void tst_Transactions::anErrorInASavepointLosesOnlyTheSavepoint() {
    auto s = m_db->session();
    s->add(account(20, 7));
    auto nested = s->beginNested();
    s->add(account(2, 1));
    QVERIFY_THROWS_EXCEPTION(IntegrityError, s->flush());
    QCOMPARE(m_db->sent().last(), u"ROLLBACK TO sp_1"_s);
    nested.rollback();
    s->add(account(22, 9));
    s->commit();
    QCOMPARE(m_db->column(u"SELECT id FROM account ORDER BY id"_s),
             QStringList({u"1"_s, u"2"_s, u"20"_s, u"22"_s}));
}

void tst_Transactions::savepointsNest() {
    auto s = m_db->session();
    auto outer = s->beginNested();
    s->add(account(60, 1));
    auto inner = s->beginNested();
    s->add(account(61, 1));
    s->flush();
    inner.rollback();
    s->flush();
    QCOMPARE(s->query<Account>().count(), 3);
    s->add(account(62, 1));
    outer.rollback();
    QCOMPARE(s->query<Account>().count(), 2);
}

void tst_Transactions::whatASavepointBringsBackKnowsItsChildren() {
    auto s = m_db->session();
    const auto parent = s->get<Category>(1), child = s->get<Category>(3);
    {
        auto nested = s->beginNested();
        s->remove(parent);
        s->remove(s->get<Category>(4));
        s->flush();
        nested.rollback();
    }
    QCOMPARE(parent->children.size(), std::size_t(2));
    QCOMPARE(child->parent.get(), parent);
    s->remove(parent);
    s->commit();
    QCOMPARE(m_db->column(u"SELECT id FROM category WHERE parent_id IS NULL ORDER BY id"_s),
             QStringList({u"2"_s, u"3"_s}));
}

void tst_Transactions::aForgottenHandleRollsBack() {
    auto s = m_db->session();
    {
        auto nested = s->beginNested();
        s->add(account(60, 1));
        s->flush();
    }
    QCOMPARE(s->query<Account>().count(), 2);
}

void tst_Transactions::aFailedFlushRefusesWorkWithItsCause() {
    auto s = m_db->session();
    const auto good = account(30, 1), bad = account(2, 1);
    s->add(good);
    s->flush();
    s->add(bad);
    QVERIFY_THROWS_EXCEPTION(IntegrityError, s->flush());
    QCOMPARE(m_db->sent().last(), u"ROLLBACK"_s);
    QCOMPARE(good->state(), ObjectState::Transient);
    QCOMPARE(bad->state(), ObjectState::Transient);
    try {
        s->query<Account>().count();
        QFAIL("the session should refuse work");
    } catch (const SessionError& error) {
        QVERIFY2(error.message().contains(u"rollback()"), error.what());
    }
    QCOMPARE(m_db->sent(), QStringList());
    s->rollback();
    QCOMPARE(s->query<Account>().count(), 2);
}

void tst_Transactions::whatWasRolledBackCanBeAddedAgain() {
    auto s = m_db->session();
    auto level = make<Level>();
    level->name = u"new"_s;
    auto category = make<Category>();
    category->name = u"c"_s;
    category->level = level;
    category->products.append(s->get<seed::Product>(u"C3"_s));
    s->add(category);
    s->flush();
    const qint64 id = category->id;
    s->rollback();
    QCOMPARE(category->state(), ObjectState::Transient);
    QCOMPARE(category->id.value(), id);
    QVERIFY(category->level == level);
    s->add(category);
    m_db->sent();
    s->commit();
    QCOMPARE(m_db->column(u"SELECT level_id FROM category WHERE name = 'c'"_s),
             QStringList({QString::number(level->id)}));
    QCOMPARE(
        m_db->column(u"SELECT count(*) FROM product_category WHERE category_id = %1"_s.arg(id)),
        QStringList({u"1"_s}));
}

void tst_Transactions::aSessionOnAConnectionJoinsItsTransaction() {
    const auto connection = m_db->engine.connect();
    connection->begin();
    {
        Session s(SessionOptions{.bind = connection.get()});
        s.add(account(40, 1));
        s.commit();
    }
    QVERIFY(!m_db->sent().contains(u"COMMIT"_s));
    connection->rollback();
    QCOMPARE(m_db->column(u"SELECT count(*) FROM account"_s), QStringList({u"2"_s}));
}

void tst_Transactions::withoutATransactionEachFlushHasItsOwn() {
    auto s = m_db->session({.autoflush = false, .transactional = false});
    auto one = s->get<Account>(1);
    one->balance = Decimal(1);
    m_db->sent();
    s->flush();
    QCOMPARE(m_db->sent(), QStringList({u"BEGIN"_s, u"UPDATE account(balance)"_s, u"COMMIT"_s}));
    QVERIFY_THROWS_EXCEPTION(SessionError, s->commit());
    auto transaction = s->begin();
    one->balance = Decimal(2);
    s->flush();
    one->balance = Decimal(3);
    s->flush();
    transaction.rollback();
    QCOMPARE(one->balance.value(), Decimal(1));
    auto bad = account(2, 1);
    s->add(bad);
    QVERIFY_THROWS_EXCEPTION(Error, s->flush());
    QVERIFY(s->get<Account>(2));
}

void tst_Transactions::onlyTheNamedObjectsAreFlushed() {
    auto s = m_db->session();
    auto one = s->get<Account>(1), two = s->get<Account>(2);
    one->balance = Decimal(1);
    two->balance = Decimal(2);
    m_db->sent();
    s->flush({one});
    QCOMPARE(m_db->sent(), QStringList({u"BEGIN"_s, u"UPDATE account(balance)"_s}));
    QCOMPARE(s->dirty(), ObjectList({two}));
    s->flush();
    QCOMPARE(m_db->sent(), QStringList({u"UPDATE account(balance)"_s}));
    s->commit();
    QCOMPARE(m_db->column(u"SELECT CAST(balance AS INTEGER) FROM account ORDER BY id"_s),
             QStringList({u"1"_s, u"2"_s}));
}

void tst_Transactions::hooksSeeTheFlush() {
    const auto recorder = std::make_shared<Recorder>();
    auto s = m_db->session({.autoflush = false, .extensions = {recorder}});
    const auto made = account(50, 5);
    recorder->work = [&](Session& session) {
        made->balance = Decimal(6);
        session.add(account(51, 7));
    };
    s->add(made);
    s->commit();
    QCOMPARE(recorder->seen, QStringList({u"before commit"_s, u"before flush 1"_s, u"begin"_s,
                                          u"after flush 2"_s, u"post exec 0"_s, u"commit"_s}));
    QCOMPARE(
        m_db->column(u"SELECT CAST(balance AS INTEGER) FROM account WHERE id >= 50 ORDER BY id"_s),
        QStringList({u"6"_s, u"7"_s}));
}

void tst_Transactions::nothingIsFlushedByItselfWhileGuarded() {
    auto s = m_db->session({.autoflush = true});
    s->add(account(60, 1));
    {
        const auto guard = s->noAutoflush();
        QCOMPARE(s->query<Account>().count(), 2);
    }
    QCOMPARE(s->query<Account>().count(), 3);
    // Reading what has expired flushes first, too.
    auto one = s->get<Account>(1), two = s->get<Account>(2);
    s->expire(one);
    two->balance = Decimal(9);
    m_db->sent();
    QCOMPARE(one->balance.value(), Decimal(100));
    QCOMPARE(m_db->sent(), QStringList({u"UPDATE account(balance)"_s, u"SELECT account"_s}));
}

void tst_Transactions::aSecondObjectForAKeyIsRefusedBeforeAnySql() {
    auto s = m_db->session();
    const auto one = s->get<Account>(1);
    const auto twin = account(1, 5);
    s->add(twin);
    m_db->sent();
    QVERIFY_THROWS_EXCEPTION(SessionError, s->flush());
    QCOMPARE(m_db->sent().filter(u"INSERT"_s), QStringList());
    s->rollback();
    QCOMPARE(s->get<Account>(1), one);
    QCOMPARE(twin->state(), ObjectState::Transient);
}

void tst_Transactions::listsAreReadAgainAfterARollback() {
    auto s = m_db->session();
    auto level = s->get<Level>(3);
    auto x = make<Category>(), y = make<Category>();
    level->categories.append(x);
    s->flush();
    level->categories.append(y);
    s->rollback();
    QCOMPARE(level->categories.size(), std::size_t(3));
    QVERIFY(!level->categories.contains(x));
}

void tst_Transactions::whatWasPendingSurvivesALostConnection() {
    const auto recorder = std::make_shared<Recorder>();
    auto s = m_db->session({.autoflush = false, .extensions = {recorder}});
    s->add(account(50, 5));
    s->flush();
    s->add(account(51, 6));
    recorder->work = [](Session&) { throw ConnectionError(u"the server has gone"_s); };
    QVERIFY_THROWS_EXCEPTION(ConnectionError, s->flush());
    QVERIFY(!s->isActive());
    s->rollback();
    QCOMPARE(s->newObjects().size(), std::size_t(2));
    s->commit();
    QCOMPARE(m_db->column(u"SELECT id FROM account WHERE id >= 50 ORDER BY id"_s),
             QStringList({u"50"_s, u"51"_s}));
}

QTEST_APPLESS_MAIN(tst_Transactions)
#include "tst_Transactions.moc"
