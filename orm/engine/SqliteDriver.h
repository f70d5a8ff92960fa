// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Driver.h"

struct sqlite3;

namespace espalier::orm {

/// SQLite files, and databases in memory, which live as long as the driver.
class SqliteDriver final : public Driver {
public:
    /// Errors: ConnectionError.
    explicit SqliteDriver(const Url& url);
    ~SqliteDriver() override;

    std::unique_ptr<NativeConnection> newConnection() const override;
    std::vector<ReflectionWarning> reflect(Connection& connection,
                                           const MetaData& metaData) const override;
    std::optional<qint64> estimatedRows(Connection& connection, const Table& table) const override;
    std::function<bool(const Table&)> existing(Connection& connection) const override;
    void dropTables(Connection& connection, const std::vector<Table>& tables) const override;
    Statement dataVersion() const override;

private:
    Url m_url;
    /// In memory only: the name under which the connections meet, and a handle of no thread that
    /// keeps the database alive while none of them is open.
    QString m_memoryUri;
    sqlite3* m_keeper = nullptr;
};

} // namespace espalier::orm
