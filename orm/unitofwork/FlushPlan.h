// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"
#include "orm/schema/Table.h"
#include "orm/state/Object.h"
#include "orm/unitofwork/FlushScope.h"

#include <variant>
#include <vector>

namespace espalier::orm {

/// The key that an earlier INSERT of the same plan will have: operation index and key column.
struct GeneratedKey {
    int operation;
    int column; ///< index into the table's columns
    friend bool operator==(const GeneratedKey&, const GeneratedKey&) = default;
};
using PlannedValue = std::variant<Value, GeneratedKey>;

/// Relink: a row of a link table whose end changed its key.
enum class OperationKind : quint8 { Insert, Update, Delete, Link, Relink, Unlink };

/// One row to write. Values only: may cross threads.
struct RowOperation {
    OperationKind kind;
    Table table;
    std::vector<Column> columns;      ///< written
    std::vector<PlannedValue> values; ///< beside `columns`
    std::vector<Column> keyColumns;   ///< Update, Delete, Unlink: WHERE key = ...
    std::vector<PlannedValue> key;
    std::vector<Column> guardColumns; ///< and WHERE column IS the value that was read
    std::vector<Value> guards;
    std::vector<Column> fetch; ///< read back after the statement (keys that the database makes)
    QString entity;
    QString label;            ///< "category 88", for messages
    bool alone = false;       ///< not in one statement with its neighbours
    bool isVersioned = false; ///< the key has a version: no row is an error
};

/// What a flush writes, in an order that no constraint refuses. Pure: made from objects' values
/// and histories, executed by the Persister, in another thread if need be.
struct FlushPlan {
    std::vector<RowOperation> operations;
    /// A DELETE that finds no row is an error; otherwise a warning, for the row is gone as wanted.
    bool strictDeletes = false;
    bool isEmpty() const { return operations.empty(); }
};

/// A value that the database itself takes along when a key changes: loaded where it was.
struct FollowingValue {
    ObjectPtr object;
    int slot;
    PlannedValue value;
};

/// The objects of a plan, beside its operations: `objects[i]` is written by `operations[i]`, of a
/// link it is one end. Stays on the session's thread.
struct FlushSubjects {
    ObjectList objects;
    FlushScope scope;
    std::vector<FollowingValue> following;
};

/// Errors: SessionError (rows that need each other in a circle; an object without a key that the
/// database does not make), each naming the entity.
ESPALIER_ORM_EXPORT std::pair<FlushPlan, FlushSubjects> planFlush(FlushScope scope);

} // namespace espalier::orm
