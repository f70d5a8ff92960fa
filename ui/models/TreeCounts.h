// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Mapper.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/LinkTally.h"
#include "ui/models/TreeSkeleton.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace espalier::ui {

/// How many rows of another entity belong to each node of a tree (links, or references to it), and
/// to it and all below it, each row counted once; as staged. The former are part of the skeleton.
/// The latter are counted in the worker when it has nothing else to do. Owned by EntityTreeOverlay.
class TreeCounts : public QObject {
    Q_OBJECT
public:
    /// `nodeOf`: the node of a row of the tree, also of a new one.
    TreeCounts(LiveDatabase& database, const orm::Mapper& mapper, TreeSkeleton& skeleton,
               std::function<int(const orm::Object&)> nodeOf);

    /// Whether rows at the other end of a relationship of the tree's entity can be counted.
    static bool canCount(const orm::Relationship& relationship);
    /// Null: there is nothing to count. At first the first many-to-many, else the first
    /// one-to-many.
    const orm::Relationship* counted() const { return m_counted; }
    void
    setCounted(const orm::Relationship& relationship); ///< Requires: canCount(); read() follows

    /// What is known stays until something else is.
    void read();
    void forget(); ///< nodes are about to have other numbers
    /// Takes what is staged of a node's links; true when that shows.
    bool follow(int node, const orm::Object& object) const;
    /// -1: not known.
    qint64 within(int node) const;
    bool isCounting() const { return m_reading != 0 || m_counting != 0; }

Q_SIGNALS:
    void directRead();
    void withinChanged(const std::vector<int>& nodes);

private:
    std::vector<orm::Expression> nodeColumns() const;
    orm::FromClause from() const;
    void takeDirect(const orm::RowBatch& rows);
    void readPairs();
    void nameNodes();
    void restage();
    std::vector<int> parents() const;
    std::vector<StagedLink> staged() const;
    void sumReferences();
    void countLinks();
    void take(std::vector<qint64>&& within);

    LiveDatabase& m_database;
    const orm::Mapper& m_mapper;
    TreeSkeleton& m_skeleton;
    std::function<int(const orm::Object&)> m_nodeOfRow;
    const orm::Relationship* m_counted = nullptr;
    std::shared_ptr<const LinkPairs> m_pairs; ///< of a many-to-many, once they are read
    std::shared_ptr<const std::vector<int>> m_nodeOf;
    std::vector<qint64> m_within; ///< by node
    bool m_hasDirect = false;
    LiveDatabase::Ticket m_reading = 0;
    LiveDatabase::Ticket m_counting = 0;
};

} // namespace espalier::ui
