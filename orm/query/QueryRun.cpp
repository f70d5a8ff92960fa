// SPDX-License-Identifier: MIT
#include "orm/query/QueryRun.h"

#include "orm/query/RelationLoader.h"
#include "orm/sql/SelectData.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

struct RowHash {
    std::size_t operator()(const std::vector<Value>& row) const {
        std::size_t hash = 0;
        for (const Value& value : row)
            hash = hash * 1'000'003U + value.hash();
        return hash;
    }
};

bool limitsRows(const QueryData& data) {
    return data.limit || data.offset || data.distinct || !data.groupBy.empty();
}

} // namespace

QueryRun::QueryRun(QueryData data) : m_data(std::move(data)) {
    m_data.orderBy = orderOf(m_data);
    AliasNames names = m_data.names;
    std::vector<Expression> columns;
    addParts(columns, names);
    if (joinsLists(false) && limitsRows(m_data)) { // a limit counts owners, not joined rows
        m_data = nestedForJoins(m_data);
        names = m_data.names;
        columns.clear();
        m_parts.clear();
        addParts(columns, names);
    }
    const auto repeats = [](const Part& part) {
        return part.entity && part.entity->repeatsQuery();
    };
    if (std::any_of(m_parts.begin(), m_parts.end(), repeats))
        m_owners = selectOf(m_data, columns);
    for (const Part& part : m_parts) {
        if (part.entity)
            part.entity->addJoins(columns, m_data.from, m_data.orderBy);
    }
    m_select = selectOf(m_data, columns);
    m_repeats = m_data.from.node()->kind == FromNode::Kind::Join ||
                m_data.from.node()->kind == FromNode::Kind::OuterJoin ||
                m_select.data().from.size() > 1 || m_data.source;
}

void QueryRun::addParts(std::vector<Expression>& columns, AliasNames& names) {
    for (std::size_t i = 0; i < m_data.results.size(); ++i) {
        const ResultTerm& term = m_data.results[i];
        Part part{nullptr, int(columns.size())};
        if (!term.mapper) {
            columns.push_back(m_data.source && !term.labels.empty()
                                  ? (*m_data.source)[Name(term.labels.front())]
                                  : term.column);
            m_parts.push_back(std::move(part));
            continue;
        }
        const LoadPlanPtr plan =
            LoadPlan::of(*term.mapper, i == 0 ? m_data.options : std::vector<LoadOption>());
        part.entity = std::make_unique<EntityLoading>(*term.mapper, term.alias, plan,
                                                      LoadPath{{term.mapper}}, names);
        part.entity->setFirstColumn(part.column);
        if (m_data.source) {
            for (const int slot : part.entity->columnSlots())
                columns.push_back((*m_data.source)[Name(term.labels[std::size_t(slot)])]);
        } else {
            for (const Expression& column : part.entity->ownColumns())
                columns.push_back(column);
        }
        m_parts.push_back(std::move(part));
    }
}

bool QueryRun::joinsLists(bool byQuery) const {
    return std::any_of(m_parts.begin(), m_parts.end(), [byQuery](const Part& part) {
        return part.entity && part.entity->joinsLists(byQuery);
    });
}

bool QueryRun::needsAllRows() const { return joinsLists(true) || m_owners; }

/// No row of the one entity that is asked for is left out.
bool QueryRun::readsWholeEntity() const {
    const Mapper& mapper = m_data.mapper();
    return m_parts.size() == 1 && m_data.results.front().mapper == &mapper && !m_repeats &&
           m_data.from.node()->kind == FromNode::Kind::Table && !m_data.where.isValid() &&
           !m_data.having.isValid() && !limitsRows(m_data) && mapper.tables().size() == 1 &&
           !mapper.base() && mapper.heirs().empty() && !mapper.criteria().isValid() &&
           mapper.extensions().empty() && LoadPlan::of(mapper, m_data.options)->criteria.empty();
}

void QueryRun::finish(bool areAll) {
    for (const Part& part : m_parts) {
        if (!part.entity)
            continue;
        OwnerRows rows;
        rows.areAll = areAll;
        if (m_owners) {
            const OwnerQuery query{*m_owners, part.entity->columnSlots(), part.column};
            rows.query = &query;
            part.entity->finish(*m_data.context, m_data.populate, rows);
        } else {
            part.entity->finish(*m_data.context, m_data.populate, rows);
        }
    }
}

bool QueryRun::isQuiet() const {
    return !m_data.context->isWatched() &&
           std::all_of(m_parts.begin(), m_parts.end(),
                       [](const Part& part) { return !part.entity || !part.entity->hasHooks(); });
}

void QueryRun::take(RowBatch& batch) {
    EntityLoading& entity = *m_parts.front().entity;
    for (qsizetype row = 0; row < batch.rowCount(); ++row) {
        ObjectPtr object = entity.take(*m_data.context, batch.row(row), m_data.populate);
        if (object && (!m_repeats || m_seen.insert(object.get())))
            m_objects.push_back(std::move(object));
    }
}

ObjectList QueryRun::objects(bool areAll) {
    finish(areAll && readsWholeEntity());
    m_seen.clear();
    return std::exchange(m_objects, {});
}

std::vector<ResultRow> QueryRun::rows(RowBatch batch) {
    std::vector<ResultRow> result;
    result.reserve(std::size_t(batch.rowCount()));
    const bool repeats = joinsLists(true);
    std::unordered_set<std::vector<Value>, RowHash> seen;
    for (qsizetype row = 0; row < batch.rowCount(); ++row) {
        ResultRow cells;
        std::vector<Value> identity;
        for (const Part& part : m_parts) {
            ResultCell cell;
            if (part.entity)
                cell.object = part.entity->take(*m_data.context, batch.row(row), m_data.populate);
            else
                cell.value = std::move(batch.row(row)[part.column]);
            if (repeats)
                identity.push_back(part.entity ? Value(quintptr(cell.object.get())) : cell.value);
            cells.push_back(std::move(cell));
        }
        if (!repeats || seen.insert(std::move(identity)).second)
            result.push_back(std::move(cells));
    }
    finish(false);
    return result;
}

} // namespace espalier::orm
