// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Url.h"

#include <QByteArray>

#include <optional>

namespace espalier::app {

/// A file beside the settings that keeps something of one database, whichever way that is opened.
class DatabaseFile {
public:
    /// `kind`: the folder of its kind, such as "corrections".
    DatabaseFile(const QString& folder, const QString& kind, const orm::Url& url);

    const QString& path() const { return m_path; }
    /// nullopt when there is none. Errors: DataError that names the file.
    std::optional<QByteArray> read() const;
    /// Errors: DataError that names the file; what was there stays.
    void write(const QByteArray& text) const;

private:
    QString m_path;
};

} // namespace espalier::app
