// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"

#include <vector>

namespace espalier::ui {

/// Which rows a table model shows besides its filters: all, or those linked to (or referring to)
/// the rows of another entity, as the products of a category and of those below it.
struct RowScope {
    const orm::Relationship* relationship = nullptr; ///< from the shown entity to the scoping one
    std::vector<std::vector<orm::Value>> keys;       ///< rows of the scoping entity
    bool includeSubtree = false; ///< with all rows below `keys`: a recursive query, or:
    /// `keys` hold all rows below already, as staged moves make them; they are bound, nothing
    /// recurs.
    bool isComplete = false;
    /// `keys` and all below as staged, where the caller knows them: tells which staged rows belong
    /// to the scope. The query does not use them.
    std::vector<std::vector<orm::Value>> members;
    orm::ObjectList newRows; ///< rows of the scoping entity that have no key yet
};

/// The rows of `mapper` that belong to the scope, as a condition. Never a correlated subquery for
/// keys of one column: on large link tables that is slower by a factor of a hundred.
orm::Expression conditionOf(const RowScope& scope, const orm::Mapper& mapper);

/// The primary key of an entity.
std::vector<orm::Expression> keyColumns(const orm::Mapper& mapper);
/// `columns` equal one of `rows`, column by column.
orm::Expression isOneOf(const std::vector<orm::Expression>& columns,
                        const std::vector<std::vector<orm::Value>>& rows);

} // namespace espalier::ui
