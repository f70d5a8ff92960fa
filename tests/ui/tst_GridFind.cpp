// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/engine/Connection.h"
#include "tests/ui/PaneFixture.h"
#include "ui/commands/Edits.h"
#include "ui/live/BackgroundReader.h"
#include "ui/models/TableFind.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/GridColumns.h"
#include "ui/widgets/GridFind.h"
#include "ui/widgets/GridHeader.h"

#include <QLineEdit>
#include <QToolButton>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace espalier;

/// From one cell that contains a text to the next, loaded or not, staged or not.
class tst_GridFind : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() {
        letGo();
        close();
    }

    void keysOpenGoOnAndClose();
    void cellsAreFoundAsTheyAreSeen();
    void rowsFarAwayAreFound_data();
    void rowsFarAwayAreFound();
    void onlyTheShownColumnsCount();
    void filtersAndScopesCount();
    void stagedEditsCount();
    void nothingFoundIsSaid();
    void aLongSearchIsStopped();

private:
    void find(const QString& text, bool isBackwards = false) {
        child<QLineEdit>("findText")->setText(text);
        pane->find().find(isBackwards);
        QTRY_VERIFY(!pane->model().find().isRunning());
        QVERIFY(settle());
    }
    void next() { find(child<QLineEdit>("findText")->text()); }
    QString message() const { return child<ui::FindBar>("findBar")->message(); }
    QString current() const {
        const QModelIndex index = view().currentIndex();
        if (!index.isValid())
            return u"none"_s;
        return u"%1 %2"_s.arg(index.row())
            .arg(pane->model().columns()[std::size_t(index.column())].name);
    }
    void addRows(int rows) {
        f->file.exec(u"DELETE FROM article"_s);
        f->file.exec(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                     "%1) INSERT INTO article (id, name, brand_id, price) SELECT i, "
                     "printf('Article %05d', %1 - i), 1 + i % 300, i FROM n"_s.arg(rows));
    }
    void letGo() {
        m_isBlocked = false;
        m_isBlocked.notify_all();
    }

    std::atomic<bool> m_isBlocked = false;
};

