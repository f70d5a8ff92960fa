// SPDX-License-Identifier: MIT
#include "orm/engine/Connection.h"

#include "orm/engine/ConnectionData.h"
#include "orm/engine/Driver.h"
#include "orm/engine/ServerCursor.h"
#include "orm/engine/StatementRun.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

Connection::Connection(const Engine& engine) : d(std::make_unique<Data>(engine)) {}

Connection::~Connection() = default;

const Engine& Connection::engine() const { return d->engine; }

const Dialect& Connection::dialect() const { return *d->dialect; }

RowBatch Connection::query(const Statement& statement) {
    StatementRun run(*d, statement);
    RowBatch batch;
    batch.names = run.names();
    batch.width = run.width();
    if (run.isSelect()) {
        while (run.next(batch.cells)) {
        }
    }
    run.succeeded(batch.rowCount());
    return batch;
}

void Connection::read(const Statement& statement, const std::function<void(RowBatch&)>& take) {
    constexpr qsizetype partRows = 128;
    StatementRun run(*d, statement);
    RowBatch part;
    part.names = run.names();
    part.width = run.width();
    qint64 rows = 0;
    for (bool more = run.isSelect(); more;) {
        part.cells.clear();
        while (part.rowCount() < partRows && (more = run.next(part.cells))) {
        }
        rows += part.rowCount();
        if (!part.isEmpty())
            take(part);
    }
    run.succeeded(rows);
}

RowBatch Connection::query(const Select& select) { return query(compile(select, *d->dialect)); }

void Connection::stream(const Statement& statement, qsizetype batchRows,
                        const std::function<bool(RowBatch&&)>& take) {
    if (ServerCursor::isFor(*d, statement)) {
        ServerCursor cursor(*this, *d, statement, std::max<qsizetype>(batchRows, 1));
        std::optional<RowBatch> batch;
        while ((batch = cursor.next()) && take(std::move(*batch))) {
        }
        return;
    }
    StatementRun run(*d, statement);
    qint64 rows = 0;
    bool more = run.isSelect();
    while (more) {
        RowBatch batch;
        batch.names = run.names();
        batch.width = run.width();
        while (batch.rowCount() < std::max<qsizetype>(batchRows, 1) &&
               (more = run.next(batch.cells))) {
        }
        rows += batch.rowCount();
        if (!batch.isEmpty() && !take(std::move(batch))) {
            break;
        }
    }
    run.succeeded(rows);
}

ExecResult Connection::execute(const Statement& statement) {
    StatementRun run(*d, statement);
    ExecResult result;
    result.returned.names = run.names();
    result.returned.width = run.width();
    if (run.isSelect()) {
        // SQLite counts the changes and allows a commit only after the last row of RETURNING.
        while (run.next(result.returned.cells)) {
        }
    }
    result.rowsAffected = run.rowsAffected();
    if (result.rowsAffected != 0) {
        result.lastInsertId = run.lastInsertId();
    }
    run.succeeded(result.rowsAffected >= 0 ? result.rowsAffected : result.returned.rowCount());
    return result;
}

ExecResult Connection::execute(const QString& sql,
                               const std::vector<std::pair<QString, Value>>& parameters) {
    return execute(compileText(sql, parameters, *d->dialect));
}

std::optional<Value> Connection::scalar(const Statement& statement) {
    StatementRun run(*d, statement);
    std::vector<Value> cells;
    const bool found = run.isSelect() && run.next(cells) && !cells.empty();
    run.succeeded(found ? 1 : 0);
    return found ? std::optional<Value>(std::move(cells.front())) : std::nullopt;
}

void Connection::begin(bool forWriting) { begin(TransactionOptions{.forWriting = forWriting}); }

void Connection::begin(const TransactionOptions& options) {
    d->begin(d->dialect->beginTexts(options), options.forWriting);
}

void Connection::beginTwoPhase(const QString& identifier) {
    d->begin(d->dialect->twoPhaseTexts(TwoPhaseStep::Begin, identifier), true);
    d->twoPhase = identifier;
}

void Connection::commit() {
    d->enter();
    if (!inTransaction()) {
        throw SessionError(
            u"There is no transaction to commit: none was begun, or the database has "
            "rolled it back after an error."_s);
    }
    if (d->failed) {
        rollback();
        throw SqlError(u"Nothing was committed: a statement of the transaction had failed, and all "
                       "of it was rolled back."_s);
    }
    d->end(StatementKind::Commit, TwoPhaseStep::Commit);
}

