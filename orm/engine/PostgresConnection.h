// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/NativeConnection.h"
#include "orm/engine/PostgresHandle.h"
#include "orm/engine/Url.h"

namespace espalier::orm {

/// A connection to a PostgreSQL server: UTF-8, dates in ISO form, time zone UTC.
class PostgresConnection final : public NativeConnection {
public:
    PostgresConnection(Url url, std::shared_ptr<const PostgresDialect> dialect);

    void address(QSqlDatabase& database) override;
    [[noreturn]] void refuse(const QSqlError& error) const override;
    void opened(QSqlDatabase& database, const std::atomic<bool>& cancelled) override;
    void closing() override;
    std::optional<bool> isInTransaction() const override;
    bool isLost(const QSqlDatabase& database) const override;
    qint64 serverProcess() const override { return m_handle.serverProcess(); }
    void interrupt() override;
    bool isForwardOnly() const override { return false; }
    bool closesBeforeQueries() const override { return true; }
    bool hasCursors() const override { return m_handle.isTaken(); }
    bool hasStatements() const override { return m_handle.isTaken(); }
    std::unique_ptr<NativeStatement> newStatement() const override;
    void declareCursor(const QString& name, const Statement& query, bool lasting) override;
    bool isPreparable(const Statement& statement) const override;
    void read(const QSqlQuery& query, const std::vector<SqlType>& types, int width,
              std::vector<Value>& cells) const override;
    Value lastInsertId(const QSqlQuery&) const override { return {}; }
    [[noreturn]] void raise(const QSqlQuery& query, const Statement& statement) const override;
    [[noreturn]] void raise(const PostgresError& error, const QString& text,
                            const Statement& statement) const;

    const PostgresHandle& handle() const { return m_handle; }
    const PostgresDialect& postgres() const { return *m_dialect; }

private:
    Url m_url;
    std::shared_ptr<const PostgresDialect> m_dialect;
    PostgresHandle m_handle;
};

} // namespace espalier::orm
