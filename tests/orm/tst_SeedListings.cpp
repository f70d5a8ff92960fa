// SPDX-License-Identifier: MIT
// The catalogue of products, levels, categories and accounts, written as a user of the library
// would.
#include "orm/session/SessionMaker.h"
#include "orm/typed/Contextual.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;

namespace {

struct Category;
struct Level : Entity<Level> {
    Attr<QString> name{this, "name"};
    One<Level> parent{this, "parent"};
    Many<Level> children{this, "children"};
    Many<Category> categories{this, "categories"};
    Level() = default;
    explicit Level(const QString& name_, const Ptr<Level>& parent_ = {}) {
        name = name_;
        parent = parent_;
    }
};
struct Price {
    QString currency;
};
struct Product : Entity<Product> {
    Attr<QString> sku{this, "sku"};
    Attr<Decimal> msrp{this, "msrp"};
    Attr<QString> summary{this, "summary"};
    Many<Category> categories{this, "categories"};
    std::vector<Price> prices;
    Product() = default;
    Product(const QString& sku_, const Decimal& msrp_, const QString& summary_ = {}) {
        sku = sku_;
        msrp = msrp_;
        summary = summary_;
    }
    QString toString() const { return QStringLiteral("<Product %1>").arg(sku.value()); }
};
struct Category : Entity<Category> {
    Attr<QString> name{this, "name"};
    One<Level> level{this, "level"};
    One<Category> parent{this, "parent"};
    Many<Category> children{this, "children"};
    Many<Product> products{this, "products"};
    Category() = default;
    Category(const QString& name_, const Ptr<Level>& level_, const Ptr<Category>& parent_ = {}) {
        name = name_;
        level = level_;
        parent = parent_;
    }
    QString toString() const {
        return QStringLiteral("<Category %1.%2>").arg(level->name.value(), name.value());
    }
};
struct Account : Entity<Account> {
    Attr<qint64> id{this, "id"};
    Attr<Decimal> balance{this, "balance"};
};

struct Schema {
    MetaData metadata;
    Table product{
        "product", metadata, {Column("sku", String(20), primaryKey), Column("msrp", Numeric())}};
    Table level{"level",
                metadata,
                {Column("id", Integer(), primaryKey), Column("parent_id", ForeignKey("level.id")),
                 Column("name", String(20))}};
    Table category{"category",
                   metadata,
                   {Column("id", Integer(), primaryKey), Column("level_id", ForeignKey("level.id")),
                    Column("parent_id", ForeignKey("category.id")), Column("name", String(20))}};
    Table productCategory{"product_category",
                          metadata,
                          {Column("product_id", ForeignKey("product.sku"), primaryKey),
                           Column("category_id", ForeignKey("category.id"), primaryKey)}};
    Table account{
        "account", metadata, {Column("id", Integer(), primaryKey), Column("balance", Numeric())}};

    void mapAll() const {
        mapper<Product>(product, {relation<Category>("categories", {.secondary = &productCategory,
                                                                    .backref = u"products"_qs})});
        mapper<Level>(level, {relation<Level>("children", {.backref = u"parent"_qs}),
                              relation<Category>("categories", {.backref = u"level"_qs})});
        mapper<Category>(category, {relation<Category>("children", {.backref = u"parent"_qs})});
        mapper<Account>(account);
    }
};

} // namespace

class tst_SeedListings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        ESPALIER_FRESH_DATABASE(m_database);
    }
    void cleanup() {
        clearMappers();
        m_database.reset();
    }

    void sessionMakerIsBoundUnboundAndConfiguredLater();
    void aProductIsMappedBeforeItsCategoriesAre();
    void mappersAreClearedAndMadeAgainWithRelations();
    void foreignKeyColumnsTakeTheirTargetsType();
    void levelsAndCategoriesFormTreesWithBothSidesInStep();
    void productsAreLinkedFromEitherSide();
    void theAccountIsSavedChangedBySqlAndDeleted();
    void tablesThatKnowTheirEngineNeedNoBoundSession();
    void classesOfTheCurrentSessionSaveThemselves();

private:
    std::unique_ptr<Servers::FreshDatabase> m_database;
};

