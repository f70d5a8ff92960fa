// SPDX-License-Identifier: MIT
#include "orm/mapping/Registry.h"

#include "orm/base/Error.h"
#include "orm/mapping/MemberRecorder.h"
#include "orm/mapping/RelationResolver.h"

#include <QHash>

#include <unordered_map>

namespace espalier::orm {

using namespace Qt::StringLiterals;

struct Registry::Data {
    std::vector<std::unique_ptr<Mapper>> mappers;
    std::vector<std::unique_ptr<Mapper>> retired; ///< cleared, but objects may still point at them
    QHash<QString, Mapper*> byName;
    std::unordered_map<std::type_index, Mapper*> byType;
    QHash<const void*, Mapper*> byTable;
    bool configured = true;
};

Registry::Registry() : d(std::make_unique<Data>()) {}

Registry::~Registry() = default;

Registry::Registry(Registry&& other) noexcept
    : d(std::exchange(other.d, std::make_unique<Data>())) {
    for (const auto& mapper : d->mappers)
        mapper->m_registry = this;
}

Registry& Registry::operator=(Registry&& other) noexcept {
    d = std::exchange(other.d, std::make_unique<Data>());
    for (const auto& mapper : d->mappers)
        mapper->m_registry = this;
    return *this;
}

Mapper& Registry::map(ClassInfo info, const Table& table,
                      std::vector<RelationDeclaration> relations) {
    if (d->byName.contains(info.name))
        throw MappingError(u"%1 is mapped already; clear the mappers first."_s.arg(info.name));
    std::unique_ptr<Mapper> mapper(new Mapper(*this, std::move(info), table));
    mapper->m_declared = std::move(relations);
    Mapper& result = *mapper;
    d->byName.insert(result.name(), &result);
    if (result.m_class.type)
        d->byType.emplace(*result.m_class.type, &result);
    if (!d->byTable.contains(table.identity()))
        d->byTable.insert(table.identity(), &result);
    d->mappers.push_back(std::move(mapper));
    d->configured = false;
    return result;
}

Mapper& Registry::map(const QString& entity, const Table& table,
                      std::vector<RelationDeclaration> relations) {
    return map(ClassInfo{entity, std::nullopt, nullptr, nullptr}, table, std::move(relations));
}

void Registry::configure() {
    if (d->configured)
        return;
    QStringList problems;
    for (const auto& mapper : d->mappers) {
        mapper->m_relationships.clear();
        if (mapper->m_primaryKey.empty())
            problems << u"%1: the table %2 has no primary key, so its rows have no identity."_s.arg(
                mapper->name(), mapper->table().fullName());
        for (Attribute& attribute : mapper->m_attributes) {
            try {
                attribute.type = attribute.column.type();
            } catch (const Error& error) {
                problems << u"%1.%2: %3"_s.arg(mapper->name(), attribute.name, error.message());
            }
        }
    }
    RelationResolver resolver(*this);
    for (const auto& mapper : d->mappers)
        resolver.resolve(*mapper);
    resolver.pairBackrefs();
    problems << resolver.problems();
    if (!problems.isEmpty())
        throw MappingError(problems);
    d->configured = true;
    for (const auto& mapper : d->mappers) {
        if (mapper->m_class.create && !mapper->m_prototype)
            MemberRecorder::recordPrototype(*mapper);
    }
}

bool Registry::isConfigured() const { return d->configured; }

const std::vector<std::unique_ptr<Mapper>>& Registry::mappers() const { return d->mappers; }

const Mapper* Registry::find(const QString& entity) const {
    return d->byName.value(entity, nullptr);
}

const Mapper* Registry::find(std::type_index type) const {
    const auto found = d->byType.find(type);
    return found == d->byType.end() ? nullptr : found->second;
}

const Mapper* Registry::findByTable(const Table& table) const {
    return d->byTable.value(table.identity(), nullptr);
}

const Mapper& Registry::operator[](const Name& entity) {
    configure();
    if (const Mapper* mapper = find(entity.text()))
        return *mapper;
    throw MappingError(u"There is no entity \"%1\"."_s.arg(entity.text()));
}

const Mapper& Registry::mapperOf(std::type_index type) {
    configure();
    if (const Mapper* mapper = find(type))
        return *mapper;
    throw MappingError(
        u"The class %1 is not mapped to a table."_s.arg(QString::fromUtf8(type.name())));
}

void Registry::clear() {
    for (auto& mapper : d->mappers)
        d->retired.push_back(std::move(mapper));
    d->mappers.clear();
    d->byName.clear();
    d->byType.clear();
    d->byTable.clear();
    d->configured = true;
}

Registry& Registry::defaultRegistry() {
    static Registry registry;
    return registry;
}

} // namespace espalier::orm
