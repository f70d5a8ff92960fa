// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Connection.h"
#include "orm/engine/Engine.h"

#include <QCoreApplication>
#include <QTest>
#include <QUuid>

#include <map>
#include <memory>

/// The kinds of database that a test runs on. In a test class:
///     void initTestCase_data() { Servers::addKinds(); }
///     void init() { ESPALIER_FRESH_DATABASE(m_database); }
/// and every test function runs once on each. PostgreSQL and MariaDB are found through the
/// variables ESPALIER_TEST_POSTGRESQL and ESPALIER_TEST_MARIADB, which ./dev test sets.
namespace Servers {

/// The named kinds, or all that the library can open.
inline void addKinds(const QStringList& kinds = {}) {
    QTest::addColumn<QString>("server");
    for (const QString& kind :
         kinds.isEmpty() ? QStringList{QStringLiteral("sqlite"), QStringLiteral("postgresql"),
                                       QStringLiteral("mariadb")}
                         : kinds) {
        QTest::newRow(qPrintable(kind)) << kind;
    }
}

/// Empty when there is no such server.
inline QString urlOf(const QString& kind) {
    return qEnvironmentVariable(kind == QLatin1StringView("postgresql") ? "ESPALIER_TEST_POSTGRESQL"
                                                                        : "ESPALIER_TEST_MARIADB");
}

inline bool isThere(const QString& kind) {
    return kind == QLatin1StringView("sqlite") || !urlOf(kind).isEmpty();
}

inline QByteArray whyNot(const QString& kind) {
    return "no " + kind.toLatin1() + " server: run ./dev test, or source tests/support/servers.sh";
}

/// A database of this program on a server, made when it is first needed and dropped when the
/// application object goes. PostgreSQL takes long to make one: it is emptied for each test.
class OwnDatabase {
public:
    explicit OwnDatabase(const QString& kind) : m_name(QStringLiteral("test_") + number()) {
        using namespace espalier::orm;
        Url url = Url::parse(urlOf(kind));
        m_admin = createEngine(url);
        m_admin.connect()->execute(QStringLiteral("CREATE DATABASE ") + m_name);
        url.database = m_name;
        m_url = url;
    }
    ~OwnDatabase() {
        const bool forced = m_url.scheme == QLatin1StringView("postgresql");
        m_admin.connect()->execute(QStringLiteral("DROP DATABASE ") + m_name +
                                   (forced ? QStringLiteral(" WITH (FORCE)") : QString()));
    }
    OwnDatabase(const OwnDatabase&) = delete;
    OwnDatabase& operator=(const OwnDatabase&) = delete;

    const espalier::orm::Url& url() const { return m_url; }

    void empty() const {
        using namespace espalier::orm;
        if (m_url.scheme != QLatin1StringView("postgresql")) {
            const std::unique_ptr<Connection> admin = m_admin.connect();
            admin->execute(QStringLiteral("DROP DATABASE ") + m_name);
            admin->execute(QStringLiteral("CREATE DATABASE ") + m_name);
            return;
        }
        const std::unique_ptr<Connection> connection = createEngine(m_url).connect();
        const RowBatch schemas =
            connection
                ->execute(QStringLiteral("SELECT quote_ident(nspname) FROM pg_namespace WHERE "
                                         "left(nspname, 3) <> 'pg_' AND "
                                         "nspname <> 'information_schema'"))
                .returned;
        for (qsizetype i = 0; i < schemas.rowCount(); ++i) {
            connection->execute(QStringLiteral("DROP SCHEMA ") + schemas.at(i, 0).toText() +
                                QStringLiteral(" CASCADE"));
        }
        connection->execute(QStringLiteral("CREATE SCHEMA public"));
    }

    static OwnDatabase& of(const QString& kind) {
        static std::map<QString, std::unique_ptr<OwnDatabase>> databases;
        if (databases.empty()) {
            qAddPostRoutine([] { databases.clear(); });
        }
        std::unique_ptr<OwnDatabase>& database = databases[kind];
        if (!database) {
            database = std::make_unique<OwnDatabase>(kind);
        } else {
            database->empty();
        }
        return *database;
    }

private:
    static QString number() { return QUuid::createUuid().toString(QUuid::Id128); }

    QString m_name;
    espalier::orm::Engine m_admin;
    espalier::orm::Url m_url;
};

/// An empty database; SQLite's is in memory.
class FreshDatabase {
public:
    /// Requires: isThere(kind).
    explicit FreshDatabase(const QString& kind) : m_kind(kind) {
        m_engine = kind == QLatin1StringView("sqlite")
                       ? espalier::orm::createEngine(QStringLiteral("sqlite://"))
                       : espalier::orm::createEngine(OwnDatabase::of(kind).url());
    }

    const QString& kind() const { return m_kind; }
    const espalier::orm::Engine& engine() const { return m_engine; }

private:
    QString m_kind;
    espalier::orm::Engine m_engine;
};

/// After rows with given keys `id` were inserted: the next generated key follows the largest.
inline void followKeys(const espalier::orm::Engine& engine,
                       std::initializer_list<const char*> tables) {
    if (engine.dialect().name() != QLatin1StringView("postgresql")) {
        return;
    }
    const auto connection = engine.connect();
    for (const char* table : tables) {
        connection->execute(QStringLiteral("SELECT setval(pg_get_serial_sequence('%1', 'id'), "
                                           "coalesce(max(id), 0) + 1, false) FROM %1")
                                .arg(QString::fromLatin1(table)));
    }
}

/// The rows of a query: one text a row, columns separated by "|".
inline QStringList rowsOf(espalier::orm::Connection& connection, const QString& sql) {
    QStringList lines;
    const espalier::orm::RowBatch found = connection.execute(sql).returned;
    for (qsizetype row = 0; row < found.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < found.width; ++column) {
            cells << found.at(row, column).toText();
        }
        lines << cells.join(QLatin1Char('|'));
    }
    return lines;
}

/// One line a statement, as StatementLog::summary() gives them, so that they can be compared
/// between kinds: a statement that inserts several rows and returns their keys counts as many, and
/// the savepoint that protects it is left out.
inline QStringList linesOf(const espalier::orm::StatementLog& log) {
    const std::vector<espalier::orm::StatementLog::Entry> entries = log.entries();
    const QStringList summary = log.summary();
    QStringList lines;
    for (qsizetype i = 0; i < summary.size(); ++i) {
        const espalier::orm::StatementLog::Entry& entry = entries[std::size_t(i)];
        const bool returnsKeys = entry.statement.kind == espalier::orm::StatementKind::Insert &&
                                 !entry.statement.resultTypes.empty();
        const qint64 count = returnsKeys ? std::max<qint64>(entry.rows, 1) : 1;
        for (qint64 row = 0;
             row < count && !summary[i].contains(QLatin1StringView("rows_together")); ++row) {
            lines << summary[i];
        }
    }
    return lines;
}

} // namespace Servers

/// Declares `server`, the kind that the running test is for; skips without such a server.
#define ESPALIER_FETCH_SERVER()                                                                    \
    QFETCH_GLOBAL(QString, server);                                                                \
    if (!Servers::isThere(server)) {                                                               \
        QSKIP(Servers::whyNot(server).constData());                                                \
    }

/// Makes `pointer` (a unique_ptr) a fresh database of the kind of the running test; skips without a
/// server of that kind.
#define ESPALIER_FRESH_DATABASE(pointer)                                                           \
    do {                                                                                           \
        ESPALIER_FETCH_SERVER()                                                                    \
        (pointer) = std::make_unique<Servers::FreshDatabase>(server);                              \
    } while (false)