void tst_SeedListings::sessionMakerIsBoundUnboundAndConfiguredLater() {
    const Schema schema;
    schema.mapAll();
    const Engine engine = m_database->engine();
    createAll(engine, schema.metadata);

    SessionMaker bound({.bind = engine});
    Session first = bound();
    first.save(make<Account>());
    first.commit();

    SessionMaker unbound;
    Session homeless = unbound();
    QVERIFY_THROWS_EXCEPTION(SessionError, homeless.query<Account>().all());

    unbound.configure({.bind = engine});
    Session second = unbound();
    QCOMPARE(second.query<Account>().count(), 1);
    Session third = unbound({.autoflush = false});
    third.add(make<Account>());
    QCOMPARE(third.query<Account>().count(), 1);
}

void tst_SeedListings::aProductIsMappedBeforeItsCategoriesAre() {
    const Schema schema;
    const Engine engine = m_database->engine();
    createAll(engine, schema.metadata);
    mapper<Product>(schema.product);
    SessionMaker newSession({.bind = engine});
    Session session = newSession();
    auto product =
        make<Product>(QStringLiteral("123"), Decimal("11.22"), QStringLiteral("not stored"));
    QCOMPARE(product->toString(), QStringLiteral("<Product 123>"));
    QVERIFY(product->categories.isEmpty());
    session.save(product);
    session.commit();
    QCOMPARE(product->msrp.value(), Decimal("11.22"));
    QCOMPARE(product->summary.value(), QStringLiteral("not stored"));
    QCOMPARE(session.query<Product>().get("123"), product);
}

void tst_SeedListings::mappersAreClearedAndMadeAgainWithRelations() {
    const Schema schema;
    mapper<Product>(schema.product);
    QVERIFY_THROWS_EXCEPTION(MappingError, mapper<Product>(schema.product));
    clearMappers();
    QVERIFY_THROWS_EXCEPTION(MappingError, make<Product>());
    schema.mapAll();
    const auto product = make<Product>(QStringLiteral("123"), Decimal("11.22"));
    const auto category = make<Category>(QStringLiteral("Shirts"), Ptr<Level>());
    product->categories.append(category);
    QCOMPARE(category->products.size(), std::size_t(1));
}

void tst_SeedListings::foreignKeyColumnsTakeTheirTargetsType() {
    const Schema schema;
    QCOMPARE(schema.category["level_id"].type(), Integer());
    QCOMPARE(schema.level["parent_id"].type(), Integer());
    QCOMPARE(schema.productCategory["product_id"].type(), String(20));
}

void tst_SeedListings::levelsAndCategoriesFormTreesWithBothSidesInStep() {
    const Schema schema;
    schema.mapAll();
    const Engine engine = m_database->engine();
    createAll(engine, schema.metadata);
    SessionMaker newSession({.bind = engine});
    {
        Session session = newSession();
        auto department = make<Level>(QStringLiteral("Department"));
        auto group = make<Level>(QStringLiteral("Group"), department);
        auto clothing = make<Category>(QStringLiteral("Clothing"), department);
        auto shirts = make<Category>(QStringLiteral("Shirts"), group, clothing);
        QCOMPARE(department->children.size(), std::size_t(1));
        QCOMPARE(clothing->children[0], shirts);
        QCOMPARE(group->categories[0], shirts);
        QCOMPARE(shirts->toString(), QStringLiteral("<Category Group.Shirts>"));
        session.save(shirts);
        QCOMPARE(session.newObjects().size(), std::size_t(4));
        session.commit();
    }
    Session session = newSession();
    auto shirts = session.query<Category>().filterBy({{"name", "Shirts"}}).one();
    QCOMPARE(shirts->parent->name.value(), QStringLiteral("Clothing"));
    QCOMPARE(shirts->level->parent->name.value(), QStringLiteral("Department"));
    auto clothing = shirts->parent.get();
    QCOMPARE(clothing->children.size(), std::size_t(1));
    shirts->parent = null;
    QVERIFY(clothing->children.isEmpty());
    session.commit();
    QCOMPARE(session.query<Category>().filterBy({{"parent", Value()}}).count(), 2);
}

