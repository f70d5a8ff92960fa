// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PaneFixture.h"
#include "tests/ui/PanelShots.h"
#include "ui/widgets/GridColumns.h"
#include "ui/widgets/TextProblemsDialog.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::EditState;

/// A block of cells from a spreadsheet, checked as a whole, staged as one step.
class tst_GridPaste : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void aBlockIsOneStep();
    void rowsBehindTheLastOneAreNew();
    void newRowsBelongToTheScope();
    void whatDoesNotFitIsListedAndNothingIsStaged();
    void oneCellFillsTheSelection();
    void aBlockRepeatsInASelectionThatHoldsItSeveralTimes();
    void hiddenAndMovedColumnsCountAsTheyAreSeen();
    void nothingIsNullOrTheDefault();
    void rowsThatAreReferredToAreNamedByKeyOrLabel();
    void whatWasCopiedIsNoChange();
    void rowsThatAreNotLoadedAreReadFirst();
    void aRowDoesNotComeBelowItself();
    void whatCannotBePastedIsSaid();
    void aThousandRowsOfTenColumns();
    void itIsSeenInBothThemes();

private:
    void paste(const QString& text) {
        QApplication::clipboard()->setText(text);
        pane->activateWindow(); // a dialog may have been closed
        QVERIFY(QTest::qWaitForWindowActive(pane.get()));
        view().setFocus();
        press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(settle());
    }
    /// Whatever keys were pressed last.
    void go(int row, const char* name) { select(cell(row, name), cell(row, name)); }
    void select(const QModelIndex& first, const QModelIndex& last) {
        view().selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        view().selectionModel()->select(QItemSelection(first, last),
                                        QItemSelectionModel::ClearAndSelect);
    }
    /// Each as "row column: text: reason"; closes the dialog.
    QStringList problems() {
        auto* dialog = pane->findChild<ui::TextProblemsDialog*>();
        if (!dialog)
            return {};
        const auto* list = dialog->findChild<QTableWidget*>(u"textProblemsList"_s);
        QStringList lines;
        for (int row = 0; row < list->rowCount(); ++row)
            lines << u"%1 %2: %3: %4"_s.arg(list->item(row, 0)->text(), list->item(row, 1)->text(),
                                            list->item(row, 2)->text(), list->item(row, 3)->text());
        m_heading = dialog->findChild<QLabel*>(u"textProblemsHeading"_s)->text();
        dialog->close();
        delete dialog;
        return lines;
    }

    QString m_heading;
};

void tst_GridPaste::aBlockIsOneStep() {
    show("article");
    const QAbstractItemModelTester tester(&pane->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    go(1, "price");
    paste(u"7.25\t\"two\nlines\tand \"\"marks\"\"\"\ttrue\t2025-02-28\r\n8\tplain\tno\t\r\n"_s);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(steps(), 1);
    QCOMPARE(f->live->undoStack().undoText(), u"Paste 2 × 4 cells"_s);
    QCOMPARE(text(1, "price"), u"7.25"_s);
    QCOMPARE(text(1, "note"), u"two\nlines\tand \"marks\""_s);
    QCOMPARE(text(2, "price"), u"8.00"_s);
    QCOMPARE(state(2, "note"), EditState::Modified);
    QCOMPARE(state(3, "price"), EditState::Clean);
    QVERIFY(view().selectionModel()->isSelected(cell(2, "made")));
    QCOMPARE(view().selectionModel()->selectedIndexes().size(), 8);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT price, note, active, made FROM article WHERE id IN (2, 3)"_s),
             QStringList({u"7.25|two\nlines\tand \"marks\"|1|2025-02-28"_s, u"8|plain|0|-"_s}));
    f->live->undo();
    QVERIFY(settle());
    QCOMPARE(text(1, "price"), u"2.50"_s);
}

