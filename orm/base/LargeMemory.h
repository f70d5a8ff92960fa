// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <cstddef>
#include <limits>
#include <new>

namespace espalier::orm {

/// Memory on the large pages of the system, where it has them: touched for the first time it costs
/// one fault for each 2 MB instead of 512, and in a virtual machine faults are most of what a load
/// costs. Any thread.
namespace LargeMemory {
constexpr std::size_t pageSize = std::size_t(2) << 20;

/// Begins at a large page when it is at least half as long as one. Errors: std::bad_alloc.
ESPALIER_ORM_EXPORT void* allocate(std::size_t bytes);
/// `bytes`: as many as were allocated.
ESPALIER_ORM_EXPORT void release(void* memory, std::size_t bytes) noexcept;
/// As allocate(), of at least a page, mapped in small pages as it is touched.
ESPALIER_ORM_EXPORT void* reserve(std::size_t bytes);
} // namespace LargeMemory

/// For vectors that may become large.
template <class T> struct LargeAllocator {
    using value_type = T;

    LargeAllocator() = default;
    template <class Other> LargeAllocator(const LargeAllocator<Other>&) {}

    T* allocate(std::size_t count) {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T))
            throw std::bad_array_new_length();
        return static_cast<T*>(LargeMemory::allocate(count * sizeof(T)));
    }
    void deallocate(T* memory, std::size_t count) noexcept {
        LargeMemory::release(memory, count * sizeof(T));
    }

    friend bool operator==(const LargeAllocator&, const LargeAllocator&) { return true; }
};

} // namespace espalier::orm
