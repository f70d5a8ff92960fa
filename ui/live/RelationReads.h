// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Mapper.h"
#include "orm/sql/Select.h"
#include "orm/state/Object.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace espalier::ui {

using Key = std::vector<orm::Value>;

struct KeyLess {
    bool operator()(const Key& a, const Key& b) const;
};

/// The SELECTs that load objects and relations for a worker, and what their rows mean. Pure.
namespace reads {

constexpr qsizetype KeysPerStatement = 500;

std::vector<int> allSlots(const orm::Mapper& mapper);
std::vector<orm::Column> columnsOf(const orm::Mapper& mapper, std::span<const int> slotList);
/// `columns` hold one of `keys`; a key with a NULL in it is left out.
orm::Expression anyKey(std::span<const orm::Column> columns, std::span<const Key> keys);

/// The same for any number of keys: one for each KeysPerStatement of them.
std::vector<orm::Expression> anyOfKeys(std::span<const orm::Column> columns,
                                       std::span<const Key> keys);

/// Whole rows by primary key: one statement for each KeysPerStatement keys.
std::vector<orm::Select> rowsByKey(const orm::Mapper& mapper, std::span<const Key> keys);

/// How the rows of a relation are found: columns that hold the owner's values, before the target's
/// own columns (every slot) in each row.
std::vector<orm::Select> rowsOfRelation(const orm::Relationship& relationship,
                                        std::span<const Key> ownerValues);
/// Columns before the target's in rowsOfRelation().
int ownerColumnCount(const orm::Relationship& relationship);
/// The owner's values that related rows hold, as the database has them; nullopt when not loaded.
/// A NULL among them means that nothing is related.
std::optional<Key> ownerValues(const orm::Object& owner, const orm::Relationship& relationship);
bool hasNull(const Key& key);
/// A row when the row with this key stands below itself in the stored tree, none otherwise.
orm::Select circleThrough(const orm::Relationship& parent, const Key& key);
/// The primary key of the row that a many-to-one with these values refers to; nullopt when the
/// reference is not to the primary key.
std::optional<Key> targetKey(const orm::Relationship& relationship, const Key& ownerValues);

} // namespace reads
} // namespace espalier::ui
