// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"
#include "orm/dialect/Dialect.h"

namespace espalier::orm {

/// A value as it is written in a statement that any client of the database may send. Errors:
/// DataError for one that the database would alter.
ESPALIER_ORM_EXPORT QString valueLiteral(const Value& value, const SqlType& type,
                                         const Dialect& dialect);

} // namespace espalier::orm
