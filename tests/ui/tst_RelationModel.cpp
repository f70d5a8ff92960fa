// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RelationModel.h"

#include "tests/support/LiveFixture.h"
#include "tests/ui/PanelShots.h"
#include "ui/models/LabelSearch.h"
#include "ui/models/ListSteps.h"
#include "ui/widgets/RelationEditor.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using ui::EditState;
using ui::RelationModel;

class tst_RelationModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        f = std::make_unique<LiveFixture>(statements());
        QVERIFY(f->open());
        makeModel();
    }
    void cleanup() {
        tester.reset();
        model.reset();
        f.reset();
    }

    void linkedRowsAreTicked();
    void tickingAFoundRowLinksIt();
    void untickedRowStaysDeletedUntilSaved();
    void undoTicksAgain();
    void saveMovesFoundRowsToTheLinked();
    void searchIsWithoutCaseAndLeavesLinkedOut();
    void searchFindsAtMostFifty();
    void searchMatchesLettersBeyondAscii();
    void percentAndUnderscoreAreLetters();
    void lastSearchWins();
    void pathIsToldInTheOtherTree();
    void bothSidesShowTheSameLink();
    void oneToManyCannotBeTicked();
    void oneToManyShowsStagedRows();
    void longListIsCutOff();
    void newRowCanBeLinkedBeforeSaving();
    void readOnlyDatabaseRefuses();
    void refreshReadsLinksOfOthers();
    void changingTheOwnerDropsLateAnswers();
    void ownerThatIsDiscardedGoes();
    void listStepsLeadToTheNewList();
    void editorLinksByKeyboard();
    void editorLinksByMouse();
    void editorFollowsOnEnter();
    void editorLooks();

private:
    static QStringList statements() {
        return TestDatabase::catalogue() +
               QStringList{
                   u"INSERT INTO product VALUES ('D4', 'Äpfel 100%', 1), ('E5', 'Äpfel 100x', 1)"_s,
                   u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
                   "INSERT INTO product SELECT printf('Z%03d', i), printf('Zebra %03d', i), i FROM n"_s,
                   u"CREATE TABLE part (id INTEGER PRIMARY KEY, name VARCHAR(20), level_id INTEGER "
                   "REFERENCES level(id))"_s,
                   u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250) "
                   "INSERT INTO part SELECT i, printf('Part %03d', i), 1 FROM n"_s,
               };
    }
    void makeModel() {
        model = std::make_unique<RelationModel>(*f->live);
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    ObjectPtr category(int id) const { return f->row("category", id); }
    void show(const ObjectPtr& owner, const char* relation) {
        model->setOwner(owner, &owner->mapper().relationship(relation));
        QTRY_VERIFY(!model->isLoading());
        QVERIFY(f->settle());
    }
    void search(const QString& text) {
        model->setSearch(text);
        QTRY_VERIFY(!model->isSearching());
    }
    /// "[x] Bud, [ ] Muff -": ticks and the letter of what is staged.
    QString rows() const {
        QStringList result;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row);
            QString text =
                index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? u"[x] "_s : u"[ ] "_s;
            text += index.data().toString();
            const auto state = EditState(index.data(ui::EditStateRole).toInt());
            if (state != EditState::Clean)
                text += u' ' + ui::Theme::stateLetter(state);
            result << text;
        }
        return result.join(u", "_s);
    }
    bool tick(int row, bool on = true) {
        return model->setData(model->index(row), on ? Qt::Checked : Qt::Unchecked,
                              Qt::CheckStateRole);
    }

    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<RelationModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void tst_RelationModel::linkedRowsAreTicked() {
    QSignalSpy loaded(model.get(), &RelationModel::loaded);
    show(category(4), "product");
    QCOMPARE(rows(), u"[x] Bud, [x] Muff"_s);
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(model->linkedCount(), 2);
    QVERIFY(model->isTickable());
    QVERIFY(model->flags(model->index(0)).testFlag(Qt::ItemIsUserCheckable));
    show(category(5), "product");
    QCOMPARE(rows(), QString());
}

void tst_RelationModel::tickingAFoundRowLinksIt() {
    show(category(4), "product");
    search(u"pan"_s);
    QCOMPARE(rows(), u"[x] Bud, [x] Muff, [ ] Panel"_s);
    QVERIFY(tick(2));
    QCOMPARE(rows(), u"[x] Bud, [x] Muff, [x] Panel +"_s);
    QCOMPARE(f->live->undoStack().count(), 1);
    search({});
    QCOMPARE(rows(), u"[x] Bud, [x] Muff, [x] Panel +"_s);
    QCOMPARE(model->linkedCount(), 3);
}

