// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <QString>

#include <chrono>
#include <utility>
#include <vector>

namespace espalier::orm {

/// Where a database is. An argument without a scheme is a path, taken literally.
/// `sqlite://` alone is a database in memory; `sqlite:///relative`, `sqlite:////absolute`.
/// `postgresql://USER@HOST:PORT/DATABASE` and `mariadb://...` (also `postgres://`, `mysql://`) name
/// a server; each part may be absent, and the client library's default holds.
/// `?readonly=1`, `?create=0`, `?busy_timeout=500` (milliseconds), `?socket=PATH`; for TLS under
/// the client libraries' own names `?sslmode=verify-full` and `sslrootcert`, `sslcert`, `sslkey`,
/// `sslcrl` (PostgreSQL), or `?ssl-ca=PATH` and `ssl-capath`, `ssl-cert`, `ssl-key`, `ssl-cipher`
/// (MariaDB). Percent-encoding is decoded in URLs, never in plain paths.
struct ESPALIER_ORM_EXPORT Url {
    QString scheme; ///< "sqlite", "postgresql" or "mariadb"
    QString path;   ///< SQLite: file path; empty for memory
    QString host;
    int port = -1;
    QString user;
    QString database;
    /// What the URL says of TLS, in its order. MariaDB's: the connection is encrypted or refused;
    /// QtSql's driver has no way to check whose certificate it is.
    std::vector<std::pair<QString, QString>> tls;
    QString socket; ///< server on this machine: a folder (PostgreSQL) or a file (MariaDB)
    /// Never part of the text. Where empty, the environment's ESPALIER_PASSWORD, then, for
    /// PostgreSQL, the client library's own file (~/.pgpass).
    QString password;
    bool readOnly = false;
    bool create = false; ///< a missing file may be created: the default of URLs, not of paths
    std::chrono::milliseconds busyTimeout{2000}; ///< how long to wait for another program's lock

    /// Errors: ConnectionError for an unknown scheme or malformed URL, and for a password in it.
    static Url parse(const QString& text);
    static Url file(const QString& path);
    /// Normalised, without password: for messages and `describe`.
    QString toString() const;
    bool isFile() const { return scheme == QLatin1StringView("sqlite") && !path.isEmpty(); }
    bool isMemory() const { return scheme == QLatin1StringView("sqlite") && path.isEmpty(); }
    bool isServer() const { return scheme != QLatin1StringView("sqlite"); }
    /// The password given or in ESPALIER_PASSWORD.
    QString effectivePassword() const;
};

} // namespace espalier::orm
