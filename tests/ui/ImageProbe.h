// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Roles.h"
#include "ui/widgets/Theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QStandardItem>
#include <QTest>

#include <algorithm>
#include <cstdlib>

/// Shows views offscreen and measures the pixels that their delegates painted.
namespace probe {

inline QStandardItem* newItem(const QVariant& value,
                              espalier::ui::EditState state = espalier::ui::EditState::Clean) {
    auto* item = new QStandardItem;
    item->setData(value, Qt::DisplayRole);
    if (state != espalier::ui::EditState::Clean)
        item->setData(static_cast<int>(state), espalier::ui::EditStateRole);
    return item;
}

// Pixels of `rect` that are near to `color`.
inline int countOf(const QImage& image, const QRect& rect, const QColor& color, int tolerance = 8) {
    int count = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - color.red()) <= tolerance &&
                std::abs(pixel.green() - color.green()) <= tolerance &&
                std::abs(pixel.blue() - color.blue()) <= tolerance)
                ++count;
        }
    }
    return count;
}

// The smallest rectangle of `rect` that holds all pixels unlike `background`.
inline QRect inkOf(const QImage& image, const QRect& rect, const QColor& background) {
    QRect ink;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            if (countOf(image, QRect(x, y, 1, 1), background, 24) == 0)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

// The longest run of `color` in one pixel row.
inline int longestRun(const QImage& image, const QRect& rect, const QColor& color) {
    int longest = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        int run = 0;
        for (int x = rect.left(); x <= rect.right(); ++x) {
            run = countOf(image, QRect(x, y, 1, 1), color, 40) ? run + 1 : 0;
            longest = std::max(longest, run);
        }
    }
    return longest;
}

// The new palette comes to existing widgets as an event, the selection's colour with the focus.
inline void present(QWidget& view) {
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QTRY_COMPARE(view.palette().color(QPalette::Base),
                 QApplication::palette().color(QPalette::Base));
}

// The viewport; an image of the whole view is written beside the test for people to look at.
inline QImage grab(QAbstractItemView& view, const QString& name) {
    const QImage image = view.viewport()->grab().toImage();
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/shots"));
    folder.mkpath(QStringLiteral("."));
    const QString theme = espalier::ui::Theme::isDark(view.palette()) ? QStringLiteral("dark")
                                                                      : QStringLiteral("light");
    view.grab().save(folder.filePath(QStringLiteral("%1-%2.png").arg(name, theme)));
    return image;
}

} // namespace probe
