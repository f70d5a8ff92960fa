// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

#include "orm/state/CycleCollector.h"
#include "tests/support/Servers.h"

#include <QMetaMethod>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;
using conformance::Reference;
using conformance::Scenario;

void ConformanceTest::initTestCase_data() { Servers::addKinds(); }

void ConformanceTest::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const QString kind = Scenario::kind();
    if (!Servers::isThere(kind))
        QSKIP(Servers::whyNot(kind).constData());
}

void ConformanceTest::cleanup() {
    espalier::orm::CycleCollector::collect();
    QCOMPARE(espalier::orm::Object::aliveCount(), 0);
}

void ConformanceTest::everyScenarioHasATest() {
    QStringList missing;
    for (const QString& id : Reference::ids()) {
        const bool isOurs = std::any_of(m_areas.begin(), m_areas.end(), [&id](const QString& area) {
            return id == area || id.startsWith(area + u'-');
        });
        const QByteArray prefix = QString(id).replace(u'-', u'_').toLatin1() + '_';
        bool found = false;
        for (int i = 0; i < metaObject()->methodCount() && !found; ++i)
            found = metaObject()->method(i).name().startsWith(prefix);
        if (isOurs && !found)
            missing << id;
    }
    QCOMPARE(missing, QStringList());
}

void ConformanceTest::cleanupTestCase() {
    const Scenario::Tally& tally = Scenario::tally();
    for (const QString& line : tally.deviations)
        std::printf("deviation %s\n", qPrintable(line));
    for (const QString& line : tally.skipped)
        std::printf("skipped %s\n", qPrintable(line));
    std::printf("Conformance %s: %d run, %d passed, %d skipped, %d deviations declared\n",
                qPrintable(m_areas.join(u'+')), int(tally.run.size()), int(tally.passed.size()),
                int(tally.skipped.size()), int(tally.deviations.size()));
    std::fflush(stdout);
}
