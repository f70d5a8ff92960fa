// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_ConformanceBackrefs : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceBackrefs() : ConformanceTest({u"BRF"_s}) {}

private Q_SLOTS:
    void BRF_01_twoSidesInMemory();
    void BRF_02_parentAssignedWithBothListsLoaded();
    void BRF_04_oldParentNeverReadFromTheChild();
    void BRF_05_pendingChildThenTheListIsRead();
    void BRF_06_addAndRemoveOnAnUnloadedList();
    void BRF_08_deleteDoesNotEditLists();
    void BRF_09_deleteOfAMemberThenAddOfTheParent();
    void BRF_10_oneToOneOnBothSides();
    void BRF_12_noNetChange();
};

namespace {

QJsonValue nameOf(const Ptr<Level>& level) {
    return level ? seen(level->name) : QJsonValue(QJsonValue::Null);
}

} // namespace

void tst_ConformanceBackrefs::BRF_01_twoSidesInMemory() {
    Scenario t({.fixture = false});
    t.phase(u"in memory"_s, [&] {
        auto l1 = newLevel(u"L1"_s);
        auto l2 = newLevel(u"L2"_s);
        auto k = newCategory(u"K"_s);
        const auto lists = [&] {
            return array(each(l1->categories, &Category::name),
                         each(l2->categories, &Category::name));
        };
        l1->categories.append(k);
        t.observe(u"k.level"_s, nameOf(k->level));
        k->level = l2;
        t.observe(u"l1.categories, l2.categories"_s, lists());
        l2->categories.remove(k);
        t.observe(u"k.level after remove"_s, nameOf(k->level));
        l1->categories = {k};
        t.observe(u"k.level after list assignment"_s, nameOf(k->level));
        l1->categories = {};
        t.observe(u"k.level after []"_s, nameOf(k->level));
        l1->categories.append(k);
        l2->categories.append(k);
        QJsonArray all = lists();
        all.append(nameOf(k->level));
        t.observe(u"appended to both lists"_s, all);
    });
    CONFORMS(t);
}

void tst_ConformanceBackrefs::BRF_02_parentAssignedWithBothListsLoaded() {
    Scenario t;
    Session& s = t.session();
    auto l2 = s.get<Level>(2);
    auto l3 = s.get<Level>(3);
    l2->categories.size();
    auto k = l3->categories[0];
    k->level.get();
    t.phase(u"k.level = l2"_s, [&] { k->level = l2; });
    t.observe(u"lists"_s,
              array(each(l2->categories, &Category::name), each(l3->categories, &Category::name)));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceBackrefs::BRF_04_oldParentNeverReadFromTheChild() {
    Scenario t;
    Session& s = t.session();
    auto l2 = s.get<Level>(2);
    auto k = s.get<Category>(4);
    auto l3 = s.get<Level>(3);
    l3->categories.size();
    t.phase(u"k.level = l2 (k.level never read; l3 and its list are in the session)"_s, [&] {
        k->level = l2;
        t.observe(u"l3.categories"_s, each(l3->categories, &Category::name));
        t.observe(u"l2.categories"_s, each(l2->categories, &Category::name));
    });
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceBackrefs::BRF_05_pendingChildThenTheListIsRead() {
    Scenario t;
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    auto k = newCategory(u"new"_s);
    t.phase(u"k.level = l3"_s, [&] { k->level = l3; });
    t.observe(u"list loaded"_s, l3->isLoaded(l3->relationship("categories")));
    t.phase(u"read"_s,
            [&] { t.observe(u"l3.categories"_s, each(l3->categories, &Category::name)); });
    t.observe(u"session holds k"_s, k->state());
    CONFORMS(t);
}

void tst_ConformanceBackrefs::BRF_06_addAndRemoveOnAnUnloadedList() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    auto c3 = s.get<Product>("C3");
    t.phase(u"c3.categories append/remove a1, a1.products not loaded"_s, [&] {
        c3->categories.size();
        c3->categories.append(k);
        c3->categories.remove(k);
        t.attempt(u"read"_s,
                  [&] { t.observe(u"a1.products"_s, each(k->products, &Product::sku)); });
    });
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceBackrefs::BRF_08_deleteDoesNotEditLists() {
    Scenario t({.prepare = {u"DELETE FROM product_category"_s}});
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    auto k = l3->categories[0];
    s.remove(k);
    t.observe(u"after delete()"_s, each(l3->categories, &Category::name));
    s.flush();
    t.observe(u"after flush"_s, l3->categories.size());
    s.commit();
    t.observe(u"after commit"_s, each(l3->categories, &Category::name));
    CONFORMS(t);
}

void tst_ConformanceBackrefs::BRF_09_deleteOfAMemberThenAddOfTheParent() {
    Given given{.prepare = {u"DELETE FROM product_category"_s}};
    given.mapping.levelCategories.cascade = Cascade::all();
    Scenario t(given);
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    auto k = l3->categories[0];
    s.remove(k);
    l3->name = u"touched"_s;
    s.add(l3);
    t.observe(u"k still marked after add(parent)"_s, stateIn(s, k));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceBackrefs::BRF_10_oneToOneOnBothSides() {
    Given given{.fixture = false};
    given.map = [](const seed::Schema& schema) {
        mapper<Category>(schema.category);
        mapper<Level>(schema.level,
                      {relation<Category>("category", {.backref = u"level"_s, .useList = false})});
    };
    Scenario t(given);
    t.expectObservation(u"l1.category, l2.category"_s, array("K2", Value()),
                        u"the place that a partner leaves is cleared on both sides"_s);
    auto l1 = newLevel(u"L1"_s);
    auto l2 = newLevel(u"L2"_s);
    auto k1 = newCategory(u"K1"_s);
    auto k2 = newCategory(u"K2"_s);
    const Relationship& category = l1->relationship("category");
    l1->setRelated(category, k1);
    l2->setRelated(category, k2);
    l1->setRelated(category, k2);
    const auto nameOfCategory = [&](const Ptr<Level>& level) {
        const ObjectPtr k = level->related(category);
        return k ? seen(k->get("name")) : QJsonValue(QJsonValue::Null);
    };
    t.observe(u"l1.category, l2.category"_s, array(nameOfCategory(l1), nameOfCategory(l2)));
    t.observe(u"k1.level, k2.level"_s, array(nameOf(k1->level), nameOf(k2->level)));
    CONFORMS(t);
}

void tst_ConformanceBackrefs::BRF_12_noNetChange() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    auto l3 = k->level.get();
    k->level = null;
    k->level = l3;
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.phase(u"read the list"_s, [&] { l3->categories.size(); });
    t.phase(u"assign an equal list, flush"_s, [&] {
        l3->categories = std::vector<Ptr<Category>>(l3->categories.begin(), l3->categories.end());
        s.flush();
    });
    s.commit();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceBackrefs)
#include "tst_ConformanceBackrefs.moc"
