// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/engine/PreparedStatement.h"
#include "orm/unitofwork/FetchedValues.h"
#include "orm/unitofwork/FlushPlan.h"

#include <map>
#include <unordered_map>

namespace espalier::orm {

/// The statements that write the operations of a plan: one for many rows of one shape where the
/// database can, compiled and prepared once and kept for the rows that follow.
class OperationStatements {
public:
    /// `fetched`: what the operations before have read back; keys are taken from it.
    OperationStatements(const FlushPlan& plan, const FetchedValues& fetched)
        : m_plan(plan), m_fetched(fetched) {}

    /// The index behind the last operation that one statement can write together with `first`.
    qsizetype endOfBatch(Connection& connection, qsizetype first, qsizetype end);
    /// Errors: those of the database, DataError.
    ExecResult execute(Connection& connection, qsizetype first, qsizetype end);
    /// The keys of the rows are not returned, they follow from the last one.
    bool countsKeys(const OperationShape& shape, const Connection& connection) const;

    /// One row, with `value(planned)` for each cell.
    template <class Resolve>
    static Statement statementOf(const FlushPlan& plan, const RowOperation& operation,
                                 const Dialect& dialect, Resolve value);

private:
    /// What is known of a shape on a connection.
    struct Limits {
        qsizetype rows = 1;         ///< in one statement
        std::vector<SqlType> types; ///< of the cells
        std::vector<int> bound;     ///< the cells that are sent, in order
    };
    using Key = std::pair<const OperationShape*, const Connection*>;

    const RowOperation& at(qsizetype index) const { return m_plan.operations[std::size_t(index)]; }
    const PlannedValue* cellsOf(qsizetype index) const {
        return m_plan.cells.data() + at(index).firstCell;
    }
    const Value& resolved(const PlannedValue& value) const;
    Limits& limitsOf(const OperationShape& shape, Connection& connection);
    static qsizetype mostRows(const OperationShape& shape, Connection& connection);
    bool isSimple(qsizetype index, const Limits& limits) const;
    bool isLike(qsizetype first, qsizetype other, const Limits& limits,
                const Dialect& dialect) const;
    ExecResult executeAlone(Connection& connection, qsizetype index);
    PreparedStatement& prepared(Connection& connection, qsizetype first, qsizetype end);
    Statement compiled(const Connection& connection, qsizetype first, qsizetype end) const;
    std::vector<std::vector<Value>> rowsOf(qsizetype first, qsizetype end) const;

    const FlushPlan& m_plan;
    const FetchedValues& m_fetched;
    std::map<Key, Limits> m_limits;
    std::pair<Key, Limits*> m_lastLimits = {};
    struct Kept {
        Key key;
        qsizetype first; ///< the row that it was compiled for
        qsizetype rows;
        PreparedStatement statement;
    };
    std::vector<Kept> m_kept; ///< the newest last
};

/// WHERE that names the row of an operation, with its guards.
template <class Resolve>
Expression rowCondition(const FlushPlan& plan, const RowOperation& operation,
                        const Dialect& dialect, Resolve value) {
    const OperationShape& shape = *operation.shape;
    Expression where;
    for (std::size_t i = 0; i < shape.keyColumns.size(); ++i) {
        const Column& column = shape.keyColumns[i];
        where = where && column == bindValue(value(plan.key(operation)[i]), column.type());
    }
    for (std::size_t i = 0; i < shape.guardColumns.size(); ++i) {
        const Column& column = shape.guardColumns[i];
        if (dialect.hasEquality(column.type()))
            where = where && Expression(column).isSame(
                                 bindValue(value(plan.guards(operation)[i]), column.type()));
    }
    return where;
}

template <class Resolve>
Statement OperationStatements::statementOf(const FlushPlan& plan, const RowOperation& operation,
                                           const Dialect& dialect, Resolve value) {
    const OperationShape& shape = *operation.shape;
    std::vector<Value> values;
    for (const PlannedValue& planned : plan.values(operation))
        values.push_back(value(planned));
    if (shape.isInsert())
        return compile(Insert{shape.table, shape.columns, {values}, {}}, dialect);
    const Expression where = rowCondition(plan, operation, dialect, value);
    if (values.empty())
        return compile(Delete{shape.table, where}, dialect);
    return compile(Update{shape.table, shape.columns, values, where}, dialect);
}

} // namespace espalier::orm
