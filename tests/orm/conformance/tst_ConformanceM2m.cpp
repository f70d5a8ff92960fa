// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Category;
using seed::Product;

class tst_ConformanceM2m : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceM2m() : ConformanceTest({u"M2M"_s}) {}

private Q_SLOTS:
    void M2M_01_newEndsThenLinks();
    void M2M_02_removeOneLink();
    void M2M_04_bothSidesOneRow();
    void M2M_05_withoutBackrefTheLinkCollides();
    void M2M_06_sameObjectTwice();
    void M2M_08_deleteOneEnd();
    void M2M_09_deleteBothEnds();
    void M2M_10_wholeListAssigned();
    void M2M_12_appendThroughTheBackrefLoadsNothing();
    void M2M_13_linkAsAClass();
    void M2M_14_deleteCascade();
    void M2M_15_volume();
};

namespace {

struct Link : Entity<Link> {
    Attr<QString> productId{this, "product_id"};
    Attr<qint64> categoryId{this, "category_id"};
    One<Product> product{this, "product"};
    One<Category> category{this, "category"};
};

} // namespace

void tst_ConformanceM2m::M2M_01_newEndsThenLinks() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    auto product = newProduct(u"A1"_s, 1);
    product->categories.append(newCategory(u"x"_s));
    product->categories.append(newCategory(u"y"_s));
    s.add(product);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_02_removeOneLink() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    auto b2 = s.get<Product>("B2");
    k->products.size();
    k->products.remove(b2);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_04_bothSidesOneRow() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(5);
    auto c3 = s.get<Product>("C3");
    k->products.size();
    c3->categories.size();
    k->products.append(c3);
    t.observe(u"c3.categories"_s, each(c3->categories, &Category::name));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_05_withoutBackrefTheLinkCollides() {
    Given given;
    given.mapping.productCategories.backref.clear();
    Scenario t(given);
    Session& s = t.session();
    auto k = s.get<Category>(5);
    auto c3 = s.get<Product>("C3");
    k->products.size();
    c3->categories.size();
    k->products.append(c3);
    c3->categories.append(k);
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_06_sameObjectTwice() {
    Scenario t;
    const QString rule = u"an object is in a list once, so one link is written"_s;
    t.expectObservation(u"list before flush"_s, array("A1", "C3"), rule);
    t.expectObservation(u"flush"_s, u"no error"_s, rule);
    t.expectPhase(u"flush"_s,
                  {u"INSERT product_category(category_id=5,product_id='C3')"_s, u"ROLLBACK"_s},
                  rule);
    Session& s = t.session();
    auto k = s.get<Category>(5);
    auto c3 = s.get<Product>("C3");
    k->products.size();
    k->products.append(c3);
    k->products.append(c3);
    t.observe(u"list before flush"_s, each(k->products, &Product::sku));
    t.phase(u"flush"_s, [&] {
        t.attempt(u"flush"_s, [&] { s.flush(); });
        s.rollback();
    });
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_08_deleteOneEnd() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    auto b2 = s.get<Product>("B2");
    t.observe(u"b2.categories before"_s, each(b2->categories, &Category::name));
    s.remove(k);
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"b2.categories after flush"_s, b2->categories.size());
    s.commit();
    t.observe(u"b2.categories after commit"_s, each(b2->categories, &Category::name));
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_09_deleteBothEnds() {
    Scenario t;
    Session& s = t.session();
    s.remove(s.get<Category>(6));
    s.remove(s.get<Product>("C3"));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_10_wholeListAssigned() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    auto a1 = s.get<Product>("A1");
    a1->categories.size();
    k->products.size();
    k->products = {s.get<Product>("B2"), s.get<Product>("C3")};
    t.observe(u"A1.categories after"_s, each(a1->categories, &Category::name));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_12_appendThroughTheBackrefLoadsNothing() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(4);
    auto c3 = s.get<Product>("C3");
    c3->categories.size();
    t.phase(u"append on the loaded side"_s, [&] { c3->categories.append(k); });
    t.observe(u"products of a1 loaded?"_s, k->isLoaded(k->relationship("products")));
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.phase(u"read a1.products"_s,
            [&] { t.observe(u"a1.products"_s, each(k->products, &Product::sku)); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_13_linkAsAClass() {
    Given given;
    given.map = [](const seed::Schema& schema) {
        mapper<Product>(schema.product, {relation<Link>("links", {.backref = u"product"_s})});
        mapper<Category>(schema.category,
                         {relation<Link>("links", {.backref = u"category"_s,
                                                   .cascade = Cascade::allDeleteOrphan()})});
        mapper<Link>(schema.productCategory);
    };
    Scenario t(given);
    Session& s = t.session();
    auto k = s.get<Category>(5);
    const auto& links = k->relationship("links");
    auto link = make<Link>();
    link->product = s.get<Product>("B2");
    k->append(links, link);
    t.phase(u"flush new link"_s, [&] { s.flush(); });
    s.commit();
    auto found = s.get<Link>("B2", 5);
    t.observe(u"get by composite key"_s, array(found->productId, found->categoryId));
    k->collection(links);
    k->removeFrom(links, found);
    t.phase(u"remove on the delete-orphan side"_s, [&] { s.flush(); });
    s.commit();
    auto a1 = s.get<Product>("A1");
    const auto& plain = a1->relationship("links");
    a1->removeFrom(plain, a1->collection(plain).front());
    t.phase(u"remove on the side without delete-orphan"_s,
            [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_14_deleteCascade() {
    Given given;
    given.mapping.categoryProducts.cascade = Cascade::all();
    Scenario t(given);
    Session& s = t.session();
    s.remove(s.get<Category>(6));
    QStringList marked;
    for (const ObjectPtr& object : s.deleted())
        marked << object->peek(object->mapper().name() == u"Product" ? 0 : 3).toText();
    marked.sort();
    t.observe(u"marked"_s, marked);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceM2m::M2M_15_volume() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    std::vector<Ptr<Category>> categories;
    for (int i = 0; i < 10; ++i) {
        categories.push_back(newCategory(u"k%1"_s.arg(i)));
        categories.back()->id = i + 1;
        s.add(categories.back());
    }
    for (int i = 0; i < 100; ++i) {
        auto product = newProduct(u"P%1"_s.arg(i, 3, 10, QChar(u'0')), i);
        for (const auto& k : categories)
            product->categories.append(k);
        s.add(product);
    }
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"rows by table"_s, t.countByTable(u"INSERT"_s, true));
    t.observe(u"INSERT statements by table"_s, t.countByTable(u"INSERT"_s, false));
    QFETCH_GLOBAL(QString, server);
    if (server != u"postgresql")
        t.expectObservation(
            u"INSERT statements by table"_s,
            QJsonObject{{u"category"_s, 1}, {u"product"_s, 1}, {u"product_category"_s, 5}},
            u"one INSERT holds at most 200 rows"_s);
    s.commit();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceM2m)
#include "tst_ConformanceM2m.moc"
