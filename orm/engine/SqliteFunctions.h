// SPDX-License-Identifier: MIT
#pragma once

struct sqlite3;

namespace espalier::orm {

/// Gives a connection the functions that the dialect and the filters use:
/// `espalier_sum(x)`, `espalier_avg(x)`: exact decimal aggregates, NULL without rows;
/// `espalier_contains(text, part)`: case-insensitive by Unicode, not only in ASCII;
/// `espalier_matches(text, pattern)`: some part fits the regular expression, in any case.
/// Requires: the handle belongs to the SQLite library that this program is linked with.
void registerFunctions(sqlite3* handle);

} // namespace espalier::orm
