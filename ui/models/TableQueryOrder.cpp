// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TableQuery about the order of the rows, and whether they can be read by key in it.
#include "ui/models/TableQuery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Expression;
using orm::TypeKind;

namespace {

// MariaDB sorts these by their numbers and compares them with texts as texts.
bool isNumberedText(const orm::SqlType& type) {
    return type.native.startsWith(u"enum("_s, Qt::CaseInsensitive) ||
           type.native.startsWith(u"set("_s, Qt::CaseInsensitive);
}

// A key is read, kept and sent back: only values that come back as they went can find their row.
bool isExact(const orm::SqlType& type) {
    if (isNumberedText(type))
        return false;
    switch (type.kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::String:
    case TypeKind::Text:
    case TypeKind::Numeric:
    case TypeKind::Boolean:
    case TypeKind::Date:
    case TypeKind::Uuid:
    case TypeKind::LargeBinary: // byte by byte, on every database
        return !type.converter;
    default:
        return false;
    }
}

} // namespace

std::vector<Expression> TableQuery::order() const {
    if (const std::optional<KeyOrder> keyed = keyOrder(); keyed && !m_request.sorts.empty())
        return keyed->orderBy();
    std::vector<Expression> terms;
    const auto add = [&](const Expression& term, bool isText, Qt::SortOrder order) {
        const Expression sorted = isText && !m_options.caseCollation.isEmpty()
                                      ? term.collate(m_options.caseCollation)
                                      : term;
        terms.push_back(order == Qt::AscendingOrder ? sorted.asc() : sorted.desc());
    };
    QStringList sorted;
    for (const SortTerm& term : m_request.sorts) {
        const auto i = std::size_t(term.column);
        const orm::Column& column = m_columns[i].column;
        if (m_places[i].label >= 0)
            add(labelOf(i), true, term.order);
        add(column, column.type().isText(), term.order);
        sorted << column.name();
    }
    if (m_mapper) {
        for (const Expression& key : keyColumns(*m_mapper))
            terms.push_back(key.asc());
        return terms;
    }
    if (const orm::Column* rowId = m_table.rowId()) {
        terms.push_back(Expression(*rowId).asc());
        return terms;
    }
    // Equal in every column that has an order: it hardly matters which comes first.
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (canSort(int(i)) && !sorted.contains(m_columns[i].column.name()))
            terms.push_back(Expression(m_columns[i].column).asc());
    }
    return terms;
}

// --- reading by key

// What is sorted by, where an index could have it: in one direction, as it is stored.
std::optional<std::vector<orm::Column>> TableQuery::sortedColumns() const {
    std::vector<orm::Column> columns;
    for (const SortTerm& term : m_request.sorts) {
        const auto i = std::size_t(term.column);
        const orm::Column& column = m_columns[i].column;
        const bool isCollated = column.type().isText() && !m_options.caseCollation.isEmpty();
        if (!m_mapper || m_places[i].label >= 0 || isCollated ||
            term.order != m_request.sorts.front().order)
            return {};
        columns.push_back(column);
    }
    return columns;
}

std::optional<KeyOrder> TableQuery::keyOrder() const {
    // A scope is few rows out of many, and its condition is work of its own for each statement.
    const bool isTable =
        m_table.kind() == orm::TableKind::Table || m_table.kind() == orm::TableKind::Partitioned;
    if (m_request.scope || !isTable)
        return {};
    std::optional<std::vector<orm::Column>> columns = sortedColumns();
    if (!columns)
        return {};
    const bool isSorted = !columns->empty();
    for (const int slot : m_mapper ? m_mapper->primaryKey() : std::vector<int>()) {
        const orm::Column& key = m_mapper->attribute(slot).column;
        if (std::ranges::none_of(*columns,
                                 [&](const orm::Column& c) { return c.name() == key.name(); }))
            columns->push_back(key);
    }
    if (isSorted && !isIndexed(*columns))
        return {};
    return termsOf(*columns, isSorted && m_request.sorts.front().order == Qt::DescendingOrder);
}

// Some index has the rows in this order.
bool TableQuery::isIndexed(const std::vector<orm::Column>& order) const {
    QStringList wanted;
    for (const orm::Column& column : order)
        wanted << column.name();
    QStringList key;
    for (const int slot : m_mapper->primaryKey())
        key << m_mapper->attribute(slot).column.name();
    const qsizetype sorted = qsizetype(m_request.sorts.size());
    const auto serves = [&](const QStringList& columns, bool unique) {
        if (columns.isEmpty() || columns != wanted.mid(0, columns.size()))
            return false;
        const bool isWhole = columns.size() == wanted.size();
        const bool isUnique = unique && columns.size() == 1 && !order.front().isNullable();
        return isWhole || isUnique || (m_options.indexesEndInKey && columns.size() == sorted);
    };
    const orm::TableData& table = m_table.data();
    return serves(key, true) || serves({wanted.front()}, order.front().data().unique) ||
           std::ranges::any_of(table.uniques,
                               [&](const auto& unique) { return serves(unique.columns, true); }) ||
           std::ranges::any_of(table.indexes, [&](const orm::Index& index) {
               return index.where.isEmpty() && serves(index.columns, index.unique);
           });
}

// One direction for all of them, so that an index can be read from either end.
std::optional<KeyOrder> TableQuery::termsOf(const std::vector<orm::Column>& columns,
                                            bool descending) const {
    std::vector<KeyOrder::Term> terms;
    bool isTotal = !columns.empty();
    for (const orm::Column& column : columns) {
        if (!m_options.keepsAnyValue && !isExact(column.type()))
            return {};
        // Without a type a value comes, and goes back, as it is stored.
        const Expression value = m_options.keepsAnyValue
                                     ? orm::columnOf(m_table.name(), column.name(), {})
                                     : Expression(column);
        terms.push_back({value, descending, column.isNullable()});
        isTotal = isTotal && !(column.isPrimaryKey() && column.isNullable());
    }
    if (isTotal)
        return KeyOrder(std::move(terms), m_options.nulls);
    const orm::Column* rowId = m_table.rowId(); // keys may be NULL, and such rows are not unique
    if (!rowId)
        return {};
    terms.push_back({orm::columnOf(m_table.name(), rowId->name(), {}), descending, false});
    return KeyOrder(std::move(terms), m_options.nulls);
}

} // namespace espalier::ui
