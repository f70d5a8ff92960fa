// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/Query.h"

#include <QHash>

#include <vector>

namespace espalier::orm {

/// `from` joined along a relation; aliases are empty for a table's own name.
FromClause joinAlong(const FromClause& from, const Relationship& r, const QString& fromAlias,
                     const QString& targetAlias, const QString& linkAlias, bool outer);

/// The part of a query that reads relations by LEFT JOIN, and gives the rest of the options back.
class JoinedLoading {
public:
    /// `limitsRows`: lists must not be joined; their paths are left to a query of their own.
    JoinedLoading(const Mapper& root, const std::vector<LoadOption>& options, bool limitsRows);
    Select extend(const Select& select, const FromClause& from);
    /// Takes the joined objects of one row; `root` is the row's own object.
    void take(LoadContext& context, const ObjectPtr& root, const RowBatch& rows, qsizetype row,
              Populate populate);
    void finish(Populate populate);
    const std::vector<LoadOption>& remaining() const { return m_remaining; }

private:
    struct Step {
        int parent; ///< index of the step before, -1 for the root
        QString path;
        const Relationship* relationship;
        QString alias;
        int firstColumn = 0;
        QHash<Object*, ObjectList> found;
    };
    bool addPath(const QString& path, bool limitsRows);

    const Mapper& m_root;
    std::vector<Step> m_steps;
    std::vector<LoadOption> m_remaining;
    ObjectList m_alive;
};

} // namespace espalier::orm
