// SPDX-License-Identifier: MIT
#include "orm/base/Array.h"

#include "orm/base/Error.h"
#include "orm/base/Value.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

Array::Array(std::vector<Value> values)
    : m_values(values.empty() ? nullptr
                              : std::make_shared<const std::vector<Value>>(std::move(values))) {}

Array::Array(std::initializer_list<Value> values) : Array(std::vector<Value>(values)) {}

const std::vector<Value>& Array::values() const noexcept {
    static const std::vector<Value> none;
    return m_values ? *m_values : none;
}

qsizetype Array::size() const noexcept { return qsizetype(values().size()); }

const Value& Array::at(qsizetype place) const {
    if (place < 0 || place >= size())
        throw DataError(
            u"A list of %1 values has none at %2, counted from 0."_s.arg(size()).arg(place));
    return values()[std::size_t(place)];
}

bool operator==(const Array& a, const Array& b) {
    return a.m_values == b.m_values || a.values() == b.values();
}

} // namespace espalier::orm