void tst_GridPaste::rowsBehindTheLastOneAreNew() {
    show("article");
    const QAbstractItemModelTester tester(&pane->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    go(699, "name");
    paste(u"Last\t3\t1.5\nNew A\tBrand 005\t2.5\n\nNew B\t\t3.5\n"_s);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(steps(), 1);
    QCOMPARE(pane->model().rowCount(), 702); // the blank line is no row
    QCOMPARE(text(699, "name"), u"Last"_s);
    QCOMPARE(text(700, "name"), u"New A"_s);
    QCOMPARE(state(701, "name"), EditState::Added);
    QTRY_COMPARE(text(700, "brand_id"), u"Brand 005"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT id, name, brand_id, price FROM article WHERE id >= 700"_s),
             QStringList({u"700|Last|3|1.5"_s, u"701|New A|5|2.5"_s, u"702|New B|-|3.5"_s}));
    f->file.exec(u"DELETE FROM review"_s);
    show("review"); // no row at all, and no current cell
    QCOMPARE(pane->model().rowCount(), 0);
    pane->columns().setHidden(column(u"id"_s), true);
    paste(u"A1"_s);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(pane->model().rowCount(), 1);
}

void tst_GridPaste::newRowsBelongToTheScope() {
    showLinked(6);
    QCOMPARE(texts("sku"), u"C3"_s);
    go(0, "sku");
    paste(u"C3\tScreen\nZ8\tOne\nZ9\tTwo\n"_s);
    QCOMPARE(problems(), QStringList()); // the key is the one it has
    QCOMPARE(steps(), 1);
    QCOMPARE(pane->model().rowCount(), 3);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT product_id, category_id FROM product_category WHERE product_id "
                          "LIKE 'Z%' ORDER BY 1"_s),
             QStringList({u"Z8|6"_s, u"Z9|6"_s}));
}

void tst_GridPaste::whatDoesNotFitIsListedAndNothingIsStaged() {
    show("article");
    const QString tooLong(41, u'x');
    go(4, "id");
    paste(u"5\tFine\t1\t12.5\n"_s + u"99\t"_s + tooLong + u"\t999\t1,5\nx\t\tBrand 3\tmany\n"_s);
    QCOMPARE(problems(),
             QStringList({u"6 id: 99: id is the key by which the row is known; it stays."_s,
                          u"6 name: %1: Expected at most 40 characters."_s.arg(tooLong),
                          u"6 price: 1,5: Expected a number, such as 54.90."_s,
                          u"6 brand_id: 999: No row of brand has this name or key."_s,
                          u"7 id: x: id is the key by which the row is known; it stays."_s,
                          u"7 price: many: Expected a number, such as 54.90."_s,
                          u"7 brand_id: Brand 3: No row of brand has this name or key."_s}));
    QVERIFY2(m_heading.startsWith(u"7 of 12 cells"_s), qPrintable(m_heading));
    QCOMPARE(steps(), 0);
    QVERIFY(!f->live->hasChanges());
    QCOMPARE(text(4, "name"), u"Article 005"_s);
    // The dialog leads to the row.
    go(698, "active");
    paste(u"true\t2024-01-01\tpicture\nmaybe\t2024-13-01\t\n"_s);
    auto* dialog = pane->findChild<ui::TextProblemsDialog*>();
    QVERIFY(dialog);
    auto* list = dialog->findChild<QTableWidget*>(u"textProblemsList"_s);
    QCOMPARE(list->rowCount(), 3);
    QCOMPARE(list->item(0, 3)->text(), u"Binary data cannot be edited as text."_s);
    list->setCurrentCell(2, 0);
    dialog->findChild<QPushButton*>(u"goToProblem"_s)->click();
    QCOMPARE(view().currentIndex().row(), 699);
    QVERIFY(!f->live->hasChanges());
}

