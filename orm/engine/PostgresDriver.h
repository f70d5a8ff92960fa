// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/PostgresDialect.h"
#include "orm/engine/Driver.h"

namespace espalier::orm {

/// PostgreSQL servers, through QPSQL and, for what it does not tell, the client library beneath.
class PostgresDriver final : public Driver {
public:
    explicit PostgresDriver(const Url& url) : m_url(url) {}

    std::unique_ptr<NativeConnection> newConnection() const override;
    std::vector<ReflectionWarning> reflect(Connection& connection,
                                           const MetaData& metaData) const override;
    std::vector<EnumType> enumTypes(Connection& connection) const override;
    std::optional<qint64> estimatedRows(Connection& connection, const Table& table) const override;
    std::function<bool(const Table&)> existing(Connection& connection) const override;
    void createTables(Connection& connection, const std::vector<Table>& tables) const override;
    void dropTables(Connection& connection, const std::vector<Table>& tables) const override;
    Statement dataVersion() const override;
    std::optional<Statement> countOfProcess(qint64 process) const override;

private:
    Url m_url;
    std::shared_ptr<const PostgresDialect> m_dialect = std::make_shared<const PostgresDialect>();
};

} // namespace espalier::orm
