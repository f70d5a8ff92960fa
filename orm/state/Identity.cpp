// SPDX-License-Identifier: MIT
#include "orm/mapping/Mapper.h"
#include "orm/state/IdentityKey.h"

#include <cstddef>
#include <cstdint>

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
    const auto root = std::uintptr_t(key.mapper ? &key.mapper->root() : nullptr);
    const std::size_t hash = key.values.hash(root / alignof(std::max_align_t) ^ seed);
    return key.token.isEmpty() ? hash : hash ^ qHash(key.token, seed);
}

} // namespace espalier::orm
