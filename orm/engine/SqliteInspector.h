// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Inspector.h"

namespace espalier::orm {

/// Reads an SQLite catalogue through PRAGMAs and sqlite_schema.
std::vector<ReflectionWarning> reflectSqlite(Connection& connection, const MetaData& metaData);

} // namespace espalier::orm
