// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TreeReport.h"

#include <algorithm>
#include <numeric>

namespace espalier::ui {

using orm::Value;

namespace {

constexpr int mostAncestors = 64;
constexpr int top = TreeSkeleton::top;
constexpr int absent = TreeSkeleton::absent;

std::size_t at(int row) { return std::size_t(row); }

// Where a reference must not be empty, rows at the top have one that means nothing.
bool meansNothing(const Value& value) {
    return value.kind() == Value::Kind::String ? value.as<QString>().isEmpty()
                                               : value.to<qint64>() == 0;
}

} // namespace

TreeReport::TreeReport(const TreeRows& read, const StagedNodes& staged)
    : m_layout(read.layout), m_levelColumn(read.hasLevel ? read.layout.width() : -1),
      m_rows(read.rows) {
    m_rows.width = m_layout.width() + (read.hasLevel ? 1 : 0);
    m_present.assign(std::size_t(m_rows.rowCount()), 1);
    lay(staged);
    m_count = std::ranges::count(m_present, 1);
    findParents(read);
    sortUpwards();
    if (read.hasLevel) {
        std::vector<LevelRule::Pair> pairs;
        pairs.reserve(m_parents.size());
        std::vector<Value> atTop;
        for (int row = 0; row < rowCount(); ++row) {
            if (isPresent(row) && parent(row) >= 0)
                pairs.emplace_back(level(parent(row)), level(row));
            else if (isPresent(row) && parent(row) == top)
                atTop.push_back(level(row));
        }
        m_levels = LevelRule(read.levels, pairs, atTop);
    }
    findCircles();
    findOrphans();
    findDuplicates();
    findNameless();
    if (m_levels.isKnown())
        findLevels();
}

void TreeReport::lay(const StagedNodes& staged) {
    if (staged.nodes.empty())
        return;
    const auto read = int(m_present.size());
    KeyIndex byKey(0, m_layout.keys);
    byKey.reserve(m_present.size());
    for (int row = 0; row < read; ++row)
        byKey.insert(m_rows.cells.data(), m_rows.width, row);
    std::vector<int> rows;
    for (std::size_t i = 0; i < staged.nodes.size(); ++i) {
        const StagedNodes::Node& node = staged.nodes[i];
        int row = KeyIndex::none;
        if (node.key.empty()) {
            row = int(m_present.size());
            m_rows.cells.resize(m_rows.cells.size() + std::size_t(m_rows.width));
            m_present.push_back(1);
            m_staged.push_back(int(i));
        } else {
            row = byKey.find(m_rows.cells.data(), m_rows.width, node.key.data());
        }
        rows.push_back(row);
        if (row == KeyIndex::none)
            continue; // written by somebody else since
        if (node.isDeleted)
            m_present[at(row)] = 0;
        for (std::size_t column = 0; column < node.cells.size(); ++column)
            if (node.cells[column])
                m_rows.row(row)[column] = *node.cells[column];
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (staged.nodes[i].newParent >= 0 && rows[i] >= 0)
            m_newParents.emplace_back(rows[i], rows[std::size_t(staged.nodes[i].newParent)]);
}

void TreeReport::findParents(const TreeRows& read) {
    const Value* table = m_rows.cells.data();
    KeyIndex byReference(m_layout.referenceColumn(), m_layout.parents);
    byReference.reserve(m_present.size());
    m_parents.assign(m_present.size(), top);
    for (int row = 0; row < rowCount(); ++row)
        if (isPresent(row))
            byReference.insert(table, m_rows.width, row);
    for (int row = 0; row < rowCount(); ++row) {
        const Value* values = cells(row) + m_layout.parentColumn();
        const auto end = values + m_layout.parents;
        if (!isPresent(row) || m_layout.parents == 0 ||
            std::any_of(values, end, [](const Value& value) { return value.isNull(); }))
            continue;
        const int found = byReference.find(table, m_rows.width, values);
        const bool isNothing =
            found == KeyIndex::none ? std::any_of(values, end, meansNothing) : found == row;
        if (read.mayHaveNoParent || !isNothing)
            m_parents[at(row)] = found == KeyIndex::none ? absent : found;
    }
    for (const auto& [row, newParent] : m_newParents)
        m_parents[at(row)] = newParent;
}

// What is left once rows without children are taken away, again and again, are circles.
void TreeReport::sortUpwards() {
    m_firstChild.assign(m_parents.size() + 1, 0);
    for (const int parent : m_parents)
        if (parent >= 0)
            ++m_firstChild[at(parent) + 1];
    std::vector<int> waiting(m_firstChild.begin() + 1, m_firstChild.end());
    std::partial_sum(m_firstChild.begin(), m_firstChild.end(), m_firstChild.begin());
    m_children.resize(std::size_t(m_firstChild.back()));
    std::vector<int> next = m_firstChild;
    for (int row = 0; row < rowCount(); ++row)
        if (parent(row) >= 0)
            m_children[at(next[at(parent(row))]++)] = row;

    m_below.assign(m_parents.size(), 0);
    m_places.assign(m_parents.size(), -1);
    m_order.reserve(m_parents.size());
    const auto take = [this](int row) {
        m_places[at(row)] = int(m_order.size());
        m_order.push_back(row);
    };
    for (int row = 0; row < rowCount(); ++row)
        if (waiting[at(row)] == 0)
            take(row);
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const int row = m_order[i];
        if (parent(row) < 0)
            continue;
        m_below[at(parent(row))] += m_below[at(row)] + 1;
        if (--waiting[at(parent(row))] == 0)
            take(parent(row));
    }
}

bool TreeReport::isOlder(int a, int b) const {
    if (stagedIndex(a) >= 0 || stagedIndex(b) >= 0)
        return a < b;
    for (int column = 0; column < m_layout.keys; ++column) {
        const auto order = orm::order(cells(a)[column], cells(b)[column]);
        if (order != std::strong_ordering::equal)
            return order == std::strong_ordering::less;
    }
    return a < b;
}

int TreeReport::chosenOf(const std::vector<int>& circle) const {
    return *std::ranges::min_element(circle, [this](int a, int b) {
        const qint64 rankA = m_levels.isKnown() ? m_levels.rank(level(a)) : 0;
        const qint64 rankB = m_levels.isKnown() ? m_levels.rank(level(b)) : 0;
        return rankA != rankB ? rankA < rankB : isOlder(a, b);
    });
}

void TreeReport::findCircles() {
    std::vector<char> seen(m_parents.size(), 0);
    for (int start = 0; start < rowCount(); ++start) {
        if (!isInCircle(start) || seen[at(start)])
            continue;
        Finding finding{FindingKind::Circle};
        for (int row = start; !seen[at(row)]; row = parent(row)) {
            seen[at(row)] = 1;
            finding.rows.push_back(row);
            finding.below += m_below[at(row)];
        }
        finding.row = chosenOf(finding.rows);
        std::ranges::reverse(finding.rows); // found upwards, told downwards
        std::ranges::rotate(finding.rows, std::ranges::find(finding.rows, finding.row));
        m_findings.push_back(std::move(finding));
    }
}

void TreeReport::findOrphans() {
    std::vector<Finding> unreachable;
    for (int row = 0; row < rowCount(); ++row) {
        const int above = parent(row);
        if (above == absent)
            m_findings.push_back({FindingKind::Orphan, row, {}, m_below[at(row)]});
        else if (above >= 0 && isCut(above) && !isInCircle(row))
            unreachable.push_back({FindingKind::Unreachable, row, {above}, m_below[at(row)]});
    }
    m_findings.insert(m_findings.end(), unreachable.begin(), unreachable.end());
}

std::vector<Value> TreeReport::key(int row) const {
    return std::vector<Value>(cells(row), cells(row) + m_layout.keys);
}

int TreeReport::stagedIndex(int row) const {
    const auto read = int(m_present.size() - m_staged.size());
    return row < read ? -1 : m_staged[at(row - read)];
}

QString TreeReport::label(int row) const {
    const Value& value = cells(row)[m_layout.label ? m_layout.labelColumn() : 0];
    if (value.kind() == Value::Kind::String)
        return value.as<QString>();
    return value.isNull() ? QString() : value.toText();
}

QStringList TreeReport::path(int row) const {
    QStringList labels;
    int up = row;
    do {
        labels.prepend(label(up));
        up = parent(up);
    } while (up >= 0 && up != row && labels.size() < mostAncestors);
    return labels;
}

std::vector<Value> TreeReport::parentValues(int row) const {
    const Value* values = cells(row) + m_layout.parentColumn();
    return std::vector<Value>(values, values + m_layout.parents);
}

std::vector<int> TreeReport::childrenOf(int row) const {
    std::vector<int> children;
    if (row >= 0) {
        children.assign(m_children.begin() + m_firstChild[at(row)],
                        m_children.begin() + m_firstChild[at(row) + 1]);
    } else {
        for (int child = 0; child < rowCount(); ++child)
            if (isPresent(child) && parent(child) == row)
                children.push_back(child);
    }
    return children;
}

} // namespace espalier::ui
