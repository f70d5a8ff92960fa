// SPDX-License-Identifier: MIT
#include "orm/state/History.h"
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_ConformanceAttributes : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceAttributes() : ConformanceTest({u"ATT"_s}) {}

private Q_SLOTS:
    void ATT_01_expressionAsAValue();
    void ATT_02_expressionsOnSeveralObjects();
    void ATT_04_settingTheValueTheRowHas();
    void ATT_05_numbersOfAnotherForm();
    void ATT_06_history();
    void ATT_07_settingNullAgain();
    void ATT_09_defaults();
    void ATT_10_wrongKinds();
};

namespace {

struct Item : Entity<Item> {
    Attr<qint64> id{this, "id"};
    Attr<qint64> a{this, "a"};
    Attr<QString> b{this, "b"};
    Attr<qint64> c{this, "c"};
};

struct ItemSchema {
    MetaData metadata;
    Table item{"item",
               metadata,
               {Column("id", Integer(), primaryKey), Column("a", Integer(), Default(7)),
                Column("b", String(10), ServerDefault{QStringLiteral("'srv'")}),
                Column("c", Integer(), Default(1), OnUpdate(2))}};

    Given given() const {
        return {.fixture = false, .metadata = &metadata, .map = [this](const seed::Schema&) {
                    mapper<Item>(item, {}, {.eagerDefaults = EagerDefaults::Never});
                }};
    }
};

QJsonValue nameOf(const ObjectPtr& object) {
    return object->mapper().name() == u"Product" ? seen(object->get("sku"))
                                                 : seen(object->get("name"));
}

QJsonArray entries(const std::vector<History::Entry>& list) {
    QJsonArray all;
    for (const History::Entry& entry : list)
        all.append(entry.object ? nameOf(entry.object) : seen(entry.value));
    return all;
}

QJsonArray history(const Object& object, const char* attribute) {
    const History found = historyOf(object, Name(attribute));
    return array(entries(found.added), entries(found.unchanged), entries(found.deleted));
}

} // namespace

void tst_ConformanceAttributes::ATT_01_expressionAsAValue() {
    Scenario t;
    Session& s = t.session({.beginOnRead = false});
    auto account = s.get<Account>(1);
    t.execute(u"UPDATE account SET balance = 1000 WHERE id = 1"_s);
    account->balance = col(&Account::balance) + Decimal("100");
    s.connection();
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"loaded after flush"_s, loadedColumns(*account));
    t.phase(u"read"_s, [&] { t.observe(u"balance"_s, account->balance); });
    t.phase(u"read again"_s, [&] { t.observe(u"balance"_s, account->balance); });
    t.phase(u"flush again"_s, [&] {
        s.flush();
        s.commit();
    });
    CONFORMS(t);
}

void tst_ConformanceAttributes::ATT_02_expressionsOnSeveralObjects() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    auto b = s.get<Account>(2);
    a->balance = col(&Account::balance) + Decimal("100");
    b->balance = col(&Account::balance) + Decimal("100");
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.phase(u"read both"_s, [&] { t.observe(u"balances"_s, array(a->balance, b->balance)); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceAttributes::ATT_04_settingTheValueTheRowHas() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    s.commit();
    t.phase(u"k.name = same value, k not loaded"_s, [&] {
        k->name = u"a1"_s;
        t.observe(u"SQL on set"_s, t.count(u"SELECT"_s));
        s.flush();
    });
    s.commit();
    k->name.value();
    t.phase(u"k.name = same value, k loaded"_s, [&] {
        k->name = u"a1"_s;
        s.flush();
    });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceAttributes::ATT_05_numbersOfAnotherForm() {
    Scenario t;
    Session& s = t.session();
    auto a1 = s.get<Product>("A1");
    a1->msrp = Decimal("10.00");
    t.phase(u"flush"_s, [&] { s.flush(); });
    a1->msrp = Decimal("10.01");
    t.phase(u"flush a real change"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceAttributes::ATT_06_history() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    t.observe(u"name untouched"_s, history(*k, "name"));
    k->name = u"n"_s;
    t.observe(u"name set"_s, history(*k, "name"));
    k->name = u"a1"_s;
    t.observe(u"name set back"_s, history(*k, "name"));
    k->level.get();
    k->level = s.get<Level>(2);
    t.observe(u"level changed"_s, history(*k, "level"));
    k->products.append(s.get<Product>("C3"));
    k->products.size();
    k->products.remove(s.get<Product>("A1"));
    t.observe(u"products changed"_s, history(*k, "products"));
    s.flush();
    t.observe(u"products after flush"_s, history(*k, "products"));
    s.commit();
    k->name = u"z"_s;
    t.observe(u"name set while expired: old value unknown"_s, history(*k, "name"));
    s.rollback();
    auto fresh = make<Category>();
    t.observe(u"never set"_s, history(*fresh, "name"));
    fresh->name = null;
    t.observe(u"set to None"_s, history(*fresh, "name"));
    CONFORMS(t);
}

void tst_ConformanceAttributes::ATT_07_settingNullAgain() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    k->name = null;
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    t.phase(u"flush: NULL again, object expired"_s, [&] {
        k->name = null;
        s.flush();
    });
    s.commit();
    t.phase(u"read"_s, [&] { t.observe(u"name"_s, k->name); });
    CONFORMS(t);
}

void tst_ConformanceAttributes::ATT_09_defaults() {
    const ItemSchema schema;
    Scenario t(schema.given());
    Session& s = t.session();
    auto x = make<Item>();
    auto y = make<Item>();
    y->a = 1;
    y->b = u"set"_s;
    auto z = make<Item>();
    z->a = null;
    z->b = null;
    s.addAll<Item>({x, y, z});
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"loaded on x after flush"_s, loadedColumns(*x));
    t.phase(u"read x.b"_s, [&] { x->b.value(); });
    t.observe(u"x"_s, array(x->a, x->b, x->c));
    x->a = 100;
    t.phase(u"update x.a"_s, [&] { s.flush(); });
    t.observe(u"loaded on x after update"_s, loadedColumns(*x));
    t.observe(u"x.c"_s, x->c);
    s.commit();
    t.observe(u"z"_s, array(z->a, z->b, z->c));
    CONFORMS(t);
}

void tst_ConformanceAttributes::ATT_10_wrongKinds() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    t.leaveOut(u"relationship = string"_s, u"a text for a relation does not compile"_s);
    t.leaveOut(u"collection = scalar"_s, u"a number for a list does not compile"_s);
    t.attempt(u"collection append of a foreign type, then flush"_s, [&] {
        k->append(k->relationship("products"), s.get<Level>(1));
        s.flush();
    });
    s.rollback();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceAttributes)
#include "tst_ConformanceAttributes.moc"
