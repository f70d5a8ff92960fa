// SPDX-License-Identifier: MIT
#include "orm/unitofwork/CommitProof.h"

#include <algorithm>

namespace espalier::orm {

namespace {

/// A plan is committed as a whole: one row would do, some more tell of a write in between.
constexpr std::size_t MostLooks = 10;

/// New rows first: a change may be what someone else has written, too.
int rank(OperationKind kind) {
    switch (kind) {
    case OperationKind::Insert:
        return 0;
    case OperationKind::Link:
        return 1;
    case OperationKind::Delete:
    case OperationKind::Unlink:
        return 2;
    case OperationKind::Update:
        return 3;
    case OperationKind::Relink:
        break;
    }
    return 4;
}

std::vector<Value> written(const FlushPlan& plan, const FlushOutcome& outcome,
                           std::span<const PlannedValue> planned) {
    std::vector<Value> values;
    for (const PlannedValue& value : planned)
        values.push_back(writtenValue(plan, outcome, value));
    return values;
}

/// Nothing where a value says nothing of what stands there: computed by the database.
std::optional<Expression> isAll(const std::vector<Column>& columns,
                                const std::vector<Value>& values) {
    std::vector<Expression> terms;
    for (std::size_t i = 0; i < columns.size() && i < values.size(); ++i) {
        const Expression column(columns[i]);
        if (values[i].kind() == Value::Kind::Expr)
            return std::nullopt;
        terms.push_back(values[i].isNull() ? column.isNull()
                                           : column == bindValue(values[i], columns[i].type()));
    }
    return terms.empty() ? std::nullopt : std::optional(allOf(terms));
}

} // namespace

CommitProof::CommitProof(const FlushPlan& plan, const FlushOutcome& outcome) {
    for (int wanted = 0; wanted < rank(OperationKind::Relink) && m_looks.empty(); ++wanted) {
        for (std::size_t i = 0; i < plan.operations.size() && m_looks.size() < MostLooks; ++i) {
            if (rank(plan.operations[i].shape->kind) != wanted)
                continue;
            if (std::optional<Look> look = lookAt(plan, outcome, i))
                m_looks.push_back(std::move(*look));
        }
    }
}

std::optional<CommitProof::Look>
CommitProof::lookAt(const FlushPlan& plan, const FlushOutcome& outcome, std::size_t operation) {
    const RowOperation& row = plan.operations[operation];
    const OperationShape& shape = *row.shape;
    std::vector<Column> key = shape.keyColumns;
    std::vector<Value> values;
    switch (shape.kind) {
    case OperationKind::Insert:
        key = shape.table.primaryKey();
        values = insertedKey(plan, outcome, operation);
        if (key.empty() || values.size() != key.size())
            return std::nullopt;
        break;
    case OperationKind::Link:
        key = shape.columns;
        values = written(plan, outcome, plan.values(row));
        break;
    default:
        values = written(plan, outcome, plan.key(row));
    }
    const auto isWritten = [&shape](const Column& column) {
        return std::ranges::find(shape.columns, column) != shape.columns.end();
    };
    if (shape.kind == OperationKind::Update && std::ranges::any_of(key, isWritten))
        return std::nullopt; // its old key names another row by then
    const std::optional<Expression> where = isAll(key, values);
    if (!where)
        return std::nullopt;
    const bool isCompared =
        shape.kind == OperationKind::Insert || shape.kind == OperationKind::Update;
    const std::vector<Column>& read = isCompared && !shape.columns.empty() ? shape.columns : key;
    Look look{shape.kind, Select(std::vector<Expression>(read.begin(), read.end())), {}, {}};
    look.select = look.select.from(FromClause(shape.table)).where(*where).limit(1);
    if (isCompared)
        look.values = written(plan, outcome, plan.values(row));
    for (const Column& column : read)
        look.types.push_back(column.type());
    return look;
}

CommitProof::Answer CommitProof::judge(const Look& look, const RowBatch& found) {
    const bool isThere = found.rowCount() > 0;
    bool isSame = true;
    for (std::size_t i = 0; isThere && i < look.values.size(); ++i) {
        const Value& value = look.values[i];
        isSame =
            isSame && (value.kind() == Value::Kind::Expr ||
                       fitted(found.at(0, int(i)), look.types[i]) == fitted(value, look.types[i]));
    }
    switch (look.kind) {
    case OperationKind::Insert:
        return !isThere ? Answer::NotCommitted : isSame ? Answer::Committed : Answer::Unclear;
    case OperationKind::Link:
        return isThere ? Answer::Committed : Answer::NotCommitted;
    case OperationKind::Update:
        return !isThere ? Answer::Unclear : isSame ? Answer::Committed : Answer::NotCommitted;
    default:
        return isThere ? Answer::NotCommitted : Answer::Committed;
    }
}

CommitProof::Answer CommitProof::ask(Connection& connection) const {
    std::optional<Answer> all;
    for (const Look& look : m_looks) {
        const Answer answer = judge(look, connection.query(look.select));
        if (all.value_or(answer) != answer)
            return Answer::Unclear;
        all = answer;
    }
    return all.value_or(Answer::Unclear);
}

} // namespace espalier::orm
