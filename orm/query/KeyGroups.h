// SPDX-License-Identifier: MIT
#pragma once

#include "orm/state/KeyValues.h"

#include <cstdint>
#include <vector>

namespace espalier::orm {

/// Numbers keys of one width from 0 on, in the order in which they come. Quick where equal keys
/// come one after the other.
class KeyGroups {
public:
    static constexpr std::size_t none = SIZE_MAX;

    explicit KeyGroups(std::size_t width) : m_width(width) {}
    std::size_t size() const { return m_keys.size(); }
    const std::vector<KeyValues>& keys() const { return m_keys; }
    /// The key's number, a new one when it is new.
    std::size_t add(const KeyValues& key) { return add(key.begin()); }
    std::size_t add(const Value* key);
    /// The number of the key that begins here, or `none`.
    std::size_t find(const Value* key) const;

private:
    struct Entry {
        std::size_t hash = 0;
        std::size_t group = none;
    };
    std::size_t hashOf(const Value* key) const;
    bool isKey(std::size_t group, const Value* key) const;
    std::size_t placeOf(std::size_t hash, const Value* key) const;
    void grow();

    std::size_t m_width;
    std::vector<KeyValues> m_keys;
    std::vector<Entry> m_entries; ///< a power of two
    mutable std::size_t m_last = none;
};

} // namespace espalier::orm
