// SPDX-License-Identifier: MIT
#include "orm/mapping/Mapper.h"
#include "orm/state/IdentityKey.h"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <set>

namespace espalier::orm {

ShardToken::ShardToken(const QString& name) {
    if (name.isEmpty())
        return;
    static std::mutex mutex;
    static std::set<QString> names;
    const std::scoped_lock lock(mutex);
    m_name = &*names.insert(name).first;
}

const QString& ShardToken::name() const {
    static const QString none;
    return m_name ? *m_name : none;
}

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
    return key.token.isEmpty() ? hash : hash ^ qHash(key.token.name(), seed);
}

} // namespace espalier::orm
