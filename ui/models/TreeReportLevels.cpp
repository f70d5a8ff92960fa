// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TreeReport that compares levels with places.
#include "ui/models/TreeReport.h"

#include <QHash>

#include <algorithm>

namespace espalier::ui {

using orm::Value;

namespace {

std::size_t at(int row) { return std::size_t(row); }

} // namespace

Value TreeReport::level(int row) const {
    return m_levelColumn < 0 ? Value() : cells(row)[m_levelColumn];
}

// What each row's level would be if only its distance from the top counted; Null where it is not
// known.
std::vector<Value> TreeReport::levelsByDepth() const {
    std::vector<Value> levels(m_parents.size());
    for (auto row = m_order.rbegin(); row != m_order.rend(); ++row) {
        const int above = parent(*row);
        if (above == TreeSkeleton::top && m_levels.top())
            levels[at(*row)] = *m_levels.top();
        else if (above >= 0 && !levels[at(above)].isNull())
            levels[at(*row)] = m_levels.below(levels[at(above)]);
    }
    return levels;
}

// Below a row with a wrong level, one is right that follows from the place, and one is as wrong as
// its parent's that follows from that: the parent's finding stands for both.
void TreeReport::findLevels() {
    const std::vector<Value> byDepth = levelsByDepth();
    for (int row = 0; row < rowCount(); ++row) {
        if (!isPresent(row) || isCut(row))
            continue;
        const int above = parent(row);
        const Value own = level(row);
        const Value& ofPlace = byDepth[at(row)];
        if (!own.isNull() && own == ofPlace)
            continue;
        if (above >= 0 && (level(above).isNull() || m_levels.fits(level(above), own)))
            continue;
        if (above < 0 && !m_levels.top())
            continue;
        m_findings.push_back({FindingKind::Level,
                              row,
                              {},
                              m_below[at(row)],
                              above >= 0 ? m_levels.below(level(above)) : *m_levels.top()});
    }
}

std::vector<std::pair<int, Value>> TreeReport::levelsFrom(std::vector<int> rows) const {
    std::vector<std::pair<int, Value>> wanted;
    QHash<int, Value> given;
    // What stands higher is settled first.
    std::ranges::sort(rows, [this](int a, int b) { return m_places[at(a)] > m_places[at(b)]; });
    for (const int start : rows) {
        std::vector<int> left;
        if (!given.contains(start))
            left.push_back(start);
        while (!left.empty()) {
            const int row = left.back();
            left.pop_back();
            const int above = parent(row);
            const Value here = above >= 0 ? m_levels.below(given.value(above, level(above)))
                                          : m_levels.top().value_or(level(row));
            if (here.isNull())
                continue; // there is no level below
            given.insert(row, here);
            if (!(here == level(row)))
                wanted.emplace_back(row, here);
            const std::vector<int> below = childrenOf(row);
            left.insert(left.end(), below.begin(), below.end());
        }
    }
    return wanted;
}

} // namespace espalier::ui
