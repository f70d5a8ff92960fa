// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/LargeMemory.h"
#include "orm/state/Object.h"

#include <vector>

namespace espalier::orm {

/// One object per row: finds the object of a key. Weak: an object leaves when its last handle goes.
/// An object's key does not change while it is in.
class ESPALIER_ORM_EXPORT IdentityMap {
public:
    Object* find(const IdentityKey& key) const { return find(key, qHash(key)); }
    Object* find(const IdentityKey& key, std::size_t hash) const;
    /// In the place of another object with the same key, if there is one.
    void insert(Object& object) { insert(object, qHash(object.key())); }
    void insert(Object& object, std::size_t hash);
    /// For as many more.
    void reserve(std::size_t count);
    void remove(const Object& object);
    bool contains(const IdentityKey& key) const { return find(key) != nullptr; }
    qsizetype size() const { return m_size; }
    ObjectList all() const;
    void clear();

private:
    struct Entry {
        std::size_t hash;
        Object* object; ///< null: free
    };
    /// Where a key is, or would be. Needs a free entry.
    std::size_t placeOf(const IdentityKey& key, std::size_t hash) const;
    std::size_t next(std::size_t place) const { return (place + 1) & (m_entries.size() - 1); }
    void grow(std::size_t entries);

    std::vector<Entry, LargeAllocator<Entry>>
        m_entries; ///< a power of two; collisions lie in the entries that follow
    qsizetype m_size = 0;
};

} // namespace espalier::orm
