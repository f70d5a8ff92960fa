// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ViewName.h"
#include "orm/engine/Url.h"
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

    QStringList recent() const; ///< absolute paths, the latest first
    void addRecent(const orm::Url& url);

    std::optional<ViewName> lastView(const orm::Url& url) const;
    void setLastView(const orm::Url& url, const ViewName& view);

    ui::ThemeChoice theme() const;
    void setTheme(ui::ThemeChoice choice);

    /// Where it is kept, and what belongs to it.
    QString folder() const;
    QByteArray geometry() const;
    QByteArray layout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);
    QString openFolder() const;
    void setOpenFolder(const QString& folder);

private:
    static constexpr qsizetype mostRecent = 12;
    static QString pathOf(const orm::Url& url);
    static QString viewKey(const QString& path);

    QSettings m_store;
};

} // namespace espalier::app
