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
    enum class Kind : quint8 { Table, Subquery, Lateral, Cte, Join, OuterJoin };
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

enum class SetOperation : quint8 { Union, UnionAll, Intersect, IntersectAll, Except, ExceptAll };

struct CompoundPart {
    SetOperation operation;
    Select select;
};

/// The parts of a SELECT. `orderBy`, `limit` and `offset` belong to the whole compound.
struct SelectData {
    /// A SELECT with an order or a limit of its own that was combined with others: it stands in
    /// parentheses, and `columns` only tell what it gives.
    std::optional<Select> first;
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
    std::optional<RowLock> lock;
};

} // namespace espalier::orm