void tst_SeedListings::productsAreLinkedFromEitherSide() {
    const Schema schema;
    schema.mapAll();
    const Engine engine = m_database->engine();
    createAll(engine, schema.metadata);
    SessionMaker newSession({.bind = engine});
    Session session = newSession();
    auto level = make<Level>(QStringLiteral("Class"));
    auto shirts = make<Category>(QStringLiteral("T-Shirts"), level);
    auto sale = make<Category>(QStringLiteral("Sale"), level);
    auto plain = make<Product>(QStringLiteral("124"), Decimal("9.99"));
    auto fancy = make<Product>(QStringLiteral("125"), Decimal("19.99"));
    plain->categories.append(shirts);
    sale->products.append(plain);
    shirts->products.append(fancy);
    session.addAll(std::vector{plain, fancy});
    session.commit();

    const auto found = session.query<Product>()
                           .join("categories")
                           .filterBy({{"name", "T-Shirts"}})
                           .orderBy(col(&Product::sku))
                           .all();
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(session.query<Product>().filter(col(&Product::msrp) > Decimal("10.00")).one(), fancy);
    QCOMPARE(session.query<Product>().filterBy({{"categories", sale}}).one(), plain);
    plain->categories.remove(shirts);
    session.flush();
    QCOMPARE(session.query<Product>().join("categories").filterBy({{"name", "T-Shirts"}}).count(),
             1);
    QCOMPARE(plain->categories.size(), std::size_t(1));
}

void tst_SeedListings::theAccountIsSavedChangedBySqlAndDeleted() {
    const Schema schema;
    schema.mapAll();
    const Engine engine = m_database->engine();
    createAll(engine, schema.metadata);
    SessionMaker newSession({.bind = engine});
    Session session = newSession();
    auto account = make<Account>();
    QVERIFY(account->balance.isNull());
    account->balance = Decimal("100.00");
    session.save(account);
    session.flush();
    QCOMPARE(account->id.value(), 1);
    account->balance = col(&Account::balance) - Decimal("50.00");
    session.flush();
    QCOMPARE(account->balance.value(), Decimal("50"));
    session.remove(account);
    session.flush();
    QCOMPARE(session.query<Account>().count(), 0);
    session.rollback();
    QCOMPARE(session.query<Account>().count(), 0);
}

void tst_SeedListings::tablesThatKnowTheirEngineNeedNoBoundSession() {
    const Schema schema;
    schema.mapAll();
    const Engine engine = m_database->engine();
    createAll(engine, schema.metadata);
    schema.metadata.bind(engine);
    Session session = SessionMaker()();
    session.save(make<Product>(QStringLiteral("123"), Decimal("11.22")));
    session.commit();
    QCOMPARE(Session({.bind = engine}).query<Product>().count(), 1);
}

void tst_SeedListings::classesOfTheCurrentSessionSaveThemselves() {
    const Schema schema;
    const Engine engine = m_database->engine();
    createAll(engine, schema.metadata);
    const ScopedSession current(SessionMaker({.bind = engine}));
    current.mapper<Product>(schema.product,
                            {relation<Category>("categories", {.secondary = &schema.productCategory,
                                                               .backref = u"products"_qs})});
    current.mapper<Level>(schema.level,
                          {relation<Level>("children", {.backref = u"parent"_qs}),
                           relation<Category>("categories", {.backref = u"level"_qs})});
    current.mapper<Category>(schema.category,
                             {relation<Category>("children", {.backref = u"parent"_qs})});

    const auto department = make<Level>(u"Department"_qs);
    const auto clothing = make<Category>(u"Clothing"_qs, department);
    const auto shirts = make<Category>(u"Shirts"_qs, department, clothing);
    make<Product>(u"123"_qs, Decimal("11.22"))->categories.append(shirts);
    current->commit();
    current.remove();

    QCOMPARE(Level::query().one()->categories.size(), std::size_t(2));
    const auto product = Product::query().filterBy({{"sku", u"123"_qs}}).one();
    QCOMPARE(product->categories[0]->toString(), u"<Category Department.Shirts>"_qs);
    QCOMPARE(product->categories[0]->parent,
             Category::query().filterBy({{"name", u"Clothing"_qs}}).one());
    current.remove();
}

QTEST_GUILESS_MAIN(tst_SeedListings)
#include "tst_SeedListings.moc"
