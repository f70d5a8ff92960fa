// SPDX-License-Identifier: MIT
#include "orm/schema/Column.h"

#include "orm/base/Error.h"
#include "orm/schema/Table.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

// The column that `column` refers to through one of its table's foreign keys; null without one.
const Column* referredColumn(const ColumnData& column, const Table& table) {
    for (const ForeignKeyConstraint& key : table.foreignKeys()) {
        const qsizetype place = key.columns.indexOf(column.name);
        if (place < 0)
            continue;
        const std::optional<Table> target = table.referred(key);
        if (!target)
            throw SchemaError(u"%1.%2 takes its type from table %3, which does not exist."_s.arg(
                                  table.fullName(), column.name, key.referredTable),
                              {.table = table.fullName(), .column = column.name});
        if (key.referredColumns.isEmpty()) { // the target's primary key is meant
            const std::vector<Column> primary = target->primaryKey();
            if (std::size_t(place) < primary.size())
                return target->find(primary[std::size_t(place)].name());
        } else if (place < key.referredColumns.size()) {
            if (const Column* found = target->find(key.referredColumns[place]))
                return found;
        }
        throw SchemaError(u"%1.%2 takes its type from a column of %3 that does not exist."_s.arg(
                              table.fullName(), column.name, target->fullName()),
                          {.table = table.fullName(), .column = column.name});
    }
    return nullptr;
}

} // namespace

SqlType Column::type() const {
    constexpr int longestChain = 100;
    const Column* column = this;
    for (int step = 0; step < longestChain; ++step) {
        const ColumnData& data = column->data();
        if (data.type.isSet() || data.table == nullptr)
            return data.type;
        const Column* next = referredColumn(data, column->table());
        if (next == nullptr)
            return {};
        column = next;
    }
    throw SchemaError(u"The type of %1 goes round in a circle of foreign keys."_s.arg(fullName()),
                      {.column = name()});
}

Table Column::table() const {
    if (m_data->table == nullptr)
        throw SchemaError(u"Column %1 is not part of a table."_s.arg(name()), {.column = name()});
    return Table(m_data->table->shared_from_this());
}

QString Column::fullName() const {
    if (m_data->table == nullptr)
        return name();
    const TableData& table = *m_data->table;
    if (table.schema.isEmpty())
        return table.name + u'.' + name();
    return table.schema + u'.' + table.name + u'.' + name();
}

} // namespace espalier::orm
