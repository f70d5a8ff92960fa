// SPDX-License-Identifier: MIT
#pragma once

#include "orm/schema/Table.h"

#include <optional>
#include <vector>

namespace espalier::orm {

/// A foreign key that can be followed: to a whole key of a table that exists.
struct Reference {
    ForeignKeyConstraint key;
    Table target;
};

/// In the order of their columns in the table; a reference that is declared twice comes once.
std::vector<Reference> referencesOf(const Table& table);
/// Columns in any order.
bool isPrimaryKey(const Table& table, const QStringList& columns);
bool isUnique(const Table& table, const QStringList& columns);
bool isNotNull(const Table& table, const QStringList& columns);
bool isForeignKeyColumn(const Table& table, const QString& column);
/// Unset where the type comes from foreign keys that go round in a circle.
SqlType typeOf(const Column& column);
bool hasType(const Column& column);

} // namespace espalier::orm
