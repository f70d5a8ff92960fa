// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/RowBatch.h"
#include "orm/schema/Table.h"
#include "orm/state/RelationSlot.h"

#include <QHash>

#include <span>
#include <vector>

namespace espalier::orm {

/// Rows of link tables, found by what stands in some of their columns.
class ESPALIER_ORM_EXPORT LinkRows {
public:
    void add(const Table& table, const std::vector<Column>& columns, const RowBatch& rows);
    /// Those that hold all of `ends`; every column of them.
    std::vector<LinkValues> find(const Table& table, const LinkValues& ends) const;

private:
    using Places = QMultiHash<QString, std::size_t>; ///< by the values of some columns
    const Places& placesBy(const QString& table, const LinkValues& ends) const;

    QHash<QString, std::vector<LinkValues>> m_rows; ///< by table
    mutable QHash<QString, Places> m_places;        ///< by table and columns, made when asked
};

} // namespace espalier::orm
