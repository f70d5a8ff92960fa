// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/Url.h"

#include <QByteArray>
#include <QString>

namespace espalier::orm {

/// What an option file of MariaDB's clients (~/.my.cnf) says about where to connect: the groups
/// [client], [client-server], [client-mariadb], the later line winning. Other groups, other options
/// and `!include` are passed over, as are lines that are no options.
/// Source: MariaDB's documentation, "Configuring MariaDB with Option Files".
struct ESPALIER_ORM_EXPORT OptionFile {
    QString user;
    QString password;
    QString host;
    QString socket;
    int port = -1;

    /// Pure: `text` is the content of a file.
    static OptionFile parse(const QByteArray& text);
    /// The file of the user who runs the program; empty when there is none, when it cannot be read,
    /// or when everybody may write to it, as MariaDB's own clients have it.
    static OptionFile ofUser();

    /// `url` with its missing parts from this file. The password is for the user and the server
    /// that the file names: it goes to no other ones, and never replaces one that is given.
    Url completed(Url url) const;
};

} // namespace espalier::orm
