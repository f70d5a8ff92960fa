// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PaneFixture.h"
#include "tests/ui/PanelShots.h"
#include "ui/widgets/ReplaceDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace espalier;

/// A text is replaced by another as staged edits, after one has seen where.
class tst_GridReplace : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void aTextIsReplacedAsAskedFor_data();
    void aTextIsReplacedAsAskedFor();
    void thePreviewComesFirst();
    void oneEnterOnlyLooks();
    void onlyTheSelectedRows();
    void theFilterCounts();
    void longTextsAndRowsFarAwayCount();
    void cellsThatCannotSayWhy();
    void tooManyRowsAreRefused();
    void onlyTextsAreOffered();
    void theFindLineLeadsThere();
    void itIsSeenInBothThemes();

private:
    ui::ReplaceDialog* ask() {
        pane->activateWindow();
        (void)QTest::qWaitForWindowActive(pane.get());
        view().setFocus();
        press(Qt::Key_H, Qt::ControlModifier);
        m_dialog = pane->findChild<ui::ReplaceDialog*>();
        return m_dialog;
    }
    void preview(const QString& find, const QString& with, const QString& column = {}) {
        QVERIFY(ask());
        part<QLineEdit>("replaceFind")->setText(find);
        part<QLineEdit>("replaceWith")->setText(with);
        if (!column.isEmpty())
            part<QComboBox>("replaceColumn")->setCurrentText(column);
        part<QPushButton>("previewReplace")->click();
        QVERIFY(settle());
    }
    /// "row column: before -> after"
    QStringList lines() const {
        const auto* list = part<QTableWidget>("replaceList");
        QStringList all;
        for (int row = 0; row < list->rowCount(); ++row)
            all << u"%1 %2: %3 -> %4"_s.arg(list->item(row, 0)->text(), list->item(row, 1)->text(),
                                            list->item(row, 2)->text(), list->item(row, 3)->text());
        return all;
    }
    QString note() const { return part<QLabel>("replaceNote")->text(); }
    template <class Widget> Widget* part(const char* name) const {
        return m_dialog->findChild<Widget*>(QString::fromUtf8(name));
    }
    void accept() {
        part<QPushButton>("acceptReplace")->click();
        QVERIFY(settle());
    }
    void select(const QModelIndex& first, const QModelIndex& last) {
        view().selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        view().selectionModel()->select(QItemSelection(first, last),
                                        QItemSelectionModel::ClearAndSelect);
    }

    QPointer<ui::ReplaceDialog> m_dialog;
};

void tst_GridReplace::aTextIsReplacedAsAskedFor_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("find");
    QTest::addColumn<bool>("matchesCase");
    QTest::addColumn<bool>("isWholeCell");
    QTest::addColumn<QString>("result"); // "-": nothing to replace
    QTest::newRow("any case") << u"One oNe two"_s << u"one"_s << false << false << u"X X two"_s;
    QTest::newRow("case") << u"One one"_s << u"one"_s << true << false << u"One X"_s;
    QTest::newRow("no expression") << u"a.c abc"_s << u"a.c"_s << true << false << u"X abc"_s;
    QTest::newRow("whole") << u"One"_s << u"one"_s << false << true << u"X"_s;
    QTest::newRow("whole, case") << u"One"_s << u"one"_s << true << true << u"-"_s;
    QTest::newRow("only a part") << u"One two"_s << u"one"_s << false << true << u"-"_s;
    QTest::newRow("empty cell") << u""_s << u""_s << false << true << u"X"_s;
    QTest::newRow("nothing") << u"abc"_s << u""_s << false << false << u"-"_s;
}

void tst_GridReplace::aTextIsReplacedAsAskedFor() {
    QFETCH(const QString, text);
    QFETCH(const QString, find);
    QFETCH(const bool, matchesCase);
    QFETCH(const bool, isWholeCell);
    QFETCH(const QString, result);
    const ui::ReplaceRequest request{find, u"X"_s, matchesCase, isWholeCell, {}, false};
    QCOMPARE(request.replaced(text).value_or(u"-"_s), result);
}

