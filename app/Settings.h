// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Preferences.h"
#include "app/ViewName.h"
#include "orm/engine/Url.h"
#include "ui/live/ConnectionProfile.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace espalier::app {

/// What is remembered between runs: connections and their last view, the window's layout, the
/// preferences. Never a password. Outlives the windows; tests give a file of their own.
class Settings : public QObject {
    Q_OBJECT
public:
    /// In the application's own folder.
    Settings();
    explicit Settings(const QString& file);

    QStringList recent() const; ///< ConnectionProfile::key() of each, the latest first
    void addRecent(const orm::Url& url) { remember({url, {}, {}}); }
    std::vector<ui::ConnectionProfile> profiles() const; ///< the latest first, without passwords
    std::optional<ui::ConnectionProfile> profile(const QString& key) const;
    /// Makes it the latest. Those without name and colour give way when there are too many.
    void remember(const ui::ConnectionProfile& profile);
    void forget(const QString& key);
    /// Takes back forget(): at its old place, counted from the latest.
    void restore(const ui::ConnectionProfile& profile, qsizetype place);

    std::optional<ViewName> lastView(const orm::Url& url) const;
    void setLastView(const orm::Url& url, const ViewName& view);

    const Preferences& preferences() const { return m_preferences; }
    void setPreferences(const Preferences& preferences);
    ui::ThemeChoice theme() const { return m_preferences.theme; }
    void setTheme(ui::ThemeChoice choice);
    bool canDragNodes() const { return m_preferences.dragNodes; } ///< with the mouse
    void setDragNodes(bool can);

    /// Where it is kept, and what belongs to it.
    QString folder() const;
    /// For what the program writes for itself: its log, and what a crash leaves.
    QString stateFolder() const;
    /// For staged edits that must survive the program.
    QString journalFolder() const;
    QByteArray geometry() const;
    QByteArray layout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);
    bool isTourSeen() const; ///< it comes once
    void setTourSeen();
    QString openFolder() const;
    void setOpenFolder(const QString& folder);

Q_SIGNALS:
    void preferencesChanged();

private:
    static constexpr qsizetype mostRecent = 12;
    static QString viewKey(const QString& key);
    void write(const ui::ConnectionProfile& profile);
    void erase(const QString& key);
    void shorten(QStringList& keys);
    void readPreferences();

    QSettings m_store;
    Preferences m_preferences;
    bool m_isOwn; ///< the application's, not one that was given
};

} // namespace espalier::app
