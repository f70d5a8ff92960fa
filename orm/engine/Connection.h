// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/Engine.h"
#include "orm/engine/RowBatch.h"
#include "orm/sql/Compiler.h"

#include <functional>
#include <memory>
#include <optional>

namespace espalier::orm {

/// One open connection. Made, used and destroyed in one thread (SessionError); only cancel() may
/// come from another. Begin, commit and savepoints are sent as SQL of our own.
/// SQLite: foreign keys enforced, DQS off, busy timeout as given, no statement left open.
class ESPALIER_ORM_EXPORT Connection {
public:
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const Engine& engine() const;
    const Dialect& dialect() const;

    /// All rows of a query. Prepared statements are cached by text.
    /// Errors: the kind that Dialect::raise gives, CancelledError.
    RowBatch query(const Statement& statement);
    RowBatch query(const Select& select);
    /// The same in parts of a size that stays in the cache: `take` may empty their cells, and sends
    /// nothing on this connection. The rows that came before an error were taken.
    void read(const Statement& statement, const std::function<void(RowBatch&)>& take);
    /// Rows in batches of at most `batchRows`; `take` returns false to stop early.
    void stream(const Statement& statement, qsizetype batchRows,
                const std::function<bool(RowBatch&&)>& take);
    ExecResult execute(const Statement& statement);
    ExecResult execute(const QString& sql,
                       const std::vector<std::pair<QString, Value>>& parameters = {});
    /// First column of the first row; nullopt without rows.
    std::optional<Value> scalar(const Statement& statement);

    /// `forWriting`: BEGIN IMMEDIATE on SQLite. Errors: LockedError, SessionError when inside one.
    void begin(bool forWriting = true);
    /// Errors: also SessionError for an isolation level that the database does not have.
    void begin(const TransactionOptions& options);
    /// Errors: SqlError when a statement had failed and the database keeps nothing of the rest.
    void commit();
    void rollback(); ///< no error when the database has already rolled back
    bool inTransaction() const;
    bool inSavepoint() const; ///< of savepoint() and the transaction that is open
    void savepoint(const QString& name);
    void rollbackTo(const QString& name);
    void release(const QString& name);

    /// Begins a transaction that prepare() then makes last beyond this connection and any crash,
    /// until some connection commits it or rolls it back by its identifier.
    /// Errors: SessionError where the database (SQLite) has no such transactions.
    void beginTwoPhase(const QString& identifier);
    void prepare();
    void commitPrepared(const QString& identifier);
    void rollbackPrepared(const QString& identifier);
    QStringList preparedTransactions();

    /// Closes it without a word to the database, which rolls back; the next statement opens it
    /// again.
    void invalidate();
    /// Statement::rows may be more than one: each marker takes an array. MariaDB runs the statement
    /// once with each row of them, if it returns none; elsewhere the statement takes them apart.
    bool sendsRows() const;
    /// The database numbers the rows of one INSERT one after another, and nothing else (a trigger)
    /// makes keys meanwhile: firstGenerated() tells them after such a statement.
    bool numbersInOrder(const Column& key);
    /// The key of the first of `rows` rows that the last statement inserted; the others follow it.
    /// Nothing where that is not certain.
    std::optional<qint64> firstGenerated(const Column& key, qint64 rows);

    /// Interrupts the running statement, which then throws CancelledError. Any thread.
    void cancel();
    /// Changes when another connection or program has committed since the last call.
    qint64 dataVersion();

    /// What the server calls the process or thread that serves this connection; 0 where that is not
    /// known, or there is no server.
    qint64 serverProcess() const;
    /// The process of another connection, which may have broken: the server has not ended it yet.
    bool isServing(qint64 process);

    /// Counts entries into the driver by thread; for the test that the GUI thread never does.
    static qint64 driverCallsOfThisThread();

    struct Data;

private:
    friend class Engine;
    friend class PreparedStatement;
    friend class RowCursor;
    friend class Worker;
    explicit Connection(const Engine& engine);
    std::unique_ptr<Data> d;
};

/// BEGIN at construction, ROLLBACK at destruction unless committed.
class ESPALIER_ORM_EXPORT Transaction {
public:
    explicit Transaction(Connection& connection, bool forWriting = true);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace espalier::orm
