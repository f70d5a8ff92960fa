// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/engine/NativeConnection.h"
#include "orm/engine/StatementCache.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>
#include <thread>

namespace espalier::orm {

/// What a connection is made of: the QSqlDatabase, its statements and the driver's side of it.
struct Connection::Data {
    explicit Data(const Engine& owner);
    ~Data();
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;

    void open();
    void close();
    /// Before each statement. Errors: SessionError in another thread, CancelledError.
    void enter();
    [[noreturn]] void fail(const QSqlQuery& query, const Statement& statement);
    /// What an error means for the connection and its transaction.
    void noteFailure();
    /// Drops a query, or keeps it until what failed is rolled back: the server then refuses even to
    /// forget it.
    void discard(PreparedQuery prepared);
    /// What failed was rolled back.
    void recover();
    /// One statement without values: BEGIN, COMMIT, PRAGMA.
    void control(StatementKind kind, const QString& text, const QString& subject = {});
    bool isInTransaction() const;
    void begin(const QStringList& texts, bool forWriting);
    /// Commits or rolls back.
    void end(StatementKind kind, TwoPhaseStep step);
    void steps(TwoPhaseStep step, const QString& identifier);
    /// Rolls back what is open; true when the thread that made it may use it again.
    bool isReusable();
    /// From now on closing it may empty the write-ahead log into the file.
    void noteWriting();
    /// Any thread. `lasting`: the next statement is refused, too, when none runs now.
    void interrupt(bool lasting);

    Engine engine; ///< empty while idle in the engine's pool
    std::shared_ptr<const Dialect> dialect;
    std::unique_ptr<NativeConnection> native;
    std::thread::id thread = std::this_thread::get_id();
    QString name;
    QSqlDatabase database;
    StatementCache statements;
    bool transactionBegun = false;
    QStringList savepoints; ///< those that are open, outermost first
    QString twoPhase;       ///< identifier of the open transaction, when it is to be prepared
    bool failed = false;    ///< an error ended what the open transaction may do
    bool lost = false;      ///< the server is gone; what was begun can only be rolled back
    int running = 0;        ///< statements that are not finished
    qint64 generation = 0;  ///< how often it was opened
    qint64 cursors = 0;     ///< how many were declared
    std::atomic<bool> cancelled{false};
    std::vector<PreparedQuery> discarded;

private:
    void openDatabase();
    bool addDatabase(); ///< false: there is no such driver
};

/// Entries of this thread into the driver so far.
qint64& driverCalls();

} // namespace espalier::orm
