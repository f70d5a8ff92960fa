// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LiveFixture.h"

#include "orm/changes/ChangeSet.h"
#include "orm/engine/Engine.h"
#include "ui/live/BackgroundReader.h"

#include <QDirIterator>
#include <QRegularExpression>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace espalier;
using ui::LiveDatabase;

class tst_LiveDatabase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void opensAndFindsTreesAndLinks();
    void missingFileIsReportedInWords();
    void rowsAreCountedAfterwards();
    void valuesAreReadWhenRequired();
    void relationsAreReadFromEverySide();
    void whatIsAskedInOneTurnIsReadInOneStatement();
    void rowThatIsGoneIsAskedForOnce();
    void answersDieWithTheirReceiver();
    void cancelledReadIsNotAnswered();
    void idleJobsGiveWayAndRunAgain();
    void failedReadIsToldInWords();
    void savesExactlyTheChangedRows();
    void newRowsTakeTheirGeneratedKeys();
    void stagedLinkThatExistsAlreadyIsNotWrittenAgain();
    void discardTakesEverythingBack();
    void guiThreadNeverEntersTheDriver();
    void nothingIsWrittenToAFileThatIsOnlyLookedAt();
    void writesOfOtherProgramsAreNoticed();
    void changesAreToldOncePerTurn();
    void everyRelationOfEveryDatabaseCanBeRead_data();
    void everyRelationOfEveryDatabaseCanBeRead();
};

void tst_LiveDatabase::opensAndFindsTreesAndLinks() {
    LiveFixture f;
    QVERIFY(f.open());
    QCOMPARE(f.live->displayName(), u"räte 100% 'of' it.sqlite"_s);
    QCOMPARE(f.live->tables().size(), std::size_t(5));
    QVERIFY(!f.live->isReadOnly());
    QVERIFY(f.mapper("category").traits().parent);
    QVERIFY(f.live->discovery().link(f.live->metaData()["product_category"]));
    QVERIFY(!f.live->hasChanges());
    QCOMPARE(f.live->changeCount(), 0);
}

void tst_LiveDatabase::missingFileIsReportedInWords() {
    LiveDatabase live;
    QSignalSpy failed(&live, &LiveDatabase::openFailed);
    live.open(orm::Url::file(u"/nowhere/at all.sqlite"_s));
    QVERIFY(failed.wait());
    QVERIFY(!live.isOpen());
    const auto failure = failed.front().front().value<ui::Failure>();
    QVERIFY2(!failure.message.isEmpty(), qPrintable(failure.message));
}

void tst_LiveDatabase::rowsAreCountedAfterwards() {
    LiveFixture f;
    QVERIFY(f.open());
    const auto rowsOf = [&f](const QString& name) {
        for (const ui::TableEntry& entry : f.live->tables()) {
            if (entry.table.name() == name) {
                return entry.rows;
            }
        }
        return qint64(-2);
    };
    QTRY_COMPARE(rowsOf(u"category"_s), 7);
    QTRY_COMPARE(rowsOf(u"product_category"_s), 4);
    const orm::ObjectPtr a1 = f.row("product", u"A1"_s);
    f.related(a1, "category");
    QCOMPARE(f.edits().link({a1}, f.relation("product", "category"), {f.row("category", 6)}),
             QString());
    QCOMPARE(f.save(), QString());
    QCOMPARE(rowsOf(u"product_category"_s), 5);
}

void tst_LiveDatabase::valuesAreReadWhenRequired() {
    LiveFixture f;
    QVERIFY(f.open());
    const orm::ObjectPtr object = f.live->object(f.mapper("category"), {orm::Value(2)});
    QVERIFY(!object->isLoaded(f.slot("category", "name")));
    QSignalSpy changed(f.live.get(), &LiveDatabase::objectChanged);
    bool there = false;
    f.live->require(f.live.get(), {object}, [&there] { there = true; });
    QVERIFY(!there);
    QTRY_VERIFY(there);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(object->peek(f.slot("category", "name")).toText(), u"Headphones"_s);
    there = false;
    f.live->require(f.live.get(), {object}, [&there] { there = true; });
    QVERIFY(there); // at once: nothing was missing
    QCOMPARE(f.live->object(f.mapper("category"), {orm::Value(2)}), object);
}

