// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/session/Session.h"
#include "orm/typed/Aliased.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

struct Item : Entity<Item> {
    Attr<qint64> id{this, "id"};
    Attr<QString> name{this, "name"};
    Attr<qint64> stock{this, "stock"};
    Attr<qint64> twice{this, "twice"};
};
struct Person : Entity<Person> {
    Attr<qint64> id{this, "id"};
    Attr<QString> kind{this, "kind"};
    Attr<QString> name{this, "name"};
};
struct Worker : Person {
    Attr<QString> tool{this, "tool"};
};
struct Boss : Person {
    Attr<qint64> rank{this, "rank"};
};
struct Animal : Entity<Animal> {
    Attr<qint64> id{this, "id"};
    Attr<QString> kind{this, "kind"};
    Attr<qint64> legs{this, "legs"};
};
struct Dog : Animal {};

} // namespace

/// Rows written without loading that come back as objects, rows by key, and what queries read.
class tst_BulkObjects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup() { clearMappers(); }

    void updatedRowsComeAsObjects();
    void removedRowsComeAsDeletedObjects();
    void insertedRowsComeAsObjects();
    void upsertedRowsComeAsObjects();
    void rowsAreUpdatedByTheirKeys();
    void aRowThatIsNotThereIsToldOf();
    void rowsOfSeveralTablesAreUpdatedByTheirKeys();
    void rowsReadByHandBecomeObjects();
    void aBundleIsOneCell();
    void aComputedAttributeIsReadAsTheQuerySays();
    void heirsAreReadByStatementsOfTheirOwn();
    void aWrongNameIsToldWithTheNearest();
    void bulkWritesOfAnHeirConcernItsRowsAlone();
    void bulkWritesReachHeirsInMemory();
    void rowsOfAnHeirSayTheirClass();
    void optionsNarrowBulkWrites();
    void expressionsAreValuesInEveryTable();

private:
    QStringList texts() {
        QStringList all;
        for (const auto& entry : m_database->engine().log().entries())
            all << entry.statement.text;
        m_database->engine().log().clear();
        return all;
    }
    std::unique_ptr<Servers::FreshDatabase> m_database;
    MetaData m_tables;
};

void tst_BulkObjects::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    clearMappers();
    ESPALIER_FRESH_DATABASE(m_database);
    m_tables = MetaData();
    const Table item("item", m_tables,
                     {Column("id", Integer(), primaryKey), Column("name", String(20)),
                      Column("stock", Integer())});
    const Table person("person", m_tables,
                       {Column("id", Integer(), primaryKey), Column("kind", String(10)),
                        Column("name", String(20))});
    const Table worker(
        "worker", m_tables,
        {Column("id", ForeignKey("person.id"), primaryKey), Column("tool", String(20))});
    const Table boss(
        "boss", m_tables,
        {Column("id", ForeignKey("person.id"), primaryKey), Column("rank", Integer())});
    mapper<Item>(item, {columnProperty("twice", bindValue(Value(), Integer()))});
    mapper<Person>(person, {}, {.polymorphicOn = person["kind"], .polymorphicIdentity = u"p"_s});
    mapper<Worker>(worker, {}, {.inherits = classOf<Person>(), .polymorphicIdentity = u"w"_s});
    mapper<Boss>(boss, {}, {.inherits = classOf<Person>(), .polymorphicIdentity = u"b"_s});
    const Table animal("animal", m_tables,
                       {Column("id", Integer(), primaryKey), Column("kind", String(10)),
                        Column("legs", Integer())});
    mapper<Animal>(animal, {}, {.polymorphicOn = animal["kind"], .polymorphicIdentity = u"a"_s});
    mapper<Dog>({}, {.inherits = classOf<Animal>(), .polymorphicIdentity = u"d"_s});
    createAll(m_database->engine(), m_tables);
    Session s({.bind = m_database->engine()});
    QCOMPARE(s.query<Item>().insert({{u"id"_s, u"name"_s, u"stock"_s},
                                     {{1, u"a"_s, 5}, {2, u"b"_s, 7}, {3, u"c"_s, 9}}}),
             3);
    const auto w = make<Worker>();
    w->id = 1;
    w->name = u"will"_s;
    w->tool = u"saw"_s;
    const auto b = make<Boss>();
    b->id = 2;
    b->name = u"bea"_s;
    b->rank = 3;
    s.add(w);
    s.add(b);
    s.execute(u"INSERT INTO animal VALUES (1, 'a', 2), (2, 'd', 4)"_s);
    s.commit();
    m_database->engine().log().start();
}

