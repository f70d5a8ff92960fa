// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/engine/Engine.h"
#include "orm/engine/StatementLog.h"
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace espalier;
using namespace espalier::ui;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Value;

/// What the database itself deletes or empties because of a deleted row comes back with it.
class tst_GoneRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup() { m_live.reset(); }

    void whatWasDeletedAlongComesBack_data();
    void whatWasDeletedAlongComesBack();
    void whatWasMovedAwayBeforeStays();
    void aSaveThatDeletesNothingReadsNothing();
    void whatMayNotBeReadIsDeletedAlongAllTheSame();

private:
    ObjectPtr row(const char* entity, int id) const {
        const ObjectPtr object = m_live->object(m_live->registry()[entity], {Value(id)});
        bool there = false;
        m_live->require(m_live.get(), {object}, [&there] { there = true; });
        return QTest::qWaitFor([&there] { return there; }) ? object : ObjectPtr();
    }
    QString remove(const ObjectPtr& object) const {
        Dependents dependents;
        bool isKnown = false;
        m_live->edits().findDependents(m_live.get(), {object}, [&](const Dependents& found) {
            dependents = found;
            isKnown = true;
        });
        return QTest::qWaitFor([&] { return isKnown; })
                   ? m_live->edits().remove({object}, dependents, ChildrenChoice::DeleteSubtree)
                   : u"what depends on it is not found"_s;
    }
    QString save() const {
        QString message;
        bool ended = false;
        const QObject guard;
        connect(m_live.get(), &LiveDatabase::saved, &guard, [&] { ended = true; });
        connect(m_live.get(), &LiveDatabase::saveFailed, &guard, [&](const Failure& failure) {
            message = failure.message + failure.details;
            ended = true;
        });
        m_live->save();
        return QTest::qWaitFor([&] { return ended; }) ? message : u"the save does not end"_s;
    }
    QString undo() const {
        const QSignalSpy told(m_live.get(), &LiveDatabase::failed);
        m_live->undo();
        (void)QTest::qWaitFor([this] { return !m_live->isBusy(); });
        return told.isEmpty() ? QString() : told[0][0].value<Failure>().message;
    }
    QStringList dump() const {
        QStringList rows;
        for (const char* table : {"customer", "orders", "item", "visit", "tag", "order_tag"}) {
            const QString name = QLatin1StringView(table);
            for (const QString& line :
                 Servers::rowsOf(*m_other, u"SELECT * FROM %1 ORDER BY 1, 2"_s.arg(name)))
                rows << name + u' ' + line;
        }
        return rows;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<orm::Engine> m_engine;
    std::unique_ptr<orm::Connection> m_other;
    std::unique_ptr<LiveDatabase> m_live;
};

void tst_GoneRows::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FETCH_SERVER()
    m_folder = std::make_unique<QTemporaryDir>();
    orm::Url url = server == u"sqlite"_s ? orm::Url::file(m_folder->filePath(u"gone.sqlite"_s))
                                         : Servers::OwnDatabase::of(server).url();
    url.create = true;
    m_engine = std::make_unique<orm::Engine>(orm::createEngine(url));
    m_other = m_engine->connect();
    for (const QString& statement :
         {u"CREATE TABLE customer (id integer PRIMARY KEY, name varchar(40) NOT NULL)"_s,
          u"CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES "
          "customer(id) ON DELETE CASCADE, note varchar(40))"_s,
          u"CREATE TABLE item (id integer PRIMARY KEY, order_id integer NOT NULL REFERENCES "
          "orders(id) ON DELETE CASCADE, name varchar(40))"_s,
          u"CREATE TABLE visit (id integer PRIMARY KEY, customer_id integer REFERENCES "
          "customer(id) ON DELETE SET NULL, place varchar(40))"_s,
          u"CREATE TABLE tag (id integer PRIMARY KEY, name varchar(40))"_s,
          u"CREATE TABLE order_tag (order_id integer NOT NULL REFERENCES orders(id) ON DELETE "
          "CASCADE, tag_id integer NOT NULL REFERENCES tag(id), place integer, "
          "PRIMARY KEY (order_id, tag_id))"_s,
          u"INSERT INTO customer VALUES (1, 'Ann'), (2, 'Bob')"_s,
          u"INSERT INTO orders VALUES (1, 1, 'first'), (2, 1, NULL), (3, 2, 'other')"_s,
          u"INSERT INTO item VALUES (1, 1, 'pen'), (2, 1, 'ink'), (3, 2, 'pad'), (4, 3, 'cup')"_s,
          u"INSERT INTO visit VALUES (1, 1, 'shop'), (2, 2, 'fair'), (3, NULL, 'street')"_s,
          u"INSERT INTO tag VALUES (1, 'urgent'), (2, 'gift')"_s,
          u"INSERT INTO order_tag VALUES (1, 1, 7), (1, 2, NULL), (3, 1, 2)"_s})
        m_other->execute(statement);
    m_live = std::make_unique<LiveDatabase>();
    m_live->setWatchInterval(std::chrono::milliseconds(0));
    m_live->open(url);
    QTRY_VERIFY(m_live->isOpen());
    QTRY_VERIFY(!m_live->isBusy());
}

