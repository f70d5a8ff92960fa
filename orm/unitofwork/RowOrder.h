// SPDX-License-Identifier: MIT
#pragma once

#include "orm/unitofwork/FlushPlan.h"
#include "orm/unitofwork/RelationSync.h"

#include <QHash>
#include <QSet>

#include <unordered_map>
#include <vector>

namespace espalier::orm {

/// A row that will be written, before it has a place in the order.
struct PlannedRow {
    OperationKind kind;
    ObjectPtr object;
    int rank = 0;          ///< of its table: referred tables first
    int sequence = 0;      ///< of becoming pending
    IdentityKey key = {};  ///< of the row; as set for new ones with a known key
    bool replaces = false; ///< an insert that takes the place of a row deleted in the same flush
    ObjectPtr replaced = {};
};

/// Puts the rows of a flush in an order that no reference refuses: updates, inserts, then deletes;
/// tables by rank, updates and deletes by key, inserts as they came, a tree by depth.
/// Source: Kahn's algorithm over row dependencies, stable by table rank, kind, sequence.
class RowOrder {
public:
    explicit RowOrder(const RelationSync& sync) : m_sync(sync) {}
    /// Errors: SessionError naming rows that need each other in a circle.
    void sort(std::vector<PlannedRow>& rows);

private:
    /// A reference between rows that the database or a relation knows: slots here, slots there.
    struct Path {
        std::vector<std::pair<int, int>> pairs;
        const Mapper* target;
    };
    using Edges = std::vector<std::pair<int, int>>;
    const std::vector<Path>& pathsOf(const Mapper& mapper);
    void rankTables(const Mapper& any);
    void rank(std::vector<PlannedRow>& rows);
    QSet<const Mapper*> referredRoots(const std::vector<PlannedRow>& rows);
    void index(const std::vector<PlannedRow>& rows);
    static std::vector<int> layered(const std::vector<PlannedRow>& rows, std::vector<int> order,
                                    const Edges& edges);
    Edges dependencies(const std::vector<PlannedRow>& rows);
    void addKnown(const std::vector<PlannedRow>& rows, int row, const Path& path,
                  Edges& edges) const;
    void addRelated(const std::vector<PlannedRow>& rows, int row, Edges& edges) const;
    bool isOverridden(const Object& object, const Path& path) const;
    bool moves(const Object& parent, const Object& child, int slot) const;
    [[noreturn]] static void refuseCircle(const std::vector<PlannedRow>& rows,
                                          const std::vector<int>& circle);

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
