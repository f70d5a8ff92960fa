// SPDX-License-Identifier: MIT
#pragma once

#include "orm/mapping/Mapper.h"
#include "orm/query/LoadOption.h"

#include <map>
#include <memory>

namespace espalier::orm {

struct LoadPlan;
using LoadPlanPtr = std::shared_ptr<const LoadPlan>;

/// The options of a query as a tree over one entity and what hangs on it. Immutable once made.
/// Internal to loading.
struct LoadPlan {
    struct Branch {
        LoadStep step;
        std::shared_ptr<LoadPlan> below;
    };
    std::map<QString, Branch> branches; ///< by relation
    std::vector<ColumnChoice> columns;
    std::optional<Loading> others; ///< of relations without a branch
    std::vector<EntityCriteria> criteria;

    /// Errors: MappingError for a name that the entities do not have.
    static LoadPlanPtr of(const Mapper& mapper, const std::vector<LoadOption>& options);
    const Branch* find(const Relationship& relationship) const;
    /// What holds below a relation, with or without a branch.
    LoadPlanPtr below(const Relationship& relationship) const;
    bool isEmpty() const {
        return branches.empty() && columns.empty() && !others && criteria.empty();
    }
};

/// What criteria say of an entity under an alias; absent when nothing.
Expression conditionOf(const std::vector<EntityCriteria>& criteria, const Mapper& mapper,
                       const QString& alias);
/// What is joined under the criteria that hold for it.
FromClause narrowed(const FromClause& from, const std::vector<EntityCriteria>& criteria);

/// The way from the entity that was asked for: where loading by configuration must stop.
struct LoadPath {
    std::vector<const Mapper*> mappers; ///< each entity on the way, the first one included

    LoadPath to(const Mapper& next) const;
};

/// How a relation is loaded at the end of a path: by the plan, else as it is mapped. A relation
/// that is mapped to be read with its owner stops where its entity comes again, or at `joinDepth`.
Loading loadingOf(const Relationship& relationship, const LoadPlan& plan, const LoadPath& path);

/// What a plan reads a slot as; absent: as it is mapped.
Expression expressionOf(const Mapper& mapper, const LoadPlan& plan, int slot, const QString& alias);
/// The heirs whose columns are read by statements of their own.
std::vector<const Mapper*> laterHeirs(const Mapper& mapper, const LoadPlan& plan);

/// The slots of an entity that a plan reads; the key is always among them.
std::vector<int> slotsOf(const Mapper& mapper, const LoadPlan& plan);
/// Those that it leaves out and that are not to be read alone.
std::vector<int> raisingSlots(const Mapper& mapper, const LoadPlan& plan);

} // namespace espalier::orm
