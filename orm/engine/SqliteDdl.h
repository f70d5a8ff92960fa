// SPDX-License-Identifier: MIT
#pragma once

#include "orm/schema/Constraint.h"

#include <QString>

#include <vector>

namespace espalier::orm {

/// SQLite takes names that differ only in the case of ASCII letters for the same: a key for them.
QString foldedName(const QString& name);
/// What SQLite keeps only as text: parts of the CREATE statements in sqlite_schema.
std::vector<CheckConstraint> checkConstraints(const QString& createTable);
/// The condition of a partial index; empty for others.
QString indexCondition(const QString& createIndex);

} // namespace espalier::orm
