// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/engine/Connection.h"
#include "orm/engine/StatementLog.h"
#include "tests/ui/PaneFixture.h"
#include "ui/live/BackgroundReader.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/GridHeader.h"

#include <QLabel>
#include <QPushButton>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::SortTerm;

/// Sorting by several columns, and giving up a sort that takes long.
class tst_GridSort : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() {
        letGo();
        close();
    }

    void controlClickAddsAColumn();
    void keysSortByTheCurrentColumn();
    void headerShowsDirectionsAndRanks();
    void columnsWithoutAnOrderAreNotSorted();
    void slowSortKeepsTheOldOrderAndIsCancelled();
    void slowFilterIsCancelledByEscape();
    void editsSurviveACancelledSort();

private:
    void click(const char* name, Qt::KeyboardModifiers modifiers = {}) {
        QHeaderView& header = view().header();
        const int section = column(QString::fromUtf8(name));
        QTest::mouseClick(
            header.viewport(), Qt::LeftButton, modifiers,
            {header.sectionViewportPosition(section) + 20, header.viewport()->height() / 2});
        QVERIFY(settle());
    }
    QString sorts() const {
        QStringList all;
        for (const SortTerm& term : pane->model().sorts())
            all << pane->model().columns()[std::size_t(term.column)].name +
                       (term.order == Qt::AscendingOrder ? u"+"_s : u"-"_s);
        return all.join(u' ');
    }
    QStringList firstIds(int rows) const {
        QStringList all;
        for (int row = 0; row < rows; ++row)
            all << text(row, "id");
        return all;
    }
    /// The worker does nothing else until it is let go.
    void block() {
        m_isBlocked = true;
        std::function<bool(orm::Connection&)> wait = [this](orm::Connection&) {
            m_isBlocked.wait(true);
            return true;
        };
        f->live->reader().post<bool>(f->live.get(), std::move(wait), {},
                                     ui::BackgroundReader::Priority::Urgent);
    }
    void letGo() {
        m_isBlocked = false;
        m_isBlocked.notify_all();
    }
    QWidget* busyLine() const { return pane->findChild<QWidget*>(u"busyLine"_s); }

    std::atomic<bool> m_isBlocked = false;
};

void tst_GridSort::controlClickAddsAColumn() {
    show("article");
    click("active");
    QCOMPARE(sorts(), u"active+"_s);
    click("price", Qt::ControlModifier);
    QCOMPARE(sorts(), u"active+ price+"_s);
    QCOMPARE(firstIds(4), QStringList({u"1"_s, u"2"_s, u"4"_s, u"5"_s}));
    click("price", Qt::ShiftModifier);
    QCOMPARE(sorts(), u"active+ price-"_s);
    QCOMPARE(firstIds(3), QStringList({u"700"_s, u"698"_s, u"697"_s}));
    click("active", Qt::ControlModifier);
    QCOMPARE(sorts(), u"active- price-"_s);
    QCOMPARE(firstIds(3), QStringList({u"699"_s, u"696"_s, u"693"_s}));
    click("active", Qt::ControlModifier);
    QCOMPARE(sorts(), u"price-"_s);
    click("active", Qt::ControlModifier);
    click("name");
    QCOMPARE(sorts(), u"name+"_s);
    click("name");
    QCOMPARE(sorts(), u"name-"_s);
    click("name");
    QCOMPARE(sorts(), QString());
    QCOMPARE(firstIds(2), QStringList({u"1"_s, u"2"_s}));
}

void tst_GridSort::keysSortByTheCurrentColumn() {
    show("article");
    go(0, "active");
    press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    go(0, "id");
    press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(sorts(), u"active+ id-"_s);
    QVERIFY(settle());
    QCOMPARE(firstIds(3), QStringList({u"700"_s, u"698"_s, u"697"_s}));
}

