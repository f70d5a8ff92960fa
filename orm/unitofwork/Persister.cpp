// SPDX-License-Identifier: MIT
#include "orm/unitofwork/Persister.h"

#include "orm/base/Error.h"
#include "orm/base/Log.h"
#include "orm/unitofwork/OperationStatements.h"
#include "orm/unitofwork/RowsTogether.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// One execution of a plan.
class Run {
public:
    Run(const Persister::Route& route, bool hasOneConnection, const FlushPlan& plan, int& failed)
        : m_route(route), m_hasOneConnection(hasOneConnection), m_plan(plan), m_failed(failed),
          m_statements(plan, m_outcome.fetched) {
        m_outcome.fetched = FetchedValues(plan.operations.size());
    }
    FlushOutcome execute(const std::function<bool(qsizetype, qsizetype)>& progress);

private:
    const RowOperation& at(qsizetype index) const { return m_plan.operations[std::size_t(index)]; }
    qsizetype endOnConnection(qsizetype first) const;
    void write(qsizetype first, qsizetype end);
    void writeRow(qsizetype index);
    void writeRows(qsizetype first, qsizetype end);
    void expectAll(const ExecResult& result, qsizetype first, qsizetype end) const;
    void repeat(qsizetype first, qsizetype end);
    void take(const ExecResult& result, qsizetype first, qsizetype end);
    void takeKeys(const ExecResult& result, qsizetype first, qsizetype end);
    void expectOne(const RowOperation& operation, qint64 rows) const;
    void count();
    template <class Act> void guarded(qsizetype index, Act act);

    const Persister::Route& m_route;
    bool m_hasOneConnection;
    const FlushPlan& m_plan;
    int& m_failed;
    FlushOutcome m_outcome;
    OperationStatements m_statements;
    RowsTogether m_together;
    qint64 m_missed = 0; ///< deletes of rows that had gone
};

/// Errors leave with the row that they belong to.
template <class Act> void Run::guarded(qsizetype index, Act act) {
    try {
        act();
    } catch (Error& error) {
        m_failed = int(index);
        error.withEntity(at(index).shape->entity)
            .withKey(m_plan.label(at(index)))
            .withTable(at(index).shape->table.name());
        throw;
    }
}

// --- one row

void Run::writeRow(qsizetype index) {
    const RowOperation& operation = at(index);
    const OperationShape& shape = *operation.shape;
    const ExecResult result = m_statements.execute(m_route(index), index, index + 1);
    if (result.rowsAffected == 0 && shape.kind == OperationKind::Delete && !m_plan.strictDeletes &&
        shape.guardColumns.empty() && !shape.isVersioned) {
        ++m_missed;
        qCWarning(lcFlush).noquote()
            << u"%1 was to be deleted, but its row had gone already."_s.arg(
                   m_plan.label(operation));
        return;
    }
    if (result.returned.width == 0)
        expectOne(operation, result.rowsAffected);
    take(result, index, index + 1);
}

void Run::expectOne(const RowOperation& operation, qint64 rows) const {
    if (rows == 1 || rows < 0)
        return;
    const QString label = m_plan.label(operation);
    if (rows > 1)
        throw StaleDataError(u"%1 names %2 rows instead of one."_s.arg(label).arg(rows), 1, rows);
    const QString what = operation.shape->kind == OperationKind::Unlink
                             ? u"The link between %1"_s.arg(label)
                             : label;
    throw StaleDataError(
        u"%1 was changed or deleted by another program since it was read."_s.arg(what), 1, rows);
}

// --- several rows

void Run::writeRows(qsizetype first, qsizetype end) {
    const OperationShape& shape = *at(first).shape;
    Connection& connection = m_route(first);
    // An INSERT that fails undoes itself where an error does not end the transaction.
    if (connection.dialect().errorEndsTransaction() || !shape.isInsert() ||
        m_statements.countsKeys(shape, connection))
        m_together.begin(connection, first);
    try {
        const ExecResult result = m_statements.execute(connection, first, end);
        expectAll(result, first, end);
        take(result, first, end);
    } catch (const CancelledError&) {
        throw;
    } catch (const LockedError&) {
        throw;
    } catch (const ConnectionError&) {
        throw;
    } catch (StaleDataError& error) {
        if (!m_together.isOpen()) { // rows that a trigger left out cannot be told from the others
            error.withEntity(shape.entity).withTable(shape.table.name());
            throw;
        }
        repeat(first, end);
    } catch (const Error&) {
        repeat(first, end);
    }
}

void Run::expectAll(const ExecResult& result, qsizetype first, qsizetype end) const {
    if (result.rowsAffected >= 0 && result.rowsAffected != end - first)
        throw StaleDataError(u"%1 of %2 rows were written to %3."_s.arg(result.rowsAffected)
                                 .arg(end - first)
                                 .arg(at(first).shape->table.name()),
                             end - first, result.rowsAffected);
}

/// One by one, the culprit names itself.
void Run::repeat(qsizetype first, qsizetype end) {
    // Those before that were undone along with it are known to be right.
    for (qsizetype i = m_together.undo().value_or(first); i < first;) {
        const qsizetype next =
            m_statements.endOfBatch(m_route(i), i, std::min(first, endOnConnection(i)));
        write(i, next);
        i = next;
    }
    m_together.end();
    for (qsizetype i = first; i < end; ++i)
        guarded(i, [&] { writeRow(i); });
}

