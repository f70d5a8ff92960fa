// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridJump.h"

#include "tests/ui/PaneFixture.h"
#include "tests/ui/PanelShots.h"
#include "ui/prompts/RowNumberDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::RowNumberDialog;

/// Going to a row by its number.
class tst_GridJump : public QObject, private PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void numberLeadsToItsRow();
    void rowsThatAreNotLoadedAreRead();
    void numberThatThereIsNotIsExplained_data();
    void numberThatThereIsNotIsExplained();
    void estimatedEndIsSaidToBeOne();
    void countThatArrivesIsTold();
    void withoutRowsThereIsNowhereToGo();
    void looks();

private:
    RowNumberDialog* ask() {
        pane->activateWindow();
        if (!QTest::qWaitForWindowActive(pane.get()))
            return nullptr;
        press(Qt::Key_G, Qt::ControlModifier);
        auto* dialog = view().findChild<RowNumberDialog*>();
        const auto hasFocus = [dialog] {
            return dialog->findChild<QLineEdit*>(u"rowNumber"_s)->hasFocus();
        };
        return dialog && QTest::qWaitFor(hasFocus) ? dialog : nullptr;
    }
    static QString note(const RowNumberDialog& dialog) {
        return dialog.findChild<QLabel*>(u"rowNumberNote"_s)->text();
    }
    static bool canGo(const RowNumberDialog& dialog) {
        return dialog.findChild<QPushButton*>(u"acceptRowNumber"_s)->isEnabled();
    }
    static void enter(RowNumberDialog& dialog, const QString& text) {
        dialog.findChild<QLineEdit*>(u"rowNumber"_s)->setText(text);
    }
};

void tst_GridJump::numberLeadsToItsRow() {
    show("article");
    go(3, "price");
    RowNumberDialog* dialog = ask();
    QVERIFY(dialog);
    QCOMPARE(dialog->number(), std::optional<qint64>(4)); // where one is
    type(u"120"_s);                                       // replaces it
    QVERIFY(canGo(*dialog));
    press(Qt::Key_Return);
    QTRY_COMPARE(view().currentIndex(), cell(119, "price"));
    QVERIFY(view().viewport()->rect().contains(view().visualRect(view().currentIndex())));
    QCOMPARE(pane->focusWidget(), &view());
    QTRY_VERIFY(!view().findChild<RowNumberDialog*>());
    dialog = ask();
    type(u"7"_s);
    press(Qt::Key_Escape);
    QCOMPARE(view().currentIndex(), cell(119, "price"));
}

void tst_GridJump::rowsThatAreNotLoadedAreRead() {
    show("article");
    QVERIFY(cell(699, "name").data(ui::LoadingRole).toBool());
    QVERIFY(settle());
    RowNumberDialog* dialog = ask();
    QVERIFY(dialog);
    enter(*dialog, u"700"_s);
    dialog->accept();
    QTRY_COMPARE(view().currentIndex().data().toString(), u"700"_s);
    QCOMPARE(text(699, "name"), u"Article 700"_s);
    QVERIFY(view().currentObject());
}

void tst_GridJump::numberThatThereIsNotIsExplained_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("explained");
    QTest::newRow("after the last") << u"701"_s << u"There are only 700 rows."_s;
    QTest::newRow("none") << u"0"_s << u"The first row is number 1."_s;
    QTest::newRow("negative") << u"-4"_s << u"“-4” is no number of a row."_s;
    QTest::newRow("text") << u"x"_s << u"“x” is no number of a row."_s;
    QTest::newRow("fraction") << u"3.5"_s << u"“3.5” is no number of a row."_s;
    QTest::newRow("huge") << u"99999999999999999999"_s
                          << u"“99999999999999999999” is no number of a row."_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("the last") << u"700"_s << u"-"_s;
    QTest::newRow("grouped") << u" 6 50 "_s << u"-"_s;
}

void tst_GridJump::numberThatThereIsNotIsExplained() {
    QFETCH(QString, typed);
    QFETCH(QString, explained);
    RowNumberDialog dialog(1, 700, false);
    enter(dialog, typed);
    const bool isRow = explained == u"-"_s;
    QCOMPARE(canGo(dialog), isRow);
    QCOMPARE(dialog.number().has_value(), isRow);
    QCOMPARE(note(dialog), isRow ? QString() : explained);
}

void tst_GridJump::estimatedEndIsSaidToBeOne() {
    RowNumberDialog dialog(1, 48310, true);
    enter(dialog, u"50000"_s);
    QVERIFY(note(dialog).contains(u"still being counted"_s));
    QVERIFY(!canGo(dialog));
    dialog.setRows(60000, false); // counted
    QVERIFY(canGo(dialog));
    QCOMPARE(note(dialog), QString());
    QCOMPARE(dialog.number(), std::optional<qint64>(50000));
}

void tst_GridJump::countThatArrivesIsTold() {
    show("brand");
    RowNumberDialog* dialog = ask();
    QVERIFY(dialog);
    enter(*dialog, u"301"_s);
    QVERIFY(!canGo(*dialog));
    pane->newRowAction()->trigger();
    QTRY_VERIFY(canGo(*dialog)); // the new row has that number
    dialog->accept();
    QTRY_COMPARE(view().currentIndex().row(), 300);
}

void tst_GridJump::withoutRowsThereIsNowhereToGo() {
    show("article");
    pane->model().setFilter(u"nowhere"_s);
    QTRY_COMPARE(pane->model().rowCount(), 0);
    QVERIFY(!pane->jump().action()->isEnabled());
    QCOMPARE(pane->jump().action()->toolTip(), u"There are no rows."_s);
    pane->model().setFilter({});
    QTRY_VERIFY(pane->jump().action()->isEnabled());
}

void tst_GridJump::looks() {
    RowNumberDialog dialog(17, 48310, false);
    enter(dialog, u"50000"_s);
    takeShots(dialog, u"go-to-row"_s, dialog.sizeHint());
}

QTEST_MAIN(tst_GridJump)
#include "tst_GridJump.moc"
