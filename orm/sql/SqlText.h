// SPDX-License-Identifier: MIT
#pragma once

#include "orm/sql/Statement.h"

#include <QStringView>

#include <vector>

namespace espalier::orm {

/// A piece of hand-written SQL: a parameter's name without its colon, or the text between two. The
/// view lives as long as the text that it was cut from.
struct SqlPiece {
    QStringView text;
    bool isParameter = false;
};

/// Splits at the `:name`s outside of strings, comments and quoted identifiers; `::` is a cast.
/// Errors: SqlError for a `?`, which has no name to give a value to.
std::vector<SqlPiece> splitParameters(QStringView sql);

/// The index behind the string, comment or quoted identifier that starts at `from`; `from` itself
/// when none starts there.
qsizetype endOfQuoted(QStringView sql, qsizetype from);

/// What a hand-written statement does, by its first words.
StatementKind kindOfText(QStringView sql);

} // namespace espalier::orm
