// SPDX-License-Identifier: MIT
#include "orm/engine/SqliteConnection.h"

#include "orm/dialect/SqliteDialect.h"
#include "orm/engine/SqliteFunctions.h"
#include "orm/engine/SqliteRows.h"

#include <QSqlDriver>

#include <sqlite3.h>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

// Operations of SQLite's machine between two looks at the flag that cancels.
constexpr int cancelInterval = 20000;

int primaryCode(const QSqlError& error) { return error.nativeErrorCode().toInt() & 0xff; }

} // namespace

SqliteConnection::SqliteConnection(Url url, QString memoryUri)
    : NativeConnection(std::make_shared<const SqliteDialect>()), m_url(std::move(url)),
      m_memoryUri(std::move(memoryUri)) {}

void SqliteConnection::address(QSqlDatabase& database) {
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_url.busyTimeout.count());
    if (m_url.isMemory()) {
        database.setDatabaseName(m_memoryUri);
        database.setConnectOptions(options + u";QSQLITE_OPEN_URI"_s);
        return;
    }
    const SqliteFile file(m_url.path);
    file.checkOpenable(m_url.readOnly, m_url.create);
    if (m_url.readOnly) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    m_quietFile.reset();
    m_guardsLog = !m_url.readOnly && file.hasLog();
    if (m_url.readOnly && file.isQuietLogged()) {
        m_quietFingerprint = file.fingerprint();
        m_quietFile = file;
        options += u";QSQLITE_OPEN_URI"_s;
    }
    database.setDatabaseName(m_quietFile ? file.immutableUri() : file.absolutePath());
    database.setConnectOptions(options);
}

void SqliteConnection::refuse(const QSqlError& error) const {
    ConnectionError refused(u"\"%1\" cannot be opened: %2"_s.arg(
        m_url.isMemory() ? m_url.toString() : SqliteFile(m_url.path).absolutePath(),
        error.databaseText().isEmpty() ? error.driverText() : error.databaseText()));
    refused.withDriver(error.nativeErrorCode(), error.text());
    throw refused;
}

void SqliteConnection::opened(QSqlDatabase& database, const std::atomic<bool>& cancelled) {
    takeHandle(database);
    readSchema(database);
    configure(database, cancelled);
}

void SqliteConnection::takeHandle(QSqlDatabase& database) {
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
    const std::scoped_lock lock(m_handleMutex);
    m_handle = candidate;
    m_keys.emplace(m_handle);
}

// The first access to the file: whatever is wrong with it shows here and not in the first query.
void SqliteConnection::readSchema(QSqlDatabase& database) const {
    QSqlQuery query(database);
    if (query.exec(u"SELECT count(*) FROM sqlite_schema"_s) && query.next()) {
        return;
    }
    const QSqlError error = query.lastError();
    const QString path = SqliteFile(m_url.path).absolutePath();
    const QString reason = error.databaseText();
    const auto raise = [&error](auto kind) {
        kind.withDriver(error.nativeErrorCode(), error.text());
        throw kind;
    };
    switch (primaryCode(error)) {
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

void SqliteConnection::configure(QSqlDatabase& database, const std::atomic<bool>& cancelled) {
    set(database, u"PRAGMA foreign_keys=ON"_s);
    set(database, u"PRAGMA trusted_schema=OFF"_s);
    if (m_url.readOnly) {
        set(database, u"PRAGMA query_only=ON"_s);
    }
    if (m_url.isMemory()) {
        // In a shared cache readers otherwise fail at once on a table that is being written.
        set(database, u"PRAGMA read_uncommitted=ON"_s);
    }
    if (m_handle == nullptr) {
        return;
    }
    // "name" that is no column would otherwise be taken for the text 'name'.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    if (m_guardsLog) {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    registerFunctions(m_handle);
    // sqlite3_interrupt() is forgotten when no statement runs at that moment; the flag is not.
    sqlite3_progress_handler(
        m_handle, cancelInterval,
        [](void* flag) { return static_cast<const std::atomic<bool>*>(flag)->load() ? 1 : 0; },
        const_cast<std::atomic<bool>*>(&cancelled));
}

std::unique_ptr<RowReader> SqliteConnection::reader(QSqlQuery& query, const Statement& statement,
                                                    int width) const {
    sqlite3_stmt* const native = m_handle ? SqliteRows::statementOf(query) : nullptr;
    if (!native)
        return NativeConnection::reader(query, statement, width);
    return std::make_unique<SqliteRows>(dialect(), query, native, statement, width);
}

void SqliteConnection::closing() {
    m_keys.reset();
    const std::scoped_lock lock(m_handleMutex);
    m_handle = nullptr;
}

std::optional<bool> SqliteConnection::isInTransaction() const {
    return m_handle != nullptr ? std::optional<bool>(sqlite3_get_autocommit(m_handle) == 0)
                               : std::nullopt;
}

bool SqliteConnection::isOutdated() const {
    return m_quietFile && m_quietFile->fingerprint() != m_quietFingerprint;
}

// From now on closing it may empty the write-ahead log into the file.
void SqliteConnection::noteWriting() {
    if (m_guardsLog && m_handle != nullptr) {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
        m_guardsLog = false;
    }
}

// The busy timeout does not cover the locks of a shared cache.
bool SqliteConnection::isMomentary(const QSqlError& error) const {
    return m_url.isMemory() && primaryCode(error) == SQLITE_LOCKED;
}

bool SqliteConnection::numbersInOrder(const Column& key) {
    return m_keys && m_keys->areInOrder(key);
}

std::optional<qint64> SqliteConnection::firstGenerated(const Column& key, qint64 rows) {
    return m_keys ? m_keys->firstOf(key, rows) : std::nullopt;
}

void SqliteConnection::interrupt() {
    const std::scoped_lock lock(m_handleMutex);
    if (m_handle != nullptr) {
        sqlite3_interrupt(m_handle);
    }
}

} // namespace espalier::orm
