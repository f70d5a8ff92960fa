// SPDX-License-Identifier: MIT
#include "orm/unitofwork/RelationSync.h"

#include "orm/base/Error.h"

#include <algorithm>
#include <map>
#include <utility>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

const std::vector<RelationSync::Reference> noReferences;

bool hasRow(const ObjectPtr& object) {
    return object->state() == ObjectState::Persistent || object->state() == ObjectState::Pending;
}

template <class Visit> void forEachRelation(const ObjectPtr& object, Visit visit) {
    for (const auto& relationship : object->mapper().relationships()) {
        if (!relationship->options().viewOnly)
            visit(*relationship, object->relation(*relationship));
    }
}

/// By its foreign key as the database has it, or as it was set by itself, a child is not of this
/// parent.
bool isElsewhere(const Object& child, const Object& parent, const Relationship& r, bool asSet) {
    for (const auto& [key, foreign] : r.pairs()) {
        const Value& own = parent.known(key);
        if (asSet && child.isModified(foreign) && !(child.peek(foreign) == own))
            return true;
        const std::optional<Value> before = child.committedValue(foreign);
        if (before && !(*before == parent.committedValue(key).value_or(own)))
            return true;
    }
    return false;
}

/// The contents of a list as the database has them, as far as they are known.
ObjectList committedItems(const RelationSlot& slot) {
    if (!slot.changed)
        return slot.items;
    ObjectList items = slot.items;
    std::erase_if(items, [&slot](const ObjectPtr& item) {
        return std::find(slot.added().begin(), slot.added().end(), item) != slot.added().end();
    });
    items.insert(items.end(), slot.removed().begin(), slot.removed().end());
    return items;
}

/// What a new row brings along: all that its relation holds, however it came there.
const ObjectList& addedItems(const ObjectPtr& object, const RelationSlot& slot) {
    return object->state() == ObjectState::Pending && slot.loaded ? slot.items : slot.added();
}

bool isWrittenLate(const Relationship& r) {
    return r.options().postUpdate || (r.reverse() && r.reverse()->options().postUpdate);
}

bool hasChangedKey(const Object& object) {
    return object.state() == ObjectState::Persistent &&
           std::ranges::any_of(object.mapper().primaryKey(),
                               [&object](int slot) { return object.isModified(slot); });
}

/// Something else of the row must differ from that of others: it cannot be taken along unasked.
bool hasUniqueValues(const Table& links, const QSet<QString>& ends) {
    const auto goesBeyond = [&ends](const QStringList& columns) {
        return std::ranges::any_of(columns,
                                   [&ends](const QString& name) { return !ends.contains(name); });
    };
    return std::ranges::any_of(links.data().uniques,
                               [&](const auto& unique) { return goesBeyond(unique.columns); }) ||
           std::ranges::any_of(links.data().indexes, [&](const auto& index) {
               return index.unique && goesBeyond(index.columns);
           });
}

/// A row of a link table that holds more than its ends, one of which stands in a tree: that one may
/// become another; `stays` is the other end. Nothing when links are only there or not.
const Object* endThatStays(const RelationSync::LinkRow& row) {
    const Relationship& r = *row.relationship;
    const bool isOwnerNode = row.owner->mapper().traits().parent != nullptr;
    const bool isOtherNode = row.other->mapper().traits().parent != nullptr;
    QSet<QString> ends;
    for (const auto* links : {&r.localLinks(), &r.remoteLinks()})
        for (const auto& [slot, column] : *links)
            ends.insert(column.name());
    if (isOwnerNode == isOtherNode || r.secondary()->columns().size() <= std::size_t(ends.size()) ||
        hasUniqueValues(*r.secondary(), ends) || hasChangedKey(*row.owner) ||
        hasChangedKey(*row.other))
        return nullptr;
    return isOwnerNode ? row.other.get() : row.owner.get();
}

