// SPDX-License-Identifier: MIT
#include "orm/sql/Subquery.h"

#include "orm/base/Error.h"
#include "orm/sql/ExpressionType.h"
#include "orm/sql/SelectData.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

Subquery::Subquery(Select select, const Name& name)
    : m_select(std::move(select)), m_name(name.text()) {
    if (m_name.isEmpty())
        throw SqlError(u"A subquery needs a name."_s);
}

Subquery Subquery::cte(const Select& select, const Name& name) {
    Subquery table(select, name);
    table.m_commonTable = true;
    return table;
}

Subquery Subquery::recursive(const Name& name, const Select& seed,
                             const std::function<Select(const Subquery&)>& step) {
    Subquery table = cte(seed, name);
    table.m_recursive = true;
    table.m_select = seed.unionAll(step(table));
    return table;
}

Expression Subquery::operator[](const Name& column) const {
    for (const Expression& selected : m_select.data().columns) {
        if (resultNameOf(selected) == column.text())
            return columnOf(m_name, column.text(), typeOf(selected));
    }
    throw SqlError(u"The subquery %1 has no column \"%2\"."_s.arg(m_name, column.text()));
}

std::vector<Expression> Subquery::columns() const {
    std::vector<Expression> all;
    for (const Expression& selected : m_select.data().columns)
        all.push_back(columnOf(m_name, resultNameOf(selected), typeOf(selected)));
    return all;
}

FromClause Subquery::from() const {
    return m_commonTable ? FromClause::cte(m_name) : FromClause::subquery(m_select, m_name);
}

Select Subquery::addedTo(const Select& select) const {
    return select.with(m_name, resultNamesOf(m_select), m_select, m_recursive);
}

QStringList resultNamesOf(const Select& select) {
    QStringList names;
    for (const Expression& column : select.data().columns)
        names.append(resultNameOf(column));
    return names;
}

} // namespace espalier::orm
