// SPDX-License-Identifier: MIT
#include "orm/state/RelationSlot.h"

#include "orm/state/Object.h"

namespace espalier::orm {

RelationSlot::RelationSlot() noexcept = default;
RelationSlot::RelationSlot(RelationSlot&& other) noexcept = default;
RelationSlot::~RelationSlot() = default;

RelationSlot::RelationSlot(const RelationSlot& other)
    : items(other.items), loaded(other.loaded), changed(other.changed),
      explicitNull(other.explicitNull), unread(other.unread),
      m_details(other.m_details ? std::make_unique<Details>(*other.m_details) : nullptr) {}

RelationSlot& RelationSlot::operator=(RelationSlot other) noexcept {
    items.swap(other.items);
    loaded = other.loaded;
    changed = other.changed;
    explicitNull = other.explicitNull;
    unread = other.unread;
    m_details.swap(other.m_details);
    return *this;
}

const RelationSlot::Details& RelationSlot::none() {
    static const Details details;
    return details;
}

RelationSlot::Details& RelationSlot::edit() {
    if (!m_details)
        m_details = std::make_unique<Details>();
    return *m_details;
}

const LinkValues* RelationSlot::linkValues(const Object& item) const {
    for (const auto& [linked, values] : details().linkValues) {
        if (linked == &item)
            return &values;
    }
    return nullptr;
}

void RelationSlot::commit() {
    changed = explicitNull = unread = false;
    if (!m_details)
        return;
    m_details->added.clear();
    m_details->removed.clear();
    m_details->committed.clear();
    m_details->linkValues.clear();
    if (m_details->keys.empty() && !m_details->loading && !m_details->plan)
        m_details.reset();
}

} // namespace espalier::orm
