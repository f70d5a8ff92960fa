// SPDX-License-Identifier: MIT
// How members of typed classes reach the slots of their object.
#include "orm/state/Object.h"

#include "orm/base/Error.h"
#include "orm/mapping/MemberRecorder.h"

namespace espalier::orm {

int Object::bindMember(const char* name, const void* member) {
    if (MemberRecorder* recorder = MemberRecorder::active()) {
        recorder->record(name,
                         static_cast<const char*>(member) - reinterpret_cast<const char*>(this));
        return m_mapper->members().back().place;
    }
    // Members are constructed in the order in which the prototype's were.
    return m_mapper->members()[std::size_t(m_memberCursor++)].place;
}

Object::Unmapped& Object::unmapped(int place) {
    if (!m_unmapped)
        m_unmapped = std::make_unique<Unmapped>();
    const auto needed = std::size_t(place - Mapper::unmapped) + 1;
    if (m_unmapped->values.size() < needed) {
        m_unmapped->values.resize(needed);
        m_unmapped->lists.resize(needed);
    }
    return *m_unmapped;
}

const Value& Object::valueAt(int place) {
    if (place < Mapper::unmapped)
        return value(place);
    return unmapped(place).values[std::size_t(place - Mapper::unmapped)];
}

void Object::setValueAt(int place, Value value) {
    if (place < Mapper::unmapped)
        setValue(place, std::move(value));
    else
        unmapped(place).values[std::size_t(place - Mapper::unmapped)] = std::move(value);
}

bool Object::isLoadedAt(int place) const { return place >= Mapper::unmapped || isLoaded(place); }

ObjectPtr Object::relatedAt(int place) {
    if (place < 0)
        return related(*m_mapper->relationships()[std::size_t(~place)]);
    const ObjectList& list = unmapped(place).lists[std::size_t(place - Mapper::unmapped)];
    return list.empty() ? ObjectPtr() : list.front();
}

void Object::setRelatedAt(int place, const ObjectPtr& target) {
    if (place < 0)
        setRelated(*m_mapper->relationships()[std::size_t(~place)], target);
    else
        unmapped(place).lists[std::size_t(place - Mapper::unmapped)] =
            target ? ObjectList{target} : ObjectList{};
}

const ObjectList& Object::collectionAt(int place) {
    if (place < 0)
        return collection(*m_mapper->relationships()[std::size_t(~place)]);
    return unmapped(place).lists[std::size_t(place - Mapper::unmapped)];
}

void Object::appendAt(int place, const ObjectPtr& item) {
    if (place < 0)
        append(*m_mapper->relationships()[std::size_t(~place)], item);
    else
        unmapped(place).lists[std::size_t(place - Mapper::unmapped)].push_back(item);
}

void Object::removeAt(int place, const ObjectPtr& item) {
    if (place < 0)
        removeFrom(*m_mapper->relationships()[std::size_t(~place)], item);
    else
        std::erase(unmapped(place).lists[std::size_t(place - Mapper::unmapped)], item);
}

} // namespace espalier::orm
