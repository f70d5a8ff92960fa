// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Edits that links rows and unlinks them.
#include "ui/commands/EditsBuild.h"
#include "ui/commands/StagedTree.h"
#include "ui/live/Words.h"

#include <algorithm>

namespace espalier::ui {

using orm::Direction;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Relationship;
using orm::RelationSlot;

namespace {

bool contains(const ObjectList& list, const ObjectPtr& object) {
    return std::find(list.begin(), list.end(), object) != list.end();
}

/// Whether the two are linked as it is staged; nullopt when neither side has been read. Save finds
/// out then.
std::optional<bool> isLinked(const ObjectPtr& owner, const Relationship& relationship,
                             const ObjectPtr& other) {
    const RelationSlot& slot = owner->relation(relationship);
    if (slot.loaded) {
        return contains(slot.items, other);
    }
    if (contains(slot.added(), other) || contains(slot.removed(), other)) {
        return contains(slot.added(), other);
    }
    if (relationship.reverse()) {
        const RelationSlot& back = other->relation(*relationship.reverse());
        if (back.loaded) {
            return contains(back.items, owner);
        }
    }
    return std::nullopt;
}

} // namespace

QString Edits::link(const ObjectList& owners, const Relationship& relationship,
                    const ObjectList& others) {
    Build build(*this);
    build.refuse(refusal(relationship.mapper()));
    if (relationship.options().viewOnly) {
        build.refuse(tr("%1 is for looking at only.").arg(relationship.name()));
    }
    for (const ObjectList& list : {owners, others}) {
        for (const ObjectPtr& object : list) {
            if (m_database.isMarkedForDeletion(*object)) {
                build.refuse(tr("%1 is marked for deletion.").arg(nameOf({object})));
            }
        }
    }
    for (const ObjectPtr& owner : owners) {
        for (const ObjectPtr& other : others) {
            if (build.isRefused()) {
                break;
            }
            if (relationship.direction() == Direction::ManyToMany) {
                if (!isLinked(owner, relationship, other).value_or(false)) {
                    build.link(LinkStep::Act::Link, owner, relationship, other);
                }
            } else if (relationship.direction() == Direction::ManyToOne) {
                build.reference(owner, relationship, other);
            } else if (relationship.reverse()) {
                build.reference(other, *relationship.reverse(), owner);
            }
        }
    }
    return build.commit(tr("Link %1 to %2").arg(nameOf(others), nameOf(owners)));
}

QString Edits::unlink(const ObjectList& owners, const Relationship& relationship,
                      const ObjectList& others) {
    Build build(*this);
    build.refuse(refusal(relationship.mapper()));
    if (relationship.options().viewOnly) {
        build.refuse(tr("%1 is for looking at only.").arg(relationship.name()));
    }
    for (const ObjectPtr& owner : owners) {
        for (const ObjectPtr& other : others) {
            if (build.isRefused()) {
                break;
            }
            if (relationship.direction() == Direction::ManyToMany) {
                if (isLinked(owner, relationship, other).value_or(true)) {
                    build.link(LinkStep::Act::Unlink, owner, relationship, other);
                }
            } else if (relationship.direction() == Direction::ManyToOne) {
                build.reference(owner, relationship, ObjectPtr());
            } else if (relationship.reverse()) {
                build.reference(other, *relationship.reverse(), ObjectPtr());
            }
        }
    }
    return build.commit(tr("Unlink %1 from %2").arg(nameOf(others), nameOf(owners)));
}

QString Edits::revertLink(const ObjectPtr& owner, const Relationship& relationship,
                          const ObjectPtr& other) {
    Build build(*this);
    build.refuse(refusal(relationship.mapper()));
    const RelationSlot& slot = owner->relation(relationship);
    if (contains(slot.added(), other)) {
        build.link(LinkStep::Act::Unlink, owner, relationship, other);
    } else if (contains(slot.removed(), other)) {
        build.link(LinkStep::Act::Link, owner, relationship, other);
    }
    return build.commit(tr("Revert the link of %1 and %2").arg(nameOf({owner}), nameOf({other})));
}

} // namespace espalier::ui
