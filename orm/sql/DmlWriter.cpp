// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/sql/CompileState.h"
#include "orm/sql/Compiler.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/ExpressionWriter.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

// What the columns hold. Errors: SqlError for a column of another table.
std::vector<SqlType> typesOf(const std::vector<Column>& columns, const Table& table) {
    std::vector<SqlType> types;
    types.reserve(columns.size());
    for (const Column& column : columns) {
        if (column.data().table != table.identity())
            throw SqlError(u"Column %1 is not one of table %2; take it with table[\"%3\"]."_s.arg(
                               column.fullName(), table.fullName(), column.name()),
                           {.table = table.fullName(), .column = column.name()});
        types.push_back(column.type());
    }
    return types;
}

void noteWritten(CompileState& state, const Table& table, const std::vector<Column>& columns) {
    state.statement.table = table.fullName();
    for (const Column& column : columns)
        state.statement.columns.append(column.name());
}

Scope scopeOf(const Table& table, bool hasSubquery) {
    Scope scope;
    scope.tables.push_back({table.identity(), {}});
    scope.qualify = hasSubquery;
    return scope;
}

bool hasSubquery(const Expression& expression) {
    return expression.isValid() && expression.node()->hasSubquery;
}

bool hasSubquery(const std::vector<Value>& values) {
    for (const Value& value : values) {
        if (value.kind() == Value::Kind::Expr && value.as<ExpressionPtr>()->hasSubquery)
            return true;
    }
    return false;
}

void writeWhere(CompileState& state, const Scope& scope, const Expression& where) {
    if (!where.isValid())
        return;
    state.sql += u" WHERE ";
    ExpressionWriter(state, scope).writeCondition(where);
}

void writeRows(CompileState& state, const Insert& insert, const std::vector<SqlType>& types) {
    const Scope scope;
    ExpressionWriter writer(state, scope);
    bool firstRow = true;
    for (const std::vector<Value>& row : insert.rows) {
        if (row.size() != types.size())
            throw SqlError(
                u"A row for table %1 has %2 values for %3 columns."_s.arg(insert.table.fullName())
                    .arg(row.size())
                    .arg(types.size()),
                {.table = insert.table.fullName()});
        state.sql += firstRow ? u"("_s : u", ("_s;
        firstRow = false;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                state.sql += u", ";
            writer.writeAssigned(row[i], types[i]);
        }
        state.sql += u')';
    }
}

void writeReturning(CompileState& state, const Insert& insert) {
    if (insert.returning.empty())
        return;
    if (!state.spelling.supportsReturning())
        throw SqlError(u"This database cannot return columns of inserted rows."_s,
                       {.table = insert.table.fullName()});
    state.sql += u" RETURNING ";
    state.addColumnList(insert.returning);
    for (const Column& column : insert.returning)
        state.addResult(column.name(), column.type());
}

} // namespace

Statement compile(const Insert& insert, const Spelling& spelling) {
    const std::vector<SqlType> types = typesOf(insert.columns, insert.table);
    CompileState state(StatementKind::Insert, spelling);
    noteWritten(state, insert.table, insert.columns);
    if (insert.rows.empty() || (insert.columns.empty() && insert.rows.size() > 1))
        throw SqlError(u"An INSERT into %1 has no rows, or several without columns."_s.arg(
                           insert.table.fullName()),
                       {.table = insert.table.fullName()});
    state.sql += u"INSERT INTO ";
    state.addTable(insert.table);
    if (insert.columns.empty()) {
        state.sql += u" DEFAULT VALUES";
    } else {
        state.sql += u" (";
        state.addColumnList(insert.columns);
        state.sql += u") VALUES ";
        const std::size_t bindings = insert.rows.size() * types.size();
        state.statement.bindings.reserve(bindings);
        state.statement.bindingTypes.reserve(bindings);
        writeRows(state, insert, types);
    }
    writeReturning(state, insert);
    return state.finish();
}

Statement compile(const Update& update, const Spelling& spelling) {
    const std::vector<SqlType> types = typesOf(update.columns, update.table);
    CompileState state(StatementKind::Update, spelling);
    noteWritten(state, update.table, update.columns);
    if (types.empty() || types.size() != update.values.size())
        throw SqlError(
            u"An UPDATE of %1 sets %2 columns to %3 values."_s.arg(update.table.fullName())
                .arg(types.size())
                .arg(update.values.size()),
            {.table = update.table.fullName()});
    const Scope scope =
        scopeOf(update.table, hasSubquery(update.where) || hasSubquery(update.values));
    ExpressionWriter writer(state, scope);
    state.sql += u"UPDATE ";
    state.addTable(update.table);
    for (std::size_t i = 0; i < types.size(); ++i) {
        state.sql += i == 0 ? u" SET "_s : u", "_s;
        state.addIdentifier(update.columns[i].name());
        state.sql += u" = ";
        writer.writeAssigned(update.values[i], types[i]);
    }
    writeWhere(state, scope, update.where);
    return state.finish();
}

Statement compile(const Delete& remove, const Spelling& spelling) {
    CompileState state(StatementKind::Delete, spelling);
    noteWritten(state, remove.table, {});
    const Scope scope = scopeOf(remove.table, hasSubquery(remove.where));
    state.sql += u"DELETE FROM ";
    state.addTable(remove.table);
    writeWhere(state, scope, remove.where);
    return state.finish();
}

} // namespace espalier::orm
