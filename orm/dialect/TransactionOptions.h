// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace espalier::orm {

/// What a transaction sees of the others; Default is what the database does by itself.
enum class Isolation : quint8 {
    Default,
    ReadUncommitted,
    ReadCommitted,
    RepeatableRead,
    Serializable
};

struct TransactionOptions {
    bool forWriting = true; ///< SQLite: takes the write lock at once
    Isolation isolation = Isolation::Default;
    bool readOnly = false;
};

/// The steps of a transaction that is prepared on several databases before it is committed on any.
/// Commit and Rollback end one that is not prepared yet.
enum class TwoPhaseStep : quint8 {
    Begin,
    Prepare,
    Commit,
    Rollback,
    CommitPrepared,
    RollbackPrepared,
    List ///< a query whose last column has the identifiers of those that are prepared
};

} // namespace espalier::orm
