// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/sql/Select.h"

#include <functional>

namespace espalier::orm {

struct ColumnNode;

/// What is written instead of a column; an absent expression keeps it.
using ColumnReplacement = std::function<Expression(const ColumnNode&)>;

/// The expression with columns replaced, subqueries included: a column of a table that a subquery
/// has in its own FROM clause stays. Shares with the original what did not change.
ESPALIER_ORM_EXPORT Expression rewritten(const Expression& expression,
                                         const ColumnReplacement& replace);
ESPALIER_ORM_EXPORT Select rewritten(const Select& select, const ColumnReplacement& replace);
ESPALIER_ORM_EXPORT FromClause rewritten(const FromClause& from, const ColumnReplacement& replace);

} // namespace espalier::orm