void tst_GoneRows::whatWasDeletedAlongComesBack_data() {
    QTest::addColumn<bool>("isInMemory");
    QTest::newRow("never looked at") << false;
    QTest::newRow("in memory") << true;
}

void tst_GoneRows::whatWasDeletedAlongComesBack() {
    QFETCH(bool, isInMemory);
    const QStringList before = dump();
    ObjectList held;
    if (isInMemory)
        held = {row("orders", 1), row("orders", 2), row("item", 1), row("visit", 1)};
    QCOMPARE(remove(row("customer", 1)), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(dump(),
             (QStringList{u"customer 2|Bob"_s, u"orders 3|2|other"_s, u"item 4|3|cup"_s,
                          u"visit 1|NULL|shop"_s, u"visit 2|2|fair"_s, u"visit 3|NULL|street"_s,
                          u"tag 1|urgent"_s, u"tag 2|gift"_s, u"order_tag 3|1|2"_s}));
    QCOMPARE(undo(), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(dump(), before);
    // And so on, to and fro.
    QCOMPARE(undo(), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(dump().size(), before.size() - 8);
    QCOMPARE(undo(), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(dump(), before);
}

void tst_GoneRows::whatWasMovedAwayBeforeStays() {
    const QStringList before = dump();
    const ObjectPtr order = row("orders", 2);
    const orm::Relationship& customer =
        *Edits::referenceOf(order->mapper(), order->mapper().find(u"customer_id"_s)->slot);
    QCOMPARE(m_live->edits().setReference(order, customer, row("customer", 2)), QString());
    QCOMPARE(remove(row("customer", 1)), QString());
    QCOMPARE(save(), QString());
    QVERIFY(dump().contains(u"orders 2|2|NULL"_s));
    QVERIFY(dump().contains(u"item 3|2|pad"_s));
    QCOMPARE(undo(), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(dump(), before);
}

void tst_GoneRows::aSaveThatDeletesNothingReadsNothing() {
    const ObjectPtr order = row("orders", 2);
    QCOMPARE(m_live->edits().setValue(order, order->mapper().find(u"note"_s)->slot, u"new"_s),
             QString());
    orm::StatementLog& log = m_live->engine().log();
    log.start();
    QCOMPARE(save(), QString());
    QStringList selects; // but the rows of tables, which are counted in between
    for (const orm::StatementLog::Entry& entry : log.entries()) {
        const QString& text = entry.statement.text;
        if (text.startsWith(u"SELECT"_s) && !text.contains(u"COUNT("_s))
            selects << text;
    }
    QVERIFY2(selects.isEmpty(), qPrintable(selects.join(u'\n')));
}

void tst_GoneRows::whatMayNotBeReadIsDeletedAlongAllTheSame() {
    QFETCH_GLOBAL(QString, server);
    if (server != u"postgresql"_s)
        QSKIP("only PostgreSQL ends a transaction for that");
    const QString user = u"gone_%1"_s.arg(QCoreApplication::applicationPid());
    m_other->execute(u"CREATE ROLE %1 LOGIN"_s.arg(user));
    m_other->execute(u"GRANT USAGE ON SCHEMA public TO %1"_s.arg(user));
    m_other->execute(u"GRANT ALL ON customer, visit, tag TO %1"_s.arg(user));
    orm::Url url = m_live->url();
    url.user = user;
    m_live = std::make_unique<LiveDatabase>();
    m_live->setWatchInterval(std::chrono::milliseconds(0));
    m_live->open(url);
    QTRY_VERIFY(m_live->isOpen());
    QCOMPARE(m_live->edits().remove({row("customer", 1)}, {}, ChildrenChoice::DeleteSubtree),
             QString());
    const QSignalSpy told(m_live.get(), &LiveDatabase::failed);
    QCOMPARE(save(), QString());
    QVERIFY(!told.isEmpty());
    QVERIFY(told.last()[0].value<Failure>().message.contains(u"not bring all of it back"_s));
    QVERIFY(!dump().join(u' ').contains(u"orders 1|"_s));
    m_live.reset();
    m_other->execute(u"DROP OWNED BY %1"_s.arg(user));
    m_other->execute(u"DROP ROLE %1"_s.arg(user));
}

QTEST_MAIN(tst_GoneRows)
#include "tst_GoneRows.moc"