void tst_GridPaste::oneCellFillsTheSelection() {
    show("article");
    select(cell(0, "note"), cell(3, "note"));
    paste(u"same\n"_s);
    QCOMPARE(steps(), 1);
    for (int row = 0; row < 4; ++row)
        QCOMPARE(text(row, "note"), u"same"_s);
    QCOMPARE(text(4, "note"), u"odd"_s);
    // Cells here and there.
    go(6, "note");
    for (const QModelIndex& other : {cell(8, "note"), cell(9, "price")})
        view().selectionModel()->select(other, QItemSelectionModel::Select);
    paste(u"12"_s);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(steps(), 2);
    QCOMPARE(text(6, "note"), u"12"_s);
    QCOMPARE(text(7, "note"), QString());
    QCOMPARE(text(8, "note"), u"12"_s);
    QCOMPARE(text(9, "price"), u"12.00"_s);
    QCOMPARE(text(8, "price"), u"9.50"_s);
}

void tst_GridPaste::aBlockRepeatsInASelectionThatHoldsItSeveralTimes() {
    show("article");
    select(cell(0, "price"), cell(5, "note"));
    paste(u"1\ta\n2\tb\n"_s);
    QCOMPARE(steps(), 1);
    QCOMPARE(text(4, "price"), u"1.00"_s);
    QCOMPARE(text(5, "note"), u"b"_s);
    select(cell(10, "price"), cell(14, "note")); // five rows hold no twos: the block as it is
    paste(u"1\ta\n2\tb\n"_s);
    QCOMPARE(text(11, "note"), u"b"_s);
    QCOMPARE(text(12, "price"), u"13.50"_s);
}

void tst_GridPaste::hiddenAndMovedColumnsCountAsTheyAreSeen() {
    show("article");
    QVERIFY(pane->columns().setHidden(column(u"price"_s), true));
    pane->columns().move(column(u"made"_s), 1); // id, made, name, brand, note
    go(0, "made");
    paste(u"2020-01-02\tShifted\t7\tnoted"_s);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(text(0, "made"), u"2020-01-02"_s);
    QCOMPARE(text(0, "name"), u"Shifted"_s);
    QTRY_COMPARE(text(0, "brand_id"), u"Brand 007"_s);
    QCOMPARE(text(0, "note"), u"noted"_s);
    QCOMPARE(text(0, "price"), u"1.50"_s);
    QSignalSpy refusals(pane.get(), &ui::GridPane::refused);
    go(0, "note");
    paste(u"a\ttrue\tb\tc"_s); // there are only three more
    QCOMPARE(refusals.size(), 1);
    QVERIFY2(refusals.front().front().toString().contains(u"4 columns wide"_s),
             qPrintable(refusals.front().front().toString()));
}

void tst_GridPaste::nothingIsNullOrTheDefault() {
    show("article");
    go(0, "name");
    paste(u"\t\t\t\"\""_s);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(text(0, "name"), u""_s); // must have a value
    QVERIFY(!cell(0, "name").data(ui::NullRole).toBool());
    QVERIFY(cell(0, "brand_id").data(ui::NullRole).toBool());
    QVERIFY(cell(0, "price").data(ui::NullRole).toBool());
    QVERIFY(!cell(0, "note").data(ui::NullRole).toBool()); // quoted: an empty text
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name, brand_id, price, note = '' FROM article WHERE id = 1"_s),
             QStringList{u"|-|-|1"_s});
    f->file.exec(u"CREATE TABLE made (id INTEGER PRIMARY KEY, kind TEXT NOT NULL DEFAULT 'usual', "
                 "size INTEGER NOT NULL)"_s);
    pane.reset();
    QVERIFY(f->open());
    show("made");
    paste(u"\t\t3\n\trare\t4\n\t\t\n\trare\t\n"_s);
    QCOMPARE(problems(), QStringList{u"4 size: : size must have a value."_s});
    paste(u"\t\t3\n\trare\t4\n"_s);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT * FROM made"_s), QStringList({u"1|usual|3"_s, u"2|rare|4"_s}));
}