/// When the link was staged, among those of the end that stays; -1: that does not know.
std::ptrdiff_t stagedAt(const RelationSync::LinkRow& row, const Object* stays, bool isAdded) {
    const bool isOwner = row.owner.get() == stays;
    const Relationship* side = isOwner ? row.relationship : row.relationship->reverse();
    if (!side)
        return -1;
    const RelationSlot& slot = stays->relation(*side);
    const ObjectList& list = isAdded ? slot.added() : slot.removed();
    const auto found = std::ranges::find(list, isOwner ? row.other : row.owner);
    return found == list.end() ? -1 : found - list.begin();
}

bool isPassive(const Relationship& r) {
    return r.options().passiveUpdates && (!r.reverse() || r.reverse()->options().passiveUpdates);
}

} // namespace

RelationSync::RelationSync(const FlushScope& scope) : m_scope(&scope) {
    for (const ObjectPtr& object : scope.removed)
        m_removed.insert(object.get());
    // What leaves a list loses its reference, unless it also came into another one.
    for (const ObjectList* list : {&scope.changed, &scope.added}) {
        for (const ObjectPtr& object : *list)
            readRemovedChildren(object);
    }
    for (const ObjectPtr& object : scope.removed)
        readDeleted(object);
    for (const ObjectList* list : {&scope.changed, &scope.added}) {
        for (const ObjectPtr& object : *list)
            readReferences(object);
    }
    for (const ObjectPtr& object : scope.changed)
        readChangedKey(object);
    refuseEmptyKeys();
    if (scope.carriesLinks)
        carryLinks();
    m_scope = nullptr;
}

/// Where links hold nothing but their ends it does not matter which rows they are. Elsewhere the
/// first that leaves an object goes with the first that comes; of more that leave only those whose
/// node is deleted, for the others were taken away.
void RelationSync::carryLinks() {
    struct Passing {
        std::vector<std::size_t> leaving;  ///< of m_unlinks
        std::vector<std::size_t> arriving; ///< of m_links
    };
    std::map<std::pair<const void*, const Object*>, Passing> places; // link table, end that stays
    const auto note = [&places](const std::vector<LinkRow>& rows,
                                std::vector<std::size_t> Passing::* list) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (const Object* stays = endThatStays(rows[i]))
                (places[{rows[i].relationship->secondary()->identity(), stays}].*list).push_back(i);
        }
    };
    note(m_unlinks, &Passing::leaving);
    if (places.empty())
        return;
    note(m_links, &Passing::arriving);
    // A link that brings values of its own is a row of its own.
    for (auto& [place, passing] : places)
        std::erase_if(passing.arriving, [this](std::size_t i) {
            return m_links[i].owner->linkValues(*m_links[i].relationship, *m_links[i].other);
        });
    QSet<std::size_t> goneUnlinks;
    QSet<std::size_t> goneLinks;
    for (auto& [place, passing] : places) {
        const Object* stays = place.second;
        auto& [leaving, arriving] = passing;
        if (leaving.size() > arriving.size())
            std::erase_if(leaving, [&](std::size_t i) {
                const LinkRow& row = m_unlinks[i];
                return !m_removed.contains(row.owner.get() == stays ? row.other.get()
                                                                    : row.owner.get());
            });
        const auto whenItLeft = [&](std::size_t i) { return stagedAt(m_unlinks[i], stays, false); };
        const auto whenItCame = [&](std::size_t i) { return stagedAt(m_links[i], stays, true); };
        const auto isUnknown = [](std::ptrdiff_t at) { return at < 0; };
        if (arriving.size() > 1 && (std::ranges::any_of(leaving, isUnknown, whenItLeft) ||
                                    std::ranges::any_of(arriving, isUnknown, whenItCame)))
            continue;
        std::ranges::stable_sort(leaving, {}, whenItLeft);
        std::ranges::stable_sort(arriving, {}, whenItCame);
        for (std::size_t i = 0; i < std::min(leaving.size(), arriving.size()); ++i) {
            m_carried.push_back({m_unlinks[leaving[i]], m_links[arriving[i]]});
            goneUnlinks.insert(leaving[i]);
            goneLinks.insert(arriving[i]);
        }
    }
    const auto erase = [](std::vector<LinkRow>& rows, const QSet<std::size_t>& gone) {
        std::size_t index = 0;
        std::erase_if(rows, [&](const LinkRow&) { return gone.contains(index++); });
    };
    erase(m_unlinks, goneUnlinks);
    erase(m_links, goneLinks);
}