void tst_BulkObjects::updatedRowsComeAsObjects() {
    if (m_database->kind() == u"mariadb")
        QSKIP("MariaDB returns columns of inserted and deleted rows, not of updated ones");
    Session s({.bind = m_database->engine()});
    const auto first = s.get<Item>(1);
    const auto third = s.get<Item>(3);
    third->name = u"mine"_s;
    texts();
    const auto stock = col(&Item::stock);
    auto written =
        s.query<Item>().autoflush(false).filter(stock > 5).updateReturning({{"stock", stock + 1}});
    QCOMPARE(
        texts().last(),
        m_database->kind() == u"sqlite"
            ? uR"(UPDATE "item" SET "stock" = "stock" + ? WHERE "stock" > ? RETURNING "id", "name", "stock")"_s
            : uR"(UPDATE "item" SET "stock" = "stock" + ?::bigint WHERE "stock" > ?::bigint RETURNING "id", "name", "stock")"_s);
    QCOMPARE(written.size(), std::size_t(2));
    std::ranges::sort(written, {}, [](const auto& each) { return each->id.value(); });
    QCOMPARE(written[0]->name, u"b"_s);
    QCOMPARE(written[1], third);
    QCOMPARE(third->stock, 10);
    QCOMPARE(third->name, u"mine"_s); // a change of its own stays
    QCOMPARE(first->stock, 5);
    QVERIFY(texts().isEmpty());
    s.rollback();
    QCOMPARE(third->stock, 9);
}

void tst_BulkObjects::removedRowsComeAsDeletedObjects() {
    Session s({.bind = m_database->engine()});
    const auto first = s.get<Item>(1);
    auto gone = s.query<Item>().filter(col(&Item::stock) < 8).removeReturning();
    QCOMPARE(gone.size(), std::size_t(2));
    QVERIFY(std::ranges::find(gone, first) != gone.end());
    for (const auto& each : gone)
        QCOMPARE(each->state(), ObjectState::Deleted);
    QCOMPARE(s.query<Item>().count(), 1);
    s.rollback();
    QCOMPARE(first->state(), ObjectState::Persistent);
    QCOMPARE(s.query<Item>().count(), 3);
}

void tst_BulkObjects::insertedRowsComeAsObjects() {
    Session s({.bind = m_database->engine()});
    const auto made =
        s.query<Item>().insertReturning({{u"id"_s, u"name"_s}, {{10, u"x"_s}, {11, u"y"_s}}});
    QCOMPARE(made.size(), std::size_t(2));
    QCOMPARE(made[0]->state(), ObjectState::Persistent);
    QCOMPARE(s.get<Item>(10)->name, u"x"_s);
    QVERIFY(s.get<Item>(11)->stock.isNull());
    s.rollback();
}

void tst_BulkObjects::upsertedRowsComeAsObjects() {
    Session s({.bind = m_database->engine()});
    const auto first = s.get<Item>(1);
    const auto written = s.query<Item>().upsertReturning(
        {{u"id"_s, u"name"_s, u"stock"_s}, {{1, u"A"_s, 50}, {10, u"x"_s, 1}}}, {u"stock"_s});
    QCOMPARE(written.size(), std::size_t(2));
    QVERIFY(std::ranges::find(written, first) != written.end());
    QCOMPARE(first->stock, 50);
    QCOMPARE(first->name, u"a"_s);
    QCOMPARE(s.get<Item>(10)->name, u"x"_s);
    s.rollback();
}

void tst_BulkObjects::rowsAreUpdatedByTheirKeys() {
    Session s({.bind = m_database->engine()});
    const auto first = s.get<Item>(1);
    texts();
    QCOMPARE(s.query<Item>().updateRows(
                 {{u"id"_s, u"stock"_s, u"name"_s}, {{1, 50, u"A"_s}, {2, 70, u"B"_s}}}),
             2);
    const QStringList sent = texts();
    QCOMPARE(sent.filter(u"UPDATE"_s).size(), 2);
    QCOMPARE(first->stock, 50);
    QCOMPARE(first->name, u"A"_s);
    QVERIFY(texts().isEmpty());
    QCOMPARE(s.get<Item>(2)->stock, 70);
    QVERIFY_THROWS_EXCEPTION(SessionError, s.query<Item>().updateRows({{u"stock"_s}, {{1}}}));
    s.rollback();
    QCOMPARE(first->stock, 5);
}

void tst_BulkObjects::aRowThatIsNotThereIsToldOf() {
    Session s({.bind = m_database->engine()});
    QVERIFY_THROWS_EXCEPTION(StaleDataError,
                             s.query<Item>().updateRows({{u"id"_s, u"stock"_s}, {{99, 1}}}));
    s.rollback();
}

