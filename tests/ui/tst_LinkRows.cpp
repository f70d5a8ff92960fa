// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/changes/RowEdit.h"
#include "orm/engine/Engine.h"
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/models/RowsMimeData.h"

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

namespace {

const QString linkRows =
    u"SELECT product_id, category_id, place, note FROM product_category ORDER BY 1, 2"_s;
const QString seatRows = u"SELECT product_id, category_id, seat FROM seat ORDER BY 1, 2"_s;

const QStringList linksAtFirst{u"1|2|7|first"_s, u"1|3|8|NULL"_s, u"2|3|9|second"_s,
                               u"3|4|1|third"_s};

} // namespace

/// Rows of link tables that hold more than who is linked: a link that passes from one node to
/// another takes it along.
class tst_LinkRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup() { m_live.reset(); }

    void draggedLinksKeepTheirColumns();
    void mergedLinksKeepTheirColumns();
    void whatIsUndoneAfterSavingHasThemAgain();
    void unlinkedAndLinkedElsewhereIsOneRow();
    void severalMovesOfOneKeepTheirOwn();
    void valuesThatMustDifferAreNotTakenAlong();
    void rowsThatReferByTheirKeyAreMerged();
    void changedKeysAreUndoneAfterSaving();
    void linksThatWereTakenAwayComeBackWhole_data();
    void linksThatWereTakenAwayComeBackWhole();

private:
    ObjectPtr row(const char* entity, int id) const {
        const ObjectPtr object = m_live->object(m_live->registry()[entity], {Value(id)});
        bool there = false;
        m_live->require(m_live.get(), {object}, [&there] { there = true; });
        return QTest::qWaitFor([&there] { return there; }) ? object : ObjectPtr();
    }
    const orm::Relationship& linksOf(const char* entity) const {
        const auto& all = m_live->registry()[entity].relationships();
        return **std::ranges::find_if(
            all, [](const auto& each) { return each->direction() == orm::Direction::ManyToMany; });
    }
    QStringList rows(const QString& sql) const { return Servers::rowsOf(*m_other, sql); }
    QString merge(const ObjectList& merged, const ObjectPtr& survivor) const {
        QString reason = u"it is not found"_s;
        bool isKnown = false;
        m_live->edits().findMerge(
            m_live.get(), merged, survivor, [&](const MergeFacts&) { isKnown = true; },
            [&](const QString& refusal) { reason = refusal; });
        if (QTest::qWaitFor([&] { return isKnown; }))
            reason = m_live->edits().merge(merged, survivor);
        return reason;
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

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<orm::Engine> m_engine;
    std::unique_ptr<orm::Connection> m_other;
    std::unique_ptr<LiveDatabase> m_live;
};

void tst_LinkRows::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FETCH_SERVER()
    m_folder = std::make_unique<QTemporaryDir>();
    orm::Url url = server == u"sqlite"_s ? orm::Url::file(m_folder->filePath(u"links.sqlite"_s))
                                         : Servers::OwnDatabase::of(server).url();
    url.create = true;
    m_engine = std::make_unique<orm::Engine>(orm::createEngine(url));
    m_other = m_engine->connect();
    for (const char* table : {"seat", "product_category", "product", "category"})
        m_other->execute(u"DROP TABLE IF EXISTS %1"_s.arg(QLatin1StringView(table)));
    for (const QString& statement :
         {u"CREATE TABLE category (id integer PRIMARY KEY, parent_id integer REFERENCES "
          "category(id), name varchar(40) NOT NULL)"_s,
          u"CREATE TABLE product (id integer PRIMARY KEY, name varchar(40) NOT NULL)"_s,
          u"CREATE TABLE product_category (product_id integer NOT NULL REFERENCES product(id), "
          "category_id integer NOT NULL REFERENCES category(id), place integer DEFAULT 0, note "
          "varchar(20), PRIMARY KEY (product_id, category_id))"_s,
          u"CREATE TABLE seat (product_id integer NOT NULL REFERENCES product(id), category_id "
          "integer NOT NULL REFERENCES category(id), seat integer NOT NULL, PRIMARY KEY "
          "(product_id, category_id))"_s,
          u"INSERT INTO category VALUES (1, NULL, 'Audio'), (2, 1, 'In-ear'), (3, 1, 'Over-ear'), "
          "(4, NULL, 'Video')"_s,
          u"INSERT INTO product VALUES (1, 'Bud'), (2, 'Muff'), (3, 'Screen')"_s,
          u"INSERT INTO product_category VALUES (1, 2, 7, 'first'), (1, 3, 8, NULL), (2, 3, 9, "
          "'second'), (3, 4, 1, 'third')"_s,
          u"INSERT INTO seat VALUES (1, 2, 11), (1, 3, 12), (2, 3, 13)"_s})
        m_other->execute(statement);
    m_live = std::make_unique<LiveDatabase>();
    m_live->setWatchInterval(std::chrono::milliseconds(0));
    m_live->open(url);
    QTRY_VERIFY(m_live->isOpen());
    QTRY_VERIFY(!m_live->isBusy());
}

