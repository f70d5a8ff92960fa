// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/SeedModel.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_Query : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void filtersOrdersAndSlices();
    void oneWantsExactlyOne();
    void countsWithLimitsAndJoins();
    void joinsFollowPathsAndAliasATableThatComesAgain();
    void aRelatedObjectIsACriterion();
    void nothingIsACriterion();
    void selectInReadsALevelInOneStatement();
    void joinedReadsEverythingInOneStatement();
    void aLimitCountsParentsNotJoinedRows();
    void lazyRelationsAreReadOnceAndParentsFromTheMap();
    void whatIsLoadedIsNotOverwrittenUnlessAsked();
    void autoflushWritesBeforeTheQuery();
    void iterationRunsTheQuery();
    void readsOfTheNamedTablesOnly();
    void aCompositeReferenceIsReadInAnyOrderOfItsColumns();
    void aReferenceNeedNotBeToTheKey();

private:
    int selects();
    std::unique_ptr<Servers::FreshDatabase> m_database;
    Engine m_engine;
    std::unique_ptr<seed::Schema> m_schema;
    std::unique_ptr<Session> m_session;
};

void tst_Query::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FRESH_DATABASE(m_database);
    m_schema = std::make_unique<seed::Schema>();
    m_schema->mapAll();
    m_engine = m_database->engine();
    createAll(m_engine, m_schema->metadata);
    seed::insertRows(m_engine);
    m_session = std::make_unique<Session>(SessionOptions{.bind = m_engine, .beginOnRead = false});
    m_engine.log().start();
}

void tst_Query::cleanup() {
    m_session.reset();
    clearMappers();
    m_engine = {};
    m_database.reset();
    m_schema.reset();
    CycleCollector::collect();
    QCOMPARE(Object::aliveCount(), 0);
}

int tst_Query::selects() {
    const int count = int(m_engine.log().entries().size());
    m_engine.log().clear();
    return count;
}

void tst_Query::filtersOrdersAndSlices() {
    const auto names = [](const Query<Category>& query) {
        QStringList result;
        for (const auto& category : query.all())
            result << category->name.value();
        return result;
    };
    const auto all = m_session->query<Category>().orderBy(col(&Category::name).desc());
    QCOMPARE(names(all), QStringList({u"root"_s, u"b1"_s, u"b"_s, u"a2"_s, u"a1"_s, u"a"_s}));
    QCOMPARE(names(all.offset(1).limit(2)), QStringList({u"b1"_s, u"b"_s}));
    QCOMPARE(names(all.filter(col(&Category::name).like(u"a%"_s)).filter(col(&Category::id) != 2)),
             QStringList({u"a2"_s, u"a1"_s}));
    QCOMPARE(names(all.filter(col(&Category::id) == 4 || col(&Category::id) == 6)),
             QStringList({u"b1"_s, u"a1"_s}));
    QCOMPARE(names(all.filter(!(col(&Category::id) > 1))), QStringList({u"root"_s}));
    QCOMPARE(all.first()->name.value(), u"root"_s);
    QVERIFY(!all.filter(col(&Category::id) == 99).first());
}

void tst_Query::oneWantsExactlyOne() {
    QCOMPARE(m_session->query<Product>().filterBy({{"sku", "A1"}}).one()->msrp.value(),
             Decimal(10));
    QVERIFY_THROWS_EXCEPTION(NoResultFound,
                             m_session->query<Product>().filterBy({{"sku", "none"}}).one());
    QVERIFY_THROWS_EXCEPTION(MultipleResultsFound, m_session->query<Product>().one());
    QVERIFY_THROWS_EXCEPTION(SessionError, m_session->query<Product>().get("A1", 2));
    QVERIFY_THROWS_EXCEPTION(MappingError,
                             m_session->query<Product>().filterBy({{"colour", "red"}}).all());
}

