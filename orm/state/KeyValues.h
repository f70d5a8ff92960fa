// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Value.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

namespace espalier::orm {

/// The values of a key, in order: one stands here, several on the heap.
class KeyValues {
public:
    KeyValues() = default;
    KeyValues(std::initializer_list<Value> values) { assign(values.begin(), values.size()); }
    KeyValues(const std::vector<Value>& values) { assign(values.data(), values.size()); }
    KeyValues(const Value* first, std::size_t count) { assign(first, count); }
    KeyValues(const KeyValues& other) { assign(other.begin(), other.size()); }
    KeyValues(KeyValues&& other) noexcept
        : m_one(std::move(other.m_one)), m_held(std::exchange(other.m_held, none)) {}
    KeyValues& operator=(const KeyValues& other) { return *this = KeyValues(other); }
    KeyValues& operator=(KeyValues&& other) noexcept {
        m_one = std::move(other.m_one);
        std::swap(m_held, other.m_held);
        return *this;
    }
    ~KeyValues() { delete several(); }

    std::size_t size() const {
        const Several* const list = several();
        return list ? list->size() : m_held;
    }
    bool empty() const { return size() == 0; }
    const Value* begin() const {
        const Several* const list = several();
        return list ? list->data() : &m_one;
    }
    const Value* end() const { return begin() + size(); }
    Value* begin() { return const_cast<Value*>(std::as_const(*this).begin()); }
    Value* end() { return begin() + size(); }
    const Value& operator[](std::size_t index) const { return begin()[index]; }
    Value& operator[](std::size_t index) { return begin()[index]; }
    const Value& front() const { return *begin(); }
    const Value& back() const { return end()[-1]; }
    bool hasNull() const {
        return std::any_of(begin(), end(), [](const Value& value) { return value.isNull(); });
    }

    void push_back(Value value) {
        if (m_held == none) {
            m_one = std::move(value);
            m_held = one;
            return;
        }
        resize(size() + 1);
        end()[-1] = std::move(value);
    }
    void resize(std::size_t count) {
        if (Several* const list = several()) {
            list->resize(count);
        } else if (count <= one) {
            m_held = count;
        } else {
            auto* const made = new Several(count);
            if (m_held == one)
                made->front() = std::move(m_one);
            m_held = reinterpret_cast<std::uintptr_t>(made);
        }
    }
    operator std::vector<Value>() const { return std::vector<Value>(begin(), end()); }

    friend bool operator==(const KeyValues& a, const KeyValues& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }
    std::size_t hash(std::size_t seed = 0) const {
        for (const Value& value : *this)
            seed = seed * 1'000'003U + value.hash();
        return seed;
    }

private:
    using Several = std::vector<Value>;
    static constexpr std::uintptr_t none = 0;
    static constexpr std::uintptr_t one = 1;

    Several* several() const { return m_held > one ? reinterpret_cast<Several*>(m_held) : nullptr; }
    void assign(const Value* first, std::size_t count) {
        if (count > 1) {
            m_held = reinterpret_cast<std::uintptr_t>(new Several(first, first + count));
        } else if (count == 1) {
            m_one = *first;
            m_held = one;
        }
    }

    Value m_one;
    std::uintptr_t m_held = none; ///< none, one, or where all of them are
};

} // namespace espalier::orm
