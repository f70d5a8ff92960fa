// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PaneFixture.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::EditState;
using ui::GridPane;

class tst_GridView : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void typingReplacesAndEnterGoesDown();
    void f2KeepsWhatIsThere();
    void tabGoesRightAndStaysInEdit();
    void escapeGivesOneEditUp();
    void invalidTextKeepsItsEditor();
    void altDeleteSetsNull();
    void deleteClearsContent();
    void deleteOfManyCellsIsOneStep();
    void referenceIsPickedByTyping();
    void controlDeleteMarksRows();
    void controlDeleteAsksWhenOthersRefer();
    void insertAddsARow();
    void duplicateCopiesWhatTheGridDoesNotRead();
    void revertTakesBackCellsAndRows();
    void copyIsTabSeparated();
    void longTextOpensOnF4();
};

void tst_GridView::typingReplacesAndEnterGoesDown() {
    show("article");
    go(0, "price");
    type(u"49.90"_s);
    QVERIFY(view().isEditing());
    press(Qt::Key_Return);
    QVERIFY(!view().isEditing());
    QCOMPARE(text(0, "price"), u"49.90"_s);
    QCOMPARE(state(0, "price"), EditState::Modified);
    QCOMPARE(view().currentIndex(), cell(1, "price"));
    QCOMPARE(steps(), 1);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT price FROM article WHERE id = 1"_s), QStringList{u"49.9"_s});
}

void tst_GridView::f2KeepsWhatIsThere() {
    show("article");
    go(0, "name");
    press(Qt::Key_F2);
    type(u"x"_s);
    press(Qt::Key_Return);
    QCOMPARE(text(0, "name"), u"Article 001x"_s);
}

void tst_GridView::tabGoesRightAndStaysInEdit() {
    show("article");
    go(0, "price");
    type(u"2"_s);
    press(Qt::Key_Tab);
    QVERIFY(view().isEditing());
    QCOMPARE(text(0, "price"), u"2.00"_s);
    QCOMPARE(view().currentIndex(), cell(0, "note"));
    type(u"seen"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(text(0, "note"), u"seen"_s);
    QCOMPARE(view().currentIndex(), cell(0, "price"));
    press(Qt::Key_Escape);
    go(0, "made");
    press(Qt::Key_F2);
    press(Qt::Key_Tab); // over the picture, which is not edited, and the key of the next row
    QVERIFY(view().isEditing());
    QCOMPARE(view().currentIndex(), cell(1, "name"));
    QCOMPARE(steps(), 2);
}

void tst_GridView::escapeGivesOneEditUp() {
    show("article");
    go(0, "price");
    type(u"77"_s);
    press(Qt::Key_Escape);
    QVERIFY(!view().isEditing());
    QCOMPARE(text(0, "price"), u"1.50"_s);
    QCOMPARE(steps(), 0);
    QCOMPARE(QApplication::focusWidget(), &view());
}

void tst_GridView::invalidTextKeepsItsEditor() {
    show("article");
    QSignalSpy refusals(pane.get(), &GridPane::refused);
    go(0, "made");
    type(u"31.1.2024"_s);
    press(Qt::Key_Return);
    QVERIFY(view().isEditing());
    auto* editor = qobject_cast<QLineEdit*>(view().indexWidget(cell(0, "made")));
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"31.1.2024"_s);
    QVERIFY(!editor->toolTip().isEmpty());
    // Clicking elsewhere loses nothing either.
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      view().visualRect(cell(2, "name")).center());
    QTRY_COMPARE(view().currentIndex(), cell(0, "made"));
    QCOMPARE(view().indexWidget(cell(0, "made")), editor);
    QCOMPARE(editor->text(), u"31.1.2024"_s);
    QTRY_COMPARE(QApplication::focusWidget(), editor);
    press(Qt::Key_Escape);
    QVERIFY(!view().isEditing());
    QCOMPARE(text(0, "made"), u"2024-01-31"_s);
    QCOMPARE(steps(), 0);
}

void tst_GridView::altDeleteSetsNull() {
    show("article");
    go(0, "price");
    press(Qt::Key_Delete, Qt::AltModifier);
    QVERIFY(cell(0, "price").data(ui::NullRole).toBool());
    go(0, "brand_id");
    press(Qt::Key_Delete, Qt::AltModifier);
    QVERIFY(cell(0, "brand_id").data(ui::NullRole).toBool());
    QSignalSpy refusals(pane.get(), &GridPane::refused);
    go(0, "name");
    press(Qt::Key_Delete, Qt::AltModifier);
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(text(0, "name"), u"Article 001"_s);
    // While a cell is edited, the key belongs to the editor.
    go(2, "note");
    press(Qt::Key_F2);
    press(Qt::Key_Delete, Qt::AltModifier);
    QVERIFY(view().isEditing());
    press(Qt::Key_Return);
    QVERIFY(cell(2, "note").data(ui::NullRole).toBool());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT price, brand_id FROM article WHERE id = 1"_s),
             QStringList{u"-|-"_s});
    QCOMPARE(f->file.rows(u"SELECT note FROM article WHERE id = 3"_s), QStringList{u"-"_s});
}

