// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/CircleChecks.h"
#include "ui/live/GoneRows.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/RowChecks.h"

#include <exception>
#include <functional>
#include <vector>

namespace espalier::ui {

/// What the worker brings back: the outcome, or what was thrown and by which operation.
struct SaveResult {
    orm::FlushOutcome outcome;
    std::exception_ptr exception;
    int failedOperation = -1;
    int circleOperation = -1;
    int editedOperation = -1; ///< would delete what someone else has changed
    GoneRows gone;
    bool isCommitting = false; ///< COMMIT was sent
    qint64 process = 0;        ///< Connection::serverProcess() of who sent it
};

/// What is looked at inside the transaction.
struct SaveChecks {
    std::vector<CircleCheck> circles;
    std::vector<RowCheck> rows;
    GoneReader gone;
};

/// The part of a save that runs in the worker: writes a plan and commits it, unless a check inside
/// the transaction finds what must not be. `progress(done, total)` returning false cancels.
SaveResult writePlan(orm::Connection& connection, const orm::FlushPlan& plan,
                     const SaveChecks& checks,
                     const std::function<bool(qsizetype, qsizetype)>& progress,
                     const LiveDatabase::CommitWitness& witness);

} // namespace espalier::ui