bool RelationSync::isWritten(const Object& object) {
    if (!std::exchange(m_hasWritten, true)) {
        for (const ObjectList* list : {&m_scope->added, &m_scope->changed}) {
            for (const ObjectPtr& known : *list)
                m_written.insert(known.get());
        }
    }
    return m_written.contains(&object);
}

const std::vector<RelationSync::Reference>& RelationSync::references(const Object& object) const {
    const auto found = m_references.find(&object);
    return found == m_references.end() ? noReferences : found->second;
}

void RelationSync::refer(const Relationship& r, const ObjectPtr& object, int slot,
                         const ObjectPtr& target, int targetSlot) {
    if (!isWritten(*object)) {
        m_written.insert(object.get());
        m_alsoChanged.push_back(object);
    }
    const Reference made{slot, target, targetSlot, target && isWrittenLate(r)};
    std::vector<Reference>& references = m_references[object.get()];
    for (Reference& reference : references) {
        if (reference.slot == slot) {
            reference = made;
            return;
        }
    }
    references.push_back(made);
}

bool RelationSync::isReferred(const Object& object, int slot) const {
    const auto& known = references(object);
    return std::any_of(known.begin(), known.end(),
                       [slot](const Reference& reference) { return reference.slot == slot; });
}

/// A row cannot live on without a part of its key.
void RelationSync::refuseEmptyKeys() const {
    for (const auto& [object, references] : m_references) {
        for (const Reference& reference : references) {
            const Attribute& attribute = object->mapper().attribute(reference.slot);
            if (reference.target || !attribute.primaryKey ||
                object->state() != ObjectState::Persistent || m_removed.contains(object))
                continue;
            throw SessionError(
                u"%1 would lose \"%2\", which is part of its key: remove it, or let the relation "
                "delete its orphans."_s.arg(object->key().toText(), attribute.name),
                {.entity = object->mapper().name(),
                 .attribute = attribute.name,
                 .key = object->key().toText()});
        }
    }
}

void RelationSync::readRemovedChildren(const ObjectPtr& object) {
    forEachRelation(object, [&](const Relationship& r, const RelationSlot& slot) {
        if (r.direction() != Direction::OneToMany || !slot.changed)
            return;
        for (const ObjectPtr& child : slot.removed()) {
            if (m_removed.contains(child.get()) || !hasRow(child) ||
                isElsewhere(*child, *object, r, false))
                continue;
            for (const auto& [key, foreign] : r.pairs())
                refer(r, child, foreign, {}, key);
        }
    });
}

void RelationSync::readReferences(const ObjectPtr& object) {
    const bool isRemoved = m_removed.contains(object.get());
    const bool isNew = object->state() == ObjectState::Pending;
    forEachRelation(object, [&](const Relationship& r, const RelationSlot& slot) {
        if (!slot.changed && !(isNew && !slot.items.empty()))
            return;
        switch (r.direction()) {
        case Direction::ManyToOne: {
            ObjectPtr target = slot.items.empty() ? ObjectPtr() : slot.items.front();
            if (target && !hasRow(target))
                return;
            if (m_removed.contains(target.get()))
                target.reset();
            for (const auto& [foreign, key] : r.pairs())
                refer(r, object, foreign, target, key);
            return;
        }
        case Direction::OneToMany:
            for (const ObjectPtr& child : addedItems(object, slot)) {
                if (m_removed.contains(child.get()) || !hasRow(child))
                    continue;
                for (const auto& [key, foreign] : r.pairs())
                    refer(r, child, foreign, isRemoved ? ObjectPtr() : object, key);
            }
            return;
        case Direction::ManyToMany:
            if (!isRemoved)
                readLinks(object, r, slot);
            return;
        }
    });
}

