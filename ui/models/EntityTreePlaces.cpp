// SPDX-License-Identifier: GPL-3.0-or-later
// Where EntityTreeOverlay puts nodes, and how views are told of it.
#include "ui/models/EntityTreeOverlay.h"

#include <algorithm>

namespace espalier::ui {

void EntityTreeOverlay::reveal(int node) {
    int topmost = TreeSkeleton::top;
    for (int up = node; up >= 0 && !m_skeleton.isShown(up); up = m_skeleton.parent(up))
        topmost = up;
    if (topmost < 0)
        return;
    const int parent = m_skeleton.parent(topmost);
    const int row = m_skeleton.rowAt(parent, m_skeleton.placeOf(topmost), topmost);
    if (!m_silent)
        m_model.beginInsertRows(indexOf(parent), row, row);
    m_skeleton.show(node);
    if (!m_silent)
        m_model.endInsertRows();
}

int EntityTreeOverlay::wantedParent(int node) const {
    const orm::ObjectPtr object = m_parent ? knownObject(node) : nullptr;
    const int stated = m_skeleton.statedParent(node);
    return object ? parentOf(*object, stated) : stated;
}

int EntityTreeOverlay::parentOf(const orm::Object& object, int committed) const {
    const orm::RelationSlot& relation = object.relation(*m_parent);
    const bool isNew = !object.key().isValid();
    const bool isColumnChanged =
        std::ranges::any_of(m_parentSlots, [&object](int slot) { return object.isModified(slot); });
    if (relation.changed || (relation.loaded && !isNew && !isColumnChanged)) {
        if (relation.items.empty())
            return TreeSkeleton::top;
        return nodeOf(*relation.items.front());
    }
    std::vector<orm::Value> values;
    for (const int slot : m_parentSlots) {
        if (!isNew && !object.isLoaded(slot))
            return committed;
        values.push_back(object.peek(slot));
    }
    return m_skeleton.resolve(values.data());
}

void EntityTreeOverlay::place(int node, int wanted) {
    const int parent = std::max(wanted, TreeSkeleton::top);
    if (m_skeleton.has(node, TreeSkeleton::InCycle) && isBelowItself(node)) {
        openCircles();
        return;
    }
    if (const std::vector<int> circle = m_skeleton.circle(node, parent); !circle.empty()) {
        closeCircle(circle);
        return;
    }
    m_skeleton.setMark(node, TreeSkeleton::Orphan, wanted == TreeSkeleton::absent);
    m_skeleton.setMark(node, TreeSkeleton::InCycle, false);
    if (m_skeleton.parent(node) != parent)
        moveTo(node, parent);
    openCircles();
}

bool EntityTreeOverlay::isBelowItself(int node) const {
    return m_skeleton.isBelowItself(node, [this](int each) { return wantedParent(each); });
}

void EntityTreeOverlay::closeCircle(const std::vector<int>& circle) {
    m_circles = true;
    for (const int node : circle) {
        m_skeleton.setMark(node, TreeSkeleton::InCycle, true);
        if (m_skeleton.parent(node) != TreeSkeleton::top)
            moveTo(node, TreeSkeleton::top);
        changed(node);
    }
}

// Where several nodes have moved and are looked at one after the other, some stand in a circle
// until the last of them is in its place. Each round takes out what can be taken out.
void EntityTreeOverlay::openCircles() {
    bool moved = m_circles;
    while (moved) {
        moved = false;
        m_circles = false;
        const std::vector<int> roots = m_skeleton.children(TreeSkeleton::top);
        for (const int node : roots) {
            if (!m_skeleton.has(node, TreeSkeleton::InCycle))
                continue;
            const int wanted = wantedParent(node);
            const int parent = std::max(wanted, TreeSkeleton::top);
            if (isBelowItself(node) || !m_skeleton.circle(node, parent).empty()) {
                m_circles = true;
                continue;
            }
            m_skeleton.setMark(node, TreeSkeleton::InCycle, false);
            m_skeleton.setMark(node, TreeSkeleton::Orphan, wanted == TreeSkeleton::absent);
            moveTo(node, parent);
            changed(node);
            moved = true;
        }
    }
}

// Where the database has it, a node stands by the name that it has there: taking edits back, in
// whatever order, then brings it back to its place.
int EntityTreeOverlay::newPlace(int node, int parent) {
    const bool isHome = !m_skeleton.has(node, TreeSkeleton::Added) &&
                        parent == std::max(m_skeleton.statedParent(node), TreeSkeleton::top);
    m_skeleton.sortBy(node, isHome ? committedLabel(node) : m_skeleton.label(node));
    return m_skeleton.sortedPlace(node, parent);
}

void EntityTreeOverlay::moveTo(int node, int parent) {
    const int source = m_skeleton.parent(node);
    const int place = newPlace(node, parent);
    if (source == parent && place == m_skeleton.placeOf(node))
        return;
    if (m_silent || !m_skeleton.isShown(node)) {
        m_skeleton.move(node, parent, place);
        return;
    }
    reveal(parent);
    const int from = m_skeleton.row(node);
    const int to = m_skeleton.rowAt(parent, place, node);
    // The destination is counted before the move.
    const int destination = source == parent && to >= from ? to + 1 : to;
    const bool told =
        m_model.beginMoveRows(indexOf(source), from, from, indexOf(parent), destination);
    m_skeleton.move(node, parent, place);
    if (told)
        m_model.endMoveRows();
}

void EntityTreeOverlay::attach(int node, int wanted) {
    const int parent = std::max(wanted, TreeSkeleton::top);
    m_skeleton.setMark(node, TreeSkeleton::Orphan, wanted == TreeSkeleton::absent);
    reveal(parent);
    const int place = newPlace(node, parent);
    const int row = m_skeleton.rowAt(parent, place, node);
    if (!m_silent)
        m_model.beginInsertRows(indexOf(parent), row, row);
    m_skeleton.attach(node, parent, place);
    if (!m_silent)
        m_model.endInsertRows();
}

void EntityTreeOverlay::adopt() {
    const std::vector<int> roots = m_skeleton.children(TreeSkeleton::top);
    for (const int node : roots)
        if (m_skeleton.has(node, TreeSkeleton::Orphan) &&
            wantedParent(node) != TreeSkeleton::absent)
            sync(node);
}

void EntityTreeOverlay::dropNode(int node) {
    const std::vector<int> children = m_skeleton.children(node);
    for (const int child : children) {
        m_skeleton.setMark(child, TreeSkeleton::Orphan, true);
        moveTo(child, TreeSkeleton::top);
        changed(child);
    }
    const bool told = !m_silent && m_skeleton.isShown(node);
    if (told)
        m_model.beginRemoveRows(indexOf(m_skeleton.parent(node)), m_skeleton.row(node),
                                m_skeleton.row(node));
    m_skeleton.remove(node);
    m_staged.remove(node);
    if (told)
        m_model.endRemoveRows();
}

} // namespace espalier::ui
