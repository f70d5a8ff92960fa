// SPDX-License-Identifier: MIT
#include "orm/changes/Inverse.h"

#include "orm/changes/ChangeSet.h"
#include "orm/session/Session.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;
using Act = RowEdit::Act;

namespace {

// Links go with a deleted row and must come back with it.
std::vector<RowEdit::Link> linksOf(const Object& object, RowNames& names) {
    std::vector<RowEdit::Link> links;
    for (const auto& relationship : object.mapper().relationships()) {
        if (relationship->direction() != Direction::ManyToMany || relationship->options().viewOnly)
            continue;
        const RelationSlot& slot = object.relation(*relationship);
        ObjectList before = slot.items;
        for (const ObjectPtr& added : slot.added())
            std::erase(before, added);
        for (const ObjectPtr& removed : slot.removed())
            before.push_back(removed);
        for (const ObjectPtr& other : before)
            links.push_back({relationship->name(), names.nameOf(*other), false});
    }
    return links;
}

// Beside the primary key of the relation's target: the indices of its pairs; empty when the
// relation refers to something else.
std::vector<std::size_t> pairsOfKey(const Relationship& toOne) {
    std::vector<std::size_t> indices;
    for (const int slot : toOne.target().primaryKey()) {
        const auto pair =
            std::ranges::find(toOne.pairs(), slot, [](const auto& p) { return p.second; });
        if (pair == toOne.pairs().end())
            return {};
        indices.push_back(std::size_t(pair - toOne.pairs().begin()));
    }
    return indices;
}

/// The row that a row of a link table leads to.
RowName otherEnd(const Relationship& relationship, const LinkValues& link) {
    RowName name{relationship.target().name(), {}, {}};
    for (const int slot : relationship.target().primaryKey()) {
        for (const auto& [remote, column] : relationship.remoteLinks()) {
            const auto cell = std::ranges::find(link, column, &std::pair<Column, Value>::first);
            if (remote == slot && cell != link.end())
                name.key.push_back(cell->second);
        }
    }
    return name;
}

/// What a link's columns hold of a row with this key; nothing where they hold something else.
void addEnds(LinkValues& ends, const std::vector<std::pair<int, Column>>& links,
             const Mapper& mapper, const std::vector<Value>& key) {
    for (const auto& [slot, column] : links) {
        const auto place = std::ranges::find(mapper.primaryKey(), slot);
        const auto index = std::size_t(place - mapper.primaryKey().begin());
        if (place != mapper.primaryKey().end() && index < key.size())
            ends.emplace_back(column, key[index]);
    }
}

} // namespace

SavedEdits::SavedEdits(const Session& session) {
    RowNames names;
    const ObjectList deleted = session.deleted();
    QSet<const Object*> gone;
    for (const ObjectPtr& object : deleted) {
        gone.insert(object.get());
        nameReborn(names.nameOf(*object));
    }
    for (const ObjectPtr& object : session.newObjects()) {
        m_new.insert(names.nameOf(*object).text(), object);
        add(object, false, names);
    }
    for (const ObjectPtr& object : session.dirty()) {
        if (!gone.contains(object.get()))
            add(object, false, names);
    }
    for (const ObjectPtr& object : deleted)
        add(object, true, names);
}

void SavedEdits::nameReborn(const RowName& name) {
    m_reborn.insert(name.text(), {name.entity, {}, u"again %1"_s.arg(m_reborn.size() + 1)});
}

void SavedEdits::add(const ObjectPtr& subject, bool isDeleted, RowNames& names) {
    const Object& object = *subject;
    RowEdit edit = editOf(object, isDeleted, names);
    if (edit.act == Act::Nothing)
        return;
    if (isDeleted)
        edit.links = linksOf(object, names);
    m_places.insert(&object, m_saved.size());
    m_saved.push_back({std::move(edit), &object.mapper()});
    ++m_count;
    m_objects.push_back(subject);
    for (const auto& relationship : object.mapper().relationships()) {
        if (relationship->direction() != Direction::ManyToMany)
            continue;
        const RelationSlot& slot = object.relation(*relationship);
        for (const ObjectList& others : {slot.added(), slot.removed()})
            m_objects.insert(m_objects.end(), others.begin(), others.end());
    }
}

void SavedEdits::addImplied(const FlushPlan& plan, const FlushSubjects& subjects) {
    for (std::size_t i = 0; i < plan.operations.size(); ++i) {
        const OperationShape& shape = *plan.operations[i].shape;
        const ObjectPtr& object = subjects.objects[i];
        if (shape.kind != OperationKind::Update || !object || !object->key().isValid())
            continue;
        const std::span<const PlannedValue> values = plan.values(plan.operations[i]);
        for (std::size_t column = 0; column < shape.columns.size(); ++column) {
            if (const Value* after = std::get_if<Value>(&values[column]))
                addImplied(object, object->mapper().slotOf(shape.columns[column]), *after);
        }
    }
}

