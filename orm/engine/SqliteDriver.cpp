// SPDX-License-Identifier: MIT
#include "orm/engine/SqliteDriver.h"

#include "orm/engine/SqliteConnection.h"
#include "orm/engine/SqliteDdl.h"
#include "orm/engine/SqliteInspector.h"

#include <QSet>

#include <sqlite3.h>

#include <algorithm>
#include <atomic>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

std::atomic<quint64> memoryDatabases{0};

Statement pragma(const QString& text) {
    Statement statement;
    statement.kind = StatementKind::Pragma;
    statement.text = text;
    return statement;
}

// A row takes this many bytes of a file at least, or nearly so.
constexpr qint64 bytesOfARow = 12;

std::optional<qint64> numberFrom(Connection& connection, const Statement& statement) {
    const std::optional<Value> value = connection.scalar(statement);
    return value ? value->to<qint64>() : std::nullopt;
}

/// From the lowest row number to the highest. Two statements in one: asked for both at once, SQLite
/// reads the whole table.
std::optional<qint64> rowNumbers(Connection& connection, const Table& table) {
    const std::optional<Column> rowId = rowIdOf(table.data());
    if (!rowId) {
        return std::nullopt;
    }
    const Expression number = columnOf(table.name(), rowId->name(), rowId->type());
    const auto end = [&](const Expression& which) {
        return scalarSelect(Select({which}).from(FromClause(table)));
    };
    const Select reach({end(max(number)) - end(min(number)) + 1});
    return numberFrom(connection, compile(reach, connection.dialect()));
}

/// What ANALYZE noted.
std::optional<qint64> analysedRows(Connection& connection, const Table& table) {
    if (connection.query(pragma(u"PRAGMA table_info(sqlite_stat1)"_s)).isEmpty()) {
        return std::nullopt;
    }
    Statement statement =
        pragma(u"SELECT max(CAST(stat AS INTEGER)) FROM sqlite_stat1 WHERE tbl = ?"_s);
    statement.bindings = {table.name()};
    statement.bindingTypes = {Text()};
    return numberFrom(connection, statement);
}

/// Foreign keys are not enforced while it lives. Must stand outside of any transaction.
class EnforcementPause {
public:
    explicit EnforcementPause(Connection& connection) : m_connection(connection) {
        m_connection.execute(pragma(u"PRAGMA foreign_keys=OFF"_s));
    }
    ~EnforcementPause() {
        try {
            m_connection.execute(pragma(u"PRAGMA foreign_keys=ON"_s));
        } catch (const Error&) {
            // The connection is lost; the next one begins with enforcement.
        }
    }
    EnforcementPause(const EnforcementPause&) = delete;
    EnforcementPause& operator=(const EnforcementPause&) = delete;

private:
    Connection& m_connection;
};

} // namespace

SqliteDriver::SqliteDriver(const Url& url) : m_url(url) {
    if (!url.isMemory()) {
        return;
    }
    m_memoryUri = u"file:espalier-%1?mode=memory&cache=shared"_s.arg(++memoryDatabases);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI;
    if (sqlite3_open_v2(m_memoryUri.toUtf8().constData(), &m_keeper, flags, nullptr) != SQLITE_OK) {
        sqlite3_close(m_keeper);
        throw ConnectionError(u"A database in memory could not be created."_s);
    }
}

SqliteDriver::~SqliteDriver() { sqlite3_close(m_keeper); }

std::unique_ptr<NativeConnection> SqliteDriver::newConnection() const {
    return std::make_unique<SqliteConnection>(m_url, m_memoryUri);
}

std::vector<ReflectionWarning> SqliteDriver::reflect(Connection& connection,
                                                     const MetaData& metaData) const {
    return reflectSqlite(connection, metaData);
}

std::optional<qint64> SqliteDriver::estimatedRows(Connection& connection,
                                                  const Table& table) const {
    if (table.kind() != TableKind::Table) {
        return std::nullopt;
    }
    std::optional<qint64> rows = rowNumbers(connection, table);
    if (!rows) {
        return analysedRows(connection, table);
    }
    // Numbers far apart, as of time stamps, say nothing; then the size of the file does.
    const qint64 pages = numberFrom(connection, pragma(u"PRAGMA page_count"_s)).value_or(0);
    const qint64 size = numberFrom(connection, pragma(u"PRAGMA page_size"_s)).value_or(0);
    return std::min(*rows, std::max<qint64>(pages * size / bytesOfARow, 1));
}

std::function<bool(const Table&)> SqliteDriver::existing(Connection& connection) const {
    Statement statement;
    statement.kind = StatementKind::Select;
    statement.table = u"sqlite_schema"_s;
    statement.text = u"SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"_s;
    const RowBatch rows = connection.query(statement);
    QSet<QString> names;
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        names.insert(foldedName(rows.at(i, 0).toText()));
    }
    return [names](const Table& table) { return names.contains(foldedName(table.name())); };
}

void SqliteDriver::dropTables(Connection& connection, const std::vector<Table>& tables) const {
    std::optional<EnforcementPause> pause;
    if (refersInCircle(tables)) {
        pause.emplace(connection);
    }
    Driver::dropTables(connection, tables);
}

Statement SqliteDriver::dataVersion() const { return pragma(u"PRAGMA data_version"_s); }

} // namespace espalier::orm
