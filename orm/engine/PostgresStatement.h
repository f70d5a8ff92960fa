// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/NativeStatement.h"

#include <memory>

namespace espalier::orm {

class PostgresConnection;

/// A statement that the client library prepares. Its rows arrive as a whole, so that other
/// statements may run before the last was read. Null where there is no handle.
std::unique_ptr<NativeStatement> newPostgresStatement(const PostgresConnection& connection);

} // namespace espalier::orm
