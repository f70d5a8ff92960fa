// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <memory>
#include <vector>

namespace espalier::orm {

/// A set of slot numbers: 64 without an allocation.
class SlotSet {
public:
    bool test(int slot) const {
        return slot < 64 ? (m_low >> slot) & 1U : m_high && testHigh(slot);
    }
    void set(int slot) {
        if (slot < 64) {
            m_low |= quint64(1) << slot;
            return;
        }
        if (!m_high)
            m_high = std::make_unique<std::vector<quint64>>();
        if (word(slot) >= m_high->size())
            m_high->resize(word(slot) + 1);
        (*m_high)[word(slot)] |= quint64(1) << (slot & 63);
    }
    void reset(int slot) {
        if (slot < 64)
            m_low &= ~(quint64(1) << slot);
        else if (m_high && word(slot) < m_high->size())
            (*m_high)[word(slot)] &= ~(quint64(1) << (slot & 63));
    }
    bool empty() const {
        return m_low == 0 && (!m_high || std::all_of(m_high->begin(), m_high->end(),
                                                     [](quint64 bits) { return bits == 0; }));
    }
    void setAll(int count) {
        m_low = count < 64 ? (quint64(1) << count) - 1 : ~quint64(0);
        for (int i = 64; i < count; ++i)
            set(i);
    }
    void clear() {
        m_low = 0;
        m_high.reset();
    }

private:
    static std::size_t word(int slot) { return std::size_t(slot) / 64 - 1; }
    bool testHigh(int slot) const {
        return word(slot) < m_high->size() && ((*m_high)[word(slot)] >> (slot & 63)) & 1U;
    }
    quint64 m_low = 0;
    std::unique_ptr<std::vector<quint64>> m_high;
};

} // namespace espalier::orm
