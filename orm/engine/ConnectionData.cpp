// SPDX-License-Identifier: MIT
#include "orm/engine/ConnectionData.h"

#include "orm/base/Log.h"
#include "orm/engine/EngineData.h"
#include "orm/engine/SqliteFunctions.h"

#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

// Opening databases in parallel can hang at shutdown (QTBUG-112961).
std::mutex openMutex;
std::atomic<quint64> connectionNumber{0};

// Operations of SQLite's machine between two looks at the flag that cancels.
constexpr int cancelInterval = 20000;

} // namespace

qint64& driverCalls() {
    thread_local qint64 calls = 0;
    return calls;
}

Connection::Data::Data(const Engine& owner)
    : engine(owner), dialect(engine.m_data->dialect), isMemory(engine.url().isMemory()) {
    open();
}

Connection::Data::~Data() { close(); }

void Connection::Data::open() {
    try {
        tryOpen();
    } catch (...) {
        close();
        throw;
    }
}

void Connection::Data::tryOpen() {
    const Url& url = engine.url();
    const QString timeout = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(url.busyTimeout.count());
    ++generation;
    if (isMemory) {
        openDatabase(engine.m_data->memoryUri, timeout + u";QSQLITE_OPEN_URI"_s);
    } else {
        const SqliteFile file(url.path);
        file.checkOpenable(url.readOnly, url.create);
        if (url.readOnly && file.isQuietLogged()) {
            quietFingerprint = file.fingerprint();
            quietFile = file;
            openDatabase(file.immutableUri(),
                         timeout + u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
        } else {
            quietFile.reset();
            guardsLog = !url.readOnly && file.hasLog();
            openDatabase(file.absolutePath(),
                         url.readOnly ? timeout + u";QSQLITE_OPEN_READONLY"_s : timeout);
        }
    }
    takeHandle();
    readSchema();
    configure();
}

void Connection::Data::openDatabase(const QString& databaseName, const QString& options) {
    ++driverCalls();
    const std::scoped_lock lock(openMutex);
    name = u"espalier-%1"_s.arg(++connectionNumber);
    database = QSqlDatabase::addDatabase(dialect->driverName(), name);
    if (!database.isValid()) {
        throw ConnectionError(
            u"The database driver %1 is not available."_s.arg(dialect->driverName()));
    }
    database.setDatabaseName(databaseName);
    database.setConnectOptions(options);
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!database.open()) {
        const QSqlError error = database.lastError();
        ConnectionError refused(u"\"%1\" cannot be opened: %2"_s.arg(
            isMemory ? engine.url().toString() : SqliteFile(engine.url().path).absolutePath(),
            error.databaseText().isEmpty() ? error.driverText() : error.databaseText()));
        refused.withDriver(error.nativeErrorCode(), error.text());
        throw refused;
    }
}

void Connection::Data::takeHandle() {
    const QVariant opaque = database.driver()->handle();
    if (!opaque.isValid() || qstrcmp(opaque.typeName(), "sqlite3*") != 0) {
        return;
    }
    sqlite3* const candidate = *static_cast<sqlite3* const*>(opaque.constData());
    // With Qt's own binaries the plugin has an SQLite inside: its handles are not for our
    // functions.
    QSqlQuery query(database);
    if (candidate == nullptr || !query.exec(u"SELECT sqlite_source_id()"_s) || !query.next() ||
        query.value(0).toString() != QLatin1StringView(sqlite3_sourceid())) {
        return;
    }
    query.finish();
    const std::scoped_lock lock(handleMutex);
    handle = candidate;
}

// The first access to the file: whatever is wrong with it shows here and not in the first query.
void Connection::Data::readSchema() {
    QSqlQuery query(database);
    if (query.exec(u"SELECT count(*) FROM sqlite_schema"_s) && query.next()) {
        return;
    }
    const QSqlError error = query.lastError();
    const QString path = SqliteFile(engine.url().path).absolutePath();
    const QString reason = error.databaseText();
    const int code = error.nativeErrorCode().toInt();
    const auto raise = [&error](auto kind) {
        kind.withDriver(error.nativeErrorCode(), error.text());
        throw kind;
    };
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        raise(LockedError(u"\"%1\" is locked by another program."_s.arg(path)));
        break;
    case SQLITE_NOTADB:
        raise(
            ConnectionError(u"\"%1\" is not an SQLite database, or it is encrypted."_s.arg(path)));
        break;
    case SQLITE_CORRUPT:
        raise(ConnectionError(u"\"%1\" is damaged or incomplete: %2."_s.arg(path, reason)));
        break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        if (SqliteFile(path).hasLog()) {
            raise(ConnectionError(
                u"\"%1\" cannot be read: its newest changes are in the -wal file beside it, which "
                "needs a folder that can be written. Copy both files to such a folder."_s.arg(
                    path)));
        }
        [[fallthrough]];
    default:
        raise(ConnectionError(u"\"%1\" cannot be read: %2."_s.arg(path, reason)));
    }
}