void Run::take(const ExecResult& result, qsizetype first, qsizetype end) {
    const OperationShape& shape = *at(first).shape;
    if (shape.fetch.empty())
        return;
    if (result.returned.width == 0)
        return takeKeys(result, first, end);
    if (result.returned.rowCount() != end - first)
        throw StaleDataError(u"%1 of %2 rows of %3 came back."_s.arg(result.returned.rowCount())
                                 .arg(end - first)
                                 .arg(shape.table.name()),
                             end - first, result.returned.rowCount());
    for (qsizetype i = first; i < end; ++i) {
        const Value* row = result.returned.row(i - first);
        // Keys are made in the order of the rows: rising ones came back in that order.
        if (i > first && shape.fetch.front().isAutoIncrement() &&
            order(row[-result.returned.width], *row) >= 0)
            throw SqlError(u"The keys of %1 came back in another order than their rows."_s.arg(
                shape.table.name()));
        m_outcome.fetched.set(std::size_t(i), {row, std::size_t(result.returned.width)});
    }
}

void Run::takeKeys(const ExecResult& result, qsizetype first, qsizetype end) {
    if (end == first + 1) {
        m_outcome.fetched.set(std::size_t(first), {&result.lastInsertId, 1});
        return;
    }
    const std::optional<qint64> key =
        m_route(first).firstGenerated(at(first).shape->fetch.front(), end - first);
    if (!key)
        throw StaleDataError(u"The keys of %1 rows of %2 are not known."_s.arg(end - first)
                                 .arg(at(first).shape->table.name()),
                             end - first, 0);
    for (qsizetype i = first; i < end; ++i) {
        const Value made(*key + (i - first));
        m_outcome.fetched.set(std::size_t(i), {&made, 1});
    }
}

// --- all of them

/// Where the operations go on with another connection.
qsizetype Run::endOnConnection(qsizetype first) const {
    const auto total = qsizetype(m_plan.operations.size());
    if (m_hasOneConnection)
        return total;
    qsizetype end = first + 1;
    while (end < total && &m_route(end) == &m_route(first))
        ++end;
    return end;
}

void Run::write(qsizetype first, qsizetype end) {
    if (end - first > 1)
        return writeRows(first, end);
    guarded(first, [&] {
        m_together.end();
        writeRow(first);
    });
}

void Run::count() {
    for (const RowOperation& operation : m_plan.operations) {
        switch (operation.shape->kind) {
        case OperationKind::Insert:
            ++m_outcome.inserted;
            break;
        case OperationKind::Update:
            ++m_outcome.updated;
            break;
        case OperationKind::Delete:
            ++m_outcome.deleted;
            break;
        case OperationKind::Link:
        case OperationKind::Relink:
            ++m_outcome.linked;
            break;
        case OperationKind::Unlink:
            ++m_outcome.unlinked;
            break;
        }
    }
    m_outcome.deleted -= m_missed;
}

FlushOutcome Run::execute(const std::function<bool(qsizetype, qsizetype)>& progress) {
    const auto total = qsizetype(m_plan.operations.size());
    for (qsizetype i = 0; i < total;) {
        if (progress && !progress(i, total))
            throw CancelledError(u"Saving was cancelled; nothing was written."_s);
        const qsizetype end = m_statements.endOfBatch(m_route(i), i, endOnConnection(i));
        write(i, end);
        i = end;
    }
    m_together.end();
    if (progress)
        progress(total, total);
    count();
    return std::move(m_outcome);
}

} // namespace

std::vector<Statement> statementsOf(const FlushPlan& plan, const Dialect& dialect) {
    const auto shown = [&plan](const PlannedValue& value) -> Value {
        if (const Value* known = std::get_if<Value>(&value))
            return *known;
        const auto& generated = std::get<GeneratedKey>(value);
        return u"«new %1»"_s.arg(plan.operations[std::size_t(generated.operation)].shape->entity);
    };
    std::vector<Statement> statements;
    for (const RowOperation& operation : plan.operations)
        statements.push_back(OperationStatements::statementOf(plan, operation, dialect, shown));
    return statements;
}

Value writtenValue(const FlushPlan& plan, const FlushOutcome& outcome,
                   const PlannedValue& planned) {
    if (const Value* known = std::get_if<Value>(&planned))
        return *known;
    const auto& generated = std::get<GeneratedKey>(planned);
    const auto& fetch = plan.operations[std::size_t(generated.operation)].shape->fetch;
    for (std::size_t i = 0; i < fetch.size(); ++i) {
        if (fetch[i].index() == generated.column)
            return outcome.fetched.of(std::size_t(generated.operation))[i];
    }
    return {};
}

std::vector<Value> insertedKey(const FlushPlan& plan, const FlushOutcome& outcome,
                               std::size_t operation) {
    const OperationShape& shape = *plan.operations[operation].shape;
    const std::span<const PlannedValue> written = plan.values(plan.operations[operation]);
    const std::span<const Value> fetched = outcome.fetched.of(operation);
    std::vector<Value> key;
    for (const Column& column : shape.table.primaryKey()) {
        const auto given = std::ranges::find(shape.columns, column);
        const auto made = std::ranges::find(shape.fetch, column);
        const auto place = std::size_t(made - shape.fetch.begin());
        if (made != shape.fetch.end() && place < fetched.size())
            key.push_back(fetched[place]);
        else if (given != shape.columns.end())
            key.push_back(
                writtenValue(plan, outcome, written[std::size_t(given - shape.columns.begin())]));
        else
            return {};
    }
    return key;
}

FlushOutcome Persister::execute(const FlushPlan& plan,
                                const std::function<bool(qsizetype, qsizetype)>& progress) {
    m_failed = -1;
    return Run(m_route, m_hasOneConnection, plan, m_failed).execute(progress);
}

} // namespace espalier::orm
