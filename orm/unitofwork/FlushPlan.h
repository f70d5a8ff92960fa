// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/LargeMemory.h"
#include "orm/base/Value.h"
#include "orm/schema/Table.h"
#include "orm/state/Object.h"
#include "orm/unitofwork/FlushScope.h"

#include <QStringList>

#include <memory>
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

/// Relink: a row of a link table whose end changed its key, or became another object.
enum class OperationKind : quint8 { Insert, Update, Delete, Link, Relink, Unlink };

/// What operations have in common that differ in their values alone: one statement writes them all.
/// Immutable, shared by all of them.
struct OperationShape {
    OperationKind kind = OperationKind::Insert;
    Table table;
    std::vector<Column> columns = {};      ///< written
    std::vector<Column> keyColumns = {};   ///< Update, Delete, Unlink: WHERE key = ...
    std::vector<Column> guardColumns = {}; ///< and WHERE column IS the value that was read
    std::vector<Column> fetch =
        {}; ///< read back after the statement (keys that the database makes)
    QString entity = {};
    bool alone = false;       ///< not in one statement with its neighbours
    bool isVersioned = false; ///< the key has a version: no row is an error
    /// Which cells name the row in messages; none: "new category", or a label of its own.
    std::vector<int> labelCells = {};

    std::size_t cellCount() const {
        return columns.size() + keyColumns.size() + guardColumns.size();
    }
    bool isInsert() const { return kind == OperationKind::Insert || kind == OperationKind::Link; }
    friend bool operator==(const OperationShape&, const OperationShape&) = default;
};

/// One row to write. Its values are cells of the plan: what is written, the key, the guards.
struct RowOperation {
    const OperationShape* shape;
    quint32 firstCell;
    qint32 label = -1; ///< index into the plan's labels; -1: its cells tell
};

/// What a flush writes, in an order that no constraint refuses. Pure: made from objects' values
/// and histories, executed by the Persister, in another thread if need be: values only.
struct ESPALIER_ORM_EXPORT FlushPlan {
    std::vector<RowOperation, LargeAllocator<RowOperation>> operations;
    std::vector<PlannedValue, LargeAllocator<PlannedValue>> cells;
    std::vector<std::shared_ptr<const OperationShape>> shapes; ///< no two are equal
    QStringList labels;
    /// A DELETE that finds no row is an error; otherwise a warning, for the row is gone as wanted.
    bool strictDeletes = false;

    bool isEmpty() const { return operations.empty(); }
    std::span<const PlannedValue> values(const RowOperation& operation) const;
    std::span<const PlannedValue> key(const RowOperation& operation) const;
    std::span<const PlannedValue> guards(const RowOperation& operation) const;
    /// "category 88", for messages.
    QString label(const RowOperation& operation) const;

    // --- while it is made
    const OperationShape* shapeLike(OperationShape shape);
    /// Takes the last cells of the plan for its own.
    void add(const OperationShape* shape, const QString& label = {});
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