void tst_GridView::deleteClearsContent() {
    show("article");
    go(0, "name");
    press(Qt::Key_Delete);
    QCOMPARE(text(0, "name"), u""_s);
    QVERIFY(!cell(0, "name").data(ui::NullRole).toBool());
    go(0, "note");
    press(Qt::Key_Delete);
    QVERIFY(cell(0, "note").data(ui::NullRole).toBool());
    QCOMPARE(pane->model().rowCount(), 700);
}

void tst_GridView::deleteOfManyCellsIsOneStep() {
    show("article");
    QItemSelection cells(cell(0, "brand_id"), cell(4, "price"));
    view().setCurrentIndex(cell(0, "brand_id"));
    view().selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
    press(Qt::Key_Delete);
    QCOMPARE(steps(), 1);
    QVERIFY(cell(4, "price").data(ui::NullRole).toBool());
    QVERIFY(cell(4, "brand_id").data(ui::NullRole).toBool());
    f->live->undo();
    QVERIFY(!f->live->hasChanges());
    QCOMPARE(text(4, "brand_id"), u"Brand 005"_s);
}

void tst_GridView::referenceIsPickedByTyping() {
    show("article");
    go(0, "brand_id");
    type(u"d 257"_s);
    auto* list = pane->findChild<QListView*>(u"candidates"_s);
    QVERIFY(list);
    QTRY_COMPARE(list->model()->rowCount(), 2); // and NULL
    press(Qt::Key_Return);
    QVERIFY(!view().isEditing());
    QCOMPARE(text(0, "brand_id"), u"Brand 257"_s);
    QCOMPARE(view().currentIndex(), cell(1, "brand_id"));
    QCOMPARE(steps(), 1);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT brand_id FROM article WHERE id = 1"_s), QStringList{u"257"_s});
}

void tst_GridView::controlDeleteMarksRows() {
    show("article");
    go(1, "name");
    press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(state(1, "name"), EditState::Deleted);
    QVERIFY(prompt->asked.isEmpty()); // nothing to choose
    QCOMPARE(pane->model().rowCount(), 700);
    f->live->undo();
    QCOMPARE(state(1, "name"), EditState::Clean);
}

void tst_GridView::controlDeleteAsksWhenOthersRefer() {
    show("product"); // a review refers to the first
    go(0, "name");
    prompt->answer(ScriptedPrompt::Choice());
    press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(prompt->asked.size(), 1);
    QCOMPARE(prompt->removals.front().dependents.referring.size(), std::size_t(1));
    QVERIFY(!f->live->hasChanges());
}

void tst_GridView::insertAddsARow() {
    show("article");
    go(0, "name");
    press(Qt::Key_Insert);
    QCOMPARE(pane->model().rowCount(), 701);
    QCOMPARE(view().currentIndex().row(), 700);
    type(u"Fresh"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Escape);
    QCOMPARE(text(700, "name"), u"Fresh"_s); // not into the key, which the database makes
    QCOMPARE(state(700, "name"), EditState::Added);
}

void tst_GridView::duplicateCopiesWhatTheGridDoesNotRead() {
    show("article");
    go(3, "name");
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(pane->model().rowCount(), 701);
    QCOMPARE(text(700, "name"), u"Article 004"_s);
    QTRY_COMPARE(text(700, "brand_id"), u"Brand 004"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(
        f->file.rows(u"SELECT name, brand_id, price, hex(picture) FROM article WHERE id > 700"_s),
        QStringList{u"Article 004|4|4.5|0102"_s});
}

void tst_GridView::revertTakesBackCellsAndRows() {
    show("article");
    go(0, "price");
    type(u"5"_s);
    press(Qt::Key_Return);
    go(0, "name");
    type(u"Other"_s);
    press(Qt::Key_Return);
    go(0, "price");
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(text(0, "price"), u"1.50"_s);
    QCOMPARE(text(0, "name"), u"Other"_s);
    view().selectRow(0);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!f->live->hasChanges());
    pane->newRowAction()->trigger();
    QCOMPARE(pane->model().rowCount(), 701);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(pane->model().rowCount(), 700);
    go(1, "name");
    press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(state(1, "name"), EditState::Deleted);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(state(1, "name"), EditState::Clean);
}

void tst_GridView::copyIsTabSeparated() {
    f->file.exec(u"UPDATE article SET note = 'a \"b\"' || char(10) || 'c' WHERE id = 1"_s);
    show("article");
    view().setCurrentIndex(cell(0, "brand_id"));
    view().selectionModel()->select(QItemSelection(cell(0, "brand_id"), cell(1, "note")),
                                    QItemSelectionModel::ClearAndSelect);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             u"Brand 001\t1.50\t\"a \"\"b\"\"\nc\"\nBrand 002\t2.50\t"_s);
}

void tst_GridView::longTextOpensOnF4() {
    show("article");
    go(0, "note");
    press(Qt::Key_F4);
    auto* edit = pane->findChild<QPlainTextEdit*>(u"longText"_s);
    QVERIFY(edit);
    QCOMPARE(edit->toPlainText(), u"odd"_s);
    edit->setPlainText(u"line one\nline two"_s);
    edit->window()->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), edit->window());
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(text(0, "note"), u"line one\nline two"_s);
}

QTEST_MAIN(tst_GridView)
#include "tst_GridView.moc"
