// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/History.h"

namespace espalier::app {

void History::visit(const Place& place) {
    if (!m_places.empty()) {
        if (m_places[m_at] == place) {
            return;
        }
        // The row came after its view: one step of the user.
        if (m_places[m_at].view == place.view && m_places[m_at].key.empty()) {
            m_places.resize(m_at + 1, place);
            m_places[m_at] = place;
            return;
        }
        m_places.resize(m_at + 1, place);
    }
    m_places.push_back(place);
    if (m_places.size() > mostPlaces) {
        m_places.erase(m_places.begin());
    }
    m_at = m_places.size() - 1;
}

std::optional<History::Place> History::back() {
    if (!canGoBack()) {
        return std::nullopt;
    }
    return m_places[--m_at];
}

std::optional<History::Place> History::forward() {
    if (!canGoForward()) {
        return std::nullopt;
    }
    return m_places[++m_at];
}

void History::clear() {
    m_places.clear();
    m_at = 0;
}

} // namespace espalier::app
