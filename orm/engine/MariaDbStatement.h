// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/NativeStatement.h"

#include <memory>

namespace espalier::orm {

class MariaDbConnection;

/// A statement of the client library. `cursorRows`: the server keeps the rows, outside of memory
/// when there are many, and gives so many at once; 0: they arrive as a whole. Either way other
/// statements may run in between. Null where there is no handle.
std::unique_ptr<NativeStatement> newMariaDbStatement(const MariaDbConnection& connection,
                                                     qsizetype cursorRows = 0);

} // namespace espalier::orm
