// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/state/KeyValues.h"

namespace espalier::orm {

class Mapper;

/// Which row an object is: mapper and primary-key values, in the order of Mapper::primaryKey().
struct ESPALIER_ORM_EXPORT IdentityKey {
    const Mapper* mapper = nullptr;
    KeyValues values;
    QString token = {}; ///< which shard; empty without sharding

    bool isValid() const { return mapper != nullptr; }
    /// "category 88", "product_category A1, 4"
    QString toText() const;
    friend ESPALIER_ORM_EXPORT bool operator==(const IdentityKey& a, const IdentityKey& b);
};

ESPALIER_ORM_EXPORT std::size_t qHash(const IdentityKey& key, std::size_t seed = 0);

} // namespace espalier::orm
