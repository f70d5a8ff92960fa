// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TreeReport.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier;
using namespace espalier::ui;
using orm::Value;

namespace {

struct Row {
    Value key;
    Value parent;
    Value label;
    Value level = {};
};

TreeRows treeOf(const std::vector<Row>& rows, bool hasLevel = false) {
    TreeRows tree;
    tree.hasLevel = hasLevel;
    tree.rows.width = hasLevel ? 4 : 3;
    for (const Row& row : rows) {
        tree.rows.cells.insert(tree.rows.cells.end(), {row.key, row.parent, row.label});
        if (hasLevel)
            tree.rows.cells.push_back(row.level);
    }
    return tree;
}

const char* name(FindingKind kind) {
    switch (kind) {
    case FindingKind::Circle:
        return "circle";
    case FindingKind::Orphan:
        return "orphan";
    case FindingKind::Unreachable:
        return "unreachable";
    case FindingKind::Duplicate:
        return "duplicate";
    case FindingKind::NoName:
        return "no name";
    case FindingKind::Level:
        return "level";
    case FindingKind::Dangling:
        return "dangling";
    }
    return "";
}

/// "circle 2 [2 3] +1", sorted; keys instead of rows, and what a level should be.
QStringList found(const TreeReport& report) {
    const auto key = [&](int row) {
        return report.stagedIndex(row) >= 0 ? u"new"_s : report.key(row).front().toText();
    };
    QStringList texts;
    for (const TreeReport::Finding& finding : report.findings()) {
        QString text = QLatin1StringView(name(finding.kind)) + u' ' + key(finding.row);
        QStringList rows;
        for (const int row : finding.rows)
            rows << key(row);
        if (!rows.isEmpty())
            text += u" [%1]"_s.arg(rows.join(u' '));
        if (finding.below > 0)
            text += u" +%1"_s.arg(finding.below);
        if (finding.kind == FindingKind::Level)
            text += u" -> "_s + finding.wanted.toText();
        texts << text;
    }
    texts.sort();
    return texts;
}

QStringList found(const std::vector<Row>& rows, bool hasLevel = false,
                  const StagedNodes& staged = {}) {
    return found(TreeReport(treeOf(rows, hasLevel), staged));
}

StagedNodes::Node moved(const Value& key, const Value& parent) {
    return {{key}, {std::nullopt, parent, std::nullopt}, -1, false};
}

} // namespace

