// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PanelShots.h"
#include "ui/prompts/ConflictDialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace espalier;
using namespace Qt::StringLiterals;
using ui::ConflictDialog;
using Side = ui::ConflictSide;
using Sides = std::vector<Side>;

namespace {

ui::ConflictQuestion question() {
    ui::ConflictQuestion asked;
    asked.rows = {
        {u"product 1 (Earbud)"_s, u"name"_s, u"Bud"_s, u"Plug"_s, u"Earbud"_s, true},
        {u"product 1 (Earbud)"_s, u"price"_s, u"54.90"_s, u"45.00"_s, u"39.90"_s, true},
        {u"product 3 (Trumpet)"_s, {}, {}, u"deleted"_s, u"bring it back with my edits"_s, true},
        {u"category 2 (Headphones)"_s,
         u"parent"_s,
         {},
         u"category 3 (Video) is deleted"_s,
         u"refer to it"_s,
         false}};
    asked.merged = {u"product 7 (Cable): price is now 3.20"_s};
    return asked;
}

} // namespace

/// Who wins, decided by keyboard or mouse.
class tst_ConflictDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        // Said by the offscreen platform itself.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }
    void arrowsChooseAndGoOn();
    void manyAtOnce();
    void theMouseChooses();
    void allOfOneSide();
    void whatCannotBeKeptIsNotChosen();
    void savingWaitsForAll();
    void escapeDecidesNothing();
    void longTextsAreShownWhole();
    void looks();

private:
    static QTableWidget& table(const ConflictDialog& dialog) {
        return *dialog.findChild<QTableWidget*>(u"conflicts"_s);
    }
    static QPushButton& button(const ConflictDialog& dialog, const QString& name) {
        return *dialog.findChild<QPushButton*>(name);
    }
    static void start(ConflictDialog& dialog) {
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        QTRY_VERIFY(table(dialog).hasFocus());
    }
};

