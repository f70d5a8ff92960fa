// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowPlaces.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using espalier::orm::Value;
using espalier::ui::AnchorBatch;
using espalier::ui::KeyOrder;
using espalier::ui::RowPlaces;

namespace {

constexpr qint64 Page = 256;
constexpr qint64 Stride = RowPlaces::Stride;

KeyOrder::Key key(qint64 number) { return {Value(number)}; }

} // namespace

/// The key of row i is i * 10.
class tst_RowPlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        places.clear();
        places.setRows(1'000'000, false);
    }

    void nearTheStartRowsAreSkipped();
    void beyondAnchorsNothingIsKnown();
    void anchorsLeadToTheirRows();
    void theLastAnchorCountsTheRows();
    void neighboursGoOn();
    void neighboursThatWereCutDoNot();
    void theEndIsReadBackwards();
    void placesAreEstimatedBetweenTheEnds();
    void completeAnchorsLeaveNothingToEstimate();
    void inexactPagesAreRemembered();
    void numbersFindTheirAnchor();

private:
    void collect(int count, qint64 rest = -1) {
        AnchorBatch batch;
        for (int i = 1; i <= count; ++i)
            batch.keys.push_back(key(i * Stride * 10));
        batch.rest = rest;
        places.addAnchors(batch);
    }
    void read(qint64 page, bool isExact, bool isFull = true) {
        places.noteEdges(
            page, {key(page * Page * 10), key((page * Page + Page - 1) * 10), isExact, isFull});
    }
    RowPlaces places{Page};
};

void tst_RowPlaces::nearTheStartRowsAreSkipped() {
    const auto plan = places.planOf(10);
    QVERIFY(plan && plan->isExact && !plan->start.key && !plan->start.backwards);
    QCOMPARE(plan->start.skip, 10 * Page);
    QCOMPARE(plan->rows, Page);
}

void tst_RowPlaces::beyondAnchorsNothingIsKnown() {
    QVERIFY(places.planOf(RowPlaces::FarthestSkip / Page));
    QVERIFY(!places.planOf(RowPlaces::FarthestSkip / Page + 1));
}

void tst_RowPlaces::anchorsLeadToTheirRows() {
    collect(10);
    const auto plan = places.planOf((7 * Stride + 512) / Page);
    QVERIFY(plan && plan->isExact && plan->start.isIncluded);
    QCOMPARE(plan->start.key, key(7 * Stride * 10));
    QCOMPARE(plan->start.skip, 512);
    QCOMPARE(places.lastAnchor(), key(10 * Stride * 10));
    QVERIFY(!places.isComplete());
}

void tst_RowPlaces::theLastAnchorCountsTheRows() {
    collect(10, 100);
    QVERIFY(places.isComplete() && places.hasExactRows());
    QCOMPARE(places.rows(), 10 * Stride + 100);
    QCOMPARE(places.planOf(10 * Stride / Page)->rows, 100); // the page ends with the rows
}

void tst_RowPlaces::neighboursGoOn() {
    const qint64 page = 2000;
    read(page, false);
    auto plan = places.planOf(page + 1);
    QVERIFY(plan && !plan->isExact && !plan->start.isIncluded && !plan->start.backwards);
    QCOMPARE(plan->start.key, key((page * Page + Page - 1) * 10));
    plan = places.planOf(page - 1);
    QVERIFY(plan && plan->start.backwards && !plan->start.isIncluded);
    QCOMPARE(plan->start.key, key(page * Page * 10));
    read(page + 2, true); // is better known
    plan = places.planOf(page + 1);
    QVERIFY(plan && plan->isExact && plan->start.backwards);
}

void tst_RowPlaces::neighboursThatWereCutDoNot() {
    read(2000, true, false);
    QVERIFY(!places.planOf(2001));
}

void tst_RowPlaces::theEndIsReadBackwards() {
    const qint64 last = 1'000'000 / Page;
    auto plan = places.planOf(last);
    QVERIFY(plan && plan->start.backwards && !plan->start.key && !plan->isExact);
    QCOMPARE(plan->start.skip, 0);
    QCOMPARE(plan->rows, 1'000'000 % Page);
    plan = places.planOf(last - 1);
    QCOMPARE(plan->start.skip, 1'000'000 % Page);
    QCOMPARE(plan->rows, Page);
    places.setRows(1'000'000, true);
    QVERIFY(places.planOf(last)->isExact);
}

void tst_RowPlaces::placesAreEstimatedBetweenTheEnds() {
    places.setRange(1000, 10'001'000);
    const auto plan = places.planOf(500'000 / Page);
    QVERIFY(plan && !plan->isExact && plan->start.isIncluded);
    QCOMPARE(plan->start.key->front().to<qint64>().value() / 10'000, 500);
    // As far apart as keys can be.
    places.setRange(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    const qint64 middle = places.planOf(500'000 / Page)->start.key->front().to<qint64>().value();
    QVERIFY(std::abs(double(middle)) < 1e17);
}

void tst_RowPlaces::completeAnchorsLeaveNothingToEstimate() {
    places.setRange(0, 10'000'000);
    read(300, false);
    collect(20, 5);
    QVERIFY(places.planOf(301)->isExact);
    QVERIFY(!places.planOf(2000)); // there are no such rows
}

void tst_RowPlaces::inexactPagesAreRemembered() {
    read(2000, false);
    read(3, true);
    QVERIFY(!places.isExact(2000) && places.isExact(3) && places.isExact(4));
    QCOMPARE(places.inexactPages(), std::vector<qint64>{2000});
    QCOMPARE(places.firstKey(2000), key(2000 * Page * 10));
    places.forgetInexact();
    QVERIFY(places.isExact(2000) && !places.firstKey(2000) && places.firstKey(3));
}

void tst_RowPlaces::numbersFindTheirAnchor() {
    collect(10);
    QCOMPARE(places.anchorBefore(5).first, 0);
    QVERIFY(!places.anchorBefore(Stride * 10 - 1).second);
    QCOMPARE(places.anchorBefore(Stride * 10).first, Stride);
    QCOMPARE(places.anchorBefore(Stride * 25).first, 2 * Stride);
    QCOMPARE(places.anchorBefore(Stride * 25).second, key(2 * Stride * 10));
}

QTEST_GUILESS_MAIN(tst_RowPlaces)
#include "tst_RowPlaces.moc"
