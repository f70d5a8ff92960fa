// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of EntityTreeOverlay: the skeleton, the counts, and what a refresh has changed.
#include "ui/models/EntityTreeOverlay.h"

#include "orm/sql/Select.h"
#include "ui/live/Guard.h"

#include <algorithm>

namespace espalier::ui {

namespace {

// More differences than this are cheaper, and no less pleasant, as one reset.
constexpr std::size_t mostSingleSignals = 200;

std::vector<orm::Value> cellsOf(const orm::RowBatch& rows, qsizetype row, int width) {
    return std::vector<orm::Value>(rows.row(row), rows.row(row) + width);
}

} // namespace

void EntityTreeOverlay::load() {
    std::vector<orm::Expression> columns;
    for (const int slot : m_slots)
        columns.emplace_back(m_mapper.attribute(slot).column);
    if (m_reading)
        m_database.cancel(m_reading);
    m_reading = m_database.read(
        &m_model, orm::Select(columns),
        [this](orm::RowBatch&& rows) {
            m_reading = 0;
            guarded(&m_model, [&] { takeRows(std::move(rows)); });
        },
        [this](const Failure& failure) {
            m_reading = 0;
            Q_EMIT m_model.loadFailed(failure.message);
        });
}

void EntityTreeOverlay::takeRows(orm::RowBatch&& rows) {
    rows.width = m_layout.width();
    if (m_loaded) {
        const TreeSkeleton::Difference difference = m_skeleton.compare(rows);
        if (difference.size() <= mostSingleSignals)
            apply(std::move(rows), difference);
        else
            fill(std::move(rows));
    } else {
        fill(std::move(rows));
    }
    m_counts->read();
    Q_EMIT m_model.loaded();
}

void EntityTreeOverlay::fill(orm::RowBatch&& rows) {
    const QString filter = m_skeleton.filter();
    m_model.beginResetModel();
    m_silent = true;
    m_staged.clear();
    m_newNodes.clear();
    m_newObjects.clear();
    m_counts->forget();
    m_skeleton.load(m_layout, std::move(rows));
    m_circles = false;
    for (const int node : m_skeleton.children(TreeSkeleton::top))
        m_circles |= m_skeleton.has(node, TreeSkeleton::InCycle);
    m_loaded = true;
    layStaged();
    m_skeleton.setFilter(filter);
    m_silent = false;
    m_model.endResetModel();
}

void EntityTreeOverlay::layStaged() {
    orm::Session& session = m_database.session();
    const auto each = [this](const orm::ObjectList& objects, auto act) {
        for (const orm::ObjectPtr& object : objects)
            if (&object->mapper() == &m_mapper)
                act(*object);
    };
    each(session.newObjects(), [this](orm::Object& object) { onAdded(object); });
    each(session.dirty(), [this](orm::Object& object) { onChanged(object); });
    each(session.deleted(), [this](orm::Object& object) { onDeletion(object, true); });
}

void EntityTreeOverlay::apply(orm::RowBatch&& rows, const TreeSkeleton::Difference& difference) {
    const int width = m_layout.width();
    std::vector<int> added;
    for (const qsizetype row : difference.added)
        added.push_back(m_skeleton.append(cellsOf(rows, row, width)));
    for (const auto& [node, row] : difference.changed)
        for (int column = m_layout.keys; column < width; ++column)
            m_skeleton.setCell(node, column, rows.at(row, column));
    for (const int node : added) {
        // A new row may stand below another one: ancestors first.
        std::vector<int> chain;
        for (int up = node; up >= 0 && m_skeleton.has(up, TreeSkeleton::Loose) &&
                            std::find(chain.begin(), chain.end(), up) == chain.end();
             up = m_skeleton.statedParent(up))
            chain.push_back(up);
        for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
            const int stated = m_skeleton.statedParent(*it);
            const bool ready = stated < 0 || !m_skeleton.has(stated, TreeSkeleton::Loose);
            attach(*it, ready ? stated : TreeSkeleton::absent);
        }
    }
    for (const auto& [node, row] : difference.changed) {
        refreshObject(node);
        sync(node);
        moveTo(node, m_skeleton.parent(node));
    }
    adopt();
    for (const int node : difference.gone)
        // What is staged for a row that is gone stays to be seen; saving it reports the conflict.
        if (!m_staged.contains(node))
            dropNode(node);
}

// An object that somebody holds must not go on showing what was read earlier.
void EntityTreeOverlay::refreshObject(int node) {
    const orm::ObjectPtr object = knownObject(node);
    if (!object)
        return;
    m_database.session().absorb(m_mapper, m_slots, rowOf(node), orm::Populate::Refresh);
    if (!m_parent || !object->isLoaded(*m_parent))
        return;
    const int stated = m_skeleton.statedParent(node);
    orm::ObjectList parents;
    if (stated >= 0)
        parents.push_back(this->object(stated));
    if (stated != TreeSkeleton::absent)
        m_database.session().absorbRelation(*object, *m_parent, parents);
}

orm::RowBatch EntityTreeOverlay::rowOf(int node) const {
    orm::RowBatch row;
    row.width = m_layout.width();
    row.cells.assign(m_skeleton.cells(node), m_skeleton.cells(node) + row.width);
    for (const int slot : m_slots)
        row.names.append(m_mapper.attribute(slot).name);
    return row;
}

void EntityTreeOverlay::count(const orm::Relationship& relationship) {
    for (int node = 0; node < m_skeleton.capacity(); ++node) {
        m_skeleton.setCount(node, -1);
        m_skeleton.setDifference(node, 0);
    }
    m_counts->setCounted(relationship);
    if (m_loaded) {
        showCounts();
        layStaged();
    }
}

void EntityTreeOverlay::showCounts() {
    for (int parent = TreeSkeleton::top; parent < m_skeleton.capacity(); ++parent) {
        if (!m_skeleton.isShown(parent) || m_skeleton.shown(parent).empty())
            continue;
        const std::vector<int>& shown = m_skeleton.shown(parent);
        Q_EMIT m_model.dataChanged(indexOf(shown.front(), EntityTreeModel::DirectColumn),
                                   indexOf(shown.back(), EntityTreeModel::WithinColumn));
    }
}

void EntityTreeOverlay::showWithin(const std::vector<int>& nodes) {
    if (nodes.size() > mostSingleSignals)
        return showCounts();
    for (const int node : nodes)
        if (const QModelIndex index = indexOf(node, EntityTreeModel::WithinColumn); index.isValid())
            Q_EMIT m_model.dataChanged(index, index);
}

} // namespace espalier::ui
