// SPDX-License-Identifier: MIT
#pragma once

#include "orm/sql/Dml.h"
#include "orm/sql/Statement.h"

namespace espalier::orm {

class Spelling;

/// INSERT of many rows whose values travel as one array for each column, so that its text is the
/// same for any number of them. Their keys are made, and come back, in the order of the rows.
struct InsertArrays {
    Table table;
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows; ///< none of the values is an expression
    std::vector<Column> returning = {};
};

/// Requires: an arrayPlaceholder() for each column. Errors: as an Insert's.
Statement compile(const InsertArrays& insert, const Spelling& spelling);

} // namespace espalier::orm
