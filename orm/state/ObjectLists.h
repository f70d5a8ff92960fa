// SPDX-License-Identifier: MIT
#pragma once

#include "orm/state/Object.h"

#include <algorithm>

namespace espalier::orm {

inline bool contains(const ObjectList& list, const ObjectPtr& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

/// Takes the last equal entry out; recent ones are the likely ones. False when there is none.
inline bool takeFrom(ObjectList& list, const ObjectPtr& item) {
    const auto found = std::find(list.rbegin(), list.rend(), item);
    if (found == list.rend())
        return false;
    list.erase(std::next(found).base());
    return true;
}

/// Positions outside of the list mean its end.
inline void moveWithin(ObjectList& list, std::size_t from, std::size_t to) {
    if (list.empty())
        return;
    from = std::min(from, list.size() - 1);
    to = std::min(to, list.size() - 1);
    const auto first = list.begin();
    if (from < to)
        std::rotate(first + std::ptrdiff_t(from), first + std::ptrdiff_t(from) + 1,
                    first + std::ptrdiff_t(to) + 1);
    else
        std::rotate(first + std::ptrdiff_t(to), first + std::ptrdiff_t(from),
                    first + std::ptrdiff_t(from) + 1);
}

} // namespace espalier::orm
