// SPDX-License-Identifier: MIT
// How members of typed classes reach the slots of their object.
#include "orm/state/Object.h"

#include "orm/base/Error.h"
#include "orm/mapping/MemberRecorder.h"
#include "orm/state/ObjectLists.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

int Object::recordMember(const char* name, const void* member) {
    MemberRecorder::active()->record(name, static_cast<const char*>(member) -
                                               reinterpret_cast<const char*>(this));
    return m_mapper->members().back().place;
}

Object::Extras& Object::extras() const {
    if (!m_extras)
        m_extras = std::make_unique<Extras>();
    return *m_extras;
}

Object::Extras& Object::unmapped(int place) {
    Extras& own = extras();
    const auto needed = std::size_t(place - Mapper::unmapped) + 1;
    if (own.values.size() < needed) {
        own.values.resize(needed);
        own.lists.resize(needed);
    }
    return own;
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

void Object::setCollectionAt(int place, const ObjectList& items) {
    if (place < 0)
        setCollection(relationshipAt(place), items);
    else
        unmapped(place).lists[std::size_t(place - Mapper::unmapped)] = items;
}

void Object::insertAt(int place, std::size_t index, const ObjectPtr& item) {
    if (place < 0) {
        insert(relationshipAt(place), index, item);
        return;
    }
    ObjectList& list = unmapped(place).lists[std::size_t(place - Mapper::unmapped)];
    list.insert(list.begin() + std::ptrdiff_t(std::min(index, list.size())), item);
}

void Object::moveAt(int place, std::size_t from, std::size_t to) {
    if (place < 0)
        move(relationshipAt(place), from, to);
    else
        moveWithin(unmapped(place).lists[std::size_t(place - Mapper::unmapped)], from, to);
}

const Relationship& Object::relationshipAt(int place) const {
    if (place >= 0)
        throw MappingError(
            u"%1 has a member that is mapped to no relation."_s.arg(m_mapper->name()));
    return *m_mapper->relationships()[std::size_t(~place)];
}

} // namespace espalier::orm
