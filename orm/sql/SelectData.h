// SPDX-License-Identifier: MIT
#pragma once

#include "orm/sql/Expression.h"
#include "orm/sql/FromClause.h"
#include "orm/sql/Select.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace espalier::orm {

/// A node of a FROM clause; which members count is said by `kind`. Immutable once shared.
struct FromNode {
    enum class Kind : quint8 { Table, Subquery, Cte, Join, OuterJoin };
    Kind kind;
    std::optional<Table> table;
    std::optional<Select> select;
    QString name;  ///< of the common table expression
    QString alias; ///< empty: the table's or expression's own name
    FromClause left;
    FromClause right;
    Expression on;
};

struct CommonTable {
    QString name;
    QStringList columnNames;
    Select body;
    bool recursive = false;
};

struct CompoundPart {
    bool all = false;
    Select select;
};

/// The parts of a SELECT. `orderBy`, `limit` and `offset` belong to the whole compound.
struct SelectData {
    std::vector<CommonTable> commonTables;
    bool distinct = false;
    std::vector<Expression> columns;
    std::vector<FromClause> from;
    Expression where;
    std::vector<Expression> groupBy;
    Expression having;
    std::vector<CompoundPart> compound;
    std::vector<Expression> orderBy;
    std::optional<qint64> limit;
    std::optional<qint64> offset;
};

} // namespace espalier::orm
