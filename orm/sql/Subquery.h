// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Name.h"
#include "orm/sql/Select.h"

#include <functional>
#include <vector>

namespace espalier::orm {

/// A SELECT under a name, to be selected from: `Subquery counts(select, "counts")`, then
/// `counts["n"] > 3` and `from(counts)`. As a common table expression it is written once in a WITH
/// clause of the statement, and may refer to itself.
class ESPALIER_ORM_EXPORT Subquery {
public:
    /// Errors: SqlError when the name is empty.
    Subquery(Select select, const Name& name);
    /// The body may use `cte["column"]` of the Subquery that it is given, and `from(cte)`: then it
    /// walks. `seed`: the first rows; `step`: the rows that follow from those found.
    static Subquery recursive(const Name& name, const Select& seed,
                              const std::function<Select(const Subquery& cte)>& step);
    static Subquery cte(const Select& select, const Name& name);

    const QString& name() const { return m_name; }
    const Select& select() const { return m_select; }
    bool isCommonTable() const { return m_commonTable; }
    /// A column by its result name. Errors: SqlError when the SELECT has none of that name.
    Expression operator[](const Name& column) const;
    std::vector<Expression> columns() const;
    FromClause from() const;
    operator FromClause() const { return from(); }
    /// `select` with this common table in its WITH clause.
    Select addedTo(const Select& select) const;

private:
    Select m_select;
    QString m_name;
    bool m_commonTable = false;
    bool m_recursive = false;
};

/// The names of a SELECT's result columns, as the database will call them.
ESPALIER_ORM_EXPORT QStringList resultNamesOf(const Select& select);

} // namespace espalier::orm
