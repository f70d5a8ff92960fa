// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PaneFixture.h"
#include "ui/widgets/GridFill.h"

#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace espalier;

/// One value for many cells, or that of the row above.
class tst_GridFill : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void controlEnterFillsTheSelection();
    void whatIsPickedFillsTheSelection();
    void whatTheEditedCellCannotTakeStaysInTheEditor();
    void otherCellsKeepTheirValues();
    void theLastTypedValueFillsAnotherSelection();
    void theFirstRowIsCopiedDown();
    void oneRowTakesFromTheRowAbove();
    void longTextsAreCopiedDownWhole();
    void emptyIsNotNull();
    void newRowsGoBackToTheirDefaults();
    void keysBelongToTheEditor();

private:
    void select(const QModelIndex& first, const QModelIndex& last) {
        view().selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        view().selectionModel()->select(QItemSelection(first, last),
                                        QItemSelectionModel::ClearAndSelect);
    }
    bool isNull(int row, const char* name) const {
        return cell(row, name).data(ui::NullRole).toBool();
    }
    /// The last one; empty: none.
    QString refusal() const {
        return m_refusals->isEmpty() ? QString() : m_refusals->back().front().toString();
    }
    void showArticles() {
        show("article");
        m_refusals = std::make_unique<QSignalSpy>(pane.get(), &ui::GridPane::refused);
    }

    std::unique_ptr<QSignalSpy> m_refusals;
};

void tst_GridFill::controlEnterFillsTheSelection() {
    showArticles();
    select(cell(0, "price"), cell(4, "price"));
    type(u"49.90"_s);
    QVERIFY(view().isEditing());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!view().isEditing());
    for (int row = 0; row < 5; ++row)
        QCOMPARE(text(row, "price"), u"49.90"_s);
    QCOMPARE(text(5, "price"), u"6.50"_s);
    QCOMPARE(steps(), 1);
    QCOMPARE(f->live->undoStack().undoText(), u"Fill 5 cells with “49.90”"_s);
    QCOMPARE(view().selectionModel()->selectedIndexes().size(), 5);
    QCOMPARE(refusal(), QString());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT count(*) FROM article WHERE price = 49.9"_s),
             QStringList{u"5"_s});
    f->live->undo();
    QVERIFY(settle());
    QCOMPARE(text(3, "price"), u"4.50"_s);
    // NULL, too.
    select(cell(0, "note"), cell(2, "note"));
    press(Qt::Key_F2);
    press(Qt::Key_Delete, Qt::AltModifier);
    press(Qt::Key_Enter, Qt::ControlModifier);
    QVERIFY(isNull(0, "note") && isNull(2, "note"));
    QCOMPARE(text(4, "note"), u"odd"_s);
}

void tst_GridFill::whatIsPickedFillsTheSelection() {
    showArticles();
    select(cell(0, "brand_id"), cell(2, "brand_id"));
    type(u"d 257"_s);
    auto* list = pane->findChild<QListView*>(u"candidates"_s);
    QVERIFY(list);
    QTRY_COMPARE(list->model()->rowCount(), 2); // and NULL
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!view().isEditing());
    QCOMPARE(steps(), 1);
    QCOMPARE(text(0, "brand_id"), u"Brand 257"_s);
    QCOMPARE(text(2, "brand_id"), u"Brand 257"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT brand_id FROM article WHERE id <= 4"_s),
             QStringList({u"257"_s, u"257"_s, u"257"_s, u"4"_s}));
}

