// SPDX-License-Identifier: MIT
#include "orm/unitofwork/FlushPlan.h"

#include "orm/base/Log.h"
#include "orm/unitofwork/OperationWriter.h"
#include "orm/unitofwork/RowOrder.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace espalier::orm {

namespace {

class Planner {
public:
    explicit Planner(const FlushScope& scope) : m_scope(scope), m_sync(scope) {}
    std::pair<FlushPlan, FlushSubjects> plan();

private:
    void collect();
    void addRow(OperationKind kind, const ObjectPtr& object, int sequence);
    void switchRows();

    const FlushScope& m_scope;
    RelationSync m_sync;
    PlannedRows m_rows;
};

void Planner::addRow(OperationKind kind, const ObjectPtr& object, int sequence) {
    m_rows.push_back({.object = object.get(), .kind = kind, .sequence = sequence});
}

void Planner::collect() {
    m_rows.reserve(m_scope.added.size() + m_scope.changed.size() + m_scope.removed.size());
    int sequence = 0;
    for (const ObjectPtr& object : m_scope.added)
        addRow(OperationKind::Insert, object, sequence++);
    QSet<const Object*> removed;
    for (const ObjectPtr& object : m_scope.removed)
        removed.insert(object.get());
    for (const ObjectList* list : {&m_scope.changed, &m_sync.alsoChanged()}) {
        for (const ObjectPtr& object : *list) {
            if (!removed.contains(object.get()) && object->state() == ObjectState::Persistent)
                addRow(OperationKind::Update, object, 0);
        }
    }
    for (const ObjectPtr& object : m_scope.removed)
        addRow(OperationKind::Delete, object, 0);
}

/// A row deleted and inserted again under the same key is one UPDATE.
void Planner::switchRows() {
    QHash<IdentityKey, int> deleted;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (m_rows[std::size_t(i)].kind == OperationKind::Delete)
            deleted.insert(m_rows[std::size_t(i)].key(), i);
    }
    if (deleted.isEmpty())
        return;
    std::vector<bool> dropped(m_rows.size(), false);
    for (PlannedRow& row : m_rows) {
        if (row.kind != OperationKind::Insert || !row.hasKey())
            continue;
        const auto found = deleted.constFind(row.key());
        // Rows of two classes have different tables.
        if (found == deleted.cend() ||
            &m_rows[std::size_t(*found)].object->mapper() != &row.object->mapper())
            continue;
        row.kind = OperationKind::Update;
        row.replaces = true;
        row.replaced = m_rows[std::size_t(*found)].object;
        dropped[std::size_t(*found)] = true;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (dropped[i])
            continue;
        if (kept != i)
            m_rows[kept] = std::move(m_rows[i]);
        ++kept;
    }
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(kept), m_rows.end());
}

/// Links go by the keys that the database has and come by those that it then has: the first before
/// any row is written, the others after.
std::pair<FlushPlan, FlushSubjects> Planner::plan() {
    collect();
    switchRows();
    RowOrder(m_sync).sort(m_rows);
    OperationWriter writer(m_sync, m_scope.guard, m_scope.preview);
    writer.reserve(m_rows.size());
    writer.writeLinks(OperationKind::Unlink, m_sync.unlinks());
    const auto isDelete = [](const PlannedRow& row) { return row.kind == OperationKind::Delete; };
    const auto deletes = std::find_if(m_rows.begin(), m_rows.end(), isDelete);
    for (auto row = m_rows.begin(); row != deletes; ++row)
        writer.write(*row);
    writer.writeLate();
    writer.writeLinks(OperationKind::Relink, m_sync.relinks());
    writer.writeCarried();
    writer.writeLinks(OperationKind::Link, m_sync.links());
    writer.writeReleased();
    for (auto row = deletes; row != m_rows.end(); ++row)
        writer.write(*row);
    auto result = writer.finish();
    qCDebug(lcFlush) << "planned" << result.first.operations.size() << "operations";
    return result;
}

} // namespace

std::pair<FlushPlan, FlushSubjects> planFlush(FlushScope scope) {
    auto planned = Planner(scope).plan();
    planned.first.strictDeletes = scope.guard || scope.strictDeletes;
    planned.second.scope = std::move(scope);
    return planned;
}

} // namespace espalier::orm
