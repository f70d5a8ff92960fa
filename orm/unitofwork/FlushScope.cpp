// SPDX-License-Identifier: MIT
#include "orm/unitofwork/FlushScope.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace espalier::orm {

namespace {

/// In which relations an object's owners changed.
struct Moves {
    ObjectPtr object;
    std::vector<const Relationship*> left;
    std::vector<const Relationship*> entered;
};

bool holds(const std::vector<const Relationship*>& list, const Relationship* relationship) {
    return std::find(list.begin(), list.end(), relationship) != list.end();
}

bool isReferenceSet(const Object& object, const Relationship& parent) {
    return std::none_of(parent.pairs().begin(), parent.pairs().end(),
                        [&object](const auto& pair) { return object.known(pair.second).isNull(); });
}

/// Whether an owner holds the object in `parent`, as it stands now.
bool isHeld(const Object& object, const Relationship& parent, const Moves& moves) {
    if (holds(moves.entered, &parent))
        return true;
    if (const Relationship* reverse = parent.reverse(); reverse && !reverse->isList()) {
        const RelationSlot& slot = object.relation(*reverse);
        if (slot.loaded || slot.changed)
            return !slot.items.empty();
    }
    if (holds(moves.left, &parent))
        return false;
    return parent.direction() != Direction::OneToMany || isReferenceSet(object, parent);
}

bool isOrphan(const Object& object, const Moves& moves) {
    const auto& incoming = object.mapper().incoming();
    return std::none_of(incoming.begin(), incoming.end(), [&](const Relationship* parent) {
        return parent->options().cascade.removeOrphan && isHeld(object, *parent, moves);
    });
}

/// The foreign key that the database has leads to an owner.
bool hadOwner(const Object& object, const Relationship& toOwner) {
    const RelationSlot& slot = object.relation(toOwner);
    if (!slot.committed().empty())
        return true;
    return std::all_of(toOwner.pairs().begin(), toOwner.pairs().end(), [&object](const auto& pair) {
        const std::optional<Value> before = object.committedValue(pair.first);
        return before && !before->isNull();
    });
}

class OrphanSearch {
public:
    void look(const ObjectPtr& object);
    ObjectList orphans() const;

private:
    Moves& movesOf(const ObjectPtr& object);
    QHash<const Object*, std::size_t> m_places;
    std::vector<Moves> m_moves;
};

Moves& OrphanSearch::movesOf(const ObjectPtr& object) {
    const auto found = m_places.constFind(object.get());
    if (found != m_places.cend())
        return m_moves[*found];
    m_places.insert(object.get(), m_moves.size());
    m_moves.push_back({object, {}, {}});
    return m_moves.back();
}

void OrphanSearch::look(const ObjectPtr& object) {
    for (const auto& relationship : object->mapper().relationships()) {
        const RelationSlot& slot = object->relation(*relationship);
        if (!slot.changed || relationship->options().viewOnly)
            continue;
        if (relationship->options().cascade.removeOrphan) {
            for (const ObjectPtr& item : slot.removed())
                movesOf(item).left.push_back(relationship.get());
            for (const ObjectPtr& item : slot.added())
                movesOf(item).entered.push_back(relationship.get());
        }
        // An owner that was not known cannot tell that it lost the object: the object does.
        const Relationship* owner = relationship->reverse();
        if (owner && owner->options().cascade.removeOrphan && !relationship->isList() &&
            slot.items.empty() && hadOwner(*object, *relationship))
            movesOf(object).left.push_back(owner);
    }
}

ObjectList OrphanSearch::orphans() const {
    ObjectList orphans;
    for (const Moves& moves : m_moves) {
        if (!moves.left.empty() && moves.object->owner() && isOrphan(*moves.object, moves))
            orphans.push_back(moves.object);
    }
    return orphans;
}

/// Rows of one table go in the order of their foreign keys.
void loadReferences(const ObjectPtr& object) {
    for (const ForeignKeyConstraint& foreign : object->mapper().table().foreignKeys()) {
        for (const QString& column : foreign.columns)
            object->get(Name(column));
    }
}

/// What the plan must know of a row that goes: its links, and the rows that refer to it.
void loadDependants(const ObjectPtr& object) {
    for (const auto& relationship : object->mapper().relationships()) {
        const Relationship* reverse = relationship->reverse();
        const bool isLate =
            relationship->options().postUpdate || (reverse && reverse->options().postUpdate);
        if ((relationship->direction() != Direction::ManyToOne || isLate) &&
            !relationship->options().viewOnly &&
            relationship->options().passiveDeletes == PassiveDeletes::Off)
            Object::Access::members(*object, *relationship);
    }
}

/// A key that is about to change takes its dependants along where the database does not.
void loadFollowers(const ObjectPtr& object) {
    for (const auto& relationship : object->mapper().relationships()) {
        if (relationship->options().passiveUpdates || relationship->options().viewOnly)
            continue;
        const auto isChanged = [&object](const auto& pair) {
            return object->isModified(pair.first);
        };
        const auto& pairs = relationship->pairs();
        const auto& links = relationship->localLinks();
        if ((relationship->direction() == Direction::OneToMany &&
             std::any_of(pairs.begin(), pairs.end(), isChanged)) ||
            std::any_of(links.begin(), links.end(), isChanged))
            Object::Access::members(*object, *relationship);
    }
}

} // namespace

