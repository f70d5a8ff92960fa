// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/Session.h"
#include "orm/sql/Compiler.h"

#include <vector>

namespace espalier::ui {

/// Asks whether a moved row came below itself; `operation` moved it.
struct CircleCheck {
    orm::Statement statement;
    int operation = -1;
    const orm::Relationship* parent = nullptr;
    std::vector<orm::Value> key = {}; ///< of the row
};

/// Databases do not mind circles, and another program may have moved rows too: each moved row is
/// looked at inside the transaction.
std::vector<CircleCheck> circleChecks(const orm::PendingSave& pending, const orm::Dialect& dialect);
/// Locks what the moved rows now stand below until the transaction ends: else two programs that
/// each move a row below the other's would make a circle together. Where one may write at a time
/// there is nothing to lock. Errors: those of the database, also for a deadlock.
void lockAncestors(orm::Connection& connection, const std::vector<CircleCheck>& checks);
/// False where only one transaction writes at a time.
bool locksRows(const orm::Dialect& dialect);
/// The index of the operation that made a circle; -1 without one.
int findCircle(orm::Connection& connection, const std::vector<CircleCheck>& checks);

} // namespace espalier::ui