void tst_LiveDatabase::relationsAreReadFromEverySide() {
    LiveFixture f;
    QVERIFY(f.open());
    const orm::ObjectPtr headphones = f.row("category", 2);
    const orm::Relationship& children = *f.mapper("category").traits().children;
    QCOMPARE(labels(f.related(headphones, children.name().toUtf8().constData())),
             u"In-ear, Over-ear"_s);
    const orm::Relationship& parent = *f.mapper("category").traits().parent;
    QCOMPARE(labels(f.related(headphones, parent.name().toUtf8().constData())), u"Audio"_s);
    QCOMPARE(labels(f.related(f.row("category", 1), parent.name().toUtf8().constData())),
             QString());
    QCOMPARE(labels(f.related(headphones, "level")), u"Section"_s);
    QCOMPARE(labels(f.related(f.row("category", 4), "product")), u"Bud, Muff"_s);
    QCOMPARE(labels(f.related(f.row("product", u"A1"_s), "category")), u"In-ear, Over-ear"_s);
    QCOMPARE(labels(f.related(headphones, "product")), QString());
    QVERIFY(!f.live->hasChanges());
}

void tst_LiveDatabase::whatIsAskedInOneTurnIsReadInOneStatement() {
    LiveFixture f;
    QVERIFY(f.open());
    const int name = f.slot("category", "name");
    orm::ObjectList objects;
    for (int id = 1; id <= 7; ++id) {
        objects.push_back(f.live->object(f.mapper("category"), {orm::Value(id)}));
    }
    f.live->engine().log().clear();
    f.live->engine().log().start();
    for (const orm::ObjectPtr& object : objects) {
        QVERIFY(object->value(name).isNull());
        object->value(name); // asking twice reads once
    }
    QTRY_VERIFY(objects.back()->isLoaded(name));
    QCOMPARE(objects.front()->value(name).toText(), u"Audio"_s);
    QVERIFY(f.settle());
    QCOMPARE(f.live->engine().log().summary(), QStringList{u"SELECT category"_s});

    f.live->engine().log().clear();
    for (const orm::ObjectPtr& object : objects) {
        object->collection(*f.mapper("category").traits().children);
    }
    QTRY_VERIFY(objects.back()->isLoaded(*f.mapper("category").traits().children));
    QVERIFY(f.settle());
    QCOMPARE(f.live->engine().log().summary(), QStringList{u"SELECT category"_s});
}

void tst_LiveDatabase::rowThatIsGoneIsAskedForOnce() {
    LiveFixture f;
    QVERIFY(f.open());
    const orm::ObjectPtr ghost = f.live->object(f.mapper("category"), {orm::Value(99)});
    f.live->engine().log().start();
    ghost->value(f.slot("category", "name"));
    QTRY_COMPARE(f.live->engine().log().summary().size(), 1);
    QVERIFY(f.settle());
    ghost->value(f.slot("category", "name"));
    QCoreApplication::processEvents();
    QVERIFY(f.settle());
    QCOMPARE(f.live->engine().log().summary().size(), 1);
}

void tst_LiveDatabase::answersDieWithTheirReceiver() {
    LiveFixture f;
    QVERIFY(f.open());
    const orm::Select select({f.mapper("category")["name"]});
    auto receiver = std::make_unique<QObject>();
    bool answered = false;
    f.live->read(receiver.get(), select, [&answered](orm::RowBatch&&) { answered = true; });
    receiver.reset();
    bool later = false;
    f.live->read(f.live.get(), select, [&later](orm::RowBatch&&) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!answered);
    QVERIFY(!f.live->isBusy());
}

