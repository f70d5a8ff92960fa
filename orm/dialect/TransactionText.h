// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/TransactionOptions.h"

#include <QString>

namespace espalier::orm {

/// What follows ISOLATION LEVEL; empty for the default.
QString textOf(Isolation isolation);
/// The identifier of a two-phase transaction as a literal: statements take no marker for it.
/// Errors: SessionError for an empty one, a longer one than `most`, and one with other characters
/// than ASCII letters, digits and _-.: which are harmless in any literal.
QString transactionLiteral(const QString& identifier, qsizetype most, QLatin1StringView database);

} // namespace espalier::orm
