// SPDX-License-Identifier: MIT
// Tables of concrete heirs read as one, on each kind of database.
#include "orm/sql/PolymorphicUnion.h"

#include "orm/base/Error.h"
#include "orm/session/Session.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

class tst_PolymorphicUnion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        ESPALIER_FRESH_DATABASE(m_database);
    }
    void cleanup() { m_database.reset(); }

    void eachRowIsOfItsClassWithItsOwnValues() {
        const MetaData tables;
        const Table circle("circle", tables,
                           {Column("id", Integer(), primaryKey), Column("name", String(20)),
                            Column("radius", Numeric(8, 2)), Column("drawn", Date()),
                            Column("round", Boolean())});
        const Table square("square", tables,
                           {Column("side", BigInteger()), Column("id", Integer(), primaryKey),
                            Column("name", String(20)), Column("ratio", Float()),
                            Column("at", DateTime()), Column("raw", LargeBinary()),
                            Column("note", Text())});
        createAll(m_database->engine(), tables);
        Registry registry;
        registry.map(
            u"shape"_s,
            polymorphicUnion({{u"circle"_s, circle}, {u"square"_s, square}}, "kind", "shapes"), {},
            {.primaryKey = {Column("id", Integer())}, .polymorphicOn = Column("kind", Text())});
        for (const Table& table : {circle, square})
            registry.map(
                table.name(), table, {},
                {.inherits = "shape", .polymorphicIdentity = table.name(), .concrete = true});
        Session s({.bind = m_database->engine()});
        const QDateTime noon(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);
        const ObjectPtr round = makeObject(registry["circle"]);
        round->set("name", u"ring"_s);
        round->set("radius", Decimal("1.25"));
        round->set("drawn", noon.date());
        round->set("round", true);
        const ObjectPtr even = makeObject(registry["square"]);
        even->set("name", u"tile"_s);
        even->set("side", qint64(1) << 40);
        even->set("ratio", 0.5);
        even->set("raw", QByteArray("\0x", 2));
        even->set("note", u"flat"_s);
        s.add(round);
        s.add(even);
        s.commit();
        s.clear();
        m_database->engine().log().start();
        const Mapper& shape = registry["shape"];
        const ObjectList all = s.query(shape).orderBy(shape["name"]).all();
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0]->mapper().name(), u"circle"_s);
        QCOMPARE(all[0]->get("radius"), Value(Decimal("1.25")));
        QCOMPARE(all[0]->get("drawn"), Value(noon.date()));
        QCOMPARE(all[0]->get("round"), Value(true));
        QCOMPARE(all[1]->mapper().name(), u"square"_s);
        QCOMPARE(all[1]->get("side"), Value(qint64(1) << 40));
        QCOMPARE(all[1]->get("ratio"), Value(0.5));
        QCOMPARE(all[1]->get("raw"), Value(QByteArray("\0x", 2)));
        QCOMPARE(all[1]->get("note"), Value(u"flat"_s));
        QCOMPARE(all[1]->get("at"), Value());
        QCOMPARE(Servers::linesOf(m_database->engine().log()).filter(u"SELECT"_s).size(), 1);
        QCOMPARE(s.query(shape).filter(shape["kind"] == u"square"_s).one(), all[1]);
        QCOMPARE(s.query(shape).filter(shape["name"] == u"ring"_s).limit(1).one(), all[0]);
        QCOMPARE(s.query(shape).filter(shape["side"] > 5).count(), 1);
    }

    void withoutTablesThereIsNone() {
        QVERIFY_THROWS_EXCEPTION(SqlError, polymorphicUnion({}, "kind", "shapes"));
    }

private:
    std::unique_ptr<Servers::FreshDatabase> m_database;
};

QTEST_GUILESS_MAIN(tst_PolymorphicUnion)
#include "tst_PolymorphicUnion.moc"
