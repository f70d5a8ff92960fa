// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

namespace espalier::ui {

/// How a list of identities becomes another by removals and insertions, so that a model keeps its
/// persistent indexes. `isReset`: what both have stands in another order.
struct ListSteps {
    using Range = std::pair<int, int>; ///< first and last row
    bool isReset = false;
    std::vector<Range> removals;   ///< last rows first, in rows of the old list
    std::vector<Range> insertions; ///< first rows first, in rows of the new list
};

template <class T> ListSteps listSteps(const std::vector<T>& before, const std::vector<T>& after) {
    const QSet<T> old(before.begin(), before.end());
    const QSet<T> now(after.begin(), after.end());
    ListSteps steps;
    std::vector<T> keptBefore;
    std::vector<T> keptAfter;
    for (int row = int(before.size()) - 1; row >= 0; --row) {
        if (now.contains(before[std::size_t(row)])) {
            keptBefore.push_back(before[std::size_t(row)]);
        } else if (!steps.removals.empty() && steps.removals.back().first == row + 1) {
            --steps.removals.back().first;
        } else {
            steps.removals.emplace_back(row, row);
        }
    }
    for (int row = 0; row < int(after.size()); ++row) {
        if (old.contains(after[std::size_t(row)])) {
            keptAfter.push_back(after[std::size_t(row)]);
        } else if (!steps.insertions.empty() && steps.insertions.back().second == row - 1) {
            ++steps.insertions.back().second;
        } else {
            steps.insertions.emplace_back(row, row);
        }
    }
    std::reverse(keptBefore.begin(), keptBefore.end());
    steps.isReset = keptBefore != keptAfter;
    return steps;
}

} // namespace espalier::ui
