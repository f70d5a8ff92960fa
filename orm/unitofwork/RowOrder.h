// SPDX-License-Identifier: MIT
#pragma once

#include "orm/unitofwork/FlushPlan.h"
#include "orm/unitofwork/RelationSync.h"

#include <QHash>
#include <QSet>

#include <unordered_map>
#include <vector>

namespace espalier::orm {

/// A row that will be written, before it has a place in the order. The objects are held by the
/// scope and the relations that it is made of.
struct PlannedRow {
    Object* object;
    OperationKind kind;
    bool replaces = false; ///< an insert that takes the place of a row deleted in the same flush
    int rank = 0;          ///< of its table: referred tables first
    int sequence = 0;      ///< of becoming pending
    const Object* replaced = nullptr;

    /// Not yet in the database by this object.
    bool isNew() const { return kind == OperationKind::Insert || replaces; }
    /// Of the row; of a new one as it was set, invalid when that is not known.
    IdentityKey key() const;
    bool hasKey() const;
};

using PlannedRows = std::vector<PlannedRow, LargeAllocator<PlannedRow>>;

/// Puts the rows of a flush in an order that no reference refuses: updates, inserts, then deletes;
/// tables by rank, updates and deletes by key, inserts as they came, a tree by depth.
/// Source: Kahn's algorithm over row dependencies, stable by table rank, kind, sequence.
class RowOrder {
public:
    explicit RowOrder(const RelationSync& sync) : m_sync(sync) {}
    /// Errors: SessionError naming rows that need each other in a circle.
    void sort(PlannedRows& rows);

private:
    /// A reference between rows that the database or a relation knows: slots here, slots there.
    struct Path {
        std::vector<std::pair<int, int>> pairs;
        const Mapper* target;
    };
    using Edges = std::vector<std::pair<int, int>>;
    const std::vector<Path>& pathsOf(const Mapper& mapper);
    void rankTables(const Mapper& any);
    void rank(PlannedRows& rows);
    QSet<const Mapper*> referredRoots(const PlannedRows& rows);
    void index(const PlannedRows& rows);
    static std::vector<int> layered(const PlannedRows& rows, std::vector<int> order,
                                    const Edges& edges);
    Edges dependencies(const PlannedRows& rows);
    void addKnown(const PlannedRows& rows, int row, const Path& path, Edges& edges) const;
    void addRelated(const PlannedRows& rows, int row, Edges& edges) const;
    bool isOverridden(const Object& object, const Path& path) const;
    bool moves(const Object& parent, const Object& child, int slot) const;
    [[noreturn]] static void refuseCircle(const PlannedRows& rows, const std::vector<int>& circle);

    const RelationSync& m_sync;
    std::unordered_map<const Mapper*, std::vector<Path>> m_paths;
    QHash<const void*, int> m_ranks;
    QHash<const Object*, int> m_rowOf;
    QHash<IdentityKey, int> m_insertByKey;
    QHash<IdentityKey, int> m_deleteByKey;
    QSet<const Mapper*> m_inserted; ///< that have rows in m_insertByKey
    QSet<const Mapper*> m_deleted;
};

} // namespace espalier::orm
