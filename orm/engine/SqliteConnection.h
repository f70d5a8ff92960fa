// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/NativeConnection.h"
#include "orm/engine/SqliteFile.h"
#include "orm/engine/SqliteKeys.h"
#include "orm/engine/Url.h"

#include <mutex>
#include <optional>

struct sqlite3;

namespace espalier::orm {

/// A connection to an SQLite file or to a database in memory.
class SqliteConnection final : public NativeConnection {
public:
    SqliteConnection(Url url, QString memoryUri);

    void address(QSqlDatabase& database) override;
    [[noreturn]] void refuse(const QSqlError& error) const override;
    void opened(QSqlDatabase& database, const std::atomic<bool>& cancelled) override;
    void closing() override;
    std::optional<bool> isInTransaction() const override;
    bool isLost(const QSqlDatabase&) const override { return false; }
    bool isOutdated() const override;
    void noteWriting() override;
    bool isMomentary(const QSqlError& error) const override;
    void interrupt() override;
    std::unique_ptr<RowReader> reader(QSqlQuery& query, const Statement& statement,
                                      int width) const override;
    bool numbersInOrder(const Column& key) override;
    std::optional<qint64> firstGenerated(const Column& key, qint64 rows) override;

private:
    void takeHandle(QSqlDatabase& database);
    void readSchema(QSqlDatabase& database) const;
    void configure(QSqlDatabase& database, const std::atomic<bool>& cancelled);

    Url m_url;
    QString m_memoryUri;
    bool m_guardsLog = false; ///< a log found at opening must not be emptied by only looking
    std::optional<SqliteFile> m_quietFile; ///< opened as immutable, until somebody else writes
    QString m_quietFingerprint;

    std::optional<SqliteKeys> m_keys; ///< while there is a handle
    std::mutex m_handleMutex;         ///< guards the handle against interrupt() while closing
    sqlite3* m_handle = nullptr;      ///< null where it is not the library that we are linked with
};

} // namespace espalier::orm
