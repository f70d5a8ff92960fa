// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ViewName.h"
#include "ui/widgets/Theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

namespace espalier::app {

/// What is remembered between runs: recent databases and their last view, the window's layout, the
/// theme. Never a password. Owned by Application; tests give a file of their own.
class Settings {
public:
    /// In the application's own folder.
    Settings();
    explicit Settings(const QString& file);

    QStringList recent() const; ///< URLs, the latest first
    void addRecent(const QString& url);
    void removeRecent(const QString& url);

    std::optional<ViewName> lastView(const QString& url) const;
    void setLastView(const QString& url, const ViewName& view);

    ui::ThemeChoice theme() const;
    void setTheme(ui::ThemeChoice choice);

    QByteArray geometry() const;
    QByteArray layout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);
    QString openFolder() const;
    void setOpenFolder(const QString& folder);

private:
    static constexpr qsizetype mostRecent = 12;
    static QString viewKey(const QString& url);

    QSettings m_store;
};

} // namespace espalier::app
