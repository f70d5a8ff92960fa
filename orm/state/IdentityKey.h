// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/state/KeyValues.h"

namespace espalier::orm {

class Mapper;

/// The name of a shard; empty without sharding. One pointer: equal names are kept once, until the
/// program ends. Any thread.
class ESPALIER_ORM_EXPORT ShardToken {
public:
    ShardToken() = default;
    ShardToken(const QString& name);

    const QString& name() const;
    operator const QString&() const { return name(); }
    bool isEmpty() const { return m_name == nullptr; }
    friend bool operator==(const ShardToken&, const ShardToken&) = default;

private:
    const QString* m_name = nullptr;
};

/// Which row an object is: mapper and primary-key values, in the order of Mapper::primaryKey().
struct ESPALIER_ORM_EXPORT IdentityKey {
    const Mapper* mapper = nullptr;
    KeyValues values;
    ShardToken token = {};

    bool isValid() const { return mapper != nullptr; }
    /// "category 88", "product_category A1, 4"
    QString toText() const;
    friend ESPALIER_ORM_EXPORT bool operator==(const IdentityKey& a, const IdentityKey& b);
};

ESPALIER_ORM_EXPORT std::size_t qHash(const IdentityKey& key, std::size_t seed = 0);

} // namespace espalier::orm
