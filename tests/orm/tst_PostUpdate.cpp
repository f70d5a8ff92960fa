// SPDX-License-Identifier: MIT
// Rows that need each other.
#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/OwnDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

/// A person has balls and a favourite among them.
struct Playground : OwnDatabase {
    explicit Playground(bool postUpdate)
        : person("person", tables,
                 {Column("id", Integer(), primaryKey), Column("name", Text()),
                  Column("favorite_id", ForeignKey("ball.id"))}),
          ball("ball", tables,
               {Column("id", Integer(), primaryKey), Column("person_id", ForeignKey("person.id"))}),
          node("node", tables,
               {Column("id", Integer(), primaryKey), Column("parent_id", ForeignKey("node.id"))}) {
        registry.map(
            u"person"_s, person,
            {relation("balls", u"ball"_s, {.backref = u"owner"_s, .foreignKey = {u"person_id"_s}}),
             relation("favorite", u"ball"_s,
                      {.foreignKey = {u"favorite_id"_s}, .postUpdate = postUpdate})});
        registry.map(u"ball"_s, ball);
        registry.map(
            u"node"_s, node,
            {relation("children", u"node"_s, {.backref = u"parent"_s, .postUpdate = postUpdate})});
        create();
    }
    Table person, ball, node;
};

} // namespace

class tst_PostUpdate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() {
        CycleCollector::collect();
        QCOMPARE(Object::aliveCount(), 0);
    }

    void theReferenceIsWrittenAfterBothRows() {
        Playground db(true);
        const auto person = db.make("person"), first = db.make("ball"), second = db.make("ball");
        const Relationship& favorite = person->relationship("favorite");
        person->append(person->relationship("balls"), first);
        person->append(person->relationship("balls"), second);
        person->setRelated(favorite, first);
        db.session->add(person);
        db.session->flush();
        QCOMPARE(db.sent(),
                 QStringList({u"INSERT person(name,favorite_id)"_s, u"INSERT ball(person_id)"_s,
                              u"INSERT ball(person_id)"_s, u"UPDATE person(favorite_id)"_s}));
        QCOMPARE(person->get("favorite_id"), first->get("id"));
        person->setRelated(favorite, second);
        db.session->flush();
        QCOMPARE(db.sent(), QStringList({u"UPDATE person(favorite_id)"_s}));
        for (const ObjectPtr& object : {person, first, second})
            db.session->remove(object);
        db.session->flush();
        QCOMPARE(db.sent(), QStringList({u"UPDATE person(favorite_id)"_s, u"DELETE ball"_s,
                                         u"DELETE ball"_s, u"DELETE person"_s}));
        db.session->commit();
        QCOMPARE(db.rows("SELECT count(*) FROM person"), QStringList({u"0"_s}));
    }
    void withoutItTheRowsAreRefusedByName() {
        Playground db(false);
        const auto person = db.make("person"), ball = db.make("ball");
        person->append(person->relationship("balls"), ball);
        person->setRelated(person->relationship("favorite"), ball);
        db.session->add(person);
        try {
            db.session->flush();
            QFAIL("no error");
        } catch (const SessionError& error) {
            QVERIFY(error.message().contains(u"a new person"_s));
            QVERIFY(error.message().contains(u"a new ball"_s));
        }
        QCOMPARE(db.sent(false).filter(u"INSERT"_s), QStringList());
        db.session->rollback();
    }
    void rowsThatPointAtEachOtherNeedIt() {
        for (const bool postUpdate : {false, true}) {
            Playground db(postUpdate);
            const auto x = db.make("node"), y = db.make("node");
            const Relationship& parent = x->relationship("parent");
            x->setRelated(parent, y);
            y->setRelated(parent, x);
            db.session->add(x);
            if (!postUpdate) {
                QVERIFY_THROWS_EXCEPTION(SessionError, db.session->flush());
                QCOMPARE(db.sent(false).filter(u"INSERT"_s), QStringList());
                db.session->rollback();
                continue;
            }
            db.session->flush();
            QCOMPARE(db.sent(),
                     QStringList({u"INSERT node(parent_id)"_s, u"INSERT node(parent_id)"_s,
                                  u"UPDATE node(parent_id)"_s, u"UPDATE node(parent_id)"_s}));
            db.session->remove(x);
            db.session->remove(y);
            db.session->commit();
            QCOMPARE(db.rows("SELECT count(*) FROM node"), QStringList({u"0"_s}));
        }
    }
    void storedRowsCannotBeMovedIntoACircle() {
        Playground db(false);
        db.run("INSERT INTO node VALUES (1, NULL), (2, NULL), (3, 1), (4, 3)");
        const auto x = db.get("node", 1), y = db.get("node", 2);
        const Relationship& parent = x->relationship("parent");
        x->setRelated(parent, y);
        y->setRelated(parent, x);
        db.sent();
        QVERIFY_THROWS_EXCEPTION(SessionError, db.session->flush());
        QCOMPARE(db.sent(), QStringList());
        db.session->rollback();
        // Parent and child may change places.
        const auto three = db.get("node", 3), four = db.get("node", 4);
        four->setRelated(parent, x);
        three->setRelated(parent, four);
        db.session->commit();
        QCOMPARE(db.rows("SELECT id, parent_id FROM node ORDER BY id"),
                 QStringList({u"1|"_s, u"2|"_s, u"3|4"_s, u"4|1"_s}));
    }
    void aRowMayBeItsOwnParent() {
        Playground db(false);
        const auto node = db.make("node");
        node->setRelated(node->relationship("parent"), node);
        db.session->add(node);
        db.session->flush();
        QCOMPARE(db.sent(),
                 QStringList({u"INSERT node(parent_id)"_s, u"UPDATE node(parent_id)"_s}));
        db.session->commit();
        QCOMPARE(db.rows("SELECT id = parent_id FROM node"), QStringList({u"1"_s}));
        QCOMPARE(node->related("parent"), node);
    }
};

QTEST_GUILESS_MAIN(tst_PostUpdate)
#include "tst_PostUpdate.moc"
