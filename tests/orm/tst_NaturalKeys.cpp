// SPDX-License-Identifier: MIT
// Keys that change, rows that take the place of others, rows that have gone.
#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/OwnDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

/// Shelves with books, books with tags; nodes of a tree; all by names that may change.
struct Library : OwnDatabase {
    Library(ReferentialAction onUpdate, bool passive)
        : shelf("shelf", tables, {Column("name", String(20), primaryKey), Column("room", Text())}),
          book("book", tables,
               {Column("title", String(20), primaryKey),
                Column("shelf", ForeignKey("shelf.name", ReferentialAction::NoAction, onUpdate)),
                Column("pages", Integer())}),
          tag("tag", tables, {Column("word", String(20), primaryKey)}),
          bookTag("book_tag", tables,
                  {Column("book", ForeignKey("book.title", ReferentialAction::NoAction, onUpdate),
                          primaryKey),
                   Column("tag", ForeignKey("tag.word", ReferentialAction::NoAction, onUpdate),
                          primaryKey)}),
          node("node", tables,
               {Column("name", String(20), primaryKey),
                Column("parent", ForeignKey("node.name", ReferentialAction::NoAction, onUpdate))}) {
        registry.map(u"tag"_s, tag);
        registry.map(
            u"shelf"_s, shelf,
            {relation("books", u"book"_s, {.backref = u"holder"_s, .passiveUpdates = passive})});
        registry.map(
            u"book"_s, book,
            {relation("tags", u"tag"_s,
                      {.secondary = &bookTag, .backref = u"books"_s, .passiveUpdates = passive})});
        registry.map(
            u"node"_s, node,
            {relation("children", u"node"_s, {.backref = u"above"_s, .passiveUpdates = passive})});
        create(passive);
        for (const char* sql :
             {"INSERT INTO shelf VALUES ('A', 'hall'), ('B', NULL)",
              "INSERT INTO book VALUES ('one', 'A', 10), ('two', 'A', 20), ('six', 'B', 60)",
              "INSERT INTO tag VALUES ('old'), ('new')",
              "INSERT INTO book_tag VALUES ('one', 'old'), ('one', 'new'), ('six', 'old')",
              "INSERT INTO node VALUES ('top', NULL), ('left', 'top'), ('right', 'top')"})
            run(sql);
        engine.log().clear();
    }
    Table shelf, book, tag, bookTag, node;
};

} // namespace