void tst_GridFind::keysOpenGoOnAndClose() {
    show("article");
    auto* bar = child<ui::FindBar>("findBar");
    QVERIFY(!bar->isVisible());
    press(Qt::Key_F3); // nothing to look for yet
    QVERIFY(bar->isVisible());
    QCOMPARE(QApplication::focusWidget(), child<QLineEdit>("findText"));
    type(u"brand 007"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(current(), u"6 brand_id"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(current(), u"307 brand_id"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(current(), u"6 brand_id"_s);
    press(Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(view().hasFocus());
    press(Qt::Key_F3); // goes on without the line
    QTRY_COMPARE(current(), u"307 brand_id"_s);
    QVERIFY(!bar->isVisible());
    press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(current(), u"6 brand_id"_s);
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bar->isVisible());
    QCOMPARE(child<QLineEdit>("findText")->selectedText(), u"brand 007"_s);
}

void tst_GridFind::cellsAreFoundAsTheyAreSeen() {
    show("article");
    pane->columns().move(column(u"price"_s), 0);
    go(0, "price");
    find(u"00"_s); // Article 001, Brand 001, then the next row
    QCOMPARE(current(), u"0 name"_s);
    next();
    QCOMPARE(current(), u"0 brand_id"_s);
    next();
    QCOMPARE(current(), u"1 name"_s);
    find(u"00"_s, true);
    QCOMPARE(current(), u"0 brand_id"_s);
    find(u"00"_s, true);
    QCOMPARE(current(), u"0 name"_s);
    // Around the first row: 700 contains it.
    find(u"00"_s, true);
    QCOMPARE(current(), u"699 name"_s);
    QVERIFY2(message().contains(u"from the last"_s), qPrintable(message()));
    next(); // 700.50 stands before the name: no, it was passed
    QCOMPARE(current(), u"0 name"_s);
    QVERIFY2(message().contains(u"from the first"_s), qPrintable(message()));
    next();
    QCOMPARE(message(), QString());
    // Numbers as they are shown: 12.50 is kept as 12.5.
    find(u"12.50"_s);
    QCOMPARE(current(), u"11 price"_s);
}

void tst_GridFind::rowsFarAwayAreFound_data() {
    QTest::addColumn<QString>("sort");
    QTest::addColumn<int>("row");
    QTest::newRow("by key") << u""_s << 40'000 - 123 - 1; // id i has the number 40000 - i
    QTest::newRow("by number") << u"name"_s << 123;       // no index
    QTest::newRow("descending") << u"price-"_s << 123;
}

void tst_GridFind::rowsFarAwayAreFound() {
    QFETCH(const QString, sort);
    QFETCH(const int, row);
    addRows(40'000);
    show("article");
    if (!sort.isEmpty()) {
        const bool isDescending = sort.endsWith(u'-');
        pane->model().sort(column(isDescending ? sort.chopped(1) : sort),
                           isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        QVERIFY(settle());
    }
    go(0, "id");
    find(u"article 00123"_s);
    QCOMPARE(current(), u"%1 name"_s.arg(row));
    QCOMPARE(text(row, "name"), u"Article 00123"_s);
    next(); // the only one
    QCOMPARE(current(), u"%1 name"_s.arg(row));
    QVERIFY2(message().contains(u"from the first"_s), qPrintable(message()));
    find(u"article 39999"_s);
    QCOMPARE(text(view().currentIndex().row(), "id"), u"1"_s);
    find(u"article 20000"_s, true);
    QCOMPARE(text(view().currentIndex().row(), "id"), u"20000"_s);
    find(u"article 2000"_s, true); // 20009 is the nearest before it by key, or behind by name
    QVERIFY(text(view().currentIndex().row(), "name").startsWith(u"Article 2000"_s) ||
            text(view().currentIndex().row(), "name") == u"Article 02000"_s);
}

void tst_GridFind::onlyTheShownColumnsCount() {
    show("article");
    QVERIFY(pane->columns().setHidden(column(u"name"_s), true));
    go(0, "id");
    find(u"article"_s);
    QCOMPARE(current(), u"0 id"_s);
    QVERIFY2(message().contains(u"No row"_s), qPrintable(message()));
    QVERIFY(pane->columns().setHidden(column(u"name"_s), false));
    next();
    QCOMPARE(current(), u"0 name"_s);
}

void tst_GridFind::filtersAndScopesCount() {
    show("article");
    pane->model().setFilter(u"odd"_s);
    QVERIFY(settle());
    go(0, "id");
    find(u"article 01"_s); // 010 is even
    QCOMPARE(text(view().currentIndex().row(), "name"), u"Article 011"_s);
    showLinked(1);
    const int rows = pane->model().rowCount();
    QVERIFY(rows > 1);
    const QString last = text(rows - 1, "name");
    go(0, "id");
    find(last);
    QCOMPARE(view().currentIndex().row(), rows - 1);
}

void tst_GridFind::stagedEditsCount() {
    show("article");
    go(4, "name");
    type(u"Zebra one"_s);
    press(Qt::Key_Return);
    go(600, "name");
    QVERIFY(settle());
    type(u"Zebra two"_s);
    press(Qt::Key_Return);
    pane->newRowAction()->trigger();
    QVERIFY(settle());
    QCOMPARE(view().currentIndex().row(), 700);
    pane->model().setData(cell(700, "name"), u"Zebra new"_s, Qt::EditRole);
    go(0, "id");
    find(u"zebra"_s);
    QCOMPARE(current(), u"4 name"_s);
    next();
    QCOMPARE(current(), u"600 name"_s);
    next();
    QCOMPARE(current(), u"700 name"_s);
    next();
    QCOMPARE(current(), u"4 name"_s);
    find(u"zebra"_s, true);
    QCOMPARE(current(), u"700 name"_s);
    // Changed rows and others take turns, as they stand.
    go(0, "id");
    view().setCurrentIndex(cell(599, "name"));
    pane->model().setData(cell(650, "name"), u"Article 603 again"_s, Qt::EditRole);
    go(0, "id");
    find(u"article 603"_s);
    QCOMPARE(current(), u"602 name"_s);
    next();
    QCOMPARE(current(), u"650 name"_s);
    find(u"article 603"_s, true);
    QCOMPARE(current(), u"602 name"_s);
    // What the database still has, and what is no longer shown.
    go(0, "id");
    find(u"article 005"_s);
    QVERIFY2(message().contains(u"No row"_s), qPrintable(message() + current()));
    find(u"article 601"_s);
    QVERIFY2(message().contains(u"No row"_s), qPrintable(message() + current()));
    f->live->discard();
    QVERIFY(settle());
    find(u"article 601"_s);
    QCOMPARE(current(), u"600 name"_s);
}

void tst_GridFind::nothingFoundIsSaid() {
    show("article");
    go(3, "name");
    find(u"no such 100% text_"_s);
    QCOMPARE(current(), u"3 name"_s);
    QCOMPARE(message(), u"No row that is shown contains “no such 100% text_”."_s);
    child<QLineEdit>("findText")->setText(u"other"_s);
    QCOMPARE(message(), QString());
    f->file.exec(u"DELETE FROM log"_s);
    show("log");
    find(u"x"_s);
    QCOMPARE(message(), u"There are no rows."_s);
}

void tst_GridFind::aLongSearchIsStopped() {
    show("article");
    m_isBlocked = true;
    std::function<bool(orm::Connection&)> wait = [this](orm::Connection&) {
        m_isBlocked.wait(true);
        return true;
    };
    f->live->reader().post<bool>(f->live.get(), std::move(wait), {},
                                 ui::BackgroundReader::Priority::Urgent);
    pane->find().openAction()->trigger();
    child<QLineEdit>("findText")->setText(u"Article 650"_s);
    go(0, "id");
    pane->find().find(false);
    auto* stop = child<QToolButton>("stopFinding");
    QTRY_VERIFY(stop->isVisible());
    stop->click();
    QVERIFY(!stop->isVisible());
    QVERIFY(!pane->model().find().isRunning());
    letGo();
    QVERIFY(settle());
    QCOMPARE(current(), u"0 id"_s);
}

QTEST_MAIN(tst_GridFind)
#include "tst_GridFind.moc"
