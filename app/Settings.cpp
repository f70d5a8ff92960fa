// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Settings.h"

#include "orm/base/Error.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

const QString recentKey = u"recent"_s;
const QString shortcutsGroup = u"shortcuts"_s;
const QString geometryKey = u"window/geometry"_s;
const QString layoutKey = u"window/layout"_s;
const QString folderKey = u"openFolder"_s;
const QString tourKey = u"tourSeen"_s;

QString hashed(const QString& key) {
    return QString::fromLatin1(
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex());
}

QString connectionKey(const QString& key) { return u"connections/"_s + hashed(key); }

constexpr std::pair<ui::ConnectionColor, QLatin1StringView> colorWords[] = {
    {ui::ConnectionColor::Red, "red"_L1},       {ui::ConnectionColor::Orange, "orange"_L1},
    {ui::ConnectionColor::Yellow, "yellow"_L1}, {ui::ConnectionColor::Green, "green"_L1},
    {ui::ConnectionColor::Teal, "teal"_L1},     {ui::ConnectionColor::Blue, "blue"_L1},
    {ui::ConnectionColor::Purple, "purple"_L1},
};

QString wordOf(ui::ConnectionColor color) {
    for (const auto& [known, word] : colorWords) {
        if (known == color) {
            return word;
        }
    }
    return {};
}

ui::ConnectionColor colorOf(const QString& word) {
    for (const auto& [color, known] : colorWords) {
        if (known == word) {
            return color;
        }
    }
    return ui::ConnectionColor::None;
}

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"espalier"_s, u"espalier"_s),
      m_isOwn(true) {
    readPreferences();
}

Settings::Settings(const QString& file) : m_store(file, QSettings::IniFormat), m_isOwn(false) {
    readPreferences();
}

QStringList Settings::recent() const { return m_store.value(recentKey).toStringList(); }

std::vector<ui::ConnectionProfile> Settings::profiles() const {
    std::vector<ui::ConnectionProfile> all;
    for (const QString& key : recent()) {
        if (const auto found = profile(key)) {
            all.push_back(*found);
        }
    }
    return all;
}

std::optional<ui::ConnectionProfile> Settings::profile(const QString& key) const {
    if (!recent().contains(key)) {
        return {};
    }
    const QString group = connectionKey(key);
    const QString text = m_store.value(group + u"/url"_s).toString();
    ui::ConnectionProfile found;
    try {
        // Of a file only the path is needed, and earlier versions wrote nothing else.
        found.url = text.isEmpty() ? orm::Url::parse(key) : orm::Url::parse(text);
    } catch (const orm::Error&) {
        return {};
    }
    found.url.create = false;
    found.url.readOnly = m_store.value(group + u"/readOnly"_s).toBool();
    found.name = m_store.value(group + u"/name"_s).toString();
    found.color = colorOf(m_store.value(group + u"/color"_s).toString());
    return found;
}

void Settings::remember(const ui::ConnectionProfile& profile) {
    QStringList keys = recent();
    keys.removeAll(profile.key());
    keys.prepend(profile.key());
    write(profile);
    shorten(keys);
    m_store.setValue(recentKey, keys);
}

void Settings::write(const ui::ConnectionProfile& profile) {
    const QString group = connectionKey(profile.key());
    m_store.remove(group);
    const auto set = [&](const QString& name, const QVariant& value, bool isSaid) {
        if (isSaid) {
            m_store.setValue(group + name, value);
        }
    };
    set(u"/url"_s, profile.url.toString(), profile.url.isServer());
    set(u"/readOnly"_s, true, profile.url.readOnly);
    set(u"/name"_s, profile.name, !profile.name.isEmpty());
    set(u"/color"_s, wordOf(profile.color), profile.color != ui::ConnectionColor::None);
}

void Settings::shorten(QStringList& keys) {
    for (qsizetype i = keys.size() - 1; i > 0 && keys.size() > mostRecent; --i) {
        const auto old = profile(keys[i]);
        if (!old || (old->name.isEmpty() && old->color == ui::ConnectionColor::None)) {
            erase(keys.takeAt(i));
        }
    }
}

void Settings::erase(const QString& key) {
    m_store.remove(viewKey(key));
    m_store.remove(connectionKey(key));
}

void Settings::forget(const QString& key) {
    QStringList keys = recent();
    keys.removeAll(key);
    m_store.setValue(recentKey, keys);
    m_store.remove(connectionKey(key));
}

void Settings::restore(const ui::ConnectionProfile& profile, qsizetype place) {
    QStringList keys = recent();
    keys.removeAll(profile.key());
    keys.insert(std::clamp<qsizetype>(place, 0, keys.size()), profile.key());
    write(profile);
    m_store.setValue(recentKey, keys);
}

// A key holds slashes, which would be groups here.
QString Settings::viewKey(const QString& key) { return u"views/"_s + hashed(key); }

std::optional<ViewName> Settings::lastView(const orm::Url& url) const {
    return ViewName::parse(m_store.value(viewKey(ui::ConnectionProfile::keyOf(url))).toString());
}

void Settings::setLastView(const orm::Url& url, const ViewName& view) {
    const QString key = viewKey(ui::ConnectionProfile::keyOf(url));
    if (m_store.value(key) != view.toString()) {
        m_store.setValue(key, view.toString());
    }
}

void Settings::readPreferences() {
    const QMap<QString, QString> usual = m_preferences.words();
    for (auto word = usual.begin(); word != usual.end(); ++word) {
        // What no version wrote is as at first.
        m_preferences.setWord(word.key(), m_store.value(word.key(), word.value()).toString());
    }
    m_store.beginGroup(shortcutsGroup);
    for (const QString& action : m_store.childKeys()) {
        m_preferences.keys.insert(action, Preferences::keysOf(m_store.value(action).toString()));
    }
    m_store.endGroup();
}

void Settings::setPreferences(const Preferences& preferences) {
    if (preferences == m_preferences) {
        return;
    }
    m_preferences = preferences;
    const QMap<QString, QString> usual = Preferences().words();
    const QMap<QString, QString> words = preferences.words();
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (word.value() != usual[word.key()]) {
            m_store.setValue(word.key(), word.value());
        } else {
            m_store.remove(word.key());
        }
    }
    m_store.remove(shortcutsGroup);
    for (auto own = preferences.keys.begin(); own != preferences.keys.end(); ++own) {
        m_store.setValue(shortcutsGroup + u'/' + own.key(), Preferences::keysWord(own.value()));
    }
    Q_EMIT preferencesChanged();
}

void Settings::setTheme(ui::ThemeChoice choice) {
    Preferences changed = m_preferences;
    changed.theme = choice;
    setPreferences(changed);
}

void Settings::setDragNodes(bool can) {
    Preferences changed = m_preferences;
    changed.dragNodes = can;
    setPreferences(changed);
}

QString Settings::stateFolder() const {
    return m_isOwn ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                   : folder();
}

QString Settings::journalFolder() const { return stateFolder() + u"/journals"_s; }

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

bool Settings::isTourSeen() const { return m_store.value(tourKey, false).toBool(); }

void Settings::setTourSeen() { m_store.setValue(tourKey, true); }

} // namespace espalier::app
