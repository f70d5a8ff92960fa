// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/Connection.h"
#include "orm/unitofwork/FetchedValues.h"
#include "orm/unitofwork/FlushPlan.h"

#include <functional>

namespace espalier::orm {

/// What the database made.
struct FlushOutcome {
    FetchedValues fetched;
    qint64 inserted = 0, updated = 0, deleted = 0, linked = 0, unlinked = 0;
};

/// A planned value as it was written: a generated key is known by then.
ESPALIER_ORM_EXPORT Value writtenValue(const FlushPlan& plan, const FlushOutcome& outcome,
                                       const PlannedValue& planned);
/// The primary key of an inserted row; empty where the database did not tell it.
ESPALIER_ORM_EXPORT std::vector<Value>
insertedKey(const FlushPlan& plan, const FlushOutcome& outcome, std::size_t operation);

/// Executes a plan on a connection: equal neighbours in one statement, row counts checked.
/// Needs a transaction that the caller began. Used in the connection's thread.
class ESPALIER_ORM_EXPORT Persister {
public:
    /// Which connection an operation goes to, when there are several databases.
    using Route = std::function<Connection&(qsizetype operation)>;

    explicit Persister(Connection& connection)
        : m_route([&connection](qsizetype) -> Connection& { return connection; }),
          m_hasOneConnection(true) {}
    explicit Persister(Route route) : m_route(std::move(route)) {}
    /// `progress(done, total)` may be called between statements; returning false cancels.
    /// Errors: those of the database, StaleDataError when a row was not there as expected, each
    /// with entity and key; failedOperation() then tells which.
    FlushOutcome execute(const FlushPlan& plan,
                         const std::function<bool(qsizetype, qsizetype)>& progress = {});
    int failedOperation() const { return m_failed; }

private:
    Route m_route;
    bool m_hasOneConnection = false;
    int m_failed = -1;
};

/// The plan as SQL, row by row, as it would be sent: to be shown. Keys that are not known yet are
/// written as «new category».
ESPALIER_ORM_EXPORT std::vector<Statement> statementsOf(const FlushPlan& plan,
                                                        const Dialect& dialect);

} // namespace espalier::orm
