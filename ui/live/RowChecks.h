// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/Session.h"
#include "orm/sql/Compiler.h"
#include "ui/live/RelationReads.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace espalier::ui {

/// Reads and locks rows once more that a statement writes without comparing them: those that are to
/// be deleted, and those where a document is written. They are compared with what a person saw.
struct RowCheck {
    struct Row {
        int operation;                                 ///< writes it
        std::vector<std::optional<orm::Value>> before; ///< by slot; absent: does not matter
    };
    using Rows = std::map<Key, Row, KeyLess>;
    /// Asked first, before the first statement of a table, where a right is needed to lock: gives
    /// a truth.
    std::optional<orm::Statement> mayLock;
    orm::Statement statement; ///< every slot of the rows, locked
    orm::Statement unlocked;  ///< the same where one may not
    std::vector<int> keySlots;
    std::vector<orm::SqlType> types;  ///< by slot
    std::shared_ptr<const Rows> rows; ///< of this statement, and of others
};

/// None for rows with a version, and none for those that are compared by their statement.
std::vector<RowCheck> rowChecks(const orm::PendingSave& pending, const orm::Dialect& dialect);
/// The index of an operation that would overwrite or delete what someone else has changed; -1
/// without one.
int findEdited(orm::Connection& connection, const std::vector<RowCheck>& checks);

} // namespace espalier::ui
