// SPDX-License-Identifier: MIT
#include "orm/sql/InsertArrays.h"

#include "orm/sql/CompileState.h"

#include <QStringList>

namespace espalier::orm {

using namespace Qt::StringLiterals;

// ORDER BY: keys are taken from their sequence after sorting.
Statement compile(const InsertArrays& insert, const Spelling& spelling) {
    CompileState state(StatementKind::Insert, spelling);
    const std::size_t width = insert.columns.size();
    for (const std::vector<Value>& row : insert.rows) {
        for (std::size_t i = 0; i < width; ++i) {
            const SqlType type = insert.columns[i].type();
            state.bind(row[i], type, false);
            spelling.checkAssigned(state.statement.bindings.back(), type);
        }
    }
    Statement& statement = state.statement;
    statement.rows = qsizetype(insert.rows.size());
    statement.table = insert.table.fullName();
    QStringList names;
    QStringList cells;
    QStringList arrays;
    for (std::size_t i = 0; i < width; ++i) {
        statement.columns.append(insert.columns[i].name());
        names << spelling.identifier(insert.columns[i].name());
        cells << u"column%1"_s.arg(i + 1);
        arrays << spelling.arrayPlaceholder(statement.bindings[i], insert.columns[i].type());
    }
    const QString separator = u", "_s;
    const QString columns = cells.join(separator);
    state.sql = u"INSERT INTO "_s + spelling.qualified(insert.table.schema(), insert.table.name()) +
                u" ("_s + names.join(separator) + u") SELECT "_s + columns + u" FROM unnest("_s +
                arrays.join(separator) + u") "_s;
    state.sql += insert.returning.empty() ? u"AS espalier_rows ("_s + columns + u')'
                                          : u"WITH ORDINALITY AS espalier_rows ("_s + columns +
                                                u", place) ORDER BY place RETURNING "_s;
    if (!insert.returning.empty())
        state.addColumnList(insert.returning);
    for (const Column& column : insert.returning)
        state.addResult(column.name(), column.type());
    return state.finish();
}

} // namespace espalier::orm