void tst_LiveDatabase::cancelledReadIsNotAnswered() {
    LiveFixture f;
    QVERIFY(f.open());
    const orm::Select select({f.mapper("category")["name"]});
    bool answered = false;
    const auto ticket =
        f.live->read(f.live.get(), select, [&answered](orm::RowBatch&&) { answered = true; });
    QVERIFY(f.live->isBusy());
    f.live->cancel(ticket);
    QVERIFY(!f.live->isBusy());
    qsizetype rows = 0;
    f.live->read(f.live.get(), select, [&rows](orm::RowBatch&& batch) { rows = batch.rowCount(); });
    QTRY_COMPARE(rows, 7);
    QVERIFY(!answered);
}

void tst_LiveDatabase::idleJobsGiveWayAndRunAgain() {
    LiveFixture f;
    QVERIFY(f.open());
    const auto runs = std::make_shared<std::atomic_int>(0);
    std::function<int(orm::Connection&)> work = [runs](orm::Connection& connection) {
        if (++*runs == 1) { // without an end
            connection.execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                               "SELECT count(*) FROM n"_s);
        }
        return 7;
    };
    QStringList order;
    f.live->reader().post<int>(f.live.get(), std::move(work),
                               {[&order](int&& answer) { order << QString::number(answer); }, {}},
                               ui::BackgroundReader::Priority::Idle);
    QTRY_COMPARE(runs->load(), 1);
    const orm::Select one = orm::Select({orm::countAll()}).from(f.live->metaData()["level"]);
    f.live->read(f.live.get(), one, [&order](orm::RowBatch&&) { order << u"read"_s; });
    QTRY_COMPARE(order, QStringList({u"read"_s, u"7"_s}));
    QCOMPARE(runs->load(), 2);
}

void tst_LiveDatabase::failedReadIsToldInWords() {
    LiveFixture f;
    QVERIFY(f.open());
    const orm::Select select = orm::Select({orm::text(u"no_such_function(1)"_s)});
    QSignalSpy failed(f.live.get(), &LiveDatabase::failed);
    f.live->read(f.live.get(), select, {});
    QTRY_COMPARE(failed.size(), 1);
    ui::Failure seen;
    f.live->read(f.live.get(), select, {}, [&seen](const ui::Failure& failure) { seen = failure; });
    QTRY_VERIFY(!seen.message.isEmpty());
    QVERIFY(seen.details.contains(u"no_such_function"_s));
    QCOMPARE(failed.size(), 1);
}

void tst_LiveDatabase::savesExactlyTheChangedRows() {
    LiveFixture f;
    QVERIFY(f.open());
    const auto before = f.file.dump();
    const orm::ObjectPtr inEar = f.row("category", 3);
    const orm::ObjectPtr bud = f.row("product", u"A1"_s);
    QCOMPARE(f.edits().move({inEar}, f.row("category", 5)), QString());
    QCOMPARE(f.edits().setValue(f.row("category", 2), f.slot("category", "name"), u"Phones"_s),
             QString());
    QCOMPARE(f.edits().link({bud}, f.relation("product", "category"), {f.row("category", 6)}),
             QString());
    QCOMPARE(f.edits().setValue(bud, f.slot("product", "msrp"), orm::Decimal("49.95")), QString());
    QCOMPARE(f.live->changeCount(), 4);
    QCOMPARE(f.file.changesSince(before), QStringList());
    f.live->undo(); // the price
    QCOMPARE(f.live->changeCount(), 3);
    QSignalSpy started(f.live.get(), &LiveDatabase::saveStarted);
    QCOMPARE(f.save(), QString());
    QCOMPARE(started.size(), 1);
    QCOMPARE(f.file.changesSince(before),
             (QStringList{u"-category: 2|2|1|Headphones"_s, u"-category: 3|3|2|In-ear"_s,
                          u"+category: 2|2|1|Phones"_s, u"+category: 3|3|5|In-ear"_s,
                          u"+product_category: A1|6"_s}));
    QCOMPARE(f.report.updated, 2);
    QCOMPARE(f.report.linked, 1);
    QCOMPARE(f.report.total(), 3);
    QVERIFY(!f.live->hasChanges());
    QCOMPARE(f.live->undoStack().undoText(), u"Save of 3 edit(s)"_s);
    QVERIFY(f.live->undoStack().isClean());
    QVERIFY(!inEar->isModified());
    QCOMPARE(f.save(), QString()); // again: nothing to write
    QCOMPARE(f.report.total(), 0);
}

