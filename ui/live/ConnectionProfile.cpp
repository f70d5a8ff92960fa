// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/ConnectionProfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace espalier::ui {

using namespace Qt::StringLiterals;

QString ConnectionProfile::title() const {
    if (!name.isEmpty()) {
        return name;
    }
    if (url.isServer()) {
        return url.database.isEmpty() ? serverOf(url) : url.database;
    }
    return url.isMemory() ? QCoreApplication::translate("ConnectionProfile", "in memory")
                          : QFileInfo(url.path).fileName();
}

QString ConnectionProfile::place() const {
    if (url.isServer()) {
        return name.isEmpty() || url.database.isEmpty() ? serverOf(url)
                                                        : serverOf(url) + u'/' + url.database;
    }
    const QFileInfo file(url.path);
    return shortPath(name.isEmpty() ? file.path() : file.filePath());
}

QString ConnectionProfile::key() const { return keyOf(url); }

QString ConnectionProfile::keyOf(const orm::Url& url) {
    if (url.isFile()) {
        return QFileInfo(url.path).absoluteFilePath();
    }
    orm::Url bare = url;
    bare.tls.clear();
    return bare.toString();
}

const std::vector<ConnectionColor>& ConnectionProfile::colors() {
    using enum ConnectionColor;
    static const std::vector<ConnectionColor> all{None,  Red,  Orange, Yellow,
                                                  Green, Teal, Blue,   Purple};
    return all;
}

QString commandLineText(const orm::Url& url) {
    const QString text = url.toString();
    return !url.readOnly ? text : text + (text.contains(u'?') ? u'&' : u'?') + u"readonly=1"_s;
}

QString serverOf(const orm::Url& url) {
    QString text = url.user.isEmpty() ? QString() : url.user + u'@';
    if (!url.socket.isEmpty()) {
        return text + url.socket;
    }
    const QString host = url.host.isEmpty() ? u"localhost"_s : url.host;
    text += host.contains(u':') ? u'[' + host + u']' : host;
    return url.port > 0 ? text + u':' + QString::number(url.port) : text;
}

QString kindName(const orm::Url& url) {
    return url.scheme == u"postgresql"_s ? u"PostgreSQL"_s
           : url.isServer()              ? u"MariaDB"_s
                                         : u"SQLite"_s;
}

QString shortPath(const QString& path) {
    const QString native = QDir::toNativeSeparators(path);
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    const bool isBelow = native == home || native.startsWith(home + QDir::separator());
    return isBelow && home.size() > 1 ? u"~"_s + native.mid(home.size()) : native;
}

} // namespace espalier::ui
