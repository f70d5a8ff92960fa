// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_ConformanceIdentity : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceIdentity() : ConformanceTest({u"IDM"_s, u"LEG-01"_s}) {}

private Q_SLOTS:
    void IDM_01_oneRowOneObject();
    void IDM_02_get();
    void IDM_04_secondObjectWithAPersistentKey();
    void IDM_05_secondObjectWithAnUnloadedKey();
    void IDM_06_deleteThenAdd();
    void IDM_08_deleteTwiceDetachedOrTransient();
    void IDM_09_twoSessions();
    void IDM_10_detachedTwinOfAPresentObject();
    void IDM_12_close();
    void IDM_13_weakReferences();
    void IDM_14_newDirtyDeleted();
    void IDM_16_detachedTransientAndPendingReads();
    void IDM_17_lostUpdate();
    void LEG_01_saveAndUpdate();
};

namespace {

QJsonValue balanceOf(const Ptr<Account>& account) {
    return account ? seen(account->balance) : QJsonValue(QJsonValue::Null);
}

} // namespace

void tst_ConformanceIdentity::IDM_01_oneRowOneObject() {
    Scenario t;
    Session& s = t.session();
    Session& other = t.session();
    auto k = s.get<Category>(2);
    auto found = s.query<Category>().filterBy({{"name", "a"}}).one();
    auto parent = s.get<Category>(4)->parent.get();
    t.observe(u"same"_s, array(k == found, k == parent));
    auto level = s.get<Level>(2);
    t.observe(u"level 2 is another object"_s, ObjectPtr(level).get() != ObjectPtr(k).get());
    t.observe(u"another session has another object"_s, other.get<Category>(2) != k);
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_02_get() {
    Scenario t;
    Session& s = t.session();
    Ptr<Account> first;
    t.phase(u"miss in the map"_s, [&] { first = s.get<Account>(1); });
    t.phase(u"hit"_s, [&] { t.observe(u"same"_s, s.get<Account>(1) == first); });
    t.phase(u"no such row, twice"_s, [&] {
        auto one = s.get<Account>(99);
        auto two = s.get<Account>(99);
        t.observe(u"none"_s, array(balanceOf(one), balanceOf(two)));
    });
    t.phase(u"query by the key always goes to the database"_s, [&] {
        t.observe(u"same object"_s, s.query<Account>().filterBy({{"id", 1}}).all()[0] == first);
    });
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_04_secondObjectWithAPersistentKey() {
    Scenario t;
    const QString rule = u"refused before any statement, as in 0.4.8"_s;
    t.expectObservation(u"flush"_s, QJsonObject{{u"error"_s, u"SessionError"_s}}, rule);
    Session& s = t.session();
    auto first = s.get<Account>(1);
    auto second = newAccount(5, 1);
    s.add(second);
    t.expectPhase(u"flush"_s, {u"ROLLBACK"_s}, rule);
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    t.observe(u"states"_s, array(first->state(), second->state()));
    QCOMPARE(s.get<Account>(1), first);
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_05_secondObjectWithAnUnloadedKey() {
    Scenario t;
    Session& s = t.session();
    auto account = newAccount(5, 1);
    s.add(account);
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    QCOMPARE(account->state(), ObjectState::Transient);
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_06_deleteThenAdd() {
    Scenario t;
    Session& s = t.session();
    auto account = s.get<Account>(1);
    s.remove(account);
    t.observe(u"state"_s, stateIn(s, account));
    t.attempt(u"add"_s, [&] { s.add(account); });
    t.observe(u"state after add"_s, stateIn(s, account));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_08_deleteTwiceDetachedOrTransient() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    auto b = s.get<Account>(2);
    s.remove(a);
    s.remove(a);
    s.expunge(b);
    t.observe(u"b"_s, b->state());
    s.remove(b);
    t.observe(u"b after delete()"_s, stateIn(s, b));
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.phase(u"get 1"_s, [&] { t.observe(u"get after flush"_s, balanceOf(s.get<Account>(1))); });
    s.commit();
    t.attempt(u"delete(transient)"_s, [&] { s.remove(make<Account>()); });
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_09_twoSessions() {
    Scenario t;
    Session& first = t.session();
    Session& second = t.session();
    auto persistent = first.get<Account>(1);
    t.attempt(u"add to the other"_s, [&] { second.add(persistent); });
    auto pending = newAccount(9);
    first.add(pending);
    t.attempt(u"pending added to the other"_s, [&] { second.add(pending); });
    first.rollback();
    persistent->balance.value();
    first.expunge(persistent);
    first.commit();
    persistent->balance = 3;
    second.get<Account>(2);
    t.attempt(u"after expunge"_s, [&] { second.add(persistent); });
    t.phase(u"flush of the second session"_s, [&] { second.flush(); });
    t.observe(u"dirty change made while detached was written"_s,
              t.rowsInside(u"SELECT id FROM account WHERE id = 1 AND balance = 3"_s).size() == 1);
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_10_detachedTwinOfAPresentObject() {
    Scenario t;
    Session& s = t.session();
    auto x = s.get<Account>(1);
    s.expunge(x);
    auto y = s.get<Account>(1);
    t.observe(u"different objects"_s, x != y);
    t.attempt(u"add"_s, [&] { s.add(x); });
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_12_close() {
    Scenario t;
    Session& s = t.session();
    auto account = s.get<Account>(1);
    account->balance = 0;
    s.flush();
    t.phase(u"close"_s, [&] { s.close(); });
    t.observe(u"state"_s, account->state());
    t.observe(u"value kept in the object"_s, account->balance);
    t.phase(u"use again"_s,
            [&] { t.observe(u"value in the database"_s, s.get<Account>(1)->balance); });
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_13_weakReferences() {
    Scenario t;
    Session& s = t.session();
    const auto keys = [&s] {
        QJsonArray all;
        for (const ObjectPtr& object : s.identityMap().all())
            all.append(seen(object->key().values.front()));
        return sorted(all);
    };
    {
        auto clean = s.get<Account>(1);
        auto changed = s.get<Account>(2);
        changed->balance = 0;
        s.add(newAccount(5));
    }
    t.expectObservation(u"keys held after flush"_s, array(3),
                        u"what was inserted stays until the transaction ends: when the connection "
                        "is lost, it is pending again"_s);
    t.observe(u"keys held"_s, keys());
    t.observe(u"new"_s, s.newObjects().size());
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"keys held after flush"_s, keys());
    t.phase(u"get 1 again"_s, [&] {
        s.get<Account>(1);
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_14_newDirtyDeleted() {
    Scenario t;
    Session& s = t.session();
    auto changed = s.get<Account>(1);
    auto removed = s.get<Account>(2);
    changed->balance = 0;
    s.remove(removed);
    auto added = newAccount(9);
    s.add(added);
    s.add(added);
    const auto counts = [&s] {
        return array(s.newObjects().size(), s.dirty().size(), s.deleted().size());
    };
    t.observe(u"new dirty deleted"_s, counts());
    t.observe(u"contains"_s, array(s.contains(changed), s.contains(removed), s.contains(added),
                                   s.contains(make<Account>())));
    t.observe(u"iteration"_s, s.objects().size());
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"new dirty deleted after"_s, counts());
    t.observe(u"contains after"_s,
              array(s.contains(changed), s.contains(removed), s.contains(added)));
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_16_detachedTransientAndPendingReads() {
    Scenario t;
    Session& s = t.session();
    auto k4 = s.get<Category>(4);
    auto k5 = s.get<Category>(5);
    s.commit();
    k5->name.value();
    s.expunge(k4);
    s.expunge(k5);
    t.attempt(u"expired attribute of a detached object"_s, [&] { k4->name.value(); });
    t.observe(u"loaded attribute of a detached object"_s, k5->name);
    t.attempt(u"lazy many-to-one of a detached object"_s, [&] { k5->level.get(); });
    t.attempt(u"lazy collection of a detached object"_s, [&] { k5->products.size(); });
    auto fresh = make<Category>();
    fresh->levelId = 1;
    t.phase(u"transient and pending"_s, [&] {
        const auto level = [&] {
            return fresh->level ? seen("a level") : QJsonValue(QJsonValue::Null);
        };
        t.observe(u"transient"_s,
                  array(level(), each(fresh->products, &Product::sku), fresh->name));
        s.add(fresh);
        t.observe(u"pending with a foreign key value, not flushed"_s, level());
        t.observe(u"SQL"_s, t.count(u"SELECT"_s));
    });
    CONFORMS(t);
}

void tst_ConformanceIdentity::IDM_17_lostUpdate() {
    Scenario t;
    Session& first = t.session();
    Session& second = t.session();
    auto here = first.get<Account>(1);
    auto there = second.get<Account>(1);
    here->balance = 1;
    there->balance = 2;
    first.flush();
    first.commit();
    t.phase(u"second session"_s, [&] { t.attempt(u"flush"_s, [&] { second.flush(); }); });
    CONFORMS(t);
}

void tst_ConformanceIdentity::LEG_01_saveAndUpdate() {
    // 1.4 has no such calls: what must hold is the catalogue's word for 0.4.8.
    Scenario t;
    Session& s = t.session();
    QVERIFY_THROWS_EXCEPTION(SessionError, s.update(make<Account>()));
    auto persistent = s.get<Account>(1);
    QVERIFY_THROWS_EXCEPTION(SessionError, s.save(persistent));
    s.update(persistent);
    auto detached = s.get<Account>(2);
    s.expunge(detached);
    QVERIFY_THROWS_EXCEPTION(SessionError, s.save(detached));
    s.update(detached);
    QCOMPARE(detached->state(), ObjectState::Persistent);
    auto pending = newAccount(9);
    s.save(pending);
    s.save(pending);
    for (const ObjectPtr& object : {ObjectPtr(persistent), ObjectPtr(pending)})
        s.saveOrUpdate(object);
    QCOMPARE(s.newObjects().size(), std::size_t(1));
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceIdentity)
#include "tst_ConformanceIdentity.moc"
