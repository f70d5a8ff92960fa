// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/MariaDbDialect.h"
#include "orm/engine/NativeCursor.h"

#include <memory>

namespace espalier::orm {

class MariaDbConnection;

/// What a field of a result holds, by the client library's description of it: a MYSQL_FIELD.
MariaDbCell mariaDbCellOf(const void* field);
/// A BIT, which arrives as bytes, as a number.
QByteArray mariaDbBits(QByteArrayView bytes);

/// A cursor of the binary protocol: the server keeps the result, outside of memory when it is
/// large, and other statements may run in between. Null where there is no handle.
/// Errors: as Dialect::raise().
std::unique_ptr<NativeCursor> openMariaDbCursor(const MariaDbConnection& connection,
                                                const Statement& query, qsizetype batchRows);

} // namespace espalier::orm
