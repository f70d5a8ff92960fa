// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/MariaDbDialect.h"
#include "orm/engine/Driver.h"

namespace espalier::orm {

/// MariaDB servers, through QMYSQL and, for what it does not tell, the client library beneath.
class MariaDbDriver final : public Driver {
public:
    explicit MariaDbDriver(const Url& url) : m_url(url) {}

    std::unique_ptr<NativeConnection> newConnection() const override;
    std::vector<ReflectionWarning> reflect(Connection& connection,
                                           const MetaData& metaData) const override;
    /// Each under its declaration: "enum('a','b')".
    std::vector<EnumType> enumTypes(Connection& connection) const override;
    std::optional<qint64> estimatedRows(Connection& connection, const Table& table) const override;
    std::function<bool(const Table&)> existing(Connection& connection) const override;
    bool transactsDdl() const override { return false; }
    /// What was made is dropped again when a later statement fails.
    void createTables(Connection& connection, const std::vector<Table>& tables) const override;
    void dropTables(Connection& connection, const std::vector<Table>& tables) const override;
    Statement dataVersion() const override;
    std::optional<Statement> countOfProcess(qint64 process) const override;

private:
    Url m_url;
    std::shared_ptr<const MariaDbDialect> m_dialect = std::make_shared<const MariaDbDialect>();
};

} // namespace espalier::orm
