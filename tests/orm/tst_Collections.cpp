// SPDX-License-Identifier: MIT
// Lists by key, by position, too long to be held, and through association objects.
#include "orm/base/Error.h"
#include "orm/typed/Collections.h"
#include "tests/support/OwnDatabase.h"
#include "tests/support/SeedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

struct Slide : Entity<Slide> {
    Attr<qint64> id{this, "id"};
    Attr<QString> name{this, "name"};
    Attr<qint64> pos{this, "pos"};
};
struct Deck : Entity<Deck> {
    Attr<qint64> id{this, "id"};
    Many<Slide> slides{this, "slides"};
};
struct Topic : Entity<Topic> {
    Attr<qint64> id{this, "id"};
    Keyed<QString, Slide> slides{this, "slides"};
};
struct Archive : Entity<Archive> {
    Attr<qint64> id{this, "id"};
    Dynamic<Slide> slides{this, "slides"};
};

struct Item;
struct Line : Entity<Line> {
    Attr<qint64> id{this, "id"};
    Attr<qint64> amount{this, "amount"};
    One<Item> item{this, "item"};
};
struct Item : Entity<Item> {
    Attr<qint64> id{this, "id"};
    Many<Item> beside{this, "beside"}; ///< mapped to nothing
};
struct Order : Entity<Order> {
    Attr<qint64> id{this, "id"};
    Many<Line> lines{this, "lines"};
    Through<Line, Item> items{lines, "item"};
};

/// Decks, topics and archives of slides; orders of items.
struct Shelf : OwnDatabase {
    Shelf() {
        for (const char* name : {"deck", "topic", "archive", "orders", "item"})
            Table(name, tables, {Column("id", Integer(), primaryKey)});
        const Table slide("slide", tables,
                          {Column("id", Integer(), primaryKey), Column("name", Text()),
                           Column("pos", Integer()), Column("deck_id", ForeignKey("deck.id")),
                           Column("topic_id", ForeignKey("topic.id")),
                           Column("archive_id", ForeignKey("archive.id"))});
        const Table line("line", tables,
                         {Column("id", Integer(), primaryKey), Column("amount", Integer()),
                          Column("order_id", ForeignKey("orders.id")),
                          Column("item_id", ForeignKey("item.id"))});
        mapper<Slide>(slide);
        mapper<Deck>(tables["deck"], {relation<Slide>("slides", {.position = u"pos"_s})});
        mapper<Topic>(tables["topic"], {relation<Slide>("slides", {.cascade = "all, delete-orphan",
                                                                   .keyedBy = u"name"_s})});
        mapper<Archive>(
            tables["archive"],
            {relation<Slide>("slides", {.orderBy = {u"-id"_s}, .loading = Loading::Dynamic})});
        mapper<Item>(tables["item"]);
        mapper<Line>(line, {relation<Item>("item")});
        mapper<Order>(tables["orders"],
                      {relation<Line>("lines", {.cascade = "all, delete-orphan"})});
        create();
    }
    ~Shelf() {
        session.reset();
        clearMappers();
    }
    static Ptr<Slide> slide(const QString& name) {
        auto made = espalier::orm::make<Slide>();
        made->name = name;
        return made;
    }
};

template <class List> QString namesOf(const List& list) {
    QString names;
    for (const auto& slide : list)
        names += slide->name.value();
    return names;
}

} // namespace

