// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TreeCounts.h"

#include "orm/mapping/Relationship.h"
#include "orm/session/Session.h"
#include "ui/live/BackgroundReader.h"
#include "ui/live/Guard.h"

#include <algorithm>
#include <utility>

namespace espalier::ui {

namespace {

// What stays in memory of them is some tens of megabytes.
constexpr qsizetype mostPairs = 4'000'000;

using orm::Direction;

/// Per column of the tree's key its column at the other end; empty when that names something else.
std::vector<orm::Column> columnsOfKey(const orm::Relationship& relationship) {
    std::vector<orm::Column> columns;
    for (const int slot : relationship.mapper().primaryKey()) {
        if (relationship.direction() == Direction::ManyToMany) {
            for (const auto& [local, column] : relationship.localLinks())
                if (local == slot)
                    columns.push_back(column);
        } else {
            for (const auto& [local, remote] : relationship.pairs())
                if (local == slot)
                    columns.push_back(relationship.target().attribute(remote).column);
        }
    }
    if (columns.size() != relationship.mapper().primaryKey().size())
        columns.clear();
    return columns;
}

LinkPairs::RowName nameOf(const orm::Object& row) {
    if (row.key().isValid())
        return LinkPairs::nameOf(row.key().values);
    return LinkPairs::RowName(quintptr(&row));
}

} // namespace

TreeCounts::TreeCounts(LiveDatabase& database, const orm::Mapper& mapper, TreeSkeleton& skeleton,
                       std::function<int(const orm::Object&)> nodeOf)
    : m_database(database), m_mapper(mapper), m_skeleton(skeleton), m_nodeOfRow(std::move(nodeOf)) {
    for (const Direction direction : {Direction::ManyToMany, Direction::OneToMany})
        for (const auto& relationship : mapper.relationships())
            if (!m_counted && relationship->direction() == direction && canCount(*relationship))
                m_counted = relationship.get();
    connect(&database, &LiveDatabase::changesChanged, this, &TreeCounts::restage);
}

bool TreeCounts::canCount(const orm::Relationship& relationship) {
    const bool isKind =
        relationship.direction() == Direction::OneToMany ||
        (relationship.direction() == Direction::ManyToMany && relationship.secondary());
    return isKind && !relationship.isSelfReferential() && !columnsOfKey(relationship).empty();
}

void TreeCounts::setCounted(const orm::Relationship& relationship) {
    if (&relationship != m_counted) {
        m_counted = &relationship;
        forget();
        read();
    }
}

// --- the rows of each node itself

std::vector<orm::Expression> TreeCounts::nodeColumns() const {
    std::vector<orm::Expression> columns;
    for (const orm::Column& column : columnsOfKey(*m_counted))
        columns.emplace_back(column);
    return columns;
}

orm::FromClause TreeCounts::from() const {
    return m_counted->direction() == Direction::ManyToMany
               ? orm::FromClause(*m_counted->secondary())
               : orm::FromClause(m_counted->target().table());
}

void TreeCounts::read() {
    if (!m_counted)
        return;
    for (LiveDatabase::Ticket* ticket : {&m_reading, &m_counting})
        m_database.cancel(std::exchange(*ticket, 0));
    m_hasDirect = false;
    m_pairs.reset();
    std::vector<orm::Expression> selected = nodeColumns();
    selected.push_back(orm::countAll());
    m_reading = m_database.read(this, orm::Select(selected).from(from()).groupBy(nodeColumns()),
                                [this](orm::RowBatch&& rows) {
                                    m_reading = 0;
                                    guarded(this, [&] { takeDirect(rows); });
                                });
}

void TreeCounts::takeDirect(const orm::RowBatch& rows) {
    const int width = m_skeleton.layout().keys;
    std::vector<qint64> counts(std::size_t(m_skeleton.capacity()), 0);
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const int node =
            m_skeleton.find(std::vector<orm::Value>(rows.row(row), rows.row(row) + width));
        if (node >= 0)
            counts[std::size_t(node)] = rows.at(row, width).to<qint64>().value_or(0);
    }
    for (int node = 0; node < m_skeleton.capacity(); ++node)
        m_skeleton.setCount(node, counts[std::size_t(node)]);
    m_hasDirect = true;
    Q_EMIT directRead();
    if (m_counted->direction() == Direction::ManyToMany)
        readPairs();
    else
        sumReferences();
}

void TreeCounts::forget() {
    m_database.cancel(std::exchange(m_counting, 0));
    m_pairs.reset();
    m_within.clear();
}

bool TreeCounts::follow(int node, const orm::Object& object) const {
    if (!m_counted)
        return false;
    const orm::RelationSlot& slot = object.relation(*m_counted);
    const int difference = int(slot.added().size()) - int(slot.removed().size());
    if (difference == m_skeleton.difference(node))
        return false;
    m_skeleton.setDifference(node, difference);
    return true;
}

// --- those of all below, too

