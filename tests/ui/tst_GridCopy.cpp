// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PaneFixture.h"
#include "ui/widgets/GridColumns.h"
#include "ui/widgets/GridCopy.h"

#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace espalier;

/// What is copied is what is selected, whole, read first where it is not loaded.
class tst_GridCopy : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QVERIFY(open());
        QApplication::clipboard()->clear();
    }
    void cleanup() { close(); }

    void headersAreCopiedAsTheyStand();
    void insertsTakeKeysNotLabels();
    void longTextsAndBytesAreWhole();
    void rowsThatAreNotLoadedAreReadFirst();
    void aListIsOfOneColumn();
    void stagedValuesAreCopied();
    void rowsWithoutAKeyAreCopied();
    void whatIsCutIsCleared();

private:
    void select(const QModelIndex& first, const QModelIndex& last) {
        view().selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        view().selectionModel()->select(QItemSelection(first, last),
                                        QItemSelectionModel::ClearAndSelect);
    }
    static QString copied() { return QApplication::clipboard()->text(); }
};

void tst_GridCopy::headersAreCopiedAsTheyStand() {
    show("article");
    pane->columns().move(column(u"price"_s), 0);
    QVERIFY(pane->columns().setHidden(column(u"brand_id"_s), true));
    view().selectionModel()->setCurrentIndex(cell(0, "price"), QItemSelectionModel::NoUpdate);
    for (const char* name : {"note", "price", "name", "brand_id"})
        view().selectionModel()->select(cell(0, name), QItemSelectionModel::Select);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(copied(), u"price\tname\tnote\n1.50\tArticle 001\todd"_s);
    pane->copying().asMarkdown()->trigger();
    QTRY_COMPARE(copied(), u"| price | name | note |\n| ---: | --- | --- |\n| 1.50 | Article 001 | "
                           "odd |\n"_s);
}

void tst_GridCopy::insertsTakeKeysNotLabels() {
    f->file.exec(u"UPDATE article SET name = 'It''s' WHERE id = 1"_s);
    show("article");
    select(cell(0, "id"), cell(1, "made"));
    pane->copying().asInserts()->trigger();
    QTRY_COMPARE(copied(), u"INSERT INTO \"article\" (\"id\", \"name\", \"brand_id\", \"price\", "
                           "\"note\", \"active\", \"made\") VALUES (1, 'It''s', 1, 1.50, 'odd', 0, "
                           "'2024-01-31');\n"
                           "INSERT INTO \"article\" (\"id\", \"name\", \"brand_id\", \"price\", "
                           "\"note\", \"active\", \"made\") VALUES (2, 'Article 002', 2, 2.50, "
                           "NULL, 0, '2024-01-31');\n"_s);
    select(cell(0, "brand_id"), cell(0, "price"));
    pane->copying().asJson()->trigger();
    QTRY_COMPARE(copied(), u"[\n  {\n    \"brand_id\": 1,\n    \"price\": 1.50\n  }\n]\n"_s);
}

void tst_GridCopy::longTextsAndBytesAreWhole() {
    f->file.exec(
        u"UPDATE article SET note = replace(hex(zeroblob(4000)), '0', 'y') WHERE id = 2"_s);
    show("article");
    select(cell(2, "picture"), cell(2, "picture"));
    pane->copying().asInList()->trigger();
    QTRY_COMPARE(copied(), u"(X'0102')"_s);
    QVERIFY(pane->model().isCutOff(cell(1, "note")));
    view().selectionModel()->clearSelection();
    for (const char* name : {"note", "picture"})
        view().selectionModel()->select(cell(1, name), QItemSelectionModel::Select);
    pane->copying().asInserts()->trigger();
    QTRY_COMPARE(copied(), u"INSERT INTO \"article\" (\"note\", \"picture\") VALUES ('%1', "
                           "X'0102');\n"_s.arg(QString(8000, u'y')));
}

void tst_GridCopy::rowsThatAreNotLoadedAreReadFirst() {
    f->file.exec(u"DELETE FROM article"_s);
    f->file.exec(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                 "INSERT INTO article (id, name) SELECT i, printf('Article %05d', i) FROM n"_s);
    show("article");
    select(cell(1000, "name"), cell(6000, "name"));
    press(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(!copied().isEmpty());
    const QStringList lines = copied().split(u'\n');
    QCOMPARE(lines.size(), 5001);
    QCOMPARE(lines.front(), u"Article 01001"_s);
    QCOMPARE(lines[2500], u"Article 03501"_s);
    QCOMPARE(lines.back(), u"Article 06001"_s);
    QSignalSpy refusals(pane.get(), &ui::GridPane::refused);
    select(cell(0, "name"), cell(15000, "name"));
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(copied().split(u'\n').size(), 5001);
}

void tst_GridCopy::aListIsOfOneColumn() {
    show("article");
    select(cell(0, "name"), cell(2, "brand_id"));
    QVERIFY(!pane->copying().asInList()->isEnabled());
    QVERIFY(pane->copying().asInList()->toolTip().contains(u"one column"_s));
    select(cell(299, "brand_id"), cell(302, "brand_id")); // 300, nothing, 1, 2
    QVERIFY(settle());
    QVERIFY(pane->copying().asInList()->isEnabled());
    pane->copying().asInList()->trigger();
    QTRY_COMPARE(copied(), u"(300, 1, 2)"_s);
}

void tst_GridCopy::stagedValuesAreCopied() {
    show("article");
    pane->model().setData(cell(0, "price"), u"7"_s, Qt::EditRole);
    pane->newRowAction()->trigger();
    QVERIFY(settle());
    pane->model().setData(cell(700, "name"), u"Fresh"_s, Qt::EditRole);
    view().selectionModel()->clearSelection();
    for (const QModelIndex& index : {cell(0, "price"), cell(700, "name")})
        view().selectionModel()->select(index, QItemSelectionModel::Select);
    pane->copying().asInserts()->trigger();
    QTRY_COMPARE(copied(), u"INSERT INTO \"article\" (\"price\") VALUES (7.00);\n"
                           "INSERT INTO \"article\" (\"name\") VALUES ('Fresh');\n"_s);
}

void tst_GridCopy::rowsWithoutAKeyAreCopied() {
    show("stack");
    view().selectAll();
    pane->copying().asInserts()->trigger();
    QTRY_COMPARE(copied(), u"INSERT INTO \"stack\" (\"rowid\", \"_rowid_\", \"oid\") VALUES "
                           "('2024-01-01', 'one', 'x');\n"
                           "INSERT INTO \"stack\" (\"rowid\", \"_rowid_\", \"oid\") VALUES "
                           "('2024-01-02', NULL, 'x');\n"_s);
}

void tst_GridCopy::whatIsCutIsCleared() {
    show("article");
    select(cell(0, "price"), cell(1, "note"));
    press(Qt::Key_X, Qt::ControlModifier);
    QTRY_COMPARE(steps(), 1);
    QCOMPARE(copied(), u"1.50\todd\n2.50\t"_s);
    QVERIFY(cell(0, "price").data(ui::NullRole).toBool());
    QVERIFY(cell(1, "price").data(ui::NullRole).toBool());
    QCOMPARE(text(2, "price"), u"3.50"_s);
    f->live->undo();
    QCOMPARE(text(0, "price"), u"1.50"_s);
    show("stack");
    QVERIFY(!pane->cutAction()->isEnabled());
}

QTEST_MAIN(tst_GridCopy)
#include "tst_GridCopy.moc"
