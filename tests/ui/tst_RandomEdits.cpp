// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RandomEditor.h"

using namespace Qt::StringLiterals;

namespace {

int scaled(int count) {
    bool isSet = false;
    const double scale = qEnvironmentVariable("ESPALIER_TEST_SCALE").toDouble(&isSet);
    return isSet ? int(count * scale) : count;
}

quint32 seedOfThisRun() {
    const QByteArray given = qgetenv("ESPALIER_TEST_SEED");
    const quint32 seed = given.isEmpty() ? QRandomGenerator::global()->generate() : given.toUInt();
    qInfo("ESPALIER_TEST_SEED=%u", seed);
    return seed;
}

} // namespace

class tst_RandomEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        f = std::make_unique<LiveFixture>(randomCatalogue());
        QVERIFY(f->open());
        editor = std::make_unique<RandomEditor>(*f, seedOfThisRun());
        QVERIFY(editor->load());
    }
    void cleanup() {
        editor.reset();
        f.reset();
    }

    void undoAndRedoReturnTheExactState();
    void savingAgainReturnsTheExactRows();

private:
    QUndoStack& stack() const { return f->live->undoStack(); }

    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<RandomEditor> editor;
};

// Forth and back through thousands of steps: at each place of the stack there is one state.
void tst_RandomEdits::undoAndRedoReturnTheExactState() {
    QByteArrayList states{editor->staged()};
    int undone = 0;
    for (int i = 0; i < scaled(500); ++i) {
        const int before = stack().index();
        editor->edit();
        const int after = stack().index();
        if (after > before) {
            QCOMPARE(after, before + 1);
            states.resize(before + 1);
            states << editor->staged();
        }
        if (editor->bounded(4) != 0)
            continue;
        for (int steps = editor->bounded(12); steps > 0 && stack().canUndo(); --steps) {
            f->live->undo();
            ++undone;
            QCOMPARE(editor->staged(), states.at(stack().index()));
        }
        for (int steps = editor->bounded(12); steps > 0 && stack().canRedo(); --steps) {
            f->live->redo();
            QCOMPARE(editor->staged(), states.at(stack().index()));
        }
    }
    QVERIFY(undone > scaled(200));
    while (stack().canUndo()) {
        f->live->undo();
        QCOMPARE(editor->staged(), states.at(stack().index()));
    }
    QVERIFY(!f->live->hasChanges());
    while (stack().canRedo()) {
        f->live->redo();
        QCOMPARE(editor->staged(), states.at(stack().index()));
    }
}

void tst_RandomEdits::savingAgainReturnsTheExactRows() {
    for (int round = 0; round < scaled(4); ++round) {
        const auto before = f->file.dump();
        RandomEditor fresh(*f, quint32(editor->bounded(1 << 30)));
        QVERIFY(fresh.load());
        for (int i = 0; i < 40; ++i)
            fresh.edit();
        if (!f->live->hasChanges())
            continue;
        QCOMPARE(f->save(), QString());
        const auto saved = f->file.dump();
        f->live->undo();
        QCOMPARE(f->save(), QString());
        QCOMPARE(f->file.changesSince(before).join(u" / "_s), QString());
        f->live->undo(); // of the save that took it back
        QCOMPARE(f->save(), QString());
        QCOMPARE(f->file.changesSince(saved).join(u" / "_s), QString());
    }
}

QTEST_MAIN(tst_RandomEdits)
#include "tst_RandomEdits.moc"
