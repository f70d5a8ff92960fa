// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_ConformanceRows : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceRows() : ConformanceTest({u"ROW"_s}) {}

private Q_SLOTS:
    void ROW_01_deleteAndAddOfOneKey();
    void ROW_02_columnsNeverSet();
    void ROW_04_linksOfTheOldObject();
    void ROW_05_updateOfARowThatHasGone();
    void ROW_06_deleteOfARowThatHasGone();
    void ROW_08_changedKeyWithLinksPassive();
    void ROW_09_changedKeyWithLinks();
    void ROW_10_changedKeyWithChildren();
    void ROW_11_keyChain();
    void ROW_13_noNaturalKey();
    void ROW_14_keyChangedThenDeleted();
    void ROW_15_deleteFlushAddFlushRollback();
    void ROW_17_changedKeyInATree();
};

namespace {

const QString noLinks = u"DELETE FROM product_category"_s;

struct Node : Entity<Node> {
    Attr<QString> name{this, "name"};
    Attr<QString> parentName{this, "parent"};
    Many<Node> children{this, "children"};
};

} // namespace

void tst_ConformanceRows::ROW_01_deleteAndAddOfOneKey() {
    Scenario t;
    Session& s = t.session();
    auto old = s.get<Account>(1);
    s.remove(old);
    auto fresh = newAccount(5, 1);
    s.add(fresh);
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"map holds the new object"_s, s.get<Account>(1) == fresh);
    t.observe(u"state of the old"_s, old->state());
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_02_columnsNeverSet() {
    Scenario t({.prepare = {noLinks}});
    Session& s = t.session();
    auto old4 = s.get<Category>(4);
    s.remove(old4);
    auto fresh = newCategory(u"replaced"_s);
    fresh->id = 4;
    s.add(fresh);
    t.phase(u"flush: name set, level_id and parent_id never set"_s, [&] { s.flush(); });
    s.commit();
    auto old5 = s.get<Category>(5);
    s.remove(old5);
    auto second = make<Category>();
    second->id = 5;
    second->name = null;
    second->level = null;
    s.add(second);
    t.phase(u"flush: name and level set to None"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_04_linksOfTheOldObject() {
    Scenario t;
    Session& s = t.session();
    auto old = s.get<Product>("A1");
    old->categories.size();
    auto k5 = s.get<Category>(5);
    auto k6 = s.get<Category>(6);
    s.remove(old);
    auto fresh = newProduct(u"A1"_s, 99);
    fresh->categories.append(k5);
    fresh->categories.append(k6);
    s.add(fresh);
    t.phase(u"flush: old in 4,5; new in 5,6"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_05_updateOfARowThatHasGone() {
    Scenario t;
    Session& s = t.session({.beginOnRead = false});
    auto a = s.get<Account>(1);
    auto b = s.get<Account>(2);
    s.execute(u"DELETE FROM account WHERE id = 2"_s);
    a->balance = 5;
    b->balance = 6;
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_06_deleteOfARowThatHasGone() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    auto b = s.get<Account>(2);
    s.remove(a);
    s.remove(b);
    s.execute(u"DELETE FROM account WHERE id = 2"_s);
    t.leaveOut(u"warned"_s, u"the warning is a log message, see below"_s);
    QTest::ignoreMessage(QtWarningMsg,
                         "Account 2 was to be deleted, but its row had gone already.");
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_08_changedKeyWithLinksPassive() {
    Scenario t(
        {.tables = SeedTables{.productKey = u"ON UPDATE CASCADE"_s}.statements(Scenario::kind())});
    Session& s = t.session();
    auto a1 = s.get<Product>("A1");
    a1->categories.size();
    a1->sku = u"Z9"_s;
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.commit();
    t.observe(u"categories"_s, each(s.get<Product>("Z9")->categories, &Category::name));
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_09_changedKeyWithLinks() {
    Given given{.tables = SeedTables{.enforced = false}.statements(Scenario::kind())};
    given.mapping.productCategories.passiveUpdates = false;
    given.mapping.categoryProducts.passiveUpdates = false;
    Scenario t(given);
    Session& s = t.session();
    auto a1 = s.get<Product>("A1");
    a1->sku = u"Z9"_s;
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_10_changedKeyWithChildren() {
    Given given{.tables = SeedTables{.enforced = false}.statements(Scenario::kind())};
    given.mapping.levelCategories.passiveUpdates = false;
    Scenario t(given);
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    auto parent = l3->parent.get();
    l3->children.size();
    l3->id = 30;
    t.phase(u"flush, categories not loaded"_s, [&] { s.flush(); });
    t.observe(u"children follow in memory"_s, each(l3->categories, &Category::levelId));
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_11_keyChain() {
    Scenario t({.prepare = {noLinks}});
    Session& s = t.session();
    auto a = s.get<Product>("A1");
    auto b = s.get<Product>("B2");
    a->sku = u"A0"_s;
    b->sku = u"A1"_s;
    t.phase(u"A1->A0, B2->A1 (UPDATEs in key order: fine)"_s,
            [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    t.observe(u"map"_s, array(s.get<Product>("A0") == a, s.get<Product>("A1") == b));
    s.commit();
    a->sku.value();
    b->sku.value();
    a->sku = u"A1"_s;
    b->sku = u"X"_s;
    t.phase(u"A0->A1, A1->X (UPDATEs in key order: A0->A1 collides)"_s,
            [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_13_noNaturalKey() {
    Scenario t({.fixture = false});
    const QString rule = u"a row without its key is refused before any statement"_s;
    t.expectObservation(u"flush"_s, QJsonObject{{u"error"_s, u"SessionError"_s}}, rule);
    t.expectPhase(u"flush"_s, {}, rule);
    Session& s = t.session();
    auto product = make<Product>();
    product->msrp = 1;
    s.add(product);
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_14_keyChangedThenDeleted() {
    Scenario t({.prepare = {noLinks}});
    Session& s = t.session();
    auto a1 = s.get<Product>("A1");
    a1->sku = u"NEW"_s;
    s.remove(a1);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_15_deleteFlushAddFlushRollback() {
    Scenario t;
    Session& s = t.session();
    auto old = s.get<Account>(1);
    s.remove(old);
    t.phase(u"first flush"_s, [&] { s.flush(); });
    auto fresh = newAccount(5, 1);
    s.add(fresh);
    t.phase(u"second flush"_s, [&] {
        s.flush();
        t.observe(u"map"_s, s.get<Account>(1) == fresh);
        s.rollback();
    });
    t.observe(u"after rollback"_s, array(stateIn(s, old), stateIn(s, fresh)));
    t.observe(u"map after rollback"_s, s.get<Account>(1) == old);
    CONFORMS(t);
}

void tst_ConformanceRows::ROW_17_changedKeyInATree() {
    MetaData metadata;
    const Table nodes(
        "nnode", metadata,
        {Column("name", String(20), primaryKey), Column("parent", ForeignKey("nnode.name"))});
    Scenario t(
        {.fixture = false,
         .prepare = {u"INSERT INTO nnode VALUES ('n1', NULL), ('n11', 'n1'), ('n12', 'n1')"_s},
         .metadata = &metadata,
         .map =
             [&](const seed::Schema&) {
                 mapper<Node>(nodes, {relation<Node>("children", {.orderBy = {u"name"_s},
                                                                  .passiveUpdates = false})});
             },
         .tables = {u"CREATE TABLE nnode (name VARCHAR(20) NOT NULL PRIMARY KEY, parent "
                    "VARCHAR(20))"_s}});
    Session& s = t.session();
    auto root = s.get<Node>("n1");
    root->name = u"new"_s;
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    t.observe(u"rows"_s, sorted(t.rows(u"SELECT name, parent FROM nnode"_s)));
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceRows)
#include "tst_ConformanceRows.moc"
