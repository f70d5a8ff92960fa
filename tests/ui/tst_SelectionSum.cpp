// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PaneFixture.h"
#include "ui/models/SelectionSum.h"

#include <QItemSelectionModel>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::Decimal;
using ui::SelectionSum;

/// What the selected numbers add up to, exactly, without reading anything for it.
class tst_SelectionSum : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void numbersAddUpExactly();
    void onlyNumbersCount();
    void stagedValuesCount();
    void whatIsNotLoadedIsSaidAndNotRead();

private:
    void select(int first, int last, const char* from, const char* to) {
        view().selectionModel()->select({cell(first, from), cell(last, to)},
                                        QItemSelectionModel::ClearAndSelect);
    }
};

void tst_SelectionSum::numbersAddUpExactly() {
    f->file.exec(u"UPDATE article SET price = 0.1 WHERE id <= 3"_s);
    show("article");
    select(0, 0, "price", "price");
    QTRY_COMPARE(pane->selectionText(), QString()); // one number is seen as it is
    select(0, 2, "price", "price");
    QTRY_COMPARE(pane->selectionText(), u"Σ 0.3 · average 0.1 · 3 number(s)"_s);
    select(0, 3, "price", "price"); // and 4.5
    QTRY_COMPARE(pane->selectionText(), u"Σ 4.8 · average 1.2 · 4 number(s)"_s);
    view().clearSelection();
    QTRY_COMPARE(pane->selectionText(), QString());
}

void tst_SelectionSum::onlyNumbersCount() {
    f->file.exec(u"UPDATE article SET price = NULL WHERE id = 2"_s);
    show("article");
    select(0, 2, "name", "note"); // with references and texts beside the prices
    QTRY_COMPARE(pane->selectionText(), u"Σ 5 · average 2.5 · 2 number(s)"_s);
    select(0, 2, "note", "note");
    QTRY_COMPARE(pane->selectionText(), QString());
}

void tst_SelectionSum::stagedValuesCount() {
    show("article");
    go(0, "price");
    type(u"100"_s);
    press(Qt::Key_Return);
    select(0, 1, "price", "price");
    QTRY_COMPARE(pane->selectionText(), u"Σ 102.5 · average 51.25 · 2 number(s)"_s);
    f->live->undo();
    QTRY_COMPARE(pane->selectionText(), u"Σ 4 · average 2 · 2 number(s)"_s);
}

void tst_SelectionSum::whatIsNotLoadedIsSaidAndNotRead() {
    show("article");
    const qint64 loaded = SelectionSum::of(pane->model(), {cell(0, "id"), cell(699, "id")}).loaded;
    QVERIFY(loaded < 700);
    select(0, 699, "id", "id");
    QTRY_VERIFY2(pane->selectionText().endsWith(
                     u"(only %1 of 700 selected numbers are loaded)"_s.arg(loaded)),
                 qPrintable(pane->selectionText()));
    QVERIFY(settle());
    QCOMPARE(SelectionSum::of(pane->model(), {cell(0, "id"), cell(699, "id")}).loaded, loaded);
}

QTEST_MAIN(tst_SelectionSum)
#include "tst_SelectionSum.moc"
