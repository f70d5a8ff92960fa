// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LiveFixture.h"

#include "orm/changes/ChangeSet.h"
#include "orm/engine/Engine.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::Decimal;
using orm::ObjectPtr;
using orm::Value;
using ui::LiveDatabase;

class tst_SaveFailure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        f = std::make_unique<LiveFixture>();
        QVERIFY(f->open());
        before = f->file.dump();
    }
    void cleanup() { f.reset(); }

    void fifthStatementFailsAndEverythingStaysStaged();
    void lockedFileCanBeTriedAgain();
    void missingValueNamesRowAndField();
    void missingKeyNamesRowAndField();
    void referredRowCannotBeDeleted();
    void referenceToNothingIsToldInWords();
    void rowChangedByAnotherProgramIsNotOverwritten();
    void rowDeletedByAnotherProgramIsToldInWords();
    void editingIsLockedWhileSaving();
    void cancelledSaveWritesNothing();
    void cancelledSaveOfALockedFileKeepsEverything();
    void circleThatNobodySawIsNotSaved();
    void circlesOfReferencesToAnotherColumnAreSeen();

private:
    int name() const { return f->slot("category", "name"); }
    ObjectPtr category(int id) const { return f->row("category", id); }

    std::unique_ptr<LiveFixture> f;
    QMap<QString, QStringList> before;
};

void tst_SaveFailure::fifthStatementFailsAndEverythingStaysStaged() {
    for (int id = 1; id <= 4; ++id) {
        QCOMPARE(f->edits().setValue(category(id), name(), u"New %1"_s.arg(id)), QString());
    }
    const ObjectPtr culprit = category(7);
    QCOMPARE(f->edits().setValue(culprit, name(), u"Screens"_s), QString()); // its sibling's name
    QCOMPARE(f->live->changeCount(), 5);
    const int steps = f->live->undoStack().count();
    f->live->engine().log().start();
    const QString message = f->save();
    QCOMPARE(f->live->engine().log().summary(),
             (QStringList{u"BEGIN"_s, u"UPDATE category(name)"_s, u"UPDATE category(name)"_s,
                          u"UPDATE category(name)"_s, u"UPDATE category(name)"_s,
                          u"UPDATE category(name) (failed)"_s, u"ROLLBACK"_s}));
    f->live->engine().log().stop();
    QVERIFY2(message.contains(u"Screens"_s) && message.contains(u"exists already"_s),
             qPrintable(message));
    QCOMPARE(f->failure.object, culprit);
    QVERIFY(!f->failure.retryable);
    QVERIFY(f->failure.details.contains(u"UPDATE"_s));
    QCOMPARE(f->file.changesSince(before), QStringList());

    QCOMPARE(f->live->changeCount(), 5);
    QCOMPARE(f->live->undoStack().count(), steps);
    QCOMPARE(category(1)->peek(name()), Value(u"New 1"_s));
    QCOMPARE(category(1)->committedValue(name()), std::optional<Value>(u"Audio"_s));

    QCOMPARE(f->edits().setValue(culprit, name(), u"Beamers"_s), QString());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name FROM category ORDER BY id"_s),
             (QStringList{u"New 1"_s, u"New 2"_s, u"New 3"_s, u"New 4"_s, u"Video"_s, u"Screens"_s,
                          u"Beamers"_s}));
}

