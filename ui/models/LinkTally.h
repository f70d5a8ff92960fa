// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/base/Value.h"
#include "orm/engine/Connection.h"
#include "orm/sql/Select.h"
#include "ui/Export.h"
#include "ui/models/KeyIndex.h"

#include <optional>
#include <span>
#include <vector>

namespace espalier::ui {

/// The places of a tree's nodes as numbers, for sums over subtrees.
class ESPALIER_UI_EXPORT TreeShape {
public:
    static constexpr int top = -1;     ///< the parent of a root
    static constexpr int outside = -2; ///< the parent of what does not belong to the tree

    /// `parents[node]`; no circles.
    explicit TreeShape(std::vector<int> parents);

    bool contains(int node) const {
        return node >= 0 && std::size_t(node) < m_parents.size() &&
               m_parents[std::size_t(node)] != outside;
    }
    int entry(int node) const { return m_entry[std::size_t(node)]; } ///< parents before children
    int commonAncestor(int a, int b) const;                          ///< `top` when there is none
    /// Adds to each node what stands below it.
    void sumUp(std::vector<qint64>& values) const;
    std::size_t size() const { return m_parents.size(); }

private:
    std::vector<int> m_parents;
    std::vector<int> m_order; ///< by entry
    std::vector<int> m_entry;
    std::vector<int> m_depth;
};

/// Rows and the nodes that each is linked to, in twelve bytes a link and eight a row.
struct ESPALIER_UI_EXPORT LinkPairs {
    using RowName = quint64; ///< a hash of the row's key

    int nodeWidth = 1;
    std::vector<orm::Value> nodes; ///< keys of nodes, one after the other
    std::vector<RowName> rows;
    std::vector<int> starts{0}; ///< of each row in `links`, and the end
    std::vector<int> links;     ///< numbers of nodes

    static RowName nameOf(std::span<const orm::Value> key);
    qsizetype nodeCount() const { return qsizetype(nodes.size()) / nodeWidth; }
    /// `links`: result columns of a node's key, then of the row's key; ordered by the latter.
    /// Nothing when there are more than `most`. Runs in the worker. Errors: Connection::query().
    static std::optional<LinkPairs> read(orm::Connection& connection, const orm::Select& links,
                                         int nodeWidth, qsizetype most);
};

/// A staged link, or one that is staged to go.
struct StagedLink {
    LinkPairs::RowName row;
    int node;
    bool isAdded;
};

/// For each node of the shape how many rows are linked to it or to any node below it, each counted
/// once. `nodeOf[number]`: the node of LinkPairs::nodes, or one outside of the shape.
ESPALIER_UI_EXPORT std::vector<qint64> tally(const LinkPairs& pairs, const std::vector<int>& nodeOf,
                                             const TreeShape& shape,
                                             const std::vector<StagedLink>& staged);

} // namespace espalier::ui
