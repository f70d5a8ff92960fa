// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/TreeLevels.h"
#include "ui/models/TreeSkeleton.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace espalier::ui {

/// What can be wrong with rows of trees and links.
enum class FindingKind : quint8 {
    Circle,      ///< rows that are their own ancestors
    Orphan,      ///< refers to a parent that is not there
    Unreachable, ///< stands below one of those
    Duplicate,   ///< siblings of one name
    NoName,
    Level,   ///< another level than its place has
    Dangling ///< a link of which an end is not there
};

/// Rows of a tree as they were read. Columns: `layout`, then the level where there is one.
struct TreeRows {
    TreeSkeleton::Layout layout;
    bool hasLevel = false;
    /// False: rows at the top refer to themselves, to 0 or to an empty text.
    bool mayHaveNoParent = true;
    LevelChain levels;
    orm::RowBatch rows;
};

/// What is staged for rows of a tree.
struct StagedNodes {
    struct Node {
        std::vector<orm::Value> key;                  ///< empty: a new row
        std::vector<std::optional<orm::Value>> cells; ///< nullopt: as read
        int newParent = -1;                           ///< stands below this new one of the list
        bool isDeleted = false;
        bool operator==(const Node&) const = default;
    };
    std::vector<Node> nodes; ///< new ones first
    bool operator==(const StagedNodes&) const = default;
};

/// What is wrong with a tree as it is staged, and what its findings are about. A row is a number
/// below rowCount(). Pure and without recursion; made in a worker, then only read.
class ESPALIER_UI_EXPORT TreeReport {
public:
    struct Finding {
        FindingKind kind;
        int row = -1; ///< to be shown; of a circle the one with the highest level, or lowest key
        /// Circle: all in it, from `row` downwards. Duplicate: all of the name, the one to stay
        /// first. Unreachable: the row that is to be mended.
        std::vector<int> rows = {};
        qsizetype below = 0;    ///< rows below, without those of the finding
        orm::Value wanted = {}; ///< Level: what it should be; Null when there is no such level
    };

    TreeReport() = default;
    TreeReport(const TreeRows& read, const StagedNodes& staged);

    const std::vector<Finding>& findings() const { return m_findings; }
    int rowCount() const { return int(m_parents.size()); }
    qsizetype nodeCount() const { return m_count; } ///< without deleted rows

    std::vector<orm::Value> key(int row) const;
    int stagedIndex(int row) const; ///< of a new row in StagedNodes; -1
    QString label(int row) const;
    QStringList path(int row) const; ///< as far down from the top as 64 rows go
    qsizetype below(int row) const { return m_below[std::size_t(row)]; }
    int parent(int row) const { return m_parents[std::size_t(row)]; }
    /// The values with which it refers to its parent.
    std::vector<orm::Value> parentValues(int row) const;
    orm::Value level(int row) const;
    const LevelRule& levels() const { return m_levels; }
    /// The levels that rows and all below them must get, where they differ.
    std::vector<std::pair<int, orm::Value>> levelsFrom(std::vector<int> rows) const;
    /// Names that no sibling has for all rows of these Duplicates but the first of each.
    std::vector<std::pair<int, QString>>
    newNames(const std::vector<const Finding*>& duplicates) const;

private:
    void lay(const StagedNodes& staged);
    void findParents(const TreeRows& read);
    void sortUpwards();
    void findCircles();
    void findOrphans();
    void findDuplicates();
    void addDuplicates(std::vector<int> rows);
    void findNameless();
    void findLevels();
    std::vector<orm::Value> levelsByDepth() const;
    int chosenOf(const std::vector<int>& circle) const;
    bool isOlder(int a, int b) const;
    std::vector<orm::Value> scopeOf(int row) const;
    const orm::Value* cells(int row) const { return m_rows.row(row); }
    bool isPresent(int row) const { return m_present[std::size_t(row)]; }
    bool isCut(int row) const { return parent(row) == TreeSkeleton::absent || isInCircle(row); }
    bool isInCircle(int row) const { return m_places[std::size_t(row)] < 0; }
    std::vector<int> childrenOf(int row) const;

    TreeSkeleton::Layout m_layout;
    int m_levelColumn = -1;
    LevelRule m_levels;
    orm::RowBatch m_rows;
    qsizetype m_count = 0;
    std::vector<char> m_present;
    std::vector<int> m_staged; ///< the staged node of each row behind those that were read
    std::vector<std::pair<int, int>> m_newParents;
    std::vector<int> m_parents;
    std::vector<int> m_order;  ///< children before parents; without circles
    std::vector<int> m_places; ///< in m_order
    std::vector<qsizetype> m_below;
    std::vector<int> m_firstChild; ///< children of a row: m_children from here to the next row's
    std::vector<int> m_children;
    std::vector<Finding> m_findings;
};

} // namespace espalier::ui