void tst_SaveFailure::lockedFileCanBeTriedAgain() {
    QCOMPARE(f->edits().setValue(category(3), name(), u"Ear"_s), QString());
    f->file.exec(u"BEGIN IMMEDIATE"_s);
    const QString message = f->save();
    QVERIFY2(message.contains(u"Another program"_s), qPrintable(message));
    QVERIFY2(message.contains(f->live->displayName()), qPrintable(message));
    QVERIFY(f->failure.retryable);
    QCOMPARE(f->live->changeCount(), 1);
    QVERIFY(!f->live->isSaving());
    f->file.exec(u"ROLLBACK"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name FROM category WHERE id = 3"_s), QStringList{u"Ear"_s});
}

void tst_SaveFailure::missingValueNamesRowAndField() {
    const ObjectPtr bud = f->row("product", u"A1"_s);
    QCOMPARE(f->edits().setValue(bud, f->slot("product", "name"), Value()), QString());
    const QString message = f->save();
    QVERIFY2(message.contains(u"name"_s), qPrintable(message));
    QCOMPARE(f->failure.object, bud);
    QCOMPARE(f->failure.attribute, u"name"_s);
    QCOMPARE(f->file.changesSince(before), QStringList());
}

void tst_SaveFailure::missingKeyNamesRowAndField() {
    const ObjectPtr fresh =
        f->edits().addRow(f->mapper("product"), {{f->slot("product", "name"), u"New"_s}}, {});
    const QString message = f->save();
    QVERIFY2(message.contains(u"sku"_s), qPrintable(message));
    QCOMPARE(f->failure.object, fresh);
    QCOMPARE(f->failure.attribute, u"sku"_s);
    QVERIFY(!f->live->isSaving());
    QCOMPARE(f->live->changeCount(), 1);
}

void tst_SaveFailure::referredRowCannotBeDeleted() {
    const ObjectPtr bud = f->row("product", u"A1"_s);
    QCOMPARE(f->edits().remove({bud}, f->dependents({bud}), ui::ChildrenChoice::MoveUp), QString());
    const QString message = f->save();
    QVERIFY2(message.contains(u"review"_s) && message.contains(u"Bud"_s), qPrintable(message));
    QCOMPARE(f->failure.object, bud);
    QVERIFY(f->live->isMarkedForDeletion(*bud));
    QCOMPARE(f->file.changesSince(before), QStringList());
}

void tst_SaveFailure::referenceToNothingIsToldInWords() {
    const ObjectPtr node = category(3);
    QCOMPARE(f->edits().setValue(node, f->slot("category", "level_id"), 77), QString());
    const QString message = f->save();
    QVERIFY2(message.contains(u"does not exist"_s), qPrintable(message));
    QCOMPARE(f->failure.object, node);
}

void tst_SaveFailure::rowChangedByAnotherProgramIsNotOverwritten() {
    const ObjectPtr node = category(3);
    QCOMPARE(f->edits().setValue(node, name(), u"Mine"_s), QString());
    f->file.exec(u"UPDATE category SET name = 'Theirs' WHERE id = 3"_s);
    const QString message = f->save();
    QVERIFY2(message.contains(u"another program"_s), qPrintable(message));
    QCOMPARE(f->failure.object, node);
    QCOMPARE(f->file.rows(u"SELECT name FROM category WHERE id = 3"_s), QStringList{u"Theirs"_s});
    QCOMPARE(node->peek(name()), Value(u"Mine"_s));
}

void tst_SaveFailure::rowDeletedByAnotherProgramIsToldInWords() {
    const ObjectPtr node = category(7);
    QCOMPARE(f->edits().remove({node}, f->dependents({node}), ui::ChildrenChoice::MoveUp),
             QString());
    f->file.exec(u"DELETE FROM category WHERE id = 7"_s);
    const QString message = f->save();
    QVERIFY2(message.contains(u"another program"_s), qPrintable(message));
    QVERIFY(f->live->hasChanges());
}

void tst_SaveFailure::editingIsLockedWhileSaving() {
    const ObjectPtr node = category(3);
    QCOMPARE(f->edits().setValue(node, name(), u"Ear"_s), QString());
    QSignalSpy saved(f->live.get(), &LiveDatabase::saved);
    f->live->save();
    QVERIFY(f->live->isSaving());
    QVERIFY(!f->edits().setValue(node, name(), u"Other"_s).isEmpty());
    f->live->undo();
    f->live->discard();
    f->live->save(); // a second one is none
    QCOMPARE(node->peek(name()), Value(u"Ear"_s));
    QVERIFY(saved.wait());
    QCOMPARE(saved.size(), 1);
    QVERIFY(!f->live->isSaving());
    QCOMPARE(f->file.rows(u"SELECT name FROM category WHERE id = 3"_s), QStringList{u"Ear"_s});
}

void tst_SaveFailure::cancelledSaveWritesNothing() {
    QCOMPARE(f->edits().setValue(category(3), name(), u"Ear"_s), QString());
    // Keeps the worker busy until it is cancelled: the save waits behind it.
    const auto endless = f->live->read(
        f->live.get(),
        orm::Select({orm::text(u"(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) "
                               "SELECT count(*) FROM c)"_s)}),
        {});
    QSignalSpy failed(f->live.get(), &LiveDatabase::saveFailed);
    f->live->save();
    f->live->cancelSave();
    QVERIFY(failed.wait());
    f->live->cancel(endless);
    QVERIFY(failed.front().front().value<ui::Failure>().retryable);
    QVERIFY(!f->live->isSaving());
    QCOMPARE(f->live->changeCount(), 1);
    QCOMPARE(f->file.changesSince(before), QStringList());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name FROM category WHERE id = 3"_s), QStringList{u"Ear"_s});
}

void tst_SaveFailure::cancelledSaveOfALockedFileKeepsEverything() {
    QCOMPARE(f->edits().setValue(category(3), name(), u"Ear"_s), QString());
    f->file.exec(u"BEGIN IMMEDIATE"_s);
    QSignalSpy failed(f->live.get(), &LiveDatabase::saveFailed);
    f->live->save();
    f->live->cancelSave();
    // Cancelled, or given up for the lock: whichever came first.
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.front().front().value<ui::Failure>().retryable);
    QVERIFY(!f->live->isSaving());
    QCOMPARE(f->live->changeCount(), 1);
    f->file.exec(u"ROLLBACK"_s);
    QCOMPARE(f->file.changesSince(before), QStringList());
    QCOMPARE(f->save(), QString()); // the cancellation was for that save only
}

