// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Refusal.h"
#include "orm/state/Object.h"

#include <QString>

namespace espalier::ui {

/// Words for a failure, ready to show: what happened and what can be done; `details` is for the
/// "Details" fold (statement, code). `retryable`: the same act may succeed a little later.
struct Failure {
    QString message;
    QString details;
    bool retryable = false;
    orm::ObjectPtr object;                      ///< the culprit of a failed save; may be null
    QString attribute;                          ///< and its attribute, where known
    bool mayBeConflict = false;                 ///< of a save: someone else may have written
    orm::Refusal refusal = orm::Refusal::Other; ///< of a database that could not be opened
};

/// What a save wrote.
struct SaveReport {
    qint64 inserted = 0, updated = 0, deleted = 0, linked = 0, unlinked = 0;
    qint64 total() const { return inserted + updated + deleted + linked + unlinked; }
};

} // namespace espalier::ui
