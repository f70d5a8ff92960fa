// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/changes/ChangeSet.h"

#include <QHash>
#include <QSet>

#include <span>
#include <vector>

namespace espalier::orm {

/// Which changes of a set cannot be saved without others: what refers to a new row needs the row,
/// a row that is deleted needs all that leaves it to have left, a move needs the moves that keep it
/// from standing below itself. Rows that only a constraint of the database binds together are not
/// known here. Pure reading; the set must outlive it and stay as it is.
class ESPALIER_ORM_EXPORT ChangeDependencies {
public:
    explicit ChangeDependencies(const ChangeSet& set);

    /// Those that one change needs itself, by index in the set.
    const std::vector<int>& neededBy(int change) const { return m_needs[std::size_t(change)]; }
    /// `changes` and all that they need, and what those need, when only these are saved: in the
    /// order of the set.
    std::vector<int> withNeeded(std::span<const int> changes) const;
    /// `changes` and all that cannot be saved without one of them.
    std::vector<int> withDependent(std::span<const int> changes) const;
    /// Moves among `changes` after which, when only these are saved, a node stood below itself: one
    /// of each circle.
    std::vector<int> circling(std::span<const int> changes) const;

private:
    using Edges = std::vector<std::vector<int>>;
    void readReferences(int index);
    void readKeys();
    ObjectPtr parentOf(const ObjectPtr& node, const Relationship& parent,
                       const QSet<int>& saved) const;
    /// Nodes above a moved one, up to itself; empty when the way ends elsewhere.
    std::vector<const Object*> circle(int move, const QSet<int>& saved) const;
    void need(int change, int needed); ///< less than zero: nothing
    static std::vector<int> reached(const Edges& edges, std::span<const int> from);

    const std::vector<Change>& m_changes;
    QHash<const Object*, int> m_inserts;
    QHash<const Object*, int> m_deletes;
    QHash<const Object*, int> m_moves;
    Edges m_needs;
    Edges m_neededFor;
};

} // namespace espalier::orm
