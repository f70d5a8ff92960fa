// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Engine.h"
#include "orm/mapping/Registry.h"
#include "orm/state/CycleCollector.h"
#include "orm/state/Object.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTest>

#include <cassert>

// What the tutorial asserts, the test checks.
#undef assert
#define assert(...) QVERIFY2((__VA_ARGS__), #__VA_ARGS__)

namespace tutorial {

/// Before each chapter.
inline void begin(const espalier::orm::Engine& engine) {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    engine.log().start();
    engine.log().clear();
}

/// Behind the last chapter every object is gone, circles too.
inline void checkNothingIsLeft() {
    espalier::orm::clearMappers();
    espalier::orm::CycleCollector::collect();
    QCOMPARE(espalier::orm::Object::aliveCount(), 0);
}

/// What an engine got since the last call, one line a statement; bound values behind it.
inline QString sent(const espalier::orm::Engine& engine) {
    QStringList texts;
    for (const auto& entry : engine.log().entries()) {
        QStringList values;
        for (const espalier::orm::Value& value : entry.statement.bindings)
            values << value.toText();
        QString text = entry.statement.text.simplified();
        if (!values.isEmpty())
            text += QStringLiteral(" -- ") + values.join(QStringLiteral(", "));
        texts << text;
    }
    engine.log().clear();
    return texts.join(u'\n');
}

} // namespace tutorial
