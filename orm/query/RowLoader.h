// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/RowBatch.h"
#include "orm/query/LoadContext.h"

#include <memory>
#include <span>
#include <vector>

namespace espalier::orm {

/// What happens to slots that an object has loaded already.
enum class Populate : quint8 {
    Missing, ///< only fill in what is not loaded
    Refresh, ///< take new values where the slot has no change of its own; not of rows that are to
             ///< go
    Replace  ///< take new values, changes are lost
};

/// Turns columns of rows into objects of one mapper: column `firstColumn + i` is slot `slots[i]`.
/// The primary key must be among them. A row whose key is NULL gives a null handle.
class ESPALIER_ORM_EXPORT RowLoader {
public:
    RowLoader(const Mapper& mapper, std::span<const int> columnSlots, int firstColumn = 0);
    /// The columns of an heir follow those before; they are taken for objects of it alone.
    void addHeir(const Mapper& heir, std::span<const int> columnSlots);
    /// Takes the loader's cells out of a row, which begins here.
    Instance load(LoadContext& context, Value* row, Populate populate) const;
    ObjectList loadAll(LoadContext& context, RowBatch rows, Populate populate) const;

private:
    /// What becomes of a cell is decided once for all rows.
    struct Cell {
        int slot;
        const SqlType* type;
        quint32 unfit; ///< kinds of values, as bits, that the type keeps in another form
    };
    /// An heir with a table of its own, whose rows a query of the base gives too: `places` are the
    /// cells that its loader reads.
    struct Concrete {
        const Mapper* mapper;
        std::unique_ptr<RowLoader> loader;
        std::vector<std::size_t> places;
    };
    struct Heir {
        const Mapper* mapper;
        std::vector<Cell> cells;
        int firstColumn;
    };
    static std::vector<Cell> cellsOf(const Mapper& mapper, std::span<const int> columnSlots);
    static void take(Object& object, const std::vector<Cell>& cells, Value* values, bool isNew,
                     Populate populate);
    static void take(Object& object, int slot, const Value& value, Populate populate);
    static Value fit(Value&& value, const Cell& cell);
    /// Invalid when the row has none.
    IdentityKey keyOf(const Value* values) const;
    void addConcrete(const Mapper& heir, std::span<const int> columnSlots);
    Instance loadSpecial(LoadContext& context, Value* row, Populate populate) const;
    Instance loadHooked(LoadContext& context, Value* row, Populate populate) const;
    /// False when an extension takes the row.
    bool prepare(Object& object) const;
    bool keepsWhatWasRead(const LoadContext& context, const Object& object) const;
    void takeHeirs(Object& object, Value* row, bool isNew, Populate populate) const;

    const Mapper& m_mapper;
    std::vector<Cell> m_cells;
    int m_firstColumn;
    std::vector<std::size_t> m_keyCells; ///< the cell of each primary-key slot
    int m_classCell = -1;                ///< says of which heir a row is
    std::vector<Heir> m_heirs;
    std::vector<Concrete> m_concrete;
    bool m_isPlain; ///< neither hooks nor concrete heirs
};

} // namespace espalier::orm
