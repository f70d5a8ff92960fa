// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/typed/Entity.h"

#include <cxxabi.h>

#include <cstdlib>
#include <memory>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

Property declared(RelationDeclaration declaration) {
    if (declaration.options.secondary)
        declaration.secondary = *declaration.options.secondary;
    return Property(std::move(declaration));
}

} // namespace

Property relationTo(const std::type_info& target, const Name& name,
                    const RelationOptions& options) {
    return declared({name, target, QString::fromUtf8(target.name()), options, {}});
}

Property relation(const Name& name, const QString& targetEntity, const RelationOptions& options) {
    return declared({name, std::nullopt, targetEntity, options, {}});
}

Mapper& mapClass(ClassInfo info, const FromClause& source,
                 const std::vector<Property>& properties) {
    return Registry::defaultRegistry().map(std::move(info), source, properties);
}

QString classNameOf(const std::type_info& type) {
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> readable(
        abi::__cxa_demangle(type.name(), nullptr, nullptr, &status), std::free);
    const QString full = QString::fromUtf8(status == 0 ? readable.get() : type.name());
    return full.mid(full.lastIndexOf(u':') + 1);
}

RelationTerm memberRelation(const Mapper& mapper, std::ptrdiff_t offset, const QString& alias) {
    for (const Mapper::Member& member : mapper.members()) {
        if (member.offset == offset && member.place < 0)
            return RelationTerm(*mapper.relationships()[std::size_t(~member.place)], alias);
        if (member.offset == offset)
            throw MappingError(u"%1.%2 is not a relation."_s.arg(mapper.name(), member.name));
    }
    throw MappingError(u"%1 has no such member."_s.arg(mapper.name()));
}

Expression memberColumn(const Mapper& mapper, std::ptrdiff_t offset, const QString& alias) {
    for (const Mapper::Member& member : mapper.members()) {
        if (member.offset != offset)
            continue;
        if (member.place >= 0 && member.place < Mapper::compositePlace)
            return columnOf(mapper, member.place, alias);
        throw MappingError(u"%1.%2 is not a column of %3."_s.arg(mapper.name(), member.name,
                                                                 mapper.table().fullName()));
    }
    throw MappingError(u"%1 has no such member."_s.arg(mapper.name()));
}

} // namespace espalier::orm
