// SPDX-License-Identifier: MIT
#pragma once

#include "orm/sql/Expression.h"

namespace espalier::orm {

/// What an expression gives, as far as the tree tells: a column's type, count -> BigInteger, min
/// and max as their operand. Numeric arithmetic keeps the scale that the result can have at most.
/// Unset where nothing is known.
SqlType typeOf(const ExpressionNode& node);
SqlType typeOf(const Expression& expression); ///< of an absent one: Unset

/// The name of the expression as a result column; empty where it has none.
QString resultNameOf(const Expression& expression);

} // namespace espalier::orm
