// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/engine/Engine.h"
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"

#include <QTemporaryDir>
#include <QtTest>

#include <latch>

using namespace Qt::StringLiterals;
using namespace espalier;
using namespace espalier::ui;
using orm::ObjectPtr;
using orm::Value;

namespace {

/// Somebody who moves nodes of a tree.
class Mover {
public:
    explicit Mover(const orm::Url& url) {
        m_live.setWatchInterval(std::chrono::milliseconds(0));
        m_live.open(url);
        isOpen = QTest::qWaitFor([this] { return m_live.isOpen() && !m_live.isBusy(); });
        QObject::connect(&m_live, &LiveDatabase::saved, &m_live, [this] { hasEnded = true; });
        QObject::connect(&m_live, &LiveDatabase::saveFailed, &m_live, [this](const Failure& why) {
            hasEnded = true;
            failure = why.message;
        });
    }

    ObjectPtr node(int id) {
        const ObjectPtr object = m_live.object(m_live.registry()["node"], {Value(id)});
        bool there = false;
        m_live.require(&m_live, {object}, [&there] { there = true; });
        return QTest::qWaitFor([&there] { return there; }) ? object : ObjectPtr();
    }
    QString move(int id, int below) { return m_live.edits().move({node(id)}, node(below)); }
    LiveDatabase& live() { return m_live; }

    bool isOpen = false;
    bool hasEnded = false;
    QString failure;

private:
    LiveDatabase m_live;
};

} // namespace

/// Two programs that each move a node below the other's, at the same time.
class tst_TwoMoves : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }

    void makeNoCircleTogether() {
        ESPALIER_FETCH_SERVER()
        const QTemporaryDir folder;
        orm::Url url = server == u"sqlite"_s ? orm::Url::file(folder.filePath(u"moves.sqlite"_s))
                                             : Servers::OwnDatabase::of(server).url();
        url.create = true;
        const auto other = orm::createEngine(url).connect();
        other->execute(u"CREATE TABLE node (id integer PRIMARY KEY, parent_id integer REFERENCES "
                       "node(id), name varchar(40) NOT NULL)"_s);
        other->execute(u"INSERT INTO node VALUES (1, NULL, 'Top'), (2, 1, 'Left'), (3, 1, "
                       "'Right'), (4, 3, 'Deep')"_s);
        Mover first(url);
        Mover second(url);
        QVERIFY(first.isOpen && second.isOpen);
        QCOMPARE(first.move(2, 4), QString());
        QCOMPARE(second.move(3, 2), QString());

        // The first has written everything, and is about to commit.
        std::latch written{1};
        std::latch mayCommit{1};
        first.live().setCommitWitness([&](const orm::ObjectList&) {
            return [&](const orm::PendingSave&) {
                return [&](const orm::FlushPlan&, const orm::FlushOutcome&) {
                    written.count_down();
                    mayCommit.wait();
                };
            };
        });
        first.live().save();
        QVERIFY(QTest::qWaitFor([&] { return written.try_wait(); }));
        second.live().save();
        // Who does not wait for the first has ended by then, or soon.
        (void)QTest::qWaitFor([&] { return second.hasEnded; }, 500);
        const bool hasWaited = !second.hasEnded;
        mayCommit.count_down();
        QVERIFY2(hasWaited, "the second did not wait");
        QTRY_VERIFY(first.hasEnded && second.hasEnded);
        QCOMPARE(first.failure, QString());
        QVERIFY(!second.failure.isEmpty());
        QCOMPARE(second.live().changeCount(), 1);
        QCOMPARE(Servers::rowsOf(*other, u"SELECT id, parent_id FROM node ORDER BY id"_s),
                 (QStringList{u"1|NULL"_s, u"2|4"_s, u"3|1"_s, u"4|3"_s}));
    }
};

QTEST_MAIN(tst_TwoMoves)
#include "tst_TwoMoves.moc"
