// SPDX-License-Identifier: MIT
#include "orm/mapping/Mapper.h"
#include "orm/state/IdentityKey.h"
#include "orm/state/IdentityMap.h"

namespace espalier::orm {

QString IdentityKey::toText() const {
    QStringList parts;
    for (const Value& value : values)
        parts << value.toText();
    return (mapper ? mapper->name() : QString()) + u' ' + parts.join(QLatin1StringView(", "));
}

bool operator==(const IdentityKey& a, const IdentityKey& b) {
    const auto rootOf = [](const IdentityKey& key) {
        return key.mapper ? &key.mapper->root() : nullptr;
    };
    return rootOf(a) == rootOf(b) && a.values == b.values && a.token == b.token;
}

std::size_t qHash(const IdentityKey& key, std::size_t seed) {
    std::size_t hash = std::hash<const void*>{}(key.mapper ? &key.mapper->root() : nullptr) ^ seed;
    for (const Value& value : key.values)
        hash = hash * 1'000'003U + value.hash();
    return key.token.isEmpty() ? hash : hash ^ qHash(key.token, seed);
}

void IdentityMap::insert(Object& object) { m_objects.insert(object.key(), &object); }

void IdentityMap::remove(const Object& object) {
    const auto found = m_objects.find(object.key());
    if (found != m_objects.end() && *found == &object)
        m_objects.erase(found);
}

ObjectList IdentityMap::all() const {
    ObjectList objects;
    objects.reserve(std::size_t(m_objects.size()));
    for (Object* object : m_objects)
        objects.emplace_back(object);
    return objects;
}

} // namespace espalier::orm