bool isOrphaned(const Object& object, const Relationship& left) {
    return isOrphan(object, {{}, {&left}, {}});
}

void cascadeDelete(const ObjectPtr& object, bool mayLoad, ObjectList& reached) {
    QSet<const Object*> seen;
    for (const ObjectPtr& known : reached)
        seen.insert(known.get());
    ObjectList open{object};
    while (!open.empty()) {
        const ObjectPtr next = open.back();
        open.pop_back();
        if (seen.contains(next.get()))
            continue;
        seen.insert(next.get());
        reached.push_back(next);
        ObjectList related;
        for (const auto& relationship : next->mapper().relationships()) {
            const RelationOptions& options = relationship->options();
            if (!options.cascade.remove || options.viewOnly)
                continue;
            const bool load = mayLoad && options.passiveDeletes == PassiveDeletes::Off &&
                              next->state() == ObjectState::Persistent;
            if (load)
                Object::Access::members(*next, *relationship);
            const RelationSlot& slot = next->relation(*relationship);
            const ObjectList& items = slot.loaded ? slot.items : slot.added();
            related.insert(related.end(), items.begin(), items.end());
        }
        open.insert(open.end(), related.rbegin(), related.rend());
    }
}

FlushScope scopeOf(StagedObjects staged, bool mayLoad) {
    FlushScope scope;
    scope.added = std::move(staged.added);
    scope.changed = std::move(staged.changed);
    scope.removed = std::move(staged.removed);
    OrphanSearch search;
    for (const ObjectList* list : {&scope.changed, &scope.added}) {
        for (const ObjectPtr& object : *list)
            search.look(object);
    }
    ObjectList reached = scope.removed;
    for (const ObjectPtr& orphan : search.orphans())
        cascadeDelete(orphan, mayLoad, reached);
    for (std::size_t i = scope.removed.size(); i < reached.size(); ++i) {
        if (reached[i]->state() == ObjectState::Pending)
            scope.expelled.push_back(reached[i]);
        else if (reached[i]->state() == ObjectState::Persistent)
            scope.removed.push_back(reached[i]);
    }
    if (!scope.expelled.empty())
        std::erase_if(scope.added, [&scope](const ObjectPtr& object) {
            return std::ranges::find(scope.expelled, object) != scope.expelled.end();
        });
    if (!mayLoad)
        return scope;
    for (const ObjectPtr& object : scope.removed) {
        if (scope.removed.size() > 1)
            loadReferences(object);
        loadDependants(object);
    }
    QSet<const Object*> removed;
    for (const ObjectPtr& object : scope.removed)
        removed.insert(object.get());
    for (const ObjectPtr& object : scope.changed) {
        if (!removed.contains(object.get()))
            loadFollowers(object);
    }
    return scope;
}

} // namespace espalier::orm
