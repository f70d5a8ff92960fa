// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/engine/SqliteFile.h"
#include "orm/engine/StatementCache.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>
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

/// Entries of this thread into the driver so far.
qint64& driverCalls();

} // namespace espalier::orm
