// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_ConformanceCascades : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceCascades() : ConformanceTest({u"CAS"_s}) {}

private Q_SLOTS:
    void CAS_01_saveUpdateOnAddAndOnAppend();
    void CAS_02_throughTheBackref();
    void CAS_05_deleteTheParentWithoutCascade();
    void CAS_06_deleteTheParentWithCascade();
    void CAS_07_deleteOrphanByRemove();
    void CAS_09_pendingChildRemovedBeforeTheFlush();
    void CAS_10_pendingChildThatNeverHadAParent();
    void CAS_12_deleteOrphanAndParentSetToNothing();
    void CAS_13_deleteOrphanOnTheManySide();
    void CAS_14_manyToOneDeleteCascade();
    void CAS_16_expungeCascade();
    void CAS_17_deleteCascadeUsesThePresentList();
    void CAS_18_twoDeleteOrphanParents();
    void CAS_20_moveWithAutoflushAndUnloadedTarget();
};

namespace {

const QString noLinks = u"DELETE FROM product_category"_s;

Given categoriesCascade(const Cascade& cascade, const QStringList& prepare = {}) {
    Given given{.prepare = prepare};
    given.mapping.levelCategories.cascade = cascade;
    return given;
}

QStringList names(const ObjectList& objects) {
    QStringList all;
    for (const ObjectPtr& object : objects)
        all << (object->mapper().name() == u"Product" ? object->get("sku") : object->get("name"))
                   .toText();
    all.sort();
    return all;
}

} // namespace

