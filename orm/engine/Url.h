// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <QString>

#include <chrono>

namespace espalier::orm {

/// Where a database is. An argument without a scheme is a path, taken literally.
/// `sqlite://` alone is a database in memory; `sqlite:///relative`, `sqlite:////absolute`;
/// `?readonly=1`, `?create=0`, `?busy_timeout=500` (milliseconds). Percent-encoding is decoded in
/// URLs, never in plain paths.
struct ESPALIER_ORM_EXPORT Url {
    QString scheme; ///< "sqlite"
    QString path;   ///< file path; empty for memory
    bool readOnly = false;
    bool create = false; ///< a missing file may be created: the default of URLs, not of paths
    std::chrono::milliseconds busyTimeout{2000}; ///< how long to wait for another program's lock

    /// Errors: ConnectionError for an unknown scheme or malformed URL, and for a password in it.
    static Url parse(const QString& text);
    static Url file(const QString& path);
    /// Normalised, without password: for messages and `describe`.
    QString toString() const;
    bool isMemory() const { return scheme == QLatin1StringView("sqlite") && path.isEmpty(); }
};

} // namespace espalier::orm
