// SPDX-License-Identifier: MIT
#include "orm/query/EntityLoading.h"

#include "orm/query/KeySelect.h"
#include "orm/query/RelationLoader.h"

#include <algorithm>

namespace espalier::orm {

EntityLoading::EntityLoading(const Mapper& mapper, QString alias, LoadPlanPtr plan, LoadPath path,
                             AliasNames& names, bool eager)
    : m_mapper(mapper), m_alias(std::move(alias)), m_plan(std::move(plan)), m_path(std::move(path)),
      m_slots(slotsOf(mapper, *m_plan)), m_raising(raisingSlots(mapper, *m_plan)),
      m_heirs(laterHeirs(mapper, *m_plan)) {
    setFirstColumn(0);
    for (const auto& relationship : mapper.relationships())
        addRelation(*relationship, names, eager);
}

void EntityLoading::addRelation(const Relationship& r, AliasNames& names, bool eager) {
    const LoadPlan::Branch* branch = m_plan->find(r);
    if (!eager && !branch)
        return;
    const Loading loading = loadingOf(r, *m_plan, m_path);
    const bool mapped = loading == r.options().loading;
    switch (loading) {
    case Loading::Joined:
        return addJoin(r, names);
    case Loading::Lazy:
        // Options below a relation that is read later are kept for then.
        if ((branch && !branch->below->isEmpty()) || m_plan->others || !m_plan->criteria.empty())
            m_later.push_back({&r, loading});
        return;
    case Loading::Dynamic:
    case Loading::WriteOnly:
        return;
    case Loading::Raise:
    case Loading::RaiseOnSql:
        if (!mapped)
            m_later.push_back({&r, loading});
        return;
    case Loading::SelectIn:
    case Loading::Subquery:
    case Loading::Immediate:
    case Loading::None:
        m_later.push_back({&r, loading});
        return;
    }
}

void EntityLoading::addJoin(const Relationship& r, AliasNames& names) {
    const LoadPlan::Branch* branch = m_plan->find(r);
    const bool own = !branch || !branch->step.joinedAs;
    const QString link = own && r.secondary() ? names.next(*r.secondary()) : QString();
    const QString alias = own ? names.next(r.target().table()) : *branch->step.joinedAs;
    m_joins.push_back({&r,
                       std::make_unique<EntityLoading>(r.target(), alias, m_plan->below(r),
                                                       m_path.to(r.target()), names),
                       link, own, branch ? branch->step.innerJoin : r.options().innerJoin});
}

void EntityLoading::setFirstColumn(int column) {
    m_loader = std::make_unique<RowLoader>(m_mapper, m_slots, column);
    for (const Mapper* heir : m_mapper.polymorphicHeirs())
        m_loader->addHeir(*heir, heirSlots(m_mapper, *heir));
}

std::vector<Expression> EntityLoading::ownColumns() const {
    std::vector<Expression> columns = columnsOf(m_mapper, m_slots, m_alias);
    if (!m_plan->columns.empty()) {
        for (std::size_t i = 0; i < m_slots.size(); ++i) {
            if (const Expression as = expressionOf(m_mapper, *m_plan, m_slots[i], m_alias);
                as.isValid())
                columns[i] = as;
        }
    }
    for (const Expression& column : heirColumns())
        columns.push_back(column);
    return columns;
}

std::vector<Expression> EntityLoading::heirColumns() const {
    std::vector<Expression> columns;
    for (const Mapper* heir : m_mapper.polymorphicHeirs()) {
        for (const int slot : heirSlots(m_mapper, *heir))
            columns.push_back(heir->expression(slot, m_alias));
    }
    return columns;
}

/// One statement for each class of heirs that are among the objects.
void EntityLoading::loadHeirs(LoadContext& context) {
    for (const Mapper* heir : m_heirs) {
        std::vector<int> columnSlots = heir->primaryKey();
        for (const int slot : heirSlots(m_mapper, *heir))
            columnSlots.push_back(slot);
        Keys keys;
        for (Object* const object : m_objects) {
            if (object->mapper().isA(*heir) && !object->isLoaded(columnSlots.back()))
                keys.push_back(object->key().values);
        }
        if (keys.empty() || columnSlots.size() == heir->primaryKey().size())
            continue;
        for (const Select& select : selectByKey(*heir, keys, columnSlots)) {
            RowLoader(*heir, columnSlots)
                .loadAll(context, context.readConnection(*heir).query(select), Populate::Missing);
        }
    }
}

void EntityLoading::addJoins(std::vector<Expression>& columns, FromClause& from,
                             std::vector<Expression>& order) {
    for (Join& join : m_joins) {
        const RelationNames names{m_alias, join.target->m_alias, join.link};
        if (join.own) {
            from = joinAlong(from, *join.relationship, names, !join.innerJoin);
            for (const Expression& term : orderOf(*join.relationship, names.target))
                order.push_back(term);
        }
        join.target->setFirstColumn(int(columns.size()));
        for (const Expression& column : join.target->ownColumns())
            columns.push_back(column);
        join.target->addJoins(columns, from, order);
    }
}

bool EntityLoading::joinsLists(bool byQuery) const {
    return std::any_of(m_joins.begin(), m_joins.end(), [byQuery](const Join& join) {
        return ((join.own || byQuery) && join.relationship->isList()) ||
               join.target->joinsLists(byQuery);
    });
}

bool EntityLoading::repeatsQuery() const {
    return std::any_of(m_later.begin(), m_later.end(),
                       [](const Later& later) { return later.loading == Loading::Subquery; }) ||
           std::any_of(m_joins.begin(), m_joins.end(),
                       [](const Join& join) { return join.target->repeatsQuery(); });
}

// --- rows

bool EntityLoading::hasHooks() const {
    return !m_mapper.extensions().empty() || !m_mapper.heirs().empty() ||
           std::any_of(m_joins.begin(), m_joins.end(),
                       [](const Join& join) { return join.target->hasHooks(); });
}

/// What was made just now cannot be there already.
void EntityLoading::note(Object* object, bool isNew) {
    if (!isNew || !m_allNew) {
        if (m_allNew) {
            for (const Object* other : m_objects)
                m_seen.insert(other);
            m_allNew = false;
        }
        if (!m_seen.insert(object))
            return;
    }
    m_objects.push_back(object);
}

ObjectPtr EntityLoading::take(LoadContext& context, Value* row, Populate populate) {
    auto [object, isNew] = m_loader->load(context, row, populate);
    if (!object || isPlain())
        return std::move(object);
    if (!m_raising.empty() && &object->mapper().root() == &m_mapper.root() &&
        (isNew || populate != Populate::Missing))
        Object::Access::setRaising(*object, m_raising);
    note(object.get(), isNew);
    takeJoins(context, object, row, populate);
    return std::move(object);
}

void EntityLoading::takeJoins(LoadContext& context, const ObjectPtr& object, Value* row,
                              Populate populate) {
    for (Join& join : m_joins) {
        ObjectPtr item = join.target->take(context, row, populate);
        if (populate == Populate::Missing && object->isLoaded(*join.relationship)) {
            join.strays.push_back(std::move(item));
            continue;
        }
        ObjectList& items = join.found[object.get()];
        if (!item)
            continue;
        const qsizetype before = join.pairs.size();
        join.pairs.insert({object.get(), item.get()});
        if (join.pairs.size() != before)
            items.push_back(std::move(item));
    }
}

void EntityLoading::finish(LoadContext& context, Populate populate, const OwnerRows& rows) {
    for (Join& join : m_joins) {
        for (auto& [owner, items] : join.found)
            Object::Access::loadRelation(*owner, *join.relationship, std::move(items));
        join.found.clear();
        join.pairs.clear();
        join.target->finish(context, populate);
        join.strays.clear();
    }
    if (!m_heirs.empty())
        loadHeirs(context);
    for (const Later& later : m_later)
        load(context, later, populate, rows);
    m_objects.clear();
    m_seen.clear();
    m_allNew = true;
}

void EntityLoading::load(LoadContext& context, const Later& later, Populate populate,
                         const OwnerRows& rows) {
    const Relationship& r = *later.relationship;
    if (populate == Populate::Replace) {
        for (Object* const object : m_objects)
            Object::Access::expire(*object, r);
    }
    const LoadPlanPtr below = m_plan->below(r);
    RelationReading reading{below, m_path.to(r.target()), true, populate};
    reading.allOwners = rows.areAll;
    reading.newOwners = m_allNew;
    switch (later.loading) {
    case Loading::Subquery:
        reading.owners = rows.query;
        [[fallthrough]];
    case Loading::SelectIn:
        return RelationLoader(context, m_objects, r, reading).load();
    case Loading::Immediate:
        reading.withOwners = false;
        for (Object* const object : m_objects)
            RelationLoader(context, {object}, r, reading).load();
        return;
    default:
        break;
    }
    for (Object* const object : m_objects) {
        if (object->isLoaded(r))
            continue;
        if (later.loading == Loading::None)
            Object::Access::loadRelation(*object, r, {});
        else
            Object::Access::setReading(*object, r, later.loading, below);
    }
}

} // namespace espalier::orm
