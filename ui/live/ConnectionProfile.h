// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Url.h"
#include "ui/Export.h"

#include <QString>

#include <vector>

namespace espalier::ui {

/// By what a person tells one connection from another at a glance: "red is the real one".
enum class ConnectionColor : quint8 { None, Red, Orange, Yellow, Green, Teal, Blue, Purple };

/// A connection as it is remembered: where, under which name and colour, and whether for reading
/// only. The password is never part of what is kept.
struct ESPALIER_UI_EXPORT ConnectionProfile {
    orm::Url url;
    QString name; ///< the user's; may be empty
    ConnectionColor color = ConnectionColor::None;

    /// The name, else what the database or the file is called.
    QString title() const;
    /// Where that is, short: "~/data", "anna@db.example:5433".
    QString place() const;
    /// What tells profiles apart: the file's absolute path, or the server's URL without options
    /// that say how to talk to it.
    QString key() const;

    static QString keyOf(const orm::Url& url);
    static const std::vector<ConnectionColor>& colors();
};

/// The URL with `readonly=1` where it is, without password: what the command line takes.
ESPALIER_UI_EXPORT QString commandLineText(const orm::Url& url);
/// "anna@db.example:5433": the server, without database and options. Its password belongs to it.
ESPALIER_UI_EXPORT QString serverOf(const orm::Url& url);
/// "PostgreSQL", "MariaDB", "SQLite".
ESPALIER_UI_EXPORT QString kindName(const orm::Url& url);
/// "~/data/shop" for what lies in the user's folder.
ESPALIER_UI_EXPORT QString shortPath(const QString& path);

} // namespace espalier::ui
