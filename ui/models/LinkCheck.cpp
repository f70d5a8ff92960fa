// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LinkCheck.h"

#include "orm/sql/Select.h"

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::Expression;
using orm::Select;
using orm::Value;

namespace {

const QString linkAlias = u"link"_s;

} // namespace

LinkCheck::LinkCheck(const orm::DiscoveredLink& link, const orm::Mapper* mapper,
                     const orm::Mapper* leftMapper, const orm::Mapper* rightMapper)
    : m_from(link.table, linkAlias) {
    if (mapper) {
        for (const int slot : mapper->primaryKey())
            m_columns.push_back(orm::columnOf(mapper->attribute(slot).column, linkAlias));
        m_keys = m_columns.size();
        m_order = m_columns;
    }
    m_left = add(link.table, link.left, leftMapper, u"left_end"_s);
    m_right = add(link.table, link.right, rightMapper, u"right_end"_s);
}

// A reference with a NULL in it refers to nothing, and lacks nothing.
LinkCheck::Side LinkCheck::add(const orm::Table& link, const orm::DiscoveredLink::End& end,
                               const orm::Mapper* mapper, const QString& alias) {
    Side side{std::size_t(end.columns.size()), m_columns.size(), false};
    std::vector<Expression> same;
    std::vector<Expression> refers;
    for (qsizetype i = 0; i < end.columns.size(); ++i) {
        const Expression here = orm::columnOf(link[end.columns[i]], linkAlias);
        const Expression there = orm::columnOf(end.table[end.referenced[i]], alias);
        m_columns.push_back(here);
        same.push_back(here == there);
        refers.push_back(here.isNotNull());
    }
    const Expression key = orm::columnOf(end.table[end.referenced[0]], alias);
    m_columns.push_back(key);
    if (mapper && mapper->traits().label >= 0) {
        side.hasLabel = true;
        m_columns.push_back(orm::columnOf(mapper->attribute(mapper->traits().label).column, alias));
    }
    m_from = m_from.outerJoin(orm::FromClause(end.table, alias), orm::allOf(same));
    refers.push_back(key.isNull());
    const Expression isMissing = orm::allOf(refers);
    m_dangling = m_dangling.isValid() ? m_dangling || isMissing : isMissing;
    return side;
}

LinkCheck::End LinkCheck::read(const Side& side, const Value* cells) {
    const Value* values = cells + side.first;
    End end{std::vector<Value>(values, values + side.width), {}, !values[side.width].isNull()};
    if (side.hasLabel && !values[side.width + 1].isNull())
        end.label = values[side.width + 1].toText();
    return end;
}

LinkCheck::Result LinkCheck::run(orm::Connection& connection) const {
    const Select rows = Select(m_columns).from(m_from).where(m_dangling);
    const orm::RowBatch told = connection.query(rows.orderBy(m_order).limit(mostTold + 1));
    Result result;
    result.count = told.rowCount();
    for (qsizetype row = 0; row < std::min(told.rowCount(), mostTold); ++row) {
        const Value* cells = told.row(row);
        result.dangling.push_back(
            {std::vector<Value>(cells, cells + m_keys), read(m_left, cells), read(m_right, cells)});
    }
    if (told.rowCount() > mostTold) {
        const orm::RowBatch all =
            connection.query(Select({orm::countAll()}).from(m_from).where(m_dangling));
        result.count = all.at(0, 0).to<qint64>().value_or(result.count);
    }
    return result;
}

} // namespace espalier::ui
