// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/MariaDbHandle.h"
#include "orm/engine/NativeConnection.h"
#include "orm/engine/Url.h"

namespace espalier::orm {

/// A connection to a MariaDB server: utf8mb4, time zone UTC, strict, rows found are counted as
/// affected, texts compared exactly.
class MariaDbConnection final : public NativeConnection {
public:
    MariaDbConnection(Url url, std::shared_ptr<const MariaDbDialect> dialect);

    void address(QSqlDatabase& database) override;
    [[noreturn]] void refuse(const QSqlError& error) const override;
    void opened(QSqlDatabase& database, const std::atomic<bool>& cancelled) override;
    void closing() override;
    std::optional<bool> isInTransaction() const override;
    bool isLost(const QSqlDatabase& database) const override;
    bool isOutdated() const override { return m_holdsPrepared; }
    void notePrepared() override { m_holdsPrepared = true; }
    bool isMomentary(const QSqlError& error) const override;
    qint64 serverProcess() const override { return m_handle.serverProcess(); }
    void interrupt() override;
    bool closesBeforeQueries() const override { return true; }
    bool hasCursors() const override { return m_handle.isTaken(); }
    std::unique_ptr<NativeCursor> openCursor(const Statement& query, qsizetype batchRows) override;
    bool hasStatements() const override { return m_handle.isTaken(); }
    std::unique_ptr<NativeStatement> newStatement() const override;
    std::optional<QString> textWithValues(const Statement& statement) const override;
    void read(const QSqlQuery& query, const std::vector<SqlType>& types, int width,
              std::vector<Value>& cells) const override;
    [[noreturn]] void raise(const QSqlQuery& query, const Statement& statement) const override;
    [[noreturn]] void raise(const QString& code, const QString& text,
                            const Statement& statement) const;

    const MariaDbHandle& handle() const { return m_handle; }
    const MariaDbDialect& mariaDb() const { return *m_dialect; }

private:
    void requireTls(QSqlQuery& server) const;

    Url m_url;
    std::shared_ptr<const MariaDbDialect> m_dialect;
    MariaDbHandle m_handle;
    const QSqlDriver* m_driver = nullptr; ///< while it is open
    bool m_holdsPrepared = false; ///< until it is closed, no other connection can end what it holds
};

} // namespace espalier::orm
