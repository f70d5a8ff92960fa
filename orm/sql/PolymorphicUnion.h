// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Name.h"
#include "orm/sql/FromClause.h"

#include <utility>
#include <vector>

namespace espalier::orm {

/// The rows of the tables of concrete heirs as one source, to which their base is mapped: each
/// column of any table by its name, NULL where a table does not have it, and `typeColumn` with the
/// identity that stands with the table. A column of a table under that name is left out.
/// Errors: SqlError without tables or a name.
ESPALIER_ORM_EXPORT FromClause
polymorphicUnion(const std::vector<std::pair<QString, Table>>& tables, const Name& typeColumn,
                 const Name& alias);

} // namespace espalier::orm
