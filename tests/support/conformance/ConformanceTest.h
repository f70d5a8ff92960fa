// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/conformance/Scenario.h"

#include <QObject>
#include <QTest>

/// Base of the conformance tests of one area, run on each kind of database: every scenario of the
/// reference whose id begins with one of `areas` must have a test function; says at the end what
/// was run and how it ended.
class ConformanceTest : public QObject {
    Q_OBJECT
public:
    explicit ConformanceTest(const QStringList& areas) : m_areas(areas) {}

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void cleanupTestCase();
    void everyScenarioHasATest();

private:
    QStringList m_areas;
};
