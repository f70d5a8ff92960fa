// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/RowBatch.h"
#include "ui/Export.h"
#include "ui/models/KeyIndex.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <string>
#include <vector>

namespace espalier::ui {

/// An adjacency list as a tree in memory: key, parent, label and order of every row, without
/// objects, database or signals. A node is the number of its row and never changes until the next
/// load(). Rows whose parent is missing, and rows that are their own ancestors, stand at the top,
/// marked. EntityTreeModel lays staged edits over it and tells views.
class ESPALIER_UI_EXPORT TreeSkeleton {
public:
    static constexpr int top = -1;    ///< as a parent: none
    static constexpr int absent = -2; ///< as a parent: refers to a row that is not there

    enum Mark : quint8 {
        Orphan = 1,   ///< its parent is missing
        InCycle = 2,  ///< it is its own ancestor
        Added = 4,    ///< staged: no row yet
        Changed = 8,  ///< staged: another label, or another value of its own
        Moved = 16,   ///< staged: another parent
        Deleted = 32, ///< staged
        Loose = 64    ///< not part of the tree: removed, or not attached yet
    };

    /// The columns of the rows: `keys`, then what children refer to where that is not the key (as
    /// many as `parents`), `parents`, then label and order where there are any.
    struct Layout {
        int keys = 1;
        bool ownReference = false;
        int parents = 1;
        bool label = true;
        bool order = false;
        int referenceColumn() const { return ownReference ? keys : 0; }
        int parentColumn() const { return ownReference ? keys + parents : keys; }
        int labelColumn() const { return label ? parentColumn() + parents : -1; }
        int orderColumn() const { return order ? parentColumn() + parents + (label ? 1 : 0) : -1; }
        int width() const { return parentColumn() + parents + (label ? 1 : 0) + (order ? 1 : 0); }
    };

    void load(const Layout& layout, orm::RowBatch rows);
    const Layout& layout() const { return m_layout; }
    qsizetype size() const { return m_count; }           ///< nodes in the tree
    int capacity() const { return int(m_nodes.size()); } ///< nodes are below this; some are Loose

    // --- nodes
    const orm::Value* cells(int node) const { return m_rows.row(node); }
    std::vector<orm::Value> key(int node) const;
    int find(const std::vector<orm::Value>& key) const; ///< `absent` when there is none
    /// The parent that these values of the parent columns refer to.
    int resolve(const orm::Value* parentValues) const;
    int statedParent(int node) const { return resolve(cells(node) + m_layout.parentColumn()); }
    int parent(int node) const { return at(node).parent; }
    const QString& label(int node) const { return at(node).label; }
    const orm::Value& orderOf(int node) const;
    bool has(int node, Mark mark) const { return (at(node).marks & mark) != 0; }
    quint8 marks(int node) const { return at(node).marks; }
    void setMark(int node, Mark mark, bool on);
    qint64 count(int node) const { return at(node).count; } ///< linked rows, staged ones too
    void setCount(int node, qint64 committed) { at(node).count = committed; }
    int difference(int node) const { return at(node).difference; }
    void setDifference(int node, int staged) { at(node).difference = staged; }

    // --- the tree. A `place` is a position among all children, without the node itself; a `row`
    // is a position among those that the filter shows.
    const std::vector<int>& children(int node) const;
    const std::vector<int>& shown(int node) const;
    int row(int node) const { return at(node).row; }
    int depth(int node) const; ///< 0 at the top
    QStringList path(int node) const;
    bool isWithin(int node, int ancestor) const; ///< or is it
    std::vector<int> subtree(int node) const;    ///< the node first, parents before children
    qsizetype descendantCount(int node) const;
    /// Where a node goes among the children of `parent`, by order, then label; new ones stand last.
    int sortedPlace(int node, int parent) const;
    int placeOf(int node) const;
    int rowAt(int parent, int place, int node) const;

    // --- changes
    void setLabel(int node, const QString& text);     ///< keeps its place
    void sortBy(int node, const QString& label);      ///< from the next sortedPlace() on
    void setOrder(int node, const orm::Value& value); ///< keeps its place
    void setKey(int node, const std::vector<orm::Value>& key);
    void setCell(int node, int column, const orm::Value& value); ///< neither key nor reference
    void move(int node, int parent, int place);       ///< Requires: `parent` is not within `node`
    int append(const std::vector<orm::Value>& cells); ///< a loose node
    void attach(int node, int parent, int place);
    void remove(int node); ///< Requires: no children
    /// Nodes that come into a circle when `node` gets this parent: from `parent` up to `node`.
    std::vector<int> circle(int node, int parent) const;
    /// Whether a node would be its own ancestor if it, and others that are marked InCycle, had the
    /// parents that they want to have.
    bool isBelowItself(int node, const std::function<int(int)>& wantedParent) const;

    // --- filter: nodes whose label contains the text, any case, and their ancestors
    void setFilter(const QString& text);
    const QString& filter() const { return m_filter; }
    const std::vector<int>& matches() const { return m_matches; } ///< as of setFilter()
    bool isShown(int node) const {
        return node < 0 || m_filter.isEmpty() || m_visible[std::size_t(node)];
    }
    void show(int node); ///< and its ancestors, although they do not match

    /// What another reading of the rows has changed.
    struct Difference {
        std::vector<int> gone;
        std::vector<qsizetype> added;                   ///< rows of the reading
        std::vector<std::pair<int, qsizetype>> changed; ///< parent, label or order differ
        std::size_t size() const { return gone.size() + added.size() + changed.size(); }
    };
    Difference compare(const orm::RowBatch& reading) const;

private:
    struct Slice { ///< of m_folded
        int start = 0;
        int size = 0;
    };
    struct Node {
        int parent = top;
        int row = 0;
        Slice folded;       ///< the label
        Slice sortKey;      ///< the label by which it stands where it stands
        quint64 prefix = 0; ///< the sort key's first letters as a number
        qint64 count = -1;
        int difference = 0;
        quint8 marks = 0;
        QString label;
        std::vector<int> children;
    };

    Node& at(int node) { return m_nodes[std::size_t(node)]; }
    const Node& at(int node) const { return m_nodes[std::size_t(node)]; }
    std::vector<int>& list(int node) { return node < 0 ? m_top : at(node).children; }
    std::u16string_view folded(Slice slice) const {
        return std::u16string_view(m_folded).substr(std::size_t(slice.start),
                                                    std::size_t(slice.size));
    }
    void takeLabel(int node);
    Slice fold(const QString& label);
    void setSortKey(int node, Slice key);
    void cutCircles();
    bool comesBefore(int a, int b) const;
    bool isSettled(int node) const;
    void number(int parent);
    void showChildren(int parent);

    Layout m_layout;
    orm::RowBatch m_rows;
    std::vector<Node> m_nodes; ///< as many as rows
    std::vector<int> m_top;
    qsizetype m_count = 0;
    KeyIndex m_byKey;
    KeyIndex m_byReference;  ///< unused while children refer to the key
    std::u16string m_folded; ///< all labels, case-folded, one after the other
    std::vector<std::pair<int, orm::Value>> m_stagedOrders;

    QString m_filter;
    std::u16string m_needle;
    bool m_mayNarrow = false;
    std::vector<int> m_matches;
    std::vector<char> m_visible;
    std::vector<std::vector<int>> m_shown; ///< by parent + 1, while there is a filter
    std::vector<int> m_filled;             ///< which of them are in use
};

} // namespace espalier::ui
