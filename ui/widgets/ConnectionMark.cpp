// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ConnectionMark.h"

#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>

namespace espalier::ui::mark {

using namespace Qt::StringLiterals;

namespace {

struct Look {
    QRgb light;
    QRgb dark;
    const char* name;
};

const Look& lookOf(ConnectionColor color) {
    static constexpr Look looks[] = {
        {0, 0, QT_TRANSLATE_NOOP("ConnectionColor", "No colour")},
        {0xffcf222e, 0xfff85149, QT_TRANSLATE_NOOP("ConnectionColor", "Red")},
        {0xffc2570c, 0xfff0883e, QT_TRANSLATE_NOOP("ConnectionColor", "Orange")},
        {0xffa97b00, 0xffe3b341, QT_TRANSLATE_NOOP("ConnectionColor", "Yellow")},
        {0xff1a7f37, 0xff3fb950, QT_TRANSLATE_NOOP("ConnectionColor", "Green")},
        {0xff0f7b86, 0xff39c5cf, QT_TRANSLATE_NOOP("ConnectionColor", "Teal")},
        {0xff0969da, 0xff58a6ff, QT_TRANSLATE_NOOP("ConnectionColor", "Blue")},
        {0xff8250df, 0xffa371f7, QT_TRANSLATE_NOOP("ConnectionColor", "Purple")},
    };
    return looks[std::size_t(color)];
}

/// Drawn at whatever size and density is asked for.
class DiscEngine final : public QIconEngine {
public:
    DiscEngine(const QColor& color, bool isRing) : m_color(color), m_isRing(isRing) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double width = rect.width() / 16.0;
        painter->setPen(m_isRing ? QPen(m_color, 1.5 * width) : QPen(Qt::NoPen));
        painter->setBrush(m_isRing ? QBrush(Qt::NoBrush) : QBrush(m_color));
        const double inset = 3.5 * width;
        painter->drawEllipse(QRectF(rect).adjusted(inset, inset, -inset, -inset));
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new DiscEngine(*this); }

private:
    QColor m_color;
    bool m_isRing;
};

} // namespace

QColor color(ConnectionColor color, const QPalette& palette) {
    if (color == ConnectionColor::None) {
        return {};
    }
    return QColor::fromRgb(Theme::isDark(palette) ? lookOf(color).dark : lookOf(color).light);
}

QString name(ConnectionColor color) {
    return QCoreApplication::translate("ConnectionColor", lookOf(color).name);
}

QIcon disc(ConnectionColor which, const QPalette& palette) {
    const bool isNone = which == ConnectionColor::None;
    return QIcon(new DiscEngine(
        isNone ? palette.color(QPalette::PlaceholderText) : color(which, palette), isNone));
}

QIcon kindIcon(const orm::Url& url) {
    return QIcon::fromTheme(url.isServer() ? u"network-server-database"_s
                                           : u"application-x-sqlite3"_s);
}

} // namespace espalier::ui::mark