void tst_LinkRows::draggedLinksKeepTheirColumns() {
    EntityTreeModel tree(*m_live, m_live->registry()["category"]);
    tree.load();
    QTRY_VERIFY(tree.isLoaded());
    tree.setCurrentNode(tree.indexOf({Value(3)}));
    RowsMimeData dragged(*m_live, {row("product", 2)}, {u"Muff"_s});
    QVERIFY(tree.dropMimeData(&dragged, Qt::MoveAction, -1, -1, tree.indexOf({Value(4)})));
    QTRY_COMPARE(m_live->undoStack().count(), 1);
    QCOMPARE(save(), QString());
    QCOMPARE(rows(linkRows),
             QStringList({u"1|2|7|first"_s, u"1|3|8|NULL"_s, u"2|4|9|second"_s, u"3|4|1|third"_s}));
}

void tst_LinkRows::mergedLinksKeepTheirColumns() {
    QCOMPARE(merge({row("category", 2), row("category", 3)}, row("category", 4)), QString());
    QCOMPARE(save(), QString());
    // The product that was in both has what it had in the first.
    QCOMPARE(rows(linkRows), QStringList({u"1|4|7|first"_s, u"2|4|9|second"_s, u"3|4|1|third"_s}));
    QCOMPARE(rows(u"SELECT id FROM category ORDER BY 1"_s), QStringList({u"1"_s, u"4"_s}));
}

