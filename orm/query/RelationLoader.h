// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/query/EntityLoading.h"
#include "orm/query/KeySelect.h"
#include "orm/query/RowLoader.h"
#include "orm/sql/Select.h"

#include <optional>
#include <vector>

namespace espalier::orm {

class KeyGroups;

/// A query that gave owners: column `firstColumn + i` of its rows is slot `columnSlots[i]` of them.
struct OwnerQuery {
    Select select;
    std::vector<int> columnSlots;
    int firstColumn = 0;
};

/// How a relation is read beyond the related objects themselves.
struct RelationReading {
    LoadPlanPtr plan = {};   ///< options below; absent: none, and nothing eager
    LoadPath path = {};      ///< the way to the related entity, which is its end
    bool withOwners = false; ///< for all owners of a query, not for one that was asked
    Populate populate = Populate::Missing;
    const OwnerQuery* owners = nullptr; ///< the query that gave them, to be repeated
    bool allOwners = false;             ///< they are all that there are
    bool newOwners = false;             ///< the session has just met them, each once
};

/// Reads a relation of several owners at once: by their keys; or, when they are all that there are,
/// whole, and from what was read already where that is enough.
class ESPALIER_ORM_EXPORT RelationLoader {
public:
    /// Owners whose relation is loaded already, or known without a read, are left out.
    /// Whoever gives the owners holds them.
    RelationLoader(LoadContext& context, const std::vector<Object*>& owners,
                   const Relationship& relationship, RelationReading reading = {});
    void load();
    /// The same of one more owner. What the statement says is found once: only the key changes.
    void loadOf(const ObjectPtr& owner);

private:
    /// The statement of one owner.
    struct Prepared {
        const Dialect* dialect;
        Statement statement;
        bool isReusable; ///< its bindings are the key's values and nothing else
    };
    bool isKeyKnown(const Object& owner) const;
    KeyValues ownerKey(const Object& owner) const;
    /// The target's identity; nullopt when the reference is not to its primary key.
    std::optional<IdentityKey> targetKey(const KeyValues& values) const;
    bool isReference() const { return m_relationship.direction() == Direction::ManyToOne; }
    /// The target's rows are all that is asked for: no conditions, no order, nothing beside them.
    bool isUnconditional() const;
    bool isPlainReverse() const;

    // --- statements (RelationSelect.cpp)
    std::vector<Select> statements();
    std::vector<Select> scalarSelects();
    std::vector<Select> listSelects();
    Select selectOfKeys();
    Select repeatedSelect(const OwnerQuery& owners);
    const Statement& statementOf(const KeyValues& key, const Dialect& dialect);
    /// With the target's columns, and what is joined to it.
    Select extended(const FromClause& from);

    // --- what becomes of their rows
    KeyGroups groupedOwners();
    void absorb(const std::vector<Select>& selects);
    void hand(std::vector<ObjectList>& found, const KeyGroups& groups);
    void takeRows(RowBatch batch, const KeyGroups& groups, std::vector<ObjectList>& found,
                  ObjectList& strays);
    void deliver(std::vector<ObjectList>& found);
    ObjectPtr referenced(const KeyValues& key, const ObjectList& found) const;

    // --- without the target's rows (RelationLinks.cpp)
    bool isAmongOwners() const;
    void linkOwners();
    static void handOver(Object& object, const Relationship& r, Object* related);
    bool hasWholeLinks() const;
    void loadByLinks();
    ObjectList targetsOf(const Keys& keys);

    LoadContext& m_context;
    const Relationship& m_relationship;
    RelationReading m_reading;
    std::vector<Object*> m_owners;
    std::vector<std::size_t> m_groups; ///< of each owner: which key it has
    AliasNames m_names;
    EntityLoading m_target;
    RelationNames m_in;                     ///< names in the statements
    std::vector<Expression> m_ownerColumns; ///< the leading ones, which say whose row it is
    std::vector<Expression> m_keyColumns;   ///< those that a list of keys narrows
    std::optional<Prepared> m_prepared;
};

} // namespace espalier::orm
