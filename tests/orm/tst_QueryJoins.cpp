// SPDX-License-Identifier: MIT
#include "tests/support/QueryFixture.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Category;
using seed::Level;
using seed::Product;

/// Joins, the joinpoint, aliases and criteria on relations.
class tst_QueryJoins : public QueryFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() { start(); }
    void cleanup() { stop(); }

    void joinsFollowRelations() {
        const auto categories = m_session->query<Category>().orderBy(col(&Category::id));
        QCOMPARE(ids(categories.join("level").filterBy({{"name", u"Class"_s}})),
                 QList<int>({2, 3}));
        QCOMPARE(ids(categories.outerJoin("products").filter(col(&Product::sku) == null)),
                 QList<int>({1, 2, 3}));
        QCOMPARE(ids(categories.join("products")), QList<int>({4, 5, 6}));
        QCOMPARE(ids(categories.join("parent", {.aliased = true}).filterBy({{"name", u"a"_s}})),
                 QList<int>({4, 5}));
        QCOMPARE(ids(categories.join({"parent", "parent"}).filterBy({{"name", u"root"_s}})),
                 QList<int>({4, 5, 6}));
        QCOMPARE(ids(categories.join(col(&Category::level)).filter(col(&Level::name) == "Dept")),
                 QList<int>({1}));
    }

    void anOuterJoinOverALinkKeepsTheOwner() {
        (void)m_session->query<Category>().outerJoin("products").all();
        QCOMPARE(texts(),
                 QStringList({u"SELECT category.id, category.level_id, category.parent_id, "
                              "category.name FROM category LEFT OUTER JOIN (product_category JOIN "
                              "product ON product.sku = product_category.product_id) ON "
                              "category.id = product_category.category_id"_s}));
    }

    void eachJoinStartsAtTheRootUnlessTold() {
        const auto query = m_session->query<Category>().join("parent", {.aliased = true});
        QList<int> found = ids(query.join("parent", {.aliased = true, .fromJoinpoint = true})
                                   .filterBy({{"name", u"root"_s}})
                                   .orderBy(col(&Category::id))); // of the root: all are equal
        std::ranges::sort(found);
        QCOMPARE(found, QList<int>({4, 5, 6}));
        QCOMPARE(ids(query.filterBy({{"name", u"a"_s}}).join("level").filterBy({{"id", 3}})),
                 QList<int>({4, 5}));
        QCOMPARE(ids(query.filterBy({{"name", u"a"_s}}).resetJoinpoint().filterBy({{"id", 5}})),
                 QList<int>({5}));
    }

    void aJoinOfTheSamePathIsTheSameJoin() {
        const auto query = m_session->query<Product>()
                               .join("categories")
                               .filterBy({{"id", 4}})
                               .join("categories.level")
                               .filterBy({{"name", u"Subclass"_s}});
        QCOMPARE(query.count(), 2);
        QCOMPARE(query.sql(m_engine.dialect()).count(u" JOIN "_s), 3);
    }

    void laterCriteriaMeanTheAlias() {
        const auto query = m_session->query<Category>()
                               .join("parent", {.aliased = true})
                               .filter(col(&Category::name) == "root")
                               .resetJoinpoint()
                               .filter(col(&Category::name) == "b");
        QCOMPARE(ids(query), QList<int>({3}));
    }

    void anAliasedClassIsJoinedAndAsked() {
        const auto parent = aliased<Category>();
        const auto query = m_session->query<Category>()
                               .join(col(&Category::parent), parent)
                               .filter(parent.col(&Category::name) == "a")
                               .orderBy(col(&Category::id));
        QCOMPARE(ids(query), QList<int>({4, 5}));
        const auto grand = aliased<Category>(u"grand"_s);
        QCOMPARE(ids(query.join(parent.col(&Category::parent), grand)
                         .filter(grand.col(&Category::id) == 1)),
                 QList<int>({4, 5}));
        QCOMPARE(ids(Query<Category>(QueryCore(m_session->query(grand).core()))
                         .filter(grand.col(&Category::id) > 4)),
                 QList<int>({5, 6}));
    }

    void relationsAreCriteria() {
        const auto all = m_session->query<Category>().orderBy(col(&Category::id));
        const auto where = [&](const Expression& criterion) { return ids(all.filter(criterion)); };
        const auto l3 = m_session->get<Level>(3);
        QCOMPARE(where(col(&Category::products).any(col(&Product::msrp) > Decimal(25))),
                 QList<int>({6}));
        QCOMPARE(where(col(&Category::products).any()), QList<int>({4, 5, 6}));
        QCOMPARE(where(!col(&Category::products).any()), QList<int>({1, 2, 3}));
        QCOMPARE(where(col(&Category::level).has({{"name", u"Class"_s}})), QList<int>({2, 3}));
        QCOMPARE(where(col(&Category::products).contains(m_session->get<Product>("A1"))),
                 QList<int>({4, 5}));
        QCOMPARE(where(col(&Category::children).contains(m_session->get<Category>(4))),
                 QList<int>({2}));
        QCOMPARE(where(col(&Category::level) == l3), QList<int>({4, 5, 6}));
        QCOMPARE(where(col(&Category::level) != l3), QList<int>({1, 2, 3}));
        QCOMPARE(where(col(&Category::parent) == null), QList<int>({1}));
        QCOMPARE(where(col(&Category::parent) != null), QList<int>({2, 3, 4, 5, 6}));
        QCOMPARE(where(col(&Category::children) == null), QList<int>({4, 5, 6}));
        QCOMPARE(where(col(&Category::children).any({{"name", u"a1"_s}})), QList<int>({2}));
        QCOMPARE(where(col(&Category::parent).has({{"name", u"root"_s}})), QList<int>({2, 3}));
        QVERIFY_THROWS_EXCEPTION(SessionError, col(&Category::parent).any());
        QVERIFY_THROWS_EXCEPTION(SessionError, col(&Category::children).has());
    }

    void criteriaOnATreeNest() {
        const auto grandparents = m_session->query<Category>().filter(
            col(&Category::children).any(col(&Category::children).any({{"name", u"b1"_s}})));
        QCOMPARE(ids(grandparents), QList<int>({1}));
        const auto viaJoin = m_session->query<Category>()
                                 .join("parent", {.aliased = true})
                                 .filter(col(&Category::children).any({{"name", u"b1"_s}}));
        QCOMPARE(ids(viaJoin), QList<int>({6}));
    }

    void childrenOfAnObjectAreAskedWithoutAJoin() {
        const auto l3 = m_session->get<Level>(3);
        const auto a1 = m_session->get<Product>("A1");
        (void)statements();
        QCOMPARE(ids(m_session->query<Category>().withParent(l3)), QList<int>({4, 5, 6}));
        QCOMPARE(ids(m_session->queryFromParent<Category>(a1, "categories")), QList<int>({4, 5}));
        QCOMPARE(statements(),
                 QStringList({u"SELECT category"_s, u"SELECT category,product_category"_s}));
        QVERIFY(!l3->isLoaded(l3->relationship("categories")));
        QVERIFY(!a1->isLoaded(a1->relationship("categories")));
        const auto root = m_session->get<Category>(1);
        QCOMPARE(ids(m_session->query<Category>().withParent(root, "children")),
                 QList<int>({2, 3}));
        QVERIFY_THROWS_EXCEPTION(SessionError, m_session->query<Product>().withParent(l3));
    }

    void aNewObjectIsFlushedBeforeItsKeyIsTaken() {
        const auto fresh = make<Level>();
        fresh->name = u"new"_s;
        const auto inIt = make<Category>();
        inIt->level = fresh;
        m_session->add(inIt);
        const auto found =
            m_session->query<Category>().filter(col(&Category::level) == fresh).one();
        QCOMPARE(found.get(), inIt.get());
        QCOMPARE(statements(), QStringList({u"BEGIN"_s, u"INSERT level(parent_id,name)"_s,
                                            u"INSERT category(level_id,parent_id,name)"_s,
                                            u"SELECT category"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_QueryJoins)
#include "tst_QueryJoins.moc"
