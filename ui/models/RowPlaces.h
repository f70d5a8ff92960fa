// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/KeyedRead.h"

#include <QHash>

namespace espalier::ui {

/// What is known of where rows stand in a long ordered list: the keys of every Stride-th row
/// (anchors) as far as they have been collected, those at the edges of pages that were read, the
/// number of rows, and the lowest and highest key where it is one whole number. Tells how to read a
/// page without counting from the start. Pure: no database, no model.
class ESPALIER_UI_EXPORT RowPlaces {
public:
    /// Collecting costs a statement per Stride, a jump at most Stride rows of an index.
    static constexpr qint64 Stride = 4096;
    /// Rows that may be skipped where nothing nearer is known: a few milliseconds.
    static constexpr qint64 FarthestSkip = 4 * Stride;

    explicit RowPlaces(qint64 pageRows) : m_pageRows(pageRows) {}

    struct Plan {
        ReadStart start;
        qint64 rows = 0;
        bool isExact = true; ///< else the rows stand about there
    };
    /// How to read a page; nullopt while it is out of reach.
    std::optional<Plan> planOf(qint64 page) const;

    void clear();
    void setRows(qint64 rows, bool exact);
    qint64 rows() const { return m_rows; }
    bool hasExactRows() const { return m_hasExactRows; }
    /// Lowest and highest key; only where the key is one ascending whole number.
    void setRange(qint64 lowest, qint64 highest);

    void addAnchors(const AnchorBatch& batch);
    /// From where on to collect; nullopt: from the first row.
    std::optional<KeyOrder::Key> lastAnchor() const;
    /// Every row before this one is within Stride of an anchor.
    qint64 anchored() const { return qint64(m_anchors.size() + 1) * Stride; }
    bool isComplete() const { return m_isComplete; }

    /// What a page was found to begin and to end with.
    struct Edges {
        KeyOrder::Key first;
        KeyOrder::Key last;
        bool isExact = true;
        bool isFull = true; ///< what follows is the first row of the next page
    };
    void noteEdges(qint64 page, Edges edges);
    void forgetEdges(qint64 page) { m_edges.remove(page); }
    bool isExact(qint64 page) const;
    std::vector<qint64> inexactPages() const;
    void forgetInexact();
    /// The first key of a page that was read.
    std::optional<KeyOrder::Key> firstKey(qint64 page) const;
    /// The last anchor not behind a whole number, and its row; without a key it is the first row.
    std::pair<qint64, std::optional<KeyOrder::Key>> anchorBefore(qint64 key) const;

private:
    std::optional<Plan> fromAnchor(qint64 row) const;
    std::optional<Plan> fromNeighbour(qint64 page) const;
    std::optional<Plan> fromEnd(qint64 page) const;
    std::optional<Plan> fromRange(qint64 row) const;

    qint64 m_pageRows;
    qint64 m_rows = 0;
    bool m_hasExactRows = false;
    bool m_isComplete = false;
    std::vector<KeyOrder::Key> m_anchors; ///< [i]: of row (i + 1) * Stride
    QHash<qint64, Edges> m_edges;         ///< by page
    std::optional<std::pair<qint64, qint64>> m_range;
};

} // namespace espalier::ui