void Connection::prepare() {
    d->enter();
    if (d->twoPhase.isEmpty() || !inTransaction() || d->failed) {
        throw SessionError(u"There is no transaction to prepare: it is begun with beginTwoPhase(), "
                           "and no statement of it may have failed."_s);
    }
    d->steps(TwoPhaseStep::Prepare, d->twoPhase);
    d->native->notePrepared();
    d->transactionBegun = false;
    d->twoPhase.clear();
    if (d->running == 0 && d->native->isOutdated()) { // holds what was prepared while it is open
        d->close();
    }
}

void Connection::commitPrepared(const QString& identifier) {
    d->enter();
    d->steps(TwoPhaseStep::CommitPrepared, identifier);
}

void Connection::rollbackPrepared(const QString& identifier) {
    d->enter();
    d->steps(TwoPhaseStep::RollbackPrepared, identifier);
}

QStringList Connection::preparedTransactions() {
    Statement statement;
    statement.kind = StatementKind::Pragma;
    statement.text = d->dialect->twoPhaseTexts(TwoPhaseStep::List, {}).constFirst();
    const RowBatch rows = query(statement);
    QStringList identifiers;
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        const Value& identifier = rows.at(i, rows.width - 1);
        identifiers += identifier.kind() == Value::Kind::Bytes
                           ? QString::fromUtf8(identifier.as<QByteArray>())
                           : identifier.toText();
    }
    return identifiers;
}

void Connection::rollback() {
    // What was cancelled must still be rolled back.
    const bool cancelled = d->cancelled.exchange(false);
    if (!d->lost) {
        d->enter();
        if (inTransaction()) {
            d->end(StatementKind::Rollback, TwoPhaseStep::Rollback);
        }
    }
    d->transactionBegun = false;
    d->twoPhase.clear();
    d->recover();
    if (cancelled) {
        d->cancelled.store(true);
    }
}

bool Connection::inTransaction() const { return d->isInTransaction(); }

bool Connection::inSavepoint() const { return inTransaction() && !d->savepoints.isEmpty(); }

void Connection::savepoint(const QString& name) {
    d->enter();
    d->control(StatementKind::Savepoint, u"SAVEPOINT "_s + d->dialect->identifier(name), name);
    d->savepoints.append(name);
}

void Connection::rollbackTo(const QString& name) {
    const bool cancelled = d->cancelled.exchange(false);
    d->enter();
    d->control(StatementKind::RollbackTo,
               u"ROLLBACK TO SAVEPOINT "_s + d->dialect->identifier(name), name);
    d->savepoints.resize(d->savepoints.lastIndexOf(name) + 1); // it stays
    d->recover();
    if (cancelled) {
        d->cancelled.store(true);
    }
}

void Connection::release(const QString& name) {
    d->enter();
    d->control(StatementKind::Release, u"RELEASE SAVEPOINT "_s + d->dialect->identifier(name),
               name);
    d->savepoints.resize(std::max<qsizetype>(0, d->savepoints.lastIndexOf(name)));
}

void Connection::invalidate() {
    d->close();
    d->transactionBegun = d->failed = d->lost = false;
    d->twoPhase.clear();
}

bool Connection::sendsRows() const { return d->native->hasStatements(); }

bool Connection::numbersInOrder(const Column& key) {
    d->enter();
    return d->native->numbersInOrder(key);
}

std::optional<qint64> Connection::firstGenerated(const Column& key, qint64 rows) {
    d->enter();
    return d->native->firstGenerated(key, rows);
}

void Connection::cancel() { d->interrupt(false); }

qint64 Connection::dataVersion() {
    const std::optional<Value> version = scalar(Driver::of(d->engine).dataVersion());
    return (d->generation << 40) + (version ? version->to<qint64>().value_or(0) : 0);
}

qint64 Connection::serverProcess() const { return d->native->serverProcess(); }

bool Connection::isServing(qint64 process) {
    const std::optional<Statement> count = Driver::of(d->engine).countOfProcess(process);
    const std::optional<Value> open = count ? scalar(*count) : std::nullopt;
    return open && open->to<qint64>().value_or(0) > 0;
}

qint64 Connection::driverCallsOfThisThread() { return driverCalls(); }

Transaction::Transaction(Connection& connection, bool forWriting) : m_connection(connection) {
    m_connection.begin(forWriting);
}

Transaction::~Transaction() {
    if (!m_open) {
        return;
    }
    try {
        m_connection.rollback();
    } catch (const Error&) {
        // The connection is lost, and with it the transaction.
    }
}

void Transaction::commit() {
    m_connection.commit();
    m_open = false;
}

} // namespace espalier::orm
