// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LinkTally.h"

#include "orm/sql/Compiler.h"

#include <algorithm>
#include <unordered_map>

namespace espalier::ui {

// --- TreeShape

TreeShape::TreeShape(std::vector<int> parents)
    : m_parents(std::move(parents)), m_entry(m_parents.size(), -1), m_depth(m_parents.size(), 0) {
    // Children as slices of one list.
    const auto count = m_parents.size();
    std::vector<int> starts(count + 2, 0); // of `top` first
    for (const int parent : m_parents)
        if (parent >= top)
            ++starts[std::size_t(parent + 2)];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<int> children(std::size_t(starts.back()));
    std::vector<int> next(starts.begin(), starts.end() - 1);
    for (std::size_t node = 0; node < count; ++node)
        if (m_parents[node] >= top)
            children[std::size_t(next[std::size_t(m_parents[node] + 1)]++)] = int(node);
    std::vector<int> waiting(children.begin(), children.begin() + starts[1]);
    m_order.reserve(children.size());
    while (!waiting.empty()) {
        const int node = waiting.back();
        waiting.pop_back();
        m_entry[std::size_t(node)] = int(m_order.size());
        m_order.push_back(node);
        const int parent = m_parents[std::size_t(node)];
        m_depth[std::size_t(node)] = parent < 0 ? 0 : m_depth[std::size_t(parent)] + 1;
        waiting.insert(waiting.end(), children.begin() + starts[std::size_t(node + 1)],
                       children.begin() + starts[std::size_t(node + 2)]);
    }
}

int TreeShape::commonAncestor(int a, int b) const {
    while (a != b) {
        if (m_depth[std::size_t(a)] < m_depth[std::size_t(b)])
            std::swap(a, b);
        a = m_parents[std::size_t(a)];
        if (a < 0)
            return top;
    }
    return a;
}

void TreeShape::sumUp(std::vector<qint64>& values) const {
    for (auto node = m_order.rbegin(); node != m_order.rend(); ++node)
        if (const int parent = m_parents[std::size_t(*node)]; parent >= 0)
            values[std::size_t(parent)] += values[std::size_t(*node)];
}

// --- LinkPairs

LinkPairs::RowName LinkPairs::nameOf(std::span<const orm::Value> key) {
    RowName name = 0x9E3779B97F4A7C15ull;
    for (const orm::Value& value : key) {
        name = (name ^ value.hash()) * 0xBF58476D1CE4E5B9ull;
        name ^= name >> 29;
    }
    return name;
}

std::optional<LinkPairs> LinkPairs::read(orm::Connection& connection, const orm::Select& links,
                                         int nodeWidth, qsizetype most) {
    LinkPairs pairs;
    pairs.nodeWidth = nodeWidth;
    KeyIndex known(0, nodeWidth);
    std::vector<orm::Value> last;
    const auto take = [&](orm::RowBatch& batch) {
        for (qsizetype i = 0; i < batch.rowCount(); ++i) {
            const orm::Value* cells = batch.row(i);
            const std::span<const orm::Value> key(cells + nodeWidth,
                                                  std::size_t(batch.width - nodeWidth));
            const auto isNull = [](const orm::Value& value) { return value.isNull(); };
            if (std::any_of(cells, cells + batch.width, isNull))
                continue;
            int node = known.find(pairs.nodes.data(), nodeWidth, cells);
            if (node < 0) {
                node = int(pairs.nodeCount());
                pairs.nodes.insert(pairs.nodes.end(), cells, cells + nodeWidth);
                known.insert(pairs.nodes.data(), nodeWidth, node);
            }
            if (pairs.rows.empty() || !std::ranges::equal(last, key)) {
                last.assign(key.begin(), key.end());
                pairs.rows.push_back(nameOf(key));
                pairs.starts.push_back(pairs.starts.back());
            }
            pairs.links.push_back(node);
            ++pairs.starts.back();
        }
    };
    connection.read(compile(links.limit(most + 1), connection.dialect()), take);
    return qsizetype(pairs.links.size()) > most ? std::nullopt : std::optional(std::move(pairs));
}

// --- the sum

namespace {

/// Counts rows one by one: once at each of its nodes and, where two of these stand below the same
/// node, once less there.
class Tally {
public:
    explicit Tally(const TreeShape& shape) : m_shape(shape), m_sums(shape.size(), 0) {}

    void add(std::vector<int>& nodes) {
        std::erase_if(nodes, [this](int node) { return !m_shape.contains(node); });
        const auto entry = [this](int node) { return m_shape.entry(node); };
        std::ranges::sort(nodes, {}, entry);
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            ++m_sums[std::size_t(nodes[i])];
            if (i == 0)
                continue;
            if (const int shared = m_shape.commonAncestor(nodes[i - 1], nodes[i]); shared >= 0)
                --m_sums[std::size_t(shared)];
        }
    }

    std::vector<qint64> take() {
        m_shape.sumUp(m_sums);
        return std::move(m_sums);
    }

private:
    const TreeShape& m_shape;
    std::vector<qint64> m_sums;
};

void stage(std::vector<int>& nodes, const std::vector<StagedLink>& links) {
    for (const StagedLink& link : links) {
        if (link.isAdded)
            nodes.push_back(link.node);
        else
            std::erase(nodes, link.node);
    }
}

} // namespace

std::vector<qint64> tally(const LinkPairs& pairs, const std::vector<int>& nodeOf,
                          const TreeShape& shape, const std::vector<StagedLink>& staged) {
    std::unordered_map<LinkPairs::RowName, std::vector<StagedLink>> differences;
    for (const StagedLink& link : staged)
        differences[link.row].push_back(link);
    Tally sums(shape);
    std::vector<int> nodes;
    for (std::size_t row = 0; row < pairs.rows.size(); ++row) {
        nodes.clear();
        for (int i = pairs.starts[row]; i < pairs.starts[row + 1]; ++i)
            nodes.push_back(nodeOf[std::size_t(pairs.links[std::size_t(i)])]);
        if (!differences.empty())
            if (const auto found = differences.find(pairs.rows[row]); found != differences.end()) {
                stage(nodes, found->second);
                differences.erase(found);
            }
        sums.add(nodes);
    }
    for (const auto& [row, links] : differences) { // of rows that had none
        nodes.clear();
        stage(nodes, links);
        sums.add(nodes);
    }
    return sums.take();
}

} // namespace espalier::ui
