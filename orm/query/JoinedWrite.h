// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/KeySelect.h"
#include "orm/sql/Dml.h"

#include <vector>

namespace espalier::orm {

/// Rows of the entity, or of heirs among them, are in more than one table.
bool isInSeveralTables(const Mapper& mapper);
/// An UPDATE of an entity in several tables concerns one of them alone, and can say so in its own
/// columns. Takes the table; null: the rows must be found first.
const MappedTable* onlyTableOf(const Mapper& mapper, const Update& update,
                               const std::vector<int>& assigned);
/// `update` table by table, of the rows with these keys. Errors: SessionError for a value that is
/// computed from another table than the one that takes it.
std::vector<Update> updatesByKey(const Mapper& mapper, const Update& update,
                                 const std::vector<int>& assigned, const Keys& keys);
/// The tables of heirs first, the one of the base last.
std::vector<Delete> deletesByKey(const Mapper& mapper, const Keys& keys);

} // namespace espalier::orm
