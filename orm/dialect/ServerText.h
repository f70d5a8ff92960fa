// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Value.h"
#include "orm/schema/SqlType.h"

#include <QByteArrayView>

#include <optional>

namespace espalier::orm {

// Dates, times and numbers as database servers write them; nothing where a QDate, QTime or
// QDateTime cannot hold what the text says: microseconds, 24:00, infinite dates.

/// "2024-02-29", "0044-03-15 BC"
std::optional<QDate> dateOfText(QByteArrayView text);
/// "01:02:03", "01:02:03.5"
std::optional<QTime> timeOfText(QByteArrayView text);
/// "2024-05-31 01:02:03.04", "2024-05-31 01:02:03+02"
std::optional<QDateTime> momentOfText(QByteArrayView text);
std::optional<double> doubleOfText(QByteArrayView text);
/// A whole number by its declared type.
Value wholeOfText(QByteArrayView text, const SqlType& type);

/// "2024-02-29"; the year without its sign.
QString textOfDate(const QDate& date);
/// "01:02:03", "01:02:03.040"
QString textOfTime(const QTime& time);

} // namespace espalier::orm
