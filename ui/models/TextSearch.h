// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/dialect/Dialect.h"
#include "orm/sql/Expression.h"
#include "ui/Export.h"

namespace espalier::ui {

/// SQLite's LIKE knows the case of ASCII only; our connections bring a function that knows all.
ESPALIER_UI_EXPORT bool hasContainsFunction(const orm::Dialect& dialect);

/// Whether a text contains another in any case. `hasFunction`: see hasContainsFunction().
ESPALIER_UI_EXPORT orm::Expression containsText(const orm::Expression& text, const QString& part,
                                                bool hasFunction);
/// Whether a text begins with another; the case counts where LIKE makes it count.
ESPALIER_UI_EXPORT orm::Expression beginsWith(const orm::Expression& text, const QString& part);

} // namespace espalier::ui
