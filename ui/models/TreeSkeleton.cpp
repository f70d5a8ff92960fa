// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TreeSkeleton.h"

#include <algorithm>

namespace espalier::ui {

void TreeSkeleton::load(const Layout& layout, orm::RowBatch rows) {
    *this = TreeSkeleton();
    m_layout = layout;
    m_rows = std::move(rows);
    m_rows.width = layout.width();
    m_count = m_rows.rowCount();
    m_nodes.resize(std::size_t(m_count));
    m_byKey = KeyIndex(0, layout.keys);
    m_byKey.reserve(m_nodes.size());
    m_byReference = KeyIndex(layout.referenceColumn(), layout.parents);
    m_folded.reserve(m_nodes.size() * 20);
    const orm::Value* cells = m_rows.cells.data();
    for (int node = 0; node < capacity(); ++node) {
        m_byKey.insert(cells, m_rows.width, node);
        if (layout.ownReference)
            m_byReference.insert(cells, m_rows.width, node);
        takeLabel(node);
    }
    for (int node = 0; node < capacity(); ++node)
        at(node).parent = statedParent(node);
    cutCircles();
    for (int node = 0; node < capacity(); ++node)
        list(parent(node)).push_back(node);
    const auto before = [this](int a, int b) { return comesBefore(a, b); };
    for (int node = top; node < capacity(); ++node) {
        std::vector<int>& siblings = list(node);
        std::sort(siblings.begin(), siblings.end(), before);
        number(node);
    }
}

// Every path upwards is walked once; what comes back to itself is a circle.
void TreeSkeleton::cutCircles() {
    enum : char { Unseen, OnPath, Done };
    std::vector<char> seen(m_nodes.size(), Unseen);
    std::vector<int> path;
    for (int start = 0; start < capacity(); ++start) {
        path.clear();
        int node = start;
        while (node >= 0 && seen[std::size_t(node)] == Unseen) {
            seen[std::size_t(node)] = OnPath;
            path.push_back(node);
            node = parent(node);
        }
        if (node >= 0 && seen[std::size_t(node)] == OnPath)
            for (auto it = std::find(path.begin(), path.end(), node); it != path.end(); ++it)
                setMark(*it, InCycle, true);
        for (const int done : path)
            seen[std::size_t(done)] = Done;
    }
    for (Node& node : m_nodes) {
        if (node.parent == absent)
            node.marks |= Orphan;
        if (node.marks & (Orphan | InCycle))
            node.parent = top;
    }
}

void TreeSkeleton::takeLabel(int node) {
    const int column = m_layout.label ? m_layout.labelColumn() : 0;
    const orm::Value& value = cells(node)[column];
    if (value.kind() == orm::Value::Kind::String)
        at(node).label = value.as<QString>();
    else
        at(node).label = value.isNull() ? QString() : value.toText();
    at(node).folded = fold(at(node).label);
    setSortKey(node, at(node).folded);
}

std::vector<orm::Value> TreeSkeleton::key(int node) const {
    return std::vector<orm::Value>(cells(node), cells(node) + m_layout.keys);
}

int TreeSkeleton::find(const std::vector<orm::Value>& key) const {
    if (int(key.size()) != m_layout.keys)
        return absent;
    const int node = m_byKey.find(m_rows.cells.data(), m_rows.width, key.data());
    return node == KeyIndex::none ? absent : node;
}

int TreeSkeleton::resolve(const orm::Value* values) const {
    bool none = m_layout.parents == 0;
    for (int i = 0; i < m_layout.parents; ++i)
        none |= values[i].isNull();
    if (none)
        return top;
    const KeyIndex& index = m_layout.ownReference ? m_byReference : m_byKey;
    const int node = index.find(m_rows.cells.data(), m_rows.width, values);
    return node == KeyIndex::none ? absent : node;
}

const orm::Value& TreeSkeleton::orderOf(int node) const {
    for (const auto& [staged, value] : m_stagedOrders)
        if (staged == node)
            return value;
    return cells(node)[m_layout.orderColumn()];
}

void TreeSkeleton::setMark(int node, Mark mark, bool on) {
    at(node).marks = quint8(on ? at(node).marks | mark : at(node).marks & ~mark);
}

const std::vector<int>& TreeSkeleton::children(int node) const {
    return node < 0 ? m_top : at(node).children;
}

const std::vector<int>& TreeSkeleton::shown(int node) const {
    return m_filter.isEmpty() ? children(node) : m_shown[std::size_t(node + 1)];
}

int TreeSkeleton::depth(int node) const {
    int steps = 0;
    for (int up = parent(node); up >= 0; up = parent(up))
        ++steps;
    return steps;
}

QStringList TreeSkeleton::path(int node) const {
    QStringList labels;
    for (int up = node; up >= 0; up = parent(up))
        labels.prepend(label(up));
    return labels;
}

bool TreeSkeleton::isWithin(int node, int ancestor) const {
    while (node >= 0 && node != ancestor)
        node = parent(node);
    return node == ancestor;
}

std::vector<int> TreeSkeleton::subtree(int node) const {
    std::vector<int> found{node};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::vector<int>& below = children(found[i]);
        found.insert(found.end(), below.begin(), below.end());
    }
    return found;
}

