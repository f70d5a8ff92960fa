// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TreeColumns.h"

#include <algorithm>

namespace espalier::ui {

TreeColumns TreeColumns::of(const orm::Mapper& mapper) {
    const orm::EntityTraits& traits = mapper.traits();
    TreeColumns columns;
    columns.slotList = mapper.primaryKey();
    columns.layout.keys = int(columns.slotList.size());
    std::vector<std::pair<int, int>> pairs; // slot of the reference, slot that it refers to
    if (traits.parent)
        pairs = traits.parent->pairs();
    const auto referenceTo = [&](int slot) {
        const auto found = std::find_if(pairs.begin(), pairs.end(),
                                        [slot](const auto& pair) { return pair.second == slot; });
        return found == pairs.end() ? -1 : found->first;
    };
    std::vector<int>& parentSlots = columns.parentSlots;
    for (const int slot : mapper.primaryKey())
        parentSlots.push_back(referenceTo(slot));
    columns.layout.ownReference = parentSlots.size() != pairs.size() ||
                                  std::count(parentSlots.begin(), parentSlots.end(), -1) > 0;
    if (columns.layout.ownReference) {
        parentSlots.clear();
        for (const auto& [reference, referred] : pairs) {
            parentSlots.push_back(reference);
            columns.slotList.push_back(referred);
        }
    }
    columns.layout.parents = int(parentSlots.size());
    columns.slotList.insert(columns.slotList.end(), parentSlots.begin(), parentSlots.end());
    columns.layout.label = traits.label >= 0;
    columns.layout.order = traits.order >= 0;
    if (columns.layout.label)
        columns.slotList.push_back(traits.label);
    if (columns.layout.order)
        columns.slotList.push_back(traits.order);
    return columns;
}

} // namespace espalier::ui
