// SPDX-License-Identifier: MIT
#include "orm/state/ObjectMemory.h"

#include "orm/base/LargeMemory.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <new>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ESPALIER_OBJECTS_ALONE
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define ESPALIER_OBJECTS_ALONE
#endif

namespace espalier::orm {

#if defined(ESPALIER_OBJECTS_ALONE)

void* ObjectMemory::take(std::size_t bytes) { return ::operator new(bytes); }
void ObjectMemory::giveBack(void* memory) noexcept { ::operator delete(memory); }

#else

namespace {

struct Free {
    Free* next;
};

struct Blocks;

/// Begins at a large page, with blocks of one size behind it.
struct alignas(64) Chunk {
    Blocks* owner;
    std::size_t bytes;
    Free* free = nullptr;    ///< given back
    std::byte* fresh;        ///< never taken, up to the end
    std::size_t taken = 0;   ///< blocks
    Chunk* before = nullptr; ///< of those with room
    Chunk* behind = nullptr;

    std::byte* end() { return reinterpret_cast<std::byte*>(this) + bytes; }
};

/// All blocks of one size.
struct Blocks {
    std::size_t size = 0;
    Chunk* withRoom = nullptr;
    std::size_t chunks = 0;

    void* take();
    void giveBack(Chunk& chunk, void* memory);

private:
    Chunk& add();
    void enter(Chunk& chunk);
    void leave(Chunk& chunk);
    bool isFull(Chunk& chunk) const { return !chunk.free && chunk.fresh + size > chunk.end(); }
};

void Blocks::enter(Chunk& chunk) {
    chunk.before = nullptr;
    chunk.behind = withRoom;
    if (withRoom)
        withRoom->before = &chunk;
    withRoom = &chunk;
}

void Blocks::leave(Chunk& chunk) {
    (chunk.before ? chunk.before->behind : withRoom) = chunk.behind;
    if (chunk.behind)
        chunk.behind->before = chunk.before;
}

/// The first is touched piece by piece: few objects are not worth a large page.
Chunk& Blocks::add() {
    const std::size_t bytes = std::max(LargeMemory::pageSize, sizeof(Chunk) + size);
    void* const memory = chunks == 0 ? LargeMemory::reserve(bytes) : LargeMemory::allocate(bytes);
    auto* const chunk = new (memory) Chunk{.owner = this, .bytes = bytes, .fresh = nullptr};
    chunk->fresh = static_cast<std::byte*>(memory) + sizeof(Chunk);
    ++chunks;
    enter(*chunk);
    return *chunk;
}

void* Blocks::take() {
    Chunk& chunk = withRoom ? *withRoom : add();
    void* memory = chunk.free;
    if (memory) {
        chunk.free = chunk.free->next;
    } else {
        memory = chunk.fresh;
        chunk.fresh += size;
    }
    ++chunk.taken;
    if (isFull(chunk))
        leave(chunk);
    return memory;
}

void Blocks::giveBack(Chunk& chunk, void* memory) {
    if (isFull(chunk))
        enter(chunk);
    chunk.free = new (memory) Free{chunk.free};
    if (--chunk.taken > 0 || (withRoom == &chunk && !chunk.behind))
        return; // the last with room stays: the next object would ask for it again
    leave(chunk);
    --chunks;
    LargeMemory::release(&chunk, chunk.bytes);
}

/// By size. Never destroyed: objects may outlive everything.
class Pool {
public:
    void* take(std::size_t bytes) {
        const std::scoped_lock lock(m_mutex);
        return blocksOf((bytes + step - 1) / step * step).take();
    }
    void giveBack(void* memory) {
        const auto page = std::uintptr_t(memory) & ~std::uintptr_t(LargeMemory::pageSize - 1);
        auto* const chunk = reinterpret_cast<Chunk*>(page);
        const std::scoped_lock lock(m_mutex);
        chunk->owner->giveBack(*chunk, memory);
    }
    static Pool& instance() {
        static Pool& pool = *new Pool;
        return pool;
    }

private:
    static constexpr std::size_t step = 16;

    Blocks& blocksOf(std::size_t size) {
        Blocks& blocks = size / step < m_small.size() ? m_small[size / step] : m_large[size];
        blocks.size = size;
        return blocks;
    }

    std::mutex m_mutex;
    std::array<Blocks, 128> m_small;
    std::map<std::size_t, Blocks> m_large;
};

} // namespace

void* ObjectMemory::take(std::size_t bytes) { return Pool::instance().take(bytes); }
void ObjectMemory::giveBack(void* memory) noexcept { Pool::instance().giveBack(memory); }

#endif

} // namespace espalier::orm
