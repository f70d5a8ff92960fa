// SPDX-License-Identifier: MIT
#include "orm/state/IdentityMap.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace espalier::orm {

namespace {

constexpr std::size_t leastEntries = 16;
constexpr std::size_t manyEntries = 200'000; // below, memory is cheaper than moving house

} // namespace

std::size_t IdentityMap::placeOf(const IdentityKey& key, std::size_t hash) const {
    std::size_t place = hash & (m_entries.size() - 1);
    for (;;) {
        const Entry& entry = m_entries[place];
        if (!entry.object || (entry.hash == hash && entry.object->key() == key))
            return place;
        place = next(place);
    }
}

Object* IdentityMap::find(const IdentityKey& key, std::size_t hash) const {
    return m_size == 0 ? nullptr : m_entries[placeOf(key, hash)].object;
}

void IdentityMap::insert(Object& object, std::size_t hash) {
    if (std::size_t(m_size) * 2 >= m_entries.size())
        grow(std::max(leastEntries, m_entries.size() * (m_entries.size() < manyEntries ? 4 : 2)));
    Entry& entry = m_entries[placeOf(object.key(), hash)];
    if (!entry.object)
        ++m_size;
    entry = {hash, &object};
}

void IdentityMap::reserve(std::size_t count) {
    const std::size_t entries = std::bit_ceil((std::size_t(m_size) + count) * 2);
    if (entries > m_entries.size())
        grow(std::max(leastEntries, entries));
}

void IdentityMap::grow(std::size_t entries) {
    decltype(m_entries) before(entries, Entry{0, nullptr});
    std::swap(before, m_entries);
    for (const Entry& entry : before) {
        if (!entry.object)
            continue;
        std::size_t place = entry.hash & (m_entries.size() - 1);
        while (m_entries[place].object)
            place = next(place);
        m_entries[place] = entry;
    }
}

void IdentityMap::remove(const Object& object) {
    if (m_size == 0 || !object.key().isValid())
        return;
    std::size_t hole = placeOf(object.key(), qHash(object.key()));
    if (m_entries[hole].object != &object)
        return;
    --m_size;
    // What lies behind the hole moves into it, unless it would come before its own place.
    for (std::size_t place = next(hole); m_entries[place].object; place = next(place)) {
        const std::size_t own = m_entries[place].hash & (m_entries.size() - 1);
        const bool mayMove =
            hole <= place ? own <= hole || own > place : own <= hole && own > place;
        if (mayMove) {
            m_entries[hole] = m_entries[place];
            hole = place;
        }
    }
    m_entries[hole].object = nullptr;
}

ObjectList IdentityMap::all() const {
    ObjectList objects;
    objects.reserve(std::size_t(m_size));
    for (const Entry& entry : m_entries) {
        if (entry.object)
            objects.emplace_back(entry.object);
    }
    return objects;
}

void IdentityMap::clear() {
    m_entries.clear();
    m_size = 0;
}

} // namespace espalier::orm
