// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;

class tst_ConformanceTransactions : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceTransactions() : ConformanceTest({u"TXN"_s, u"LEG-02"_s}) {}

private Q_SLOTS:
    void TXN_01_commitFlushes();
    void TXN_03_rollbackOfUnflushedWork();
    void TXN_04_failedFlush();
    void TXN_05_failedCommit();
    void TXN_06_rolledBackKeysAndRelations();
    void TXN_08_rollbackToASavepoint();
    void TXN_09_errorInsideASavepoint();
    void TXN_10_savepointInASavepoint();
    void TXN_13_listsAfterRollback();
    void TXN_14_afterCommit();
    void TXN_15_deletedAndRolledBack();
    void TXN_16_addedDeletedAndRolledBack();
    void TXN_18_beginInsideATransaction();
    void TXN_19_connectionWithATransactionOfItsOwn();
    void TXN_20_makeTransient();
    void LEG_02_withoutAStandingTransaction();
};

void tst_ConformanceTransactions::TXN_01_commitFlushes() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    a->balance = 5;
    s.add(newAccount(6));
    t.phase(u"commit"_s, [&] { s.commit(); });
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_03_rollbackOfUnflushedWork() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    auto b = s.get<Account>(2);
    a->balance = 5;
    s.remove(b);
    auto n = newAccount(9);
    s.add(n);
    s.rollback();
    t.observe(u"states"_s, array(stateIn(s, a), stateIn(s, b), stateIn(s, n)));
    t.phase(u"read"_s, [&] { t.observe(u"a.balance"_s, a->balance); });
    t.phase(u"flush"_s, [&] { s.flush(); });
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_04_failedFlush() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    a->balance = 5;
    auto early = newAccount(1, 50);
    s.add(early);
    s.flush();
    auto twin = newAccount(1, 2);
    s.add(twin);
    const auto states = [&] { return array(a->state(), early->state(), twin->state()); };
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    t.phase(u"after it, before rollback"_s, [&] {
        t.attempt(u"query"_s, [&] { s.query<Account>().all(); });
        t.attempt(u"flush"_s, [&] { s.flush(); });
        t.attempt(u"commit"_s, [&] { s.commit(); });
        t.observe(u"states before rollback"_s, states());
    });
    t.phase(u"rollback"_s, [&] { s.rollback(); });
    t.observe(u"states after rollback"_s, states());
    t.phase(u"work again"_s, [&] {
        t.observe(u"a.balance"_s, a->balance);
        a->balance = 6;
        t.attempt(u"commit"_s, [&] { s.commit(); });
    });
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_05_failedCommit() {
    Scenario t;
    Session& s = t.session();
    s.add(newAccount(1, 1));
    t.phase(u"commit"_s, [&] { t.attempt(u"commit"_s, [&] { s.commit(); }); });
    t.phase(u"rollback and go on"_s, [&] {
        s.rollback();
        t.observe(u"rows"_s, s.query<Account>().count());
    });
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_06_rolledBackKeysAndRelations() {
    Scenario t;
    Session& s = t.session();
    auto level = newLevel(u"l"_s);
    auto k = newCategory(u"n"_s);
    k->level = level;
    s.add(k);
    s.flush();
    s.rollback();
    t.observe(u"values kept after rollback"_s, array(level->id.value() == 4, k->id.value() == 7));
    t.observe(u"relationship kept"_s, k->level.get() == level);
    s.add(k);
    t.phase(u"flush again"_s, [&] {
        t.attempt(u"flush"_s, [&] { s.flush(); });
        s.commit();
    });
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_08_rollbackToASavepoint() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    auto b = s.get<Account>(2);
    a->balance = 5;
    auto n0 = newAccount(50, 50);
    s.add(n0);
    SessionTransaction nested = s.beginNested();
    n0->balance.value();
    a->balance = 6;
    s.remove(b);
    auto n1 = newAccount(51, 51);
    s.add(n1);
    s.flush();
    t.phase(u"rollback to savepoint"_s, [&] { nested.rollback(); });
    t.observe(u"states a b n0 n1"_s,
              array(stateIn(s, a), stateIn(s, b), stateIn(s, n0), stateIn(s, n1)));
    t.observe(u"loaded a"_s, loadedColumns(*a));
    t.observe(u"loaded n0 (untouched inside)"_s, loadedColumns(*n0));
    t.phase(u"read"_s,
            [&] { t.observe(u"balances"_s, array(a->balance, b->balance, n0->balance)); });
    t.phase(u"commit"_s, [&] { s.commit(); });
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_09_errorInsideASavepoint() {
    Scenario t;
    Session& s = t.session();
    s.add(newAccount(1, 50));
    s.flush();
    auto twin = newAccount(1, 1);
    t.phase(u"nested with a duplicate key"_s, [&] {
        SessionTransaction nested = s.beginNested();
        s.add(twin);
        t.attempt(u"flush"_s, [&] { s.flush(); });
        nested.rollback();
    });
    t.observe(u"state"_s, twin->state());
    s.add(newAccount(1, 52));
    t.phase(u"commit"_s, [&] { t.attempt(u"commit"_s, [&] { s.commit(); }); });
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_10_savepointInASavepoint() {
    Scenario t;
    Session& s = t.session();
    const auto ids = [&] {
        return each(s.query<Account>().orderBy(col(&Account::id)).all(), &Account::id);
    };
    s.get<Account>(1);
    SessionTransaction outer = s.beginNested();
    s.add(newAccount(1, 60));
    SessionTransaction inner = s.beginNested();
    s.add(newAccount(1, 61));
    s.flush();
    inner.rollback();
    t.observe(u"after inner rollback"_s, ids());
    s.add(newAccount(1, 62));
    s.flush();
    outer.rollback();
    t.observe(u"after outer rollback"_s, ids());
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_13_listsAfterRollback() {
    Scenario t;
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    l3->categories.size();
    l3->categories.append(newCategory(u"x"_s));
    s.flush();
    l3->categories.append(newCategory(u"y"_s));
    s.rollback();
    t.phase(u"read"_s, [&] { t.observe(u"categories"_s, each(l3->categories, &Category::name)); });
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_14_afterCommit() {
    Scenario t;
    Session& s = t.session();
    t.phase(u"two transactions"_s, [&] {
        s.query<Account>().all();
        s.commit();
        s.query<Account>().all();
        s.rollback();
        s.close();
    });
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_15_deletedAndRolledBack() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    s.remove(a);
    s.flush();
    s.rollback();
    t.observe(u"state"_s, stateIn(s, a));
    s.remove(a);
    t.phase(u"commit"_s, [&] { s.commit(); });
    t.observe(u"state after commit"_s, a->state());
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_16_addedDeletedAndRolledBack() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    auto a = newAccount(1);
    s.add(a);
    s.flush();
    s.remove(a);
    t.phase(u"flush the delete"_s, [&] {
        s.flush();
        t.observe(u"state"_s, a->state());
        s.rollback();
    });
    t.observe(u"state after rollback"_s, a->state());
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_18_beginInsideATransaction() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    t.phase(u"inner commit"_s, [&] {
        s.add(newAccount(1, 1));
        SessionTransaction inner = s.begin();
        s.add(newAccount(1, 2));
        inner.commit();
    });
    std::optional<SessionTransaction> level;
    t.phase(u"outer commit"_s, [&] {
        s.commit();
        s.add(newAccount(1, 3));
        s.flush();
        level.emplace(s.begin());
        s.add(newAccount(1, 4));
        s.flush();
    });
    t.phase(u"inner rollback"_s, [&] { level->rollback(); });
    t.attempt(u"outer flush/commit after inner rollback"_s, [&] { s.commit(); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_19_connectionWithATransactionOfItsOwn() {
    Scenario t({.fixture = false});
    const auto connection = t.engine().connect();
    Session& s = t.session({.bind = connection.get()});
    t.phase(u"session commit"_s, [&] {
        connection->begin();
        s.add(newAccount(1));
        s.commit();
    });
    t.observe(u"rows inside"_s, s.query<Account>().count());
    s.close();
    t.phase(u"outer rollback"_s, [&] { connection->rollback(); });
    CONFORMS(t);
}

void tst_ConformanceTransactions::TXN_20_makeTransient() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    s.expunge(a);
    s.makeTransient(a);
    a->id = null;
    t.observe(u"state"_s, a->state());
    s.add(a);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceTransactions::LEG_02_withoutAStandingTransaction() {
    Scenario t;
    Session& s = t.session({.transactional = false});
    auto a = s.get<Account>(1);
    a->balance = 5;
    t.phase(u"flush (own transaction, commit included)"_s, [&] { s.flush(); });
    t.observe(u"row"_s, t.rows(u"SELECT balance FROM account WHERE id = 1"_s)[0][0]);
    t.phase(u"explicit transaction: two flushes, rollback"_s, [&] {
        SessionTransaction transaction = s.begin();
        a->balance = 6;
        s.flush();
        a->balance = 7;
        s.flush();
        transaction.rollback();
    });
    t.expectPhase(u"read"_s, {u"SELECT account [1]"_s},
                  u"a read outside of a transaction needs none of its own"_s);
    t.phase(u"read"_s, [&] { t.observe(u"attribute after rollback"_s, a->balance); });
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceTransactions)
#include "tst_ConformanceTransactions.moc"
