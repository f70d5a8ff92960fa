// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/query/RowLoader.h"
#include "orm/sql/Select.h"

#include <functional>
#include <optional>
#include <vector>

namespace espalier::orm {

/// The statements that read a relation of several owners at once, and what becomes of their rows.
/// Apart from execution, so that a worker can run them: `statements()` first, `absorb()` with the
/// batches in the same order.
class ESPALIER_ORM_EXPORT RelationLoader {
public:
    /// Owners whose relation is loaded already, or known without a read, are left out.
    RelationLoader(LoadContext& context, const ObjectList& owners,
                   const Relationship& relationship);
    const std::vector<Select>& statements() const { return m_statements; }
    void absorb(const std::vector<RowBatch>& batches);
    /// Both at once, on the context's connection.
    void load();

private:
    std::vector<Value> ownerKey(const Object& owner) const;
    /// The target's identity; nullopt when the reference is not to its primary key.
    std::optional<IdentityKey> targetKey(const Object& owner) const;
    void planScalar();
    void planList();
    Select listSelect() const;

    LoadContext& m_context;
    const Relationship& m_relationship;
    ObjectList m_owners;
    std::vector<int> m_slots; ///< of the target, all of them
    int m_ownerColumns = 0;   ///< leading columns that say whose row it is
    std::vector<Select> m_statements;
};

/// SELECT of these slots by primary key, in chunks; to reload expired ones.
ESPALIER_ORM_EXPORT std::vector<Select> selectByKey(const Mapper& mapper,
                                                    const std::vector<std::vector<Value>>& keys,
                                                    const std::vector<int>& columnSlots);
/// `(columns) IN (keys)`: IN for one column, a disjunction for several.
ESPALIER_ORM_EXPORT Expression keyIn(const std::vector<Expression>& columns,
                                     const std::vector<std::vector<Value>>& keys);
/// The slots of a mapper that are read when nothing else is said, and their columns.
ESPALIER_ORM_EXPORT std::vector<int> allSlots(const Mapper& mapper);
ESPALIER_ORM_EXPORT std::vector<Expression> allColumns(const Mapper& mapper,
                                                       const QString& alias = {});
ESPALIER_ORM_EXPORT std::vector<Expression>
columnsOf(const Mapper& mapper, std::span<const int> columnSlots, const QString& alias = {});

} // namespace espalier::orm
