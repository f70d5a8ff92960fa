// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowWindow.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using espalier::orm::Value;
using espalier::ui::RowWindow;

namespace {

std::vector<RowWindow::Row> rowsFrom(qint64 first, qint64 count = RowWindow::PageRows) {
    std::vector<RowWindow::Row> rows;
    for (qint64 i = 0; i < count; ++i)
        rows.push_back({nullptr, {Value(first + i)}});
    return rows;
}

} // namespace

class tst_RowWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        requested.clear();
        cancelled.clear();
        dropped.clear();
        window = std::make_unique<RowWindow>(
            RowWindow::Source{[this](qint64 page) { requested.append(page); },
                              [this](qint64 page) { cancelled.append(page); },
                              [this](const RowWindow::Row& row) {
                                  dropped.append(row.cells.front().to<int>().value());
                              }});
    }

    void missingPageIsAskedForOnce();
    void findNeverAsks();
    void deliveredRowsAreGiven();
    void shortPageEndsWhereItsRowsEnd();
    void pageUsedLeastRecentlyIsDropped();
    void onlyTheNewestRequestsStayOpen();
    void staleRowsStayVisibleAndAreReadAgainOnce();
    void failedPageIsNotAskedForUntilCleared();
    void clearCancelsAndDrops();
    void pagesUsedLastAreKnown();

private:
    void deliver(qint64 page) { window->deliver(page, rowsFrom(page * RowWindow::PageRows)); }
    int value(qint64 row) {
        const RowWindow::Row* found = window->row(row);
        return found ? found->cells.front().to<int>().value() : -1;
    }

    std::unique_ptr<RowWindow> window;
    QList<qint64> requested;
    QList<qint64> cancelled;
    QList<int> dropped;
};

void tst_RowWindow::missingPageIsAskedForOnce() {
    QVERIFY(!window->row(0));
    QVERIFY(!window->row(255));
    QVERIFY(!window->row(0));
    QCOMPARE(requested, QList<qint64>({0}));
    QVERIFY(!window->row(256));
    QCOMPARE(requested, QList<qint64>({0, 1}));
    QVERIFY(window->isRequested(1));
}

void tst_RowWindow::findNeverAsks() {
    QVERIFY(!window->find(0));
    QVERIFY(!window->find(-1));
    QVERIFY(!window->row(-1));
    QVERIFY(requested.isEmpty());
}

void tst_RowWindow::deliveredRowsAreGiven() {
    window->row(600);
    deliver(2);
    QCOMPARE(value(600), 600);
    QCOMPARE(value(512), 512);
    QCOMPARE(value(767), 767);
    QCOMPARE(requested, QList<qint64>({2}));
    QVERIFY(!window->isRequested(2));
}

void tst_RowWindow::shortPageEndsWhereItsRowsEnd() {
    window->deliver(0, rowsFrom(0, 3));
    QCOMPARE(value(2), 2);
    QVERIFY(!window->row(3));
    QVERIFY(requested.isEmpty());
}

void tst_RowWindow::pageUsedLeastRecentlyIsDropped() {
    const auto pages = qint64(RowWindow::MaxPages);
    for (qint64 page = 0; page < pages; ++page)
        deliver(page);
    QVERIFY(dropped.isEmpty());
    QCOMPARE(value(0), 0); // page 0 is used again; page 1 is now the oldest
    deliver(pages);
    QCOMPARE(window->pageCount(), RowWindow::MaxPages);
    QCOMPARE(dropped.size(), RowWindow::PageRows);
    QCOMPARE(dropped.front(), 256);
    QVERIFY(window->find(0));
    QVERIFY(!window->find(256));
}

void tst_RowWindow::onlyTheNewestRequestsStayOpen() {
    const auto most = qint64(RowWindow::MaxRequests);
    for (qint64 page = 0; page < most + 2; ++page)
        window->row(page * RowWindow::PageRows);
    QCOMPARE(cancelled, QList<qint64>({0, 1}));
    QVERIFY(!window->isRequested(0));
    QVERIFY(window->isRequested(most + 1));
    window->row(0); // seen again: asked for again
    QCOMPARE(requested.back(), 0);
}

void tst_RowWindow::staleRowsStayVisibleAndAreReadAgainOnce() {
    deliver(0);
    window->markStale();
    QCOMPARE(value(7), 7);
    QCOMPARE(value(8), 8);
    QCOMPARE(requested, QList<qint64>({0}));
    window->deliver(0, rowsFrom(1000));
    QCOMPARE(value(7), 1007);
    QCOMPARE(requested, QList<qint64>({0}));
}

void tst_RowWindow::failedPageIsNotAskedForUntilCleared() {
    window->row(0);
    window->fail(0);
    window->row(0);
    QCOMPARE(requested, QList<qint64>({0}));
    window->markStale();
    window->row(0);
    QCOMPARE(requested, QList<qint64>({0, 0}));
}

void tst_RowWindow::clearCancelsAndDrops() {
    deliver(0);
    window->row(256);
    window->clear();
    QCOMPARE(cancelled, QList<qint64>({1}));
    QCOMPARE(dropped.size(), RowWindow::PageRows);
    QVERIFY(!window->find(0));
    QCOMPARE(window->pageCount(), std::size_t(0));
}

void tst_RowWindow::pagesUsedLastAreKnown() {
    for (const qint64 page : {0, 1, 2})
        deliver(page);
    QCOMPARE(value(0), 0);
    QCOMPARE(window->recentPages(2), std::vector<qint64>({0, 2}));
    QCOMPARE(window->recentPages(9).size(), std::size_t(3));
}

QTEST_GUILESS_MAIN(tst_RowWindow)
#include "tst_RowWindow.moc"
