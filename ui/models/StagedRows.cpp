// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/StagedRows.h"

#include "ui/models/TableCells.h"

#include <algorithm>
#include <iterator>

namespace espalier::ui {

using orm::Object;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::ObjectState;
using orm::Relationship;
using orm::Value;

namespace {

constexpr int deepest = 512; // levels of a tree; a circle of staged moves ends there

bool contains(const ObjectList& list, const ObjectPtr& item) {
    return std::ranges::find(list, item) != list.end();
}

// Whether the keys of the scope are all that belong to it.
bool knowsAll(const RowScope& scope) {
    return !scope.includeSubtree || scope.isComplete || !scope.members.empty();
}

} // namespace

void StagedRows::setScope() {
    m_keys.clear();
    const std::optional<RowScope>& scope = m_query.scope();
    if (!scope || !scope->relationship)
        return;
    for (const auto& keys : {scope->keys, scope->members}) {
        for (const std::vector<Value>& key : keys)
            m_keys.insert({&scope->relationship->target(), key});
    }
}

bool StagedRows::isMember(std::vector<Value> key) const {
    return m_keys.contains({&m_query.scope()->relationship->target(), std::move(key)});
}

StagedRows::Membership StagedRows::member(const ObjectPtr& scoping) const {
    const RowScope& scope = *m_query.scope();
    const Relationship* parent = scope.relationship->target().traits().parent;
    const bool climbs = scope.includeSubtree && parent && parent->pairs().size() == 1;
    ObjectPtr node = scoping;
    for (int level = 0; node && level < deepest; ++level) {
        if (contains(scope.newRows, node) ||
            (node->key().isValid() && isMember(node->key().values)))
            return Membership::Yes;
        // A saved node is where its key says; a new one is where its parent is.
        if (!climbs || (node->key().isValid() && knowsAll(scope)))
            return Membership::No;
        const ObjectPtr above = cells::referred(m_session, *node, *parent);
        if (!above) {
            const int slot = parent->pairs().front().first;
            const Value value = cells::foreignValue(*node, slot, parent);
            if (value.isNull())
                return node->isLoaded(slot) ? Membership::No : Membership::Unknown;
            return isMember(std::vector<Value>{value}) ? Membership::Yes
                   : knowsAll(scope)                   ? Membership::No
                                                       : Membership::Unknown;
        }
        node = above;
    }
    return Membership::No;
}

StagedRows::Membership StagedRows::anyMember(const ObjectList& list) const {
    auto result = Membership::No;
    for (const ObjectPtr& item : list) {
        const Membership one = member(item);
        if (one == Membership::Yes)
            return one;
        result = one == Membership::Unknown ? one : result;
    }
    return result;
}

StagedRows::Membership StagedRows::byValue(const Object& object, bool asStaged) const {
    const Relationship& relationship = *m_query.scope()->relationship;
    if (relationship.direction() != orm::Direction::ManyToOne || relationship.pairs().size() != 1)
        return Membership::Unknown;
    const auto& [slot, remote] = relationship.pairs().front();
    if (asStaged) {
        if (const ObjectPtr target = cells::referred(m_session, object, relationship))
            return member(target);
    }
    const std::vector<int>& key = relationship.target().primaryKey();
    const std::optional<Value> value =
        asStaged ? std::optional(cells::foreignValue(object, slot, &relationship))
                 : object.committedValue(slot);
    if (!value || value->isNull())
        return Membership::No;
    if (key.size() != 1 || key.front() != remote)
        return Membership::Unknown;
    if (const ObjectPtr target = m_session.find({&relationship.target(), {*value}}))
        return member(target);
    return isMember(std::vector<Value>{*value}) ? Membership::Yes
           : knowsAll(*m_query.scope())         ? Membership::No
                                                : Membership::Unknown;
}

StagedRows::Membership StagedRows::linked(const Object& object, bool asStaged) const {
    const Relationship& relationship = *m_query.scope()->relationship;
    const orm::RelationSlot& slot = object.relation(relationship);
    if (slot.loaded && asStaged)
        return anyMember(slot.items);
    if (slot.loaded) {
        ObjectList before = slot.removed();
        std::ranges::copy_if(slot.items, std::back_inserter(before),
                             [&](const ObjectPtr& item) { return !contains(slot.added(), item); });
        return anyMember(before);
    }
    if (anyMember(asStaged ? slot.added() : slot.removed()) == Membership::Yes)
        return Membership::Yes;
    // One direct link is all that can be; anything more is not known before the links are read.
    const bool only = m_keys.size() == 1 && !m_query.scope()->includeSubtree;
    const bool taken = anyMember(asStaged ? slot.removed() : slot.added()) == Membership::Yes;
    return only && taken ? Membership::No : Membership::Unknown;
}

StagedRows::Membership StagedRows::current(const Object& object) const {
    const std::optional<RowScope>& scope = m_query.scope();
    if (!scope || !scope->relationship)
        return Membership::Yes;
    return scope->relationship->direction() == orm::Direction::ManyToMany ? linked(object, true)
                                                                          : byValue(object, true);
}

StagedRows::Membership StagedRows::committed(const Object& object) const {
    const std::optional<RowScope>& scope = m_query.scope();
    if (!scope || !scope->relationship)
        return Membership::Yes;
    return scope->relationship->direction() == orm::Direction::ManyToMany ? linked(object, false)
                                                                          : byValue(object, false);
}

bool StagedRows::matches(const Object& object, bool asStaged) const {
    const RowRequest& request = m_query.request();
    return (request.filter.isEmpty() || containsText(object, request.filter, asStaged)) &&
           std::ranges::all_of(request.conditions, [&](const auto& asked) {
               return accepts(object, asked.first, asked.second, asStaged);
           });
}

bool StagedRows::accepts(const Object& object, int column, const ColumnCondition& condition,
                         bool asStaged) const {
    const TableColumn& shown = m_query.columns()[std::size_t(column)];
    QStringList labels;
    if (shown.isLinks) {
        const orm::RelationSlot& slot = object.relation(*shown.links);
        for (const ObjectPtr& linked : slot.items)
            labels << cells::label(*linked);
        return condition.accepts({}, labels);
    }
    const std::optional<Value> value =
        asStaged ? std::optional(cells::foreignValue(object, shown.slot, shown.reference))
                 : object.committedValue(shown.slot);
    // To what a changed reference led before is not known here.
    const bool isKnown =
        shown.reference && (asStaged || (!object.isModified(shown.slot) &&
                                         !cells::isChanged(object, *shown.reference)));
    if (isKnown) {
        if (const ObjectPtr target = cells::referred(m_session, object, *shown.reference))
            labels << cells::label(*target);
    }
    return value && condition.accepts(*value, labels);
}

bool StagedRows::containsText(const Object& object, const QString& filter, bool asStaged) const {
    return std::ranges::any_of(m_query.columns(), [&](const TableColumn& column) {
        if (column.slot < 0)
            return false;
        const std::optional<Value> value =
            asStaged ? std::optional(cells::foreignValue(object, column.slot, column.reference))
                     : object.committedValue(column.slot);
        if (value && cells::text(*value).contains(filter, Qt::CaseInsensitive))
            return true;
        if (!asStaged || !column.reference)
            return false;
        const ObjectPtr target = cells::referred(m_session, object, *column.reference);
        return target && cells::label(*target).contains(filter, Qt::CaseInsensitive);
    });
}

ObjectList StagedRows::extras(const std::function<bool(const Object&)>& isShown) const {
    ObjectList rows;
    if (!m_query.mapper())
        return rows;
    const bool scoped = m_query.scope() && m_query.scope()->relationship;
    for (const ObjectPtr& object : m_session.newObjects()) {
        if (&object->mapper() == m_query.mapper() && current(*object) == Membership::Yes)
            rows.push_back(object);
    }
    const bool isFiltered = m_query.request().isFiltered();
    if (!scoped && !isFiltered)
        return rows;
    for (const ObjectPtr& object : m_session.dirty()) {
        if (&object->mapper() != m_query.mapper() || object->state() != ObjectState::Persistent ||
            !object->isModified() || isShown(*object) || current(*object) != Membership::Yes)
            continue;
        const bool arrived = committed(*object) != Membership::Yes;
        const bool nowMatches = isFiltered && matches(*object, true) && !matches(*object, false);
        if (arrived || nowMatches)
            rows.push_back(object);
    }
    return rows;
}

} // namespace espalier::ui
