// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Mapper.h"
#include "orm/sql/Select.h"
#include "orm/state/KeyValues.h"

#include <vector>

namespace espalier::orm {

using Keys = std::vector<KeyValues>;

/// So many keys stand in one statement at most.
inline constexpr std::size_t keysInOneSelect = 500;

/// SELECT of these slots by primary key, in chunks; to reload expired ones.
std::vector<Select> selectByKey(const Mapper& mapper, const Keys& keys,
                                const std::vector<int>& columnSlots);
/// Conditions that columns have one of the keys, in chunks.
std::vector<Expression> keyConditions(const std::vector<Expression>& columns, const Keys& keys);
/// `all` narrowed to rows whose columns have one of the keys, in chunks.
std::vector<Select> narrowedToKeys(const Select& all, const std::vector<Expression>& columns,
                                   const Keys& keys);

} // namespace espalier::orm
