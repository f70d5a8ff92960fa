// SPDX-License-Identifier: MIT
// Relations beyond one foreign key to a primary key.
#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/OwnDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

std::vector<Value> valuesOf(const ObjectList& objects, const char* attribute) {
    std::vector<Value> values;
    for (const ObjectPtr& object : objects)
        values.push_back(object->get(attribute));
    return values;
}

} // namespace

class tst_RelationShapes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() {
        CycleCollector::collect();
        QCOMPARE(Object::aliveCount(), 0);
    }

    void twoReferencesToOneTableAreToldApart() {
        OwnDatabase db;
        const Table city("city", db.tables, {Column("id", Integer(), primaryKey)});
        const Table trip("trip", db.tables,
                         {Column("id", Integer(), primaryKey),
                          Column("from_id", ForeignKey("city.id")),
                          Column("to_id", ForeignKey("city.id"))});
        db.registry.map(u"city"_s, city);
        db.registry.map(
            u"trip"_s, trip,
            {relation("from", u"city"_s,
                      {.primaryJoin = Expression(trip["from_id"]) == city["id"],
                       .backref = u"departures"_s}),
             relation("to", u"city"_s, {.backref = u"arrivals"_s, .foreignKey = {u"to_id"_s}})});
        QCOMPARE(db.problems(), QStringList());
        db.create();
        const auto x = db.make("city"), y = db.make("city");
        for (const auto& [from, to] : {std::pair(x, y), std::pair(y, x)}) {
            const auto journey = db.make("trip");
            journey->setRelated(journey->relationship("from"), from);
            journey->setRelated(journey->relationship("to"), to);
            db.session->add(journey);
        }
        db.session->commit();
        QCOMPARE(db.rows("SELECT from_id, to_id FROM trip ORDER BY id"),
                 QStringList({u"1|2"_s, u"2|1"_s}));
        QCOMPARE(valuesOf(x->collection("departures"), "id"), std::vector<Value>{1});
        QCOMPARE(valuesOf(x->collection("arrivals"), "id"), std::vector<Value>{2});
    }
    void aWrittenJoinNarrowsWhatIsRead() {
        OwnDatabase db;
        const Table level("level", db.tables, {Column("id", Integer(), primaryKey)});
        const Table category("category", db.tables,
                             {Column("id", Integer(), primaryKey),
                              Column("level_id", ForeignKey("level.id")), Column("name", Text())});
        db.registry.map(u"category"_s, category);
        db.registry.map(u"level"_s, level,
                        {relation("marked", u"category"_s,
                                  {.primaryJoin = Expression(level["id"]) == category["level_id"] &&
                                                  Expression(category["name"]).like(u"a%"_s)})});
        db.create();
        db.run("INSERT INTO level VALUES (1)");
        db.run("INSERT INTO category VALUES (1, 1, 'a1'), (2, 1, 'b1'), (3, 1, 'a2')");
        const auto one = db.get("level", 1);
        QCOMPARE(valuesOf(one->collection("marked"), "id"), (std::vector<Value>{1, 3}));
        const auto fresh = db.make("category");
        fresh->set("name", u"z"_s);
        one->append(one->relationship("marked"), fresh);
        db.session->commit();
        QCOMPARE(db.rows("SELECT level_id FROM category WHERE name = 'z'"), QStringList({u"1"_s}));
        QCOMPARE(one->collection("marked").size(), std::size_t(2));
    }
    void aUniqueColumnServesAsTheReferredOne() {
        OwnDatabase db;
        const Table country(
            "country", db.tables,
            {Column("id", Integer(), primaryKey), Column("code", String(2), unique)});
        const Table town(
            "town", db.tables,
            {Column("id", Integer(), primaryKey), Column("country", ForeignKey("country.code"))});
        db.registry.map(u"country"_s, country);
        db.registry.map(u"town"_s, town, {relation("land", u"country"_s, {.backref = u"towns"_s})});
        db.create();
        const auto land = db.make("country"), place = db.make("town");
        land->set("code", u"at"_s);
        place->setRelated(place->relationship("land"), land);
        db.session->add(place);
        db.session->commit();
        QCOMPARE(db.rows("SELECT country FROM town"), QStringList({u"at"_s}));
        QCOMPARE(place->related("land"), land);
        QCOMPARE(land->collection("towns"), ObjectList{place});
        place->setRelated(place->relationship("land"), {});
        db.session->commit();
        QCOMPARE(db.rows("SELECT country FROM town"), QStringList({QString()}));
    }
    void aTableLinkedWithItselfLosesEachLinkOnce() {
        OwnDatabase db;
        const Table node("node", db.tables,
                         {Column("id", Integer(), primaryKey), Column("name", Text())});
        const Table edge("edge", db.tables,
                         {Column("a", ForeignKey("node.id"), primaryKey),
                          Column("b", ForeignKey("node.id"), primaryKey)});
        db.registry.map(u"node"_s, node,
                        {relation("nexts", u"node"_s,
                                  {.secondary = &edge,
                                   .primaryJoin = Expression(node["id"]) == edge["a"],
                                   .secondaryJoin = Expression(node["id"]) == edge["b"],
                                   .backref = u"prevs"_s})});
        db.create();
        const auto x = db.make("node"), y = db.make("node");
        const Relationship& nexts = x->relationship("nexts");
        x->append(nexts, y);
        y->append(nexts, x);
        x->append(nexts, x);
        db.session->add(x);
        db.session->commit();
        QCOMPARE(db.rows("SELECT count(*) FROM edge"), QStringList({u"3"_s}));
        QCOMPARE(x->collection("prevs").size(), std::size_t(2));
        db.session->remove(x);
        db.sent();
        db.session->commit();
        QCOMPARE(db.sent(), QStringList({u"DELETE edge"_s, u"DELETE edge"_s, u"DELETE edge"_s,
                                         u"DELETE node"_s}));
    }
    void compositeReferencesAreWrittenWhole() {
        OwnDatabase db;
        const Table house(
            "house", db.tables,
            {Column("street", String(20), primaryKey), Column("number", Integer(), primaryKey)});
        Table flat("flat", db.tables,
                   {Column("id", Integer(), primaryKey), Column("street", String(20)),
                    Column("number", Integer())});
        flat.addForeignKey(
            {u""_s, {u"street"_s, u"number"_s}, {}, u"house"_s, {u"street"_s, u"number"_s}});
        db.registry.map(u"house"_s, house);
        db.registry.map(u"flat"_s, flat, {relation("house", u"house"_s, {.backref = u"flats"_s})});
        db.create();
        const auto home = db.make("house"), own = db.make("flat");
        home->set("street", u"Main"_s).set("number", 4);
        home->append(home->relationship("flats"), own);
        db.session->add(home);
        db.session->commit();
        QCOMPARE(db.rows("SELECT street, number FROM flat"), QStringList({u"Main|4"_s}));
        QCOMPARE(own->related("house"), home);
        own->setRelated(own->relationship("house"), {});
        db.session->commit();
        QCOMPARE(db.rows("SELECT street, number FROM flat"), QStringList({u"|"_s}));
    }
    void oneToOneKeepsBothSidesSingle() {
        OwnDatabase db;
        const Table user("user", db.tables, {Column("id", Integer(), primaryKey)});
        const Table card(
            "card", db.tables,
            {Column("id", Integer(), primaryKey), Column("user_id", ForeignKey("user.id"))});
        db.registry.map(u"user"_s, user,
                        {relation("card", u"card"_s, {.backref = u"user"_s, .useList = false})});
        db.registry.map(u"card"_s, card);
        db.create();
        const auto u1 = db.make("user"), u2 = db.make("user");
        const auto c1 = db.make("card"), c2 = db.make("card");
        const Relationship& holds = u1->relationship("card");
        u1->setRelated(holds, c1);
        u2->setRelated(holds, c2);
        u1->setRelated(holds, c2);
        QVERIFY(!c1->related("user"));
        QCOMPARE(c2->related("user"), u1);
        QVERIFY(!u2->related("card"));
        db.session->add(u1);
        db.session->add(u2);
        db.session->commit();
        QCOMPARE(u1->related("card"), c2);
        u1->setRelated(holds, {});
        db.session->commit();
        QCOMPARE(db.rows("SELECT count(*) FROM card WHERE user_id IS NOT NULL"),
                 QStringList({u"0"_s}));
    }
    void twoDeclaredSidesArePaired() {
        OwnDatabase db;
        const Table level("level", db.tables, {Column("id", Integer(), primaryKey)});
        const Table item(
            "item", db.tables,
            {Column("id", Integer(), primaryKey), Column("level_id", ForeignKey("level.id"))});
        db.registry.map(u"level"_s, level,
                        {relation("items", u"item"_s, {.backPopulates = u"level"_s})});
        db.registry.map(u"item"_s, item,
                        {relation("level", u"level"_s, {.backPopulates = u"items"_s})});
        const Relationship& items = db.registry["level"].relationship("items");
        QCOMPARE(items.reverse(), &db.registry["item"].relationship("level"));
        QCOMPARE(items.reverse()->reverse(), &items);
    }
    void aRelationNeedsNoForeignKeyInTheTables() {
        OwnDatabase db;
        const Table item("a_item", db.tables,
                         {Column("id", Integer(), primaryKey), Column("owner", Integer())});
        const Table owner("owner", db.tables, {Column("id", Integer(), primaryKey)});
        db.registry.map(u"item"_s, item);
        db.registry.map(u"owner"_s, owner,
                        {relation("items", u"item"_s,
                                  {.primaryJoin = Expression(owner["id"]) == item["owner"],
                                   .backref = u"holder"_s,
                                   .foreignKey = {u"owner"_s}})});
        db.create();
        const auto one = db.make("item"), holder = db.make("owner");
        one->setRelated(one->relationship("holder"), holder);
        db.session->add(one);
        db.session->flush();
        QCOMPARE(db.sent(), QStringList({u"INSERT owner"_s, u"INSERT a_item(owner)"_s}));
        QCOMPARE(one->get("owner"), holder->get("id"));
        db.session->remove(holder);
        db.session->remove(one);
        db.session->commit();
        QCOMPARE(db.sent(), QStringList({u"DELETE a_item"_s, u"DELETE owner"_s}));
    }
    void faultsAreNamedTogether() {
        OwnDatabase db;
        const Table level("level", db.tables, {Column("id", Integer(), primaryKey)});
        const Table item("item", db.tables,
                         {Column("id", Integer(), primaryKey),
                          Column("level_id", ForeignKey("level.id")), Column("other", Integer())});
        db.registry.map(
            u"level"_s, level,
            {relation("a", u"item"_s, {.backPopulates = u"nowhere"_s}),
             relation("b", u"item"_s, {.primaryJoin = Expression(level["id"]) == item["other"]}),
             relation("c", u"item"_s, {.orderBy = {u"-height"_s}}),
             relation("d", u"item"_s, {.useList = false, .position = u"other"_s}),
             relation("e", u"item"_s, {.backPopulates = u"same"_s})});
        db.registry.map(u"item"_s, item, {relation("same", u"item"_s, {})});
        const QStringList problems = db.problems();
        QVERIFY2(problems.size() >= 5, qPrintable(problems.join(u'\n')));
        for (const char* name : {"level.a", "level.b", "level.c", "level.d"})
            QCOMPARE(problems.filter(QString::fromLatin1(name)).size(), 1);
    }
    void aViewNeedNotFollowItsOtherSide() {
        OwnDatabase db;
        const Table level("level", db.tables, {Column("id", Integer(), primaryKey)});
        const Table item(
            "item", db.tables,
            {Column("id", Integer(), primaryKey), Column("level_id", ForeignKey("level.id"))});
        db.registry.map(
            u"level"_s, level,
            {relation("items", u"item"_s,
                      {.backPopulates = u"level"_s, .viewOnly = true, .syncBackref = false}),
             relation("followed", u"item"_s, {.backref = u"follows"_s, .viewOnly = true})});
        db.registry.map(u"item"_s, item,
                        {relation("level", u"level"_s, {.backPopulates = u"items"_s})});
        db.create();
        db.run("INSERT INTO level VALUES (1)");
        db.run("INSERT INTO item VALUES (1, NULL)");
        const auto one = db.get("level", 1);
        const auto first = db.get("item", 1);
        QCOMPARE(one->collection("items").size(), std::size_t(0));
        first->setRelated(first->relationship("level"), one);
        QCOMPARE(one->collection("items").size(), std::size_t(0));
        first->setRelated(first->relationship("follows"), one);
        QCOMPARE(one->collection("followed").size(), std::size_t(1));
        db.sent();
        db.session->flush();
        QCOMPARE(db.sent(), QStringList{u"UPDATE item(level_id)"_s});
        db.session->expire(one);
        QCOMPARE(one->collection("items").size(), std::size_t(1));
    }
    void whatBothSidesWriteIsKeptInStep() {
        OwnDatabase db;
        const Table level("level", db.tables, {Column("id", Integer(), primaryKey)});
        const Table item(
            "item", db.tables,
            {Column("id", Integer(), primaryKey), Column("level_id", ForeignKey("level.id"))});
        db.registry.map(
            u"level"_s, level,
            {relation("items", u"item"_s, {.backref = u"level"_s, .syncBackref = false})});
        db.registry.map(u"item"_s, item);
        QCOMPARE(db.problems(),
                 QStringList{u"level.items: only a pair of which one side is viewOnly goes without "
                             "syncBackref."_s});
    }
    void viewsAreReadAndNeverWritten() {
        OwnDatabase db;
        const Table level("level", db.tables, {Column("id", Integer(), primaryKey)});
        const Table item(
            "item", db.tables,
            {Column("id", Integer(), primaryKey), Column("level_id", ForeignKey("level.id"))});
        db.registry.map(u"level"_s, level, {relation("items", u"item"_s, {.viewOnly = true})});
        db.registry.map(u"item"_s, item);
        db.create();
        db.run("INSERT INTO level VALUES (1)");
        db.run("INSERT INTO item VALUES (1, 1), (2, NULL)");
        const auto one = db.get("level", 1);
        QCOMPARE(one->collection("items").size(), std::size_t(1));
        one->append(one->relationship("items"), db.get("item", 2));
        db.sent();
        db.session->flush();
        QCOMPARE(db.sent(), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_RelationShapes)
#include "tst_RelationShapes.moc"
