// SPDX-License-Identifier: MIT
#include "orm/changes/RowEdit.h"

#include "orm/changes/ChangeSet.h"
#include "orm/changes/StagedReference.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

bool isNew(const Object& object) { return object.state() == ObjectState::Pending; }

// The reverse of a many-to-one has nothing of its own, and of two ends of a link one is enough.
bool isTold(const Relationship& relationship, const Object& other) {
    const Relationship* reverse = relationship.reverse();
    if (relationship.options().viewOnly)
        return false;
    if (relationship.direction() == Direction::OneToMany)
        return !reverse;
    if (relationship.direction() != Direction::ManyToMany)
        return false;
    if (!reverse)
        return true;
    // The other end tells it where it knows of it and has the smaller name.
    return !other.relation(*reverse).changed ||
           std::pair(relationship.mapper().name(), relationship.name()) <=
               std::pair(reverse->mapper().name(), reverse->name());
}

void addLinks(RowEdit& edit, const Object& object, RowNames& names) {
    for (const auto& relationship : object.mapper().relationships()) {
        if (relationship->direction() == Direction::ManyToOne)
            continue;
        const RelationSlot& slot = object.relation(*relationship);
        for (const bool isAdded : {false, true}) {
            for (const ObjectPtr& other : isAdded ? slot.added() : slot.removed()) {
                if (!isTold(*relationship, *other))
                    continue;
                edit.links.push_back({relationship->name(), names.nameOf(*other), isAdded});
                const LinkValues* known =
                    isAdded ? object.linkValues(*relationship, *other) : nullptr;
                for (const auto& [column, value] : known ? *known : LinkValues())
                    edit.links.back().values.emplace_back(column.name(), value);
            }
        }
    }
}

// A change of what a relation refers to is one of its columns, unless the target has no key yet.
void addReferences(RowEdit& edit, const Object& object, RowNames& names) {
    for (const auto& relationship : object.mapper().relationships()) {
        if (relationship->direction() != Direction::ManyToOne ||
            !object.relation(*relationship).changed)
            continue;
        const StagedReference now = stagedReference(object, *relationship);
        if (now.target && isNew(*now.target)) {
            for (const auto& [local, remote] : relationship->pairs()) {
                const QString& name = object.mapper().attribute(local).name;
                std::erase_if(edit.fields, [&name](const RowEdit::Field& field) {
                    return field.attribute == name;
                });
            }
            std::vector<Value> before;
            const StagedReference read = committedReference(object, *relationship);
            if (!isNew(object) && read.isKnown) {
                before = read.key;
                before.resize(relationship->pairs().size());
            }
            edit.references.push_back({relationship->name(), names.nameOf(*now.target), before});
            continue;
        }
        for (std::size_t i = 0; i < relationship->pairs().size(); ++i) {
            const int slot = relationship->pairs()[i].first;
            const QString& name = object.mapper().attribute(slot).name;
            if (std::ranges::find(edit.fields, name, &RowEdit::Field::attribute) !=
                edit.fields.end())
                continue;
            const Value after = i < now.key.size() ? now.key[i] : Value();
            const StagedReference before = committedReference(object, *relationship);
            if (isNew(object))
                edit.fields.push_back({name, {}, after});
            else if (before.isKnown)
                edit.fields.push_back(
                    {name, i < before.key.size() ? before.key[i] : Value(), after});
        }
    }
}

} // namespace

QString RowName::text() const {
    if (!temporary.isEmpty())
        return entity + u' ' + temporary;
    QStringList values;
    for (const Value& value : key)
        values << value.toText();
    return entity + u' ' + values.join(u", "_s);
}

RowName RowNames::nameOf(const Object& object) {
    const QString& entity = object.mapper().name();
    if (object.key().isValid())
        return {entity, object.key().values, {}};
    QString& name = m_temporary[&object];
    if (name.isEmpty())
        name = u"new %1"_s.arg(++m_last);
    return {entity, {}, name};
}

RowEdit editOf(const Object& object, bool isDeleted, RowNames& names) {
    RowEdit edit;
    edit.row = names.nameOf(object);
    const bool isGone =
        object.state() != ObjectState::Persistent && object.state() != ObjectState::Pending;
    if (isGone && !isDeleted)
        return edit;
    edit.label = labelOf(object);
    for (int slot = 0; slot < object.mapper().slotCount(); ++slot) {
        const QString& name = object.mapper().attribute(slot).name;
        if (isDeleted) {
            const std::optional<Value> before = object.committedValue(slot);
            if (before)
                edit.fields.push_back({name, before, {}});
        } else if (isNew(object) ? object.isSet(slot) : object.isModified(slot)) {
            edit.fields.push_back({name, isNew(object) ? std::nullopt : object.committedValue(slot),
                                   object.peek(slot)});
        }
    }
    if (isDeleted) {
        edit.act = RowEdit::Act::Delete;
        return edit;
    }
    addReferences(edit, object, names);
    addLinks(edit, object, names);
    const bool isAny = !edit.fields.empty() || !edit.references.empty() || !edit.links.empty();
    edit.act = isNew(object) ? RowEdit::Act::Insert
               : isAny       ? RowEdit::Act::Update
                             : RowEdit::Act::Nothing;
    return edit;
}

RowEdit without(const RowEdit& edit, const RowEdit& saved) {
    using Act = RowEdit::Act;
    if (saved.act == Act::Nothing)
        return edit;
    RowEdit rest = edit;
    if (edit.act == saved.act && edit.act != Act::Update)
        rest.act = edit.act == Act::Insert ? Act::Update : Act::Nothing;
    const auto take = [](auto& list, const auto& gone) {
        std::erase_if(list, [&gone](const auto& each) {
            return std::ranges::find(gone, each) != gone.end();
        });
    };
    take(rest.fields, saved.fields);
    take(rest.references, saved.references);
    take(rest.links, saved.links);
    if (rest.act == Act::Update && rest.fields.empty() && rest.references.empty() &&
        rest.links.empty())
        rest.act = Act::Nothing;
    return rest;
}

} // namespace espalier::orm
