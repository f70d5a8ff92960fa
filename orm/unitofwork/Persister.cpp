// SPDX-License-Identifier: MIT
#include "orm/unitofwork/Persister.h"

#include "orm/base/Error.h"
#include "orm/base/Log.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRowsInOneInsert = 200;

/// Undoes several rows when one of them is refused, where the error would otherwise end the whole
/// transaction.
class RowsTogether {
public:
    explicit RowsTogether(Connection& connection)
        : m_connection(connection.dialect().errorEndsTransaction() ? &connection : nullptr) {
        if (m_connection != nullptr)
            m_connection->savepoint(name());
    }
    void succeeded() {
        if (m_connection != nullptr)
            m_connection->release(name());
    }
    void failed() {
        if (m_connection == nullptr)
            return;
        m_connection->rollbackTo(name());
        m_connection->release(name());
    }

private:
    static QString name() { return u"rows_together"_s; }
    Connection* m_connection;
};

/// WHERE that names the row of an operation, with its guards.
template <class Resolve>
Expression condition(const RowOperation& operation, const Dialect& dialect, Resolve resolve) {
    Expression where;
    for (std::size_t i = 0; i < operation.keyColumns.size(); ++i)
        where = where && operation.keyColumns[i] ==
                             bindValue(resolve(operation.key[i]), operation.keyColumns[i].type());
    for (std::size_t i = 0; i < operation.guardColumns.size(); ++i) {
        const Column& column = operation.guardColumns[i];
        if (!dialect.hasEquality(column.type()))
            continue;
        where = where && Expression(column).isSame(bindValue(operation.guards[i], column.type()));
    }
    return where;
}

template <class Resolve>
Statement statementOf(const RowOperation& operation, const Dialect& dialect, Resolve resolve) {
    std::vector<Value> values;
    for (const PlannedValue& value : operation.values)
        values.push_back(resolve(value));
    switch (operation.kind) {
    case OperationKind::Insert:
    case OperationKind::Link:
        return compile(Insert{operation.table, operation.columns, {values}, {}}, dialect);
    case OperationKind::Update:
    case OperationKind::Relink:
        return compile(Update{operation.table, operation.columns, values,
                              condition(operation, dialect, resolve)},
                       dialect);
    default:
        return compile(Delete{operation.table, condition(operation, dialect, resolve)}, dialect);
    }
}

/// One execution of a plan.
class Run {
public:
    Run(const Persister::Route& route, const FlushPlan& plan, int& failed)
        : m_route(route), m_plan(plan), m_failed(failed) {
        m_outcome.fetched.resize(plan.operations.size());
    }
    FlushOutcome execute(const std::function<bool(qsizetype, qsizetype)>& progress);

private:
    const RowOperation& at(qsizetype index) const { return m_plan.operations[std::size_t(index)]; }
    Value resolved(const PlannedValue& value) const;
    std::vector<Value> resolved(const std::vector<PlannedValue>& values) const;
    bool mayShareInsert(qsizetype first, qsizetype next) const;
    bool mayFetchTogether(qsizetype index) const;
    qsizetype insertMany(qsizetype first);
    void insertRow(qsizetype index);
    void writeRow(qsizetype index);
    void fetch(qsizetype index, const ExecResult& result, qsizetype row);
    void expectOne(const RowOperation& operation, qint64 rows) const;
    void count(OperationKind kind, qint64 rows);
    template <class Act> void guarded(qsizetype index, Act act);

    const Persister::Route& m_route;
    const FlushPlan& m_plan;
    int& m_failed;
    FlushOutcome m_outcome;
};

/// Errors leave with the row that they belong to.
template <class Act> void Run::guarded(qsizetype index, Act act) {
    try {
        act();
    } catch (Error& error) {
        m_failed = int(index);
        error.withEntity(at(index).entity)
            .withKey(at(index).label)
            .withTable(at(index).table.name());
        throw;
    }
}

