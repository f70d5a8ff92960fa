// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/sql/Expression.h"
#include "orm/sql/Select.h"

#include <optional>
#include <vector>

namespace espalier::orm {

/// What an INSERT does about a row that is there already: nothing when `columns` is empty, else it
/// sets `columns[i] = values[i]` in it (`proposed(column)` is the value that was to be inserted).
struct OnConflict {
    std::vector<Column> target = {}; ///< the unique columns that may clash; empty: any
    std::vector<Column> columns = {};
    std::vector<Value> values = {};
    Expression where = {}; ///< only existing rows for which this holds
};

/// INSERT of rows with equal columns; `rows[i][j]` is the value of `columns[j]`. A value may be an
/// SQL expression (Value of kind Expr). No columns and one empty row: DEFAULT VALUES.
struct Insert {
    Table table;
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows;
    std::vector<Column> returning;
    std::optional<OnConflict> onConflict = {};
    std::optional<Select> source = {}; ///< INSERT ... SELECT, instead of rows
};

/// UPDATE table SET columns[j] = values[j] WHERE where.
struct Update {
    Table table;
    std::vector<Column> columns;
    std::vector<Value> values;
    Expression where;
    std::vector<Column> returning = {};
};

/// UPDATE of many rows that sets the same columns in each, see Dialect::writesFromValues(). A row
/// holds the values of `columns`, then of `keyColumns`, which name it, then of `guardColumns`,
/// which must be the same as what it has. No value is an expression.
struct UpdateRows {
    Table table;
    std::vector<Column> columns;
    std::vector<Column> keyColumns;
    std::vector<Column> guardColumns;
    std::vector<std::vector<Value>> rows;
};

/// DELETE of many rows by the values of `keyColumns`, none of them NULL or an expression.
struct DeleteRows {
    Table table;
    std::vector<Column> keyColumns;
    std::vector<std::vector<Value>> rows;
};

/// DELETE FROM table WHERE where.
struct Delete {
    Table table;
    Expression where;
    std::vector<Column> returning = {};
};

} // namespace espalier::orm
