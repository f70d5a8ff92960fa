// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_ConformanceUow : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceUow() : ConformanceTest({u"UOW"_s}) {}

private Q_SLOTS:
    void UOW_01_insertOneRowGeneratedKey();
    void UOW_02_naturalAndExplicitKeys();
    void UOW_04_tableOrderWithoutObjectLinks();
    void UOW_05_onlyNetChangesAreWritten();
    void UOW_06_updateOrder();
    void UOW_08_insertUpdateAndDeleteOfOneClass();
    void UOW_09_columnsNeverSet();
    void UOW_10_relationWinsOverForeignKeyAttribute();
    void UOW_12_partialFlush();
    void UOW_13_swapOfUniqueValues();
    void UOW_15_whenATransactionOpens();
    void UOW_16_pendingObjectDropped();
    void UOW_18_updateBeforeInsert();
    void UOW_19_childMovesWhileOldParentIsDeleted();
    void UOW_20_readingAnEmptyRelationIsNoChange();
    void UOW_21_orderOfBecomingPending();
};

void tst_ConformanceUow::UOW_01_insertOneRowGeneratedKey() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    auto account = make<Account>();
    account->balance = 5;
    t.observe(u"state before add"_s, account->state());
    s.add(account);
    t.observe(u"state after add"_s, account->state());
    t.observe(u"id before flush"_s, account->id);
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"state after flush"_s, account->state());
    t.observe(u"id after flush"_s, account->id);
    t.observe(u"in new/dirty/deleted"_s,
              array(!s.newObjects().empty(), !s.dirty().empty(), !s.deleted().empty()));
    t.phase(u"flush again"_s, [&] { s.flush(); });
    t.phase(u"commit"_s, [&] { s.commit(); });
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_02_naturalAndExplicitKeys() {
    Scenario t({.fixture = false});
    if (Scenario::kind() == u"postgresql")
        t.expectRows(u"account"_s, {array(1, 1), array(3, 1), array(7, 1)},
                     u"a sequence neither sees keys that were given nor takes one back"_s);
    Session& s = t.session();
    for (const char* sku : {"C3", "A1", "B2"}) {
        auto product = make<Product>();
        product->sku = QString::fromLatin1(sku);
        product->msrp = 1;
        s.add(product);
    }
    t.phase(u"flush three products added in the order C3 A1 B2"_s, [&] { s.flush(); });
    for (const qint64 id : {7, 3, 0}) {
        auto account = make<Account>();
        if (id > 0)
            account->id = id;
        account->balance = 1;
        s.add(account);
    }
    t.phase(u"flush accounts id 7, id 3, no id"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_04_tableOrderWithoutObjectLinks() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    auto k = newCategory(u"c"_s);
    k->id = 1;
    k->levelId = 1;
    s.add(k);
    auto l = make<Level>();
    l->id = 1;
    l->name = u"l"_s;
    s.add(l);
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.phase(u"delete both, level first"_s, [&] {
        s.remove(l);
        s.remove(k);
        s.flush();
    });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_05_onlyNetChangesAreWritten() {
    Scenario t;
    Session& s = t.session();
    auto k2 = s.get<Category>(2);
    auto k3 = s.get<Category>(3);
    auto k4 = s.get<Category>(4);
    k2->name = u"a!"_s;
    k3->name = k3->name.value();
    k4->name = u"x"_s;
    k4->name = u"a1"_s;
    QJsonArray dirty;
    for (const ObjectPtr& object : s.dirty())
        dirty.append(seen(object->get("name")));
    t.observe(u"dirty holds"_s, sorted(dirty));
    t.observe(u"is_modified"_s, array(s.isModified(k2), s.isModified(k3), s.isModified(k4)));
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"dirty after flush"_s, QJsonArray());
    QVERIFY(s.dirty().empty());
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_06_updateOrder() {
    Scenario t;
    Session& s = t.session();
    std::vector<Ptr<Category>> all = s.query<Category>().all();
    for (const qint64 id : {6, 4, 1, 3}) {
        auto k = s.get<Category>(id);
        k->name = k->name.value() + u'!';
    }
    auto k5 = s.get<Category>(5);
    k5->name = u"a2!"_s;
    k5->levelId = 2;
    t.phase(u"flush: names of ids 6,4,1,3 then id 5 name+level_id"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_08_insertUpdateAndDeleteOfOneClass() {
    Scenario t;
    Session& s = t.session();
    auto first = s.get<Account>(1);
    auto second = s.get<Account>(2);
    s.remove(first);
    second->balance = 7;
    auto ninth = make<Account>();
    ninth->id = 9;
    ninth->balance = 9;
    s.add(ninth);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_09_columnsNeverSet() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    for (const qint64 id : {1, 2, 3}) {
        auto k = make<Category>();
        k->id = id;
        if (id < 3)
            k->name = id == 1 ? u"x"_s : u"y"_s;
        if (id == 2)
            k->levelId = null;
        s.add(k);
    }
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_10_relationWinsOverForeignKeyAttribute() {
    Scenario t;
    Session& s = t.session();
    auto l1 = s.get<Level>(1);
    auto fresh = newCategory(u"x"_s);
    fresh->levelId = 2;
    fresh->level = l1;
    s.add(fresh);
    auto k2 = s.get<Category>(2);
    k2->level = l1;
    k2->levelId = 3;
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"new row level_id"_s, fresh->levelId);
    t.observe(u"changed row level_id"_s, k2->levelId);
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_12_partialFlush() {
    Scenario t;
    Session& s = t.session();
    auto first = s.get<Account>(1);
    auto second = s.get<Account>(2);
    first->balance = 1;
    second->balance = 2;
    t.phase(u"flush([a1])"_s, [&] { s.flush({first}); });
    t.observe(u"still dirty"_s, array(s.isModified(first), s.isModified(second)));
    t.phase(u"flush()"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_13_swapOfUniqueValues() {
    Scenario t({.prepare = {u"CREATE UNIQUE INDEX category_name ON category (name)"_s}});
    Session& s = t.session();
    auto k2 = s.get<Category>(2);
    auto k3 = s.get<Category>(3);
    k2->name = u"b"_s;
    k3->name = u"a"_s;
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_15_whenATransactionOpens() {
    Scenario t;
    Session& s = t.session();
    t.phase(u"flush with nothing"_s, [&] { s.flush(); });
    t.phase(u"commit with nothing"_s, [&] { s.commit(); });
    t.phase(u"query, flush, query, commit"_s, [&] {
        s.query<Account>().all();
        s.flush();
        s.query<Account>().all();
        s.commit();
    });
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_16_pendingObjectDropped() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    auto account = make<Account>();
    s.add(account);
    t.attempt(u"delete(pending)"_s, [&] { s.remove(account); });
    s.expunge(account);
    t.observe(u"state after expunge"_s, account->state());
    t.phase(u"flush"_s, [&] { s.flush(); });
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_18_updateBeforeInsert() {
    Scenario t({.prepare = {u"CREATE UNIQUE INDEX category_name ON category (name)"_s}});
    Session& s = t.session();
    auto k4 = s.get<Category>(4);
    k4->name = u"free"_s;
    auto fresh = newCategory(u"a1"_s);
    fresh->levelId = 3;
    s.add(fresh);
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_19_childMovesWhileOldParentIsDeleted() {
    Scenario t;
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    const auto children = std::vector{s.get<Category>(4), s.get<Category>(5), s.get<Category>(6)};
    l3->categories.size();
    auto fresh = make<Level>();
    fresh->name = u"new"_s;
    s.add(fresh);
    for (const auto& k : children)
        k->level = fresh;
    s.remove(l3);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_20_readingAnEmptyRelationIsNoChange() {
    Scenario t;
    Session& s = t.session();
    auto x = newCategory(u"x"_s);
    t.observe(u"read"_s, x->level.get() ? u"a level"_s : QJsonValue(QJsonValue::Null));
    x->levelId = 1;
    auto y = newCategory(u"y"_s);
    y->levelId = 1;
    y->level = null;
    s.add(x);
    s.add(y);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    t.observe(u"level_id of x, y"_s, array(x->levelId, y->levelId));
    CONFORMS(t);
}

void tst_ConformanceUow::UOW_21_orderOfBecomingPending() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    auto l = make<Level>();
    l->name = u"L"_s;
    auto a = newCategory(u"a"_s);
    auto b = newCategory(u"b"_s);
    auto c = newCategory(u"c"_s);
    auto d = newCategory(u"d"_s);
    for (const auto& k : {a, b, c, d})
        k->level = l;
    for (const auto& k : {c, a, d, b})
        s.add(k);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceUow)
#include "tst_ConformanceUow.moc"
