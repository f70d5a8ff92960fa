// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>
#include <QWidget>

#include <functional>

/// Writes pictures of a panel, light and dark, beside the tests for people to look at.
inline void takeShots(QWidget& widget, const QString& name, QSize size,
                      const std::function<void()>& settle = {}) {
    using espalier::ui::Theme;
    using espalier::ui::ThemeChoice;
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/shots"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
        Theme::apply(*qApp, choice);
        widget.resize(size);
        widget.show();
        widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
        QTRY_COMPARE(widget.palette().color(QPalette::Window),
                     QApplication::palette().color(QPalette::Window));
        if (settle)
            settle();
        QCoreApplication::processEvents();
        const QString theme =
            choice == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        const QImage image = widget.grab().toImage();
        QVERIFY(image.save(folder.filePath(QStringLiteral("%1-%2.png").arg(name, theme))));
    }
}
