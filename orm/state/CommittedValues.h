// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Value.h"
#include "orm/state/SlotSet.h"

#include <memory>
#include <utility>
#include <vector>

namespace espalier::orm {

/// What the database has in the slots that were written to since: known, or not. New objects, where
/// nothing is, take no memory for it.
class CommittedValues {
public:
    bool empty() const { return m_unknown.empty() && !m_known; }
    bool contains(int slot) const { return m_unknown.test(slot) || find(slot); }
    bool isUnknown(int slot) const { return m_unknown.test(slot); }
    /// Null when it is not known, or not written to.
    const Value* find(int slot) const {
        if (m_known) {
            for (const auto& [known, value] : *m_known) {
                if (known == slot)
                    return &value;
            }
        }
        return nullptr;
    }
    void addUnknown(int slot) { m_unknown.set(slot); }
    void add(int slot, Value value) {
        m_unknown.reset(slot);
        if (!m_known)
            m_known = std::make_unique<std::vector<std::pair<int, Value>>>();
        m_known->emplace_back(slot, std::move(value));
    }
    void remove(int slot) {
        m_unknown.reset(slot);
        if (!m_known)
            return;
        std::erase_if(*m_known, [slot](const auto& entry) { return entry.first == slot; });
        if (m_known->empty())
            m_known.reset();
    }
    void clear() {
        m_unknown.clear();
        m_known.reset();
    }
    /// Whether one of them is not what `now` gives for its slot; what is not known is not.
    template <class Now> bool differ(Now now) const {
        if (!m_unknown.empty())
            return true;
        if (m_known) {
            for (const auto& [slot, value] : *m_known) {
                if (!(value == now(slot)))
                    return true;
            }
        }
        return false;
    }

private:
    SlotSet m_unknown;
    std::unique_ptr<std::vector<std::pair<int, Value>>> m_known;
};

} // namespace espalier::orm