void tst_GridReplace::thePreviewComesFirst() {
    show("article");
    go(0, "name");
    QVERIFY(ask());
    QVERIFY(!part<QPushButton>("previewReplace")->isEnabled());
    QVERIFY(!part<QPushButton>("acceptReplace")->isEnabled());
    QCOMPARE(part<QComboBox>("replaceColumn")->currentText(), u"name"_s);
    part<QLineEdit>("replaceFind")->setText(u"article 01"_s);
    part<QLineEdit>("replaceWith")->setText(u"Item 1"_s);
    QVERIFY(!part<QPushButton>("acceptReplace")->isEnabled());
    QTest::keyClick(part<QLineEdit>("replaceWith"), Qt::Key_Return);
    QVERIFY(settle());
    QCOMPARE(lines().size(), 10);
    QCOMPARE(lines().front(), u"10 name: Article 010 -> Item 10"_s);
    QCOMPARE(note(), u"10 cells in 10 rows would change."_s);
    QVERIFY(!f->live->hasChanges());
    // Another question is another preview.
    part<QCheckBox>("replaceCase")->setChecked(true);
    QCOMPARE(lines().size(), 0);
    QVERIFY(!part<QPushButton>("acceptReplace")->isEnabled());
    part<QPushButton>("previewReplace")->click();
    QVERIFY(settle());
    QCOMPARE(note(), u"No cell contains “article 01”."_s);
    part<QCheckBox>("replaceCase")->setChecked(false);
    part<QPushButton>("previewReplace")->click();
    QVERIFY(settle());
    accept();
    QCOMPARE(steps(), 1);
    QCOMPARE(f->live->undoStack().undoText(), u"Replace “article 01” by “Item 1” in 10 cells"_s);
    QCOMPARE(text(18, "name"), u"Item 19"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT count(*) FROM article WHERE name LIKE 'Item 1_'"_s),
             QStringList{u"10"_s});
    f->live->undo();
    QVERIFY(settle());
    QCOMPARE(text(18, "name"), u"Article 019"_s);
}

// Also where the rows are at hand and the preview is there at once.
void tst_GridReplace::oneEnterOnlyLooks() {
    show("article");
    select(cell(2, "note"), cell(5, "note"));
    QVERIFY(ask());
    part<QLineEdit>("replaceFind")->setText(u"odd"_s);
    QTest::keyClick(part<QLineEdit>("replaceFind"), Qt::Key_Return);
    QTRY_COMPARE(lines().size(), 2);
    QVERIFY(settle());
    QVERIFY(m_dialog && m_dialog->isVisible());
    QVERIFY(!f->live->hasChanges());
    QTRY_VERIFY(part<QPushButton>("acceptReplace")->hasFocus());
    QTest::keyClick(part<QPushButton>("acceptReplace"), Qt::Key_Return);
    QTRY_VERIFY(f->live->hasChanges());
}

void tst_GridReplace::onlyTheSelectedRows() {
    show("article");
    select(cell(2, "note"), cell(5, "note"));
    preview(u"odd"_s, u"ODD"_s);
    QCOMPARE(lines(), QStringList({u"3 note: odd -> ODD"_s, u"5 note: odd -> ODD"_s}));
    part<QComboBox>("replaceRows")->setCurrentIndex(1);
    part<QPushButton>("previewReplace")->click();
    QVERIFY(settle());
    QCOMPARE(lines().size(), 350);
    part<QComboBox>("replaceRows")->setCurrentIndex(0);
    part<QPushButton>("previewReplace")->click();
    QVERIFY(settle());
    accept();
    QCOMPARE(f->live->changeCount(), 2);
    QCOMPARE(text(0, "note"), u"odd"_s);
    QCOMPARE(text(2, "note"), u"ODD"_s);
}

void tst_GridReplace::theFilterCounts() {
    show("article");
    pane->model().setFilter(u"article 00"_s);
    QVERIFY(settle());
    go(0, "name");
    preview(u"Article"_s, u"A"_s, u"All columns of texts"_s);
    QCOMPARE(note(), u"9 cells in 9 rows would change."_s);
    m_dialog->close();
}

