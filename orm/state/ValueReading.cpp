// SPDX-License-Identifier: MIT
// How a value comes to be there when it is asked for, and is noted to be written.
#include "orm/state/Object.h"

#include "orm/base/Error.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

void Object::refuseLoading(int slot) const {
    const Attribute& attribute = m_mapper->attribute(slot);
    throw SessionError(
        u"%1.%2 is not loaded, and %3 forbids to read it alone: "
        "undefer it in the query."_s.arg(
            m_mapper->name(), attribute.name,
            attribute.raiseOnLoad ? u"its mapping"_s : u"the query that loaded the object"_s));
}

void Object::ensureLoaded(int slot) {
    if (m_loaded.test(slot))
        return;
    if (!m_owner)
        throw DetachedError(u"%1.%2 is not loaded and the object belongs to no session."_s.arg(
            m_mapper->name(), m_mapper->attribute(slot).name));
    if (m_mapper->attribute(slot).raiseOnLoad || Access::isRaising(*this, slot))
        refuseLoading(slot);
    m_owner->loadValues(*this, slot);
}

const Value& Object::value(int slot) {
    ensureLoaded(slot);
    if (isRowKnown() && m_values[std::size_t(slot)].isNull())
        initialize(slot);
    return m_values[std::size_t(slot)];
}

/// The first value of an attribute that a new object was never given.
void Object::initialize(int slot) {
    const Attribute& attribute = m_mapper->attribute(slot);
    if (!attribute.events || !attribute.events->initScalar || isSet(slot))
        return;
    Value first = fitted(attribute.events->initScalar(*this), attribute.type);
    noteCommitted(slot);
    m_values[std::size_t(slot)] = std::move(first);
}

void Object::flagModified(const Name& attribute) {
    const Attribute& flagged = m_mapper->attribute(attribute);
    if (!isSet(flagged.slot) || !flagged.isWritable())
        throw SessionError(u"%1.%2 cannot be flagged as modified: it is %3."_s.arg(
            m_mapper->name(), flagged.name,
            flagged.isWritable() ? u"not loaded"_s : u"computed by the database"_s));
    if (flagged.events && flagged.events->modified)
        flagged.events->modified(*this);
    // As if written without a look at what was there.
    m_committed.remove(flagged.slot);
    m_committed.addUnknown(flagged.slot);
    markDirty();
    if (m_owner)
        m_owner->valueChanged(*this, flagged.slot);
}

} // namespace espalier::orm
