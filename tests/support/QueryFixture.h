// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "orm/typed/Aliased.h"
#include "tests/support/SeedModel.h"

#include <QRegularExpression>
#include <QTest>

/// The seed classes over their rows in a fresh database of each kind, one session and the log of
/// its statements; the base of tests that query. Checks that no object is left behind.
class QueryFixture : public QObject {
protected:
    bool isOn(QLatin1StringView kind) const { return m_engine.dialect().name() == kind; }
    QStringList statements() {
        const QStringList lines = Servers::linesOf(m_engine.log());
        m_engine.log().clear();
        return lines;
    }
    /// The texts without quotes, and without the casts that tell PostgreSQL what a value is.
    QStringList texts() {
        static const QRegularExpression cast(QStringLiteral("(?<=\\?)::(double precision|[a-z]+)"));
        QStringList result;
        for (const auto& entry : m_engine.log().entries())
            result.append(QString(entry.statement.text).remove(u'"').remove(u'`').remove(cast));
        m_engine.log().clear();
        return result;
    }
    void execute(const QString& sql) { m_engine.connect()->execute(sql); }
    template <class T> QList<int> ids(const espalier::orm::Query<T>& query) const {
        QList<int> result;
        for (const auto& object : query.all())
            result.append(int(object->id.value()));
        return result;
    }
    void start() {
        using namespace Qt::StringLiterals;
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        ESPALIER_FRESH_DATABASE(m_database); // first: a skipped init() is not cleaned up after
        m_schema = std::make_unique<seed::Schema>();
        m_schema->mapAll();
        m_engine = m_database->engine();
        createAll(m_engine, m_schema->metadata);
        seed::insertRows(m_engine);
        m_session = std::make_unique<espalier::orm::Session>(
            espalier::orm::SessionOptions{.bind = m_engine, .beginOnRead = false});
        m_engine.log().start();
    }
    void stop() {
        m_session.reset();
        espalier::orm::clearMappers();
        m_engine = {};
        m_database.reset();
        m_schema.reset();
        espalier::orm::CycleCollector::collect();
        QCOMPARE(espalier::orm::Object::aliveCount(), 0);
    }

    std::unique_ptr<Servers::FreshDatabase> m_database;
    espalier::orm::Engine m_engine;
    std::unique_ptr<seed::Schema> m_schema;
    std::unique_ptr<espalier::orm::Session> m_session;
};
