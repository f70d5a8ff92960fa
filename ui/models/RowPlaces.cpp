// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowPlaces.h"

#include <algorithm>

namespace espalier::ui {

namespace {

constexpr qsizetype MostEdges = 4096; // two keys each

} // namespace

void RowPlaces::clear() { *this = RowPlaces(m_pageRows); }

void RowPlaces::setRows(qint64 rows, bool exact) {
    m_rows = rows;
    m_hasExactRows = exact;
}

void RowPlaces::setRange(qint64 lowest, qint64 highest) {
    if (lowest <= highest)
        m_range = {lowest, highest};
}

void RowPlaces::addAnchors(const AnchorBatch& batch) {
    m_anchors.insert(m_anchors.end(), batch.keys.begin(), batch.keys.end());
    if (batch.rest < 0)
        return;
    m_isComplete = true;
    setRows(qint64(m_anchors.size()) * Stride + batch.rest, true);
}

std::optional<KeyOrder::Key> RowPlaces::lastAnchor() const {
    return m_anchors.empty() ? std::nullopt : std::optional(m_anchors.back());
}

// --- how to read a page

std::optional<RowPlaces::Plan> RowPlaces::planOf(qint64 page) const {
    const qint64 row = page * m_pageRows;
    std::optional<Plan> plan = fromAnchor(row);
    if (!m_isComplete && (!plan || plan->start.skip > Stride)) {
        const std::optional<Plan> near = fromNeighbour(page);
        if (near && (near->isExact || !plan))
            plan = near;
    }
    if (!m_isComplete && !plan)
        plan = fromEnd(page);
    if (!m_isComplete && !plan)
        plan = fromRange(row);
    if (plan && m_rows > row)
        plan->rows = std::min(plan->rows, m_rows - row);
    return plan;
}

std::optional<RowPlaces::Plan> RowPlaces::fromAnchor(qint64 row) const {
    const qint64 anchor = std::min(row / Stride, qint64(m_anchors.size()));
    const qint64 skip = row - anchor * Stride;
    if (skip > FarthestSkip)
        return {};
    const std::optional<KeyOrder::Key> key =
        anchor > 0 ? std::optional(m_anchors[std::size_t(anchor - 1)]) : std::nullopt;
    return Plan{{key, true, false, skip}, m_pageRows, true};
}

std::optional<RowPlaces::Plan> RowPlaces::fromNeighbour(qint64 page) const {
    const auto before = m_edges.constFind(page - 1);
    const auto behind = m_edges.constFind(page + 1);
    const bool isBefore = before != m_edges.cend() && before->isFull;
    const bool isBehind = behind != m_edges.cend();
    if (isBefore && (before->isExact || !isBehind || !behind->isExact))
        return Plan{{before->last, false, false, 0}, m_pageRows, before->isExact};
    if (isBehind)
        return Plan{{behind->first, false, true, 0}, m_pageRows, behind->isExact};
    return {};
}

std::optional<RowPlaces::Plan> RowPlaces::fromEnd(qint64 page) const {
    const qint64 first = page * m_pageRows;
    const qint64 last = std::min(first + m_pageRows, m_rows);
    if (last <= first || m_rows - last > FarthestSkip)
        return {};
    return Plan{{std::nullopt, true, true, m_rows - last}, last - first, m_hasExactRows};
}

std::optional<RowPlaces::Plan> RowPlaces::fromRange(qint64 row) const {
    if (!m_range || m_rows <= 0)
        return {};
    const auto [lowest, highest] = *m_range;
    // In double: the difference of two keys may be more than a qint64 holds.
    const double share = std::min(1.0, double(row) / double(m_rows));
    const double key = double(lowest) + share * (double(highest) - double(lowest));
    return Plan{{KeyOrder::Key{orm::Value(qint64(key))}, true, false, 0}, m_pageRows, false};
}

// --- pages that were read

void RowPlaces::noteEdges(qint64 page, Edges edges) {
    if (m_edges.size() >= MostEdges)
        m_edges.clear();
    m_edges.insert(page, std::move(edges));
}

bool RowPlaces::isExact(qint64 page) const {
    const auto edges = m_edges.constFind(page);
    return edges == m_edges.cend() || edges->isExact;
}

std::vector<qint64> RowPlaces::inexactPages() const {
    std::vector<qint64> pages;
    for (auto edges = m_edges.cbegin(); edges != m_edges.cend(); ++edges) {
        if (!edges->isExact)
            pages.push_back(edges.key());
    }
    return pages;
}

void RowPlaces::forgetInexact() {
    m_edges.removeIf([](const auto& entry) { return !entry.value().isExact; });
}

std::optional<KeyOrder::Key> RowPlaces::firstKey(qint64 page) const {
    const auto edges = m_edges.constFind(page);
    return edges == m_edges.cend() ? std::nullopt : std::optional(edges->first);
}

std::pair<qint64, std::optional<KeyOrder::Key>> RowPlaces::anchorBefore(qint64 key) const {
    const auto behind = std::ranges::upper_bound(m_anchors, key, {}, [](const auto& anchor) {
        return anchor.front().template to<qint64>().value_or(0);
    });
    const auto anchors = behind - m_anchors.begin();
    if (anchors == 0)
        return {0, std::nullopt};
    return {qint64(anchors) * Stride, *(behind - 1)};
}

} // namespace espalier::ui
