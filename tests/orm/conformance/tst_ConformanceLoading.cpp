// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_ConformanceLoading : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceLoading() : ConformanceTest({u"LOD"_s}) {}

private Q_SLOTS:
    void LOD_01_manyToOneLazy();
    void LOD_02_collectionLazy();
    void LOD_04_joinedWithLimit();
    void LOD_05_joinedManyToOne();
    void LOD_06_twoStepPath();
    void LOD_08_optionAgainstConfiguration();
    void LOD_09_containsEager();
    void LOD_10_noLoadAndRaiseLoad();
    void LOD_12_orderBy();
    void LOD_13_selectInBatches();
    void LOD_14_selectInOfManyToOne();
    void LOD_15_eagerManyToOneInTheMap();
    void LOD_18_selectInOfATree();
};

namespace {

QJsonValue nameOf(const Ptr<Category>& category) {
    return category ? seen(category->name) : QJsonValue(QJsonValue::Null);
}

/// Levels with their categories with their products.
QJsonArray tree(const std::vector<Ptr<Level>>& levels) {
    QJsonArray all;
    for (const auto& level : levels) {
        QJsonArray categories;
        for (const auto& k : level->categories)
            categories.append(array(k->name, each(k->products, &Product::sku)));
        all.append(array(level->name, categories));
    }
    return all;
}

} // namespace

