// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/LargeMemory.h"
#include "orm/base/Value.h"

#include <span>
#include <vector>

namespace espalier::orm {

/// What the database made of the operations of a plan: for each one values in the order of its
/// shape's `fetch`, or none.
class FetchedValues {
public:
    FetchedValues() = default;
    explicit FetchedValues(std::size_t operations) : m_places(operations) {}

    std::span<const Value> of(std::size_t operation) const {
        const Place& place = m_places[operation];
        return {m_values.data() + place.first, place.count};
    }
    void set(std::size_t operation, std::span<const Value> values) {
        m_places[operation] = {quint32(m_values.size()), quint32(values.size())};
        if (m_values.empty())
            m_values.reserve((m_places.size() - operation) * values.size());
        m_values.insert(m_values.end(), values.begin(), values.end());
    }

private:
    struct Place {
        quint32 first = 0;
        quint32 count = 0;
    };
    std::vector<Place, LargeAllocator<Place>> m_places;
    std::vector<Value, LargeAllocator<Value>> m_values;
};

} // namespace espalier::orm