void tst_LiveDatabase::newRowsTakeTheirGeneratedKeys() {
    LiveFixture f;
    QVERIFY(f.open());
    const orm::ObjectPtr audio = f.row("category", 1);
    const orm::Relationship* parent = f.mapper("category").traits().parent;
    const orm::ObjectPtr node = f.edits().addRow(
        f.mapper("category"), {{f.slot("category", "name"), u"Radios"_s}}, {{parent, audio}});
    QVERIFY(node);
    const orm::ObjectPtr leaf = f.edits().addRow(
        f.mapper("category"), {{f.slot("category", "name"), u"Clocks"_s}}, {{parent, node}});
    QVERIFY(leaf);
    QCOMPARE(f.save(), QString());
    QCOMPARE(f.file.rows(u"SELECT id, parent_id, name FROM category WHERE id > 7 ORDER BY id"_s),
             (QStringList{u"8|1|Radios"_s, u"9|8|Clocks"_s}));
    QCOMPARE(node->key().values.front(), orm::Value(8));
    QCOMPARE(f.live->object(f.mapper("category"), {orm::Value(9)}), leaf);
}

void tst_LiveDatabase::stagedLinkThatExistsAlreadyIsNotWrittenAgain() {
    LiveFixture f;
    QVERIFY(f.open());
    const auto before = f.file.dump();
    // Neither side has been read: whether they are linked is found out by the save.
    QCOMPARE(f.edits().link({f.row("product", u"A1"_s)}, f.relation("product", "category"),
                            {f.row("category", 3), f.row("category", 5)}),
             QString());
    QCOMPARE(f.save(), QString());
    QCOMPARE(f.file.changesSince(before), QStringList{u"+product_category: A1|5"_s});
}

void tst_LiveDatabase::discardTakesEverythingBack() {
    LiveFixture f;
    QVERIFY(f.open());
    const orm::ObjectPtr node = f.row("category", 3);
    QSignalSpy discarded(f.live.get(), &LiveDatabase::discarded);
    f.edits().setValue(node, f.slot("category", "name"), u"Other"_s);
    f.edits().move({node}, nullptr);
    f.edits().remove({f.row("category", 6)}, {}, ui::ChildrenChoice::MoveUp);
    f.edits().addRow(f.mapper("product"), {{f.slot("product", "sku"), u"D4"_s}}, {});
    QCOMPARE(f.live->changeCount() > 0, true);
    f.live->discard();
    QCOMPARE(discarded.size(), 1);
    QVERIFY(!f.live->hasChanges());
    QCOMPARE(f.live->changeCount(), 0);
    QVERIFY(!f.live->undoStack().canUndo());
    QCOMPARE(node->peek(f.slot("category", "name")).toText(), u"In-ear"_s);
    QCOMPARE(node->peek(f.slot("category", "parent_id")), orm::Value(2));
    QVERIFY(!f.live->isMarkedForDeletion(*f.row("category", 6)));
    const auto before = f.file.dump();
    QCOMPARE(f.save(), QString());
    QCOMPARE(f.file.changesSince(before), QStringList());
}

void tst_LiveDatabase::guiThreadNeverEntersTheDriver() {
    const qint64 before = orm::Connection::driverCallsOfThisThread();
    LiveFixture f;
    QVERIFY(f.open());
    const orm::ObjectPtr node = f.row("category", 3);
    node->collection(f.relation("category", "product"));
    QVERIFY(f.settle());
    QCOMPARE(f.edits().move({node}, f.row("category", 5)), QString());
    const auto found = f.dependents({f.row("category", 1)});
    QCOMPARE(f.edits().remove({f.row("category", 1)}, found, ui::ChildrenChoice::MoveUp),
             QString());
    f.live->undo();
    f.live->redo();
    QCOMPARE(f.save(), QString());
    f.live->refresh();
    QVERIFY(f.settle());
    f.live.reset();
    QCOMPARE(orm::Connection::driverCallsOfThisThread(), before);
}

