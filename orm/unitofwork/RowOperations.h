// SPDX-License-Identifier: MIT
#pragma once

#include "orm/unitofwork/FlushPlan.h"

#include <utility>
#include <vector>

namespace espalier::orm {

using SlotValues = std::vector<std::pair<int, PlannedValue>>;

/// Whether a value can stand in a guard: not times, whose stored spelling need not be ours.
bool isGuardable(const Value& value);

/// What is written of one object as one operation for each of its tables, with what the mapping
/// adds: defaults, discriminator, version counter, keys of the further tables.
class RowOperations {
public:
    /// `key`: of the row, in the order of Mapper::primaryKey(); empty for a new one. `preview`:
    /// only to be shown, functions that make defaults are not called.
    RowOperations(const Object& object, QString label, std::vector<PlannedValue> key,
                  bool preview = false);

    /// `first`: the index that the first of them will have in the plan. Errors: SessionError for a
    /// key that neither the object has nor the database makes, or a mapping that is only read.
    std::vector<RowOperation> inserts(SlotValues values, int first) const;
    /// None without values. `replaced`: the object whose row is taken over. `guard`: see
    /// FlushRequest.
    std::vector<RowOperation> updates(SlotValues values, const Object* replaced, bool guard) const;
    std::vector<RowOperation> removals() const;

private:
    RowOperation start(OperationKind kind, const MappedTable& mapped) const;
    void addKey(RowOperation& operation, const MappedTable& mapped,
                const SlotValues& written) const;
    void addVersionGuard(RowOperation& operation, const MappedTable& mapped,
                         const Object& versioned) const;
    void addDefaults(SlotValues& values, bool isInsert) const;
    Value nextVersion(const Value& before) const;

    const Object& m_object;
    const Mapper& m_mapper;
    QString m_label;
    std::vector<PlannedValue> m_key;
    bool m_preview;
};

} // namespace espalier::orm
