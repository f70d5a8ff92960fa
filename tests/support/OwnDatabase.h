// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Error.h"
#include "orm/session/Session.h"
#include "orm/typed/Entity.h"

/// Tables of a test's own in a database in memory, entities without classes, and what was sent.
struct OwnDatabase {
    /// After the tables were declared. `enforced`: foreign keys are checked.
    void create(bool enforced = true) {
        espalier::orm::createAll(engine, tables);
        connection = engine.connect();
        if (!enforced)
            connection->execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
        session = std::make_unique<espalier::orm::Session>(
            espalier::orm::SessionOptions{.bind = connection.get(), .autoflush = false});
        engine.log().start();
    }
    /// What configuring the mappings complains of.
    QStringList problems() {
        try {
            registry.configure();
        } catch (const espalier::orm::MappingError& error) {
            return error.problems();
        }
        return {};
    }
    espalier::orm::ObjectPtr make(const char* entity) {
        return espalier::orm::makeObject(registry[entity]);
    }
    template <class... Keys> espalier::orm::ObjectPtr get(const char* entity, const Keys&... keys) {
        return session->query(registry[entity]).get(keys...);
    }
    /// What was sent since the last call; without reads and transactions if only `writes` matter.
    QStringList sent(bool writes = true) const {
        QStringList lines = engine.log().summary();
        engine.log().clear();
        if (writes)
            lines.removeIf([](const QString& line) {
                return line.startsWith(QLatin1StringView("SELECT")) ||
                       line == QLatin1StringView("BEGIN") || line == QLatin1StringView("COMMIT");
            });
        return lines;
    }
    /// Rows as "a|b|c"; NULL is empty.
    QStringList rows(const char* sql) const {
        engine.log().stop();
        const auto found = connection->execute(QString::fromLatin1(sql)).returned;
        QStringList lines;
        for (qsizetype row = 0; row < found.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < found.width; ++column)
                cells << (found.at(row, column).isNull() ? QString()
                                                         : found.at(row, column).toText());
            lines << cells.join(u'|');
        }
        engine.log().start();
        return lines;
    }
    void run(const char* sql) const { (void)rows(sql); }

    espalier::orm::MetaData tables;
    espalier::orm::Registry registry;
    espalier::orm::Engine engine = espalier::orm::createEngine(QStringLiteral("sqlite://"));
    std::unique_ptr<espalier::orm::Connection> connection;
    std::unique_ptr<espalier::orm::Session> session;
};
