// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/Edits.h"

#include "orm/changes/ChangeSet.h"
#include "ui/commands/EditsBuild.h"
#include "ui/commands/StagedTree.h"
#include "ui/live/RelationReads.h"
#include "ui/live/Words.h"

#include <algorithm>

namespace espalier::ui {

using orm::Direction;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Relationship;
using orm::Value;

Edits::Edits(LiveDatabase& database) : m_database(database) {}

Edits::~Edits() = default;

const Relationship* Edits::referenceOf(const orm::Mapper& mapper, int slot) {
    for (const auto& relationship : mapper.relationships()) {
        if (relationship->direction() == Direction::ManyToOne &&
            relationship->pairs().size() == 1 && relationship->pairs().front().first == slot) {
            return relationship.get();
        }
    }
    return nullptr;
}

QString Edits::refusal(const orm::Mapper& mapper) const {
    if (m_database.isSaving()) {
        return tr("Saving…");
    }
    if (m_database.isReadOnly()) {
        return tr("%1 is open for reading only.").arg(m_database.displayName());
    }
    if (!mapper.traits().editable) {
        return mapper.traits().reason.isEmpty() ? tr("%1 cannot be edited.").arg(mapper.name())
                                                : mapper.traits().reason;
    }
    return {};
}

QString Edits::refusal(const orm::Object& object, int slot) const {
    if (const QString reason = refusal(object.mapper()); !reason.isEmpty()) {
        return reason;
    }
    if (m_database.isMarkedForDeletion(object)) {
        return tr("This row is marked for deletion.");
    }
    const orm::Attribute& attribute = object.mapper().attribute(slot);
    if (attribute.column.isGenerated()) {
        return tr("%1 is computed by the database.").arg(attribute.name);
    }
    if (attribute.primaryKey && object.key().isValid()) {
        return tr("%1 is the key by which the row is known; it stays.").arg(attribute.name);
    }
    if (!object.isLoaded(slot)) {
        return tr("This value is still being loaded.");
    }
    return {};
}

QString Edits::setValue(const ObjectPtr& object, int slot, const Value& value) {
    return setValues({{object, slot, value}}, {});
}

QString Edits::setValues(const std::vector<std::tuple<ObjectPtr, int, Value>>& cells,
                         const QString& text) {
    Build build(*this);
    int changed = 0;
    QString what;
    for (const auto& [object, slot, given] : cells) {
        const orm::Attribute& attribute = object->mapper().attribute(slot);
        const Value value = placed(given, attribute.type);
        build.refuse(refusal(*object, slot));
        if (build.isRefused() || object->peek(slot) == orm::fitted(value, attribute.type)) {
            continue;
        }
        ++changed;
        what = slot == object->mapper().traits().label
                   ? tr("Rename %1").arg(nameOf({object}))
                   : tr("Change %1 of %2").arg(attribute.name, nameOf({object}));
        const std::optional<ObjectPtr> target = build.cell(object, slot, value);
        if (target && referenceOf(object->mapper(), slot) == object->mapper().traits().parent) {
            build.refuse(moveRefusal({object}, *target));
        }
    }
    if (changed > 1) {
        what = tr("Change %1 values").arg(changed);
    }
    return build.commit(text.isEmpty() ? what : text);
}

QString Edits::setReference(const ObjectPtr& object, const Relationship& relationship,
                            const ObjectPtr& target) {
    if (&relationship == object->mapper().traits().parent) {
        return move({object}, target);
    }
    Build build(*this);
    for (const auto& [here, there] : relationship.pairs()) {
        build.refuse(refusal(*object, here));
    }
    if (target && m_database.isMarkedForDeletion(*target)) {
        build.refuse(tr("%1 is marked for deletion.").arg(nameOf({target})));
    }
    const std::optional<ObjectPtr> before = tree::reference(m_database, *object, relationship);
    if (!build.isRefused() && (!before || *before != target)) {
        build.reference(object, relationship, target);
    }
    return build.commit(tr("Change %1 of %2").arg(relationship.name(), nameOf({object})));
}

bool Edits::isThere(const orm::Object& row) {
    return row.state() == orm::ObjectState::Pending || row.state() == orm::ObjectState::Persistent;
}

QString Edits::moveRefusal(const ObjectList& nodes, const ObjectPtr& parent) const {
    for (const ObjectPtr& node : nodes) {
        const orm::Mapper& mapper = node->mapper();
        if (const QString reason = refusal(mapper); !reason.isEmpty()) {
            return reason;
        }
        if (!mapper.traits().parent) {
            return tr("Rows of %1 form no tree.").arg(mapper.name());
        }
        if (parent && &parent->mapper() != &mapper) {
            return tr("A %1 cannot stand below a %2.").arg(mapper.name(), parent->mapper().name());
        }
        if (m_database.isMarkedForDeletion(*node)) {
            return tr("%1 is marked for deletion.").arg(nameOf({node}));
        }
        if (!isThere(*node)) {
            return tr("A row is not there any more: what added it was undone.");
        }
        if (parent && m_database.isMarkedForDeletion(*parent)) {
            return tr("%1 is marked for deletion.").arg(nameOf({parent}));
        }
        if (parent == node) {
            return tr("%1 cannot be moved into itself.").arg(nameOf({node}));
        }
        if (parent && tree::isWithin(m_database, parent, node)) {
            return tr("%1 cannot be moved into %2, which is below it.")
                .arg(nameOf({node}), nameOf({parent}));
        }
    }
    return {};
}

namespace {

/// What a reference of which a part is also part of the row's key changes: the other part.
/// `reason`: why it cannot refer there.
std::vector<std::pair<int, Value>> referenceWithinKey(const orm::Object& node,
                                                      const Relationship& relationship,
                                                      const ObjectPtr& parent, QString& reason) {
    std::vector<std::pair<int, Value>> values;
    bool isPart = false;
    for (const auto& [here, there] : relationship.pairs()) {
        const orm::Attribute& attribute = node.mapper().attribute(here);
        const Value value = parent ? parent->known(there) : Value();
        isPart = isPart || attribute.primaryKey;
        if (!attribute.primaryKey) {
            values.emplace_back(here, value);
        } else if (parent && !(value == node.known(here))) {
            reason = Edits::tr("%1 is part of the key by which the row is known; it stays.")
                         .arg(attribute.name);
        }
    }
    return isPart ? values : std::vector<std::pair<int, Value>>();
}

} // namespace

bool Edits::Build::moveInto(const ObjectPtr& node, const ObjectPtr& parent) {
    const Relationship& relationship = *node->mapper().traits().parent;
    const std::optional<ObjectPtr> before = tree::reference(database, *node, relationship);
    if (before && *before == parent) {
        return false;
    }
    QString keyRefusal;
    const auto values = referenceWithinKey(*node, relationship, parent, keyRefusal);
    refuse(keyRefusal);
    for (const auto& [slot, each] : values) {
        value(node, slot, each);
    }
    if (values.empty()) {
        reference(node, relationship, parent);
    }
    return true;
}

QString Edits::move(const ObjectList& nodes, const ObjectPtr& parent) {
    Build build(*this);
    build.refuse(moveRefusal(nodes, parent));
    ObjectList moved;
    if (!build.isRefused()) {
        for (const ObjectPtr& node : tree::topmost(m_database, nodes)) {
            if (build.moveInto(node, parent)) {
                moved.push_back(node);
            }
        }
    }
    return build.commit(tr("Move %1").arg(nameOf(moved)));
}

QString Edits::flatten(const ObjectPtr& node, const ObjectList& deeper) {
    Build build(*this);
    build.refuse(moveRefusal(deeper, node));
    for (const ObjectPtr& each : build.isRefused() ? ObjectList() : deeper) {
        build.moveInto(each, node);
    }
    return build.commit(tr("Flatten %1").arg(nameOf({node})));
}

ObjectPtr Edits::addRow(const orm::Mapper& mapper, const std::vector<std::pair<int, Value>>& values,
                        const std::vector<std::pair<const Relationship*, ObjectPtr>>& references,
                        QString* reason, const ObjectList& below) {
    Build build(*this);
    build.refuse(refusal(mapper));
    const ObjectPtr object = orm::makeObject(mapper);
    build.object(ObjectStep::Act::Add, object);
    std::vector<const Relationship*> given;
    QString label;
    ObjectPtr parent;
    for (const auto& [slot, value] : values) {
        const Relationship* relationship = referenceOf(mapper, slot);
        const std::optional<ObjectPtr> target =
            build.cell(object, slot, placed(value, mapper.attribute(slot).type));
        if (target && relationship == mapper.traits().parent) {
            parent = *target;
        }
        if (slot == mapper.traits().label) {
            label = value.toText();
        }
        given.push_back(relationship);
    }
    for (const auto& [relationship, target] : references) {
        if (target && m_database.isMarkedForDeletion(*target)) {
            build.refuse(tr("%1 is marked for deletion.").arg(nameOf({target})));
        }
        if (relationship->direction() == Direction::ManyToMany) {
            build.link(LinkStep::Act::Link, object, *relationship, target);
        } else if (target) {
            build.reference(object, *relationship, target);
        }
        given.push_back(relationship);
        if (relationship == mapper.traits().parent) {
            parent = target;
        }
    }
    if (mapper.traits().parent && !build.isRefused()) {
        build.completeNode(object, parent, given);
    }
    for (const ObjectPtr& node : below) {
        build.refuse(moveRefusal({node}, {}));
        build.reference(node, *mapper.traits().parent, object);
    }
    const QString what = label.isEmpty() ? tr("New %1").arg(mapper.name())
                                         : tr("New %1 %2").arg(mapper.name(), label);
    const QString text =
        build.commit(below.empty() ? what : tr("%1 above %2").arg(what, nameOf(below)));
    if (reason) {
        *reason = text;
    }
    return text.isEmpty() ? object : ObjectPtr();
}

ObjectList Edits::duplicate(const ObjectList& rows, bool withLinks, QString* reason) {
    Build build(*this);
    ObjectList copies;
    for (const ObjectPtr& row : rows) {
        build.refuse(refusal(row->mapper()));
        copies.push_back(build.copy(row));
        build.copyRelations(row, copies.back(), withLinks);
    }
    const QString text = build.commit(tr("Duplicate %1").arg(nameOf(rows)));
    if (reason) {
        *reason = text;
    }
    return text.isEmpty() ? copies : ObjectList();
}

QString Edits::revert(const ObjectList& objects) {
    Build build(*this);
    for (const ObjectPtr& object : objects) {
        if (m_database.isMarkedForDeletion(*object)) {
            build.restored.insert(object.get());
        }
    }
    for (const ObjectPtr& object : objects) {
        build.refuse(refusal(object->mapper()));
        build.revertObject(object);
    }
    return build.commit(tr("Revert %1").arg(nameOf(objects)));
}

QString Edits::revertSlot(const ObjectPtr& object, int slot) {
    Build build(*this);
    build.refuse(refusal(object->mapper()));
    const Relationship* relationship = referenceOf(object->mapper(), slot);
    if (relationship && object->relation(*relationship).changed) {
        build.reference(object, *relationship, std::nullopt);
    } else if (object->isModified(slot)) {
        build.step(std::make_unique<ValueStep>(object, slot, std::nullopt));
    }
    return build.commit(
        tr("Revert %1 of %2").arg(object->mapper().attribute(slot).name, nameOf({object})));
}

} // namespace espalier::ui
