// SPDX-License-Identifier: MIT
#pragma once

#include "orm/unitofwork/FlushPlan.h"
#include "orm/unitofwork/RowOrder.h"

#include <QByteArray>

#include <vector>

namespace espalier::orm {

/// Whether a value can stand in a guard: not documents, whose stored spelling need not be ours.
bool isGuardable(const Value& value);

/// The values of a row by slot; used again for the next row.
class SlotValues {
public:
    explicit SlotValues(int slotCount)
        : m_values(std::size_t(slotCount)), m_isGiven(std::size_t(slotCount), false) {}

    /// Null when the slot has none.
    PlannedValue* find(int slot) {
        return m_isGiven[std::size_t(slot)] ? &m_values[std::size_t(slot)] : nullptr;
    }
    void set(int slot, PlannedValue value) {
        m_values[std::size_t(slot)] = std::move(value);
        m_count += m_isGiven[std::size_t(slot)] ? 0 : 1;
        m_isGiven[std::size_t(slot)] = true;
    }
    void remove(int slot) {
        m_count -= m_isGiven[std::size_t(slot)] ? 1 : 0;
        m_isGiven[std::size_t(slot)] = false;
    }
    bool isEmpty() const { return m_count == 0; }
    void clear() {
        m_isGiven.assign(m_isGiven.size(), false);
        m_count = 0;
    }

private:
    std::vector<PlannedValue> m_values;
    std::vector<char> m_isGiven;
    int m_count = 0;
};

/// Writes rows of one mapper into a plan, one operation for each of its tables, with what the
/// mapping adds: defaults, discriminator, version counter, keys of the further tables.
class RowOperations {
public:
    /// `preview`: only to be shown, functions that make defaults are not called. Errors:
    /// SessionError for a mapping that is only read.
    RowOperations(const Mapper& mapper, FlushPlan& plan, bool preview);

    /// To be filled for the next row.
    SlotValues& values() { return m_values; }

    /// Errors: SessionError for a key that neither the object has nor the database makes.
    void insert(const PlannedRow& row);
    /// None without values. `guard`: see FlushScope.
    void update(const PlannedRow& row, bool guard);
    void remove(const PlannedRow& row);

private:
    /// Of one table the shapes that occurred, by what each column does in them.
    struct Shapes {
        struct Entry {
            QByteArray pattern;
            const OperationShape* shape;
        };
        std::vector<Entry> entries;
    };
    /// What a column of a statement does. Compared: only guards.
    enum Role : char { Absent, Written, Guarded, Compared, MadeKey, MadeValue };
    Role insertRole(int slot, const Column& column);
    Role updateRole(int slot, const Column& column, bool isFirst, const Object& object,
                    bool replaces, bool guard);
    Role comparingRole(int slot, const Column& column, const Object& before, bool isWritten) const;
    void addGuards(const MappedTable& mapped, const Object& before);
    const OperationShape* shapeOf(OperationKind kind, const MappedTable& mapped);
    OperationShape newShape(OperationKind kind, const MappedTable& mapped) const;
    void addColumns(OperationShape& shape, const MappedTable& mapped) const;
    void addKey(OperationShape& shape, const MappedTable& mapped) const;
    void writeKey(const MappedTable& mapped, const IdentityKey& key, const Object& object,
                  const Object& versioned);
    void finish(const OperationShape* shape, const PlannedRow& row);
    void addDefaults(bool isInsert);
    bool isVersionedByServer() const;
    Value nextVersion(const Value& before) const;
    bool isNull(int slot);

    const Mapper& m_mapper;
    FlushPlan& m_plan;
    bool m_preview;
    bool m_comparesRows; ///< the key may name another row by now: guarded by all that was read
    bool m_hasInsertDefaults = false;
    bool m_hasUpdateDefaults = false;
    SlotValues m_values;
    std::vector<Shapes> m_inserts; ///< beside Mapper::tables()
    std::vector<Shapes> m_updates;
    std::vector<Shapes> m_removals;
    QByteArray m_pattern; ///< the roles of a table's columns, in their order
};

} // namespace espalier::orm
