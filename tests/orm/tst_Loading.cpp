// SPDX-License-Identifier: MIT
#include "tests/support/QueryFixture.h"

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Category;
using seed::Level;
using seed::Product;

/// How what hangs on the entities of a query is loaded: by option and by mapping.
class tst_Loading : public QueryFixture {
    Q_OBJECT
private:
    Query<Category> categories() {
        return m_session->query<Category>().orderBy(col(&Category::id));
    }
    static QStringList skus(const Ptr<Category>& category) {
        QStringList result;
        for (const auto& product : category->products)
            result.append(product->sku.value());
        return result;
    }
    /// Node i has the children 2 i and 2 i + 1.
    void fillTree(int nodes) {
        execute(u"DELETE FROM product_category"_s);
        execute(u"DELETE FROM category"_s);
        execute(
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO category SELECT i, NULL, nullif(i / 2, 0), 'n' || i FROM n"_s.arg(nodes));
        (void)statements();
    }
    /// The seed classes with these relations of a category's children and products.
    void remap(const RelationOptions& children, const RelationOptions& products = {}) {
        m_session.reset();
        clearMappers();
        RelationOptions tree = children;
        tree.backref = u"parent"_s;
        RelationOptions links = products;
        links.secondary = &m_schema->productCategory;
        links.backref = u"categories"_s;
        mapper<Level>(m_schema->level, {relation<Level>("children", {.backref = u"parent"_s}),
                                        relation<Category>("categories", {.backref = u"level"_s})});
        mapper<Category>(m_schema->category, {relation<Category>("children", tree),
                                              relation<Product>("products", links)});
        mapper<Product>(m_schema->product);
        m_session = std::make_unique<Session>(SessionOptions{.bind = m_engine});
        (void)statements();
    }

private Q_SLOTS:
    // What is sent is compared, word by word and in an order that only one database gives by
    // itself.
    void initTestCase_data() { Servers::addKinds({u"sqlite"_s}); }
    void init() { start(); }
    void cleanup() { stop(); }

    // --- all rows of an entity, more than one list of keys holds

    void theChildrenOfAWholeTreeAreAmongItsNodes() {
        fillTree(700);
        const auto nodes = m_session->query<Category>().options(selectIn("children")).all();
        QCOMPARE(texts(), QStringList({u"SELECT id, level_id, parent_id, name FROM category"_s}));
        QCOMPARE(nodes.size(), std::size_t(700));
        for (const auto& node : nodes) {
            QList<qint64> ids;
            for (const auto& child : node->children)
                ids.append(child->id.value());
            QList<qint64> expected;
            for (qint64 id = node->id * 2; id <= node->id * 2 + 1 && id <= 700; ++id)
                expected.append(id);
            QCOMPARE(ids, expected);
        }
        QVERIFY(texts().isEmpty());
    }

    void aPartOfATreeIsReadByKeys() {
        fillTree(700);
        const auto nodes = m_session->query<Category>()
                               .filter(col(&Category::id) > 20)
                               .options(selectIn("children"))
                               .all();
        QCOMPARE(statements().size(), 3);
        QCOMPARE(nodes.front()->children.size(), std::size_t(2));
    }

    void aTreeThatWasReadWholeIsLinkedBothWaysInAnyOrder() {
        fillTree(700);
        for (const bool parentsFirst : {true, false}) {
            m_session->clear();
            const auto id = col(&Category::id);
            const auto nodes = m_session->query<Category>()
                                   .orderBy(parentsFirst ? Expression(id) : id.desc())
                                   .options(selectIn("children"))
                                   .all();
            (void)statements();
            std::size_t children = 0;
            for (const auto& node : nodes) {
                QVERIFY(node->isLoaded(node->relationship("parent")) || node->id == 1);
                qint64 last = parentsFirst ? 0 : 701;
                for (const auto& child : node->children) {
                    ++children;
                    QVERIFY(child->parent.get() == node);
                    QVERIFY(parentsFirst ? child->id.value() > last : child->id.value() < last);
                    last = child->id.value();
                }
                QVERIFY(!node->isModified());
            }
            QCOMPARE(nodes.size(), std::size_t(700));
            QCOMPARE(children, std::size_t(699));
            QVERIFY(texts().isEmpty());
        }
    }

    void whatTheSessionKnewIsNotTakenForWhatTheDatabaseHas() {
        fillTree(700);
        const auto moved = m_session->get<Category>(qint64(700));
        execute(u"UPDATE category SET parent_id = 1 WHERE id = 700"_s);
        (void)statements();
        const auto nodes = m_session->query<Category>()
                               .orderBy(col(&Category::id))
                               .options(selectIn("children"))
                               .all();
        QCOMPARE(nodes.front()->children.size(), std::size_t(3));
        QVERIFY(nodes.front()->children.contains(moved));
        QCOMPARE(texts().constLast(),
                 u"SELECT parent_id, id, level_id, parent_id, name FROM category "
                 "WHERE parent_id IS NOT NULL"_s);
    }

    void theLinksOfAllOwnersAreReadWithoutTheirTargets() {
        execute(u"DELETE FROM product_category"_s);
        execute(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
                "INSERT INTO product SELECT 'P' || i, i FROM n"_s);
        execute(u"INSERT INTO product_category SELECT sku, 1 + msrp % 2 FROM product WHERE sku "
                "LIKE 'P%'"_s);
        execute(u"INSERT INTO product_category VALUES ('P7', 5)"_s);
        const auto known = m_session->get<Category>(qint64(1));
        (void)statements();
        const auto products = m_session->query<Product>().options(selectIn("categories")).all();
        QCOMPARE(texts(),
                 QStringList({u"SELECT sku, msrp FROM product"_s,
                              u"SELECT product_id, category_id FROM product_category"_s,
                              u"SELECT id, level_id, parent_id, name FROM category WHERE id IN "
                              "(?, ?)"_s}));
        std::size_t links = 0;
        for (const auto& product : products) {
            links += product->categories.size();
            if (product->sku == u"P8"_s)
                QVERIFY(product->categories[0] == known);
            if (product->sku == u"P7"_s)
                QCOMPARE(product->categories.size(), std::size_t(2));
        }
        QCOMPARE(links, std::size_t(601));
        QVERIFY(texts().isEmpty());
    }

    void eachOwnerGetsItsOwnWhenReadOneByOne() {
        const auto found = categories().all();
        (void)statements();
        QStringList names;
        for (const auto& category : found) {
            QStringList children;
            for (const auto& child : category->children)
                children.append(child->name.value());
            names.append(children.join(u','));
        }
        names.sort();
        QCOMPARE(names,
                 QStringList({QString(), QString(), QString(), u"a,b"_s, u"a1,a2"_s, u"b1"_s}));
        const QStringList sent = texts();
        QCOMPARE(sent.size(), 6);
        for (const QString& text : sent)
            QCOMPARE(text, u"SELECT parent_id, id, level_id, parent_id, name FROM category WHERE "
                           "parent_id = ?"_s);
    }

    void aJoinedListIsLimitedByOwners() {
        const auto found =
            categories().filter(col(&Category::id) >= 4).options(joined("products")).limit(2).all();
        QCOMPARE(texts(),
                 QStringList({u"SELECT anon_1.category_id, anon_1.category_level_id, "
                              "anon_1.category_parent_id, anon_1.category_name, product_1.sku, "
                              "product_1.msrp FROM (SELECT id AS category_id, level_id AS "
                              "category_level_id, parent_id AS category_parent_id, name AS "
                              "category_name FROM category WHERE id >= ? ORDER BY id LIMIT ?) AS "
                              "anon_1 LEFT OUTER JOIN (product_category AS product_category_1 "
                              "JOIN product AS product_1 ON product_1.sku = "
                              "product_category_1.product_id) ON anon_1.category_id = "
                              "product_category_1.category_id ORDER BY anon_1.category_id"_s}));
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(skus(found[0]), QStringList({u"A1"_s, u"B2"_s}));
        QCOMPARE(skus(found[1]), QStringList({u"A1"_s}));
    }

    void anOrderByAnExpressionSurvivesTheSubquery() {
        const auto found = m_session->query<Category>()
                               .orderBy((col(&Category::id) * -1).desc(), col(&Category::name))
                               .options(joined("products"))
                               .limit(2)
                               .all();
        QCOMPARE(found.front()->id.value(), 1);
        QCOMPARE(found.back()->id.value(), 2);
    }

    void aJoinedReferenceNeedsNoSubquery() {
        const auto found = categories().options(joined("parent")).limit(3).all();
        QVERIFY(!texts().front().contains(u"(SELECT"));
        QCOMPARE(found.size(), std::size_t(3));
        QVERIFY(!found[0]->parent.get());
        QCOMPARE(found[2]->parent->name.value(), u"root"_s);
    }

    void anInnerJoinDropsOwnersWithout() {
        QCOMPARE(categories().options(joined("parent", true)).all().size(), std::size_t(5));
        QVERIFY(texts().front().contains(u" JOIN category AS category_1"));
    }

    void aPathOfListsIsOneJoinOrOneStatementALevel() {
        const auto read = [this](const LoadOption& option) {
            m_session->clear();
            (void)statements();
            QStringList tree;
            const auto levels =
                m_session->query<Level>().orderBy(col(&Level::id)).options(option).all();
            const QStringList sent = statements();
            for (const auto& level : levels) {
                for (const auto& category : level->categories)
                    tree.append(category->name.value() + skus(category).join(u','));
            }
            tree.sort();
            if (statements().isEmpty() && tree == QStringList({u"a"_s, u"a1A1,B2"_s, u"a2A1"_s,
                                                               u"b"_s, u"b1C3"_s, u"root"_s}))
                return sent;
            return QStringList(u"wrong: "_s + tree.join(u' '));
        };
        const QString whole = u"SELECT category,level,product,product_category"_s;
        QCOMPARE(read(joined("categories.products")), QStringList({whole}));
        QCOMPARE(read(selectIn("categories.products")),
                 QStringList({u"SELECT level"_s, u"SELECT category"_s,
                              u"SELECT category,product,product_category"_s}));
        QCOMPARE(read(subqueryLoad("categories.products")),
                 QStringList({u"SELECT level"_s, u"SELECT category,level"_s, whole}));
        QCOMPARE(read(selectIn("categories").joined("products")),
                 QStringList({u"SELECT level"_s, u"SELECT category,product,product_category"_s}));
        QCOMPARE(read(joined("categories").selectIn("products")).size(), 2);
        QCOMPARE(read(immediate("categories.products")).size(), 1 + 3 + 6);
    }

    void aSubqueryKeepsTheLimitOfTheQuery() {
        const auto found = categories().offset(3).limit(2).options(subqueryLoad("products")).all();
        QCOMPARE(skus(found[0]), QStringList({u"A1"_s, u"B2"_s}));
        QVERIFY(texts().back().contains(u"LIMIT ? OFFSET ?"));
        const auto parents = categories().options(subqueryLoad("parent")).all();
        QCOMPARE(parents[3]->parent->name.value(), u"a"_s);
    }

    void referencesAreReadByTheKeysOfTheLoadedRows() {
        (void)categories().options(selectIn("level")).all();
        const auto sent = texts();
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent[1], u"SELECT id, parent_id, name FROM level WHERE id IN (?, ?, ?)"_s);
    }

