// SPDX-License-Identifier: MIT
#include "orm/changes/ChangeSet.h"
#include "orm/mapping/Discovery.h"
#include "orm/session/SessionMaker.h"
#include "orm/typed/Entity.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

/// A catalogue without classes, in memory: Sport > Head > Headphones, Audio; product A1 in both
/// ends.
struct Catalogue {
    MetaData metaData;
    Table level{
        "level", metaData, {Column("id", Integer(), primaryKey), Column("name", String(20))}};
    Table category{"category",
                   metaData,
                   {Column("id", Integer(), primaryKey), Column("level_id", ForeignKey("level.id")),
                    Column("parent_id", ForeignKey("category.id")), Column("name", String(40)),
                    Column("position", Integer())}};
    Table product{"product",
                  metaData,
                  {Column("sku", String(20), primaryKey), Column("msrp", Numeric()),
                   Column("stock", Integer())}};
    Table links{"product_category",
                metaData,
                {Column("product_id", ForeignKey("product.sku"), primaryKey),
                 Column("category_id", ForeignKey("category.id"), primaryKey)}};
    Engine engine = createEngine(u"sqlite://"_s);
    Registry registry = automap(metaData);
    Session session{{.bind = engine}};
    ObjectPtr brand, sport, head, headphones, audio, a1;

    Catalogue() {
        createAll(engine, metaData);
        brand = makeObject(registry["level"]);
        brand->set("name", u"Brand"_s);
        sport = newCategory(u"Sport"_s, {});
        head = newCategory(u"Head"_s, sport);
        headphones = newCategory(u"Headphones"_s, head);
        audio = newCategory(u"Audio"_s, {});
        a1 = makeObject(registry["product"]);
        a1->set("sku", u"A1"_s).set("msrp", Decimal("9.95")).set("stock", 5);
        a1->append(a1->relationship("category"), headphones);
        a1->append(a1->relationship("category"), sport);
        for (const ObjectPtr& object : {brand, sport, head, headphones, audio, a1})
            session.add(object);
        session.commit();
        for (const ObjectPtr& object : {brand, sport, head, headphones, audio, a1})
            session.refresh(object);
    }
    ObjectPtr newCategory(const QString& name, const ObjectPtr& parent) {
        const ObjectPtr object = makeObject(registry["category"]);
        object->set("name", name);
        if (parent)
            object->setRelated(object->relationship("parent"), parent);
        return object;
    }
    void move(const ObjectPtr& object, const ObjectPtr& parent) {
        object->setRelated(object->relationship("parent"), parent);
    }
    std::vector<Change> changes() const { return ChangeSet::of(session).changes(); }
    QStringList titles() const {
        QStringList titles;
        for (const Change& change : changes())
            titles += change.title;
        return titles;
    }
};

struct Shelf : Entity<Shelf> {
    Attr<QString> name{this, "name"};
    One<Shelf> parent{this, "parent"};
    Many<Shelf> children{this, "children"};
};
struct Author : Entity<Author> {
    Attr<QString> title{this, "title"};
    Many<struct Book> books{this, "books"};
};
struct Book : Entity<Book> {
    Attr<qint64> number{this, "number"};
};

} // namespace

class ChangeSetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removingALinkThatIsNotThereStagesNothing();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { clearMappers(); }

    void nothingStagedIsNothing() {
        Catalogue c;
        QVERIFY(c.changes().empty());
        QCOMPARE(ChangeSet::of(c.session).size(), 0);
    }

    void oneFieldIsNamedInTheTitle() {
        Catalogue c;
        c.a1->set("msrp", Decimal("8.50"));
        const std::vector<Change> changes = c.changes();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].kind, ChangeKind::Update);
        QCOMPARE(changes[0].object, c.a1);
        QCOMPARE(changes[0].title, u"product A1: msrp"_s);
        QCOMPARE(changes[0].before, u"9.95"_s);
        QCOMPARE(changes[0].after, u"8.50"_s);
        QCOMPARE(changes[0].where, u"product #A1"_s);
        QCOMPARE(changes[0].fields.size(), std::size_t(1));
        QCOMPARE(changes[0].fields[0].slot, 1);
        QCOMPARE(changes[0].fields[0].before, Value(Decimal("9.95")));
        QCOMPARE(changes[0].fields[0].after, Value(Decimal("8.50")));
    }

    void severalFieldsAreCountedInTheTitle() {
        Catalogue c;
        c.a1->set("msrp", null).set("stock", 6);
        const std::vector<Change> changes = c.changes();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].title, u"product A1 (2 fields)"_s);
        QCOMPARE(changes[0].before, QString());
        QCOMPARE(changes[0].fields[0].name, u"msrp"_s);
        QCOMPARE(changes[0].fields[0].afterText, u"NULL"_s);
        QCOMPARE(changes[0].fields[1].name, u"stock"_s);
        QCOMPARE(changes[0].fields[1].beforeText, u"5"_s);
    }

    void whatIsSetBackIsNoChange() {
        Catalogue c;
        c.a1->set("msrp", Decimal("8.50"));
        c.a1->set("msrp", Decimal("9.95"));
        c.move(c.headphones, c.audio);
        c.move(c.headphones, c.head);
        c.head->set("parent_id", c.audio->get("id"));
        c.move(c.head, c.sport);
        c.a1->removeFrom(c.a1->relationship("category"), c.sport);
        c.a1->append(c.a1->relationship("category"), c.sport);
        c.audio->append(c.audio->relationship("product"), c.a1);
        c.audio->removeFrom(c.audio->relationship("product"), c.a1);
        QCOMPARE(c.titles(), QStringList());
    }

    void aNewParentIsAMoveWithBothPaths() {
        Catalogue c;
        c.move(c.headphones, c.audio);
        const std::vector<Change> changes = c.changes();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].kind, ChangeKind::Move);
        QCOMPARE(changes[0].title, u"Move Headphones"_s);
        QCOMPARE(changes[0].before, u"Sport › Head"_s);
        QCOMPARE(changes[0].after, u"Audio"_s);
        QCOMPARE(changes[0].relationship, c.registry["category"].traits().parent);
        QVERIFY(changes[0].fields.empty());
        QVERIFY(changes[0].where.startsWith(u"category #"_s));
    }

    void aForeignKeyValueAloneIsAMoveToo() {
        Catalogue c;
        c.headphones->set("parent_id", c.audio->get("id"));
        std::vector<Change> changes = c.changes();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].kind, ChangeKind::Move);
        QCOMPARE(changes[0].before, u"Sport › Head"_s);
        QCOMPARE(changes[0].after, u"Audio"_s);
        // With its relation it counts once, and the relation is right.
        c.move(c.headphones, c.sport);
        changes = c.changes();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].after, u"Sport"_s);
        QVERIFY(changes[0].fields.empty());
        c.headphones->set("parent_id", null);
        c.headphones->revert(c.headphones->relationship("parent"));
        QCOMPARE(c.changes()[0].after, u"top level"_s);
    }

    void aMoveNamesWhatElseChanged() {
        Catalogue c;
        c.head->set("name", u"Heads"_s).set("position", 3);
        c.move(c.head, {});
        const std::vector<Change> changes = c.changes();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].title, u"Move Heads"_s);
        QCOMPARE(changes[0].before, u"Sport"_s);
        QCOMPARE(changes[0].after, u"top level"_s);
        QCOMPARE(changes[0].fields.size(), std::size_t(2));
        QCOMPARE(changes[0].fields[0].beforeText, u"Head"_s);
        QCOMPARE(changes[0].fields[1].beforeText, u"NULL"_s);
    }

    void aReferenceIsShownByItsLabel() {
        Catalogue c;
        c.head->setRelated(c.head->relationship("level"), c.brand);
        const std::vector<Change> changes = c.changes();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].kind, ChangeKind::Update);
        QCOMPARE(changes[0].title, u"category Head: level"_s);
        QCOMPARE(changes[0].before, u"NULL"_s);
        QCOMPARE(changes[0].after, u"Brand"_s);
        const FieldChange& field = changes[0].fields[0];
        QCOMPARE(field.relationship, &c.head->relationship("level"));
        QCOMPARE(field.after, c.brand->get("id"));
        // A row that is not in memory is shown by its key.
        c.session.discard();
        c.head->set("level_id", 77);
        QCOMPARE(c.changes()[0].title, u"category Head: level"_s);
        QCOMPARE(c.changes()[0].after, u"77"_s);
    }

    void aNewRowTellsWhereItIs() {
        Catalogue c;
        const ObjectPtr over = c.newCategory(u"Over-ear"_s, c.headphones);
        over->setRelated(over->relationship("level"), c.brand);
        c.session.add(over);
        const ObjectPtr bare = makeObject(c.registry["product"]);
        c.session.add(bare);
        bare->set("msrp", null);
        const std::vector<Change> changes = c.changes();
        QCOMPARE(changes.size(), std::size_t(2));
        QCOMPARE(changes[0].kind, ChangeKind::Insert);
        QCOMPARE(changes[0].title, u"New category Over-ear"_s);
        QCOMPARE(changes[0].after, u"parent Headphones, level Brand"_s);
        QCOMPARE(changes[0].where, u"category new"_s);
        QCOMPARE(changes[0].fields.size(), std::size_t(3));
        QCOMPARE(changes[0].fields[0].name, u"name"_s);
        QCOMPARE(changes[0].fields[0].beforeText, QString());
        QCOMPARE(changes[1].title, u"New product"_s);
        QVERIFY(changes[1].fields.empty());
    }

    void aLinkCountsOnceFromEitherSide() {
        Catalogue c;
        c.a1->append(c.a1->relationship("category"), c.audio);
        c.headphones->removeFrom(c.headphones->relationship("product"), c.a1);
        std::vector<Change> changes = c.changes();
        QCOMPARE(c.titles(), (QStringList{u"Unlink A1 from Headphones"_s, u"Link A1 to Audio"_s}));
        for (const Change& change : changes) {
            QCOMPARE(change.object, c.a1);
            QCOMPARE(change.relationship, &c.a1->relationship("category"));
            QCOMPARE(change.where, u"product #A1"_s);
        }
        QCOMPARE(changes[0].kind, ChangeKind::Unlink);
        QCOMPARE(changes[0].other, c.headphones);
        QCOMPARE(changes[1].kind, ChangeKind::Link);
        QCOMPARE(changes[1].other, c.audio);
        c.session.discard();
        c.audio->append(c.audio->relationship("product"), c.a1);
        QCOMPARE(c.titles(), QStringList{u"Link A1 to Audio"_s});
    }

    void linksOfANewRowAreListed() {
        Catalogue c;
        const ObjectPtr b2 = makeObject(c.registry["product"]);
        b2->set("sku", u"B2"_s);
        b2->append(b2->relationship("category"), c.audio);
        c.session.add(b2);
        QCOMPARE(c.titles(), (QStringList{u"New product B2"_s, u"Link B2 to Audio"_s}));
    }

    void linksOfADeletedRowAreCountedWithIt() {
        Catalogue c;
        QCOMPARE(c.a1->collection("category").size(), std::size_t(2));
        c.a1->append(c.a1->relationship("category"), c.audio);
        c.a1->set("stock", 9);
        c.session.remove(c.a1);
        std::vector<Change> changes = c.changes();
        QCOMPARE(c.titles(), QStringList{u"Delete A1"_s});
        QCOMPARE(changes[0].kind, ChangeKind::Delete);
        QCOMPARE(changes[0].before, u"2 links removed"_s);
        c.session.discard();
        QCOMPARE(c.headphones->collection("product").size(), std::size_t(1));
        c.session.remove(c.headphones);
        changes = c.changes();
        QCOMPARE(c.titles(), QStringList{u"Delete Headphones"_s});
        QCOMPARE(changes[0].before, u"1 link removed"_s);
    }

    void newRowsComeFirstAndDeletedOnesLast() {
        Catalogue c;
        c.session.remove(c.audio);
        c.a1->set("stock", 7);
        c.sport->set("name", u"Sports"_s);
        c.session.add(c.newCategory(u"Fresh"_s, {}));
        QCOMPARE(c.titles(), (QStringList{u"New category Fresh"_s, u"product A1: stock"_s,
                                          u"category Sports: name"_s, u"Delete Audio"_s}));
    }

    void rowsWithoutALabelAreNamedByTheirKey() {
        Catalogue c;
        c.audio->set("name", u""_s);
        QCOMPARE(labelOf(*c.audio), c.audio->get("id").toText());
        c.session.remove(c.audio);
        QCOMPARE(c.titles(), QStringList{u"Delete category "_s + c.audio->get("id").toText()});
        QCOMPARE(labelOf(*makeObject(c.registry["level"])), u"new"_s);
        const ObjectPtr link = makeObject(c.registry["product_category"]);
        link->set("product_id", u"A1"_s).set("category_id", 4);
        QCOMPARE(labelOf(*link), u"A1, 4"_s);
    }

    void pathsFollowStagedParentsAndEndInCircles() {
        Catalogue c;
        QCOMPARE(pathOf(*c.headphones), (QStringList{u"Sport"_s, u"Head"_s, u"Headphones"_s}));
        c.head->set("parent_id", c.audio->get("id"));
        QCOMPARE(pathOf(*c.headphones), (QStringList{u"Audio"_s, u"Head"_s, u"Headphones"_s}));
        c.move(c.head, c.headphones);
        QCOMPARE(pathOf(*c.headphones), (QStringList{u"Head"_s, u"Headphones"_s}));
        QCOMPARE(pathOf(*c.a1), QStringList{u"A1"_s});
    }

    void aPathBeginsWithTheKeyOfWhatIsNotInMemory() {
        Catalogue c;
        c.sport->set("parent_id", 99);
        QCOMPARE(pathOf(*c.head), (QStringList{u"99"_s, u"Sport"_s, u"Head"_s}));
    }

    void readingChangesAsksTheDatabaseNothing() {
        Catalogue c;
        c.session.expireAll();
        c.head.reset();
        c.headphones->set("name", u"Phones"_s);
        c.session.remove(c.a1);
        c.engine.log().start();
        const std::vector<Change> changes = c.changes();
        QCOMPARE(c.engine.log().summary(), QStringList());
        QCOMPARE(changes[0].title, u"category Phones: name"_s);
        QCOMPARE(changes[0].before, u"not loaded"_s);
    }

    void classesWithoutTraitsAreLabelledAndMoved() {
        const MetaData metaData;
        const Table table("shelf", metaData,
                          {Column("id", Integer(), primaryKey),
                           Column("parent_id", ForeignKey("shelf.id")),
                           Column("name", String(20))});
        mapper<Shelf>(table, {relation<Shelf>("children", {.backref = u"parent"_s})});
        const Engine engine = createEngine(u"sqlite://"_s);
        createAll(engine, metaData);
        Session session({.bind = engine});
        const auto top = make<Shelf>();
        const auto inner = make<Shelf>();
        top->name = u"Top"_s;
        inner->name = u"Inner"_s;
        inner->parent = top;
        session.add(inner);
        QCOMPARE(ChangeSet::of(session).changes().size(), std::size_t(2));
        QCOMPARE(ChangeSet::of(session).changes()[0].title, u"New Shelf Inner"_s);
        session.commit();
        session.refresh(inner);
        session.refresh(top);
        inner->parent = null;
        const std::vector<Change> changes = ChangeSet::of(session).changes();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].title, u"Move Inner"_s);
        QCOMPARE(changes[0].before, u"Top"_s);
    }

    void aListWithoutAReverseChangesItsItems() {
        const MetaData metaData;
        const Table author("author", metaData,
                           {Column("id", Integer(), primaryKey), Column("title", String(20))});
        const Table book("book", metaData,
                         {Column("number", Integer(), primaryKey),
                          Column("author_id", ForeignKey("author.id"))});
        mapper<Author>(author, {relation<Book>("books")});
        mapper<Book>(book);
        const Engine engine = createEngine(u"sqlite://"_s);
        createAll(engine, metaData);
        Session session({.bind = engine});
        const auto first = make<Author>();
        const auto second = make<Author>();
        const auto work = make<Book>();
        first->title = u"First"_s;
        second->title = u"Second"_s;
        work->number = 12;
        first->books.append(work);
        session.addAll(std::vector{first, second});
        session.commit();
        for (const ObjectPtr& object : std::vector<ObjectPtr>{first, second, work})
            session.refresh(object);
        first->books.remove(work);
        second->books.append(work);
        const std::vector<Change> changes = ChangeSet::of(session).changes();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].title, u"Book 12: author_id"_s);
        QCOMPARE(changes[0].before, u"First"_s);
        QCOMPARE(changes[0].after, u"Second"_s);
    }
};

void ChangeSetTest::removingALinkThatIsNotThereStagesNothing() {
    Catalogue c;
    const Relationship& categories = c.a1->relationship("category");
    const Relationship& products = c.audio->relationship("product");
    QCOMPARE(c.a1->collection(categories).size(), 2U); // known on this side, unknown on the other
    QVERIFY(!c.audio->isLoaded(products));
    c.a1->removeFrom(categories, c.audio);
    QCOMPARE(c.titles(), QStringList());
    c.audio->removeFrom(products, c.a1);
    QCOMPARE(c.titles(), QStringList());
    c.a1->append(categories, c.audio);
    c.a1->removeFrom(categories, c.audio);
    QCOMPARE(c.titles(), QStringList());
    c.session.commit(); // nothing to be deleted
}

QTEST_GUILESS_MAIN(ChangeSetTest)
#include "tst_ChangeSet.moc"
