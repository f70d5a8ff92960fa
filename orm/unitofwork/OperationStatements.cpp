// SPDX-License-Identifier: MIT
#include "orm/unitofwork/OperationStatements.h"

#include "orm/schema/TypeConverter.h"
#include "orm/sql/InsertArrays.h"

#include <algorithm>

namespace espalier::orm {

namespace {

// Fewer rows are not worth a statement that nobody else has a use for.
constexpr qsizetype fewestWritten = 8;
// Open at the same time: rows of several shapes take turns.
constexpr std::size_t mostKept = 12;

/// The only thing to be read back is the key that the database makes.
bool fetchesOnlyKey(const OperationShape& shape) {
    return shape.fetch.size() == 1 && shape.fetch.front().isAutoIncrement();
}

/// What is read back with RETURNING.
std::vector<Column> returnedBy(const OperationShape& shape, const Dialect& dialect) {
    return fetchesOnlyKey(shape) && !dialect.returnsGeneratedKeys() ? std::vector<Column>()
                                                                    : shape.fetch;
}

/// Rows that exist are written by the statement for one, which runs with the values of each.
bool sendsArrays(const Connection& connection) {
    return connection.sendsRows() && !connection.dialect().writesFromValues();
}

/// Rows travel as one array for each column.
bool insertsArrays(const OperationShape& shape, const Connection& connection) {
    const Dialect& dialect = connection.dialect();
    return connection.sendsRows() &&
           std::ranges::all_of(shape.columns, [&dialect](const Column& column) {
               return dialect.isMarkerTyped(column.type()) &&
                      !dialect.arrayPlaceholder({}, column.type()).isEmpty();
           });
}

/// What compiling a statement does with the values that it is compiled with.
void checkAssigned(const Dialect& dialect, const Value& value, const SqlType& type) {
    const bool isConverted = type.converter && !value.isNull();
    dialect.checkAssigned(isConverted ? type.converter->bind(value) : value, type);
}

Statement withRows(Statement one, qsizetype rows) {
    const std::vector<Value> bindings = one.bindings;
    const std::vector<SqlType> types = one.bindingTypes;
    one.rows = rows;
    for (qsizetype i = 1; i < rows; ++i) {
        one.bindings.insert(one.bindings.end(), bindings.begin(), bindings.end());
        one.bindingTypes.insert(one.bindingTypes.end(), types.begin(), types.end());
    }
    return one;
}

} // namespace

const Value& OperationStatements::resolved(const PlannedValue& value) const {
    static const Value missing;
    if (const Value* known = std::get_if<Value>(&value))
        return *known;
    const auto& generated = std::get<GeneratedKey>(value);
    const std::vector<Column>& fetch = at(generated.operation).shape->fetch;
    const std::span<const Value> fetched = m_fetched.of(std::size_t(generated.operation));
    for (std::size_t i = 0; i < fetch.size() && i < fetched.size(); ++i) {
        if (fetch[i].index() == generated.column)
            return fetched[i];
    }
    return missing;
}

bool OperationStatements::countsKeys(const OperationShape& shape,
                                     const Connection& connection) const {
    return shape.isInsert() && fetchesOnlyKey(shape) &&
           !connection.dialect().returnsGeneratedKeys();
}

// --- what can be written together

qsizetype OperationStatements::mostRows(const OperationShape& shape, Connection& connection) {
    const Dialect& dialect = connection.dialect();
    const qsizetype most =
        std::min<qsizetype>(dialect.rowsInStatement(),
                            dialect.maxBindings() / std::max<int>(1, int(shape.cellCount())));
    if (shape.alone)
        return 1;
    if (shape.isInsert()) {
        const bool isReturned =
            shape.fetch.empty() || dialect.returnsGeneratedKeys() ||
            (fetchesOnlyKey(shape) && connection.numbersInOrder(shape.fetch.front()));
        return isReturned && !shape.columns.empty() ? most : 1;
    }
    if (sendsArrays(connection))
        return most;
    const auto isTyped = [&dialect](const Column& column) {
        return dialect.isMarkerTyped(column.type());
    };
    const bool isPossible = dialect.writesFromValues() &&
                            std::ranges::all_of(shape.columns, isTyped) &&
                            std::ranges::all_of(shape.keyColumns, isTyped) &&
                            std::ranges::all_of(shape.guardColumns, isTyped);
    return isPossible ? most : 1;
}

OperationStatements::Limits& OperationStatements::limitsOf(const OperationShape& shape,
                                                           Connection& connection) {
    const Key key{&shape, &connection};
    if (m_lastLimits.second && m_lastLimits.first == key)
        return *m_lastLimits.second;
    const auto [place, isNew] = m_limits.try_emplace(key);
    Limits& limits = place->second;
    if (isNew) {
        limits.rows = mostRows(shape, connection);
        for (const auto* columns : {&shape.columns, &shape.keyColumns, &shape.guardColumns}) {
            for (const Column& column : *columns) {
                if (columns != &shape.guardColumns ||
                    connection.dialect().hasEquality(column.type()))
                    limits.bound.push_back(int(limits.types.size()));
                limits.types.push_back(column.type());
            }
        }
    }
    m_lastLimits = {key, &limits};
    return limits;
}

/// Its statement has a marker for each cell that is sent.
bool OperationStatements::isSimple(qsizetype index, const Limits& limits) const {
    const OperationShape& shape = *at(index).shape;
    const PlannedValue* cells = cellsOf(index);
    for (const int cell : limits.bound) {
        const Value::Kind kind = resolved(cells[cell]).kind();
        const std::size_t place = std::size_t(cell) - shape.columns.size();
        const bool isKey =
            std::size_t(cell) >= shape.columns.size() && place < shape.keyColumns.size();
        if (kind == Value::Kind::Expr || (isKey && kind == Value::Kind::Null))
            return false;
    }
    return !limits.bound.empty();
}

/// Written together, the two have the same markers, and neither waits for the other's key.
bool OperationStatements::isLike(qsizetype first, qsizetype other, const Limits& limits,
                                 const Dialect& dialect) const {
    const PlannedValue* one = cellsOf(first);
    const PlannedValue* two = cellsOf(other);
    for (const int cell : limits.bound) {
        const auto* generated = std::get_if<GeneratedKey>(&two[cell]);
        if (generated && generated->operation >= first)
            return false;
        const SqlType& type = limits.types[std::size_t(cell)];
        if (dialect.markerKind(resolved(one[cell]), type) !=
            dialect.markerKind(resolved(two[cell]), type))
            return false;
    }
    return true;
}

qsizetype OperationStatements::endOfBatch(Connection& connection, qsizetype first, qsizetype end) {
    const OperationShape* shape = at(first).shape;
    const Limits& limits = limitsOf(*shape, connection);
    end = std::min(end, first + limits.rows);
    if (end == first + 1 || !isSimple(first, limits))
        return first + 1;
    qsizetype next = first + 1;
    while (next < end && at(next).shape == shape &&
           isLike(first, next, limits, connection.dialect()) && isSimple(next, limits))
        ++next;
    const bool isAnyWorth = shape->isInsert() && !countsKeys(*shape, connection);
    return isAnyWorth || next - first >= fewestWritten ? next : first + 1;
}

// --- execution

std::vector<std::vector<Value>> OperationStatements::rowsOf(qsizetype first, qsizetype end) const {
    std::vector<std::vector<Value>> rows;
    for (qsizetype i = first; i < end; ++i) {
        std::vector<Value>& row = rows.emplace_back();
        for (const int cell : m_lastLimits.second->bound)
            row.push_back(resolved(cellsOf(i)[cell]));
    }
    return rows;
}

Statement OperationStatements::compiled(const Connection& connection, qsizetype first,
                                        qsizetype end) const {
    const Dialect& dialect = connection.dialect();
    const OperationShape& shape = *at(first).shape;
    if (shape.isInsert() && end - first >= fewestWritten && insertsArrays(shape, connection))
        return compile(InsertArrays{shape.table, shape.columns, rowsOf(first, end),
                                    returnedBy(shape, dialect)},
                       dialect);
    if (shape.isInsert())
        return compile(
            Insert{shape.table, shape.columns, rowsOf(first, end), returnedBy(shape, dialect)},
            dialect);
    if (end == first + 1 || sendsArrays(connection))
        return withRows(statementOf(m_plan, at(first), dialect,
                                    [this](const PlannedValue& value) { return resolved(value); }),
                        end - first);
    std::vector<Column> guards;
    std::ranges::copy_if(
        shape.guardColumns, std::back_inserter(guards),
        [&dialect](const Column& column) { return dialect.hasEquality(column.type()); });
    if (shape.columns.empty())
        return compile(DeleteRows{shape.table, shape.keyColumns, rowsOf(first, end)}, dialect);
    return compile(
        UpdateRows{shape.table, shape.columns, shape.keyColumns, guards, rowsOf(first, end)},
        dialect);
}

/// The newest statement for as many rows with the same markers; prepared when there is none.
PreparedStatement& OperationStatements::prepared(Connection& connection, qsizetype first,
                                                 qsizetype end) {
    const Key key{at(first).shape, &connection};
    const auto isFor = [&](const Kept& kept) {
        return kept.key == key && kept.rows == end - first &&
               isLike(kept.first, first, *m_lastLimits.second, connection.dialect());
    };
    const auto found = std::find_if(m_kept.rbegin(), m_kept.rend(), isFor);
    if (found != m_kept.rend())
        return found->statement;
    if (m_kept.size() == mostKept)
        m_kept.clear();
    m_kept.push_back(
        {key, first, end - first, PreparedStatement(connection, compiled(connection, first, end))});
    return m_kept.back().statement;
}

/// Values that are expressions, comparisons with NULL, rows without values.
ExecResult OperationStatements::executeAlone(Connection& connection, qsizetype index) {
    const OperationShape& shape = *at(index).shape;
    const Dialect& dialect = connection.dialect();
    const auto value = [this](const PlannedValue& planned) { return resolved(planned); };
    if (!shape.isInsert())
        return connection.execute(statementOf(m_plan, at(index), dialect, value));
    std::vector<Value> values;
    for (const PlannedValue& planned : m_plan.values(at(index)))
        values.push_back(resolved(planned));
    return connection.execute(
        compile(Insert{shape.table, shape.columns, {values}, returnedBy(shape, dialect)}, dialect));
}

ExecResult OperationStatements::execute(Connection& connection, qsizetype first, qsizetype end) {
    const Limits& limits = limitsOf(*at(first).shape, connection);
    if (end == first + 1 && !isSimple(first, limits))
        return executeAlone(connection, first);
    PreparedStatement& statement = prepared(connection, first, end);
    const std::size_t assigned = at(first).shape->columns.size();
    std::size_t marker = 0;
    for (qsizetype i = first; i < end; ++i) {
        const PlannedValue* cells = cellsOf(i);
        for (const int cell : limits.bound) {
            const Value& value = resolved(cells[cell]);
            if (std::size_t(cell) < assigned)
                checkAssigned(connection.dialect(), value, limits.types[std::size_t(cell)]);
            statement.bind(marker++, value);
        }
    }
    return statement.execute();
}

} // namespace espalier::orm
