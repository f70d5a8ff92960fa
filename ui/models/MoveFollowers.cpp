// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/MoveFollowers.h"

#include "ui/live/Words.h"
#include "ui/models/EntityTreeModel.h"

#include <chrono>

namespace espalier::ui {

MoveFollowers::MoveFollowers(LiveDatabase& database) : m_database(database) {
    m_telling.setSingleShot(true);
    m_telling.setInterval(std::chrono::milliseconds(0));
    connect(&m_telling, &QTimer::timeout, this, &MoveFollowers::changed);
    connect(&database, &LiveDatabase::opened, this, [this] { m_trees.clear(); });
}

MoveFollowers::~MoveFollowers() = default;

void MoveFollowers::setTrees(const std::set<const orm::Mapper*>& mappers) {
    std::erase_if(m_trees, [&](const auto& tree) { return !mappers.contains(tree.first); });
    for (const orm::Mapper* mapper : mappers) {
        if (!m_trees.contains(mapper))
            addTree(*mapper);
    }
    // The trees hear of the same edits, some of them after the list of changes.
    if (!m_trees.empty())
        m_telling.start();
}

void MoveFollowers::addTree(const orm::Mapper& mapper) {
    auto tree = std::make_unique<EntityTreeModel>(m_database, mapper);
    const auto tell = [this] { m_telling.start(); };
    connect(tree.get(), &EntityTreeModel::loaded, this, tell);
    connect(tree.get(), &QAbstractItemModel::dataChanged, this,
            [tell](const QModelIndex&, const QModelIndex& last) {
                if (last.column() >= EntityTreeModel::WithinColumn)
                    tell();
            });
    tree->load();
    m_trees.emplace(&mapper, std::move(tree));
}

QString MoveFollowers::textOf(const orm::Object& node) const {
    const auto found = m_trees.find(&node.mapper());
    if (found == m_trees.end() || !found->second->isLoaded())
        return {};
    const EntityTreeModel& tree = *found->second;
    const QModelIndex index = tree.indexOf(node);
    if (!index.isValid())
        return {};
    const qint64 below = tree.descendantCount(index);
    const QVariant linked = index.siblingAtColumn(EntityTreeModel::WithinColumn).data(ValueRole);
    const qint64 rows = linked.isValid() ? linked.toLongLong() : 0;
    const QString nodes = countOf(below, node.mapper());
    if (rows == 0)
        return below == 0   ? QString()
               : below == 1 ? tr("%1 follows").arg(nodes)
                            : tr("%1 follow").arg(nodes);
    const QString others = countOf(rows, tree.counted()->target());
    if (below == 0)
        return rows == 1 ? tr("%1 follows").arg(others) : tr("%1 follow").arg(others);
    return tr("%1 and %2 follow").arg(nodes, others);
}

} // namespace espalier::ui
