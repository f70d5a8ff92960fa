// SPDX-License-Identifier: MIT
// How objects come into being, in one piece of memory with the values of their slots, and go.
#include "orm/state/Object.h"

#include "orm/mapping/MemberRecorder.h"
#include "orm/mapping/Registry.h"
#include "orm/state/ObjectMemory.h"

#include <functional>
#include <utility>

namespace espalier::orm {

namespace {

struct OfThread {
    qint64 alive = 0;
    const Mapper* underConstruction = nullptr;
    // What an object is about to be constructed in.
    const std::byte* block = nullptr;
    std::byte* room = nullptr;
    const Mapper* roomFor = nullptr;
};
constinit thread_local OfThread ofThread ESPALIER_ORM_STATIC_TLS;

} // namespace

void* Object::operator new(std::size_t size) {
    constexpr std::size_t align = alignof(Value);
    const std::size_t own = (size + align - 1) / align * align;
    OfThread& thread = ofThread;
    const Mapper* const mapper = thread.underConstruction;
    const auto count = std::size_t(mapper ? mapper->slotCount() : 0);
    auto* const block = static_cast<std::byte*>(ObjectMemory::take(own + count * sizeof(Value)));
    thread.block = block;
    thread.room = block + own;
    thread.roomFor = mapper;
    return block;
}

void Object::operator delete(void* object) { ObjectMemory::giveBack(object); }

/// Where the values may lie; null when this object was made in another way.
std::byte* Object::room() const {
    OfThread& thread = ofThread;
    const auto* const here = reinterpret_cast<const std::byte*>(this);
    const bool isHere = std::exchange(thread.roomFor, nullptr) == m_mapper &&
                        !std::less<>()(here, thread.block) && std::less<>()(here, thread.room);
    return isHere ? thread.room : nullptr;
}

Object::Object(Origin origin)
    : m_memberCursor(origin.isPrototype ? prototypeCursor : 0), m_mapper(&origin.mapper),
      m_values(std::size_t(m_mapper->slotCount()), room()) {
    m_loaded.setAll(m_mapper->slotCount());
    takeIdentity();
    if (!origin.isPrototype)
        ++ofThread.alive;
}

Object::Object(const Mapper& mapper) : Object(Origin{mapper, false}) {}

Object::Object(const std::type_info& type) : Object(originOf(type)) {}

Object::Origin Object::originOf(const std::type_info& type) {
    if (const MemberRecorder* recorder = MemberRecorder::active())
        return {recorder->mapper(), true};
    if (const Mapper* mapper = std::exchange(ofThread.underConstruction, nullptr))
        return {*mapper, false};
    return {Registry::defaultRegistry().mapperOf(type), false};
}

/// Of which class it is, an object of a tree says from its birth.
void Object::takeIdentity() {
    if (const int slot = m_mapper->polymorphicSlot(); slot >= 0)
        m_values[std::size_t(slot)] = m_mapper->options().polymorphicIdentity;
}

Object::~Object() {
    forgetAllHeld();
    if (m_memberCursor != prototypeCursor)
        --ofThread.alive;
}

Object* Mapper::create() const {
    if (m_options.nonPrimary)
        return m_root->create();
    const Construction construction(*this);
    return m_class.create ? m_class.create() : new Object(*this);
}

Object* Mapper::createForRow() const {
    for (const auto& extension : m_extensions) {
        if (Object* made = extension->createInstance(*this))
            return made;
    }
    return create();
}

Construction::Construction(const Mapper& mapper)
    : m_before(std::exchange(ofThread.underConstruction, &mapper)) {}

Construction::~Construction() { ofThread.underConstruction = m_before; }

qint64 Object::aliveCount() { return ofThread.alive; }

ObjectPtr makeObject(const Mapper& mapper) { return ObjectPtr::adopt(mapper.create()); }

} // namespace espalier::orm
