// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/RowBatch.h"
#include "orm/query/LoadContext.h"

#include <span>

namespace espalier::orm {

/// What happens to slots that an object has loaded already.
enum class Populate : quint8 {
    Missing, ///< only fill in what is not loaded
    Refresh, ///< take new values where the slot has no change of its own
    Replace  ///< take new values, changes are lost
};

/// Turns columns of rows into objects of one mapper: column `firstColumn + i` is slot `slots[i]`.
/// The primary key must be among them. A row whose key is NULL gives a null handle.
class ESPALIER_ORM_EXPORT RowLoader {
public:
    RowLoader(const Mapper& mapper, std::span<const int> columnSlots, int firstColumn = 0);
    /// The columns of an heir follow those before; they are taken for objects of it alone.
    void addHeir(const Mapper& heir, std::span<const int> columnSlots);
    ObjectPtr load(LoadContext& context, const RowBatch& rows, qsizetype row,
                   Populate populate) const;
    ObjectList loadAll(LoadContext& context, const RowBatch& rows, Populate populate) const;

private:
    struct Heir {
        const Mapper* mapper;
        std::vector<int> columnSlots;
        int firstColumn;
    };
    /// False when an extension takes the row.
    bool prepare(Object& object) const;
    static void take(Object& object, int slot, const Value& value, Populate populate);
    const Mapper& classOfRow(const Value* cells) const;

    const Mapper& m_mapper;
    std::vector<int> m_slots;
    int m_firstColumn;
    std::vector<int> m_keyColumns; ///< column of each primary-key slot
    int m_classColumn = -1;        ///< says of which heir a row is
    std::vector<Heir> m_heirs;
};

} // namespace espalier::orm
