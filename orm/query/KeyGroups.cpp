// SPDX-License-Identifier: MIT
#include "orm/query/KeyGroups.h"

#include <algorithm>
#include <utility>

namespace espalier::orm {

std::size_t KeyGroups::hashOf(const Value* key) const {
    std::size_t hash = 0;
    for (std::size_t i = 0; i < m_width; ++i)
        hash = hash * 1'000'003U + key[i].hash();
    return hash;
}

bool KeyGroups::isKey(std::size_t group, const Value* key) const {
    return std::equal(key, key + m_width, m_keys[group].begin());
}

std::size_t KeyGroups::placeOf(std::size_t hash, const Value* key) const {
    std::size_t place = hash & (m_entries.size() - 1);
    for (;;) {
        const Entry& entry = m_entries[place];
        if (entry.group == none || (entry.hash == hash && isKey(entry.group, key)))
            return place;
        place = (place + 1) & (m_entries.size() - 1);
    }
}

std::size_t KeyGroups::add(const Value* key) {
    if (m_last != none && isKey(m_last, key))
        return m_last;
    if (m_keys.size() * 2 >= m_entries.size())
        grow();
    const std::size_t hash = hashOf(key);
    Entry& entry = m_entries[placeOf(hash, key)];
    if (entry.group == none) {
        entry = {hash, m_keys.size()};
        m_keys.emplace_back(key, m_width);
    }
    return m_last = entry.group;
}

std::size_t KeyGroups::find(const Value* key) const {
    if (m_keys.empty())
        return none;
    if (m_last == none || !isKey(m_last, key)) {
        const std::size_t found = m_entries[placeOf(hashOf(key), key)].group;
        if (found == none)
            return none;
        m_last = found;
    }
    return m_last;
}

void KeyGroups::grow() {
    std::vector<Entry> before(std::max<std::size_t>(16, m_entries.size() * 2));
    std::swap(before, m_entries);
    for (const Entry& entry : before) {
        if (entry.group == none)
            continue;
        std::size_t place = entry.hash & (m_entries.size() - 1);
        while (m_entries[place].group != none)
            place = (place + 1) & (m_entries.size() - 1);
        m_entries[place] = entry;
    }
}

} // namespace espalier::orm
