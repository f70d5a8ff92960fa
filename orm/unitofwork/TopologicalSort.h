// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <span>
#include <utility>
#include <vector>

namespace espalier::orm {

/// Orders 0..count-1 so that for each edge {a, b} a stands before b; otherwise the given order is
/// kept as far as possible (the smallest number that may come next does). `circle`: the numbers
/// that could not be ordered, because they need each other or wait for such; empty when all went
/// well. Source: Kahn's algorithm with a priority queue.
struct SortedNodes {
    std::vector<int> order;
    std::vector<int> circle;
};
ESPALIER_ORM_EXPORT SortedNodes topologicalSort(int count,
                                                std::span<const std::pair<int, int>> edges);

/// How far each of 0..count-1 is from a beginning: 0 without an edge into it, else one more than
/// the farthest before it. Requires: no circle.
ESPALIER_ORM_EXPORT std::vector<int> layersOf(int count, std::span<const std::pair<int, int>> edges,
                                              std::span<const int> order);

} // namespace espalier::orm