void SavedEdits::addImplied(const ObjectPtr& object, int slot, const Value& after) {
    const Mapper& mapper = object->mapper();
    const std::optional<Value> before = slot < 0 ? std::nullopt : object->committedValue(slot);
    if (!before || *before == after)
        return;
    const auto place = m_places.constFind(object.get());
    const QString& name = mapper.attribute(slot).name;
    if (place != m_places.cend()) {
        const RowEdit& edit = m_saved[*place].edit;
        const auto covers = [&mapper, slot](const RowEdit::Reference& reference) {
            const auto& pairs = mapper.findRelationship(reference.relationship)->pairs();
            return std::ranges::find(pairs, slot, [](const auto& pair) { return pair.first; }) !=
                   pairs.end();
        };
        if (std::ranges::find(edit.fields, name, &RowEdit::Field::attribute) != edit.fields.end() ||
            std::ranges::any_of(edit.references, covers))
            return;
        m_saved[*place].edit.fields.push_back({name, before, after});
        return;
    }
    RowEdit edit{Act::Update, RowNames().nameOf(*object), labelOf(*object), {}, {}, {}};
    edit.fields.push_back({name, before, after});
    m_places.insert(object.get(), m_saved.size());
    m_saved.push_back({std::move(edit), &mapper});
    m_objects.push_back(object);
}

void SavedEdits::addLinkRows(const Table& table, const std::vector<Column>& columns,
                             const RowBatch& rows) {
    m_linkRows.add(table, columns, rows);
}

void SavedEdits::addTaken(const Mapper& mapper, const std::vector<Value>& row) {
    RowEdit edit{Act::Delete, {mapper.name(), {}, {}}, {}, {}, {}, {}};
    for (const int slot : mapper.primaryKey())
        edit.row.key.push_back(row[std::size_t(slot)]);
    for (const Attribute& attribute : mapper.attributes())
        edit.fields.push_back({attribute.name, row[std::size_t(attribute.slot)], {}});
    for (const auto& relationship : mapper.relationships()) {
        if (relationship->direction() != Direction::ManyToMany || relationship->options().viewOnly)
            continue;
        LinkValues ends;
        for (const auto& [slot, column] : relationship->localLinks())
            ends.emplace_back(column, row[std::size_t(slot)]);
        for (const LinkValues& link : m_linkRows.find(*relationship->secondary(), ends))
            edit.links.push_back({relationship->name(), otherEnd(*relationship, link), false});
    }
    nameReborn(edit.row);
    m_saved.push_back({std::move(edit), &mapper});
}

void SavedEdits::addReleased(const Mapper& mapper, const std::vector<Value>& key, int slot,
                             const Value& before, const Value& after) {
    RowEdit edit{Act::Update, {mapper.name(), key, {}}, {}, {}, {}, {}};
    edit.fields.push_back({mapper.attribute(slot).name, before, after});
    m_saved.push_back({std::move(edit), &mapper});
}

void SavedEdits::settle() {
    const auto give = [this](const QString& name, const Object& object) {
        m_given.insert(name, {object.mapper().name(), object.key().values, {}});
    };
    for (const auto& [name, object] : m_new.asKeyValueRange())
        give(name, *object);
    for (const auto& [object, place] : m_places.asKeyValueRange()) {
        const Saved& saved = m_saved[place];
        if (saved.edit.act == Act::Update && object->key().values != saved.edit.row.key)
            give(saved.edit.row.text(), *object);
    }
}

std::vector<RowEdit> SavedEdits::inverse() const {
    std::vector<RowEdit> edits;
    for (const Saved& saved : m_saved) {
        RowEdit edit = saved.edit.act == Act::Insert   ? removal(saved)
                       : saved.edit.act == Act::Delete ? rebirth(saved)
                                                       : change(saved);
        edit.label = saved.edit.label;
        referToReborn(edit, *saved.mapper);
        edits.push_back(std::move(edit));
    }
    return edits;
}

/// A row that was new has its key now, one that was deleted will be another.
RowName SavedEdits::nameNow(const RowName& name) const {
    if (const auto given = m_given.constFind(name.text()); given != m_given.cend())
        return *given;
    return m_reborn.value(name.text(), name);
}

