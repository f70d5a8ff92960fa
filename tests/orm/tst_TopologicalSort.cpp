// SPDX-License-Identifier: MIT
#include "orm/unitofwork/TopologicalSort.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

class tst_TopologicalSort : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void withoutEdgesTheOrderStays() {
        QCOMPARE(topologicalSort(3, {}).order, (std::vector<int>{0, 1, 2}));
        QVERIFY(topologicalSort(0, {}).order.empty());
    }
    void whatMustComeFirstDoesAndTheRestKeepsItsPlace() {
        const std::vector<std::pair<int, int>> edges{{3, 0}};
        QCOMPARE(topologicalSort(4, edges).order, (std::vector<int>{1, 2, 3, 0}));
    }
    void aCircleIsNamedWithWhatWaitsForIt() {
        const std::vector<std::pair<int, int>> edges{{1, 2}, {2, 1}, {2, 3}};
        const SortedNodes sorted = topologicalSort(4, edges);
        QCOMPARE(sorted.order, (std::vector<int>{0}));
        QCOMPARE(sorted.circle, (std::vector<int>{1, 2, 3}));
    }
    void randomGraphsAreOrderedSoThatEveryEdgeHolds() {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 200; ++round) {
            const int count = 2 + int(random.bounded(60));
            std::vector<int> hidden(static_cast<std::size_t>(count));
            std::iota(hidden.begin(), hidden.end(), 0);
            std::shuffle(hidden.begin(), hidden.end(), random);
            std::vector<std::pair<int, int>> edges;
            for (int i = 0; i < count * 2; ++i) {
                const auto a = random.bounded(quint32(count)), b = random.bounded(quint32(count));
                if (a != b)
                    edges.emplace_back(hidden[std::min(a, b)], hidden[std::max(a, b)]);
            }
            const SortedNodes sorted = topologicalSort(count, edges);
            QVERIFY2(sorted.circle.empty() && int(sorted.order.size()) == count,
                     qPrintable(u"seed %1"_s.arg(seed)));
            std::vector<int> place(static_cast<std::size_t>(count));
            for (int i = 0; i < count; ++i)
                place[std::size_t(sorted.order[std::size_t(i)])] = i;
            for (const auto& [before, after] : edges)
                QVERIFY2(place[std::size_t(before)] < place[std::size_t(after)],
                         qPrintable(u"seed %1"_s.arg(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(tst_TopologicalSort)
#include "tst_TopologicalSort.moc"
