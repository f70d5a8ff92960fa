// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Engine.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTest>

#include <cassert>

// What the tutorial asserts, the test checks.
#undef assert
#define assert(...) QVERIFY2((__VA_ARGS__), #__VA_ARGS__)

namespace tutorial {

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
