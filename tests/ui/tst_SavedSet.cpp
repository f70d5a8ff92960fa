// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LiveFixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::Decimal;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Value;

/// A save is a step of the undo stack: undone and saved again, the rows are what they were.
class tst_SavedSet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        f = std::make_unique<LiveFixture>();
        QVERIFY(f->open());
        tell();
    }
    void cleanup() { f.reset(); }

    void aSaveIsOneStep();
    void changesComeBack();
    void newRowsGo();
    void newRowsThatOthersReferTo();
    void deletedSubtreesComeBackWhole();
    void redoTakesTheStagingBack();
    void severalSavesAreUndoneOneByOne();
    void whatOthersChangedStays();
    void aRowThatOthersDeletedIsTold();
    void discardingKeepsWhatWasSaved();
    void aFailedSaveKeepsTheSteps();
    void randomSetsComeBack();

private:
    using Rows = QMap<QString, QStringList>;
    int name() const { return f->slot("category", "name"); }
    const orm::Relationship& parent() const { return *f->mapper("category").traits().parent; }
    const orm::Relationship& products() const { return f->relation("category", "product"); }
    ObjectPtr category(int id) const { return f->row("category", id); }
    Rows rows() const { return f->file.dump(); }
    /// What an undo could not do is a failure of the test.
    void tell() {
        connect(f->live.get(), &ui::LiveDatabase::failed, this, [](const ui::Failure& failure) {
            qWarning("%s %s", qPrintable(failure.message), qPrintable(failure.details));
        });
    }
    bool undoAndSave() const {
        f->live->undo();
        return f->live->hasChanges() && f->save().isEmpty();
    }
    void remove(const ObjectPtr& row, ui::ChildrenChoice children) const {
        QCOMPARE(f->edits().remove({row}, f->dependents({row}), children), QString());
    }
    void editAtRandom(QRandomGenerator& random, int step) const;
    ObjectList all(const char* entity) const;

    std::unique_ptr<LiveFixture> f;
};

void tst_SavedSet::aSaveIsOneStep() {
    QCOMPARE(f->edits().setValue(category(3), name(), u"Buds"_s), QString());
    QCOMPARE(f->edits().setValue(category(4), name(), u"Cans"_s), QString());
    QCOMPARE(f->live->undoStack().count(), 2);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->live->undoStack().count(), 1);
    QCOMPARE(f->live->undoStack().undoText(), u"Save of 2 edit(s)"_s);
    QVERIFY(!f->live->hasChanges());
    // A save of nothing is none.
    f->edits().setValue(category(3), name(), u"Plugs"_s);
    f->edits().setValue(category(3), name(), u"Buds"_s);
    f->live->save();
    QTRY_VERIFY(!f->live->isSaving());
    f->live->undoStack().setIndex(1);
}

void tst_SavedSet::changesComeBack() {
    const Rows before = rows();
    QCOMPARE(f->edits().setValue(category(3), name(), u"Buds"_s), QString());
    QCOMPARE(f->edits().move({category(4)}, category(5)), QString());
    const ObjectPtr product = f->row("product", u"A1"_s);
    QCOMPARE(f->edits().setValue(product, f->slot("product", "msrp"), Value()), QString());
    QCOMPARE(f->edits().link({category(6)}, products(), {product}), QString());
    QCOMPARE(f->save(), QString());
    const Rows after = rows();
    QVERIFY(after != before);
    f->live->undo();
    QCOMPARE(rows(), after); // staged only
    QCOMPARE(category(3)->peek(name()).toText(), u"In-ear"_s);
    QCOMPARE(category(4)->relation(parent()).items.front(), category(2));
    QCOMPARE(f->save(), QString());
    QCOMPARE(rows(), before);
    QVERIFY(undoAndSave()); // and that, in its turn
    QCOMPARE(rows(), after);
    QVERIFY(undoAndSave());
    QCOMPARE(rows(), before);
}

void tst_SavedSet::newRowsGo() {
    const Rows before = rows();
    const ObjectPtr added = f->edits().addRow(f->mapper("category"), {{name(), u"Wearables"_s}},
                                              {{&parent(), category(1)}});
    QVERIFY(added);
    const ObjectPtr below =
        f->edits().addRow(f->mapper("category"), {{name(), u"Watches"_s}}, {{&parent(), added}});
    QVERIFY(below);
    QCOMPARE(f->edits().link({below}, products(), {f->row("product", u"A1"_s)}), QString());
    QCOMPARE(f->save(), QString());
    const Rows after = rows();
    QVERIFY(undoAndSave());
    QCOMPARE(rows(), before);
    QVERIFY(undoAndSave()); // with the same keys
    QCOMPARE(rows(), after);
}

