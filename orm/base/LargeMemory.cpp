// SPDX-License-Identifier: MIT
#include "orm/base/LargeMemory.h"

#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace espalier::orm {

namespace {

// What would fill less of a large page is not worth one.
constexpr std::size_t leastBytes = LargeMemory::pageSize / 2;

} // namespace

#if defined(__linux__)

namespace {

std::size_t wholePages(std::size_t bytes) {
    return (bytes + LargeMemory::pageSize - 1) / LargeMemory::pageSize * LargeMemory::pageSize;
}

/// Asked for with a page too many; what lies before and behind the whole ones is given back.
void* mapped(std::size_t bytes) {
    const std::size_t whole = wholePages(bytes);
    const std::size_t asked = whole + LargeMemory::pageSize;
    void* const memory =
        ::mmap(nullptr, asked, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    auto* const begin = static_cast<std::byte*>(memory);
    const std::size_t before = wholePages(std::uintptr_t(begin)) - std::uintptr_t(begin);
    if (before > 0)
        ::munmap(begin, before);
    if (const std::size_t behind = asked - before - whole; behind > 0)
        ::munmap(begin + before + whole, behind);
    return begin + before;
}

} // namespace

void* LargeMemory::allocate(std::size_t bytes) {
    if (bytes < leastBytes)
        return ::operator new(bytes);
    void* const memory = mapped(bytes);
    // A wish: refused, the memory is as good, only slower to come by.
    ::madvise(memory, wholePages(bytes), MADV_HUGEPAGE);
    return memory;
}

void* LargeMemory::reserve(std::size_t bytes) { return mapped(bytes); }

void LargeMemory::release(void* memory, std::size_t bytes) noexcept {
    if (bytes < leastBytes)
        ::operator delete(memory);
    else
        ::munmap(memory, wholePages(bytes));
}

#else

namespace {

constexpr std::align_val_t atPage{LargeMemory::pageSize};

} // namespace

void* LargeMemory::allocate(std::size_t bytes) {
    return bytes < leastBytes ? ::operator new(bytes) : ::operator new(bytes, atPage);
}

void* LargeMemory::reserve(std::size_t bytes) { return ::operator new(bytes, atPage); }

void LargeMemory::release(void* memory, std::size_t bytes) noexcept {
    if (bytes < leastBytes)
        ::operator delete(memory);
    else
        ::operator delete(memory, atPage);
}

#endif

} // namespace espalier::orm
