// SPDX-License-Identifier: MIT
#include "orm/changes/Conflicts.h"

#include "orm/changes/StagedReference.h"
#include "orm/session/Session.h"
#include "orm/state/ObjectSet.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

using Kind = Conflict::Kind;

// --- rows as they are now

void RowsNow::add(const Mapper& mapper, std::span<const int> columnSlots, const RowBatch& rows) {
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        std::vector<std::optional<Value>> row(std::size_t(mapper.slotCount()));
        for (std::size_t column = 0; column < columnSlots.size(); ++column) {
            const int slot = columnSlots[column];
            row[std::size_t(slot)] = fitted(rows.at(i, int(column)), mapper.attribute(slot).type);
        }
        IdentityKey key{&mapper, {}, {}};
        for (const int slot : mapper.primaryKey())
            key.values.push_back(row[std::size_t(slot)].value());
        m_rows.insert(key, row);
    }
}

void RowsNow::addLinks(const Object& owner, const Relationship& relationship,
                       const std::vector<IdentityKey>& targets) {
    m_links.insert({&owner, &relationship}, targets);
}

std::vector<const Value*> RowsNow::find(const IdentityKey& key) const {
    std::vector<const Value*> found;
    if (const auto row = m_rows.constFind(key); row != m_rows.constEnd()) {
        for (const std::optional<Value>& value : *row)
            found.push_back(value ? &*value : nullptr);
    }
    return found;
}

std::optional<bool> RowsNow::isLinked(const Object& owner, const Relationship& relationship,
                                      const Object& other) const {
    const auto links = m_links.constFind({&owner, &relationship});
    if (links == m_links.constEnd())
        return std::nullopt;
    return std::ranges::find(*links, other.key()) != links->end();
}

// --- what is staged

namespace {

bool isStored(const ObjectPtr& object) { return object && object->key().isValid(); }

/// Relations to one row that were set here, to a row that exists.
template <class Visit> void visitReferences(const Object& object, Visit visit) {
    for (const auto& relationship : object.mapper().relationships()) {
        if (relationship->direction() != Direction::ManyToOne)
            continue;
        const bool isKeyEdited =
            std::ranges::any_of(relationship->pairs(), [&object](const auto& pair) {
                return object.isSet(pair.first) && object.isModified(pair.first);
            });
        if (!object.relation(*relationship).changed && !isKeyEdited)
            continue;
        const StagedReference reference = stagedReference(object, *relationship);
        if (isStored(reference.target))
            visit(*relationship, reference.target);
    }
}

/// Edits of the row itself: links and lists of what refers to it are told by the other ends, too.
bool hasOwnEdits(const Object& object) {
    for (int slot = 0; slot < object.mapper().slotCount(); ++slot) {
        if (object.isModified(slot))
            return true;
    }
    return std::ranges::any_of(object.mapper().relationships(), [&object](const auto& relation) {
        return relation->direction() == Direction::ManyToOne && object.relation(*relation).changed;
    });
}

template <class Visit> void visitLinks(const Object& object, Visit visit) {
    for (const auto& relationship : object.mapper().relationships()) {
        if (relationship->direction() == Direction::ManyToMany &&
            object.relation(*relationship).changed && !relationship->options().viewOnly)
            visit(*relationship);
    }
}

ObjectList editedOf(const Session& session) {
    ObjectList edited = session.dirty();
    for (const ObjectPtr& object : session.newObjects())
        edited.push_back(object);
    return edited;
}

} // namespace

ObjectList Conflicts::rowsOf(const Session& session) {
    ObjectList rows;
    ObjectSet seen;
    const auto take = [&](const ObjectPtr& object) {
        if (isStored(object) && seen.insert(object.get()))
            rows.push_back(object);
    };
    for (const ObjectPtr& object : session.deleted())
        take(object);
    for (const ObjectPtr& object : editedOf(session)) {
        take(object);
        visitReferences(*object,
                        [&](const Relationship&, const ObjectPtr& target) { take(target); });
        visitLinks(*object, [&](const Relationship& relationship) {
            for (const ObjectPtr& other : object->relation(relationship).added())
                take(other);
        });
    }
    return rows;
}

std::vector<std::pair<ObjectPtr, const Relationship*>> Conflicts::linksOf(const Session& session) {
    std::vector<std::pair<ObjectPtr, const Relationship*>> links;
    for (const ObjectPtr& object : session.dirty()) {
        if (isStored(object)) {
            visitLinks(*object, [&](const Relationship& relationship) {
                links.emplace_back(object, &relationship);
            });
        }
    }
    return links;
}

// --- comparing

