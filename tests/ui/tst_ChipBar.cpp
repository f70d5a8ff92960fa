// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PaneFixture.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/FilterField.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::Chip;
using ui::ChipBar;
using ui::FilterField;

/// Everything that chooses or sorts rows is seen above them, and removed there.
class tst_ChipBar : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void everyConditionHasAChip();
    void clickRemovesOne();
    void keysRemoveAndMove();
    void clearAllShowsAllRows();
    void scopeHasAChipWithItsName();
    void chipsWrapInANarrowPane();
    void chipsAreNamed();

private:
    ChipBar& bar() const { return *pane->findChild<ChipBar*>(u"chips"_s); }
    QAbstractButton* chip(int i) const {
        return pane->findChild<QAbstractButton*>(u"chip%1"_s.arg(i));
    }
    QString texts() const {
        QStringList all;
        for (const Chip& shown : bar().chips())
            all << shown.text;
        return all.join(u" | "_s);
    }
    FilterField* field(const char* name) const {
        return pane->findChild<FilterField*>(QString::fromUtf8(name));
    }
    void enter(const char* name, const QString& text) {
        field(name)->setFocus();
        field(name)->setText(text);
        press(Qt::Key_Return);
        QVERIFY(settle());
    }
    /// Ten rows by three conditions and two columns.
    void ask() {
        show("article");
        enter("gridFilter", u"article"_s);
        enter("filter_name", u"35"_s);
        enter("filter_price", u"300..400"_s);
        pane->model().sortBy(
            {{column(u"active"_s), Qt::DescendingOrder}, {column(u"id"_s), Qt::DescendingOrder}});
        QVERIFY(settle());
    }
};

void tst_ChipBar::everyConditionHasAChip() {
    show("article");
    QVERIFY(!bar().isVisible());
    ask();
    QCOMPARE(texts(), u"“article” | name: 35 | price: 300..400 | 1 ↓ active | 2 ↓ id"_s);
    QVERIFY(bar().isVisible());
    QVERIFY(chip(4)->isVisible());
    QCOMPARE(pane->model().rowCount(), 11); // 335, 350 to 359
    pane->model().sort(-1);
    QCOMPARE(texts(), u"“article” | name: 35 | price: 300..400"_s);
    QVERIFY(settle());
}

void tst_ChipBar::clickRemovesOne() {
    ask();
    QTest::mouseClick(chip(1), Qt::LeftButton);
    QCOMPARE(texts(), u"“article” | price: 300..400 | 1 ↓ active | 2 ↓ id"_s);
    QTRY_COMPARE(pane->model().rowCount(), 100);
    QVERIFY(field("filter_name")->text().isEmpty());
    QTest::mouseClick(chip(0), Qt::LeftButton);
    QVERIFY(field("gridFilter")->text().isEmpty());
    QTest::mouseClick(chip(1), Qt::LeftButton);
    QCOMPARE(texts(), u"price: 300..400 | ↓ id"_s);
    QVERIFY(settle());
    QCOMPARE(text(0, "id"), u"399"_s);
}

void tst_ChipBar::keysRemoveAndMove() {
    ask();
    chip(3)->setFocus();
    press(Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), chip(4));
    press(Qt::Key_Delete);
    QCOMPARE(texts(), u"“article” | name: 35 | price: 300..400 | ↓ active"_s);
    QCOMPARE(QApplication::focusWidget(), chip(3)); // the last one now
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    press(Qt::Key_Backspace);
    QCOMPARE(texts(), u"“article” | price: 300..400 | ↓ active"_s);
    QCOMPARE(QApplication::focusWidget(), chip(1)); // what followed
    press(Qt::Key_Space);
    press(Qt::Key_Delete);
    press(Qt::Key_Delete);
    QVERIFY(!bar().isVisible());
    QCOMPARE(QApplication::focusWidget(), &view());
    QTRY_COMPARE(pane->model().rowCount(), 700);
}

void tst_ChipBar::clearAllShowsAllRows() {
    ask();
    auto* clear = pane->findChild<QToolButton*>(u"clearChips"_s);
    QVERIFY(clear->isVisible());
    clear->setFocus();
    press(Qt::Key_Return);
    QVERIFY(!bar().isVisible());
    QVERIFY(!pane->model().isFiltered());
    QVERIFY(pane->model().sorts().empty());
    QTRY_COMPARE(pane->model().rowCount(), 700);
    QCOMPARE(text(0, "id"), u"1"_s);
    QCOMPARE(QApplication::focusWidget(), &view());
    enter("filter_id", u"5"_s);
    QVERIFY(!clear->isVisible()); // one chip removes itself
}

void tst_ChipBar::scopeHasAChipWithItsName() {
    showLinked(1);
    const QString name = f->row("category", 1)->peek(f->slot("category", "name")).toText();
    QCOMPARE(texts(), u"%1 and below"_s.arg(name));
    child<QCheckBox>("includeSubtree")->click();
    QCOMPARE(texts(), name);
    f->edits().setValue(f->row("category", 1), f->slot("category", "name"), u"Renamed"_s);
    QTRY_COMPARE(texts(), u"Renamed"_s);
    QSignalSpy removals(pane.get(), &ui::GridPane::scopeRemovalRequested);
    QTest::mouseClick(chip(0), Qt::LeftButton);
    QCOMPARE(removals.size(), 1);
    pane->setScope(nullptr, nullptr);
    QVERIFY(!bar().isVisible());
    QVERIFY(settle());
}

void tst_ChipBar::chipsWrapInANarrowPane() {
    ask();
    pane->resize(900, 500);
    QTRY_COMPARE(chip(4)->y(), 0);
    const int one = bar().height();
    pane->resize(260, 500);
    QTRY_VERIFY(bar().height() > one);
    for (int i = 0; i < 5; ++i)
        QVERIFY(bar().rect().contains(chip(i)->geometry()));
    QVERIFY(!chip(0)->geometry().intersects(chip(1)->geometry()));
}

void tst_ChipBar::chipsAreNamed() {
    ask();
    QCOMPARE(chip(2)->accessibleName(), u"Remove: filter by price: 300..400"_s);
    QCOMPARE(chip(3)->accessibleName(), u"Remove: sorted by active, descending"_s);
    QVERIFY(chip(3)->toolTip().contains(u"Del"_s));
}

QTEST_MAIN(tst_ChipBar)
#include "tst_ChipBar.moc"
