// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Mapper.h"
#include "orm/mapping/Property.h"

#include <memory>
#include <vector>

namespace espalier::orm {

/// The mappers that know each other. Typed classes go to `defaultRegistry()` unless another is
/// named; each opened database has one of its own. Used from one thread, except that configured
/// mappers may be read from several.
class ESPALIER_ORM_EXPORT Registry {
public:
    Registry();
    ~Registry();
    Registry(Registry&&) noexcept;
    Registry& operator=(Registry&&) noexcept;

    /// `source`: a table, a join, or a subquery. Errors: MappingError when the class or name is
    /// mapped already, or a base is not.
    Mapper& map(ClassInfo info, const FromClause& source, std::vector<Property> properties = {},
                MapperOptions options = {});
    /// Maps what has no class: its objects are plain `Object`s.
    Mapper& map(const QString& entity, const FromClause& source,
                std::vector<Property> properties = {}, MapperOptions options = {});

    /// Resolves relations and backrefs; called by the first use of a mapper.
    /// Errors: MappingError that lists every problem of every mapper.
    void configure();
    bool isConfigured() const;

    const std::vector<std::unique_ptr<Mapper>>& mappers() const;
    const Mapper* find(const QString& entity) const;
    const Mapper* find(std::type_index type) const;
    const Mapper* findByTable(const Table& table) const;
    const Mapper* find(const EntityRef& entity) const;
    /// Configured. Errors: MappingError when there is none.
    const Mapper& operator[](const Name& entity);
    const Mapper& mapperOf(std::type_index type);
    /// Forgets every mapping. Objects made under them stay usable but cannot be saved.
    void clear();

    static Registry& defaultRegistry();

private:
    Mapper& mapAgain(const Mapper* primary, const ClassInfo& info, const FromClause& source,
                     MapperOptions options);
    void inheritRelations(QStringList& problems);
    void adoptMappers();

    struct Data;
    std::unique_ptr<Data> d;
};

/// Undoes every mapping of the default registry.
inline void clearMappers() { Registry::defaultRegistry().clear(); }

} // namespace espalier::orm
