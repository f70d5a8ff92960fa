// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PastedUrl.h"

#include "orm/base/Error.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QUrl>

namespace espalier::ui {

namespace {

/// A word that is being typed is not a path yet.
QString pathIn(const QString& text) {
    static const QRegularExpression path(QStringLiteral("^(/|\\\\|\\.{1,2}/|~/|[A-Za-z]:[/\\\\])"));
    if (!path.match(text).hasMatch()) {
        throw orm::ConnectionError(QCoreApplication::translate(
            "PastedUrl", "This is neither a URL, as postgresql://anna@db.example/shop, nor the "
                         "path of a file, as /data/shop.sqlite."));
    }
    return text.startsWith(u'~') ? QDir::homePath() + text.mid(1) : text;
}

} // namespace

PastedUrl PastedUrl::parse(const QString& text) {
    QString rest = text.trimmed();
    QString password;
    const qsizetype start = rest.indexOf(QLatin1StringView("://"));
    if (start > 0) {
        const qsizetype begin = start + 3;
        const qsizetype slash = rest.indexOf(u'/', begin);
        const qsizetype end = slash < 0 ? rest.size() : slash;
        const qsizetype at = rest.left(end).lastIndexOf(u'@');
        const qsizetype colon = rest.indexOf(u':', begin);
        if (at >= begin && colon >= begin && colon < at) {
            password = QUrl::fromPercentEncoding(rest.mid(colon + 1, at - colon - 1).toUtf8());
            rest.remove(colon, at - colon);
        }
    }
    if (start < 0) {
        rest = pathIn(rest);
    }
    PastedUrl pasted{orm::Url::parse(rest)};
    if (pasted.url.isServer()) {
        pasted.url.password = password;
    }
    return pasted;
}

} // namespace espalier::ui
