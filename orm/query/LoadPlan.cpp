// SPDX-License-Identifier: MIT
#include "orm/query/LoadPlan.h"

#include "orm/base/Error.h"
#include "orm/query/EntitySource.h"
#include "orm/sql/SelectData.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

LoadPlanPtr LoadPlan::of(const Mapper& mapper, const std::vector<LoadOption>& options) {
    auto root = std::make_shared<LoadPlan>();
    for (const LoadOption& option : options) {
        const auto take = [](LoadPlan& plan, const std::vector<ColumnChoice>& columns) {
            plan.columns.insert(plan.columns.end(), columns.begin(), columns.end());
        };
        LoadPlan* plan = root.get();
        const Mapper* at = &mapper;
        take(*plan, option.columns());
        root->criteria.insert(root->criteria.end(), option.criteria().begin(),
                              option.criteria().end());
        for (const LoadStep& step : option.path()) {
            if (step.relation == u"*"_s) {
                plan->others = step.loading;
                break;
            }
            at = &at->relationship(Name(step.relation)).target();
            Branch& branch = plan->branches[step.relation];
            if (!branch.below)
                branch.below = std::make_shared<LoadPlan>();
            if (step.loading || branch.step.relation.isEmpty())
                branch.step = step;
            plan = branch.below.get();
            take(*plan, step.columns);
        }
    }
    return root;
}

const LoadPlan::Branch* LoadPlan::find(const Relationship& relationship) const {
    const auto found = branches.find(relationship.name());
    return found == branches.end() ? nullptr : &found->second;
}

LoadPlanPtr LoadPlan::below(const Relationship& relationship) const {
    const Branch* branch = find(relationship);
    if (branch && !others && criteria.empty())
        return branch->below;
    auto plan = branch ? std::make_shared<LoadPlan>(*branch->below) : std::make_shared<LoadPlan>();
    if (!plan->others)
        plan->others = others;
    plan->criteria = criteria;
    return plan;
}

Expression conditionOf(const std::vector<EntityCriteria>& criteria, const Mapper& mapper,
                       const QString& alias) {
    Expression all;
    for (const EntityCriteria& criterion : criteria) {
        if (criterion.mapper == &mapper)
            all = all && underAlias(criterion.condition, mapper.table(), alias);
    }
    return all;
}

FromClause narrowed(const FromClause& from, const std::vector<EntityCriteria>& criteria) {
    const FromNode& node = *from.node();
    if (criteria.empty() || !node.left.isValid())
        return from;
    auto changed = std::make_shared<FromNode>(node);
    changed->left = narrowed(node.left, criteria);
    changed->right = narrowed(node.right, criteria);
    if (const FromNode& right = *node.right.node(); right.kind == FromNode::Kind::Table) {
        for (const EntityCriteria& criterion : criteria) {
            if (criterion.mapper->table() == *right.table)
                changed->on =
                    changed->on && underAlias(criterion.condition, *right.table, right.alias);
        }
    }
    return FromClause(std::shared_ptr<const FromNode>(std::move(changed)));
}

LoadPath LoadPath::to(const Mapper& next) const {
    LoadPath path(*this);
    path.mappers.push_back(&next);
    return path;
}

Loading loadingOf(const Relationship& relationship, const LoadPlan& plan, const LoadPath& path) {
    if (const LoadPlan::Branch* branch = plan.find(relationship); branch && branch->step.loading)
        return *branch->step.loading;
    if (plan.others)
        return *plan.others;
    const RelationOptions& options = relationship.options();
    switch (options.loading) {
    case Loading::Joined:
    case Loading::SelectIn:
    case Loading::Subquery:
    case Loading::Immediate: {
        const bool comesAgain = std::find(path.mappers.begin(), path.mappers.end(),
                                          &relationship.target()) != path.mappers.end();
        const bool stops =
            options.joinDepth > 0 ? int(path.mappers.size()) > options.joinDepth : comesAgain;
        return stops ? Loading::Lazy : options.loading;
    }
    default:
        return options.loading;
    }
}

Expression expressionOf(const Mapper& mapper, const LoadPlan& plan, int slot,
                        const QString& alias) {
    for (auto choice = plan.columns.rbegin(); choice != plan.columns.rend(); ++choice) {
        if (choice->kind == ColumnChoice::Kind::Expression &&
            mapper.attribute(Name(choice->names.front())).slot == slot)
            return underAlias(choice->as, mapper.table(), alias);
    }
    return {};
}

std::vector<const Mapper*> laterHeirs(const Mapper& mapper, const LoadPlan& plan) {
    if (mapper.options().selectInPolymorphic)
        return mapper.allHeirs();
    std::vector<const Mapper*> heirs;
    for (const ColumnChoice& choice : plan.columns) {
        if (choice.kind != ColumnChoice::Kind::Heirs)
            continue;
        for (const Mapper* heir : mapper.allHeirs()) {
            if (choice.names.isEmpty() || choice.names.contains(heir->name()))
                heirs.push_back(heir);
        }
    }
    return heirs;
}

/// Of what the database computes, a query may say how.
static void requireComputed(const Mapper& mapper, const ColumnChoice& choice) {
    const Attribute& attribute = mapper.attribute(Name(choice.names.front()));
    if (!attribute.isComputed())
        throw SessionError(u"%1.%2 is a column: only a columnProperty() can be read as another "
                           "expression."_s.arg(mapper.name(), attribute.name));
}

std::vector<int> slotsOf(const Mapper& mapper, const LoadPlan& plan) {
    std::vector<int> read = defaultSlots(mapper);
    const auto add = [&read](int slot) {
        if (std::find(read.begin(), read.end(), slot) == read.end())
            read.push_back(slot);
    };
    for (const ColumnChoice& choice : plan.columns) {
        if (choice.kind == ColumnChoice::Kind::UndeferGroup) {
            for (const int slot : slotsOfGroup(mapper, choice.names.front()))
                add(slot);
            continue;
        }
        if (choice.kind == ColumnChoice::Kind::Heirs)
            continue;
        if (choice.kind == ColumnChoice::Kind::Expression)
            requireComputed(mapper, choice);
        if (choice.kind == ColumnChoice::Kind::LoadOnly)
            read.clear();
        for (const QString& name : choice.names) {
            const int slot = mapper.attribute(Name(name)).slot;
            if (choice.kind == ColumnChoice::Kind::Defer)
                std::erase(read, slot);
            else
                add(slot);
        }
    }
    for (const int key : mapper.primaryKey())
        add(key);
    if (mapper.polymorphicSlot() >= 0)
        add(mapper.polymorphicSlot());
    std::sort(read.begin(), read.end());
    return read;
}

std::vector<int> raisingSlots(const Mapper& mapper, const LoadPlan& plan) {
    std::vector<int> raising;
    for (const ColumnChoice& choice : plan.columns) {
        if (choice.kind == ColumnChoice::Kind::LoadOnly) {
            raising.clear();
            for (int slot = 0; choice.raiseOnLoad && slot < mapper.slotCount(); ++slot)
                raising.push_back(slot);
        }
        if (choice.kind == ColumnChoice::Kind::Defer && choice.raiseOnLoad)
            raising.push_back(mapper.attribute(Name(choice.names.front())).slot);
    }
    if (raising.empty())
        return raising;
    std::vector<int> kept = slotsOf(mapper, plan);
    kept.insert(kept.end(), {mapper.versionSlot(), mapper.polymorphicSlot()});
    std::erase_if(raising, [&kept](int slot) { return std::ranges::count(kept, slot) > 0; });
    return raising;
}

} // namespace espalier::orm