void tst_ConformanceCascades::CAS_01_saveUpdateOnAddAndOnAppend() {
    Scenario t;
    Session& s = t.session();
    auto level = newLevel(u"L"_s);
    auto k = newCategory(u"K"_s);
    auto product = make<Product>();
    product->sku = u"P"_s;
    level->categories.append(k);
    k->products.append(product);
    s.add(level);
    t.observe(u"pending after add(level)"_s, names(s.newObjects()));
    s.flush();
    auto child = newCategory(u"K2"_s);
    auto l1 = s.get<Level>(1);
    l1->categories.append(child);
    t.observe(u"state of appended child before flush"_s, child->state());
    auto other = newCategory(u"K3"_s);
    other->level = l1;
    t.observe(u"state of child that points at a persistent parent (through backref)"_s,
              other->state());
    s.expunge(child);
    s.expunge(other);
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_02_throughTheBackref() {
    Scenario t;
    Session& s = t.session();
    auto l1 = s.get<Level>(1);
    auto k = newCategory(u"K3"_s);
    t.phase(u"k3.level = l1"_s, [&] { k->level = l1; });
    t.observe(u"state"_s, k->state());
    t.phase(u"commit"_s, [&] { t.attempt(u"commit"_s, [&] { s.commit(); }); });
    t.observe(u"rows named K3"_s, t.rows(u"SELECT id FROM category WHERE name = 'K3'"_s).size());
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_05_deleteTheParentWithoutCascade() {
    Scenario t;
    Session& s = t.session();
    s.remove(s.get<Level>(3));
    t.phase(u"flush, collection not loaded"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_06_deleteTheParentWithCascade() {
    Scenario t(categoriesCascade(Cascade::all(), {noLinks}));
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    t.phase(u"delete()"_s, [&] { s.remove(l3); }, Reads::AtMost);
    t.observe(u"marked"_s, names(s.deleted()));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_07_deleteOrphanByRemove() {
    Scenario t(categoriesCascade(Cascade::allDeleteOrphan(), {noLinks}));
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    auto k = l3->categories[0];
    l3->categories.remove(k);
    t.observe(u"k.level"_s, k->level ? u"a level"_s : QJsonValue(QJsonValue::Null));
    t.observe(u"in s.deleted before flush"_s, !s.deleted().empty());
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"state after flush"_s, k->state());
    s.commit();
    t.observe(u"state after commit"_s, k->state());
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_09_pendingChildRemovedBeforeTheFlush() {
    Scenario t(categoriesCascade(Cascade::allDeleteOrphan()));
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    l3->categories.size();
    auto k = newCategory(u"new"_s);
    l3->categories.append(k);
    t.observe(u"state after append"_s, k->state());
    l3->categories.remove(k);
    t.observe(u"state after remove"_s, k->state());
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_10_pendingChildThatNeverHadAParent() {
    Scenario t(categoriesCascade(Cascade::allDeleteOrphan()));
    Session& s = t.session();
    s.add(newCategory(u"alone"_s));
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_12_deleteOrphanAndParentSetToNothing() {
    Scenario t(categoriesCascade(Cascade::allDeleteOrphan(), {noLinks}));
    const QString rule =
        u"an orphan is deleted whether or not its old parent was loaded, as in 0.4.8"_s;
    t.expectObservation(u"row 4 exists after the first"_s, 0, rule);
    t.expectPhase(u"flush, old parent not loaded"_s,
                  {u"SELECT level [3]"_s, u"SELECT category [4]"_s,
                   u"SELECT product,product_category [4]"_s, u"DELETE category WHERE id=4"_s},
                  rule);
    t.expectRows(u"category"_s,
                 {array(1, 1, Value(), "root"), array(2, 2, 1, "a"), array(3, 2, 1, "b")}, rule);
    Session& s = t.session();
    auto k4 = s.get<Category>(4);
    k4->level = null;
    t.phase(u"flush, old parent not loaded"_s, [&] { s.flush(); });
    s.commit();
    t.observe(u"row 4 exists after the first"_s,
              t.rows(u"SELECT id FROM category WHERE id = 4"_s).size());
    auto k5 = s.get<Category>(5);
    k5->level.get();
    k5->level = null;
    t.phase(u"flush, old parent loaded (its collection not)"_s, [&] { s.flush(); });
    s.commit();
    t.observe(u"row 5 exists after the second"_s,
              t.rows(u"SELECT id FROM category WHERE id = 5"_s).size());
    auto k6 = s.get<Category>(6);
    k6->level->categories.size();
    k6->level = null;
    t.phase(u"flush, old parent and its collection loaded"_s, [&] { s.flush(); });
    s.commit();
    t.observe(u"row 6 exists after the third"_s,
              t.rows(u"SELECT id FROM category WHERE id = 6"_s).size());
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_13_deleteOrphanOnTheManySide() {
    Given given;
    given.map = [](const seed::Schema& schema) {
        mapper<Level>(schema.level);
        mapper<Category>(schema.category,
                         {relation<Level>("level", {.cascade = Cascade::allDeleteOrphan()})});
    };
    Scenario t(given);
    t.attempt(u"configure m2o delete-orphan"_s, [] { Registry::defaultRegistry().configure(); });
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_14_manyToOneDeleteCascade() {
    Given given{.prepare = {noLinks, u"INSERT INTO level VALUES (4, NULL, 'own')"_s,
                            u"UPDATE category SET level_id = 4 WHERE id = 6"_s}};
    given.mapping.levelCategories.backrefOptions.cascade = Cascade::all();
    Scenario t(given);
    Session& s = t.session();
    s.remove(s.get<Category>(6));
    t.observe(u"marked"_s, names(s.deleted()));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_16_expungeCascade() {
    Scenario t(categoriesCascade(Cascade::all()));
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    const std::vector<Ptr<Category>> children(l3->categories.begin(), l3->categories.end());
    const auto states = [&] {
        return array(l3->state(), children[0]->state(), children[1]->state(), children[2]->state());
    };
    t.phase(u"expunge"_s, [&] { s.expunge(l3); });
    t.observe(u"states"_s, states());
    children[0]->name = u"changed"_s;
    s.flush();
    s.add(l3);
    t.observe(u"states after add(parent)"_s, states());
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_17_deleteCascadeUsesThePresentList() {
    Scenario t(categoriesCascade(Cascade::all(), {noLinks}));
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    auto k4 = l3->categories[0];
    l3->categories.remove(k4);
    l3->categories.append(s.get<Category>(3));
    s.remove(l3);
    t.observe(u"marked"_s, names(s.deleted()));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_18_twoDeleteOrphanParents() {
    Given given = categoriesCascade(Cascade::allDeleteOrphan(), {noLinks});
    given.mapping.categoryChildren.cascade = Cascade::allDeleteOrphan();
    Scenario t(given);
    Session& s = t.session();
    auto k = s.get<Category>(6);
    k->parent.get();
    k->level->categories.size();
    k->level = null;
    t.phase(u"flush: k has no level any more but still has a parent category"_s,
            [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceCascades::CAS_20_moveWithAutoflushAndUnloadedTarget() {
    Scenario t(categoriesCascade(Cascade::allDeleteOrphan(), {noLinks}));
    Session& s = t.session({.autoflush = true});
    auto l3 = s.get<Level>(3);
    auto l2 = s.get<Level>(2);
    auto k = l3->categories[0];
    t.phase(u"remove"_s, [&] { l3->categories.remove(k); });
    t.phase(u"touch l2.categories"_s, [&] {
        l2->categories.size();
        t.observe(u"state"_s, k->state());
        t.attempt(u"append after that"_s, [&] { l2->categories.append(k); });
        s.rollback();
    });
    l3->categories.size();
    l2->get("name");
    t.phase(u"append first, then remove (or set k.level = l2)"_s, [&] {
        l2->categories.size();
        l2->categories.append(k);
        t.observe(u"l3.categories after append to l2"_s, each(l3->categories, &Category::name));
        s.flush();
    });
    s.commit();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceCascades)
#include "tst_ConformanceCascades.moc"
