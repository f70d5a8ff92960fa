// SPDX-License-Identifier: MIT
#include "orm/state/Object.h"

#include "orm/base/Error.h"
#include "orm/mapping/Property.h"
#include "orm/state/CycleCollector.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

thread_local std::vector<const Object*> condemned;
thread_local bool destroying = false;

} // namespace

void Object::suspect() const { CycleCollector::suspect(*this); }

void Object::destroy() const {
    // A long chain of objects must not become a long chain of calls.
    condemned.push_back(this);
    if (destroying)
        return;
    destroying = true;
    while (!condemned.empty()) {
        const Object* object = condemned.back();
        condemned.pop_back();
        if (object->m_owner)
            object->m_owner->objectDestroyed(const_cast<Object&>(*object));
        if (object->m_candidate != 0)
            CycleCollector::forget(*object);
        delete object;
    }
    destroying = false;
}

// --- column values

const Value& Object::known(int slot) const {
    if (!m_loaded.test(slot) && m_key.isValid()) {
        const std::vector<int>& keySlots = m_mapper->primaryKey();
        const auto place = std::find(keySlots.begin(), keySlots.end(), slot);
        if (place != keySlots.end())
            return m_key.values[std::size_t(place - keySlots.begin())];
    }
    return peek(slot);
}

Value Object::get(const Name& attribute) {
    if (const HybridFunctions* hybrid = m_mapper->findHybrid(attribute); hybrid && hybrid->read)
        return hybrid->read(*this);
    return value(m_mapper->attribute(attribute).slot);
}

std::vector<Value> Object::values(const CompositeProperty& composite) {
    std::vector<Value> parts;
    for (const int slot : composite.attributeSlots)
        parts.push_back(value(slot));
    return parts;
}

void Object::markDirty() {
    if (m_dirtyNoted || !m_owner)
        return;
    m_dirtyNoted = true;
    m_owner->objectDirtied(*this);
}

void Object::noteCommitted(int slot) {
    if (m_committed.contains(slot))
        return;
    if (!isRowKnown() && m_loaded.test(slot))
        m_committed.add(slot, m_values[std::size_t(slot)]);
    else
        m_committed.addUnknown(slot);
}

void Object::setValue(int slot, Value value) {
    const Attribute& attribute = m_mapper->attribute(slot);
    if (attribute.isComputed())
        throw SessionError(u"%1.%2 is computed by the database and cannot be set."_s.arg(
            m_mapper->name(), attribute.name));
    if (attribute.activeHistory && m_owner && !isRowKnown())
        ensureLoaded(slot);
    if (attribute.events && attribute.events->set)
        value = attribute.events->set(*this, value);
    Value fit = fitted(std::move(value), attribute.type);
    noteCommitted(slot);
    m_values[std::size_t(slot)] = std::move(fit);
    m_loaded.set(slot);
    markDirty();
    if (m_owner)
        m_owner->valueChanged(*this, slot);
}

Object& Object::set(const Name& attribute, Value value) {
    if (const HybridFunctions* hybrid = m_mapper->findHybrid(attribute)) {
        if (!hybrid->write)
            throw SessionError(
                u"%1.%2 can only be read."_s.arg(m_mapper->name(), attribute.text()));
        hybrid->write(*this, value);
        return *this;
    }
    setValue(m_mapper->attribute(attribute).slot, std::move(value));
    return *this;
}

// --- history

bool Object::isModified(int slot) const {
    if (m_committed.isUnknown(slot))
        return true;
    const Value* const before = m_committed.find(slot);
    return before && !(*before == m_values[std::size_t(slot)]);
}

bool Object::isSet(int slot) const {
    if (!isRowKnown())
        return m_loaded.test(slot);
    return !m_values[std::size_t(slot)].isNull() || m_committed.contains(slot);
}

bool Object::isModified() const {
    return m_relationsChanged || m_committed.differ([this](int slot) -> const Value& {
        return m_values[std::size_t(slot)];
    });
}

std::optional<Value> Object::committedValue(int slot) const {
    if (const Value* const before = m_committed.find(slot))
        return *before;
    if (m_committed.isUnknown(slot) || !m_loaded.test(slot) || isRowKnown())
        return std::nullopt;
    return m_values[std::size_t(slot)];
}

/// False when there is nothing to take back.
bool Object::restore(int slot) {
    if (!m_committed.contains(slot))
        return false;
    if (const Value* const before = m_committed.find(slot)) {
        m_values[std::size_t(slot)] = *before;
    } else {
        m_values[std::size_t(slot)] = Value();
        if (!isRowKnown())
            m_loaded.reset(slot);
    }
    m_committed.remove(slot);
    return true;
}

void Object::revert(int slot) {
    if (!restore(slot))
        return;
    expireUnchangedReference(slot);
    if (m_owner)
        m_owner->valueChanged(*this, slot);
}

// --- what the library does

