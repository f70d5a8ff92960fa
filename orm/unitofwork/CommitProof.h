// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/sql/Select.h"
#include "orm/unitofwork/Persister.h"

#include <optional>
#include <vector>

namespace espalier::orm {

/// Tells whether a plan was committed whose COMMIT was never answered, since the connection broke:
/// a few of the rows that it wrote are looked at. Made where the plan is; asked on any connection.
class ESPALIER_ORM_EXPORT CommitProof {
public:
    /// Unclear: the rows look neither as before nor as written, or there are none to look at.
    enum class Answer : quint8 { Committed, NotCommitted, Unclear };

    CommitProof(const FlushPlan& plan, const FlushOutcome& outcome);

    /// A SELECT for each of the rows. Errors: those of the database.
    Answer ask(Connection& connection) const;

private:
    struct Look {
        OperationKind kind;
        Select select;             ///< one row, or none
        std::vector<Value> values; ///< of its columns, as written
        std::vector<SqlType> types;
    };
    static std::optional<Look> lookAt(const FlushPlan& plan, const FlushOutcome& outcome,
                                      std::size_t operation);
    static Answer judge(const Look& look, const RowBatch& found);

    std::vector<Look> m_looks;
};

} // namespace espalier::orm
