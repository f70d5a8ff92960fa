// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Value.h"

#include <cstddef>
#include <memory>

namespace espalier::orm {

/// The values of an object's slots, as many as its mapper has, in room behind the object itself
/// where that was made.
class ObjectValues {
public:
    /// `room`: for `count` values; null: on the heap.
    ObjectValues(std::size_t count, std::byte* room)
        : m_count(count), m_isOwn(room == nullptr),
          m_values(room ? reinterpret_cast<Value*>(room)
                        : std::allocator<Value>().allocate(count)) {
        std::uninitialized_default_construct_n(m_values, count);
    }
    ~ObjectValues() {
        std::destroy_n(m_values, m_count);
        if (m_isOwn)
            std::allocator<Value>().deallocate(m_values, m_count);
    }
    ObjectValues(const ObjectValues&) = delete;
    ObjectValues& operator=(const ObjectValues&) = delete;

    Value& operator[](std::size_t slot) { return m_values[slot]; }
    const Value& operator[](std::size_t slot) const { return m_values[slot]; }
    Value* begin() { return m_values; }
    Value* end() { return m_values + m_count; }

private:
    std::size_t m_count : 63;
    std::size_t m_isOwn : 1;
    Value* m_values;
};

} // namespace espalier::orm