/// With what its row held besides its ends.
RowEdit::Link SavedEdits::linkAgain(const Saved& saved, const RowEdit::Link& link) const {
    RowEdit::Link again{link.relationship, nameNow(link.other), true};
    const Relationship& relationship = *saved.mapper->findRelationship(link.relationship);
    if (relationship.direction() != Direction::ManyToMany)
        return again;
    LinkValues ends;
    addEnds(ends, relationship.localLinks(), *saved.mapper, saved.edit.row.key);
    addEnds(ends, relationship.remoteLinks(), relationship.target(), link.other.key);
    const std::vector<LinkValues> rows = m_linkRows.find(*relationship.secondary(), ends);
    for (const auto& [column, value] : rows.empty() ? LinkValues() : rows.front()) {
        const bool isEnd =
            std::ranges::find(ends, column, &std::pair<Column, Value>::first) != ends.end();
        if (!isEnd && !column.isGenerated() && !column.isHidden())
            again.values.emplace_back(column.name(), value);
    }
    return again;
}

RowEdit SavedEdits::removal(const Saved& saved) const {
    RowEdit edit{Act::Delete, nameNow(saved.edit.row), {}, {}, {}, {}};
    for (const RowEdit::Field& field : saved.edit.fields)
        edit.fields.push_back({field.attribute, field.after, {}});
    return edit;
}

/// NULL is said, too: a column has a default, or the row takes the place of another.
RowEdit SavedEdits::rebirth(const Saved& saved) const {
    RowEdit edit{Act::Insert, nameNow(saved.edit.row), {}, {}, {}, {}};
    for (const RowEdit::Field& field : saved.edit.fields) {
        const Attribute* attribute = saved.mapper->find(field.attribute);
        const bool isOurs = !attribute->column.isGenerated() && !attribute->column.isHidden();
        if (isOurs && field.before)
            edit.fields.push_back({field.attribute, {}, *field.before});
    }
    for (const RowEdit::Link& link : saved.edit.links) {
        if (!m_new.contains(link.other.text()))
            edit.links.push_back(linkAgain(saved, link));
    }
    return edit;
}

RowEdit SavedEdits::change(const Saved& saved) const {
    RowEdit edit{Act::Update, nameNow(saved.edit.row), {}, {}, {}, {}};
    for (const RowEdit::Field& field : saved.edit.fields) {
        if (field.before)
            edit.fields.push_back({field.attribute, field.after, *field.before});
    }
    for (const RowEdit::Reference& reference : saved.edit.references) {
        const Relationship* toOne = saved.mapper->findRelationship(reference.relationship);
        const std::vector<Value> target = nameNow(reference.target).key;
        const std::vector<std::size_t> pairs = pairsOfKey(*toOne);
        for (std::size_t i = 0; i < pairs.size() && i < target.size(); ++i) {
            if (pairs[i] < reference.before.size())
                edit.fields.push_back({saved.mapper->attribute(toOne->pairs()[pairs[i]].first).name,
                                       target[i], reference.before[pairs[i]]});
        }
    }
    // The links of a new row go with it.
    for (const RowEdit::Link& link : saved.edit.links) {
        if (m_new.contains(link.other.text()))
            continue;
        if (link.isAdded)
            edit.links.push_back({link.relationship, nameNow(link.other), false});
        else
            edit.links.push_back(linkAgain(saved, link));
    }
    return edit;
}

/// A foreign key to a row that comes back is a reference to a new row.
void SavedEdits::referToReborn(RowEdit& edit, const Mapper& mapper) const {
    if (m_reborn.isEmpty() || edit.act == Act::Delete)
        return;
    for (const auto& toOne : mapper.relationships()) {
        if (toOne->direction() != Direction::ManyToOne)
            continue;
        RowName target{toOne->target().name(), {}, {}};
        QStringList attributes;
        std::vector<Value> before(toOne->pairs().size());
        for (const std::size_t pair : pairsOfKey(*toOne)) {
            const QString& name = mapper.attribute(toOne->pairs()[pair].first).name;
            const auto field = std::ranges::find(edit.fields, name, &RowEdit::Field::attribute);
            if (field == edit.fields.end())
                break;
            attributes << name;
            target.key.push_back(field->after);
            before[pair] = field->before.value_or(Value());
        }
        const auto reborn = m_reborn.constFind(target.text());
        if (target.key.empty() || reborn == m_reborn.cend())
            continue;
        if (edit.act == Act::Insert)
            before.clear();
        edit.references.push_back({toOne->name(), *reborn, before});
        std::erase_if(edit.fields, [&attributes](const RowEdit::Field& field) {
            return attributes.contains(field.attribute);
        });
    }
}

} // namespace espalier::orm
