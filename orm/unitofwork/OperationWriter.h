// SPDX-License-Identifier: MIT
#pragma once

#include "orm/unitofwork/FlushPlan.h"
#include "orm/unitofwork/RelationSync.h"
#include "orm/unitofwork/RowOperations.h"
#include "orm/unitofwork/RowOrder.h"

#include <QHash>

#include <vector>

namespace espalier::orm {

/// Writes ordered rows and links down as operations: columns, values, keys, guards.
class OperationWriter {
public:
    /// `guard`, `preview`: as in FlushScope.
    OperationWriter(const RelationSync& sync, bool guard, bool preview)
        : m_sync(sync), m_guard(guard), m_preview(preview) {}

    /// Errors: SessionError for a new row without a key that the database does not make.
    void write(const PlannedRow& row);
    /// References that had to wait for rows written after their own.
    void writeLate();
    void writeReleased();
    void writeLinks(OperationKind kind, const std::vector<RelationSync::LinkRow>& rows);
    /// Links whose ends changed their keys.
    void rewriteLinks(const std::vector<RelationSync::LinkRow>& rows);
    std::pair<FlushPlan, FlushSubjects> finish();

private:
    using Reference = RelationSync::Reference;
    using Written = std::vector<std::pair<int, PlannedValue>>;
    /// The cells of a link row, in the order of its table.
    struct LinkCells {
        std::vector<Column> columns;
        std::vector<PlannedValue> before; ///< by the keys that the database has
        std::vector<PlannedValue> after;
    };
    struct Late {
        PlannedRow row;
        Reference reference;
    };
    Written writtenValues(const PlannedRow& row);
    PlannedValue referenceValue(const Reference& reference) const;
    bool mustWait(const PlannedRow& row, const Reference& reference) const;
    static void aim(RowOperation& operation, const Mapper& mapper, int slot);
    RowOperations operationsOf(const PlannedRow& row) const;
    void pushAll(std::vector<RowOperation> operations, const ObjectPtr& subject);
    LinkCells cellsOf(const RelationSync::LinkRow& row) const;
    RowOperation startLink(OperationKind kind, const RelationSync::LinkRow& row) const;
    RowOperation start(OperationKind kind, const PlannedRow& row) const;
    void addGuard(RowOperation& operation, const Object& object, int slot) const;
    void push(RowOperation operation, const ObjectPtr& subject);

    const RelationSync& m_sync;
    bool m_guard;
    bool m_preview;
    std::vector<Late> m_late;
    QHash<const Object*, int> m_insertedAt; ///< operation that inserts an object
    std::pair<FlushPlan, FlushSubjects> m_result;
};

} // namespace espalier::orm