void tst_GridFill::whatTheEditedCellCannotTakeStaysInTheEditor() {
    showArticles();
    select(cell(0, "made"), cell(3, "made"));
    type(u"31.1.2024"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(view().isEditing());
    auto* editor = qobject_cast<QLineEdit*>(view().indexWidget(cell(0, "made")));
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"31.1.2024"_s);
    QVERIFY(editor->toolTip().contains(u"Expected a date"_s));
    QCOMPARE(steps(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(text(0, "made"), u"2024-01-31"_s);
}

void tst_GridFill::otherCellsKeepTheirValues() {
    showArticles();
    view().selectionModel()->setCurrentIndex(cell(1, "note"), QItemSelectionModel::ClearAndSelect);
    for (const QModelIndex& other : {cell(2, "price"), cell(2, "id"), cell(2, "brand_id")})
        view().selectionModel()->select(other, QItemSelectionModel::Select);
    type(u"12"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!view().isEditing());
    QCOMPARE(text(1, "note"), u"12"_s);
    QCOMPARE(text(2, "price"), u"12.00"_s);
    QCOMPARE(text(2, "id"), u"3"_s);
    QCOMPARE(text(2, "brand_id"), u"Brand 003"_s);
    QCOMPARE(steps(), 1);
    QVERIFY2(refusal().startsWith(u"2 cells kept their values. id: "_s), qPrintable(refusal()));
}

void tst_GridFill::theLastTypedValueFillsAnotherSelection() {
    showArticles();
    go(0, "note");
    QVERIFY(!pane->filling().fillSelection()->isEnabled());
    QVERIFY(!pane->filling().fillSelection()->toolTip().isEmpty());
    type(u"seen"_s);
    press(Qt::Key_Return);
    QCOMPARE(text(0, "note"), u"seen"_s);
    select(cell(4, "note"), cell(6, "note"));
    QVERIFY2(pane->filling().fillSelection()->toolTip().contains(u"seen"_s),
             qPrintable(pane->filling().fillSelection()->toolTip()));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(text(4, "note"), u"seen"_s);
    QCOMPARE(text(6, "note"), u"seen"_s);
    QCOMPARE(steps(), 2);
}

void tst_GridFill::theFirstRowIsCopiedDown() {
    showArticles();
    select(cell(300, "id"), cell(303, "made")); // row 301 refers to nothing
    QVERIFY(settle());
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(steps(), 1);
    QCOMPARE(text(302, "name"), u"Article 301"_s);
    QVERIFY(isNull(300, "brand_id") && isNull(301, "brand_id") && isNull(303, "brand_id"));
    QCOMPARE(text(303, "price"), u"301.50"_s);
    QCOMPARE(text(303, "note"), u"odd"_s);
    QCOMPARE(text(302, "id"), u"303"_s);
    QVERIFY2(refusal().startsWith(u"3 cells kept their values. id: "_s), qPrintable(refusal()));
    f->live->undo();
    QVERIFY(!f->live->hasChanges());
    select(cell(4, "brand_id"), cell(6, "brand_id"));
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(text(6, "brand_id"), u"Brand 005"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT brand_id FROM article WHERE id IN (6, 7, 8)"_s),
             QStringList({u"5"_s, u"5"_s, u"8"_s}));
    // What it refers to need not be saved.
    const orm::ObjectPtr fresh = f->edits().addRow(
        f->mapper("brand"), {{f->slot("brand", "name"), orm::Value(u"Fresh"_s)}}, {});
    pane->model().setData(cell(10, "brand_id"), QVariant::fromValue(fresh), Qt::EditRole);
    select(cell(10, "brand_id"), cell(12, "brand_id"));
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(text(12, "brand_id"), u"Fresh"_s);
}

void tst_GridFill::oneRowTakesFromTheRowAbove() {
    showArticles();
    go(0, "price");
    QVERIFY(!pane->filling().fillDown()->isEnabled());
    select(cell(5, "price"), cell(5, "note"));
    press(Qt::Key_Apostrophe, Qt::ControlModifier);
    QTRY_COMPARE(steps(), 1);
    QCOMPARE(text(5, "price"), u"5.50"_s);
    QCOMPARE(text(5, "note"), u"odd"_s);
    QCOMPARE(refusal(), QString());
}

void tst_GridFill::longTextsAreCopiedDownWhole() {
    f->file.exec(
        u"UPDATE article SET note = replace(hex(zeroblob(4000)), '0', 'y') WHERE id = 2"_s);
    showArticles();
    QVERIFY(pane->model().isCutOff(cell(1, "note")));
    select(cell(1, "note"), cell(3, "note"));
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(steps(), 1);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT length(note) FROM article WHERE id IN (2, 3, 4, 5)"_s),
             QStringList({u"8000"_s, u"8000"_s, u"8000"_s, u"3"_s}));
}

void tst_GridFill::emptyIsNotNull() {
    showArticles();
    select(cell(0, "price"), cell(1, "note"));
    press(Qt::Key_Delete, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(steps(), 1);
    QVERIFY(!isNull(1, "note"));
    QCOMPARE(text(1, "note"), u""_s);
    QCOMPARE(text(0, "price"), u"1.50"_s);
    QVERIFY2(refusal().startsWith(u"2 cells kept"_s), qPrintable(refusal()));
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT count(*) FROM article WHERE note = ''"_s), QStringList{u"2"_s});
}

void tst_GridFill::newRowsGoBackToTheirDefaults() {
    f->file.exec(u"CREATE TABLE made (id INTEGER PRIMARY KEY, kind TEXT NOT NULL DEFAULT 'usual', "
                 "size INTEGER DEFAULT 7)"_s);
    QVERIFY(f->open());
    show("made");
    pane->newRowAction()->trigger();
    QVERIFY(settle());
    pane->model().setData(cell(0, "kind"), u"rare"_s, Qt::EditRole);
    pane->model().setData(cell(0, "size"), 3, ui::ValueRole);
    QCOMPARE(text(0, "kind"), u"rare"_s);
    const int before = steps();
    select(cell(0, "kind"), cell(0, "size"));
    press(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_COMPARE(steps(), before + 1);
    QVERIFY(cell(0, "kind").data(ui::DefaultRole).toBool());
    QVERIFY(cell(0, "kind").data(Qt::ToolTipRole).toString().contains(u"'usual'"_s));
    QCOMPARE(cell(0, "size").data(Qt::AccessibleTextRole).toString(), u"size, default, new"_s);
    f->live->undo();
    QCOMPARE(text(0, "kind"), u"rare"_s);
    QVERIFY(!cell(0, "kind").data(ui::DefaultRole).toBool());
    f->live->redo();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT kind, size FROM made"_s), QStringList{u"usual|7"_s});
    QVERIFY(settle());
    view().selectionModel()->setCurrentIndex(cell(0, "kind"), QItemSelectionModel::ClearAndSelect);
    QVERIFY(!pane->filling().setDefault()->isEnabled());
    QVERIFY(pane->filling().setDefault()->toolTip().contains(u"new rows"_s));
}

void tst_GridFill::keysBelongToTheEditor() {
    showArticles();
    select(cell(2, "note"), cell(3, "note"));
    press(Qt::Key_F2);
    press(Qt::Key_D, Qt::ControlModifier);
    press(Qt::Key_Delete, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(view().isEditing());
    QCOMPARE(steps(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(text(2, "note"), u"odd"_s);
}

QTEST_MAIN(tst_GridFill)
#include "tst_GridFill.moc"