void tst_LinkRows::whatIsUndoneAfterSavingHasThemAgain() {
    QCOMPARE(merge({row("category", 3)}, row("category", 4)), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(rows(linkRows),
             QStringList({u"1|2|7|first"_s, u"1|4|8|NULL"_s, u"2|4|9|second"_s, u"3|4|1|third"_s}));
    QCOMPARE(undo(), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(rows(linkRows), linksAtFirst);
    QCOMPARE(rows(seatRows), QStringList({u"1|2|11"_s, u"1|3|12"_s, u"2|3|13"_s}));
}

void tst_LinkRows::unlinkedAndLinkedElsewhereIsOneRow() {
    const orm::Relationship* links = &linksOf("category");
    const ObjectPtr bud = row("product", 1);
    bool there = false;
    m_live->requireRelation(m_live.get(),
                            {row("category", 2), row("category", 3), row("category", 4)}, *links,
                            [&there] { there = true; });
    QTRY_VERIFY(there);
    QCOMPARE(m_live->edits().unlink({row("category", 2)}, *links, {bud}), QString());
    QCOMPARE(m_live->edits().link({row("category", 4)}, *links, {bud}), QString());
    const auto sent = m_live->pendingSql();
    QCOMPARE(sent.size(), std::size_t(1));
    QVERIFY2(sent[0].text.startsWith(u"UPDATE "_s), qPrintable(sent[0].text));
    QCOMPARE(save(), QString());
    QCOMPARE(rows(linkRows),
             QStringList({u"1|3|8|NULL"_s, u"1|4|7|first"_s, u"2|3|9|second"_s, u"3|4|1|third"_s}));
    // A link more has no row to take along.
    QCOMPARE(m_live->edits().link({row("category", 2)}, *links, {bud}), QString());
    QCOMPARE(save(), QString());
    QVERIFY(rows(linkRows).contains(u"1|2|0|NULL"_s));
}

void tst_LinkRows::severalMovesOfOneKeepTheirOwn() {
    m_other->execute(u"INSERT INTO category VALUES (5, 4, 'Screens')"_s);
    m_live->refresh();
    EntityTreeModel tree(*m_live, m_live->registry()["category"]);
    tree.load();
    QTRY_VERIFY(tree.isLoaded());
    const ObjectPtr renamed = row("category", 4);
    QCOMPARE(m_live->edits().setValue(renamed, renamed->mapper().traits().label, u"Pictures"_s),
             QString());
    RowsMimeData dragged(*m_live, {row("product", 1)}, {u"Bud"_s});
    int steps = m_live->undoStack().count();
    for (const auto& [from, to] : {std::pair(3, 5), std::pair(2, 4)}) {
        tree.setCurrentNode(tree.indexOf({Value(from)}));
        QVERIFY(tree.dropMimeData(&dragged, Qt::MoveAction, -1, -1, tree.indexOf({Value(to)})));
        ++steps;
        QTRY_COMPARE(m_live->undoStack().count(), steps);
    }
    QCOMPARE(save(), QString());
    QCOMPARE(rows(linkRows),
             QStringList({u"1|4|7|first"_s, u"1|5|8|NULL"_s, u"2|3|9|second"_s, u"3|4|1|third"_s}));
}

// A place of its own within a category is nothing that can be brought along.
void tst_LinkRows::valuesThatMustDifferAreNotTakenAlong() {
    m_other->execute(u"CREATE UNIQUE INDEX one_place ON product_category (category_id, note)"_s);
    m_other->execute(u"UPDATE product_category SET note = 'first' WHERE product_id = 3"_s);
    const orm::Url url = m_live->url();
    m_live = std::make_unique<LiveDatabase>();
    m_live->setWatchInterval(std::chrono::milliseconds(0));
    m_live->open(url);
    QTRY_VERIFY(m_live->isOpen());
    QTRY_VERIFY(!m_live->isBusy());
    QCOMPARE(merge({row("category", 2)}, row("category", 4)), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(rows(linkRows),
             QStringList({u"1|3|8|NULL"_s, u"1|4|0|NULL"_s, u"2|3|9|second"_s, u"3|4|1|first"_s}));
}

// Two of them would have the same key: one of them stays.
void tst_LinkRows::rowsThatReferByTheirKeyAreMerged() {
    QCOMPARE(merge({row("category", 2), row("category", 3)}, row("category", 4)), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(rows(seatRows), QStringList({u"1|4|11"_s, u"2|4|13"_s}));
}

void tst_LinkRows::changedKeysAreUndoneAfterSaving() {
    QCOMPARE(merge({row("category", 2), row("category", 3)}, row("category", 4)), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(undo(), QString());
    QCOMPARE(save(), QString());
    QCOMPARE(rows(seatRows), QStringList({u"1|2|11"_s, u"1|3|12"_s, u"2|3|13"_s}));
    QCOMPARE(rows(linkRows), linksAtFirst);
}

void tst_LinkRows::linksThatWereTakenAwayComeBackWhole_data() {
    QTest::addColumn<QString>("entity"); // deleted; empty: unlinked only
    QTest::newRow("unlinked") << QString();
    QTest::newRow("with the product") << u"product"_s;
    QTest::newRow("with the node") << u"category"_s;
}

void tst_LinkRows::linksThatWereTakenAwayComeBackWhole() {
    QFETCH(QString, entity);
    m_other->execute(u"DELETE FROM seat"_s);
    const ObjectPtr node = row("category", 2);
    const ObjectPtr bud = row("product", 1);
    const orm::Relationship& links = linksOf("category");
    if (entity.isEmpty()) {
        QCOMPARE(m_live->edits().unlink({node}, links, {bud}), QString());
    } else {
        const ObjectPtr gone = entity == u"product"_s ? bud : node;
        QCOMPARE(m_live->edits().remove({gone}, {}, ChildrenChoice::DeleteSubtree), QString());
    }
    QCOMPARE(save(), QString());
    QVERIFY(!rows(linkRows).contains(u"1|2|7|first"_s));

    QCOMPARE(undo(), QString());
    // What is staged once more, and taken back, has not forgotten it.
    if (entity.isEmpty()) {
        QCOMPARE(m_live->edits().unlink({node}, links, {bud}), QString());
        QCOMPARE(undo(), QString());
    }
    orm::RowNames names;
    QStringList kept;
    for (const ObjectList& staged : {m_live->session().newObjects(), m_live->session().dirty()}) {
        for (const ObjectPtr& each : staged) {
            const QJsonObject json = orm::toJson(orm::editOf(*each, false, names));
            const orm::RowEdit edit = orm::rowEditFromJson(json);
            for (const orm::RowEdit::Link& link : edit.links)
                for (const auto& [column, value] : link.values)
                    kept << column + u'=' + value.toText();
        }
    }
    QVERIFY2(kept.contains(u"place=7"_s) && kept.contains(u"note=first"_s),
             qPrintable(kept.join(u' ')));
    QCOMPARE(save(), QString());
    QCOMPARE(rows(linkRows), linksAtFirst);
}

QTEST_MAIN(tst_LinkRows)
#include "tst_LinkRows.moc"
