// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Value.h"

#include <algorithm>
#include <initializer_list>
#include <memory>
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
        : m_one(std::move(other.m_one)), m_size(std::exchange(other.m_size, 0)),
          m_several(std::move(other.m_several)) {}
    KeyValues& operator=(const KeyValues& other) { return *this = KeyValues(other); }
    KeyValues& operator=(KeyValues&& other) noexcept {
        m_one = std::move(other.m_one);
        m_size = std::exchange(other.m_size, 0);
        m_several = std::move(other.m_several);
        return *this;
    }
    ~KeyValues() = default;

    std::size_t size() const { return m_several ? m_several->size() : m_size; }
    bool empty() const { return size() == 0; }
    const Value* begin() const { return m_several ? m_several->data() : &m_one; }
    const Value* end() const { return begin() + size(); }
    Value* begin() { return m_several ? m_several->data() : &m_one; }
    Value* end() { return begin() + size(); }
    const Value& operator[](std::size_t index) const { return begin()[index]; }
    Value& operator[](std::size_t index) { return begin()[index]; }
    const Value& front() const { return *begin(); }
    const Value& back() const { return end()[-1]; }
    bool hasNull() const {
        return std::any_of(begin(), end(), [](const Value& value) { return value.isNull(); });
    }

    void push_back(Value value) {
        if (!m_several && m_size == 0) {
            m_one = std::move(value);
            m_size = 1;
            return;
        }
        resize(size() + 1);
        end()[-1] = std::move(value);
    }
    void resize(std::size_t count) {
        if (m_several) {
            m_several->resize(count);
        } else if (count <= 1) {
            m_size = count;
        } else {
            m_several = std::make_unique<std::vector<Value>>(count);
            if (m_size == 1)
                m_several->front() = std::move(m_one);
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
    void assign(const Value* first, std::size_t count) {
        if (count > 1) {
            m_several = std::make_unique<std::vector<Value>>(first, first + count);
        } else if (count == 1) {
            m_one = *first;
            m_size = 1;
        }
    }

    Value m_one;
    std::size_t m_size = 0;
    std::unique_ptr<std::vector<Value>> m_several; ///< all of them, when there are more
};

} // namespace espalier::orm