void Object::Access::load(Object& o, int slot, Value value) {
    loadFitted(o, slot, fitted(std::move(value), o.m_mapper->attribute(slot).type));
}

void Object::Access::learn(Object& o, int slot, const Value& value) {
    if (o.m_committed.isUnknown(slot) && !o.isRowKnown())
        o.m_committed.add(slot, fitted(value, o.m_mapper->attribute(slot).type));
}

void Object::Access::rebase(Object& o, int slot, Value value) {
    value = fitted(std::move(value), o.m_mapper->attribute(slot).type);
    if (!o.m_committed.contains(slot)) {
        loadFitted(o, slot, std::move(value));
    } else {
        o.m_committed.remove(slot);
        if (o.m_values[std::size_t(slot)] != value)
            o.m_committed.add(slot, std::move(value));
    }
    o.expireUnchangedReference(slot);
    o.forgetCommittedReference(slot);
}

void Object::Access::standFor(Object& o, IdentityKey key, ObjectOwner* owner) {
    o.m_state = ObjectState::Persistent;
    if (o.m_committed.empty() && o.m_relations.empty() && o.m_mapper->polymorphicSlot() < 0)
        o.m_loaded.clear();
    else
        expire(o); // its constructor gave it something
    o.m_key = std::move(key);
    o.m_owner = owner;
}

void Object::Access::expire(Object& o) {
    o.m_loaded.clear();
    for (Value& value : o.m_values)
        value = Value();
    clearHistory(o);
    if (o.m_extras)
        o.m_extras->raising.clear();
    o.forgetAllHeld();
    o.m_relations.clear();
}

void Object::Access::expire(Object& o, int slot) {
    o.m_committed.remove(slot);
    o.m_loaded.reset(slot);
    o.m_values[std::size_t(slot)] = Value();
    if (o.m_extras)
        o.m_extras->raising.reset(slot);
}

void Object::Access::setRaising(Object& o, const std::vector<int>& columnSlots) {
    SlotSet& raising = o.extras().raising;
    raising.clear();
    for (const int slot : columnSlots)
        raising.set(slot);
}

void Object::Access::expire(Object& o, const Relationship& r) {
    if (o.m_relations.empty())
        return;
    o.m_relations[std::size_t(r.index())] = RelationSlot();
    o.noteRelationsChanged();
}

void Object::Access::setReading(Object& o, const Relationship& r, Loading loading,
                                std::shared_ptr<const LoadPlan> plan) {
    RelationSlot::Details& details = o.slotOf(r).edit();
    details.loading = loading;
    details.plan = std::move(plan);
}

void Object::Access::commitHistory(Object& o) {
    o.m_committed.clear();
    for (RelationSlot& slot : o.m_relations)
        slot.commit();
    if (!o.m_relations.empty()) {
        // What a new object brought along to a list that is never held.
        for (const auto& relationship : o.m_mapper->relationships()) {
            if (relationship->isQueried())
                o.slotOf(*relationship) = RelationSlot();
        }
    }
    o.m_relationsChanged = false;
    o.m_dirtyNoted = false;
}

void Object::Access::clearHistory(Object& o) { commitHistory(o); }

void Object::Access::becomeNew(Object& o) {
    commitHistory(o);
    o.m_state = ObjectState::Transient;
    for (int slot = 0; slot < o.m_mapper->slotCount(); ++slot) {
        if (o.m_loaded.test(slot) && !o.m_values[std::size_t(slot)].isNull())
            o.m_committed.addUnknown(slot);
    }
    o.m_loaded.setAll(o.m_mapper->slotCount());
    for (RelationSlot& slot : o.m_relations) {
        slot.loaded = true;
        slot.changed = !slot.items.empty();
        if (slot.changed)
            slot.edit().added = slot.items;
    }
    o.noteRelationsChanged();
}

Value fitted(Value value, const SqlType& type) {
    if (type.converter)
        return value;
    switch (type.kind) {
    case TypeKind::Numeric:
        if (value.kind() == Value::Kind::Int64)
            return Decimal(value.as<qint64>());
        if (value.kind() == Value::Kind::UInt64)
            return Decimal(value.as<quint64>());
        return value;
    case TypeKind::Integer:
    case TypeKind::BigInteger:
        if (value.kind() == Value::Kind::Decimal || value.kind() == Value::Kind::Bool) {
            if (const std::optional<qint64> whole = value.to<qint64>())
                return *whole;
        }
        return value;
    case TypeKind::Float:
        if (value.kind() == Value::Kind::Int64) {
            if (const std::optional<double> number = value.to<double>())
                return *number;
        }
        return value;
    case TypeKind::Boolean:
        if (value.kind() == Value::Kind::Int64) {
            if (const std::optional<bool> flag = value.to<bool>())
                return *flag;
        }
        return value;
    default:
        return value;
    }
}

} // namespace espalier::orm
