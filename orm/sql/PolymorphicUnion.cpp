// SPDX-License-Identifier: MIT
#include "orm/sql/PolymorphicUnion.h"

#include "orm/base/Error.h"
#include "orm/schema/Table.h"
#include "orm/sql/Select.h"

#include <algorithm>
#include <optional>

namespace espalier::orm {

using namespace Qt::StringLiterals;

FromClause polymorphicUnion(const std::vector<std::pair<QString, Table>>& tables,
                            const Name& typeColumn, const Name& alias) {
    if (tables.empty())
        throw SqlError(u"A polymorphic union needs a table."_s);
    std::vector<Column> all;
    for (const auto& [identity, table] : tables) {
        for (const Column& column : table.columns()) {
            const auto isNamed = [&column](const Column& c) { return c.name() == column.name(); };
            if (column.name() != typeColumn.text() && std::ranges::none_of(all, isNamed))
                all.push_back(column);
        }
    }
    std::optional<Select> rows;
    for (const auto& [identity, table] : tables) {
        std::vector<Expression> columns;
        for (const Column& column : all) {
            const Column* own = table.find(column.name());
            columns.push_back(own ? columnOf(*own)
                                  : Expression(Value()).cast(column.type()).label(column.name()));
        }
        columns.push_back(Expression(Value(identity)).cast(Text()).label(typeColumn.text()));
        const Select part = Select(columns).from(table);
        rows = rows ? rows->unionAll(part) : part;
    }
    return FromClause::subquery(*rows, alias.text());
}

} // namespace espalier::orm
