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
    /// Before `rows` rows are written.
    void reserve(std::size_t rows);

    /// Errors: SessionError for a new row without a key that the database does not make.
    void write(const PlannedRow& row);
    /// References that had to wait for rows written after their own.
    void writeLate();
    void writeReleased();
    /// Relink: links whose ends changed their keys.
    void writeLinks(OperationKind kind, const std::vector<RelationSync::LinkRow>& rows);
    void writeCarried();
    std::pair<FlushPlan, FlushSubjects> finish();

private:
    using Reference = RelationSync::Reference;
    /// The cells of a link row, in the order of its table.
    struct LinkCells {
        std::vector<Column> columns;
        std::vector<PlannedValue> before; ///< by the keys that the database has
        std::vector<PlannedValue> after;
    };
    /// An operation that is not made of a whole row.
    struct Draft {
        OperationShape shape;
        std::vector<PlannedValue> values;
        std::vector<PlannedValue> key;
        std::vector<PlannedValue> guards = {};
        QString label = {};
    };
    struct Late {
        PlannedRow row;
        Reference reference;
    };
    void readValues(const PlannedRow& row, SlotValues& values);
    void readReference(const PlannedRow& row, const Reference& reference, SlotValues& values);
    PlannedValue referenceValue(const Reference& reference) const;
    bool mustWait(const PlannedRow& row, const Reference& reference) const;
    static void aim(Draft& draft, const Mapper& mapper, int slot);
    RowOperations& operationsOf(const Mapper& mapper);
    LinkCells cellsOf(const RelationSync::LinkRow& row) const;
    static Draft startLink(OperationKind kind, const RelationSync::LinkRow& row);
    static void addLinkValues(Draft& draft, const RelationSync::LinkRow& row);
    Draft startUpdate(const PlannedRow& row) const;
    void addGuard(Draft& draft, const Object& object, int slot) const;
    FlushPlan& plan() { return m_result.first; }
    void push(Draft draft, const ObjectPtr& subject);

    const RelationSync& m_sync;
    bool m_guard;
    bool m_preview;
    std::vector<Late> m_late;
    std::unordered_map<const Mapper*, std::unique_ptr<RowOperations>> m_byMapper;
    std::pair<const Mapper*, RowOperations*> m_last = {}; ///< of them
    /// Operation that inserts an object whose key the database makes, in one of its tables.
    QHash<const Object*, int> m_insertedAt;
    std::pair<FlushPlan, FlushSubjects> m_result;
};

} // namespace espalier::orm
