// SPDX-License-Identifier: MIT
#pragma once

#include "orm/mapping/Registry.h"
#include "orm/state/Object.h"
#include "orm/typed/Expr.h"
#include "orm/typed/Members.h"

#include <typeinfo>

namespace espalier::orm {

template <class T> class Query;

/// Base of a mapped class: `struct Level : Entity<Level> { Attr<QString> name{this, "name"}; ...
/// };`. The class knows no table; mapper<Level>() relates the two. Needs a default constructor.
/// Errors: constructing one whose class is not mapped throws MappingError.
template <class T> class Entity : public Object {
public:
    /// Of the current session, for classes that were mapped through a ScopedSession. Needs
    /// "orm/typed/Contextual.h".
    template <class Q = Query<T>> static Q query();

protected:
    Entity() : Object(typeid(T)) {}
};

/// Makes an entity; the only way, since objects live on the heap. `registry`: where it is mapped,
/// when that is not the default one.
template <class T, class... Arguments> Ptr<T> makeIn(Registry& registry, Arguments&&... arguments) {
    const Construction of(registry.mapperOf(typeid(T)));
    Ptr<T> made = Ptr<T>::adopt(new T(std::forward<Arguments>(arguments)...));
    made->mapper().announce(*made);
    return made;
}
template <class T, class... Arguments> Ptr<T> make(Arguments&&... arguments) {
    return makeIn<T>(Registry::defaultRegistry(), std::forward<Arguments>(arguments)...);
}

/// What the templates below have in common, so that it is compiled once.
ESPALIER_ORM_EXPORT Property relationTo(const std::type_info& target, const Name& name,
                                        const RelationOptions& options);
ESPALIER_ORM_EXPORT Mapper& mapClass(ClassInfo info, const FromClause& source,
                                     const std::vector<Property>& properties);

/// `relation<Category>("categories", {.secondary = &links, .backref = "products"})`
template <class Target> Property relation(const Name& name, const RelationOptions& options = {}) {
    return relationTo(typeid(Target), name, options);
}

/// The same for an entity without a class.
ESPALIER_ORM_EXPORT Property relation(const Name& name, const QString& targetEntity,
                                      const RelationOptions& options = {});

/// The unqualified name of a class, as the compiler writes it.
ESPALIER_ORM_EXPORT QString classNameOf(const std::type_info& type);

template <class T> ClassInfo classInfoOf() {
    return {classNameOf(typeid(T)), std::type_index(typeid(T)),
            [] { return static_cast<Object*>(new T()); },
            [](Object* object) { delete static_cast<T*>(object); }};
}

/// Relates a class to a table, a join or a subquery (classical mapping): relations and what else
/// deserves a word as properties, the rest in options. Undone by clearMappers().
template <class T>
Mapper& mapper(const FromClause& source, const std::vector<Property>& properties = {}) {
    return mapClass(classInfoOf<T>(), source, properties);
}
template <class T>
Mapper& mapper(const FromClause& source, const std::vector<Property>& properties,
               const MapperOptions& options, Registry& registry = Registry::defaultRegistry()) {
    return registry.map(classInfoOf<T>(), source, properties, options);
}
/// An heir that shares its base's table.
template <class T>
Mapper& mapper(const std::vector<Property>& properties, const MapperOptions& options,
               Registry& registry = Registry::defaultRegistry()) {
    return registry.map(classInfoOf<T>(), FromClause(), properties, options);
}

/// Where a member stands in objects of a mapped class.
template <class T, class Base, class M>
std::ptrdiff_t memberOffset(const Mapper& mapped, M Base::* member) {
    const auto* prototype = static_cast<const Base*>(mapped.prototype());
    return reinterpret_cast<const char*>(&(prototype->*member)) -
           reinterpret_cast<const char*>(mapped.prototype());
}

/// The column behind a member: `col(&Product::msrp) > Decimal("10.00")`; the relation behind one:
/// `col(&Product::categories).any(...)`. Errors: MappingError when the class or the member is not
/// mapped.
template <class T, class Base, class V> Expr<V> col(Attr<V> Base::* member) {
    using Class = std::conditional_t<std::is_void_v<T>, Base, T>;
    const Mapper& mapped = Registry::defaultRegistry().mapperOf(typeid(Class));
    return Expr<V>(memberColumn(mapped, memberOffset<Class>(mapped, member)));
}
template <class Base, class V> Expr<V> col(Attr<V> Base::* member) { return col<void>(member); }
template <class Base, class V> RelationTerm col(One<V> Base::* member) {
    const Mapper& mapped = Registry::defaultRegistry().mapperOf(typeid(Base));
    return memberRelation(mapped, memberOffset<Base>(mapped, member));
}
template <class Base, class V> RelationTerm col(Many<V> Base::* member) {
    const Mapper& mapped = Registry::defaultRegistry().mapperOf(typeid(Base));
    return memberRelation(mapped, memberOffset<Base>(mapped, member));
}

/// The same for a class that is mapped in another registry.
template <class Base, class V> Expr<V> colIn(Registry& registry, Attr<V> Base::* member) {
    const Mapper& mapped = registry.mapperOf(typeid(Base));
    return Expr<V>(memberColumn(mapped, memberOffset<Base>(mapped, member)));
}
template <class Base, class V> RelationTerm colIn(Registry& registry, One<V> Base::* member) {
    const Mapper& mapped = registry.mapperOf(typeid(Base));
    return memberRelation(mapped, memberOffset<Base>(mapped, member));
}
template <class Base, class V> RelationTerm colIn(Registry& registry, Many<V> Base::* member) {
    const Mapper& mapped = registry.mapperOf(typeid(Base));
    return memberRelation(mapped, memberOffset<Base>(mapped, member));
}

} // namespace espalier::orm