void tst_BulkObjects::rowsOfSeveralTablesAreUpdatedByTheirKeys() {
    Session s({.bind = m_database->engine()});
    const auto worker = s.get<Worker>(1);
    texts();
    s.query<Worker>().updateRows({{u"id"_s, u"name"_s, u"tool"_s}, {{1, u"Will"_s, u"axe"_s}}});
    const QStringList updates = texts().filter(u"UPDATE"_s);
    QCOMPARE(updates.size(), 2);
    const Dialect& dialect = m_database->engine().dialect();
    const auto quoted = [&dialect](const QString& name) { return dialect.identifier(name); };
    QVERIFY(
        updates[0].startsWith(u"UPDATE %1 SET %2"_s.arg(quoted(u"person"_s), quoted(u"name"_s))));
    QVERIFY(
        updates[1].startsWith(u"UPDATE %1 SET %2"_s.arg(quoted(u"worker"_s), quoted(u"tool"_s))));
    QCOMPARE(worker->name, u"Will"_s);
    QCOMPARE(worker->tool, u"axe"_s);
    s.rollback();
}

void tst_BulkObjects::rowsReadByHandBecomeObjects() {
    Session s({.bind = m_database->engine()});
    const auto third = s.get<Item>(3);
    const auto read =
        s.execute(u"SELECT stock, id, name FROM item WHERE stock > 5 ORDER BY id"_s).returned;
    const auto items = s.query<Item>().instances(read);
    QCOMPARE(items.size(), std::size_t(2));
    QCOMPARE(items[0]->name, u"b"_s);
    QCOMPARE(items[1], third);
}

void tst_BulkObjects::aBundleIsOneCell() {
    Session s({.bind = m_database->engine()});
    const auto items = s.query<Item>().orderBy(col(&Item::id));
    const auto rows = items
                          .columns(col(&Item::id), Bundle(col(&Item::name), col(&Item::stock)),
                                   col(&Item::stock) + 1)
                          .all();
    QCOMPARE(rows.size(), std::size_t(3));
    const auto& [id, pair, more] = rows[1];
    QCOMPARE(id, 2);
    QCOMPARE(std::get<0>(pair), u"b"_s);
    QCOMPARE(std::get<1>(pair), 7);
    QCOMPARE(more, Value(8));
    const auto [item, bundle] = items.addColumn(Bundle(col(&Item::stock))).all().back();
    QCOMPARE(item->id, 3);
    QCOMPARE(std::get<0>(bundle), 9);
}

void tst_BulkObjects::aComputedAttributeIsReadAsTheQuerySays() {
    Session s({.bind = m_database->engine()});
    const auto twice = withExpression("twice", col(&Item::stock) * 2);
    const auto items = s.query<Item>().orderBy(col(&Item::id));
    const auto all = items.options(twice).all();
    QCOMPARE(all[0]->twice, 10);
    QCOMPARE(all[2]->twice, 18);
    s.clear();
    const auto plain = items.all();
    QVERIFY(plain[0]->twice.isNull());
    items.options(twice).all();
    QVERIFY(plain[0]->twice.isNull()); // what is loaded stays
    items.options(twice).populateExisting().all();
    QCOMPARE(plain[0]->twice, 10);
    s.clear();
    QCOMPARE(items.options(twice).limit(2).fromSelf().all().back()->twice, 14);
    QVERIFY_THROWS_EXCEPTION(SessionError,
                             items.options(withExpression("stock", col(&Item::id))).all());
}

void tst_BulkObjects::heirsAreReadByStatementsOfTheirOwn() {
    Session s({.bind = m_database->engine()});
    texts();
    const auto people = s.query<Person>().orderBy(col(&Person::id));
    const auto all = people.options(selectInPolymorphic()).all();
    QCOMPARE(texts().filter(u"SELECT"_s).size(), 3);
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(staticPtrCast<Worker>(all[0])->tool, u"saw"_s);
    QCOMPARE(staticPtrCast<Boss>(all[1])->rank, 3);
    QVERIFY(texts().isEmpty());
    s.clear();
    const auto some = people.options(selectInPolymorphic({u"Boss"_s})).all();
    QCOMPARE(texts().filter(u"SELECT"_s).size(), 2);
    QCOMPARE(staticPtrCast<Boss>(some[1])->rank, 3);
    QVERIFY(texts().isEmpty());
    QCOMPARE(staticPtrCast<Worker>(some[0])->tool, u"saw"_s);
    QCOMPARE(texts().size(), 1);
}

