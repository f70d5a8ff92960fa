// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

const QString recentKey = u"recent"_s;
const QString themeKey = u"theme"_s;
const QString geometryKey = u"window/geometry"_s;
const QString layoutKey = u"window/layout"_s;
const QString folderKey = u"openFolder"_s;

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"espalier"_s, u"espalier"_s) {}

Settings::Settings(const QString& file) : m_store(file, QSettings::IniFormat) {}

QStringList Settings::recent() const { return m_store.value(recentKey).toStringList(); }

void Settings::addRecent(const orm::Url& url) {
    QStringList paths = recent();
    paths.removeAll(pathOf(url));
    paths.prepend(pathOf(url));
    while (paths.size() > mostRecent) {
        m_store.remove(viewKey(paths.takeLast()));
    }
    m_store.setValue(recentKey, paths);
}

QString Settings::pathOf(const orm::Url& url) { return QFileInfo(url.path).absoluteFilePath(); }

// A path holds slashes, which would be groups here.
QString Settings::viewKey(const QString& path) {
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1);
    return u"views/"_s + QString::fromLatin1(hash.toHex());
}

std::optional<ViewName> Settings::lastView(const orm::Url& url) const {
    return ViewName::parse(m_store.value(viewKey(pathOf(url))).toString());
}

void Settings::setLastView(const orm::Url& url, const ViewName& view) {
    const QString key = viewKey(pathOf(url));
    if (m_store.value(key) != view.toString()) {
        m_store.setValue(key, view.toString());
    }
}

ui::ThemeChoice Settings::theme() const {
    const QString name = m_store.value(themeKey).toString();
    if (name == "light"_L1) {
        return ui::ThemeChoice::Light;
    }
    return name == "dark"_L1 ? ui::ThemeChoice::Dark : ui::ThemeChoice::System;
}

void Settings::setTheme(ui::ThemeChoice choice) {
    const QString name = choice == ui::ThemeChoice::Light  ? u"light"_s
                         : choice == ui::ThemeChoice::Dark ? u"dark"_s
                                                           : u"system"_s;
    m_store.setValue(themeKey, name);
}

QString Settings::folder() const { return QFileInfo(m_store.fileName()).absolutePath(); }

QByteArray Settings::geometry() const { return m_store.value(geometryKey).toByteArray(); }

QByteArray Settings::layout() const { return m_store.value(layoutKey).toByteArray(); }

void Settings::setWindow(const QByteArray& geometry, const QByteArray& layout) {
    m_store.setValue(geometryKey, geometry);
    m_store.setValue(layoutKey, layout);
}

QString Settings::openFolder() const {
    return m_store.value(folderKey, QDir::homePath()).toString();
}

void Settings::setOpenFolder(const QString& folder) { m_store.setValue(folderKey, folder); }

} // namespace espalier::app
