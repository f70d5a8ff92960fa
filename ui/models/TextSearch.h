// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/dialect/Dialect.h"
#include "orm/sql/Expression.h"
#include "ui/Export.h"

namespace espalier::ui {

/// How a database is asked for texts: by the functions of our own connections to SQLite, whose
/// LIKE knows the case of ASCII only, by PostgreSQL's own, by MariaDB's own.
enum class PatternSearch : quint8 { Function, Postgres, MariaDb };
ESPALIER_UI_EXPORT PatternSearch patternSearch(const orm::Dialect& dialect);

/// Whether a text contains another in any case, as far as the database knows cases.
ESPALIER_UI_EXPORT orm::Expression containsText(const orm::Expression& text, const QString& part,
                                                PatternSearch search);
/// Whether some part of a text fits a regular expression, in any case. Errors, when it runs:
/// DatabaseError for an expression that the database does not understand.
ESPALIER_UI_EXPORT orm::Expression matchesPattern(const orm::Expression& text,
                                                  const QString& pattern, PatternSearch search);
/// Whether a text begins with another; the case counts where LIKE makes it count.
ESPALIER_UI_EXPORT orm::Expression beginsWith(const orm::Expression& text, const QString& part,
                                              PatternSearch search);

} // namespace espalier::ui
