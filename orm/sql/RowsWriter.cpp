// SPDX-License-Identifier: MIT
// UPDATE and DELETE of many rows by one statement: each row is a line of VALUES.
#include "orm/sql/CompileState.h"
#include "orm/sql/Compiler.h"

#include <QStringList>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// The name that the lines of VALUES have beside the table.
QString rowsName(const Spelling& spelling) { return spelling.identifier(u"espalier_rows"_s); }

void writeValues(CompileState& state, const std::vector<std::vector<Value>>& rows,
                 const std::vector<SqlType>& types) {
    state.statement.bindings.reserve(rows.size() * types.size());
    state.statement.bindingTypes.reserve(rows.size() * types.size());
    state.sql += u"VALUES ";
    bool isFirst = true;
    for (const std::vector<Value>& row : rows) {
        state.sql += isFirst ? u"("_s : u", ("_s;
        isFirst = false;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                state.sql += u", ";
            state.bind(row[i], types[i], false);
        }
        state.sql += u')';
    }
}

std::vector<SqlType> typesOf(std::initializer_list<const std::vector<Column>*> lists) {
    std::vector<SqlType> types;
    for (const std::vector<Column>* columns : lists) {
        for (const Column& column : *columns)
            types.push_back(column.type());
    }
    return types;
}

} // namespace

// Both databases that have it name the columns of VALUES column1, column2, ...
Statement compile(const UpdateRows& update, const Spelling& spelling) {
    CompileState state(StatementKind::Update, spelling);
    state.statement.table = update.table.fullName();
    const QString table = spelling.qualified(update.table.schema(), update.table.name());
    const QString rows = rowsName(spelling);
    int place = 0;
    const auto nextCell = [&] { return rows + u".column"_s + QString::number(++place); };
    state.sql += u"UPDATE "_s + table + u" SET "_s;
    for (const Column& column : update.columns) {
        state.statement.columns.append(column.name());
        state.sql += place > 0 ? u", "_s : QString();
        state.addIdentifier(column.name());
        state.sql += u" = "_s + nextCell();
    }
    state.sql += u" FROM (";
    writeValues(state, update.rows,
                typesOf({&update.columns, &update.keyColumns, &update.guardColumns}));
    QStringList conditions;
    const auto own = [&](const Column& column) {
        return table + u'.' + spelling.identifier(column.name());
    };
    for (const Column& column : update.keyColumns)
        conditions << own(column) + u" = "_s + nextCell();
    for (const Column& column : update.guardColumns)
        conditions << spelling.isSame(own(column), nextCell());
    state.sql += u") AS "_s + rows + u" WHERE "_s + conditions.join(u" AND "_s);
    return state.finish();
}

Statement compile(const DeleteRows& remove, const Spelling& spelling) {
    CompileState state(StatementKind::Delete, spelling);
    state.statement.table = remove.table.fullName();
    const bool isOne = remove.keyColumns.size() == 1;
    state.sql += u"DELETE FROM ";
    state.addTable(remove.table);
    state.sql += isOne ? u" WHERE "_s : u" WHERE ("_s;
    state.addColumnList(remove.keyColumns);
    state.sql += isOne ? u" IN ("_s : u") IN ("_s;
    writeValues(state, remove.rows, typesOf({&remove.keyColumns}));
    state.sql += u')';
    return state.finish();
}

} // namespace espalier::orm