void tst_RelationModel::untickedRowStaysDeletedUntilSaved() {
    const auto before = f->file.dump();
    show(category(4), "product");
    QVERIFY(tick(0, false));
    QCOMPARE(rows(), u"[ ] Bud −, [x] Muff"_s);
    QCOMPARE(f->save(), QString());
    QTRY_COMPARE(rows(), u"[x] Muff"_s);
    QCOMPARE(f->file.changesSince(before), QStringList{u"-product_category: A1|4"_s});
}

void tst_RelationModel::undoTicksAgain() {
    show(category(4), "product");
    QVERIFY(tick(1, false));
    f->live->undo();
    QCOMPARE(rows(), u"[x] Bud, [x] Muff"_s);
    QVERIFY(!f->live->hasChanges());
    f->live->redo();
    QCOMPARE(rows(), u"[x] Bud, [ ] Muff −"_s);
}

void tst_RelationModel::saveMovesFoundRowsToTheLinked() {
    const auto before = f->file.dump();
    show(category(4), "product");
    search(u"PAN"_s);
    QVERIFY(tick(2));
    QCOMPARE(f->save(), QString());
    QTRY_COMPARE(rows(), u"[x] Bud, [x] Muff, [x] Panel"_s);
    QCOMPARE(model->foundCount(), 0);
    QCOMPARE(f->file.changesSince(before), QStringList{u"+product_category: C3|4"_s});
}

void tst_RelationModel::searchIsWithoutCaseAndLeavesLinkedOut() {
    show(category(4), "product");
    search(u"u"_s);
    QCOMPARE(rows(), u"[x] Bud, [x] Muff"_s);
    QCOMPARE(model->foundCount(), 0);
    search(u"ANEL"_s);
    QCOMPARE(rows(), u"[x] Bud, [x] Muff, [ ] Panel"_s);
}

void tst_RelationModel::searchFindsAtMostFifty() {
    show(category(4), "product");
    search(u"zebra"_s);
    QCOMPARE(model->foundCount(), RelationModel::mostFound);
    QCOMPARE(model->rowCount(), RelationModel::mostFound + 2);
    QCOMPARE(model->index(2).data().toString(), u"Zebra 001"_s);
}

void tst_RelationModel::searchMatchesLettersBeyondAscii() {
    show(category(5), "product");
    search(u"äPFEL"_s);
    QCOMPARE(rows(), u"[ ] Äpfel 100%, [ ] Äpfel 100x"_s);
}

void tst_RelationModel::percentAndUnderscoreAreLetters() {
    show(category(5), "product");
    search(u"100%"_s);
    QCOMPARE(rows(), u"[ ] Äpfel 100%"_s);
    search(u"_"_s);
    QCOMPARE(rows(), QString());
}

void tst_RelationModel::lastSearchWins() {
    show(category(5), "product");
    QSignalSpy searched(model.get(), &RelationModel::searched);
    for (const QString& text : {u"z"_s, u"ze"_s, u"p"_s, u"pa"_s})
        model->setSearch(text);
    QTRY_VERIFY(!model->isSearching());
    QVERIFY(f->settle());
    QCOMPARE(searched.count(), 1); // the others were cancelled
    QCOMPARE(rows(), u"[ ] Panel"_s);
}

void tst_RelationModel::pathIsToldInTheOtherTree() {
    show(f->row("product", u"A1"_s), "category");
    QCOMPARE(rows(), u"[x] In-ear, [x] Over-ear"_s);
    QTRY_COMPARE(model->index(0).data(ui::PathRole).toStringList(),
                 QStringList({u"Audio"_s, u"Headphones"_s, u"In-ear"_s}));
    QCOMPARE(model->index(0).data(Qt::ToolTipRole).toString(), u"Audio › Headphones › In-ear"_s);
    QVERIFY(model->index(0).data(Qt::AccessibleTextRole).toString().contains(u"linked"_s));
    search(u"screen"_s);
    QTRY_COMPARE(model->index(2).data(ui::PathRole).toStringList(),
                 QStringList({u"Video"_s, u"Screens"_s}));
    // A staged move is in the path.
    const ObjectPtr headphones = category(2);
    QCOMPARE(f->edits().move({headphones}, category(5)), QString());
    QCOMPARE(model->index(0).data(ui::PathRole).toStringList().constFirst(), u"Video"_s);
}

