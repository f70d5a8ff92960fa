// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/KeyOrder.h"

namespace espalier::ui {

using orm::Expression;
using orm::Value;

std::vector<Expression> KeyOrder::values() const {
    std::vector<Expression> values;
    for (const Term& term : m_terms)
        values.push_back(term.value);
    return values;
}

std::vector<Expression> KeyOrder::orderBy(bool backwards) const { return orderFrom(0, backwards); }

std::vector<Expression> KeyOrder::orderFrom(std::size_t first, bool backwards) const {
    std::vector<Expression> order;
    for (std::size_t i = first; i < m_terms.size(); ++i) {
        const Expression& value = m_terms[i].value;
        order.push_back(m_terms[i].descending == backwards ? value.asc() : value.desc());
    }
    return order;
}

std::vector<KeyOrder::Part> KeyOrder::from(const Key& key, bool included, bool backwards) const {
    std::vector<Part> parts;
    for (std::size_t term = m_terms.size(); term-- > 0;)
        addBeyond(parts, key, term, included && term + 1 == m_terms.size(), backwards);
    return parts;
}

// Rows equal to `key` in the terms before `term` and beyond it there.
void KeyOrder::addBeyond(std::vector<Part>& parts, const Key& key, std::size_t term, bool included,
                         bool backwards) const {
    Expression equal;
    for (std::size_t i = 0; i < term; ++i)
        equal = equal && (m_terms[i].value == key[i]); // NULL: IS NULL
    const auto add = [&](const Expression& condition, std::size_t sorted) {
        parts.push_back({equal && condition, orderFrom(sorted, backwards)});
    };
    const Expression& value = m_terms[term].value;
    const bool ascends = m_terms[term].descending == backwards;
    const bool nullsComeFirst = ascends == (m_nulls == Nulls::Lowest);
    if (key[term].isNull()) {
        if (included)
            add(value.isNull(), term + 1);
        if (nullsComeFirst)
            add(value.isNotNull(), term);
        return;
    }
    const Expression bound(key[term]);
    if (included)
        add(ascends ? value >= bound : value <= bound, term);
    else
        add(ascends ? value > bound : value < bound, term);
    if (m_terms[term].nullable && !nullsComeFirst)
        add(value.isNull(), term + 1);
}

} // namespace espalier::ui
