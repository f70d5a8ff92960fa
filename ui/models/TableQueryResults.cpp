// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TableQuery about the results of a page: what is read whole, in part, or not at all.
#include "ui/models/TableQuery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Expression;
using orm::TypeKind;

namespace {

// Not every type that is shown as text has a length: a PostgreSQL inet has none, nor has JSON.
Expression textOf(const orm::Column& column) {
    const orm::SqlType type = column.type();
    const bool isPlain = type.isText() && (type.native.isEmpty() ||
                                           type.native.contains(u"text"_s, Qt::CaseInsensitive) ||
                                           type.native.contains(u"char"_s, Qt::CaseInsensitive));
    return isPlain ? Expression(column) : Expression(column).cast(orm::Text());
}

Expression lengthOf(const orm::Column& column) {
    return orm::function(u"length"_s, {textOf(column)}, orm::BigInteger());
}

Expression number(int value) { return orm::bindValue(orm::Value(value), orm::Integer()); }

// PostgreSQL knows substr() of integers only, and binds every number as a bigint.
Expression beginningOf(const orm::Column& column, int length, const orm::SqlType& type) {
    return orm::function(
        u"substr"_s,
        {textOf(column), number(1).cast(orm::Integer()), number(length).cast(orm::Integer())},
        type);
}

} // namespace

// Of binary data, only what leads to a row: keys, references and what these refer to.
bool TableQuery::isReadWhole(const TableColumn& column) const {
    if (column.column.type().kind != TypeKind::LargeBinary)
        return true;
    if (!m_mapper)
        return false;
    const auto leads = [&](const auto& pairs) {
        return std::ranges::any_of(pairs,
                                   [&](const auto& pair) { return pair.first == column.slot; });
    };
    return std::ranges::find(m_mapper->primaryKey(), column.slot) != m_mapper->primaryKey().end() ||
           std::ranges::any_of(m_mapper->relationships(), [&](const auto& relationship) {
               return leads(relationship->pairs()) || leads(relationship->localLinks());
           });
}

// What names a row, or leads to one, is read whole.
bool TableQuery::mayBeLong(const TableColumn& column) const {
    const orm::SqlType type = column.column.type();
    const bool isLarge = type.kind == TypeKind::Json ||
                         (type.isText() && (type.length < 0 || type.length > LongText));
    const bool isName = m_mapper && column.slot == m_mapper->traits().label;
    return !column.isLinks && isLarge && !column.reference && !isName && !type.converter &&
           !column.column.isPrimaryKey() &&
           !(m_mapper && std::ranges::find(m_mapper->primaryKey(), column.slot) !=
                             m_mapper->primaryKey().end());
}

bool TableQuery::isLong(const orm::RowBatch& rows, qsizetype row, int column) const {
    const Place& place = m_places[std::size_t(column)];
    if (place.beginning < 0)
        return false;
    if (!m_cutsTexts)
        return !rows.at(row, place.beginning).isNull();
    const orm::Value& value = rows.at(row, place.value);
    return !value.isNull() && value.toText().toUcs4().size() > Beginning;
}

std::vector<Expression> TableQuery::resultColumns() const {
    std::vector<Expression> result;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const orm::Column& column = m_columns[i].column;
        if (m_places[i].beginning >= 0 && m_cutsTexts)
            result.push_back(
                beginningOf(column, Beginning + 1, column.type()).label(labelFor(u"whole"_s, i)));
        else if (m_places[i].beginning >= 0)
            result.push_back(
                orm::caseWhen({{lengthOf(column) <= number(LongText), Expression(column)}}, {})
                    .label(labelFor(u"whole"_s, i)));
        else if (m_places[i].value >= 0)
            result.emplace_back(column);
    }
    if (m_mapper && m_mapper->isKeyedByRowId())
        result.emplace_back(*m_table.rowId());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_places[i].label >= 0)
            result.push_back(labelOf(i).label(labelFor(u"label"_s, i)));
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const orm::Column& column = m_columns[i].column;
        if (m_places[i].length >= 0)
            result.push_back(orm::function(u"length"_s, {Expression(column)}, orm::BigInteger())
                                 .label(labelFor(u"length"_s, i)));
        if (m_places[i].beginning >= 0 && !m_cutsTexts) {
            result.push_back(orm::caseWhen({{lengthOf(column) > number(LongText),
                                             beginningOf(column, Beginning, orm::Text())}},
                                           {})
                                 .label(labelFor(u"beginning"_s, i)));
        }
    }
    return result;
}

} // namespace espalier::ui