void tst_ConflictDialog::arrowsChooseAndGoOn() {
    ConflictDialog dialog(question());
    start(dialog);
    QCOMPARE(table(dialog).currentRow(), 0);
    QTest::keyClick(&table(dialog), Qt::Key_Right);
    QCOMPARE(table(dialog).currentRow(), 1);
    QTest::keyClick(&table(dialog), Qt::Key_Left);
    QTest::keyClick(&table(dialog), Qt::Key_Right);
    QCOMPARE(table(dialog).currentRow(), 3);
    QVERIFY(!dialog.answer());
    QTest::keyClick(&table(dialog), Qt::Key_Left);
    QCOMPARE(dialog.answer(),
             std::optional(Sides{Side::Mine, Side::Theirs, Side::Mine, Side::Theirs}));
    // another mind: the last word counts
    table(dialog).setCurrentCell(0, 0);
    QTest::keyClick(&table(dialog), Qt::Key_Left);
    QCOMPARE(dialog.answer()->front(), Side::Theirs);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(&table(dialog), Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
}

void tst_ConflictDialog::manyAtOnce() {
    ConflictDialog dialog(question());
    start(dialog);
    QTest::keyClick(&table(dialog), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&table(dialog), Qt::Key_Left);
    QCOMPARE(dialog.answer(),
             std::optional(Sides{Side::Theirs, Side::Theirs, Side::Theirs, Side::Theirs}));
}

void tst_ConflictDialog::theMouseChooses() {
    ConflictDialog dialog(question());
    start(dialog);
    const auto click = [&dialog](int row, int column) {
        const QRect place = table(dialog).visualItemRect(table(dialog).item(row, column));
        QTest::mouseClick(table(dialog).viewport(), Qt::LeftButton, {}, place.center());
    };
    click(0, ConflictDialog::MineColumn);
    click(1, ConflictDialog::TheirsColumn);
    click(2, ConflictDialog::OriginalColumn); // only looks
    click(3, ConflictDialog::TheirsColumn);
    QVERIFY(!dialog.answer());
    click(2, ConflictDialog::MineColumn);
    QCOMPARE(dialog.answer(),
             std::optional(Sides{Side::Mine, Side::Theirs, Side::Mine, Side::Theirs}));
    // Said without colour, and to a screen reader.
    const QTableWidgetItem* chosen = table(dialog).item(0, ConflictDialog::MineColumn);
    QVERIFY(chosen->text().startsWith(u'✓'));
    QVERIFY(chosen->data(Qt::AccessibleTextRole).toString().endsWith(u", chosen"_s));
    QVERIFY(table(dialog).item(0, ConflictDialog::TheirsColumn)->font().strikeOut());
}

void tst_ConflictDialog::allOfOneSide() {
    ConflictDialog dialog(question());
    start(dialog);
    QTest::mouseClick(&button(dialog, u"allMine"_s), Qt::LeftButton);
    QCOMPARE(dialog.answer(),
             std::optional(Sides{Side::Mine, Side::Mine, Side::Mine, Side::Theirs}));
    QVERIFY(button(dialog, u"saveResolved"_s).hasFocus());
    QTest::mouseClick(&button(dialog, u"allTheirs"_s), Qt::LeftButton);
    QCOMPARE(dialog.answer(),
             std::optional(Sides{Side::Theirs, Side::Theirs, Side::Theirs, Side::Theirs}));
}

void tst_ConflictDialog::whatCannotBeKeptIsNotChosen() {
    ConflictDialog dialog(question());
    start(dialog);
    table(dialog).setCurrentCell(3, 0);
    QTest::keyClick(&table(dialog), Qt::Key_Right);
    QCOMPARE(table(dialog).currentRow(), 3);
    QVERIFY(!table(dialog).item(3, ConflictDialog::MineColumn)->text().startsWith(u'✓'));
    QVERIFY(!table(dialog).item(3, ConflictDialog::MineColumn)->toolTip().isEmpty());
}

void tst_ConflictDialog::savingWaitsForAll() {
    ConflictDialog dialog(question());
    start(dialog);
    const QPushButton& save = button(dialog, u"saveResolved"_s);
    const auto* open = dialog.findChild<QLabel*>(u"conflictsOpen"_s);
    QVERIFY(!save.isEnabled());
    QVERIFY(!save.toolTip().isEmpty());
    QVERIFY2(open->text().startsWith(u"4 to decide"_s), qPrintable(open->text()));
    QTest::keyClick(&table(dialog), Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&table(dialog), Qt::Key_Left);
    }
    QVERIFY(save.isEnabled());
    QVERIFY(open->text().startsWith(u"Everything is decided"_s));
}

void tst_ConflictDialog::escapeDecidesNothing() {
    ConflictDialog dialog(question());
    start(dialog);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
    QVERIFY(!dialog.answer());
}

void tst_ConflictDialog::longTextsAreShownWhole() {
    const ConflictDialog plain(question());
    QVERIFY(!plain.findChild<QPlainTextEdit*>());
    ui::ConflictQuestion asked = question();
    asked.rows[1].theirs = u"A first line\n"_s + QString(300, u'x') + u" end"_s;
    ConflictDialog dialog(asked);
    start(dialog);
    table(dialog).setCurrentCell(1, 0);
    QCOMPARE(dialog.findChild<QPlainTextEdit*>(u"theirText"_s)->toPlainText(),
             asked.rows[1].theirs);
    QCOMPARE(dialog.findChild<QPlainTextEdit*>(u"myText"_s)->toPlainText(), u"39.90"_s);
}

void tst_ConflictDialog::looks() {
    ui::ConflictQuestion asked = question();
    asked.rows.push_back({u"product 12 (A very long name of a product)"_s, u"description"_s,
                          u"Short"_s,
                          u"They have written a description that is a good deal longer than a cell "
                          "can show at once, over\ntwo lines."_s,
                          u"Mine is short."_s, true});
    ConflictDialog dialog(asked);
    dialog.show();
    QTest::keyClick(&table(dialog), Qt::Key_Right);
    QTest::keyClick(&table(dialog), Qt::Key_Left);
    table(dialog).setCurrentCell(4, 0);
    takeShots(dialog, u"conflict-dialog"_s, dialog.sizeHint());
}

QTEST_MAIN(tst_ConflictDialog)
#include "tst_ConflictDialog.moc"
