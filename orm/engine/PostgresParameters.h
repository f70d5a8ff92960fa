// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/PostgresDialect.h"

#include <QByteArray>

#include <vector>

namespace espalier::orm {

/// `?` as `$1`, `$2`, ...
QString numberedMarkers(QStringView sql);

/// A statement's values as text, one for each `?`: with many rows, an array of one of each row. A
/// null text is NULL. Errors: DataError.
std::vector<QByteArray> postgresParameters(const Statement& statement,
                                           const PostgresDialect& dialect);

} // namespace espalier::orm