void tst_ConformanceLoading::LOD_01_manyToOneLazy() {
    Scenario t;
    Session& s = t.session();
    const auto all = s.query<Category>().orderBy(col(&Category::id)).all();
    const auto read = [&] {
        return array(all[3]->level->name, all[4]->level->name, all[5]->level->name,
                     nameOf(all[0]->parent));
    };
    t.phase(u"level of ids 4,5,6 (one row), parent of id 1 (NULL)"_s, [&] {
        t.observe(u"names"_s, read());
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    t.phase(u"again"_s, [&] { read(); });
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_02_collectionLazy() {
    Scenario t;
    Session& s = t.session();
    auto l1 = s.get<Level>(1);
    auto l3 = s.get<Level>(3);
    auto k = s.get<Category>(2);
    const auto sizes = [&] {
        const auto first = l1->categories.size();
        const auto second = l3->categories.size();
        return array(first, second, k->products.size());
    };
    t.phase(u"first reads"_s, [&] { t.observe(u"sizes"_s, sizes()); });
    t.phase(u"second reads"_s, [&] { t.observe(u"sizes"_s, sizes()); });
    t.phase(u"many-to-one of the loaded children: set by the collection load, no SQL"_s, [&] {
        QJsonArray levels;
        for (const auto& child : l3->categories)
            levels.append(child->level.get() == l3);
        t.observe(u"levels"_s, levels);
    });
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_04_joinedWithLimit() {
    Scenario t;
    const auto base = [&t] {
        return t.session()
            .query<Category>()
            .filter(col(&Category::id) >= 4)
            .orderBy(col(&Category::id))
            .options(joined("products"));
    };
    const auto limited = base();
    t.phase(u"three categories from id 4 with products, limit 2"_s, [&] {
        QJsonArray found;
        for (const auto& k : limited.limit(2).all())
            found.append(array(k->id, each(k->products, &Product::sku)));
        t.observe(u"result"_s, found);
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    t.observe(u"subquery inside"_s,
              limited.limit(2).sql(t.engine().dialect()).count(u"SELECT"_s) == 2);
    t.phase(u"without limit"_s, [&] { t.observe(u"ids"_s, each(limited.all(), &Category::id)); });
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_05_joinedManyToOne() {
    Scenario t;
    const auto query = t.session()
                           .query<Category>()
                           .orderBy(col(&Category::id))
                           .options(joined("parent"))
                           .limit(3);
    t.phase(u"query"_s, [&] {
        QJsonArray found;
        for (const auto& k : query.all())
            found.append(array(k->id, nameOf(k->parent)));
        t.observe(u"result"_s, found);
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    t.observe(u"subquery inside"_s, query.sql(t.engine().dialect()).count(u"SELECT"_s) == 2);
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_06_twoStepPath() {
    Scenario t;
    Session& s = t.session();
    const auto query = s.query<Level>().orderBy(col(&Level::id));
    t.phase(u"joined"_s, [&] {
        t.observe(u"joined"_s, tree(query.options(joined("categories.products")).all()));
        t.observe(u"joined SELECTs"_s, t.count(u"SELECT"_s));
    });
    s.expireAll();
    s.clear();
    t.phase(u"selectin"_s, [&] {
        t.observe(u"selectin"_s, tree(query.options(selectIn("categories.products")).all()));
        t.observe(u"selectin SELECTs"_s, t.count(u"SELECT"_s));
    });
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_08_optionAgainstConfiguration() {
    Given given;
    given.mapping.categoryProducts.loading = Loading::Joined;
    Scenario t(given);
    Session& s = t.session();
    t.phase(u"configured joined"_s, [&] {
        s.query<Category>().all()[3]->products.size();
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    s.clear();
    t.phase(u"option lazy"_s, [&] {
        s.query<Category>().options(lazy("products")).all()[3]->products.size();
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_09_containsEager() {
    Scenario t;
    t.phase(u"categories joined to products of price over 15"_s, [&] {
        QJsonArray found;
        for (const auto& k : t.session()
                                 .query<Category>()
                                 .join("products")
                                 .filter(col(&Product::msrp) > Decimal("15"))
                                 .options(containsEager("products"))
                                 .orderBy(col(&Category::id))
                                 .all())
            found.append(array(k->id, each(k->products, &Product::sku)));
        t.observe(u"result (partial collections)"_s, found);
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_10_noLoadAndRaiseLoad() {
    Scenario t;
    Session& s = t.session();
    s.get<Level>(1);
    t.phase(u"noload"_s, [&] {
        const auto k =
            s.query<Category>().options(noLoad("products")).filterBy({{"id", 5}}).all().front();
        t.observe(u"products"_s, each(k->products, &Product::sku));
    });
    const auto k =
        s.query<Category>().options(raiseLoad("level")).filterBy({{"id", 6}}).all().front();
    t.attempt(u"raiseload"_s, [&] { k->level.get(); });
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_12_orderBy() {
    Given given;
    given.mapping.categoryProducts.orderBy = {u"-sku"_s};
    Scenario t(given);
    Session& s = t.session();
    auto k = s.get<Category>(4);
    t.observe(u"loaded"_s, each(k->products, &Product::sku));
    k->products.append(s.get<Product>("C3"));
    t.observe(u"appended"_s, each(k->products, &Product::sku));
    s.flush();
    s.expire(k);
    t.observe(u"after expire"_s, each(k->products, &Product::sku));
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_13_selectInBatches() {
    Scenario t({.fixture = false,
                .prepare = {u"INSERT INTO category (id, name) WITH RECURSIVE n(i) AS (SELECT 1 "
                            "UNION ALL SELECT i + 1 FROM n WHERE i < 1200) "
                            "SELECT i, 'k' || (i - 1) FROM n"_s}});
    Session& s = t.session();
    std::vector<Ptr<Category>> all;
    t.phase(u"selectin children of 1200 categories"_s, [&] {
        // With a criterion: of all rows that there are, children are read without lists of keys.
        all = s.query<Category>()
                  .filter(col(&Category::id).isNotNull())
                  .options(selectIn("children"))
                  .all();
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    QJsonArray parameters;
    for (const auto& entry : t.engine().log().entries()) {
        if (entry.statement.kind == StatementKind::Select)
            parameters.append(qint64(entry.statement.bindings.size()));
    }
    t.observe(u"parameters per SELECT"_s, parameters);
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_14_selectInOfManyToOne() {
    Scenario t;
    Session& s = t.session();
    s.get<Product>("A1");
    t.phase(u"query"_s, [&] {
        s.query<Category>().orderBy(col(&Category::id)).options(selectIn("level")).all();
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    QJsonArray keys;
    const Statement last = t.engine().log().entries().back().statement;
    for (const Value& value : last.bindings)
        keys.append(toJson(value));
    t.observe(u"keys asked"_s, array(array(sorted(keys))));
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_15_eagerManyToOneInTheMap() {
    Scenario t;
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    l3->name = u"changed"_s;
    const auto all = s.query<Category>().options(joined("level")).all();
    t.observe(u"name"_s, l3->name);
    t.observe(u"dirty"_s, s.isModified(l3));
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceLoading::LOD_18_selectInOfATree() {
    Given given;
    given.mapping.categoryChildren.loading = Loading::SelectIn;
    given.mapping.categoryChildren.joinDepth = 5;
    Scenario t(given);
    t.phase(u"query the root"_s, [&] {
        const auto root = t.session().query<Category>().filterBy({{"id", 1}}).all().front();
        QStringList walk;
        const std::function<void(const Ptr<Category>&)> visit = [&](const Ptr<Category>& k) {
            walk << k->name.value();
            for (const auto& child : k->children)
                visit(child);
        };
        visit(root);
        t.observe(u"walk"_s, walk);
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceLoading)
#include "tst_ConformanceLoading.moc"
