// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;

class tst_ConformanceExpire : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceExpire() : ConformanceTest({u"EXP"_s}) {}

private Q_SLOTS:
    void EXP_01_commitExpires();
    void EXP_02_expireOnCommitOff();
    void EXP_03_expireDropsTheChange();
    void EXP_05_setWhileExpired();
    void EXP_06_refresh();
    void EXP_07_refreshDoesNotFlush();
    void EXP_08_notPersistent();
    void EXP_10_theRowHasGone();
    void EXP_12_refreshExpireCascade();
};

void tst_ConformanceExpire::EXP_01_commitExpires() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    auto b = s.get<Account>(2);
    s.commit();
    t.observe(u"loaded after commit"_s, array(loadedColumns(*a), loadedColumns(*b)));
    t.execute(u"UPDATE account SET balance = 7 WHERE id = 1"_s);
    t.phase(u"read a.balance, a.id, then b.balance"_s, [&] {
        const auto balance = seen(a->balance);
        t.observe(u"a"_s, array(balance, a->id));
        t.observe(u"SELECTs so far"_s, t.count(u"SELECT"_s));
        b->balance.value();
        t.observe(u"SELECTs then"_s, t.count(u"SELECT"_s));
    });
    CONFORMS(t);
}

void tst_ConformanceExpire::EXP_02_expireOnCommitOff() {
    Scenario t;
    Session& s = t.session({.expireOnCommit = false});
    auto a = s.get<Account>(1);
    a->balance = 5;
    s.commit();
    t.execute(u"UPDATE account SET balance = 7 WHERE id = 1"_s);
    t.phase(u"read"_s, [&] { t.observe(u"balance"_s, a->balance); });
    CONFORMS(t);
}

void tst_ConformanceExpire::EXP_03_expireDropsTheChange() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    k->products.size();
    k->name = u"changed"_s;
    s.expire(k);
    t.observe(u"dirty"_s, !s.dirty().empty());
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.phase(u"read name, then level_id, then products"_s, [&] {
        t.observe(u"name"_s, k->name);
        k->levelId.value();
        t.observe(u"SELECTs for columns"_s, t.count(u"SELECT"_s));
        k->products.size();
        t.observe(u"SELECTs with the collection"_s, t.count(u"SELECT"_s));
    });
    CONFORMS(t);
}

void tst_ConformanceExpire::EXP_05_setWhileExpired() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    s.expire(k);
    t.phase(u"set name"_s, [&] {
        k->name = u"set"_s;
        t.observe(u"SQL"_s, t.count(u"SELECT"_s));
    });
    t.phase(u"read level_id"_s, [&] {
        k->levelId.value();
        t.observe(u"name kept"_s, k->name);
    });
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceExpire::EXP_06_refresh() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    k->name = u"changed"_s;
    k->levelId = 1;
    t.phase(u"refresh(name)"_s, [&] { s.refresh(k, {u"name"_s}); });
    t.observe(u"name, level_id"_s, array(k->name, k->levelId));
    t.phase(u"refresh"_s, [&] { s.refresh(k); });
    t.observe(u"name, level_id"_s, array(k->name, k->levelId));
    t.observe(u"dirty"_s, s.dirty().size());
    CONFORMS(t);
}

void tst_ConformanceExpire::EXP_07_refreshDoesNotFlush() {
    Scenario t;
    Session& s = t.session({.autoflush = true});
    auto k = s.get<Category>(4);
    k->name = u"changed"_s;
    t.phase(u"refresh"_s, [&] { s.refresh(k); });
    t.observe(u"name"_s, k->name);
    CONFORMS(t);
}

void tst_ConformanceExpire::EXP_08_notPersistent() {
    Scenario t;
    Session& s = t.session();
    auto fresh = newAccount(1);
    t.attempt(u"expire transient"_s, [&] { s.expire(fresh); });
    s.add(fresh);
    t.attempt(u"expire pending"_s, [&] { s.expire(fresh); });
    t.attempt(u"refresh pending"_s, [&] { s.refresh(fresh); });
    s.expunge(fresh);
    auto detached = s.get<Account>(1);
    s.expunge(detached);
    t.attempt(u"refresh detached"_s, [&] { s.refresh(detached); });
    CONFORMS(t);
}

void tst_ConformanceExpire::EXP_10_theRowHasGone() {
    Scenario t;
    Session& s = t.session({.beginOnRead = false});
    auto a = s.get<Account>(1);
    auto b = s.get<Account>(2);
    s.expireAll();
    t.execute(u"DELETE FROM account"_s);
    t.attempt(u"read attribute"_s, [&] { a->balance.value(); });
    t.attempt(u"refresh"_s, [&] { s.refresh(a); });
    t.phase(
        u"get"_s,
        [&] {
            t.attempt(u"get"_s, [&] {
                t.observe(u"get gives"_s,
                          s.get<Account>(2) ? seen("an account") : QJsonValue(QJsonValue::Null));
            });
        },
        Reads::AtMost);
    CONFORMS(t);
}

void tst_ConformanceExpire::EXP_12_refreshExpireCascade() {
    const auto columnsOfAChild = [](Scenario& t) {
        Session& s = t.session();
        auto l3 = s.get<Level>(3);
        auto child = l3->categories[0];
        s.expire(l3);
        return loadedColumns(*child);
    };
    QJsonArray cascaded;
    {
        Given given;
        given.mapping.levelCategories.cascade = Cascade::all();
        Scenario with(given);
        cascaded = columnsOfAChild(with);
    }
    Scenario t;
    t.observe(u"child loaded attributes with refresh-expire"_s, cascaded);
    t.observe(u"child loaded attributes without"_s, columnsOfAChild(t));
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceExpire)
#include "tst_ConformanceExpire.moc"
