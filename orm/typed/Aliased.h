// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/RelationTerm.h"
#include "orm/typed/Entity.h"

namespace espalier::orm {

/// A class that stands in a query once more: `const auto parent = aliased<Category>();
/// ... parent.col(&Category::name) == "root"`.
template <class T> class Aliased : public AliasedEntity {
public:
    explicit Aliased(const QString& name = {}, Registry& registry = Registry::defaultRegistry())
        : AliasedEntity(registry.mapperOf(typeid(T)), name) {}

    template <class Base, class V> Expr<V> col(Attr<V> Base::* member) const {
        return Expr<V>(memberColumn(mapper(), memberOffset<T>(mapper(), member), name()));
    }
    template <class Base, class V> RelationTerm col(One<V> Base::* member) const {
        return memberRelation(mapper(), memberOffset<T>(mapper(), member), name());
    }
    template <class Base, class V> RelationTerm col(Many<V> Base::* member) const {
        return memberRelation(mapper(), memberOffset<T>(mapper(), member), name());
    }
};

template <class T>
Aliased<T> aliased(const QString& name = {}, Registry& registry = Registry::defaultRegistry()) {
    return Aliased<T>(name, registry);
}

} // namespace espalier::orm