qsizetype TreeSkeleton::descendantCount(int node) const {
    return qsizetype(subtree(node).size()) - 1;
}

int TreeSkeleton::sortedPlace(int node, int parent) const {
    const bool last = has(node, Added) && !isSettled(node);
    int position = 0;
    int behindSettled = 0;
    for (const int sibling : children(parent)) {
        if (sibling == node)
            continue;
        if (isSettled(sibling)) {
            if (!last && comesBefore(node, sibling))
                return behindSettled;
            behindSettled = position + 1;
        }
        ++position;
    }
    return last ? position : behindSettled;
}

// New nodes stand where they were put, unless their order says otherwise.
bool TreeSkeleton::isSettled(int node) const {
    return !has(node, Added) || (m_layout.order && !orderOf(node).isNull());
}

int TreeSkeleton::placeOf(int node) const {
    const std::vector<int>& siblings = children(parent(node));
    return int(std::find(siblings.begin(), siblings.end(), node) - siblings.begin());
}

int TreeSkeleton::rowAt(int parent, int place, int node) const {
    int position = 0;
    int rows = 0;
    for (const int sibling : children(parent)) {
        if (sibling == node)
            continue;
        if (position++ == place)
            break;
        rows += isShown(sibling) ? 1 : 0;
    }
    return rows;
}

void TreeSkeleton::number(int parent) {
    int row = 0;
    for (const int node : shown(parent))
        at(node).row = row++;
}

void TreeSkeleton::showChildren(int parent) {
    if (!m_filter.isEmpty()) {
        std::vector<int>& rows = m_shown[std::size_t(parent + 1)];
        if (rows.empty())
            m_filled.push_back(parent + 1);
        rows.clear();
        for (const int node : children(parent))
            if (isShown(node))
                rows.push_back(node);
    }
    number(parent);
}

void TreeSkeleton::setLabel(int node, const QString& text) {
    if (at(node).label == text)
        return;
    at(node).label = text;
    at(node).folded = fold(text);
    m_mayNarrow = false;
}

void TreeSkeleton::setOrder(int node, const orm::Value& value) {
    std::erase_if(m_stagedOrders, [node](const auto& staged) { return staged.first == node; });
    if (!(value == cells(node)[m_layout.orderColumn()]))
        m_stagedOrders.emplace_back(node, value);
}

void TreeSkeleton::setKey(int node, const std::vector<orm::Value>& key) {
    orm::Value* cells = m_rows.cells.data();
    m_byKey.remove(cells, m_rows.width, node);
    std::copy(key.begin(), key.end(), cells + std::size_t(node) * std::size_t(m_rows.width));
    m_byKey.insert(cells, m_rows.width, node);
}

