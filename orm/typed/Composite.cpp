// SPDX-License-Identifier: MIT
#include "orm/typed/Composite.h"

#include "orm/base/Error.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

Expression CompositeTerm::equalTo(const std::vector<Value>& values) const {
    std::vector<Expression> equal;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        equal.push_back(m_columns[i] == Expression(values.at(i)));
    return allOf(equal);
}

CompositeTerm memberComposite(const Mapper& mapper, std::ptrdiff_t offset) {
    for (const Mapper::Member& member : mapper.members()) {
        if (member.offset != offset || member.place < Mapper::compositePlace ||
            member.place >= Mapper::unmapped)
            continue;
        std::vector<Expression> columns;
        const auto index = std::size_t(member.place - Mapper::compositePlace);
        for (const int slot : mapper.composites()[index].attributeSlots)
            columns.push_back(mapper.expression(slot));
        return CompositeTerm(std::move(columns));
    }
    throw MappingError(u"%1 has no such composite."_s.arg(mapper.name()));
}

} // namespace espalier::orm