void tst_GridSort::headerShowsDirectionsAndRanks() {
    show("article");
    const auto told = [&](const char* name) {
        return pane->model()
            .headerData(column(QString::fromUtf8(name)), Qt::Horizontal, Qt::AccessibleTextRole)
            .toString();
    };
    ui::GridHeader& header = view().header();
    const auto painted = [&](const char* name) {
        const int section = column(QString::fromUtf8(name));
        return header.viewport()
            ->grab({header.sectionViewportPosition(section), 0, header.sectionSize(section),
                    header.viewport()->height()})
            .toImage();
    };
    const QImage plain = painted("id");
    const QImage untouched = painted("name");
    pane->model().sortBy(
        {{column(u"price"_s), Qt::AscendingOrder}, {column(u"id"_s), Qt::DescendingOrder}});
    QCOMPARE(told("price"), u"price, sorted ascending, 1 of 2"_s);
    QCOMPARE(told("id"), u"id, sorted descending, 2 of 2"_s);
    QCOMPARE(told("name"), u"name"_s);
    const QImage second = painted("id");
    QVERIFY(second != plain);
    QCOMPARE(painted("name"), untouched);
    pane->model().sort(column(u"id"_s), Qt::DescendingOrder);
    QCOMPARE(told("id"), u"id, sorted descending"_s);
    QVERIFY(painted("id") != second); // no rank
    QVERIFY(painted("id") != plain);
    QVERIFY(settle());
}

void tst_GridSort::columnsWithoutAnOrderAreNotSorted() {
    show("product");
    view().setCurrentIndex(pane->model().index(0, pane->model().columnCount() - 1));
    QVERIFY(!pane->sortAction()->isEnabled());
    QVERIFY(pane->sortAction()->toolTip().contains(u"no order"_s));
    go(0, "name");
    QVERIFY(pane->sortAction()->isEnabled());
}

void tst_GridSort::slowSortKeepsTheOldOrderAndIsCancelled() {
    show("article");
    view().scrollToBottom();
    QTRY_COMPARE(text(699, "id"), u"700"_s);
    go(4, "name");
    block();
    view().header().sectionClicked(column(u"price"_s)); // as by a click
    view().header().sectionClicked(column(u"price"_s));
    QCOMPARE(sorts(), u"price-"_s);
    QTRY_VERIFY(busyLine()->isVisible());
    QVERIFY(child<QLabel>("busyText")->text().contains(u"former order"_s));
    QVERIFY(!child<QLabel>("gridMessage")->isVisible());
    QCOMPARE(firstIds(3), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    view().scrollToBottom(); // a page that was read before is still there
    QCOMPARE(text(699, "id"), u"700"_s);
    orm::StatementLog& log = f->live->engine().log();
    log.start();
    auto* cancel = child<QPushButton>("cancelRequest");
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(sorts(), QString());
    QVERIFY(!busyLine()->isVisible());
    QCOMPARE(QApplication::focusWidget(), &view());
    QCOMPARE(view().header().sortIndicatorSection(), -1);
    letGo();
    QVERIFY(settle());
    for (const orm::StatementLog::Entry& entry : log.entries())
        QVERIFY2(!entry.statement.text.contains(u"\"price\" DESC"_s),
                 qPrintable(entry.statement.text));
    QCOMPARE(firstIds(3), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(pane->model().matchingRows(), 700);
    // Scrolling reads in the order that is shown.
    f->file.exec(u"UPDATE article SET name = 'Changed' WHERE id = 350"_s);
    f->live->refresh();
    QVERIFY(settle());
    view().scrollTo(cell(349, "id"));
    QTRY_COMPARE(text(349, "name"), u"Changed"_s);
    click("price");
    QCOMPARE(sorts(), u"price+"_s);
}

void tst_GridSort::slowFilterIsCancelledByEscape() {
    show("article");
    auto* field = pane->findChild<ui::FilterField*>(u"filter_price"_s);
    block();
    field->setFocus();
    type(u"<4"_s);
    press(Qt::Key_Down);
    QTRY_VERIFY(busyLine()->isVisible());
    QVERIFY(child<QLabel>("busyText")->text().contains(u"Filtering"_s));
    go(0, "id");
    press(Qt::Key_Escape);
    QVERIFY(pane->model().conditions().empty());
    QVERIFY(field->text().isEmpty());
    QVERIFY(!busyLine()->isVisible());
    letGo();
    QVERIFY(settle());
    QCOMPARE(pane->model().rowCount(), 700);
}

void tst_GridSort::editsSurviveACancelledSort() {
    show("article");
    go(1, "name");
    type(u"Zebra"_s);
    press(Qt::Key_Return);
    block();
    view().header().sectionClicked(column(u"name"_s));
    QVERIFY(pane->model().canRevoke());
    pane->model().revoke();
    QVERIFY(!pane->model().canRevoke());
    letGo();
    QVERIFY(settle());
    QCOMPARE(text(1, "name"), u"Zebra"_s);
    QCOMPARE(state(1, "name"), ui::EditState::Modified);
    QCOMPARE(f->live->changeCount(), 1);
}

QTEST_MAIN(tst_GridSort)
#include "tst_GridSort.moc"
