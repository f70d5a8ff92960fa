// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Inspector.h"

namespace espalier::orm {

/// Reads a PostgreSQL catalogue through pg_catalog, in five queries for all tables together. What
/// stands in the first schema of the search path has no schema in the MetaData; partitions are part
/// of their table.
std::vector<ReflectionWarning> reflectPostgres(Connection& connection, const MetaData& metaData);
std::vector<EnumType> enumTypesOfPostgres(Connection& connection);

} // namespace espalier::orm