void tst_Query::countsWithLimitsAndJoins() {
    QCOMPARE(m_session->query<Category>().count(), 6);
    QCOMPARE(m_session->query<Category>().limit(2).count(), 2);
    QCOMPARE(m_session->query<Product>().join("categories").filter(col(&Category::id) == 4).count(),
             2);
}

void tst_Query::joinsFollowPathsAndAliasATableThatComesAgain() {
    const auto grandchildren = m_session->query<Category>()
                                   .join("parent.parent")
                                   .filterBy({{"name", "root"}})
                                   .orderBy(col(&Category::id))
                                   .all();
    QCOMPARE(grandchildren.size(), std::size_t(3));
    QCOMPARE(grandchildren.front()->name.value(), u"a1"_s);
    const auto products =
        m_session->query<Product>().join("categories.level").filterBy({{"name", "Subclass"}}).all();
    QCOMPARE(products.size(), std::size_t(3));
    QCOMPARE(m_session->query<Category>()
                 .outerJoin("products")
                 .filter(col(&Product::sku).isNull())
                 .count(),
             3);
}

void tst_Query::aRelatedObjectIsACriterion() {
    const auto a = m_session->get<Category>(2);
    QCOMPARE(m_session->query<Category>().filterBy({{"parent", a}}).count(), 2);
    QCOMPARE(m_session->query<Product>()
                 .filterBy({{"categories", m_session->get<Category>(5)}})
                 .one()
                 ->sku.value(),
             u"A1"_s);
}

void tst_Query::nothingIsACriterion() {
    QCOMPARE(m_session->query<Category>().filterBy({{"parent_id", Value()}}).one()->name.value(),
             u"root"_s);
    QCOMPARE(m_session->query<Category>().filter(col(&Category::parentId) == null).count(), 1);
    QCOMPARE(m_session->query<Category>().filter(col(&Category::parentId) != null).count(), 5);
}

void tst_Query::selectInReadsALevelInOneStatement() {
    const auto products = m_session->query<Product>()
                              .options(selectIn("categories.level"))
                              .orderBy(col(&Product::sku))
                              .all();
    QCOMPARE(selects(), 3);
    QCOMPARE(products[0]->categories.size(), std::size_t(2));
    QCOMPARE(products[2]->categories[0]->level->name.value(), u"Subclass"_s);
    QCOMPARE(selects(), 0);
}

void tst_Query::joinedReadsEverythingInOneStatement() {
    const auto products = m_session->query<Product>()
                              .options(joined("categories.parent"))
                              .orderBy(col(&Product::sku))
                              .all();
    QCOMPARE(selects(), 1);
    QCOMPARE(products.size(), std::size_t(3));
    QCOMPARE(products[0]->categories.size(), std::size_t(2));
    QCOMPARE(products[0]->categories[0]->parent->name.value(), u"a"_s);
    const auto roots = m_session->query<Category>()
                           .filterBy({{"parent", Value()}})
                           .options(joined("children.children"))
                           .all();
    QCOMPARE(roots.front()->children.size(), std::size_t(2));
    QCOMPARE(roots.front()->children[0]->children.size(), std::size_t(2));
    QCOMPARE(selects(), 1);
}

void tst_Query::aLimitCountsParentsNotJoinedRows() {
    const auto products = m_session->query<Product>()
                              .options(joined("categories"))
                              .orderBy(col(&Product::sku))
                              .limit(2)
                              .all();
    QCOMPARE(products.size(), std::size_t(2));
    QCOMPARE(products[0]->categories.size(), std::size_t(2));
    QCOMPARE(products[1]->sku.value(), u"B2"_s);
    QCOMPARE(selects(), 1);
}

void tst_Query::lazyRelationsAreReadOnceAndParentsFromTheMap() {
    const auto all = m_session->query<Category>().all();
    selects();
    for (const auto& category : all)
        QVERIFY(category->id.value() == 1 || category->parent.get());
    QCOMPARE(selects(), 0);
    QCOMPARE(all.front()->children.size(), std::size_t(2));
    QCOMPARE(selects(), 1);
    QCOMPARE(all.front()->children.size(), std::size_t(2));
    QCOMPARE(selects(), 0);
}