void TreeSkeleton::setCell(int node, int column, const orm::Value& value) {
    const bool refers = m_layout.ownReference && column >= m_layout.referenceColumn() &&
                        column < m_layout.parentColumn();
    orm::Value* cells = m_rows.cells.data();
    if (refers)
        m_byReference.remove(cells, m_rows.width, node);
    cells[std::size_t(node) * std::size_t(m_rows.width) + std::size_t(column)] = value;
    if (refers)
        m_byReference.insert(cells, m_rows.width, node);
}

void TreeSkeleton::move(int node, int parent, int place) {
    Q_ASSERT(parent < 0 || !isWithin(parent, node));
    const int source = at(node).parent;
    std::erase(list(source), node);
    std::vector<int>& siblings = list(parent);
    siblings.insert(siblings.begin() + std::min(place, int(siblings.size())), node);
    at(node).parent = parent;
    showChildren(source);
    if (parent != source)
        showChildren(parent);
}

int TreeSkeleton::append(const std::vector<orm::Value>& cells) {
    const int node = capacity();
    m_rows.width = m_layout.width();
    m_rows.cells.insert(m_rows.cells.end(), cells.begin(), cells.end());
    m_nodes.emplace_back().marks = Loose;
    if (!m_filter.isEmpty()) {
        m_visible.push_back(0);
        m_shown.emplace_back();
    }
    m_byKey.insert(m_rows.cells.data(), m_rows.width, node);
    if (m_layout.ownReference)
        m_byReference.insert(m_rows.cells.data(), m_rows.width, node);
    takeLabel(node);
    return node;
}

void TreeSkeleton::attach(int node, int parent, int place) {
    std::vector<int>& siblings = list(parent);
    siblings.insert(siblings.begin() + std::min(place, int(siblings.size())), node);
    at(node).parent = parent;
    setMark(node, Loose, false);
    ++m_count;
    m_mayNarrow = false;
    if (!m_filter.isEmpty())
        m_visible[std::size_t(node)] = 1;
    showChildren(parent);
}

void TreeSkeleton::remove(int node) {
    Q_ASSERT(children(node).empty());
    std::erase(list(parent(node)), node);
    std::erase(m_matches, node);
    setMark(node, Loose, true);
    --m_count;
    m_byKey.remove(m_rows.cells.data(), m_rows.width, node);
    if (m_layout.ownReference)
        m_byReference.remove(m_rows.cells.data(), m_rows.width, node);
    m_mayNarrow = false;
    showChildren(parent(node));
}

std::vector<int> TreeSkeleton::circle(int node, int parent) const {
    std::vector<int> nodes;
    if (parent < 0 || !isWithin(parent, node))
        return nodes;
    for (int up = parent; up != node; up = this->parent(up))
        nodes.push_back(up);
    nodes.push_back(node);
    return nodes;
}

bool TreeSkeleton::isBelowItself(int node, const std::function<int(int)>& wantedParent) const {
    int up = wantedParent(node);
    // A path that runs into another circle never ends: it does not come back to the node either.
    for (qsizetype steps = 0; up >= 0 && up != node && steps <= m_count; ++steps)
        up = has(up, InCycle) ? wantedParent(up) : parent(up);
    return up == node;
}

TreeSkeleton::Difference TreeSkeleton::compare(const orm::RowBatch& reading) const {
    Difference difference;
    std::vector<char> met(m_nodes.size(), 0);
    const int width = m_layout.width();
    for (qsizetype row = 0; row < reading.rowCount(); ++row) {
        const orm::Value* fresh = reading.row(row);
        const int node = m_byKey.find(m_rows.cells.data(), width, fresh);
        if (node == KeyIndex::none) {
            difference.added.push_back(row);
            continue;
        }
        met[std::size_t(node)] = 1;
        const orm::Value* known = cells(node);
        if (!std::equal(known + m_layout.keys, known + width, fresh + m_layout.keys))
            difference.changed.emplace_back(node, row);
    }
    for (int node = 0; node < capacity(); ++node)
        if (!met[std::size_t(node)] && !has(node, Loose) && !has(node, Added))
            difference.gone.push_back(node);
    return difference;
}

} // namespace espalier::ui