Value Run::resolved(const PlannedValue& value) const {
    if (const Value* known = std::get_if<Value>(&value))
        return *known;
    const auto& generated = std::get<GeneratedKey>(value);
    const RowOperation& insert = at(generated.operation);
    for (std::size_t i = 0; i < insert.fetch.size(); ++i) {
        if (insert.fetch[i].index() == generated.column)
            return m_outcome.fetched[std::size_t(generated.operation)][i];
    }
    return {};
}

std::vector<Value> Run::resolved(const std::vector<PlannedValue>& values) const {
    std::vector<Value> result;
    result.reserve(values.size());
    for (const PlannedValue& value : values)
        result.push_back(resolved(value));
    return result;
}

bool Run::mayShareInsert(qsizetype first, qsizetype next) const {
    const RowOperation& one = at(first);
    const RowOperation& other = at(next);
    const auto waitsForOne = [first](const PlannedValue& value) {
        const auto* generated = std::get_if<GeneratedKey>(&value);
        return generated != nullptr && generated->operation >= first;
    };
    return !one.alone && !other.alone && other.kind == one.kind && other.table == one.table &&
           other.columns == one.columns && other.fetch == one.fetch &&
           std::ranges::none_of(other.values, waitsForOne);
}

/// True when the keys of several rows come back with them.
bool Run::mayFetchTogether(qsizetype index) const {
    const RowOperation& operation = at(index);
    return operation.fetch.empty() ||
           (!operation.columns.empty() && m_route(index).dialect().returnsGeneratedKeys());
}

/// Neighbours with equal columns in one statement; returns the index after the last.
qsizetype Run::insertMany(qsizetype first) {
    const RowOperation& operation = at(first);
    const qsizetype width = std::max<qsizetype>(1, qsizetype(operation.columns.size()));
    Connection& connection = m_route(first);
    const qsizetype most =
        std::min(mostRowsInOneInsert, connection.dialect().maxBindings() / width);
    qsizetype end = first + 1;
    while (end < qsizetype(m_plan.operations.size()) && end - first < most &&
           mayShareInsert(first, end) && &m_route(end) == &connection)
        ++end;
    if (end == first + 1) {
        guarded(first, [&] { insertRow(first); });
        return end;
    }
    Insert insert{operation.table, operation.columns, {}, operation.fetch};
    for (qsizetype i = first; i < end; ++i)
        insert.rows.push_back(resolved(at(i).values));
    RowsTogether together(connection);
    try {
        const ExecResult result = connection.execute(compile(insert, connection.dialect()));
        if (result.rowsAffected >= 0 && result.rowsAffected != end - first)
            throw StaleDataError(u"%1 of %2 rows were inserted into %3."_s.arg(result.rowsAffected)
                                     .arg(end - first)
                                     .arg(operation.table.name()),
                                 end - first, result.rowsAffected);
        together.succeeded();
        for (qsizetype i = first; i < end && !operation.fetch.empty(); ++i)
            fetch(i, result, i - first);
        count(operation.kind, end - first);
    } catch (const CancelledError&) {
        throw;
    } catch (const LockedError&) {
        throw;
    } catch (const ConnectionError&) {
        throw;
    } catch (const Error&) {
        // The statement as a whole is undone: one by one, the culprit names itself.
        together.failed();
        for (qsizetype i = first; i < end; ++i)
            guarded(i, [&] { insertRow(i); });
    }
    return end;
}

void Run::insertRow(qsizetype index) {
    const RowOperation& operation = at(index);
    Insert insert{operation.table, operation.columns, {resolved(operation.values)}, {}};
    Connection& connection = m_route(index);
    const bool onlyKey = operation.fetch.size() == 1 && operation.fetch.front().isAutoIncrement();
    if (!onlyKey || connection.dialect().returnsGeneratedKeys())
        insert.returning = operation.fetch;
    const ExecResult result = connection.execute(compile(insert, connection.dialect()));
    if (insert.returning.empty())
        expectOne(operation, result.rowsAffected);
    count(operation.kind, 1);
    fetch(index, result, 0);
}