    void manyOwnersComeInBatches() {
        execute(u"INSERT INTO category WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 "
                "FROM n WHERE i < 1293) SELECT i, 1, NULL, 'x' FROM n"_s);
        m_engine.log().clear();
        (void)m_session->query<Category>()
            .filter(col(&Category::id) > 0)
            .options(selectIn("children"))
            .all();
        QList<std::size_t> bindings;
        for (const auto& entry : m_engine.log().entries())
            bindings.append(entry.statement.bindings.size());
        QCOMPARE(bindings, QList<std::size_t>({1, 500, 500, 200}));
    }

    void theQuerysOwnJoinFillsTheList() {
        const auto found = categories()
                               .join("products")
                               .filter(col(&Product::msrp) > Decimal(15))
                               .options(containsEager("products"))
                               .all();
        QCOMPARE(statements(), QStringList({u"SELECT category,product,product_category"_s}));
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(skus(found[0]), QStringList({u"B2"_s}));
        QCOMPARE(skus(found[1]), QStringList({u"C3"_s}));
        QVERIFY(statements().isEmpty());
        m_session->clear();
        const auto parent = aliased<Category>();
        const auto b1 = categories()
                            .join(col(&Category::parent), parent)
                            .filter(col(&Category::id) == 6)
                            .options(containsEager("parent", parent.name()))
                            .one();
        (void)statements();
        QCOMPARE(b1->parent->name.value(), u"b"_s);
        QVERIFY(statements().isEmpty());
    }

