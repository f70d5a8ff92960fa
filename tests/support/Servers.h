// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Connection.h"
#include "orm/engine/Engine.h"

#include <QTest>
#include <QUuid>

#include <memory>

/// The kinds of database that a test runs on. In a test class:
///     void initTestCase_data() { Servers::addKinds(); }
///     void init() { ESPALIER_FRESH_DATABASE(m_database); }
/// and every test function runs once on each. PostgreSQL and MariaDB are found through the
/// variables ESPALIER_TEST_POSTGRESQL and ESPALIER_TEST_MARIADB, which ./dev test sets.
namespace Servers {

inline void addKinds() {
    QTest::addColumn<QString>("server");
    for (const char* kind : {"sqlite", "postgresql", "mariadb"}) {
        QTest::newRow(kind) << QString::fromLatin1(kind);
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

/// An empty database of its own on the server, dropped at the end; SQLite's is in memory.
class FreshDatabase {
public:
    /// Requires: isThere(kind).
    explicit FreshDatabase(const QString& kind) : m_kind(kind) {
        using namespace espalier::orm;
        if (kind == QLatin1StringView("sqlite")) {
            m_engine = createEngine(QStringLiteral("sqlite://"));
            return;
        }
        Url url = Url::parse(urlOf(kind));
        m_admin = createEngine(url);
        m_name = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
        m_admin.connect()->execute(QStringLiteral("CREATE DATABASE ") + m_name + options());
        url.database = m_name;
        m_engine = createEngine(url);
    }
    ~FreshDatabase() {
        m_engine = {};
        if (!m_admin.isValid()) {
            return;
        }
        const bool forced = m_kind == QLatin1StringView("postgresql");
        m_admin.connect()->execute(QStringLiteral("DROP DATABASE ") + m_name +
                                   (forced ? QStringLiteral(" WITH (FORCE)") : QString()));
    }
    FreshDatabase(const FreshDatabase&) = delete;
    FreshDatabase& operator=(const FreshDatabase&) = delete;

    const QString& kind() const { return m_kind; }
    const espalier::orm::Engine& engine() const { return m_engine; }

private:
    QString options() const {
        return m_kind == QLatin1StringView("postgresql") ? QStringLiteral(" STRATEGY file_copy")
                                                         : QString();
    }

    QString m_kind;
    QString m_name;
    espalier::orm::Engine m_admin;
    espalier::orm::Engine m_engine;
};

} // namespace Servers

/// Makes `pointer` (a unique_ptr) a fresh database of the kind of the running test; skips without a
/// server of that kind.
#define ESPALIER_FRESH_DATABASE(pointer)                                                           \
    do {                                                                                           \
        QFETCH_GLOBAL(QString, server);                                                            \
        if (!Servers::isThere(server)) {                                                           \
            QSKIP(Servers::whyNot(server).constData());                                            \
        }                                                                                          \
        (pointer) = std::make_unique<Servers::FreshDatabase>(server);                              \
    } while (false)