void Run::fetch(qsizetype index, const ExecResult& result, qsizetype row) {
    const RowOperation& operation = at(index);
    if (operation.fetch.empty())
        return;
    std::vector<Value>& fetched = m_outcome.fetched[std::size_t(index)];
    if (!result.returned.isEmpty())
        fetched.assign(result.returned.row(row), result.returned.row(row) + result.returned.width);
    else
        fetched.push_back(result.lastInsertId);
}

void Run::expectOne(const RowOperation& operation, qint64 rows) const {
    if (rows == 1 || rows < 0)
        return;
    if (rows > 1)
        throw StaleDataError(u"%1 names %2 rows instead of one."_s.arg(operation.label).arg(rows),
                             1, rows);
    const QString what = operation.kind == OperationKind::Unlink
                             ? u"The link between %1"_s.arg(operation.label)
                             : operation.label;
    throw StaleDataError(
        u"%1 was changed or deleted by another program since it was read."_s.arg(what), 1, rows);
}

void Run::writeRow(qsizetype index) {
    const RowOperation& operation = at(index);
    Connection& connection = m_route(index);
    const Statement statement =
        statementOf(operation, connection.dialect(),
                    [this](const PlannedValue& value) { return resolved(value); });
    const qint64 rows = connection.execute(statement).rowsAffected;
    if (rows == 0 && operation.kind == OperationKind::Delete && !m_plan.strictDeletes &&
        operation.guardColumns.empty() && !operation.isVersioned) {
        qCWarning(lcFlush).noquote()
            << u"%1 was to be deleted, but its row had gone already."_s.arg(operation.label);
        return;
    }
    expectOne(operation, rows);
    count(operation.kind, 1);
}

void Run::count(OperationKind kind, qint64 rows) {
    switch (kind) {
    case OperationKind::Insert:
        m_outcome.inserted += rows;
        break;
    case OperationKind::Update:
        m_outcome.updated += rows;
        break;
    case OperationKind::Delete:
        m_outcome.deleted += rows;
        break;
    case OperationKind::Link:
    case OperationKind::Relink:
        m_outcome.linked += rows;
        break;
    case OperationKind::Unlink:
        m_outcome.unlinked += rows;
        break;
    }
}

FlushOutcome Run::execute(const std::function<bool(qsizetype, qsizetype)>& progress) {
    const auto total = qsizetype(m_plan.operations.size());
    for (qsizetype i = 0; i < total;) {
        if (progress && !progress(i, total))
            throw CancelledError(u"Saving was cancelled; nothing was written."_s);
        const RowOperation& operation = at(i);
        if (operation.kind == OperationKind::Insert || operation.kind == OperationKind::Link) {
            if (mayFetchTogether(i)) {
                i = insertMany(i);
                continue;
            }
            guarded(i, [&] { insertRow(i); });
        } else {
            guarded(i, [&] { writeRow(i); });
        }
        ++i;
    }
    if (progress)
        progress(total, total);
    return std::move(m_outcome);
}

} // namespace

std::vector<Statement> statementsOf(const FlushPlan& plan, const Dialect& dialect) {
    std::vector<Statement> statements;
    for (const RowOperation& operation : plan.operations) {
        statements.push_back(
            statementOf(operation, dialect, [&plan](const PlannedValue& value) -> Value {
                if (const Value* known = std::get_if<Value>(&value))
                    return *known;
                const auto& generated = std::get<GeneratedKey>(value);
                return u"«new %1»"_s.arg(plan.operations[std::size_t(generated.operation)].entity);
            }));
    }
    return statements;
}

FlushOutcome Persister::execute(const FlushPlan& plan,
                                const std::function<bool(qsizetype, qsizetype)>& progress) {
    m_failed = -1;
    return Run(m_route, plan, m_failed).execute(progress);
}

} // namespace espalier::orm
