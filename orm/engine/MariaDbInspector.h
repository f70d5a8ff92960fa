// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Inspector.h"

namespace espalier::orm {

/// Reads the tables of the connection's database through information_schema, in six queries for all
/// of them together. Indexes that the server keeps for a reference are left out.
std::vector<ReflectionWarning> reflectMariaDb(Connection& connection, const MetaData& metaData);

} // namespace espalier::orm