void tst_RelationModel::bothSidesShowTheSameLink() {
    RelationModel other(*f->live);
    const ObjectPtr product = f->row("product", u"C3"_s);
    other.setOwner(product, &f->relation("product", "category"));
    QTRY_COMPARE(other.rowCount(), 1);
    show(category(4), "product");
    search(u"panel"_s);
    QVERIFY(tick(2));
    QTRY_COMPARE(other.rowCount(), 2);
    QCOMPARE(other.index(1).data().toString(), u"Over-ear"_s);
    QVERIFY(other.setData(other.index(1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(rows(), u"[x] Bud, [x] Muff, [ ] Panel"_s);
    QVERIFY(!f->live->hasChanges());
}

void tst_RelationModel::oneToManyCannotBeTicked() {
    show(category(2), "children");
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0).data().toString(), u"In-ear"_s);
    QVERIFY(!model->isTickable());
    QVERIFY(!model->index(0).data(Qt::CheckStateRole).isValid());
    QVERIFY(!model->flags(model->index(0)).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!tick(0, false));
    QVERIFY(!model->refusal().isEmpty());
    QVERIFY(!f->live->hasChanges());
}

void tst_RelationModel::oneToManyShowsStagedRows() {
    show(category(2), "children");
    QCOMPARE(f->edits().move({category(3)}, category(5)), QString());
    QCOMPARE(rows(), u"[ ] In-ear −, [ ] Over-ear"_s);
    QCOMPARE(f->edits().move({category(7)}, category(2)), QString());
    QCOMPARE(rows(), u"[ ] In-ear −, [ ] Over-ear, [ ] Projectors +"_s);
    f->live->discard();
    QCOMPARE(rows(), u"[ ] In-ear, [ ] Over-ear"_s);
}

void tst_RelationModel::longListIsCutOff() {
    show(f->row("level", 1), "part");
    QCOMPARE(model->rowCount(), RelationModel::mostRows);
    QVERIFY(model->hasMore());
}

void tst_RelationModel::newRowCanBeLinkedBeforeSaving() {
    const auto before = f->file.dump();
    const int name = f->slot("category", "name");
    const ObjectPtr made =
        f->edits().addRow(f->mapper("category"), {{name, u"Cables"_s}},
                          {{f->mapper("category").traits().parent, category(1)}});
    QVERIFY(made);
    model->setOwner(made, &f->relation("category", "product"));
    QVERIFY(!model->isLoading());
    search(u"bud"_s);
    QVERIFY(tick(0));
    QCOMPARE(rows(), u"[x] Bud +"_s);
    QCOMPARE(f->save(), QString());
    QTRY_COMPARE(rows(), u"[x] Bud"_s);
    QCOMPARE(f->file.changesSince(before).size(), 2);
}

void tst_RelationModel::readOnlyDatabaseRefuses() {
    cleanup();
    f = std::make_unique<LiveFixture>(statements());
    QVERIFY(f->open(true));
    makeModel();
    show(category(4), "product");
    QCOMPARE(rows(), u"[x] Bud, [x] Muff"_s);
    QVERIFY(!model->isTickable());
    QVERIFY(!model->index(0).data(ui::ReasonRole).toString().isEmpty());
    QSignalSpy refused(model.get(), &RelationModel::refused);
    QVERIFY(!tick(0, false));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(rows(), u"[x] Bud, [x] Muff"_s);
}

void tst_RelationModel::refreshReadsLinksOfOthers() {
    show(category(4), "product");
    QVERIFY(tick(0, false));
    f->file.exec(u"INSERT INTO product_category VALUES ('C3', 4)"_s);
    f->live->refresh();
    QTRY_COMPARE(rows(), u"[ ] Bud −, [x] Muff, [x] Panel"_s);
}

void tst_RelationModel::changingTheOwnerDropsLateAnswers() {
    const ObjectPtr first = category(4);
    const ObjectPtr second = category(6);
    const orm::Relationship& products = f->relation("category", "product");
    model->setOwner(first, &products);
    model->setSearch(u"zebra"_s);
    model->setOwner(second, &products);
    QTRY_VERIFY(!model->isLoading());
    QVERIFY(f->settle());
    QCOMPARE(rows(), u"[x] Panel"_s);
    QCOMPARE(model->search(), QString());
    model->setOwner({}, nullptr);
    QCOMPARE(model->rowCount(), 0);
    QVERIFY(!model->refusal().isEmpty());
}

void tst_RelationModel::ownerThatIsDiscardedGoes() {
    const ObjectPtr made =
        f->edits().addRow(f->mapper("category"), {{f->slot("category", "name"), u"Cables"_s}},
                          {{f->mapper("category").traits().parent, category(1)}});
    model->setOwner(made, &f->relation("category", "product"));
    f->live->discard();
    QVERIFY(!model->owner());
    QCOMPARE(model->rowCount(), 0);
}

void tst_RelationModel::listStepsLeadToTheNewList() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        std::vector<int> before;
        std::vector<int> after;
        for (int i = 0; i < 12; ++i) {
            if (random.bounded(3) > 0)
                before.push_back(i);
            if (random.bounded(3) > 0)
                after.push_back(i);
        }
        const ui::ListSteps steps = ui::listSteps(before, after);
        QVERIFY(!steps.isReset);
        for (const auto& [first, last] : steps.removals)
            before.erase(before.begin() + first, before.begin() + last + 1);
        for (const auto& [first, last] : steps.insertions)
            before.insert(before.begin() + first, after.begin() + first, after.begin() + last + 1);
        QCOMPARE(before, after);
    }
    QVERIFY(ui::listSteps<int>({1, 2, 3}, {3, 4, 1}).isReset);
}

