// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TreeFacts.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace espalier::app {

namespace {

using Key = std::vector<orm::Value>;

struct KeyHash {
    std::size_t operator()(const Key& key) const {
        std::size_t seed = key.size();
        for (const orm::Value& value : key) {
            seed = seed * 31 + value.hash();
        }
        return seed;
    }
};

constexpr qsizetype atTop = -1;

/// The row of each row's parent, or atTop.
std::vector<qsizetype> parentRows(const orm::RowBatch& rows, int width, TreeFacts& facts) {
    std::unordered_map<Key, qsizetype, KeyHash> byKey;
    byKey.reserve(std::size_t(rows.rowCount()));
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        byKey.emplace(Key(rows.row(i), rows.row(i) + width), i);
    }
    std::vector<qsizetype> parents(std::size_t(rows.rowCount()), atTop);
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        const Key parent(rows.row(i) + width, rows.row(i) + 2 * width);
        if (std::any_of(parent.begin(), parent.end(), [](const auto& v) { return v.isNull(); })) {
            ++facts.roots;
        } else if (const auto found = byKey.find(parent); found == byKey.end()) {
            ++facts.orphans;
        } else {
            parents[std::size_t(i)] = found->second;
        }
    }
    return parents;
}

enum : qint64 { unknown = 0, onTheWay = -1, withoutDepth = -2 };

} // namespace

// Climbs from each row until a depth is known, then writes depths on the way back.
TreeFacts TreeFacts::of(const orm::RowBatch& rows, int keyColumns) {
    TreeFacts facts;
    facts.nodes = rows.rowCount();
    const std::vector<qsizetype> parents = parentRows(rows, keyColumns, facts);
    std::vector<qint64> depths(parents.size(), unknown);
    std::vector<std::size_t> way;
    for (std::size_t start = 0; start < parents.size(); ++start) {
        way.clear();
        qsizetype row = qsizetype(start);
        while (row != atTop && depths[std::size_t(row)] == unknown) {
            depths[std::size_t(row)] = onTheWay;
            way.push_back(std::size_t(row));
            row = parents[std::size_t(row)];
        }
        qint64 depth = row == atTop ? 0 : depths[std::size_t(row)];
        if (depth == onTheWay) {
            const auto first = std::find(way.begin(), way.end(), std::size_t(row));
            facts.inCycles += way.end() - first;
            depth = withoutDepth;
        }
        for (auto it = way.rbegin(); it != way.rend(); ++it) {
            depth = depth == withoutDepth ? depth : depth + 1;
            depths[*it] = depth;
        }
        facts.depth = std::max(facts.depth, depth);
    }
    return facts;
}

} // namespace espalier::app