void tst_BulkObjects::aWrongNameIsToldWithTheNearest() {
    Session s({.bind = m_database->engine()});
    try {
        s.query<Item>().filterBy({{"stokc", 1}}).all();
        QFAIL("there is no such attribute");
    } catch (const MappingError& error) {
        QCOMPARE(error.message(), u"Item has no attribute \"stokc\"; the nearest is \"stock\"."_s);
        QCOMPARE(error.context().entity, u"Item"_s);
        QCOMPARE(error.context().attribute, u"stokc"_s);
    }
    try {
        s.query<Item>().filterBy({{"somethingElse", 1}}).all();
        QFAIL("there is no such attribute");
    } catch (const MappingError& error) {
        QCOMPARE(error.message(), u"Item has no attribute \"somethingElse\"."_s);
    }
}

void tst_BulkObjects::bulkWritesOfAnHeirConcernItsRowsAlone() {
    Session s({.bind = m_database->engine()});
    const auto animal = s.get<Animal>(1);
    const auto dogs = s.query<Dog>();
    for (const auto how : {Synchronize::Auto, Synchronize::Fetch})
        QCOMPARE(dogs.update({{"legs", 3}}, how), 1);
    QCOMPARE(animal->legs, 2);
    if (m_database->kind() != u"mariadb") // which returns no updated rows
        QCOMPARE(dogs.updateReturning({{"legs", 5}}).size(), std::size_t(1));
    QCOMPARE(s.scalar(u"SELECT legs FROM animal WHERE id = 1"_s), Value(2));
    QCOMPARE(dogs.remove(), 1);
    QCOMPARE(s.query<Animal>().count(), 1);
    s.rollback();
}

void tst_BulkObjects::bulkWritesReachHeirsInMemory() {
    Session s({.bind = m_database->engine()});
    const auto dog = s.get<Dog>(2);
    for (const auto how : {Synchronize::Evaluate, Synchronize::Fetch, Synchronize::Auto}) {
        const qint64 legs = dog->legs;
        QCOMPARE(s.query<Animal>().update({{"legs", col(&Animal::legs) + 1}}, how), 2);
        texts();
        QCOMPARE(dog->legs, legs + 1);
        QVERIFY(texts().isEmpty());
    }
    s.query<Animal>().remove();
    QCOMPARE(dog->state(), ObjectState::Deleted);
    s.rollback();
    QCOMPARE(dog->legs, 4);
}

void tst_BulkObjects::rowsOfAnHeirSayTheirClass() {
    Session s({.bind = m_database->engine()});
    QCOMPARE(s.query<Dog>().insert({{u"id"_s, u"legs"_s}, {{7, 4}}}), 1);
    QVERIFY(s.get<Dog>(7));
    QCOMPARE(s.query<Worker>().insert(
                 {{u"id"_s, u"name"_s, u"tool"_s}, {{7, u"wo"_s, u"hoe"_s}, {8, u"xi"_s, {}}}}),
             2);
    const auto worker = s.get<Worker>(7);
    QCOMPARE(worker->kind, u"w"_s);
    QCOMPARE(worker->tool, u"hoe"_s);
    QVERIFY_THROWS_EXCEPTION(SessionError, s.query<Worker>().insert({{u"tool"_s}, {{u"x"_s}}}));
    s.rollback();
}

void tst_BulkObjects::optionsNarrowBulkWrites() {
    Session s({.bind = m_database->engine()});
    const Mapper& mapped = Registry::defaultRegistry().mapperOf(typeid(Item));
    const auto few = s.query<Item>().options(withLoaderCriteria(mapped, col(&Item::stock) > 6));
    QCOMPARE(few.update({{"name", u"x"_s}}), 2);
    QCOMPARE(few.remove(), 2);
    QCOMPARE(s.query<Item>().count(), 1);
    s.rollback();
}

void tst_BulkObjects::expressionsAreValuesInEveryTable() {
    Session s({.bind = m_database->engine()});
    const auto worker = s.get<Worker>(1);
    worker->name = concat(col(&Person::name), u"!"_s);
    worker->tool = concat(col(&Worker::tool), u"?"_s);
    const auto fresh = make<Worker>();
    fresh->id = 9;
    fresh->name = function(u"upper"_s, {u"nine"_s}, String());
    fresh->tool = function(u"lower"_s, {u"HOE"_s}, String());
    s.add(fresh);
    s.flush();
    QCOMPARE(worker->name, u"will!"_s);
    QCOMPARE(worker->tool, u"saw?"_s);
    QCOMPARE(fresh->name, u"NINE"_s);
    QCOMPARE(fresh->tool, u"hoe"_s);
    s.rollback();
}

QTEST_GUILESS_MAIN(tst_BulkObjects)
#include "tst_BulkObjects.moc"
