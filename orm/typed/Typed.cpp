// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/typed/Entity.h"

#include <cxxabi.h>

#include <cstdlib>
#include <memory>

namespace espalier::orm {

using namespace Qt::StringLiterals;

QString classNameOf(const std::type_info& type) {
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> readable(
        abi::__cxa_demangle(type.name(), nullptr, nullptr, &status), std::free);
    const QString full = QString::fromUtf8(status == 0 ? readable.get() : type.name());
    return full.mid(full.lastIndexOf(u':') + 1);
}

Expression memberColumn(const Mapper& mapper, std::ptrdiff_t offset) {
    for (const Mapper::Member& member : mapper.members()) {
        if (member.offset != offset)
            continue;
        if (member.place >= 0 && member.place < Mapper::unmapped)
            return mapper.expression(member.place);
        throw MappingError(u"%1.%2 is not a column of %3."_s.arg(mapper.name(), member.name,
                                                                 mapper.table().fullName()));
    }
    throw MappingError(u"%1 has no such member."_s.arg(mapper.name()));
}

} // namespace espalier::orm
