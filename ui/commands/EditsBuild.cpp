// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/EditsBuild.h"

#include "ui/commands/StagedTree.h"
#include "ui/live/RelationReads.h"
#include "ui/live/Words.h"

#include <QUndoStack>

#include <algorithm>

namespace espalier::ui {

using orm::Direction;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::ObjectState;
using orm::Relationship;

void Edits::Build::refuse(const QString& why) {
    if (reason.isEmpty()) {
        reason = why;
    }
}

void Edits::Build::value(const ObjectPtr& object, int slot, const orm::Value& value) {
    step(std::make_unique<ValueStep>(object, slot, value));
}

std::optional<ObjectPtr> Edits::Build::cell(const ObjectPtr& object, int slot,
                                            const orm::Value& value) {
    const Relationship* relationship = referenceOf(object->mapper(), slot);
    const std::optional<Key> key =
        relationship ? reads::targetKey(*relationship, {value}) : std::nullopt;
    if (!key) {
        this->value(object, slot, value);
        return std::nullopt;
    }
    const ObjectPtr target = rows.find(relationship->target(), *key);
    reference(object, *relationship, target);
    return target;
}

void Edits::Build::reference(const ObjectPtr& object, const Relationship& relationship,
                             const std::optional<ObjectPtr>& target) {
    if (!tree::makeKnown(database, *object, relationship)) {
        refuse(Edits::tr("%1 is still being loaded. Try again in a moment.").arg(nameOf({object})));
        return;
    }
    const orm::RelationSlot& slot = object->relation(relationship);
    const ObjectList before = !target && slot.changed ? slot.committed() : ObjectList();
    if (!before.empty() && database.isMarkedForDeletion(*before.front()) &&
        !restored.contains(before.front().get())) {
        refuse(Edits::tr("%1 belongs to %2 in the database, which is marked for deletion: take "
                         "that back, too.")
                   .arg(nameOf({object}), nameOf(before)));
        return;
    }
    referred.insert({object.get(), &relationship});
    step(std::make_unique<ReferenceStep>(object, relationship, target));
}

void Edits::Build::link(LinkStep::Act act, const ObjectPtr& owner, const Relationship& relationship,
                        const ObjectPtr& other, orm::LinkValues values) {
    step(std::make_unique<LinkStep>(act, owner, relationship, other, std::move(values)));
}

void Edits::Build::object(ObjectStep::Act act, const ObjectPtr& object) {
    step(std::make_unique<ObjectStep>(act, database.session(), object));
}

void Edits::Build::expunge(const ObjectPtr& object) {
    if (gone.contains(object.get())) {
        return;
    }
    gone.insert(object.get());
    const orm::Mapper& mapper = object->mapper();
    for (const auto& relationship : mapper.relationships()) {
        const ObjectList items = object->relation(*relationship).items;
        for (const ObjectPtr& item : items) {
            const Relationship* reverse = relationship->reverse();
            if (referred.contains({item.get(), reverse})) {
                continue;
            }
            const bool isOwnChild = relationship.get() == mapper.traits().children &&
                                    item->state() == ObjectState::Pending;
            if (relationship->direction() == Direction::ManyToMany) {
                link(LinkStep::Act::Unlink, object, *relationship, item);
            } else if (relationship->direction() == Direction::ManyToOne) {
                reference(object, *relationship, ObjectPtr());
            } else if (isOwnChild) {
                expunge(item);
            } else if (reverse && reverse->direction() == Direction::ManyToOne) {
                reference(item, *reverse, std::nullopt);
            }
        }
    }
    this->object(ObjectStep::Act::Expunge, object);
}

void Edits::Build::removeObject(const ObjectPtr& object) {
    if (object->state() == ObjectState::Pending) {
        expunge(object);
    } else if (!database.isMarkedForDeletion(*object)) {
        this->object(ObjectStep::Act::Remove, object);
    }
}

void Edits::Build::revertObject(const ObjectPtr& object) {
    if (object->state() == ObjectState::Pending) {
        expunge(object);
        return;
    }
    if (database.isMarkedForDeletion(*object)) {
        this->object(ObjectStep::Act::Restore, object);
    }
    for (const auto& relationship : object->mapper().relationships()) {
        const orm::RelationSlot& slot = object->relation(*relationship);
        if (!slot.changed) {
            continue;
        }
        if (relationship->direction() == Direction::ManyToOne) {
            reference(object, *relationship, std::nullopt);
        } else if (relationship->direction() == Direction::ManyToMany) {
            for (const ObjectPtr& other : slot.added()) {
                link(LinkStep::Act::Unlink, object, *relationship, other);
            }
            for (const ObjectPtr& other : slot.removed()) {
                link(LinkStep::Act::Link, object, *relationship, other);
            }
        }
    }
    for (int slot = 0; slot < object->mapper().slotCount(); ++slot) {
        if (object->isModified(slot)) {
            step(std::make_unique<ValueStep>(object, slot, std::nullopt));
        }
    }
}

namespace {

bool isRequired(const Relationship& relationship) {
    return std::all_of(relationship.pairs().begin(), relationship.pairs().end(),
                       [&](const auto& pair) {
                           return !relationship.mapper().attribute(pair.first).column.isNullable();
                       });
}

/// One step down where the referred rows form a tree that is a chain there, as levels do: the
/// level of a new child is that below its parent's.
ObjectPtr below(LiveDatabase& database, const ObjectPtr& referred) {
    const ObjectPtr child = tree::anyChild(database, referred->mapper(), referred);
    return child ? child : referred;
}

} // namespace

void Edits::Build::completeNode(const ObjectPtr& node, const ObjectPtr& parent,
                                const std::vector<const Relationship*>& given) {
    const orm::Mapper& mapper = node->mapper();
    const ObjectPtr sibling = tree::anyChild(database, mapper, parent);
    const ObjectPtr example = sibling ? sibling : parent;
    if (!example) {
        return;
    }
    for (const auto& relationship : mapper.relationships()) {
        if (relationship->direction() != Direction::ManyToOne || !isRequired(*relationship) ||
            relationship.get() == mapper.traits().parent ||
            std::find(given.begin(), given.end(), relationship.get()) != given.end()) {
            continue;
        }
        const ObjectPtr target =
            tree::reference(database, *example, *relationship).value_or(ObjectPtr());
        if (target) {
            reference(node, *relationship, sibling ? target : below(database, target));
        }
    }
}

QString Edits::Build::commit(const QString& text) {
    if (isRefused() || steps.empty()) {
        return reason;
    }
    std::exception_ptr problem;
    database.undoStack().push(new EditCommand(text, std::move(steps), problem));
    return problem ? wordsFor(problem, &database).message : QString();
}

} // namespace espalier::ui
