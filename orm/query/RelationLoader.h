// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/query/EntityLoading.h"
#include "orm/query/RowLoader.h"
#include "orm/sql/Select.h"

#include <functional>
#include <optional>
#include <vector>

namespace espalier::orm {

/// A query that gave owners: column `firstColumn + i` of its rows is slot `columnSlots[i]` of them.
struct OwnerQuery {
    Select select;
    std::vector<int> columnSlots;
    int firstColumn = 0;
};

/// How a relation is read beyond the related objects themselves.
struct RelationReading {
    LoadPlanPtr plan = {};              ///< options below; absent: none, and nothing eager
    LoadPath path = {};                 ///< the way to the related entity, which is its end
    bool withOwners = false;            ///< for all owners of a query, not for one that was asked
    const OwnerQuery* owners = nullptr; ///< the query that gave them, to be repeated
    Populate populate = Populate::Missing;
};

/// The statements that read a relation of several owners at once, and what becomes of their rows.
/// Apart from execution, so that a worker can run them: `statements()` first, `absorb()` with the
/// batches in the same order.
class ESPALIER_ORM_EXPORT RelationLoader {
public:
    /// Owners whose relation is loaded already, or known without a read, are left out.
    RelationLoader(LoadContext& context, const ObjectList& owners, const Relationship& relationship,
                   const RelationReading& reading = {});
    const std::vector<Select>& statements() const { return m_statements; }
    void absorb(const std::vector<RowBatch>& batches);
    /// Both at once, on the context's connection.
    void load();

private:
    bool isKeyKnown(const Object& owner) const;
    std::vector<Value> ownerKey(const Object& owner) const;
    /// The target's identity; nullopt when the reference is not to its primary key.
    std::optional<IdentityKey> targetKey(const Object& owner) const;
    void planScalar();
    void planList();
    void planRepeated(const OwnerQuery& owners);
    /// With the target's columns, and what is joined to it.
    Select extended(const FromClause& from);
    bool isReference() const { return m_relationship.direction() == Direction::ManyToOne; }

    LoadContext& m_context;
    const Relationship& m_relationship;
    RelationReading m_reading;
    ObjectList m_owners;
    AliasNames m_names;
    EntityLoading m_target;
    RelationNames m_in;                     ///< names in the statements
    std::vector<Expression> m_ownerColumns; ///< the leading ones, which say whose row it is
    std::vector<Select> m_statements;
};

/// SELECT of these slots by primary key, in chunks; to reload expired ones.
ESPALIER_ORM_EXPORT std::vector<Select> selectByKey(const Mapper& mapper,
                                                    const std::vector<std::vector<Value>>& keys,
                                                    const std::vector<int>& columnSlots);
/// `(columns) IN (keys)`: an equality for one, IN for one column, a disjunction for several.
ESPALIER_ORM_EXPORT Expression keyIn(const std::vector<Expression>& columns,
                                     const std::vector<std::vector<Value>>& keys);
/// The slots of a mapper that are read when nothing else is said, and their columns.
ESPALIER_ORM_EXPORT std::vector<int> allSlots(const Mapper& mapper);
ESPALIER_ORM_EXPORT std::vector<Expression> allColumns(const Mapper& mapper,
                                                       const QString& alias = {});

} // namespace espalier::orm
