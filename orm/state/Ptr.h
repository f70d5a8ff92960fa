// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>

namespace espalier::orm {

/// A counted handle on an object: keeps it alive. Thread-confined like the object.
template <class T> class Ptr {
public:
    using Content = T;
    Ptr() = default;
    Ptr(std::nullptr_t) {}
    explicit Ptr(T* object) : m_object(object) {
        if (m_object)
            m_object->addReference();
    }
    Ptr(const Ptr& other) : Ptr(other.m_object) {}
    Ptr(Ptr&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    template <class U>
        requires std::is_convertible_v<U*, T*>
    Ptr(const Ptr<U>& other) : Ptr(static_cast<T*>(other.get())) {}
    template <class U>
        requires std::is_convertible_v<U*, T*>
    Ptr(Ptr<U>&& other) noexcept : m_object(other.detach()) {}
    ~Ptr() {
        if (m_object)
            m_object->release();
    }
    Ptr& operator=(Ptr other) noexcept {
        std::swap(m_object, other.m_object);
        return *this;
    }

    /// Takes over the reference that a new object starts with.
    static Ptr adopt(T* object) {
        Ptr p;
        p.m_object = object;
        return p;
    }
    T* detach() { return std::exchange(m_object, nullptr); }

    T* get() const { return m_object; }
    T* operator->() const { return m_object; }
    T& operator*() const { return *m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    void reset() { *this = Ptr(); }
    friend bool operator==(const Ptr& a, const Ptr& b) { return a.m_object == b.m_object; }
    friend bool operator==(const Ptr& a, std::nullptr_t) { return a.m_object == nullptr; }
    friend bool operator<(const Ptr& a, const Ptr& b) {
        return std::less<T*>{}(a.m_object, b.m_object);
    }

private:
    T* m_object = nullptr;
};

template <class T, class U> Ptr<T> staticPtrCast(const Ptr<U>& p) {
    return Ptr<T>(static_cast<T*>(p.get()));
}
template <class T, class U> Ptr<T> staticPtrCast(Ptr<U>&& p) {
    return Ptr<T>::adopt(static_cast<T*>(p.detach()));
}
template <class T> std::size_t qHash(const Ptr<T>& p, std::size_t seed = 0) {
    return std::hash<const void*>{}(p.get()) ^ seed;
}

} // namespace espalier::orm
