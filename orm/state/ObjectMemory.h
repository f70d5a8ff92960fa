// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <cstddef>

namespace espalier::orm {

/// The memory of objects and of what each has: pieces of one size lie side by side in chunks on
/// large pages (see LargeMemory), so that many of them cost few faults, and those that were loaded
/// together are found together. A chunk without pieces goes back to the system. Any thread; what
/// was taken in one may be given back in another. For sanitizers each piece is one of the heap.
namespace ObjectMemory {
/// Errors: std::bad_alloc.
ESPALIER_ORM_EXPORT void* take(std::size_t bytes);
ESPALIER_ORM_EXPORT void giveBack(void* memory) noexcept;
} // namespace ObjectMemory

/// For small vectors that many objects have.
template <class T> struct ObjectAllocator {
    using value_type = T;

    ObjectAllocator() = default;
    template <class Other> ObjectAllocator(const ObjectAllocator<Other>&) {}

    T* allocate(std::size_t count) {
        return static_cast<T*>(ObjectMemory::take(count * sizeof(T)));
    }
    void deallocate(T* memory, std::size_t) noexcept { ObjectMemory::giveBack(memory); }

    friend bool operator==(const ObjectAllocator&, const ObjectAllocator&) { return true; }
};

} // namespace espalier::orm