void tst_GridReplace::longTextsAndRowsFarAwayCount() {
    f->file.exec(u"DELETE FROM article"_s);
    f->file.exec(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                 "INSERT INTO article (id, name) SELECT i, printf('Article %05d', i) FROM n"_s);
    f->file.exec(u"UPDATE article SET note = replace(hex(zeroblob(4000)), '0', 'y') || ' needle' "
                 "WHERE id IN (2, 4900)"_s);
    show("article");
    go(0, "note");
    preview(u"needle"_s, u"pin"_s);
    QTRY_COMPARE(note(), u"2 cells in 2 rows would change."_s);
    accept();
    QTRY_COMPARE(steps(), 1);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT id, length(note), substr(note, 8000) FROM article WHERE note IS "
                          "NOT NULL"_s),
             QStringList({u"2|8004|y pin"_s, u"4900|8004|y pin"_s}));
}

void tst_GridReplace::cellsThatCannotSayWhy() {
    show("product");
    go(0, "name");
    preview(u"B"_s, u"beautiful "_s, u"All columns of texts"_s);
    QCOMPARE(lines(),
             QStringList({u"1 name: Bud -> beautiful ud"_s,
                          u"2 sku: B2 -> sku is the key by which the row is known; it stays."_s}));
    QCOMPARE(note(), u"One cell would change. One cannot; the reason stands beside it."_s);
    accept();
    QCOMPARE(f->live->changeCount(), 1);
    show("article");
    go(0, "name");
    preview(u"Article 001"_s, QString(41, u'x'));
    QVERIFY2(lines().front().endsWith(u"Expected at most 40 characters."_s),
             qPrintable(lines().front()));
    QVERIFY(!part<QPushButton>("acceptReplace")->isEnabled());
    QVERIFY(!part<QPushButton>("acceptReplace")->toolTip().isEmpty());
    m_dialog->close();
}

void tst_GridReplace::tooManyRowsAreRefused() {
    f->file.exec(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                 "INSERT INTO article (name) SELECT 'More' FROM n"_s);
    show("article");
    go(0, "name");
    preview(u"More"_s, u"Less"_s);
    QVERIFY2(note().contains(u"filter them"_s), qPrintable(note()));
    QVERIFY(!part<QPushButton>("acceptReplace")->isEnabled());
    m_dialog->close();
}

void tst_GridReplace::onlyTextsAreOffered() {
    show("article");
    go(0, "price");
    QVERIFY(ask());
    const auto* columns = part<QComboBox>("replaceColumn");
    QCOMPARE(columns->count(), 3);
    QCOMPARE(columns->currentText(), u"All columns of texts"_s);
    QCOMPARE(columns->itemText(2), u"note"_s);
    for (QWidget* widget : m_dialog->findChildren<QWidget*>())
        QVERIFY(!widget->objectName().startsWith(u"replace"_s) ||
                widget->focusPolicy() == Qt::NoFocus || widget->isVisible());
    m_dialog->close();
    show("level");
    show("stack");
    QVERIFY(!pane->replaceAction()->isEnabled());
    QVERIFY(!pane->replaceAction()->toolTip().isEmpty());
}

void tst_GridReplace::theFindLineLeadsThere() {
    show("article");
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"odd"_s);
    press(Qt::Key_H, Qt::ControlModifier); // from the line, too
    m_dialog = pane->findChild<ui::ReplaceDialog*>();
    QVERIFY(m_dialog);
    QCOMPARE(part<QLineEdit>("replaceFind")->text(), u"odd"_s);
    m_dialog->close();
    delete m_dialog;
    child<QToolButton>("openReplace")->click();
    m_dialog = pane->findChild<ui::ReplaceDialog*>();
    QVERIFY(m_dialog);
    m_dialog->close();
}

void tst_GridReplace::itIsSeenInBothThemes() {
    show("product");
    go(0, "name");
    preview(u"B"_s, u"beautiful "_s, u"All columns of texts"_s);
    takeShots(*m_dialog, u"replace-dialog"_s, QSize(760, 460));
    m_dialog->close();
}

QTEST_MAIN(tst_GridReplace)
#include "tst_GridReplace.moc"