qint64 TreeCounts::within(int node) const {
    return std::size_t(node) < m_within.size() ? m_within[std::size_t(node)] : -1;
}

void TreeCounts::readPairs() {
    std::vector<orm::Expression> columns = nodeColumns();
    const int width = int(columns.size());
    std::vector<orm::Expression> rows;
    for (const int slot : m_counted->target().primaryKey())
        for (const auto& [remote, column] : m_counted->remoteLinks())
            if (remote == slot)
                rows.emplace_back(column);
    columns.insert(columns.end(), rows.begin(), rows.end());
    const orm::Select links = orm::Select(columns).from(from()).orderBy(rows);
    using Pairs = std::shared_ptr<const LinkPairs>;
    std::function<Pairs(orm::Connection&)> work = [links, width](orm::Connection& connection) {
        auto read = LinkPairs::read(connection, links, width, mostPairs);
        return read ? std::make_shared<const LinkPairs>(std::move(*read)) : Pairs();
    };
    m_reading = m_database.reader().post<Pairs>(this, std::move(work),
                                                {[this](Pairs&& pairs) {
                                                     m_reading = 0;
                                                     m_pairs = std::move(pairs);
                                                     if (m_pairs)
                                                         guarded(this, [this] { nameNodes(); });
                                                 },
                                                 [this](const std::exception_ptr&) {
                                                     m_reading = 0; // the counts above stay blank
                                                 }},
                                                BackgroundReader::Priority::Idle);
}

void TreeCounts::nameNodes() {
    auto nodes = std::make_shared<std::vector<int>>();
    const qsizetype count = m_pairs->nodeCount();
    nodes->reserve(std::size_t(count));
    for (qsizetype i = 0; i < count; ++i) {
        const auto key = m_pairs->nodes.begin() + i * m_pairs->nodeWidth;
        nodes->push_back(m_skeleton.find(std::vector<orm::Value>(key, key + m_pairs->nodeWidth)));
    }
    m_nodeOf = std::move(nodes);
    countLinks();
}

/// After each turn of the event loop in which something was staged: nodes may have moved, too.
void TreeCounts::restage() {
    if (m_pairs)
        guarded(this, [this] { countLinks(); });
    else if (m_hasDirect && m_counted->direction() == Direction::OneToMany)
        sumReferences();
}

std::vector<int> TreeCounts::parents() const {
    std::vector<int> parents(std::size_t(m_skeleton.capacity()));
    for (int node = 0; node < m_skeleton.capacity(); ++node)
        parents[std::size_t(node)] = m_skeleton.has(node, TreeSkeleton::Loose)
                                         ? TreeShape::outside
                                         : m_skeleton.parent(node);
    return parents;
}

/// A row refers to one node only: nothing is counted twice.
void TreeCounts::sumReferences() {
    const TreeShape shape(parents());
    std::vector<qint64> sums(shape.size(), 0);
    for (int node = 0; node < m_skeleton.capacity(); ++node)
        if (shape.contains(node))
            sums[std::size_t(node)] =
                std::max<qint64>(m_skeleton.count(node), 0) + m_skeleton.difference(node);
    shape.sumUp(sums);
    take(std::move(sums));
}

std::vector<StagedLink> TreeCounts::staged() const {
    std::vector<StagedLink> links;
    orm::Session& session = m_database.session();
    for (const orm::ObjectList& objects :
         {session.newObjects(), session.dirty(), session.deleted()}) {
        for (const orm::ObjectPtr& object : objects) {
            if (&object->mapper() != &m_mapper)
                continue;
            const int node = m_nodeOfRow(*object);
            const orm::RelationSlot& slot = object->relation(*m_counted);
            for (const orm::ObjectPtr& row : slot.added())
                links.push_back({nameOf(*row), node, true});
            for (const orm::ObjectPtr& row : slot.removed())
                links.push_back({nameOf(*row), node, false});
        }
    }
    return links;
}

void TreeCounts::countLinks() {
    m_database.cancel(m_counting);
    using Sums = std::vector<qint64>;
    std::function<Sums(orm::Connection&)> work =
        [pairs = m_pairs, nodeOf = m_nodeOf, parents = parents(), links = staged()](
            orm::Connection&) { return tally(*pairs, *nodeOf, TreeShape(parents), links); };
    m_counting = m_database.reader().post<Sums>(this, std::move(work),
                                                {[this](Sums&& sums) {
                                                     m_counting = 0;
                                                     take(std::move(sums));
                                                 },
                                                 {}},
                                                BackgroundReader::Priority::Idle);
}

void TreeCounts::take(std::vector<qint64>&& within) {
    std::vector<int> changed;
    for (std::size_t node = 0; node < within.size(); ++node)
        if (node >= m_within.size() || m_within[node] != within[node])
            changed.push_back(int(node));
    m_within = std::move(within);
    if (!changed.empty())
        Q_EMIT withinChanged(changed);
}

} // namespace espalier::ui
