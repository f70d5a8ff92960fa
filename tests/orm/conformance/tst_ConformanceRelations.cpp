// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Category;
using seed::Level;

class tst_ConformanceRelations : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceRelations() : ConformanceTest({u"REL"_s}) {}

private Q_SLOTS:
    void REL_02_twoForeignKeysToOneTable();
    void REL_03_extraCondition();
    void REL_04_uniqueColumnThatIsNotTheKey();
    void REL_05_selfReferentialManyToMany();
};

namespace {

struct Trip;
struct City : Entity<City> {
    Attr<QString> name{this, "name"};
    Many<Trip> departures{this, "departures"};
    Many<Trip> arrivals{this, "arrivals"};
};
struct Trip : Entity<Trip> {
    One<City> from{this, "from"};
    One<City> to{this, "to"};
};

struct Country : Entity<Country> {
    Attr<QString> code{this, "code"};
};
struct Town : Entity<Town> {
    Attr<QString> code{this, "code"};
    One<Country> country{this, "country"};
};

struct Node : Entity<Node> {
    Attr<qint64> id{this, "id"};
    Attr<QString> name{this, "name"};
    Many<Node> nexts{this, "nexts"};
    Many<Node> prevs{this, "prevs"};
};

Ptr<City> city(const QString& name) {
    auto made = make<City>();
    made->name = name;
    return made;
}

} // namespace

void tst_ConformanceRelations::REL_02_twoForeignKeysToOneTable() {
    MetaData metadata;
    const Table cities("city", metadata,
                       {Column("id", Integer(), primaryKey), Column("name", String(20))});
    const Table trips("trip", metadata,
                      {Column("id", Integer(), primaryKey),
                       Column("from_id", ForeignKey("city.id")),
                       Column("to_id", ForeignKey("city.id"))});
    Scenario t({.fixture = false, .metadata = &metadata, .map = [&](const seed::Schema&) {
                    mapper<City>(cities);
                    mapper<Trip>(trips, {relation<City>("from", {.backref = u"departures"_s,
                                                                 .foreignKey = {u"from_id"_s}}),
                                         relation<City>("to", {.backref = u"arrivals"_s,
                                                               .foreignKey = {u"to_id"_s}})});
                }});
    Session& s = t.session();
    auto x = city(u"x"_s);
    auto y = city(u"y"_s);
    auto there = make<Trip>();
    there->from = y;
    there->to = x;
    auto back = make<Trip>();
    back->from = x;
    back->to = y;
    s.add(there);
    s.add(back);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    t.observe(u"x departures, arrivals"_s,
              array(array(x->departures[0] == back), array(x->arrivals[0] == there)));
    CONFORMS(t);
}

void tst_ConformanceRelations::REL_03_extraCondition() {
    Given given;
    given.map = [](const seed::Schema& schema) {
        mapper<Category>(schema.category);
        mapper<Level>(
            schema.level,
            {relation<Category>("a_categories",
                                {.primaryJoin = columnOf(schema.level["id"]) ==
                                                    columnOf(schema.category["level_id"]) &&
                                                columnOf(schema.category["name"]).like(u"a%"_s),
                                 .orderBy = {u"id"_s}})});
    };
    Scenario t(given);
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    const Relationship& categories = l3->relationship("a_categories");
    const auto names = [&] {
        QStringList all;
        for (const ObjectPtr& k : l3->collection(categories))
            all << k->get("name").toText();
        return all;
    };
    t.observe(u"read"_s, names());
    l3->append(categories, newCategory(u"z"_s));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    t.observe(u"read again"_s, names());
    CONFORMS(t);
}

void tst_ConformanceRelations::REL_04_uniqueColumnThatIsNotTheKey() {
    MetaData metadata;
    const Table countries("country", metadata,
                          {Column("id", Integer(), primaryKey), Column("code", String(2), unique)});
    const Table towns(
        "town", metadata,
        {Column("id", Integer(), primaryKey), Column("code", ForeignKey("country.code"))});
    Scenario t({.fixture = false, .metadata = &metadata, .map = [&](const seed::Schema&) {
                    mapper<Country>(countries);
                    mapper<Town>(towns, {relation<Country>("country")});
                }});
    Session& s = t.session();
    auto country = make<Country>();
    country->code = u"de"_s;
    auto town = make<Town>();
    town->country = country;
    s.add(town);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    Session& other = t.session();
    auto known = other.get<Country>(1);
    auto loaded = other.get<Town>(1);
    t.phase(u"lazy load although the object is in the map"_s,
            [&] { t.observe(u"same"_s, loaded->country.get() == known); });
    CONFORMS(t);
}

void tst_ConformanceRelations::REL_05_selfReferentialManyToMany() {
    MetaData metadata;
    const Table nodes("node", metadata,
                      {Column("id", Integer(), primaryKey), Column("name", String(20))});
    const Table edges("edge", metadata,
                      {Column("a", ForeignKey("node.id"), primaryKey),
                       Column("b", ForeignKey("node.id"), primaryKey)});
    Scenario t({.fixture = false, .metadata = &metadata, .map = [&](const seed::Schema&) {
                    mapper<Node>(nodes, {relation<Node>("nexts", {.secondary = &edges,
                                                                  .backref = u"prevs"_s,
                                                                  .orderBy = {u"id"_s}})});
                }});
    Session& s = t.session();
    auto x = make<Node>();
    x->id = 1;
    x->name = u"x"_s;
    auto y = make<Node>();
    y->id = 2;
    y->name = u"y"_s;
    x->nexts.append(y);
    y->nexts.append(x);
    x->nexts.append(x);
    s.add(x);
    t.phase(u"two nodes that point at each other and one at itself"_s, [&] { s.flush(); });
    s.commit();
    t.observe(u"edges"_s, sorted(t.rows(u"SELECT a, b FROM edge"_s)));
    t.observe(u"x.prevs"_s, sorted(each(x->prevs, &Node::name)));
    t.phase(u"delete x"_s, [&] {
        s.remove(x);
        s.flush();
    });
    s.commit();
    t.observe(u"edges"_s, sorted(t.rows(u"SELECT a, b FROM edge"_s)));
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceRelations)
#include "tst_ConformanceRelations.moc"
