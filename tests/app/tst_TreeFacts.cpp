// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TreeFacts.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// The shape of an adjacency list, from its rows alone.
class tst_TreeFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noRowsAreNoTree();
    void childrenMayComeBeforeTheirParents();
    void orphansStandAtTheTop();
    void rowsInACycleAreCountedOnce();
    void whatHangsBelowACycleIsNotInIt();
    void aRowMayBeItsOwnParent();
    void keysOfSeveralColumns();
    void aLongChainDoesNotOverflow();

private:
    /// Pairs of key and parent; 0 is NULL.
    static TreeFacts facts(const std::vector<std::pair<int, int>>& rows) {
        orm::RowBatch batch;
        batch.width = 2;
        for (const auto& [key, parent] : rows) {
            batch.cells.emplace_back(key);
            batch.cells.push_back(parent == 0 ? orm::Value() : orm::Value(parent));
        }
        return TreeFacts::of(batch, 1);
    }
};

void tst_TreeFacts::noRowsAreNoTree() {
    QCOMPARE(facts({}).nodes, 0);
    QCOMPARE(facts({}).depth, 0);
}

void tst_TreeFacts::childrenMayComeBeforeTheirParents() {
    const TreeFacts found = facts({{4, 3}, {3, 2}, {1, 0}, {2, 1}, {5, 0}});
    QCOMPARE(found.nodes, 5);
    QCOMPARE(found.roots, 2);
    QCOMPARE(found.depth, 4);
    QCOMPARE(found.orphans + found.inCycles, 0);
}

void tst_TreeFacts::orphansStandAtTheTop() {
    const TreeFacts found = facts({{1, 99}, {2, 1}});
    QCOMPARE(found.orphans, 1);
    QCOMPARE(found.roots, 0);
    QCOMPARE(found.depth, 2);
}

void tst_TreeFacts::rowsInACycleAreCountedOnce() {
    const TreeFacts found = facts({{1, 3}, {2, 1}, {3, 2}, {4, 0}});
    QCOMPARE(found.inCycles, 3);
    QCOMPARE(found.roots, 1);
    QCOMPARE(found.depth, 1);
}

void tst_TreeFacts::whatHangsBelowACycleIsNotInIt() {
    QCOMPARE(facts({{3, 2}, {1, 2}, {2, 1}, {4, 3}}).inCycles, 2);
}

void tst_TreeFacts::aRowMayBeItsOwnParent() {
    const TreeFacts found = facts({{1, 1}, {2, 1}});
    QCOMPARE(found.inCycles, 1);
    QCOMPARE(found.depth, 0);
}

void tst_TreeFacts::keysOfSeveralColumns() {
    orm::RowBatch batch;
    batch.width = 4;
    for (const auto& cell : {1, 1, 0, 0, 1, 2, 1, 1, 2, 2, 2, 1}) {
        batch.cells.push_back(cell == 0 ? orm::Value() : orm::Value(cell));
    }
    const TreeFacts found = TreeFacts::of(batch, 2);
    QCOMPARE(found.roots, 1);
    QCOMPARE(found.depth, 2);
    QCOMPARE(found.orphans, 1);
}

void tst_TreeFacts::aLongChainDoesNotOverflow() {
    std::vector<std::pair<int, int>> rows;
    for (int i = 100'000; i > 0; --i) {
        rows.emplace_back(i, i - 1);
    }
    QCOMPARE(facts(rows).depth, 100'000);
}

QTEST_GUILESS_MAIN(tst_TreeFacts)
#include "tst_TreeFacts.moc"
