// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/base/Value.h"
#include "orm/schema/SqlType.h"

#include <optional>

namespace espalier::ui {

/// A stretch of time as a person writes it, a year, a month, a day, a minute: from `begin` on, up
/// to but without `end`. Values of the kind that the column holds; `end` is NULL where nothing of
/// the kind comes after it.
struct FilterPeriod {
    orm::Value begin;
    orm::Value end;
    orm::SqlType beginType; ///< that it is compared as
    orm::SqlType endType;
};

/// Nothing when the text is none for a column of this type. `isZoned`: its moments are shown, and
/// meant, in UTC. `areTexts`: moments are kept as texts, with or without the time of the day.
std::optional<FilterPeriod> parsePeriod(const QString& text, const orm::SqlType& type, bool isZoned,
                                        bool areTexts);

} // namespace espalier::ui