void tst_GridPaste::rowsThatAreReferredToAreNamedByKeyOrLabel() {
    f->file.exec(u"UPDATE brand SET name = 'Twice' WHERE id IN (10, 11)"_s);
    f->file.exec(u"UPDATE brand SET name = '12' WHERE id = 13"_s);
    show("article");
    const orm::ObjectPtr renamed = f->row("brand", 20);
    f->edits().setValue(renamed, f->slot("brand", "name"), orm::Value(u"Renamed"_s));
    QString reason;
    const orm::ObjectPtr fresh = f->edits().addRow(
        f->mapper("brand"), {{f->slot("brand", "name"), orm::Value(u"Fresh"_s)}}, {}, &reason);
    QVERIFY(fresh);
    go(0, "brand_id");
    paste(u"300\nBrand 299\nFresh\nRenamed"_s);
    QCOMPARE(problems(), QStringList());
    QTRY_COMPARE(text(0, "brand_id"), u"Brand 300"_s);
    QTRY_COMPARE(text(1, "brand_id"), u"Brand 299"_s);
    QCOMPARE(text(2, "brand_id"), u"Fresh"_s);
    QCOMPARE(text(3, "brand_id"), u"Renamed"_s);
    paste(u"Twice\n12\nBrand 020"_s);
    QCOMPARE(
        problems(),
        QStringList({u"1 brand_id: Twice: Several rows of brand have this name: give the key."_s,
                     u"2 brand_id: 12: The key of one row of brand and the name of another."_s,
                     u"3 brand_id: Brand 020: No row of brand has this name or key."_s}));
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT brand_id FROM article WHERE id <= 4"_s),
             QStringList({u"300"_s, u"299"_s, u"301"_s, u"20"_s}));
}

void tst_GridPaste::whatWasCopiedIsNoChange() {
    f->file.exec(u"UPDATE article SET note = '' WHERE id = 2"_s);
    f->file.exec(u"UPDATE article SET note = 'a \"b\"' || char(10) || 'c' WHERE id = 3"_s);
    f->file.exec(u"UPDATE brand SET name = 'Twice'"_s);
    show("article");
    select(cell(0, "id"), cell(9, "made"));
    press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    paste(copied);
    QCOMPARE(problems(), QStringList());
    QVERIFY(!f->live->hasChanges());
    QCOMPARE(steps(), 0);
    // Spreadsheets forget what is quoted.
    paste(QString(copied).replace(u"\t\"\"\t"_s, u"\t\t"_s));
    QVERIFY(!f->live->hasChanges());
    paste(QString(copied).replace(u"Article 003"_s, u"Changed"_s));
    QCOMPARE(problems(), QStringList());
    QCOMPARE(f->live->changeCount(), 1);
    QCOMPARE(text(2, "name"), u"Changed"_s);
}

void tst_GridPaste::rowsThatAreNotLoadedAreReadFirst() {
    f->file.exec(u"DELETE FROM article"_s);
    f->file.exec(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
                 "INSERT INTO article (id, name) SELECT i, printf('Article %05d', i) FROM n"_s);
    show("article");
    QStringList lines;
    for (int i = 0; i < 4000; ++i)
        lines << u"New %1"_s.arg(i);
    go(100, "name");
    QVERIFY(cell(3000, "name").data(ui::LoadingRole).toBool());
    paste(lines.join(u'\n'));
    QTRY_COMPARE(steps(), 1);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(f->live->changeCount(), 4000);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name FROM article WHERE id IN (100, 101, 4100, 4101)"_s),
             QStringList({u"Article 00100"_s, u"New 0"_s, u"New 3999"_s, u"Article 04101"_s}));
}

