// SPDX-License-Identifier: MIT
#pragma once

#include "orm/schema/Constraint.h"
#include "orm/schema/Table.h"

#include <QString>

#include <optional>
#include <vector>

namespace espalier::orm {

/// SQLite takes names that differ only in the case of ASCII letters for the same: a key for them.
QString foldedName(const QString& name);
/// The number that SQLite gives each row, under the first of its names that no column has; nullopt
/// where there is none, or no name is left.
std::optional<Column> rowIdOf(const TableData& table);
/// What SQLite keeps only as text: parts of the CREATE statements in sqlite_schema.
std::vector<CheckConstraint> checkConstraints(const QString& createTable);
/// The condition of a partial index; empty for others.
QString indexCondition(const QString& createIndex);

} // namespace espalier::orm
