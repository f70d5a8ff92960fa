// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/QueryData.h"

namespace espalier::orm {

/// The objects of a statement that was given whole: its columns are those of the entity, by name.
/// Errors: SessionError when a key column is not among them.
ObjectList objectsOfStatement(const QueryData& data);
/// The same for rows that are read already.
ObjectList objectsOfRows(const QueryData& data, const RowBatch& rows, const Dialect& dialect);

} // namespace espalier::orm
