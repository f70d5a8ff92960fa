// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ViewName.h"
#include "orm/base/Value.h"

#include <optional>
#include <vector>

namespace espalier::app {

/// Where the user was: views and the row that was current there, for Back and Forward. Pure.
class History {
public:
    struct Place {
        ViewName view;
        std::vector<orm::Value> key; ///< of the current row; empty: none
        friend bool operator==(const Place&, const Place&) = default;
    };

    /// What lay ahead is forgotten; the same place twice counts once.
    void visit(const Place& place);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    std::optional<Place> back();
    std::optional<Place> forward();
    void clear();

private:
    static constexpr std::size_t mostPlaces = 200;

    std::vector<Place> m_places;
    std::size_t m_at = 0;
};

} // namespace espalier::app
