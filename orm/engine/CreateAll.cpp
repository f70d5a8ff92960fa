// SPDX-License-Identifier: MIT
#include "orm/engine/Driver.h"
#include "orm/engine/Engine.h"

#include <algorithm>
#include <optional>

namespace espalier::orm {

void createAll(const Engine& engine, const MetaData& metaData) {
    const std::unique_ptr<Connection> connection = engine.connect();
    const Driver& driver = Driver::of(engine);
    std::optional<Transaction> transaction;
    if (driver.transactsDdl()) {
        transaction.emplace(*connection);
    }
    const std::function<bool(const Table&)> exists = driver.existing(*connection);
    std::vector<Table> tables = metaData.sortedTables();
    std::erase_if(tables, [&exists](const Table& table) {
        return table.kind() != TableKind::Table || exists(table);
    });
    driver.createTables(*connection, tables);
    if (transaction) {
        transaction->commit();
    }
}

void dropAll(const Engine& engine, const MetaData& metaData) {
    const std::unique_ptr<Connection> connection = engine.connect();
    const Driver& driver = Driver::of(engine);
    const std::function<bool(const Table&)> exists = driver.existing(*connection);
    std::vector<Table> tables = metaData.sortedTables();
    std::erase_if(tables, [&exists](const Table& table) {
        return table.kind() != TableKind::Table || !exists(table);
    });
    std::reverse(tables.begin(), tables.end());
    driver.dropTables(*connection, tables);
}

} // namespace espalier::orm