void tst_GridPaste::aRowDoesNotComeBelowItself() {
    show("category");
    const int parent = column(u"parent_id"_s);
    QVERIFY(parent >= 0);
    // Each alone is possible: 2 and 6 change their places with another.
    const auto rowOf = [&](int id) { return pane->model().rowOf(*f->row("category", id)); };
    select(pane->model().index(rowOf(1), parent), pane->model().index(rowOf(1), parent));
    paste(u"2"_s);
    const QStringList found = problems();
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.front().contains(u"below itself"_s), qPrintable(found.front()));
    QVERIFY(!f->live->hasChanges());
    select(pane->model().index(rowOf(3), parent), pane->model().index(rowOf(3), parent));
    paste(u"6"_s);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(steps(), 1);
}

void tst_GridPaste::whatCannotBePastedIsSaid() {
    show("article");
    QSignalSpy refusals(pane.get(), &ui::GridPane::refused);
    go(0, "name");
    QApplication::clipboard()->clear();
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refusals.size(), 1);
    press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(state(0, "name"), EditState::Deleted);
    paste(u"x"_s);
    QCOMPARE(problems(), QStringList{u"1 name: x: This row is marked for deletion."_s});
    show("product");
    go(0, "name");
    const int links = pane->model().columnCount() - 1;
    QVERIFY(pane->model().columns()[std::size_t(links)].isLinks);
    select(pane->model().index(0, links), pane->model().index(0, links));
    paste(u"other"_s);
    QCOMPARE(problems().size(), 1);
    show("stack");
    QVERIFY(!pane->pasteAction()->isEnabled());
    QVERIFY(pane->pasteAction()->toolTip().contains(u"key"_s));
}

void tst_GridPaste::aThousandRowsOfTenColumns() {
    f->file.exec(
        u"CREATE TABLE wide (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c INTEGER, d INTEGER, "
        "e NUMERIC(10,2), f NUMERIC(10,2), g DATE, h BOOLEAN, i VARCHAR(40), j TEXT)"_s);
    f->file.exec(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 700) "
                 "INSERT INTO wide (id) SELECT i FROM n"_s);
    pane.reset();
    QVERIFY(f->open());
    show("wide");
    QStringList lines;
    for (int i = 0; i < 1000; ++i)
        lines
            << u"text %1\t\"a \"\"b\"\"\nc %1\"\t%1\t-%1\t%1.25\t0.5\t2024-02-%2\t%3\tshort\tlast %1"_s
                   .arg(i)
                   .arg(i % 28 + 1, 2, 10, QChar(u'0'))
                   .arg(i % 2 ? u"TRUE"_s : u"FALSE"_s);
    QApplication::clipboard()->setText(lines.join(u"\r\n"_s));
    go(0, "a");
    pane->pasteAction()->trigger(); // 700 rows that are there, 300 new ones
    QTRY_COMPARE(steps(), 1);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(f->live->undoStack().undoText(), u"Paste %L1 × 10 cells"_s.arg(1000));
    QCOMPARE(pane->model().rowCount(), 1000);
    QVERIFY(settle());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT count(*), sum(c), sum(d), sum(e), sum(h), count(DISTINCT b) "
                          "FROM wide"_s),
             QStringList{u"1000|499500|-499500|499750|500|1000"_s});
}

void tst_GridPaste::itIsSeenInBothThemes() {
    show("article");
    go(4, "name");
    paste(u"Fine\t1\t12.5\n"_s + QString(45, u'x') + u"\t999\t1,5\nAlso\tBrand 3\tmany\n"_s);
    auto* dialog = pane->findChild<ui::TextProblemsDialog*>();
    QVERIFY(dialog);
    takeShots(*dialog, u"text-problems"_s, QSize(760, 360));
    dialog->close();
    pane->newRowAction()->trigger();
    QVERIFY(settle());
    go(700, "name");
    paste(u"Pasted\t7\t1.5\t\"\"\ttrue"_s);
    QVERIFY(settle());
    takeShots(*pane, u"pasted-row"_s, QSize(900, 300), [this] { view().scrollToBottom(); });
}

QTEST_MAIN(tst_GridPaste)
#include "tst_GridPaste.moc"
