// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Mapper.h"
#include "ui/models/TreeSkeleton.h"

#include <vector>

namespace espalier::ui {

/// Which attributes of an entity that refers to itself make its tree, in the order in which a
/// skeleton has them.
struct ESPALIER_UI_EXPORT TreeColumns {
    TreeSkeleton::Layout layout;
    std::vector<int> slotList;    ///< slot of each column
    std::vector<int> parentSlots; ///< of these, the references to the parent

    static TreeColumns of(const orm::Mapper& mapper);
};

} // namespace espalier::ui
