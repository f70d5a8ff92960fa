// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Error.h"
#include "orm/base/Export.h"

namespace espalier::orm {

/// Why a database could not be opened, by what can be done about it.
enum class Refusal {
    Other,          ///< the message says what is known
    PasswordNeeded, ///< none was given
    PasswordWrong,  ///< or the user is not known to the server: it does not say which
    AccessDenied,   ///< known, but let in neither from here nor to this database
    NoSuchHost,     ///< the name of the host has no address
    NobodyListens,  ///< the machine answers; no server does, at this port or socket
    NoAnswer,       ///< the machine does not answer in time
    NoSuchDatabase, ///< the server has no database of this name
    TooManyOthers,  ///< the server takes no more connections now
    NoEncryption,   ///< TLS was asked for and failed, or the certificate is not trusted
    DriverMissing,  ///< this installation lacks Qt's driver for this kind of database
};

/// The driverCode of an error that says so.
inline constexpr QLatin1StringView driverMissing("driver missing");

/// MariaDB's client library gives numbers. PostgreSQL's gives texts only: in another language than
/// English they are Other.
ESPALIER_ORM_EXPORT Refusal refusalOf(const Error& error);

} // namespace espalier::orm
