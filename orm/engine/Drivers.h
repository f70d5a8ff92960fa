// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <QList>
#include <QString>

namespace espalier::orm {

/// A kind of database and what serves it here: for a person who says what does not work.
struct DriverFacts {
    QString database; ///< "PostgreSQL"
    bool isThere;     ///< Qt has a driver for it
    QString client;   ///< "libpq 15.6", of the library that runs; empty: it was not built in
};

/// SQLite, PostgreSQL and MariaDB. Opens nothing. Threads: any, once there is a QCoreApplication.
ESPALIER_ORM_EXPORT QList<DriverFacts> driverFacts();

} // namespace espalier::orm
