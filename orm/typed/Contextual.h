// SPDX-License-Identifier: MIT
#pragma once

#include "orm/session/ScopedSession.h"
#include "orm/typed/Entity.h"

namespace espalier::orm {

template <class T>
Mapper& ScopedSession::mapper(const Table& table, std::vector<Property> properties,
                              Mapping mapping) const {
    Registry& registry = mapping.registry ? *mapping.registry : Registry::defaultRegistry();
    Mapper& mapped = orm::mapper<T>(table, std::move(properties), MapperOptions(), registry);
    adopt(mapped, mapping);
    return mapped;
}

template <class T> template <class Q> Q Entity<T>::query() {
    return ScopedSession::sessionOf(Registry::defaultRegistry().mapperOf(typeid(T)))
        .template query<T>();
}

} // namespace espalier::orm
