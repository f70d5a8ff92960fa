// SPDX-License-Identifier: MIT
#include "orm/engine/Drivers.h"

#include <QSqlDatabase>

#include <sqlite3.h>

#if ESPALIER_HAS_LIBPQ
#include <libpq-fe.h>
#endif
#if ESPALIER_HAS_LIBMARIADB
#include <mysql.h>
#endif

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

QString postgresClient() {
#if ESPALIER_HAS_LIBPQ
    const int version = PQlibVersion(); // 150006
    return u"libpq %1.%2"_s.arg(version / 10000).arg(version % 10000);
#else
    return {};
#endif
}

QString mariaDbClient() {
#if ESPALIER_HAS_LIBMARIADB
    return u"MariaDB client "_s + QString::fromLatin1(mysql_get_client_info());
#else
    return {};
#endif
}

} // namespace

QList<DriverFacts> driverFacts() {
    const auto isThere = [](const QString& driver) {
        return QSqlDatabase::isDriverAvailable(driver);
    };
    return {{u"SQLite"_s, isThere(u"QSQLITE"_s),
             u"SQLite "_s + QString::fromLatin1(sqlite3_libversion())},
            {u"PostgreSQL"_s, isThere(u"QPSQL"_s), postgresClient()},
            {u"MariaDB"_s, isThere(u"QMYSQL"_s), mariaDbClient()}};
}

} // namespace espalier::orm