class tst_Collections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() {
        CycleCollector::collect();
        QCOMPARE(Object::aliveCount(), 0);
    }

    void positionsFollowTheList() {
        Shelf db;
        auto deck = make<Deck>();
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            deck->slides.append(Shelf::slide(name));
        db.session->add(deck);
        db.session->flush();
        QCOMPARE(db.rows("SELECT name, pos FROM slide ORDER BY pos"),
                 QStringList({u"a|0"_s, u"b|1"_s, u"c|2"_s, u"d|3"_s}));
        db.sent();
        deck->slides.move(3, 1);
        db.session->flush();
        QCOMPARE(db.sent().filter(u"UPDATE slide(pos)"_s).size(), 3);
        QCOMPARE(db.rows("SELECT name FROM slide ORDER BY pos").join(QString()), u"adbc"_s);
        deck->slides.remove(deck->slides[0]);
        db.session->flush();
        QCOMPARE(db.sent(), QStringList({u"UPDATE slide(deck_id)"_s, u"UPDATE slide(pos)"_s,
                                         u"UPDATE slide(pos)"_s, u"UPDATE slide(pos)"_s}));
        deck->slides.insert(1, Shelf::slide(u"e"_s));
        db.session->commit();
        QCOMPARE(namesOf(deck->slides), u"debc"_s);
    }
    void membersAreFoundByTheirKey() {
        Shelf db;
        db.run("INSERT INTO topic VALUES (1)");
        db.run("INSERT INTO slide (id, name, topic_id) VALUES (1, 'a', 1), (2, 'b', 1)");
        const auto topic = db.session->get<Topic>(1);
        QCOMPARE(topic->slides.at(u"a"_s)->id.value(), 1);
        QVERIFY(!topic->slides.containsKey(u"z"_s));
        const auto second = topic->slides.at(u"b"_s);
        topic->slides.put(Shelf::slide(u"a"_s));
        second->name = u"renamed"_s;
        QCOMPARE(topic->slides.at(u"b"_s), second);
        db.sent();
        db.session->flush();
        QCOMPARE(db.sent().filter(u"DELETE"_s).size(), 1);
        QCOMPARE(topic->slides.at(u"b"_s), second);
        db.session->commit();
        QCOMPARE(topic->slides.at(u"renamed"_s), second);
        QCOMPARE(topic->slides.keys().size(), std::size_t(2));
        topic->slides.removeKey(u"renamed"_s);
        db.session->commit();
        QCOMPARE(db.rows("SELECT name FROM slide"), QStringList({u"a"_s}));
    }
    void aLongListIsQueriedAndNeverHeld() {
        Shelf db;
        auto archive = make<Archive>();
        db.session->add(archive);
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
            archive->slides.append(Shelf::slide(name));
        db.session->flush();
        QCOMPARE(archive->slides.count(), 3);
        QCOMPARE(namesOf(archive->slides.query()
                             .filter(col(&Slide::name) > u"a"_s)
                             .orderBy(col(&Slide::id))
                             .all()),
                 u"bc"_s);
        QVERIFY_THROWS_EXCEPTION(SessionError, archive->collection("slides"));
        const auto first = archive->slides.query().filterBy({{"name", u"a"_s}}).one();
        archive->slides.remove(first);
        db.session->commit();
        QCOMPARE(archive->slides.count(), 2);
        db.session->remove(archive);
        db.session->commit();
        QCOMPARE(db.rows("SELECT count(*) FROM slide WHERE archive_id IS NULL"),
                 QStringList({u"3"_s}));
        auto alone = make<Archive>();
        QVERIFY_THROWS_EXCEPTION(DetachedError, alone->slides.query());
    }
    void associationsAreMadeAndDeletedByTheWay() {
        Shelf db;
        auto order = make<Order>();
        auto one = make<Item>(), two = make<Item>();
        order->items.append(one)->amount = 3;
        order->items.append(two);
        db.session->add(order);
        db.session->commit();
        QCOMPARE(db.rows("SELECT item_id, amount FROM line ORDER BY id"),
                 QStringList({u"1|3"_s, u"2|"_s}));
        QVERIFY(order->items.contains(two));
        order->items.remove(one);
        db.session->commit();
        QCOMPARE(db.rows("SELECT item_id FROM line"), QStringList({u"2"_s}));
        QCOMPARE(order->items.all(), std::vector<Ptr<Item>>{two});
    }
    void objectsInUnmappedListsAreReclaimed() {
        Shelf db;
        auto one = make<Item>(), two = make<Item>();
        one->beside.append(two);
        two->beside = std::vector{one};
        QCOMPARE(two->beside.size(), std::size_t(1));
        QVERIFY_THROWS_EXCEPTION(MappingError, one->beside.relationship());
    }
    void aListIsAssignedWholeAndInOrder() {
        SeedDatabase db;
        auto s = db.session();
        const auto four = s->get<seed::Category>(4);
        const auto b2 = s->get<seed::Product>("B2"), c3 = s->get<seed::Product>("C3");
        db.sent();
        four->products = std::vector{c3, b2, c3};
        QCOMPARE(four->products[0], c3);
        QCOMPARE(four->products.size(), std::size_t(2));
        s->flush();
        QCOMPARE(db.sent().filter(u"product_category"_s).mid(1),
                 QStringList({u"DELETE product_category"_s,
                              u"INSERT product_category(product_id,category_id)"_s}));
    }
    void aRowThatHasGoneIsWarnedOfUnlessStrict() {
        for (const bool strict : {false, true}) {
            SeedDatabase db;
            auto s = db.session({.autoflush = false, .strictDeletes = strict});
            const auto account = s->get<seed::Account>(1);
            s->remove(account);
            s->execute(u"DELETE FROM account WHERE id = 1"_s);
            if (strict) {
                QVERIFY_THROWS_EXCEPTION(StaleDataError, s->flush());
                s->rollback();
            } else {
                QTest::ignoreMessage(QtWarningMsg,
                                     "Account 1 was to be deleted, but its row had gone already.");
                s->commit();
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_Collections)
#include "tst_Collections.moc"
