// SPDX-License-Identifier: MIT
#include "orm/changes/StagedReference.h"

#include "orm/changes/ChangeSet.h"
#include "orm/mapping/Discovery.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

ObjectPtr firstOf(const ObjectList& items) { return items.empty() ? ObjectPtr() : items.front(); }

StagedReference toObject(const Relationship& toOne, const ObjectPtr& target) {
    StagedReference reference{true, !target, target, {}};
    if (!target)
        return reference;
    for (const auto& [local, remote] : toOne.pairs()) {
        if (!target->isLoaded(remote) || target->peek(remote).isNull()) {
            reference.key.clear();
            break;
        }
        reference.key.push_back(target->peek(remote));
    }
    return reference;
}

StagedReference toKey(const Object& object, const Relationship& toOne, std::vector<Value> values) {
    const bool isNull = std::any_of(values.begin(), values.end(),
                                    [](const Value& value) { return value.isNull(); });
    if (isNull)
        return {true, true, {}, {}};
    std::vector<int> remote;
    for (const auto& pair : toOne.pairs())
        remote.push_back(pair.second);
    ObjectPtr target = findByKey(object, toOne.target(), remote, values);
    return {true, false, std::move(target), std::move(values)};
}

/// The slot that names an object: from the traits, else by the usual names.
int labelSlotOf(const Mapper& mapper) {
    if (const int slot = mapper.traits().label; slot >= 0)
        return slot;
    for (const QString& name : {u"name"_s, u"title"_s, u"label"_s}) {
        if (const Attribute* attribute = mapper.find(name))
            return attribute->slot;
    }
    return -1;
}

} // namespace

QString StagedReference::text() const {
    if (!isKnown)
        return u"not loaded"_s;
    if (isNull)
        return u"NULL"_s;
    if (target)
        return labelOf(*target);
    QStringList parts;
    for (const Value& part : key)
        parts << part.toText();
    return parts.join(u", "_s);
}

bool operator==(const StagedReference& a, const StagedReference& b) {
    if (!a.isKnown || !b.isKnown)
        return false;
    if (a.isNull || b.isNull)
        return a.isNull && b.isNull;
    return (a.target && a.target == b.target) || (!a.key.empty() && a.key == b.key);
}

StagedReference stagedReference(const Object& object, const Relationship& toOne) {
    const RelationSlot& slot = object.relation(toOne);
    const auto& pairs = toOne.pairs();
    const bool keyIsEdited = std::any_of(pairs.begin(), pairs.end(), [&object](const auto& pair) {
        return object.isModified(pair.first);
    });
    if (slot.changed || (slot.loaded && !keyIsEdited))
        return toObject(toOne, firstOf(slot.items));
    std::vector<Value> values;
    for (const auto& pair : pairs) {
        if (!object.isLoaded(pair.first))
            return {};
        values.push_back(object.peek(pair.first));
    }
    return toKey(object, toOne, std::move(values));
}

StagedReference committedReference(const Object& object, const Relationship& toOne) {
    if (object.state() == ObjectState::Pending || object.state() == ObjectState::Transient)
        return {true, true, {}, {}};
    const RelationSlot& slot = object.relation(toOne);
    const ObjectPtr before = firstOf(slot.changed ? slot.committed() : slot.items);
    std::vector<Value> values;
    for (const auto& pair : toOne.pairs()) {
        const std::optional<Value> value = object.committedValue(pair.first);
        if (!value)
            return before ? toObject(toOne, before) : StagedReference();
        values.push_back(*value);
    }
    StagedReference reference = toKey(object, toOne, std::move(values));
    if (!reference.isNull && !reference.target && before && toObject(toOne, before) == reference)
        reference.target = before;
    return reference;
}

ObjectPtr findByKey(const Object& asker, const Mapper& target,
                    const std::vector<int>& slotsOfTarget, const std::vector<Value>& values) {
    const Session* session = Session::of(asker);
    if (!session || slotsOfTarget.size() != target.primaryKey().size())
        return {};
    IdentityKey key{&target, {}, asker.key().token};
    for (const int slot : target.primaryKey()) {
        const auto found = std::find(slotsOfTarget.begin(), slotsOfTarget.end(), slot);
        if (found == slotsOfTarget.end())
            return {};
        const Value& value = values[std::size_t(found - slotsOfTarget.begin())];
        key.values.push_back(fitted(value, target.attribute(slot).type));
    }
    return session->find(key);
}

const Relationship* treeParentOf(const Mapper& mapper) {
    // Entities without a class have traits; that they name no parent is an answer.
    if (mapper.traits().parent || !mapper.isTyped())
        return mapper.traits().parent;
    const Relationship* only = nullptr;
    std::optional<std::optional<DiscoveredTree>> tree;
    for (const auto& relationship : mapper.relationships()) {
        if (!relationship->isSelfReferential() || relationship->direction() != Direction::ManyToOne)
            continue;
        if (!tree)
            tree = discoverTree(mapper.table());
        QStringList columns;
        for (const auto& pair : relationship->pairs())
            columns << mapper.attribute(pair.first).column.name();
        if (*tree && (*tree)->parentColumns == columns)
            only = relationship.get();
    }
    return only;
}

QString keyTextOf(const Object& object) {
    QStringList parts;
    for (const int slot : object.mapper().primaryKey()) {
        if (!object.isLoaded(slot) || object.peek(slot).isNull()) {
            parts.clear();
            break;
        }
        parts << object.peek(slot).toText();
    }
    // A row that was expired still has the key under which it is known.
    if (parts.isEmpty() && object.key().isValid()) {
        for (const Value& value : object.key().values)
            parts << value.toText();
    }
    return parts.join(u", "_s);
}

QString textOf(const Value& value) { return value.isNull() ? u"NULL"_s : value.toText(); }

bool hasLabel(const Object& object) {
    const int slot = labelSlotOf(object.mapper());
    return slot >= 0 && object.isLoaded(slot) && !object.peek(slot).isNull() &&
           !object.peek(slot).toText().isEmpty();
}

QString labelOf(const Object& object) {
    if (hasLabel(object))
        return object.peek(labelSlotOf(object.mapper())).toText();
    const QString key = keyTextOf(object);
    return key.isEmpty() ? u"new"_s : key;
}

QStringList pathOf(const Object& object) {
    constexpr int longestPath = 64;
    QStringList path{labelOf(object)};
    const Relationship* parent = treeParentOf(object.mapper());
    if (!parent)
        return path;
    QSet<const Object*> visited{&object};
    StagedReference above = stagedReference(object, *parent);
    while (path.size() < longestPath && above.isKnown && !above.isNull) {
        if (above.target && visited.contains(above.target.get()))
            break;
        path.prepend(above.text());
        if (!above.target)
            break;
        visited.insert(above.target.get());
        above = stagedReference(*above.target, *parent);
    }
    return path;
}

} // namespace espalier::orm