Conflicts::Conflicts(const Session& session, const RowsNow& now) {
    QSet<const Object*> removed;
    for (const ObjectPtr& object : session.deleted()) {
        removed.insert(object.get());
        compareRow(object, true, now);
    }
    for (const ObjectPtr& object : editedOf(session)) {
        if (removed.contains(object.get()))
            continue;
        if (isStored(object)) {
            if (hasOwnEdits(*object))
                compareRow(object, false, now);
            if (!now.contains(object->key()))
                continue;
        }
        compareReferences(object, now);
        visitLinks(*object, [&](const Relationship& relationship) {
            compareLinks(object, relationship, now);
        });
    }
}

void Conflicts::compareRow(const ObjectPtr& object, bool isRemoved, const RowsNow& now) {
    const std::vector<const Value*> row = now.find(object->key());
    if (!row.empty()) {
        compareColumns(object, row, isRemoved);
    } else if (isRemoved) {
        m_alreadyGone.push_back(object);
    } else {
        Conflict gone{.kind = Kind::RowGone, .object = object};
        for (const Attribute& attribute : object->mapper().attributes()) {
            if (!object->isLoaded(attribute.slot) && !attribute.column.isGenerated())
                gone.canKeepMine = false; // it cannot be brought back whole
        }
        m_conflicts.push_back(std::move(gone));
    }
}

void Conflicts::compareColumns(const ObjectPtr& object, const std::vector<const Value*>& row,
                               bool isRemoved) {
    for (std::size_t slot = 0; slot < row.size(); ++slot) {
        const std::optional<Value> original = object->committedValue(int(slot));
        if (!row[slot] || !original || *original == *row[slot] ||
            original->kind() == Value::Kind::Expr)
            continue;
        const Value& theirs = *row[slot];
        const bool isVersion = int(slot) == object->mapper().versionSlot();
        const bool isOurs = object->isModified(int(slot)) && object->peek(int(slot)) != theirs;
        if (isVersion || (!isOurs && !isRemoved)) {
            m_merged.push_back({object, int(slot), *original, theirs});
            continue;
        }
        m_conflicts.push_back({.kind = isRemoved ? Kind::RowEdited : Kind::Value,
                               .object = object,
                               .slot = int(slot),
                               .original = *original,
                               .theirs = theirs,
                               .mine = isRemoved ? Value() : object->peek(int(slot))});
    }
}

void Conflicts::compareReferences(const ObjectPtr& object, const RowsNow& now) {
    visitReferences(*object, [&](const Relationship& relationship, const ObjectPtr& target) {
        if (now.contains(target->key()))
            return;
        Conflict gone{.kind = Kind::TargetGone, .object = object};
        gone.relationship = &relationship;
        gone.other = target;
        gone.canKeepMine = std::ranges::all_of(relationship.pairs(), [&](const auto& pair) {
            const Attribute& attribute = object->mapper().attribute(pair.first);
            return attribute.column.isNullable() && !attribute.primaryKey;
        });
        m_conflicts.push_back(std::move(gone));
    });
}

void Conflicts::compareLinks(const ObjectPtr& object, const Relationship& relationship,
                             const RowsNow& now) {
    const RelationSlot& links = object->relation(relationship);
    for (const ObjectPtr& other : links.added()) {
        if (!isStored(other))
            continue;
        if (!now.contains(other->key())) {
            Conflict gone{.kind = Kind::TargetGone, .object = object};
            gone.relationship = &relationship;
            gone.other = other;
            gone.canKeepMine = false;
            m_conflicts.push_back(std::move(gone));
        } else if (now.isLinked(*object, relationship, *other).value_or(false)) {
            noteLinked(object, relationship, other);
        }
    }
    for (const ObjectPtr& other : links.removed()) {
        if (!now.isLinked(*object, relationship, *other).value_or(true))
            noteLinked(object, relationship, other);
    }
}

/// Both ends tell it; one is enough.
void Conflicts::noteLinked(const ObjectPtr& owner, const Relationship& relationship,
                           const ObjectPtr& other) {
    const bool isKnown = std::ranges::any_of(m_alreadyLinked, [&](const Link& link) {
        return link.owner == other && link.other == owner &&
               link.relationship == relationship.reverse();
    });
    if (!isKnown)
        m_alreadyLinked.push_back({owner, &relationship, other});
}

bool Conflicts::isEmpty() const {
    return m_conflicts.empty() && m_merged.empty() && m_alreadyGone.empty() &&
           m_alreadyLinked.empty();
}

void acceptTheirs(Session& session, const Conflicts& conflicts) {
    for (const Conflicts::Merged& merged : conflicts.merged())
        session.rebase(merged.object, merged.slot, merged.theirs);
    for (const Conflict& conflict : conflicts.list()) {
        if (conflict.slot >= 0)
            session.rebase(conflict.object, conflict.slot, conflict.theirs);
    }
}

} // namespace espalier::orm