/// What is wrong with a tree, from its rows alone.
class tst_TreeReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void soundTreeHasNoFindings() {
        QCOMPARE(found({{1, {}, "Audio"},
                        {2, 1, "Headphones"},
                        {3, 1, "Speakers"},
                        {4, {}, "Video"},
                        {5, 4, "Headphones"}}),
                 QStringList());
        QCOMPARE(found(std::vector<Row>()), QStringList());
    }

    void findsCircles() {
        QCOMPARE(found({{1, {}, "a"}, {2, 4, "b"}, {3, 2, "c"}, {4, 3, "d"}, {5, 5, "e"}}),
                 QStringList({u"circle 2 [2 3 4]"_s, u"circle 5 [5]"_s}));
    }

    void circleIsOfferedAtItsHighestLevel() {
        QCOMPARE(found({{9, {}, "top", 1},
                        {8, 9, "a", 2},
                        {7, 9, "b", 2},
                        {1, 3, "low", 3},
                        {3, 1, "high", 2}},
                       true),
                 QStringList(u"circle 3 [3 1]"_s));
    }

    void findsOrphansAndWhatHangsOnThem() {
        QCOMPARE(found({{1, 99, "a"}, {2, 1, "b"}, {3, 2, "c"}, {4, {}, "d"}}),
                 QStringList({u"orphan 1 +2"_s, u"unreachable 2 [1] +1"_s}));
    }

    void findsWhatHangsOnCircles() {
        QCOMPARE(found({{1, 2, "a"}, {2, 1, "b"}, {3, 2, "c"}, {4, 3, "d"}, {5, 3, "e"}}),
                 QStringList({u"circle 1 [1 2] +3"_s, u"unreachable 3 [2] +2"_s}));
    }

    void findsNamesTwice() {
        QCOMPARE(found({{1, {}, "Audio"},
                        {2, {}, " audio"},
                        {3, 1, "x"},
                        {4, 2, "x"},
                        {5, 2, "X "},
                        {6, 5, "y"},
                        {7, {}, "Video"}}),
                 QStringList({u"duplicate 2 [2 1]"_s, u"duplicate 5 [5 4]"_s}));
    }

    void rowsOfMissingParentsAreNoSiblings() {
        QCOMPARE(found({{1, 98, "x"}, {2, 99, "x"}, {3, {}, "x"}}),
                 QStringList({u"orphan 1"_s, u"orphan 2"_s}));
    }

    void findsRowsWithoutAName() {
        QCOMPARE(found({{1, {}, "a"}, {2, 1, {}}, {3, 1, "  "}, {4, 1, ""}}),
                 QStringList({u"no name 2"_s, u"no name 3"_s, u"no name 4"_s}));
    }

    void findsLevelsThatDoNotFollow() {
        const std::vector<Row> rows{{1, {}, "a", 1}, {2, 1, "b", 2}, {3, 2, "c", 3},
                                    {4, {}, "d", 1}, {5, 4, "e", 3}, {6, 5, "f", 4},
                                    {7, 4, "g", 2},  {8, 7, "h", {}}};
        // 6 follows from 5, so that it is told with it.
        QCOMPARE(found(rows, true), QStringList({u"level 5 +1 -> 2"_s, u"level 8 -> 3"_s}));
        const TreeReport report(treeOf(rows, true), {});
        const auto levels = report.levelsFrom({4, 7});
        QStringList texts;
        for (const auto& [row, level] : levels)
            texts << u"%1=%2"_s.arg(report.key(row).front().toText(), level.toText());
        texts.sort();
        QCOMPARE(texts, QStringList({u"5=2"_s, u"6=3"_s, u"8=3"_s}));
    }

    void aRightLevelBelowAWrongOneIsNoFinding() {
        QCOMPARE(
            found({{1, {}, "a", 0}, {2, 1, "b", 7}, {3, 2, "c", 2}, {4, 1, "d", 1}, {5, 4, "e", 2}},
                  true),
            QStringList(u"level 2 +1 -> 1"_s));
    }

    void aColumnThatHardlyFollowsIsNoLevel() {
        QCOMPARE(found({{1, {}, "a", 5},
                        {2, 1, "b", 9},
                        {3, 1, "c", 1},
                        {4, 3, "d", 2},
                        {5, 3, "e", 8},
                        {6, 3, "f", 8}},
                       true),
                 QStringList());
    }

    void levelsMayBeRowsOfAChain() {
        TreeRows tree = treeOf({{1, {}, "a", 10},
                                {2, 1, "b", 30},
                                {3, 2, "c", 20},
                                {4, 1, "d", 20},
                                {5, 3, "e", 30},
                                {6, {}, "f", 10}},
                               true);
        orm::RowBatch levels;
        levels.width = 3;
        levels.cells = {10, {}, "Department", 30, 10, "Section", 20, 30, "Family"};
        tree.levels = LevelChain(levels);
        const TreeReport report(tree, {});
        // Nothing stands below a Family: what does cannot be given a level.
        QCOMPARE(found(report), QStringList({u"level 4 -> 30"_s, u"level 5 -> NULL"_s}));
        QCOMPARE(report.levels().name(30), u"Section"_s);
        QVERIFY(report.levelsFrom({4}).empty());
    }

    void stagedEditsMendAndBreak() {
        const std::vector<Row> rows{
            {1, 2, "a"}, {2, 1, "b"}, {3, 99, "c"}, {4, {}, "d"}, {5, 4, "e"}};
        QCOMPARE(found(rows), QStringList({u"circle 1 [1 2]"_s, u"orphan 3"_s}));
        StagedNodes staged;
        staged.nodes = {moved(1, {}), moved(3, 5)};
        QCOMPARE(found(rows, false, staged), QStringList());
        staged.nodes = {moved(1, {}), moved(3, 5), moved(4, 3)};
        QCOMPARE(found(rows, false, staged), QStringList(u"circle 3 [3 4 5]"_s));
        staged.nodes = {moved(1, {}), moved(3, {}), {{Value(4)}, {}, -1, true}};
        QCOMPARE(found(rows, false, staged), QStringList(u"orphan 5"_s));
    }

    void newRowsAreJudgedToo() {
        StagedNodes staged;
        staged.nodes = {{{}, {std::nullopt, 1, "b"}, -1, false},
                        {{}, {std::nullopt, std::nullopt, ""}, 0, false},
                        {{Value(2)}, {std::nullopt, std::nullopt, "B"}, 1, false}};
        const TreeReport report(treeOf({{1, {}, "a"}, {2, 1, "b"}}), staged);
        QCOMPARE(found(report), QStringList(u"no name new +1"_s));
        QCOMPARE(report.path(1), QStringList({u"a"_s, u"b"_s, QString(), u"B"_s}));
        staged.nodes[2].newParent = -1;
        staged.nodes[2].cells[1] = 1;
        QCOMPARE(found(TreeReport(treeOf({{1, {}, "a"}, {2, 1, "b"}}), staged)),
                 QStringList({u"duplicate new [new 2]"_s, u"no name new"_s}));
    }

    void aTopThatMustReferIsNoFinding() {
        TreeRows tree = treeOf({{1, 1, "a"}, {2, 0, "b"}, {3, 1, "c"}, {4, 7, "d"}});
        tree.mayHaveNoParent = false;
        QCOMPARE(found(TreeReport(tree, {})), QStringList(u"orphan 4"_s));
    }

    void compositeKeysCount() {
        TreeRows tree;
        tree.layout.keys = 2;
        tree.layout.parents = 2;
        tree.rows.width = 5;
        tree.rows.cells = {1,  1,   1, {}, "a", 1, 2,   1, 1, "b", 2, 1,  2,
                           {}, "a", 2, 2,  2,   9, "b", 2, 3, 2,   2, "c"};
        const TreeReport report(tree, {});
        QCOMPARE(report.findings().size(), 2U);
        QCOMPARE(report.findings()[0].kind, FindingKind::Orphan);
        QCOMPARE(report.key(report.findings()[0].row), std::vector<Value>({2, 2}));
        QCOMPARE(report.findings()[1].kind, FindingKind::Unreachable);
    }

    void newNamesAreFree() {
        const TreeReport report(treeOf({{1, {}, "x"}, {2, {}, "x "}, {3, {}, "X 2"}, {4, {}, "X"}}),
                                {});
        QCOMPARE(report.findings().size(), 1U);
        QStringList names;
        for (const auto& [row, text] : report.newNames({&report.findings().front()}))
            names << u"%1=%2"_s.arg(report.key(row).front().toText(), text);
        QCOMPARE(names, QStringList({u"2=x 3"_s, u"4=X 4"_s}));
    }

    // Deeper than any stack would bear.
    void aChainOfAHundredThousandIsFollowed() {
        constexpr int count = 100'000;
        TreeRows tree = treeOf({}, true);
        for (int i = 0; i < count; ++i)
            tree.rows.cells.insert(tree.rows.cells.end(),
                                   {i, i == 0 ? Value(77'777) : Value(i - 1), u"n%1"_s.arg(i), i});
        const TreeReport circle(tree, {});
        QCOMPARE(circle.findings().size(), 2U);
        QCOMPARE(circle.findings()[0].rows.size(), 77'778U);
        QCOMPARE(circle.findings()[1].kind, FindingKind::Unreachable);
        QCOMPARE(circle.findings()[1].below, count - 77'779);
        StagedNodes staged;
        staged.nodes = {{{Value(0)}, {std::nullopt, Value()}, -1, false}};
        const TreeReport mended(tree, staged);
        QCOMPARE(found(mended), QStringList());
        QCOMPARE(mended.path(count - 1).size(), 64);
        QCOMPARE(mended.below(0), count - 1);
        staged.nodes[0].cells = {std::nullopt, Value(), std::nullopt, 7};
        const TreeReport level(tree, staged);
        QCOMPARE(found(level), QStringList(u"level 1 +99998 -> 8"_s));
        QCOMPARE(level.levelsFrom({1}).size(), std::size_t(count - 1));
    }
};

QTEST_APPLESS_MAIN(tst_TreeReport)
#include "tst_TreeReport.moc"
