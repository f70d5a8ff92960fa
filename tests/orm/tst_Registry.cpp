// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/mapping/Registry.h"
#include "orm/schema/MetaData.h"
#include "orm/state/Object.h"
#include "orm/typed/Entity.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

QStringList problemsOf(Registry& registry) {
    try {
        registry.configure();
    } catch (const MappingError& error) {
        return error.problems();
    }
    return {};
}

} // namespace

class tst_Registry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyProblemIsReportedAtOnce() {
        MetaData tables;
        const Table keyless("keyless", tables, {Column("a", Integer())});
        const Table left("left", tables,
                         {Column("id", Integer(), primaryKey), Column("name", Text())});
        const Table right("right", tables,
                          {Column("id", Integer(), primaryKey), Column("l1", ForeignKey("left.id")),
                           Column("l2", ForeignKey("left.id"))});
        Registry registry;
        registry.map(u"keyless"_s, keyless);
        registry.map(u"left"_s, left,
                     {relation("name", u"right"_s), relation("lost", u"nowhere"_s)});
        registry.map(u"right"_s, right,
                     {relation("left", u"left"_s), relation("self", u"right"_s)});
        const QStringList problems = problemsOf(registry);
        QCOMPARE(problems.size(), 5);
        QVERIFY(problems.filter(u"no primary key"_s).size() == 1);
        QVERIFY(problems.filter(u"left.name"_s).size() == 1);
        QVERIFY(problems.filter(u"nowhere"_s).size() == 1);
        QVERIFY(problems.filter(u"several foreign keys"_s).size() == 1);
        QVERIFY(problems.filter(u"no foreign key relates"_s).size() == 1);
    }
    void aNamedForeignKeySettlesWhichOneIsMeant() {
        MetaData tables;
        const Table left("left", tables, {Column("id", Integer(), primaryKey)});
        const Table right("right", tables,
                          {Column("id", Integer(), primaryKey), Column("l1", ForeignKey("left.id")),
                           Column("l2", ForeignKey("left.id"))});
        Registry registry;
        registry.map(u"left"_s, left);
        registry.map(
            u"right"_s, right,
            {relation("second", u"left"_s, {.backref = u"rights"_s, .foreignKey = {u"l2"_s}})});
        const Relationship& second = registry["right"].relationship("second");
        QCOMPARE(second.direction(), Direction::ManyToOne);
        QCOMPARE(second.pairs(), (std::vector<std::pair<int, int>>{{2, 0}}));
        QCOMPARE(second.reverse()->name(), u"rights"_s);
        QCOMPARE(second.reverse()->direction(), Direction::OneToMany);
    }
    void aTreeIsItsChildrenUnlessTheKeyIsRemote() {
        MetaData tables;
        const Table node(
            "node", tables,
            {Column("id", Integer(), primaryKey), Column("up", ForeignKey("node.id"))});
        Registry down;
        down.map(u"node"_s, node, {relation("children", u"node"_s, {.backref = u"parent"_s})});
        QCOMPARE(down["node"].relationship("children").direction(), Direction::OneToMany);
        QCOMPARE(down["node"].relationship("parent").direction(), Direction::ManyToOne);
        Registry up;
        up.map(
            u"node"_s, node,
            {relation("parent", u"node"_s, {.backref = u"children"_s, .remoteSide = {u"id"_s}})});
        QCOMPARE(up["node"].relationship("parent").direction(), Direction::ManyToOne);
        QCOMPARE(up["node"].relationship("children").direction(), Direction::OneToMany);
    }
    void aLinkOfATableWithItselfKeepsItsEndsApart() {
        MetaData tables;
        const Table item("item", tables, {Column("id", Integer(), primaryKey)});
        const Table alike("alike", tables,
                          {Column("a", ForeignKey("item.id"), primaryKey),
                           Column("b", ForeignKey("item.id"), primaryKey)});
        Registry registry;
        registry.map(
            u"item"_s, item,
            {relation("similar", u"item"_s, {.secondary = &alike, .backref = u"similarTo"_s})});
        const Relationship& similar = registry["item"].relationship("similar");
        QCOMPARE(similar.localLinks().front().second.name(), u"a"_s);
        QCOMPARE(similar.remoteLinks().front().second.name(), u"b"_s);
        QCOMPARE(similar.reverse()->localLinks().front().second.name(), u"b"_s);
    }
    void objectsOfAClearedRegistryStayReadable() {
        MetaData tables;
        const Table item("item", tables, {Column("id", Integer(), primaryKey)});
        Registry registry;
        registry.map(u"item"_s, item);
        const ObjectPtr object = makeObject(registry["item"]);
        object->set("id", 4);
        registry.clear();
        QCOMPARE(object->get("id"), Value(4));
        QVERIFY_THROWS_EXCEPTION(MappingError, registry["item"]);
    }
};

QTEST_GUILESS_MAIN(tst_Registry)
#include "tst_Registry.moc"