    void readingMayBeRefused() {
        const auto a2 =
            categories().options(raiseLoad("level"), noLoad("products")).slice(4, 5).one();
        (void)statements();
        QVERIFY_THROWS_EXCEPTION(SessionError, (void)a2->level.get());
        QCOMPARE(a2->products.size(), std::size_t(0));
        QVERIFY(statements().isEmpty());
        m_session->clear();
        const auto again = categories().options(raiseOnSql("*")).slice(3, 5).all();
        QVERIFY_THROWS_EXCEPTION(SessionError, (void)again[1]->level.get());
        QVERIFY_THROWS_EXCEPTION(SessionError, (void)again[1]->products.size());
        const auto l3 = m_session->get<Level>(3);
        QCOMPARE(again[1]->level.get(), l3);
    }

    void optionsHoldForWhatIsReadLater() {
        const auto root = categories().options(lazy("children").selectIn("products")).first();
        (void)statements();
        QCOMPARE(root->children.size(), std::size_t(2));
        QCOMPARE(statements(), QStringList({u"SELECT category"_s,
                                            u"SELECT category,product,product_category"_s}));
    }

    void columnsMayBeLeftOut() {
        const auto a1 = categories().options(defer("name")).slice(3, 4).one();
        QCOMPARE(texts(), QStringList({u"SELECT id, level_id, parent_id FROM category ORDER BY id "
                                       "LIMIT ? OFFSET ?"_s}));
        QVERIFY(!a1->isLoaded(a1->mapper().attribute("name").slot));
        QCOMPARE(a1->name.value(), u"a1"_s);
        m_session->clear();
        (void)statements();
        const auto levels =
            m_session->query<Level>()
                .options(loadOnly({u"name"_s}),
                         selectIn("categories").loadOnly({u"name"_s, u"level_id"_s}))
                .all();
        QCOMPARE(texts(), QStringList({u"SELECT id, name FROM level"_s,
                                       u"SELECT level_id, id, level_id, name FROM category WHERE "
                                       "level_id IN (?, ?, ?)"_s}));
        QVERIFY_THROWS_EXCEPTION(MappingError, categories().options(defer("colour")).all());
        QVERIFY_THROWS_EXCEPTION(MappingError, categories().options(joined("shelf")).all());
    }