void tst_RelationModel::editorLinksByKeyboard() {
    ui::RelationEditor editor(*f->live);
    editor.setOwner(category(4), &f->relation("category", "product"));
    QTRY_COMPARE(editor.model().rowCount(), 2);
    editor.show();
    editor.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    editor.searchLine().setFocus();
    QTest::keyClicks(&editor.searchLine(), u"panel"_s);
    QTRY_COMPARE(editor.model().rowCount(), 3);
    QTest::keyClick(&editor.searchLine(), Qt::Key_Return);
    QVERIFY(editor.model().isLinkedAt(2));
    QTest::keyClick(&editor.searchLine(), Qt::Key_Down);
    auto* list = editor.findChild<QListView*>(u"relationRows"_s);
    QCOMPARE(list->currentIndex().row(), 2);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!editor.model().isLinkedAt(2));
    editor.searchLine().setFocus();
    QTest::keyClick(&editor.searchLine(), Qt::Key_Escape);
    QCOMPARE(editor.searchLine().text(), QString());
    QTRY_COMPARE(editor.model().rowCount(), 2);
    QTest::keyClicks(&editor.searchLine(), u"nothing"_s);
    auto* note = editor.findChild<QLabel*>(u"relationNote"_s);
    QTRY_COMPARE(note->text(), u"No other row contains “nothing”."_s);
}

void tst_RelationModel::editorLinksByMouse() {
    ui::RelationEditor editor(*f->live);
    editor.setOwner(category(4), &f->relation("category", "product"));
    QTRY_COMPARE(editor.model().rowCount(), 2);
    editor.resize(260, 200);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    auto* list = editor.findChild<QListView*>(u"relationRows"_s);
    const QRect row = list->visualRect(editor.model().index(0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      QPoint(row.left() + 9, row.center().y()));
    QVERIFY(!editor.model().isLinkedAt(0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      QPoint(row.left() + 90, row.center().y()));
    QVERIFY(!editor.model().isLinkedAt(0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      QPoint(row.left() + 9, row.center().y()));
    QVERIFY(editor.model().isLinkedAt(0));
}

void tst_RelationModel::editorFollowsOnEnter() {
    ui::RelationEditor editor(*f->live);
    ObjectPtr followed;
    connect(&editor, &ui::RelationEditor::followRequested, &editor,
            [&](const ObjectPtr& object) { followed = object; });
    editor.setOwner(category(2), &f->relation("category", "children"));
    QTRY_COMPARE(editor.model().rowCount(), 2);
    editor.show();
    QVERIFY(editor.searchLine().isHidden());
    auto* list = editor.findChild<QListView*>(u"relationRows"_s);
    list->setCurrentIndex(editor.model().index(1));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(followed, category(4));
    const QPoint place = list->visualRect(editor.model().index(0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(followed, category(3));
}

void tst_RelationModel::editorLooks() {
    ui::RelationEditor editor(*f->live);
    editor.setOwner(f->row("product", u"A1"_s), &f->relation("product", "category"));
    QTRY_COMPARE(editor.model().rowCount(), 2);
    QVERIFY(editor.model().setData(editor.model().index(1), Qt::Unchecked, Qt::CheckStateRole));
    editor.searchLine().setText(u"r"_s);
    QTRY_VERIFY(editor.model().foundCount() > 1);
    QVERIFY(editor.model().setData(editor.model().index(2), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(f->settle());
    takeShots(editor, u"relation-editor"_s, {330, 200});
}

QTEST_MAIN(tst_RelationModel)
#include "tst_RelationModel.moc"