void Connection::Data::configure() {
    QStringList settings{u"PRAGMA foreign_keys=ON"_s, u"PRAGMA trusted_schema=OFF"_s};
    if (engine.url().readOnly) {
        settings += u"PRAGMA query_only=ON"_s;
    }
    if (isMemory) {
        // In a shared cache readers otherwise fail at once on a table that is being written.
        settings += u"PRAGMA read_uncommitted=ON"_s;
    }
    QSqlQuery query(database);
    for (const QString& setting : settings) {
        if (!query.exec(setting)) {
            Statement statement;
            statement.kind = StatementKind::Pragma;
            statement.text = setting;
            fail(query, statement);
        }
    }
    if (handle == nullptr) {
        return;
    }
    // "name" that is no column would otherwise be taken for the text 'name'.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    if (guardsLog) {
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    registerFunctions(handle);
    // sqlite3_interrupt() is forgotten when no statement runs at that moment; the flag is not.
    sqlite3_progress_handler(
        handle, cancelInterval,
        [](void* flag) { return static_cast<std::atomic<bool>*>(flag)->load() ? 1 : 0; },
        &cancelled);
}

void Connection::Data::close() {
    if (name.isEmpty()) {
        return;
    }
    ++driverCalls();
    statements.clear();
    {
        const std::scoped_lock lock(handleMutex);
        handle = nullptr;
    }
    const std::scoped_lock lock(openMutex);
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(name);
    name.clear();
}

void Connection::Data::enter() {
    if (std::this_thread::get_id() != thread) {
        throw SessionError(
            u"A connection was used in another thread than the one that opened it."_s);
    }
    if (cancelled.load()) {
        throw CancelledError(u"The work on the database was cancelled."_s);
    }
    const bool outdated = quietFile && running == 0 && !isInTransaction() &&
                          quietFile->fingerprint() != quietFingerprint;
    if (outdated) {
        close();
    }
    if (name.isEmpty()) {
        open();
    }
    ++driverCalls();
}

void Connection::Data::fail(const QSqlQuery& query, const Statement& statement) const {
    const QSqlError error = query.lastError();
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    dialect->raise(error.nativeErrorCode(), text, statement);
    Q_UNREACHABLE(); // g++ 12 does not see that a virtual function never returns
}

void Connection::Data::control(StatementKind kind, const QString& text, const QString& subject) {
    const auto start = std::chrono::steady_clock::now();
    const auto deadline = start + engine.url().busyTimeout;
    Statement statement;
    statement.kind = kind;
    statement.text = text;
    statement.table = subject;
    qCDebug(lcSql).noquote() << text;
    QSqlQuery query(database);
    bool done = query.exec(text);
    // The busy timeout does not cover the locks of a shared cache.
    while (!done && isMemory && kind == StatementKind::Begin &&
           (query.lastError().nativeErrorCode().toInt() & 0xff) == SQLITE_LOCKED &&
           std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        done = query.exec(text);
    }
    engine.log().add({statement, -1, !done,
                      std::chrono::duration_cast<std::chrono::microseconds>(
                          std::chrono::steady_clock::now() - start)});
    if (!done) {
        fail(query, statement);
    }
}

bool Connection::Data::isInTransaction() const {
    return handle != nullptr ? sqlite3_get_autocommit(handle) == 0 : transactionBegun;
}

bool Connection::Data::isReusable() {
    if (std::this_thread::get_id() != thread || !database.isOpen()) {
        return false;
    }
    cancelled.store(false);
    if (!isInTransaction()) {
        return true;
    }
    transactionBegun = false;
    ++driverCalls();
    QSqlQuery query(database);
    return query.exec(u"ROLLBACK"_s);
}

void Connection::Data::noteWriting() {
    if (guardsLog && handle != nullptr) {
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
        guardsLog = false;
    }
}

void Connection::Data::interrupt(bool lasting) {
    if (lasting) {
        cancelled.store(true);
    }
    const std::scoped_lock lock(handleMutex);
    if (handle != nullptr) {
        sqlite3_interrupt(handle);
    }
}

} // namespace espalier::orm
