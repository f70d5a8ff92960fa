// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TableQuery.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Direction;
using orm::Expression;
using orm::FromClause;
using orm::Mapper;
using orm::Relationship;
using orm::Select;
using orm::TypeKind;

namespace {

// A reference to columns that are not unique would show a row once for each match.
bool isUniqueSlot(const Mapper& mapper, int slot) {
    if (mapper.primaryKey().size() == 1 && mapper.primaryKey().front() == slot)
        return true;
    const orm::Column& column = mapper.attribute(slot).column;
    if (column.data().unique)
        return true;
    const orm::TableData& table = mapper.table().data();
    const QStringList alone{column.name()};
    return std::ranges::any_of(table.uniques,
                               [&](const auto& unique) { return unique.columns == alone; }) ||
           std::ranges::any_of(table.indexes, [&](const orm::Index& index) {
               return index.unique && index.where.isEmpty() && index.columns == alone;
           });
}

const Relationship* referenceOf(const Mapper& mapper, int slot) {
    for (const auto& relationship : mapper.relationships()) {
        if (relationship->direction() == Direction::ManyToOne &&
            relationship->pairs().size() == 1 && relationship->pairs().front().first == slot &&
            isUniqueSlot(relationship->target(), relationship->pairs().front().second))
            return relationship.get();
    }
    return nullptr;
}

std::vector<TableColumn> columnsOf(const orm::Table& table, const Mapper* mapper) {
    std::vector<TableColumn> columns;
    for (const orm::Column& column : table.columns()) {
        TableColumn shown{-1, column.name(), column};
        if (mapper) {
            shown.slot = mapper->slotOf(column);
            if (shown.slot < 0)
                continue;
            shown.reference = referenceOf(*mapper, shown.slot);
        }
        columns.push_back(shown);
    }
    if (!mapper)
        return columns;
    for (const auto& relationship : mapper->relationships()) {
        if (relationship->direction() != Direction::ManyToMany)
            continue;
        TableColumn shown{-1, relationship->name(), relationship->remoteLinks().front().second};
        shown.isLinks = true;
        shown.links = relationship.get();
        columns.push_back(shown);
    }
    return columns;
}

} // namespace

TableQuery::TableQuery(const orm::Table& table, const Mapper* mapper, Options options)
    : m_table(table), m_mapper(mapper), m_options(std::move(options)),
      m_columns(columnsOf(table, mapper)), m_places(m_columns.size()) {
    addPlaces();
}

void TableQuery::addPlaces() {
    int next = 0;
    int labels = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].isLinks || !isReadWhole(m_columns[i]))
            continue;
        m_places[i].value = next++;
        m_places[i].hasOrder =
            !m_options.hasOrder || m_options.hasOrder(m_columns[i].column.type());
        m_loadedSlots.push_back(m_columns[i].slot);
    }
    if (m_mapper && m_mapper->isKeyedByRowId()) {
        ++next;
        m_loadedSlots.push_back(m_mapper->primaryKey().front());
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Relationship* reference = m_columns[i].reference;
        if (!reference || m_places[i].value < 0)
            continue;
        const int label = reference->target().traits().label;
        if (label < 0 || label == reference->pairs().front().second)
            continue;
        m_places[i].isLabelApart = labels++ >= MostLabels;
        if (m_places[i].isLabelApart)
            continue;
        m_places[i].label = next++;
        m_places[i].alias = u"ref%1"_s.arg(i);
        while (m_places[i].alias.compare(m_table.name(), Qt::CaseInsensitive) == 0)
            m_places[i].alias += u'_';
    }
    const auto isLong = [this](const TableColumn& column) { return mayBeLong(column); };
    m_cutsTexts = std::ranges::count_if(m_columns, isLong) > MostLongTexts;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_columns[i].isLinks && m_places[i].value < 0)
            m_places[i].length = next++;
        else if (isLong(m_columns[i]) && !m_cutsTexts)
            m_places[i].beginning = next++;
    }
    for (std::size_t i = 0; m_cutsTexts && i < m_columns.size(); ++i) {
        if (m_places[i].value >= 0 && isLong(m_columns[i]))
            m_places[i].beginning = next++;
    }
}

bool TableQuery::canSort(int column) const {
    return column >= 0 && column < int(m_columns.size()) &&
           m_places[std::size_t(column)].value >= 0 && m_places[std::size_t(column)].hasOrder;
}

void TableQuery::setSorts(const std::vector<SortTerm>& sorts) {
    m_request.sorts.clear();
    for (const SortTerm& term : sorts) {
        if (canSort(term.column) && std::ranges::find(m_request.sorts, term.column,
                                                      &SortTerm::column) == m_request.sorts.end())
            m_request.sorts.push_back(term);
    }
}

Expression TableQuery::labelOf(std::size_t column) const {
    const Mapper& target = m_columns[column].reference->target();
    return orm::columnOf(target.attribute(target.traits().label).column, m_places[column].alias);
}

FromClause TableQuery::source(bool withLabels) const {
    FromClause from(m_table);
    for (std::size_t i = 0; withLabels && i < m_columns.size(); ++i) {
        if (m_places[i].label < 0)
            continue;
        const Relationship& reference = *m_columns[i].reference;
        const orm::Column& key =
            reference.target().attribute(reference.pairs().front().second).column;
        from = from.outerJoin(FromClause(reference.target().table(), m_places[i].alias),
                              Expression(m_columns[i].column) ==
                                  orm::columnOf(key, m_places[i].alias));
    }
    return from;
}

// No name of a column: ORDER BY would mean the result of that name.
QString TableQuery::labelFor(const QString& what, std::size_t column) const {
    QString label = what + QString::number(column);
    while (m_table.find(label))
        label += u'_';
    return label;
}

Expression TableQuery::inScope() const {
    const std::optional<RowScope>& scope = m_request.scope;
    const bool scoped = scope && scope->relationship && m_mapper;
    return scoped ? ui::conditionOf(*scope, *m_mapper) : Expression();
}

Select TableQuery::page(qint64 offset, qint64 rows) const {
    return this->rows().orderBy(order()).limit(rows).offset(offset > 0 ? std::optional(offset)
                                                                       : std::nullopt);
}

Select TableQuery::cell(int column, qint64 row) const {
    return Select({Expression(m_columns[std::size_t(column)].column)})
        .from(source(true))
        .where(inScope())
        .where(filterCondition())
        .orderBy(order())
        .limit(1)
        .offset(row > 0 ? std::optional(row) : std::nullopt);
}

Select TableQuery::rows() const {
    return Select(resultColumns()).from(source(true)).where(inScope()).where(filterCondition());
}

Select TableQuery::keys(const KeyOrder& order, const Expression& condition) const {
    return Select(order.values())
        .from(source(needsLabels() || condition.isValid()))
        .where(inScope())
        .where(filterCondition())
        .where(condition);
}

Select TableQuery::numbered(const Expression& condition) const {
    const Expression number =
        orm::function(u"row_number"_s, {}, orm::BigInteger()).over({.orderBy = order()});
    const Expression hit = orm::caseWhen({{condition, orm::bindValue(1, orm::Integer())}},
                                         orm::bindValue(0, orm::Integer()));
    return Select({number.label(u"number"_s), hit.label(u"hit"_s)})
        .from(source(true))
        .where(inScope())
        .where(filterCondition());
}

Select TableQuery::count() const {
    return Select({orm::countAll()})
        .from(source(needsLabels()))
        .where(inScope())
        .where(filterCondition());
}

Select TableQuery::countUnfiltered() const {
    return Select({orm::countAll()}).from(source(false)).where(inScope());
}

} // namespace espalier::ui