void tst_SavedSet::newRowsThatOthersReferTo() {
    const Rows before = rows();
    const ObjectPtr added = f->edits().addRow(f->mapper("category"), {{name(), u"Wearables"_s}},
                                              {{&parent(), category(1)}});
    QVERIFY(added);
    QCOMPARE(f->edits().move({category(4)}, added), QString());
    QCOMPARE(f->save(), QString());
    const Rows after = rows();
    QVERIFY(undoAndSave()); // the moved one goes back to where it was
    QCOMPARE(rows(), before);
    QVERIFY(undoAndSave());
    QCOMPARE(rows(), after);
}

void tst_SavedSet::deletedSubtreesComeBackWhole() {
    for (const ui::ChildrenChoice children :
         {ui::ChildrenChoice::DeleteSubtree, ui::ChildrenChoice::MoveUp}) {
        const Rows before = rows();
        remove(category(2), children);
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(f->save(), QString());
        const Rows after = rows();
        QVERIFY(after != before);
        QVERIFY(undoAndSave());
        QCOMPARE(rows(), before);
        QVERIFY(undoAndSave());
        QCOMPARE(rows(), after);
        QVERIFY(undoAndSave());
        QCOMPARE(rows(), before);
    }
}

void tst_SavedSet::redoTakesTheStagingBack() {
    remove(category(4), ui::ChildrenChoice::DeleteSubtree);
    QCOMPARE(f->edits().setValue(category(3), name(), u"Buds"_s), QString());
    QCOMPARE(f->save(), QString());
    const Rows after = rows();
    for (int i = 0; i < 3; ++i) {
        f->live->undo();
        QVERIFY(f->live->hasChanges());
        QVERIFY(f->live->undoStack().canRedo());
        f->live->redo();
        QVERIFY(!f->live->hasChanges());
    }
    QCOMPARE(f->edits().setValue(category(5), name(), u"Films"_s), QString());
    f->live->undo();
    f->live->undo();
    QCOMPARE(category(3)->peek(name()).toText(), u"In-ear"_s);
    QCOMPARE(rows(), after);
}

void tst_SavedSet::severalSavesAreUndoneOneByOne() {
    std::vector<Rows> states{rows()};
    for (const QString& text : {u"One"_s, u"Two"_s, u"Three"_s}) {
        QCOMPARE(f->edits().setValue(category(3), name(), text), QString());
        QCOMPARE(f->save(), QString());
        states.push_back(rows());
    }
    QCOMPARE(f->live->undoStack().count(), 3);
    // All of them at once, as one save.
    f->live->undo();
    f->live->undo();
    f->live->undo();
    QCOMPARE(category(3)->peek(name()).toText(), u"In-ear"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(rows(), states[0]);
    QCOMPARE(f->live->undoStack().count(), 1);
    QVERIFY(undoAndSave());
    QCOMPARE(rows(), states[3]);
}

void tst_SavedSet::whatOthersChangedStays() {
    QCOMPARE(f->edits().setValue(category(3), name(), u"Buds"_s), QString());
    QCOMPARE(f->edits().setValue(category(4), name(), u"Cans"_s), QString());
    QCOMPARE(f->save(), QString());
    f->file.exec(u"UPDATE category SET name = 'Theirs' WHERE id = 3"_s);
    // As a refresh reads it.
    const ObjectPtr three = category(3);
    f->live->session().expire(three);
    QVERIFY(f->row("category", 3));
    f->live->disconnect(this);
    QSignalSpy failed(f->live.get(), &ui::LiveDatabase::failed);
    f->live->undo();
    QCOMPARE(failed.size(), 1);
    const auto failure = failed[0][0].value<ui::Failure>();
    QVERIFY2(failure.details.contains(u"was Buds, is now Theirs"_s), qPrintable(failure.details));
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name FROM category WHERE id IN (3, 4) ORDER BY id"_s),
             QStringList({u"Theirs"_s, u"Over-ear"_s}));
}

void tst_SavedSet::aRowThatOthersDeletedIsTold() {
    QCOMPARE(f->edits().setValue(category(3), name(), u"Buds"_s), QString());
    QCOMPARE(f->save(), QString());
    f->file.exec(u"DELETE FROM product_category WHERE category_id = 3"_s);
    f->file.exec(u"DELETE FROM category WHERE id = 3"_s);
    f->live->undo(); // nobody has noticed yet
    QVERIFY(!f->save().isEmpty());
    QVERIFY(f->live->hasChanges()); // nothing is lost
    f->live->redo();
    QVERIFY(!f->live->hasChanges());
}

void tst_SavedSet::discardingKeepsWhatWasSaved() {
    const Rows before = rows();
    QCOMPARE(f->edits().setValue(category(3), name(), u"Buds"_s), QString());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->edits().setValue(category(4), name(), u"Cans"_s), QString());
    f->live->discard();
    QCOMPARE(f->live->undoStack().count(), 1);
    f->live->undo();
    f->live->discard(); // of what undoing has staged
    QVERIFY(!f->live->hasChanges());
    QCOMPARE(f->live->undoStack().index(), 1);
    QVERIFY(undoAndSave());
    QCOMPARE(rows(), before);
}

