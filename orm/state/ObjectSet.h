// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace espalier::orm {

class Object;

/// A set of objects that only grows, without an allocation for each.
class ObjectSet {
public:
    /// False when it was in already.
    bool insert(const Object* object) {
        if (m_size * 2 >= m_places.size())
            grow();
        const Object*& place = placeOf(object);
        if (place)
            return false;
        place = object;
        ++m_size;
        return true;
    }
    void clear() {
        m_places.clear();
        m_size = 0;
    }

private:
    const Object*& placeOf(const Object* object) {
        const auto address = reinterpret_cast<std::uintptr_t>(object);
        std::size_t place = std::size_t((address >> 4) * 0x9E3779B97F4A7C15ULL >> 20);
        for (;; ++place) {
            const Object*& found = m_places[place & (m_places.size() - 1)];
            if (!found || found == object)
                return found;
        }
    }
    void grow() {
        std::vector<const Object*> before(m_places.empty() ? 16 : m_places.size() * 2);
        before.swap(m_places);
        for (const Object* object : before) {
            if (object)
                placeOf(object) = object;
        }
    }

    std::vector<const Object*> m_places; ///< a power of two
    std::size_t m_size = 0;
};

} // namespace espalier::orm