void tst_Query::whatIsLoadedIsNotOverwrittenUnlessAsked() {
    const auto account = m_session->get<Account>(1);
    m_engine.connect()->execute(u"UPDATE account SET balance = 5 WHERE id = 1"_s);
    m_session->query<Account>().all();
    QCOMPARE(account->balance.value(), Decimal(100));
    m_session->query<Account>().populateExisting().all();
    QCOMPARE(account->balance.value(), Decimal(5));
}

void tst_Query::autoflushWritesBeforeTheQuery() {
    m_session->get<Account>(1)->balance = 1;
    QCOMPARE(m_session->query<Account>().filter(col(&Account::balance) == Decimal(1)).count(), 1);
    m_session->get<Account>(2)->balance = 1;
    QCOMPARE(m_session->query<Account>()
                 .autoflush(false)
                 .filter(col(&Account::balance) == Decimal(1))
                 .count(),
             1);
}

void tst_Query::iterationRunsTheQuery() {
    int count = 0;
    for (const auto& level : m_session->query<Level>())
        count += int(level->id.value());
    QCOMPARE(count, 6);
}

void tst_Query::readsOfTheNamedTablesOnly() {
    m_engine.log().clear();
    m_session->query<Product>().join("categories").filterBy({{"name", "a1"}}).all();
    QCOMPARE(m_engine.log().summary(),
             QStringList({u"SELECT category,product,product_category"_s}));
}

void tst_Query::aCompositeReferenceIsReadInAnyOrderOfItsColumns() {
    MetaData metadata;
    const Table place("place", metadata,
                      {Column("x", Integer(), primaryKey), Column("y", Integer(), primaryKey)});
    const Table visit(
        "visit", metadata,
        {Column("id", Integer(), primaryKey), Column("y", Integer()), Column("x", Integer())});
    ForeignKeyConstraint key;
    key.columns = key.referredColumns = QStringList{u"y"_s, u"x"_s};
    key.referredTable = u"place"_s;
    visit.addForeignKey(key);
    Registry registry;
    registry.map(u"place"_s, place, {relation("visits", u"visit"_s, {.backref = u"place"_s})});
    registry.map(u"visit"_s, visit);
    createAll(m_engine, metadata);
    const auto connection = m_engine.connect();
    connection->execute(u"INSERT INTO place VALUES (1, 2), (2, 1)"_s);
    connection->execute(u"INSERT INTO visit VALUES (1, 2, 1)"_s);
    const ObjectPtr read = m_session->query(registry["visit"]).first();
    const ObjectPtr there = read->related("place");
    QVERIFY(there);
    QCOMPARE(there->get("x"), Value(1));
    m_session->close();
}

void tst_Query::aReferenceNeedNotBeToTheKey() {
    MetaData metadata;
    const Table country("country", metadata,
                        {Column("id", Integer(), primaryKey), Column("code", String(2), unique)});
    const Table city("city", metadata,
                     {Column("id", Integer(), primaryKey),
                      Column("country", String(2), ForeignKey("country.code"))});
    Registry registry;
    registry.map(u"country"_s, country);
    registry.map(u"city"_s, city, {relation("land", u"country"_s)});
    createAll(m_engine, metadata);
    const auto connection = m_engine.connect();
    connection->execute(u"INSERT INTO country VALUES (5, 'FR')"_s);
    connection->execute(u"INSERT INTO city VALUES (1, 'FR')"_s);
    const ObjectPtr land = m_session->query(registry["city"]).first()->related("land");
    QVERIFY(land);
    QCOMPARE(land->get("id"), Value(5));
    m_session->close();
}

QTEST_GUILESS_MAIN(tst_Query)
#include "tst_Query.moc"
