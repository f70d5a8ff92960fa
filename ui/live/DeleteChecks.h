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

/// Reads rows that are to be deleted once more, to be compared with what a person saw of them.
struct DeleteCheck {
    struct Row {
        int operation;                                 ///< deletes it
        std::vector<std::optional<orm::Value>> before; ///< by slot; absent: not read
    };
    using Rows = std::map<Key, Row, KeyLess>;
    orm::Statement statement; ///< every slot of the rows
    std::vector<int> keySlots;
    std::vector<orm::SqlType> types;  ///< by slot
    std::shared_ptr<const Rows> rows; ///< of this statement, and of others
};

/// None for rows whose deletion compares them by itself: those with a version or without a key.
std::vector<DeleteCheck> deleteChecks(const orm::PendingSave& pending, const orm::Dialect& dialect);
/// The index of an operation that would delete what someone else has changed; -1 without one.
int findEdited(orm::Connection& connection, const std::vector<DeleteCheck>& checks);

} // namespace espalier::ui
