// SPDX-License-Identifier: MIT
#include "orm/unitofwork/TopologicalSort.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>

namespace espalier::orm {

SortedNodes topologicalSort(int count, std::span<const std::pair<int, int>> edges) {
    SortedNodes result;
    // Most flushes arrive in an order that fits already.
    if (std::all_of(edges.begin(), edges.end(),
                    [](const auto& edge) { return edge.first < edge.second; })) {
        result.order.resize(std::size_t(count));
        std::iota(result.order.begin(), result.order.end(), 0);
        return result;
    }
    std::vector<int> waiting(std::size_t(count), 0);
    std::vector<std::vector<int>> followers(static_cast<std::size_t>(count));
    for (const auto& [before, after] : edges) {
        followers[std::size_t(before)].push_back(after);
        ++waiting[std::size_t(after)];
    }
    std::priority_queue<int, std::vector<int>, std::greater<>> ready;
    for (int node = 0; node < count; ++node) {
        if (waiting[std::size_t(node)] == 0)
            ready.push(node);
    }
    while (!ready.empty()) {
        const int node = ready.top();
        ready.pop();
        result.order.push_back(node);
        for (const int follower : followers[std::size_t(node)]) {
            if (--waiting[std::size_t(follower)] == 0)
                ready.push(follower);
        }
    }
    for (int node = 0; node < count; ++node) {
        if (waiting[std::size_t(node)] > 0)
            result.circle.push_back(node);
    }
    return result;
}

std::vector<int> layersOf(int count, std::span<const std::pair<int, int>> edges,
                          std::span<const int> order) {
    std::vector<std::vector<int>> followers(static_cast<std::size_t>(count));
    for (const auto& [before, after] : edges)
        followers[std::size_t(before)].push_back(after);
    std::vector<int> layers(std::size_t(count), 0);
    for (const int node : order) {
        for (const int follower : followers[std::size_t(node)])
            layers[std::size_t(follower)] =
                std::max(layers[std::size_t(follower)], layers[std::size_t(node)] + 1);
    }
    return layers;
}

} // namespace espalier::orm
