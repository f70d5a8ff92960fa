// SPDX-License-Identifier: MIT
#pragma once

#include "orm/state/CycleCollector.h"
#include "tests/support/SeedModel.h"

/// The seed schema with its rows in a fresh database, mapped while it lives, and what was sent.
class SeedDatabase {
public:
    explicit SeedDatabase(const QString& kind = QStringLiteral("sqlite")) : database(kind) {
        schema.mapAll();
        espalier::orm::createAll(engine, schema.metadata);
        seed::insertRows(engine);
        engine.log().start();
    }
    ~SeedDatabase() {
        espalier::orm::clearMappers();
        espalier::orm::CycleCollector::collect();
    }
    SeedDatabase(const SeedDatabase&) = delete;
    SeedDatabase& operator=(const SeedDatabase&) = delete;

    std::unique_ptr<espalier::orm::Session> session(espalier::orm::SessionOptions options = {
                                                        .autoflush = false}) const {
        options.bind = engine;
        if (!options.beginOnRead)
            options.beginOnRead = false; // everywhere as on SQLite: the statements are compared
        return std::make_unique<espalier::orm::Session>(std::move(options));
    }
    /// What was sent since the last call.
    QStringList sent() const {
        const QStringList lines = Servers::linesOf(engine.log());
        engine.log().clear();
        return lines;
    }
    /// The first column of what a text statement returns, on a connection of its own.
    QStringList column(const QString& sql) const {
        engine.log().stop();
        QStringList values;
        {
            const auto connection = engine.connect();
            const auto result = connection->execute(sql);
            for (qsizetype row = 0; row < result.returned.rowCount(); ++row)
                values << result.returned.at(row, 0).toText();
        }
        engine.log().start();
        engine.log().clear();
        return values;
    }

    seed::Schema schema;
    Servers::FreshDatabase database;
    espalier::orm::Engine engine = database.engine();
};