void RelationSync::readLinks(const ObjectPtr& object, const Relationship& r,
                             const RelationSlot& slot) {
    for (const ObjectPtr& other : slot.removed())
        addLink(m_unlinks, r, object, other);
    for (const ObjectPtr& other : addedItems(object, slot)) {
        if (!m_removed.contains(other.get()) && hasRow(other))
            addLink(m_links, r, object, other);
    }
}

/// A key that changes: rows that refer to it are written too, or trusted to the database.
void RelationSync::readChangedKey(const ObjectPtr& object) {
    if (m_removed.contains(object.get()))
        return;
    forEachRelation(object, [&](const Relationship& r, const RelationSlot& slot) {
        if (r.direction() == Direction::ManyToMany) {
            readChangedLinks(object, r);
            return;
        }
        const auto isChanged = [&object](const auto& pair) {
            return object->isModified(pair.first);
        };
        if (r.direction() != Direction::OneToMany ||
            std::none_of(r.pairs().begin(), r.pairs().end(), isChanged))
            return;
        for (const ObjectPtr& child : slot.items) {
            if (m_removed.contains(child.get()) || child->state() != ObjectState::Persistent ||
                isReferred(*child, r.pairs().front().second) ||
                isElsewhere(*child, *object, r, true))
                continue;
            for (const auto& [key, foreign] : r.pairs()) {
                if (isPassive(r))
                    m_followers.push_back({child, {foreign, object, key}});
                else
                    refer(r, child, foreign, object, key);
            }
        }
    });
}

void RelationSync::readChangedLinks(const ObjectPtr& object, const Relationship& r) {
    const auto isChanged = [&object](const auto& link) { return object->isModified(link.first); };
    if (isPassive(r) || std::none_of(r.localLinks().begin(), r.localLinks().end(), isChanged))
        return;
    const RelationSlot& slot = object->relation(r);
    for (const ObjectPtr& other : slot.items) {
        const bool isNew =
            std::find(slot.added().begin(), slot.added().end(), other) != slot.added().end();
        if (!isNew && !m_removed.contains(other.get()))
            addLink(m_relinks, r, object, other);
    }
}

void RelationSync::readDeleted(const ObjectPtr& object) {
    forEachRelation(object, [&](const Relationship& r, const RelationSlot& slot) {
        if (r.options().passiveDeletes == PassiveDeletes::All)
            return;
        if (r.direction() == Direction::ManyToMany) {
            for (const ObjectPtr& other : committedItems(slot))
                addLink(m_unlinks, r, object, other);
        } else if (r.direction() == Direction::ManyToOne) {
            releaseLate(object, r, slot);
        } else {
            for (const ObjectPtr& child : committedItems(slot)) {
                if (m_removed.contains(child.get()) || child->state() != ObjectState::Persistent ||
                    isElsewhere(*child, *object, r, true))
                    continue;
                for (const auto& [key, foreign] : r.pairs())
                    refer(r, child, foreign, {}, key);
            }
        }
    });
}

void RelationSync::releaseLate(const ObjectPtr& object, const Relationship& r,
                               const RelationSlot& slot) {
    if (!isWrittenLate(r))
        return;
    for (const ObjectPtr& target : committedItems(slot)) {
        if (!m_removed.contains(target.get()))
            continue;
        for (const auto& [foreign, key] : r.pairs())
            m_released.push_back({object, {foreign, {}, key}});
    }
}

void RelationSync::addLink(std::vector<LinkRow>& rows, const Relationship& r,
                           const ObjectPtr& owner, const ObjectPtr& other) {
    // The links of a row that was deleted before went with it, though lists may still show it.
    const auto isGone = [](const ObjectPtr& end) { return end->state() == ObjectState::Deleted; };
    if (&rows != &m_links && (isGone(owner) || isGone(other)))
        return;
    // Both sides of a backref tell of the same row: it is written once, by the first to tell.
    const bool first = !r.reverse() || &r < r.reverse();
    const Seen seen{&rows, first ? &r : r.reverse(), first ? owner.get() : other.get(),
                    first ? other.get() : owner.get()};
    if (m_seen.contains(seen))
        return;
    m_seen.insert(seen);
    rows.push_back({&r, owner, other});
}

} // namespace espalier::orm