    void aTreeIsReadToItsDepth() {
        remap({.loading = Loading::Joined, .joinDepth = 2});
        const auto root = m_session->get<Category>(1);
        QCOMPARE(statements(), QStringList({u"SELECT category"_s}));
        for (const auto& child : root->children)
            QVERIFY(child->children.size() > 0);
        QVERIFY(statements().isEmpty());
        for (const auto& child : root->children) {
            for (const auto& grandchild : child->children)
                QCOMPARE(grandchild->children.size(), std::size_t(0));
        }
        QCOMPARE(statements().size(), 3);
    }

    void aTreeWithoutDepthIsNotJoinedToItself() {
        remap({.loading = Loading::Joined});
        const auto root = m_session->get<Category>(1);
        QCOMPARE(texts(), QStringList({u"SELECT id, level_id, parent_id, name FROM category WHERE "
                                       "id = ?"_s}));
        QCOMPARE(root->children.size(), std::size_t(2));
        QCOMPARE(root->children[0]->children.size(), std::size_t(2));
        QCOMPARE(statements().size(), 2);
    }

    void aTreeIsReadLevelByLevel() {
        remap({.orderBy = {u"id"_s}, .loading = Loading::SelectIn, .joinDepth = 5});
        const auto root = m_session->get<Category>(1);
        QCOMPARE(statements().size(), 4);
        QCOMPARE(root->children[1]->children[0]->children.size(), std::size_t(0));
        QVERIFY(statements().isEmpty());
    }

    void anOptionOverridesTheMapping() {
        remap({}, {.orderBy = {u"-sku"_s}, .loading = Loading::Joined});
        const QString whole = u"SELECT category,product,product_category"_s;
        QCOMPARE(skus(categories().all()[3]), QStringList({u"B2"_s, u"A1"_s}));
        QCOMPARE(statements(), QStringList({whole}));
        m_session->clear();
        QCOMPARE(skus(categories().options(lazy("products")).all()[3]),
                 QStringList({u"B2"_s, u"A1"_s}));
        QCOMPARE(statements(),
                 QStringList({u"SELECT category"_s, u"SELECT product,product_category"_s}));
    }

    void aMappingMayRefuse() {
        remap({.loading = Loading::Raise}, {.loading = Loading::None});
        const auto root = m_session->get<Category>(1);
        (void)statements();
        QVERIFY_THROWS_EXCEPTION(SessionError, (void)root->children.size());
        QCOMPARE(root->products.size(), std::size_t(0));
        QVERIFY(statements().isEmpty());
    }

    void criteriaHoldWhereverAnEntityIsMet() {
        const Mapper& products = m_session->query<Product>().core().mapper();
        const LoadOption cheap = withLoaderCriteria(products, col(&Product::msrp) < Decimal(25));
        QCOMPARE(m_session->query<Product>().options(cheap).count(), 2);
        for (const LoadOption& way : {joined("products"), selectIn("products"),
                                      subqueryLoad("products"), lazy("products")}) {
            m_session->clear();
            const auto found = categories().options(cheap, way).all();
            QCOMPARE(skus(found[3]), QStringList({u"A1"_s, u"B2"_s}));
            QCOMPARE(skus(found[5]), QStringList());
        }
        QCOMPARE(ids(categories().join("products").options(cheap)), QList<int>({4, 5}));
    }

    void whatIsChangedInMemoryIsNotTouched() {
        const auto l3 = m_session->get<Level>(3);
        l3->name = u"changed"_s;
        const auto found = categories().autoflush(false).options(joined("level")).all();
        QCOMPARE(found[4]->level->name.value(), u"changed"_s);
        QVERIFY(l3->isModified());
        (void)found;
    }
};

QTEST_GUILESS_MAIN(tst_Loading)
#include "tst_Loading.moc"