void tst_LiveDatabase::nothingIsWrittenToAFileThatIsOnlyLookedAt() {
    LiveFixture f;
    f.file.exec(u"PRAGMA wal_checkpoint"_s);
    QFile file(f.file.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    QVERIFY(f.open(true));
    QVERIFY(f.live->isReadOnly());
    const orm::ObjectPtr node = f.row("category", 3);
    QVERIFY(!f.edits().setValue(node, f.slot("category", "name"), u"x"_s).isEmpty());
    QVERIFY(!f.edits().move({node}, nullptr).isEmpty());
    QVERIFY(!f.edits().addRow(f.mapper("product"), {}, {}));
    QVERIFY(!f.edits().remove({node}, {}, ui::ChildrenChoice::MoveUp).isEmpty());
    QVERIFY(!f.live->hasChanges());
    QVERIFY(f.save().contains(f.live->displayName()));
    f.live.reset();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void tst_LiveDatabase::writesOfOtherProgramsAreNoticed() {
    LiveFixture f;
    QVERIFY(f.open());
    QSignalSpy noticed(f.live.get(), &LiveDatabase::externallyChanged);
    f.live->setWatchInterval(5ms);
    f.edits().setValue(f.row("category", 3), f.slot("category", "name"), u"Mine"_s);
    QCOMPARE(f.save(), QString());
    f.file.exec(u"UPDATE product SET name = 'Theirs' WHERE sku = 'A1'"_s);
    QTRY_COMPARE(noticed.size(), 1); // once: our own save is none
}

void tst_LiveDatabase::changesAreToldOncePerTurn() {
    LiveFixture f;
    QVERIFY(f.open());
    const orm::ObjectPtr node = f.row("category", 3);
    QSignalSpy changes(f.live.get(), &LiveDatabase::changesChanged);
    for (int i = 0; i < 10; ++i) {
        f.edits().setValue(node, f.slot("category", "name"), u"Name %1"_s.arg(i));
    }
    QCOMPARE(changes.size(), 0);
    QTRY_COMPARE(changes.size(), 1);
}

void tst_LiveDatabase::everyRelationOfEveryDatabaseCanBeRead_data() {
    QTest::addColumn<QString>("path");
    QDirIterator files(QString::fromUtf8(ESPALIER_TEST_DATA), {u"*.sqlite"_s, u"*.db"_s},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
}

void tst_LiveDatabase::everyRelationOfEveryDatabaseCanBeRead() {
    QFETCH(QString, path);
    LiveDatabase live;
    live.setWatchInterval(0ms);
    orm::Url url = orm::Url::file(path);
    url.readOnly = true;
    QSignalSpy failed(&live, &LiveDatabase::failed);
    live.open(url);
    QTRY_VERIFY(live.isOpen());
    for (const auto& mapper : live.registry().mappers()) {
        orm::ObjectList rows;
        std::vector<orm::Expression> columns;
        for (const orm::Attribute& attribute : mapper->attributes()) {
            columns.emplace_back(attribute.column);
        }
        live.read(&live, orm::Select(columns).limit(20), [&](orm::RowBatch&& batch) {
            std::vector<int> slotList;
            for (int slot = 0; slot < mapper->slotCount(); ++slot) {
                slotList.push_back(slot);
            }
            rows = live.session().absorb(*mapper, slotList, batch);
        });
        QTRY_VERIFY(!live.isBusy());
        int arrived = 0;
        for (const auto& relationship : mapper->relationships()) {
            live.requireRelation(&live, rows, *relationship, [&arrived] { ++arrived; });
        }
        QTRY_COMPARE(arrived, int(mapper->relationships().size()));
        for (const auto& relationship : mapper->relationships()) {
            for (const orm::ObjectPtr& row : rows) {
                QVERIFY(!row || row->isLoaded(*relationship));
            }
        }
    }
    QVERIFY2(failed.isEmpty(),
             failed.isEmpty() ? "" : qPrintable(failed[0][0].value<ui::Failure>().details));
    QVERIFY(!live.hasChanges());
}

QTEST_MAIN(tst_LiveDatabase)
#include "tst_LiveDatabase.moc"
