// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"
#include "orm/schema/Table.h"
#include "orm/state/Object.h"

#include <span>
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

enum class OperationKind : quint8 { Insert, Update, Delete, Link, Unlink };

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
    QString label; ///< "category 88", for messages
};

/// What a flush writes, in an order that no constraint refuses. Pure: made from objects' values
/// and histories, executed by the Persister, in another thread if need be.
struct FlushPlan {
    std::vector<RowOperation> operations;
    bool isEmpty() const { return operations.empty(); }
};

/// The objects of a plan, beside its operations: `subjects[i]` is written by `operations[i]`, of a
/// link it is one end. Stays on the session's thread.
struct FlushSubjects {
    ObjectList objects;
};

struct FlushRequest {
    std::span<const ObjectPtr> added; ///< in the order of becoming pending
    std::span<const ObjectPtr> changed;
    std::span<const ObjectPtr> removed;
    bool guard = false; ///< guard updates and deletes by the values that were read
};

/// Errors: SessionError (rows that need each other in a circle; an object without a key that the
/// database does not make), each naming the entity.
/// Source: order by Kahn's algorithm over row dependencies, stable by table rank, kind, sequence.
ESPALIER_ORM_EXPORT std::pair<FlushPlan, FlushSubjects> planFlush(const FlushRequest& request);

} // namespace espalier::orm
