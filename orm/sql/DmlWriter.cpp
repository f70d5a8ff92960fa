// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/sql/CompileState.h"
#include "orm/sql/Compiler.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/ExpressionWriter.h"
#include "orm/sql/SelectWriter.h"

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

void writeReturning(CompileState& state, const Table& table, const std::vector<Column>& columns) {
    if (columns.empty())
        return;
    const bool isUpdate = state.statement.kind == StatementKind::Update;
    if (!(isUpdate ? state.spelling.supportsUpdateReturning() : state.spelling.supportsReturning()))
        throw SqlError(u"This database cannot return columns of written rows."_s,
                       {.table = table.fullName()});
    state.sql += u" RETURNING ";
    state.addColumnList(columns);
    for (const Column& column : columns)
        state.addResult(column.name(), column.type());
}

void writeAssignments(CompileState& state, const Scope& scope, const std::vector<Column>& columns,
                      const std::vector<Value>& values, const Table& table) {
    const std::vector<SqlType> types = typesOf(columns, table);
    if (types.empty() || types.size() != values.size())
        throw SqlError(u"An UPDATE of %1 sets %2 columns to %3 values."_s.arg(table.fullName())
                           .arg(types.size())
                           .arg(values.size()),
                       {.table = table.fullName()});
    ExpressionWriter writer(state, scope);
    for (std::size_t i = 0; i < types.size(); ++i) {
        if (i > 0)
            state.sql += u", ";
        state.addIdentifier(columns[i].name());
        state.sql += u" = ";
        writer.writeAssigned(values[i], types[i]);
    }
}

// Where the database knows no DO NOTHING, a column is set to what it is.
void writeDuplicateKey(CompileState& state, const Scope& scope, const Insert& insert) {
    const OnConflict& conflict = *insert.onConflict;
    if (conflict.where.isValid())
        throw SqlError(u"This database updates every row that an INSERT meets; a condition is not "
                       "possible."_s,
                       {.table = insert.table.fullName()});
    state.sql += u" ON DUPLICATE KEY UPDATE ";
    if (!conflict.columns.empty())
        return writeAssignments(state, scope, conflict.columns, conflict.values, insert.table);
    const Column same = conflict.target.empty() ? insert.columns.front() : conflict.target.front();
    state.addIdentifier(same.name());
    state.sql += u" = ";
    state.addIdentifier(same.name());
}

void writeConflict(CompileState& state, const Insert& insert) {
    if (!insert.onConflict)
        return;
    const OnConflict& conflict = *insert.onConflict;
    const Scope scope = scopeOf(insert.table, true); // a bare name could be the proposed value's
    if (state.spelling.usesDuplicateKey())
        return writeDuplicateKey(state, scope, insert);
    state.sql += u" ON CONFLICT";
    if (!conflict.target.empty()) {
        state.sql += u" (";
        state.addColumnList(conflict.target);
        state.sql += u')';
    }
    if (conflict.columns.empty()) {
        state.sql += u" DO NOTHING";
        return;
    }
    state.sql += u" DO UPDATE SET ";
    writeAssignments(state, scope, conflict.columns, conflict.values, insert.table);
    writeWhere(state, scope, conflict.where);
}

void writeSource(CompileState& state, const Insert& insert) {
    if (insert.source->data().columns.size() != insert.columns.size())
        throw SqlError(u"An INSERT into %1 takes %2 columns from a SELECT of %3."_s
                           .arg(insert.table.fullName())
                           .arg(insert.columns.size())
                           .arg(insert.source->data().columns.size()),
                       {.table = insert.table.fullName()});
    // Without a WHERE, SQLite takes ON CONFLICT for the condition of a join.
    const bool needsWhere = insert.onConflict && !insert.source->data().where.isValid();
    SelectWriter(state, nullptr)
        .write(needsWhere ? insert.source->where(Expression(Value(1)).notIn({})) : *insert.source);
}

} // namespace

Statement compile(const Insert& insert, const Spelling& spelling) {
    const std::vector<SqlType> types = typesOf(insert.columns, insert.table);
    CompileState state(StatementKind::Insert, spelling);
    noteWritten(state, insert.table, insert.columns);
    if (!insert.source &&
        (insert.rows.empty() || (insert.columns.empty() && insert.rows.size() > 1)))
        throw SqlError(u"An INSERT into %1 has no rows, or several without columns."_s.arg(
                           insert.table.fullName()),
                       {.table = insert.table.fullName()});
    state.sql += u"INSERT INTO ";
    state.addTable(insert.table);
    if (insert.columns.empty()) {
        state.sql += state.spelling.defaultRow();
    } else {
        state.sql += u" (";
        state.addColumnList(insert.columns);
        state.sql += insert.source ? u") "_s : u") VALUES "_s;
        if (insert.source) {
            writeSource(state, insert);
        } else {
            const std::size_t bindings = insert.rows.size() * types.size();
            state.statement.bindings.reserve(bindings);
            state.statement.bindingTypes.reserve(bindings);
            writeRows(state, insert, types);
        }
    }
    writeConflict(state, insert);
    writeReturning(state, insert.table, insert.returning);
    return state.finish();
}

Statement compile(const Update& update, const Spelling& spelling) {
    CompileState state(StatementKind::Update, spelling);
    noteWritten(state, update.table, update.columns);
    const Scope scope =
        scopeOf(update.table, hasSubquery(update.where) || hasSubquery(update.values));
    state.sql += u"UPDATE ";
    state.addTable(update.table);
    state.sql += u" SET ";
    writeAssignments(state, scope, update.columns, update.values, update.table);
    writeWhere(state, scope, update.where);
    writeReturning(state, update.table, update.returning);
    return state.finish();
}

Statement compile(const Delete& remove, const Spelling& spelling) {
    CompileState state(StatementKind::Delete, spelling);
    noteWritten(state, remove.table, {});
    const Scope scope = scopeOf(remove.table, hasSubquery(remove.where));
    state.sql += u"DELETE FROM ";
    state.addTable(remove.table);
    writeWhere(state, scope, remove.where);
    writeReturning(state, remove.table, remove.returning);
    return state.finish();
}

} // namespace espalier::orm
