// SPDX-License-Identifier: MIT
#include "orm/changes/LinkRows.h"

#include "orm/state/Object.h"

#include <algorithm>

namespace espalier::orm {

namespace {

constexpr QChar separator(0x1f);

QString textOf(const LinkValues& values) {
    QString text;
    for (const auto& [column, value] : values)
        text += value.toText() + separator;
    return text;
}

/// The same columns of a row, in the same order.
LinkValues partOf(const LinkValues& row, const LinkValues& ends) {
    LinkValues part;
    for (const auto& [column, value] : ends) {
        const auto cell = std::ranges::find(row, column, &std::pair<Column, Value>::first);
        if (cell != row.end())
            part.push_back(*cell);
    }
    return part;
}

} // namespace

void LinkRows::add(const Table& table, const std::vector<Column>& columns, const RowBatch& rows) {
    std::vector<LinkValues>& known = m_rows[table.fullName()];
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        LinkValues row;
        for (std::size_t column = 0; column < columns.size(); ++column)
            row.emplace_back(columns[column],
                             fitted(rows.at(i, int(column)), columns[column].type()));
        known.push_back(std::move(row));
    }
    m_places.clear();
}

const LinkRows::Places& LinkRows::placesBy(const QString& table, const LinkValues& ends) const {
    QString name = table;
    for (const auto& [column, value] : ends)
        name += separator + column.name();
    const auto known = m_places.constFind(name);
    if (known != m_places.cend())
        return *known;
    Places places;
    const std::vector<LinkValues> rows = m_rows.value(table);
    for (std::size_t i = 0; i < rows.size(); ++i)
        places.insert(textOf(partOf(rows[i], ends)), i);
    return *m_places.insert(name, places);
}

std::vector<LinkValues> LinkRows::find(const Table& table, const LinkValues& ends) const {
    const auto rows = m_rows.constFind(table.fullName());
    if (rows == m_rows.cend())
        return {};
    QList<std::size_t> places = placesBy(table.fullName(), ends).values(textOf(ends));
    std::ranges::sort(places);
    std::vector<LinkValues> found;
    for (const std::size_t place : places)
        found.push_back((*rows)[place]);
    return found;
}

} // namespace espalier::orm
