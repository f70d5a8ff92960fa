// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/SaveJob.h"

#include "orm/engine/Connection.h"
#include "orm/unitofwork/Persister.h"

namespace espalier::ui {

SaveResult writePlan(orm::Connection& connection, const orm::FlushPlan& plan,
                     const SaveChecks& checks,
                     const std::function<bool(qsizetype, qsizetype)>& progress,
                     const LiveDatabase::CommitWitness& witness) {
    SaveResult result;
    orm::Persister persister(connection);
    try {
        orm::Transaction transaction(connection, true);
        result.editedOperation = findEdited(connection, checks.rows);
        if (result.editedOperation >= 0) {
            return result;
        }
        GoneReader gone = checks.gone;
        gone.lookBefore(connection);
        result.outcome = persister.execute(plan, progress);
        result.gone = gone.lookAfter(connection);
        lockAncestors(connection, checks.circles);
        result.circleOperation = findCircle(connection, checks.circles);
        if (result.circleOperation < 0) {
            if (witness) {
                witness(plan, result.outcome);
            }
            result.process = connection.serverProcess();
            result.isCommitting = true;
            transaction.commit();
        }
    } catch (...) {
        result.exception = std::current_exception();
        result.failedOperation = persister.failedOperation();
    }
    return result;
}

} // namespace espalier::ui
