// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/sql/Expression.h"

#include <vector>

namespace espalier::orm {

/// INSERT of rows with equal columns; `rows[i][j]` is the value of `columns[j]`. A value may be an
/// SQL expression (Value of kind Expr). No columns and one empty row: DEFAULT VALUES.
struct Insert {
    Table table;
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows;
    std::vector<Column> returning;
};

/// UPDATE table SET columns[j] = values[j] WHERE where.
struct Update {
    Table table;
    std::vector<Column> columns;
    std::vector<Value> values;
    Expression where;
};

/// DELETE FROM table WHERE where.
struct Delete {
    Table table;
    Expression where;
};

} // namespace espalier::orm
