// SPDX-License-Identifier: MIT
#include "orm/mapping/Registry.h"

#include "orm/base/Error.h"
#include "orm/mapping/MapperBuilder.h"
#include "orm/mapping/MemberRecorder.h"
#include "orm/mapping/RelationResolver.h"
#include "orm/schema/MetaData.h"
#include "orm/sql/SelectData.h"

#include <QHash>

#include <unordered_map>

namespace espalier::orm {

using namespace Qt::StringLiterals;

struct Registry::Data {
    std::vector<std::unique_ptr<Mapper>> mappers;
    std::vector<std::unique_ptr<Mapper>> further; ///< non-primary ones
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
    adoptMappers();
}

void Registry::adoptMappers() {
    for (const auto* list : {&d->mappers, &d->further}) {
        for (const auto& mapper : *list)
            mapper->m_registry = this;
    }
}

Registry& Registry::operator=(Registry&& other) noexcept {
    d = std::exchange(other.d, std::make_unique<Data>());
    adoptMappers();
    return *this;
}

namespace {

/// The table of a source; a query over none gets one that only stands for its columns.
Table tableOf(const FromClause& source, const QString& entity) {
    const std::vector<Table> tables = MapperBuilder::tablesOf(source);
    if (!tables.empty())
        return tables.front();
    TableData data;
    data.name = source.isValid() ? source.node()->alias : entity;
    data.kind = TableKind::View;
    return Table(MetaData(), std::move(data));
}

} // namespace

Mapper& Registry::map(ClassInfo info, const FromClause& source, std::vector<Property> properties,
                      MapperOptions options) {
    if (!options.entityName.isEmpty())
        info.name = options.entityName;
    const Mapper* primary = options.nonPrimary && info.type ? find(*info.type)
                            : options.nonPrimary            ? find(info.name)
                                                            : nullptr;
    if (options.nonPrimary)
        return mapAgain(primary, info, source, std::move(options));
    const bool isTypeTaken =
        info.type && options.entityName.isEmpty() && d->byType.contains(*info.type);
    if (d->byName.contains(info.name) || isTypeTaken)
        throw MappingError(u"%1 is mapped already; clear the mappers first."_s.arg(info.name));
    const Mapper* base = options.inherits ? find(*options.inherits) : nullptr;
    if (options.inherits && !base)
        throw MappingError(
            u"%1 inherits from a class that is not mapped; map the base first."_s.arg(info.name));
    if (!base && !source.isValid())
        throw MappingError(u"%1 needs a table or a base."_s.arg(info.name));
    const bool isOneTable = base && !options.concrete &&
                            (!source.isValid() || tableOf(source, info.name) == base->table());
    std::unique_ptr<Mapper> mapper(
        new Mapper(*this, info, isOneTable ? base->table() : tableOf(source, info.name),
                   isOneTable ? FromClause() : source));
    mapper->m_options = std::move(options);
    mapper->m_base = base;
    MapperBuilder(*mapper, properties).build();
    Mapper& result = *mapper;
    d->byName.insert(result.name(), &result);
    if (result.m_class.type && result.m_options.entityName.isEmpty())
        d->byType.emplace(*result.m_class.type, &result);
    for (const MappedTable& mapped : result.m_tables) {
        if (!d->byTable.contains(mapped.table.identity()))
            d->byTable.insert(mapped.table.identity(), &result);
    }
    if (base)
        const_cast<Mapper*>(base)->m_heirs.push_back(&result);
    d->mappers.push_back(std::move(mapper));
    d->configured = false;
    return result;
}

/// The same attributes in the same places, read from elsewhere: by the names of the columns.
Mapper& Registry::mapAgain(const Mapper* primary, const ClassInfo& info, const FromClause& source,
                           MapperOptions options) {
    if (!primary)
        throw MappingError(u"%1 has no primary mapper yet; map it first."_s.arg(info.name));
    std::unique_ptr<Mapper> mapper(new Mapper(*this, info, primary->table(), source));
    mapper->m_options = std::move(options);
    mapper->m_attributes = primary->m_attributes;
    mapper->m_byName = primary->m_byName;
    mapper->m_slotByColumn = primary->m_slotByColumn;
    mapper->m_primaryKey = primary->m_primaryKey;
    mapper->m_loadedSlots = primary->m_loadedSlots;
    mapper->m_extensions = primary->m_extensions;
    mapper->m_polymorphicSlot = primary->m_polymorphicSlot;
    mapper->m_root = &primary->root();
    mapper->m_base = primary->m_base;
    for (Attribute& attribute : mapper->m_attributes)
        attribute.queryColumn = attribute.column.name();
    d->further.push_back(std::move(mapper));
    d->configured = false;
    return *d->further.back();
}

Mapper& Registry::map(const QString& entity, const FromClause& source,
                      std::vector<Property> properties, MapperOptions options) {
    return map(ClassInfo{entity, std::nullopt, nullptr, nullptr}, source, std::move(properties),
               std::move(options));
}

void Registry::configure() {
    if (d->configured)
        return;
    QStringList problems;
    for (const auto& mapper : d->mappers) {
        mapper->m_relationships.clear();
        mapper->m_incoming.clear();
        problems << mapper->m_problems;
        // A type can come by way of a foreign key from a table that was declared later.
        for (Attribute& attribute : mapper->m_attributes) {
            try {
                if (!attribute.type.isSet())
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
    resolver.finish();
    problems << resolver.problems();
    inheritRelations(problems);
    if (!problems.isEmpty())
        throw MappingError(problems);
    d->configured = true;
    for (const auto& mapper : d->mappers) {
        if (mapper->m_class.create && !mapper->m_prototype)
            MemberRecorder::recordPrototype(*mapper);
    }
}

namespace {

/// The roots that tell classes of rows: its own, and above a concrete heir each one that reads a
/// query of its heirs.
std::vector<const Mapper*> topsOf(const Mapper& mapper) {
    std::vector<const Mapper*> tops{&mapper.root()};
    while (const Mapper* base = tops.back()->base()) {
        const Mapper& top = base->root();
        const int slot = top.polymorphicSlot();
        if (slot < 0 || top.attribute(slot).queryColumn.isEmpty())
            break;
        tops.push_back(&top);
    }
    return tops;
}

} // namespace

/// Those of the base come first, in the same places; every class of a tree has its identity.
void Registry::inheritRelations(QStringList& problems) {
    for (const auto& mapper : d->mappers) {
        const Value& identity = mapper->m_options.polymorphicIdentity;
        for (const Mapper* top : topsOf(*mapper)) {
            if (identity.isNull())
                break;
            Mapper& root = const_cast<Mapper&>(*top);
            const Mapper* other = root.m_byIdentity.value(identity);
            if (other && other != mapper.get())
                problems << u"%1: %2 is the identity of %3 already."_s.arg(
                    mapper->name(), identity.toText(), other->name());
            root.m_byIdentity.insert(identity, mapper.get());
            if (top != &mapper->root() && !top->m_relationships.empty())
                problems << u"%1.%2: concrete heirs have no relations of their base: declare it "
                            "on each of them."_s.arg(top->name(),
                                                     top->m_relationships.front()->name());
        }
        const Mapper* base = mapper->m_base;
        if (!base || mapper->m_options.concrete)
            continue;
        auto own = std::exchange(mapper->m_relationships, base->m_relationships);
        for (const auto& relationship : own) {
            if (mapper->findRelationship(relationship->name()))
                problems << u"%1.%2: the base %3 has this relation already."_s.arg(
                    mapper->name(), relationship->name(), base->name());
            relationship->m_index = int(mapper->m_relationships.size());
            mapper->m_relationships.push_back(relationship);
        }
    }
    for (const auto& mapper : d->further) {
        mapper->m_relationships = mapper->root().m_relationships;
        for (Attribute& attribute : mapper->m_attributes)
            attribute.type = mapper->root().attribute(attribute.slot).type;
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

const Mapper* Registry::find(const EntityRef& entity) const {
    return entity.type ? find(*entity.type) : find(entity.name);
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
    for (auto* list : {&d->mappers, &d->further}) {
        for (auto& mapper : *list)
            d->retired.push_back(std::move(mapper));
        list->clear();
    }
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
