// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/base/Value.h"

#include <cstddef>
#include <vector>

namespace espalier::ui {

/// Finds rows of a table of values by some adjacent columns: open addressing over row numbers, no
/// allocation per row. The table belongs to the caller and is passed to each call.
class KeyIndex {
public:
    static constexpr int none = -1;

    explicit KeyIndex(int column = 0, int width = 1) : m_column(column), m_width(width) {}

    void reserve(std::size_t rows) { rehash(rows * 2 + 16); }
    void clear() { *this = KeyIndex(m_column, m_width); }
    /// Rows with a NULL in their key are left out: nothing refers to them.
    void insert(const orm::Value* cells, int stride, int row) {
        const orm::Value* key = cells + std::size_t(row) * std::size_t(stride) + m_column;
        if (hasNull(key))
            return;
        if ((m_used + 1) * 2 > m_rows.size())
            rehash(m_rows.size() * 2 + 16);
        place(hash(key), row);
    }
    void remove(const orm::Value* cells, int stride, int row) {
        const orm::Value* key = cells + std::size_t(row) * std::size_t(stride) + m_column;
        if (m_rows.empty() || hasNull(key))
            return;
        for (std::size_t at = hash(key) & mask(); m_rows[at] != none; at = (at + 1) & mask())
            if (m_rows[at] == row)
                m_rows[at] = removed;
    }
    int find(const orm::Value* cells, int stride, const orm::Value* key) const {
        if (m_rows.empty() || hasNull(key))
            return none;
        const std::size_t wanted = hash(key);
        for (std::size_t at = wanted & mask(); m_rows[at] != none; at = (at + 1) & mask()) {
            if (m_rows[at] == removed || m_hashes[at] != wanted)
                continue;
            const orm::Value* other =
                cells + std::size_t(m_rows[at]) * std::size_t(stride) + m_column;
            bool same = true;
            for (int i = 0; same && i < m_width; ++i)
                same = other[i] == key[i];
            if (same)
                return m_rows[at];
        }
        return none;
    }

private:
    static constexpr int removed = -2;

    std::size_t mask() const { return m_rows.size() - 1; }
    bool hasNull(const orm::Value* key) const {
        for (int i = 0; i < m_width; ++i)
            if (key[i].isNull())
                return true;
        return false;
    }
    std::size_t hash(const orm::Value* key) const {
        std::size_t sum = 0;
        for (int i = 0; i < m_width; ++i)
            sum = (sum ^ key[i].hash()) * 0x9E3779B97F4A7C15ull;
        return sum ^ (sum >> 32);
    }
    void place(std::size_t hash, int row) {
        std::size_t at = hash & mask();
        while (m_rows[at] != none)
            at = (at + 1) & mask();
        m_rows[at] = row;
        m_hashes[at] = hash;
        ++m_used;
    }
    void rehash(std::size_t wanted) {
        std::size_t size = 16;
        while (size < wanted)
            size *= 2;
        std::vector<int> rows(size, none);
        std::vector<std::size_t> hashes(size);
        rows.swap(m_rows);
        hashes.swap(m_hashes);
        m_used = 0;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i] >= 0)
                place(hashes[i], rows[i]);
    }

    int m_column;
    int m_width;
    std::size_t m_used = 0; ///< places that are not empty, removed ones included
    std::vector<int> m_rows;
    std::vector<std::size_t> m_hashes;
};

} // namespace espalier::ui
