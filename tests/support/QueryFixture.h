// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "orm/typed/Aliased.h"
#include "tests/support/SeedModel.h"

#include <QRegularExpression>
#include <QTest>

/// The seed classes over their rows in memory, one session and the log of its statements; the base
/// of tests that query. Checks that no object is left behind.
class QueryFixture : public QObject {
protected:
    QStringList statements() {
        const QStringList summary = m_engine.log().summary();
        m_engine.log().clear();
        return summary;
    }
    /// The texts without quotes.
    QStringList texts() {
        QStringList result;
        for (const auto& entry : m_engine.log().entries())
            result.append(QString(entry.statement.text).remove(u'"'));
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
        m_schema = std::make_unique<seed::Schema>();
        m_schema->mapAll();
        m_engine = espalier::orm::createEngine(u"sqlite://"_s);
        createAll(m_engine, m_schema->metadata);
        seed::insertRows(m_engine);
        m_session = std::make_unique<espalier::orm::Session>(
            espalier::orm::SessionOptions{.bind = m_engine});
        m_engine.log().start();
    }
    void stop() {
        m_session.reset();
        espalier::orm::clearMappers();
        m_engine = {};
        m_schema.reset();
        espalier::orm::CycleCollector::collect();
        QCOMPARE(espalier::orm::Object::aliveCount(), 0);
    }

    espalier::orm::Engine m_engine;
    std::unique_ptr<seed::Schema> m_schema;
    std::unique_ptr<espalier::orm::Session> m_session;
};
