// SPDX-License-Identifier: MIT
#include "orm/engine/Inspector.h"
#include "orm/mapping/Discovery.h"
#include "tests/support/conformance/ConformanceTest.h"

#include <QRegularExpression>

#include <algorithm>

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_ConformanceConfig : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceConfig() : ConformanceTest({u"CFG"_s}) {}

private Q_SLOTS:
    void CFG_01_direction();
    void CFG_02_configurationErrors();
    void CFG_04_automap();
    void CFG_05_constructors();
};

namespace {

struct Counted : Entity<Counted> {
    static inline int made = 0;
    Counted() = default;
    explicit Counted(int) { ++made; }
};
struct First : Entity<First> {};
struct Second : Entity<Second> {};
struct Nope : Entity<Nope> {};

QString directionOf(const Relationship& relationship) {
    switch (relationship.direction()) {
    case Direction::OneToMany:
        return u"ONETOMANY"_s;
    case Direction::ManyToOne:
        return u"MANYTOONE"_s;
    case Direction::ManyToMany:
        break;
    }
    return u"MANYTOMANY"_s;
}

} // namespace

void tst_ConformanceConfig::CFG_01_direction() {
    Scenario t({.fixture = false});
    Registry& registry = Registry::defaultRegistry();
    QJsonArray all;
    for (const auto& [entity, name] : {std::pair("Level", "children"),
                                       {"Level", "parent"},
                                       {"Level", "categories"},
                                       {"Category", "level"},
                                       {"Category", "products"},
                                       {"Product", "categories"}}) {
        const Relationship& r = registry[Name(entity)].relationship(Name(name));
        all.append(array(u"%1.%2"_s.arg(QLatin1StringView(entity), QLatin1StringView(name)),
                         directionOf(r)));
    }
    t.observe(u"directions"_s, all);
    CONFORMS(t);
}

void tst_ConformanceConfig::CFG_02_configurationErrors() {
    Scenario t({.fixture = false, .map = [](const seed::Schema&) {}});
    MetaData metadata;
    const Table a("a", metadata, {Column("id", Integer(), primaryKey)});
    const Table b("b", metadata,
                  {Column("id", Integer(), primaryKey), Column("a1", ForeignKey("a.id")),
                   Column("a2", ForeignKey("a.id"))});
    const Table d("d", metadata, {Column("x", Integer())});
    const Table e("e", metadata, {Column("id", Integer(), primaryKey)});
    const auto configured = [](const auto& map) {
        clearMappers();
        map();
        Registry::defaultRegistry().configure();
    };
    t.attempt(u"no foreign key between the tables"_s, [&] {
        configured([&] {
            mapper<Second>(e);
            mapper<First>(a, {relation<Second>("ds")});
        });
    });
    t.attempt(u"two foreign keys, none chosen"_s, [&] {
        configured([&] {
            mapper<Second>(b);
            mapper<First>(a, {relation<Second>("bs")});
        });
    });
    t.attempt(u"no primary key"_s, [&] { configured([&] { mapper<First>(d); }); });
    t.attempt(u"class mapped twice"_s, [&] {
        configured([&] {
            mapper<First>(a);
            mapper<First>(e);
        });
    });
    clearMappers();
    t.attempt(u"unmapped object added"_s, [&] { t.session().add(make<Nope>()); });
    t.attempt(u"unmapped class queried"_s, [&] { t.session().query<Nope>(); });
    t.attempt(u"unknown cascade"_s, [&] {
        configured([&] {
            mapper<Second>(b);
            mapper<First>(
                a, {relation<Second>("bs", {.foreignKey = {u"a1"_s}, .cascade = Cascade("fake")})});
        });
    });
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"deletes orphans"_s));
    t.attempt(u"delete-orphan without delete"_s, [&] {
        configured([&] {
            mapper<Second>(b);
            Cascade orphans;
            orphans.removeOrphan = true;
            mapper<First>(a,
                          {relation<Second>("bs", {.foreignKey = {u"a1"_s}, .cascade = orphans})});
        });
    });
    clearMappers();
    CONFORMS(t);
}

void tst_ConformanceConfig::CFG_04_automap() {
    Scenario t;
    MetaData reflected;
    reflect(t.engine(), reflected);
    Registry registry = automap(reflected);
    const QString names =
        u"relations are named after the far table, in a tree parent and children; link tables "
        "are mapped, too"_s;
    QStringList classes;
    for (const auto& mapped : registry.mappers()) {
        classes << mapped->name();
        if (mapped->name() == u"product_category")
            continue;
        QStringList relations;
        for (const auto& r : mapped->relationships())
            relations << r->name() + u':' + directionOf(*r);
        relations.sort();
        t.observe(mapped->name(), relations);
    }
    classes.sort();
    t.observe(u"classes"_s, classes);
    t.expectObservation(
        u"classes"_s, array("account", "category", "level", "product", "product_category"), names);
    t.expectObservation(
        u"category"_s,
        array("children:ONETOMANY", "level:MANYTOONE", "parent:MANYTOONE", "product:MANYTOMANY"),
        names);
    t.expectObservation(
        u"level"_s, array("category:ONETOMANY", "children:ONETOMANY", "parent:MANYTOONE"), names);
    t.expectObservation(u"product"_s, array("category:MANYTOMANY"), names);
    {
        Session s(t.options());
        auto k = s.query(registry["category"]).get(4);
        QStringList skus;
        const auto& relations = k->mapper().relationships();
        const auto link = std::find_if(relations.begin(), relations.end(), [](const auto& r) {
            return r->direction() == Direction::ManyToMany;
        });
        for (const ObjectPtr& product : k->collection(**link))
            skus << product->get("sku").toText();
        skus.sort();
        t.observe(u"products through the association table"_s, skus);
    }
    CONFORMS(t);
}

void tst_ConformanceConfig::CFG_05_constructors() {
    // Loaded objects are made by the default constructor; one with arguments is only ours.
    Counted::made = 0;
    Scenario t({.map = [](const seed::Schema& schema) { mapper<Counted>(schema.account); }});
    Session& s = t.session();
    const auto both = s.query<Counted>().all();
    QCOMPARE(both.size(), std::size_t(2));
    t.observe(u"calls after loading two"_s, Counted::made);
    make<Counted>(1);
    t.observe(u"calls after creating one"_s, Counted::made);
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceConfig)
#include "tst_ConformanceConfig.moc"