/// Two programs move one below the other: neither sees the circle, the database does not mind.
void tst_SaveFailure::circleThatNobodySawIsNotSaved() {
    const ObjectPtr phones = category(2);
    QCOMPARE(f->edits().move({phones}, category(6)), QString());
    f->file.exec(u"UPDATE category SET parent_id = 3 WHERE id = 5"_s); // above 6, now below 2
    before = f->file.dump();
    const QString message = f->save();
    QVERIFY2(message.contains(u"Headphones"_s) && message.contains(u"below itself"_s),
             qPrintable(message));
    QCOMPARE(f->failure.object, phones);
    QCOMPARE(f->file.changesSince(before), QStringList());
    QCOMPARE(f->live->changeCount(), 1);
}

void tst_SaveFailure::circlesOfReferencesToAnotherColumnAreSeen() {
    f = std::make_unique<LiveFixture>(QStringList{
        u"CREATE TABLE place (code TEXT UNIQUE, parent TEXT REFERENCES place(code), name TEXT)"_s,
        u"INSERT INTO place VALUES ('a', NULL, 'A'), ('b', 'a', 'B'), ('c', 'b', 'C')"_s});
    QVERIFY(f->open());
    const orm::Mapper& places = f->mapper("place");
    QVERIFY(places.isKeyedByRowId());
    QVERIFY(places.traits().parent);
    const auto codes = [this] { return f->file.rows(u"SELECT code, parent FROM place"_s); };
    const ObjectPtr c = f->row("place", 3);
    QCOMPARE(f->edits().setValue(c, f->slot("place", "parent"), u"a"_s), QString());
    QCOMPARE(f->save(), QString());
    QCOMPARE(codes(), QStringList({u"a|-"_s, u"b|a"_s, u"c|a"_s}));
    const ObjectPtr b = f->row("place", 2);
    QCOMPARE(f->edits().setValue(b, f->slot("place", "parent"), u"c"_s), QString());
    f->file.exec(u"UPDATE place SET parent = 'b' WHERE code = 'c'"_s);
    QVERIFY(!f->save().isEmpty());
    QCOMPARE(codes(), QStringList({u"a|-"_s, u"b|a"_s, u"c|b"_s}));
}

QTEST_MAIN(tst_SaveFailure)
#include "tst_SaveFailure.moc"
