// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/sql/FromClause.h"
#include "orm/sql/Select.h"

#include <functional>

namespace espalier::orm {

struct ColumnNode;

/// What stands for a column; an absent expression leaves it as it is.
using ColumnChange = std::function<Expression(const ColumnNode&)>;

/// The same tree with other columns: how criteria written for a table follow it under an alias.
/// Subqueries are entered: what they select from is theirs, only columns of other tables change.
ESPALIER_ORM_EXPORT Expression rewriteColumns(const Expression& expression,
                                              const ColumnChange& change);
ESPALIER_ORM_EXPORT Select rewriteColumns(const Select& select, const ColumnChange& change);

} // namespace espalier::orm
