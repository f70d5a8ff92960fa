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
/// How a database is asked for regular expressions: by the function of our own connections to
/// SQLite, by PostgreSQL's own, by MariaDB's own.
enum class PatternSearch : quint8 { Function, Postgres, MariaDb };
ESPALIER_UI_EXPORT PatternSearch patternSearch(const orm::Dialect& dialect);
/// Whether some part of a text fits a regular expression, in any case. Errors, when it runs:
/// DatabaseError for an expression that the database does not understand.
ESPALIER_UI_EXPORT orm::Expression matchesPattern(const orm::Expression& text,
                                                  const QString& pattern, PatternSearch search);
/// Whether a text begins with another; the case counts where LIKE makes it count.
ESPALIER_UI_EXPORT orm::Expression beginsWith(const orm::Expression& text, const QString& part);

} // namespace espalier::ui
