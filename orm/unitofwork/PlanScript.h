// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/dialect/Dialect.h"
#include "orm/unitofwork/FlushPlan.h"

namespace espalier::orm {

/// A plan as a script for any client of the database, in one transaction: keys that the database
/// makes are kept where later statements find them. `title` becomes a comment at its head. Errors:
/// DataError for a value that cannot be written as a literal.
ESPALIER_ORM_EXPORT QString scriptOf(const FlushPlan& plan, const Dialect& dialect,
                                     const QString& title = {});

} // namespace espalier::orm