class tst_NaturalKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() {
        CycleCollector::collect();
        QCOMPARE(Object::aliveCount(), 0);
    }

    void theIdentityMovesWithTheFlush() {
        Library db(ReferentialAction::Cascade, true);
        const auto shelf = db.get("shelf", "A");
        shelf->set("name", u"Z"_s);
        QCOMPARE(db.get("shelf", "A"), shelf);
        db.session->flush();
        QCOMPARE(db.session->find({&shelf->mapper(), {Value("Z")}}), shelf);
        QVERIFY(!db.get("shelf", "A"));
        db.session->rollback();
        QCOMPARE(db.get("shelf", "A"), shelf);
    }
    void passiveKeysAreTheDatabasesAffair() {
        Library db(ReferentialAction::Cascade, true);
        const auto shelf = db.get("shelf", "A");
        const ObjectList books = shelf->collection("books");
        const auto book = db.get("book", "six");
        QCOMPARE(book->collection("tags").size(), std::size_t(1));
        db.sent();
        shelf->set("name", u"Z"_s);
        book->set("title", u"seven"_s);
        db.session->flush();
        QCOMPARE(db.sent(false),
                 QStringList({u"BEGIN"_s, u"UPDATE shelf(name)"_s, u"UPDATE book(title)"_s}));
        QCOMPARE(books[0]->peek(books[0]->mapper().attribute("shelf").slot), Value("Z"));
        db.session->commit();
        QCOMPARE(db.rows("SELECT title, shelf FROM book ORDER BY title"),
                 QStringList({u"one|Z"_s, u"seven|B"_s, u"two|Z"_s}));
        QCOMPARE(book->collection("tags").size(), std::size_t(1));
    }
    void otherwiseDependantsAreWrittenToo() {
        Library db(ReferentialAction::NoAction, false);
        const auto shelf = db.get("shelf", "A");
        shelf->set("name", u"Z"_s);
        db.sent();
        db.session->flush();
        QCOMPARE(db.sent(), QStringList({u"UPDATE shelf(name)"_s, u"UPDATE book(shelf)"_s,
                                         u"UPDATE book(shelf)"_s}));
        db.session->commit();
        QCOMPARE(db.rows("SELECT title, shelf FROM book ORDER BY title"),
                 QStringList({u"one|Z"_s, u"six|B"_s, u"two|Z"_s}));
    }
    void linksAreWrittenByTheirOldKeys() {
        Library db(ReferentialAction::NoAction, false);
        const auto book = db.get("book", "one");
        book->set("title", u"first"_s);
        db.sent();
        db.session->flush();
        QCOMPARE(db.sent(), QStringList({u"UPDATE book(title)"_s, u"UPDATE book_tag(book,tag)"_s,
                                         u"UPDATE book_tag(book,tag)"_s}));
        book->removeFrom(book->relationship("tags"), db.get("tag", "old"));
        book->set("title", u"prime"_s);
        db.session->commit();
        QCOMPARE(db.rows("SELECT book, tag FROM book_tag ORDER BY book"),
                 QStringList({u"prime|new"_s, u"six|old"_s}));
    }
    void aTreeFollowsTheKeyOfItsTop() {
        Library db(ReferentialAction::NoAction, false);
        const auto top = db.get("node", "top");
        top->set("name", u"zenith"_s);
        db.sent();
        db.session->flush();
        QCOMPARE(db.sent(), QStringList({u"UPDATE node(name)"_s, u"UPDATE node(parent)"_s,
                                         u"UPDATE node(parent)"_s}));
        db.session->commit();
        QCOMPARE(db.rows("SELECT parent FROM node WHERE parent IS NOT NULL"),
                 QStringList({u"zenith"_s, u"zenith"_s}));
    }
    void chainsOfKeysGoInTheOrderOfTheOldOnes() {
        Library db(ReferentialAction::NoAction, true);
        const auto a = db.get("tag", "new"), b = db.get("tag", "old");
        db.run("DELETE FROM book_tag");
        a->set("word", u"fresh"_s);
        b->set("word", u"new"_s);
        db.session->flush();
        QCOMPARE(db.session->find({&a->mapper(), {Value("new")}}), b);
        b->set("word", u"other"_s);
        a->set("word", u"new"_s);
        QVERIFY_THROWS_EXCEPTION(IntegrityError, db.session->flush());
        db.session->rollback();
        QCOMPARE(db.get("tag", "new"), a);
    }
    void aChangedKeyIsDeletedByItsOldOne() {
        Library db(ReferentialAction::NoAction, true);
        const auto book = db.get("book", "two");
        book->set("title", u"gone"_s);
        db.session->remove(book);
        db.sent();
        db.session->commit();
        QCOMPARE(db.sent(), QStringList({u"DELETE book"_s}));
        QCOMPARE(db.rows("SELECT title FROM book ORDER BY title"),
                 QStringList({u"one"_s, u"six"_s}));
    }

    void aReplacedRowKeepsWhatTheNewOneNeverSet() {
        Library db(ReferentialAction::NoAction, true);
        for (const char* title : {"one", "two"}) {
            const auto old = db.get("book", title);
            db.session->remove(old);
            const auto fresh = db.make("book");
            fresh->set("title", QString::fromLatin1(title));
            if (old->get("pages") == Value(10))
                fresh->set("pages", 11);
            else
                fresh->setRelated(fresh->relationship("holder"), {});
            db.session->add(fresh);
            db.sent();
            db.session->flush();
            QCOMPARE(old->state(), ObjectState::Deleted);
            QCOMPARE(db.get("book", title), fresh);
            QCOMPARE(fresh->get("shelf"), old->get("pages") == Value(10) ? Value("A") : Value());
            QCOMPARE(fresh->get("pages"), old->get("pages") == Value(10) ? Value(11) : Value(20));
        }
        db.session->commit();
        QCOMPARE(db.rows("SELECT title, shelf, pages FROM book ORDER BY title"),
                 QStringList({u"one|A|11"_s, u"six|B|60"_s, u"two||20"_s}));
    }
    void aReplacedRowTakesItsOwnLinks() {
        Library db(ReferentialAction::NoAction, true);
        const auto old = db.get("tag", "old"), kept = db.get("tag", "new");
        const auto six = db.get("book", "six");
        db.session->remove(old);
        const auto fresh = db.make("tag");
        fresh->set("word", u"old"_s);
        fresh->append(fresh->relationship("books"), six);
        db.session->add(fresh);
        db.sent();
        db.session->commit();
        QCOMPARE(db.sent(), QStringList({u"DELETE book_tag"_s, u"DELETE book_tag"_s,
                                         u"INSERT book_tag(book,tag)"_s}));
        QCOMPARE(db.rows("SELECT book, tag FROM book_tag ORDER BY book"),
                 QStringList({u"one|new"_s, u"six|old"_s}));
        QCOMPARE(db.get("tag", "old"), fresh);
    }
    void aFlushInBetweenMakesTwoRows() {
        Library db(ReferentialAction::NoAction, true);
        const auto old = db.get("book", "two");
        db.session->remove(old);
        db.session->flush();
        const auto fresh = db.make("book");
        fresh->set("title", u"two"_s);
        db.session->add(fresh);
        db.sent();
        db.session->flush();
        QCOMPARE(db.sent(), QStringList({u"INSERT book(title,shelf,pages)"_s}));
        db.session->rollback();
        QCOMPARE(old->state(), ObjectState::Persistent);
        QCOMPARE(fresh->state(), ObjectState::Transient);
        QCOMPARE(db.get("book", "two"), old);
    }
    void whatIsAddedAgainAfterARollbackBringsItsLinks() {
        Library db(ReferentialAction::NoAction, true);
        const auto fresh = db.make("book");
        fresh->set("title", u"new one"_s);
        fresh->append(fresh->relationship("tags"), db.get("tag", "old"));
        fresh->setRelated(fresh->relationship("holder"), db.get("shelf", "B"));
        db.session->add(fresh);
        db.session->flush();
        db.session->rollback();
        QCOMPARE(fresh->state(), ObjectState::Transient);
        db.session->add(fresh);
        db.session->commit();
        QCOMPARE(db.rows("SELECT shelf FROM book WHERE title = 'new one'"), QStringList({u"B"_s}));
        QCOMPARE(db.rows("SELECT tag FROM book_tag WHERE book = 'new one'"),
                 QStringList({u"old"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_NaturalKeys)
#include "tst_NaturalKeys.moc"