void tst_SavedSet::aFailedSaveKeepsTheSteps() {
    QCOMPARE(f->edits().setValue(category(3), name(), u"Buds"_s), QString());
    QCOMPARE(f->edits().setValue(category(7), name(), u"Screens"_s), QString()); // is taken
    QVERIFY(!f->save().isEmpty());
    QCOMPARE(f->live->undoStack().count(), 2);
    f->live->undo();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->live->undoStack().undoText(), u"Save of 1 edit(s)"_s);
}

ObjectList tst_SavedSet::all(const char* entity) const {
    ObjectList objects;
    const bool isText = qstrcmp(entity, "product") == 0;
    const QString column = isText ? u"sku"_s : u"id"_s;
    for (const QString& key :
         f->file.rows(u"SELECT %1 FROM %2 ORDER BY %1"_s.arg(column, QString::fromUtf8(entity)))) {
        const ObjectPtr object = f->row(entity, isText ? Value(key) : Value(key.toInt()));
        if (object && !f->live->isMarkedForDeletion(*object)) {
            objects.push_back(object);
        }
    }
    return objects;
}

void tst_SavedSet::editAtRandom(QRandomGenerator& random, int step) const {
    const ObjectList categories = all("category");
    const ObjectList items = all("product");
    if (categories.empty()) {
        return;
    }
    const auto one = [&random](const ObjectList& list) {
        return list[std::size_t(random.bounded(int(list.size())))];
    };
    switch (random.bounded(6)) {
    case 0:
        f->edits().setValue(one(categories), name(), u"Name %1"_s.arg(step));
        break;
    case 1:
        f->edits().move({one(categories)}, random.bounded(3) == 0 ? ObjectPtr() : one(categories));
        break;
    case 2:
        f->edits().link({one(categories)}, products(), {one(items)});
        break;
    case 3:
        f->edits().unlink({one(categories)}, products(), {one(items)});
        break;
    case 4:
        f->edits().addRow(f->mapper("category"), {{name(), u"New %1"_s.arg(step)}},
                          {{&parent(), one(categories)}});
        break;
    case 5: {
        const ObjectPtr row = one(categories);
        f->edits().remove({row}, f->dependents({row}),
                          random.bounded(2) == 0 ? ui::ChildrenChoice::MoveUp
                                                 : ui::ChildrenChoice::DeleteSubtree);
        break;
    }
    default:
        break;
    }
}

void tst_SavedSet::randomSetsComeBack() {
    const quint32 seed = qEnvironmentVariableIsSet("ESPALIER_TEST_SEED")
                             ? qEnvironmentVariable("ESPALIER_TEST_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 6; ++round) {
        f = std::make_unique<LiveFixture>();
        QVERIFY(f->open());
        tell();
        std::vector<Rows> states{rows()};
        for (int set = 0; set < 6; ++set) {
            for (int i = random.bounded(1, 8); i > 0; --i) {
                editAtRandom(random, round * 1000 + set * 10 + i);
            }
            if (!f->live->hasChanges()) {
                continue;
            }
            const QString reason = f->save();
            if (!reason.isEmpty()) { // a name that is taken, or a category that is still needed
                f->live->discard();
                continue;
            }
            if (f->report.total() > 0) {
                states.push_back(rows());
            }
        }
        // All of them are undone one after the other, then saved at once: the first state.
        const int sets = f->live->undoStack().count();
        QCOMPARE(std::size_t(sets) + 1, states.size());
        for (int undone = sets; undone > 0; --undone) {
            f->live->undo();
            // The stack as it is says how many are left: this save is one of its own.
            QVERIFY2(f->live->undoStack().index() == undone - 1, qPrintable(QString::number(seed)));
        }
        const QString reason = f->live->hasChanges() ? f->save() : QString();
        QVERIFY2(reason.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(reason)));
        QVERIFY2(rows() == states.front(),
                 qPrintable(u"seed %1: "_s.arg(seed) +
                            f->file.changesSince(states.front()).join(u"; "_s)));
        if (f->live->undoStack().canUndo() && sets > 0) {
            f->live->undo();
            const QString again = f->live->hasChanges() ? f->save() : QString();
            QVERIFY2(again.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(again)));
            QVERIFY2(rows() == states.back(),
                     qPrintable(u"seed %1: "_s.arg(seed) +
                                f->file.changesSince(states.back()).join(u"; "_s)));
        }
    }
}

QTEST_MAIN(tst_SavedSet)
#include "tst_SavedSet.moc"
