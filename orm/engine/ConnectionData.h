// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/engine/SqliteFile.h"
#include "orm/engine/StatementCache.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>

struct sqlite3;

namespace espalier::orm {

/// What a connection is made of: the QSqlDatabase, its statements and, where it is the library that
/// we are linked with, the handle beneath.
struct Connection::Data {
    explicit Data(const Engine& owner);
    ~Data();
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;

    void open();
    void close();
    /// Before each statement. Errors: SessionError in another thread, CancelledError.
    void enter();
    [[noreturn]] void fail(const QSqlQuery& query, const Statement& statement) const;
    /// One statement without values: BEGIN, COMMIT, PRAGMA.
    void control(StatementKind kind, const QString& text, const QString& subject = {});
    bool isInTransaction() const;
    /// Rolls back what is open; true when the thread that made it may use it again.
    bool isReusable();
    /// From now on closing it may empty the write-ahead log into the file.
    void noteWriting();
    /// Any thread. `lasting`: the next statement is refused, too, when none runs now.
    void interrupt(bool lasting);

    Engine engine; ///< empty while idle in the engine's pool
    std::shared_ptr<const Dialect> dialect;
    std::thread::id thread = std::this_thread::get_id();
    QString name;
    QSqlDatabase database;
    StatementCache statements;
    bool transactionBegun = false; ///< used only without a handle
    bool guardsLog = false;        ///< a log found at opening must not be emptied by only looking
    bool isMemory = false;
    int running = 0;                     ///< statements that are not finished
    std::optional<SqliteFile> quietFile; ///< opened as immutable, until somebody else writes
    QString quietFingerprint;
    qint64 generation = 0; ///< how often it was opened

    std::mutex handleMutex; ///< guards `handle` against interrupt() while closing
    sqlite3* handle = nullptr;
    std::atomic<bool> cancelled{false};

private:
    void tryOpen();
    void openDatabase(const QString& databaseName, const QString& options);
    void takeHandle();
    void readSchema();
    void configure();
};

/// One run of a prepared statement: finishes it, logs it and keeps it for the next time.
class StatementRun {
public:
    StatementRun(Connection::Data& connection, const Statement& statement);
    ~StatementRun();
    StatementRun(const StatementRun&) = delete;
    StatementRun& operator=(const StatementRun&) = delete;

    bool isSelect() const { return m_prepared.query->isSelect(); }
    int width() const { return int(m_names.size()); }
    const QStringList& names() const { return m_names; }
    /// Appends the next row's values to `cells`; false after the last one.
    bool next(std::vector<Value>& cells);
    qint64 rowsAffected() const;
    Value lastInsertId() const;
    void succeeded(qint64 rows);

private:
    void prepare();
    void execute();

    Connection::Data& m_connection;
    const Statement& m_statement;
    PreparedQuery m_prepared;
    QStringList m_names;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    qint64 m_rows = -1;
    bool m_succeeded = false;
};

/// Entries of this thread into the driver so far.
qint64& driverCalls();

} // namespace espalier::orm
