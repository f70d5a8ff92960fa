// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/base/Value.h"
#include "orm/schema/SqlType.h"

#include <QDateTime>

namespace espalier::ui {

/// Whether the moments of a column have a zone: then they are shown, and typed, in UTC.
/// `areTimestampsZoned`: TIMESTAMP has one without saying so (MariaDB).
inline bool showsUtc(const orm::SqlType& type, bool areTimestampsZoned) {
    const auto declared = [&type](const QString& word) {
        return type.native.contains(word, Qt::CaseInsensitive);
    };
    return declared(QStringLiteral("with time zone")) || declared(QStringLiteral("timestamptz")) ||
           (areTimestampsZoned && declared(QStringLiteral("timestamp")));
}

/// A value as it is typed, for a column of this type: a moment without a zone is meant as the
/// column shows moments. `dialect`: its name.
inline orm::Value placedInZone(const orm::Value& value, const orm::SqlType& type,
                               const QString& dialect) {
    if (value.kind() != orm::Value::Kind::DateTime || dialect == QStringLiteral("sqlite") ||
        !showsUtc(type, dialect == QStringLiteral("mariadb"))) {
        return value;
    }
    const auto& moment = value.as<QDateTime>();
    return moment.timeSpec() == Qt::LocalTime ? QDateTime(moment.date(), moment.time(), Qt::UTC)
                                              : moment;
}

} // namespace espalier::ui
