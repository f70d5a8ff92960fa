// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/schema/SqlType.h"

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

} // namespace espalier::ui
