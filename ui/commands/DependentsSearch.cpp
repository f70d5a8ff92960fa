// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/DependentsSearch.h"

#include "ui/commands/StagedTree.h"
#include "ui/live/RelationReads.h"

#include <algorithm>
#include <deque>
#include <map>

namespace espalier::ui {

using orm::Direction;
using orm::Expression;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Relationship;
using orm::RowBatch;
using orm::Select;

namespace {

const QString below = QStringLiteral("espalier_below");

QString belowColumn(std::size_t index) { return QStringLiteral("key%1").arg(index); }

std::vector<Key> keysOf(const ObjectList& objects) {
    std::vector<Key> keys;
    for (const ObjectPtr& object : objects) {
        if (object->key().isValid()) {
            keys.push_back(object->key().values);
        }
    }
    return keys;
}

/// Every row at and below those with `keys`, as stored. UNION ends circles.
Select subtree(const Relationship& parent, std::span<const Key> keys) {
    const orm::Mapper& mapper = parent.mapper();
    std::vector<Expression> keyTerms;
    std::vector<Expression> isChild;
    std::vector<Expression> isFound;
    QStringList names;
    for (std::size_t i = 0; i < parent.pairs().size(); ++i) {
        const auto& [foreign, primary] = parent.pairs()[i];
        const orm::Column key = mapper.attribute(primary).column;
        const Expression found = orm::columnOf(below, belowColumn(i), key.type());
        keyTerms.emplace_back(key);
        isChild.push_back(Expression(mapper.attribute(foreign).column) == found);
        isFound.push_back(Expression(key) == found);
        names << belowColumn(i);
    }
    const orm::FromClause table(mapper.table());
    const orm::FromClause reached = orm::FromClause::cte(below);
    const std::vector<orm::Column> primaryKey = reads::columnsOf(mapper, mapper.primaryKey());
    const Select first = Select(keyTerms).from(table).where(reads::anyKey(primaryKey, keys));
    const Select next = Select(keyTerms).from(table.join(reached, orm::allOf(isChild)));
    std::vector<Expression> columns;
    for (const orm::Column& column : reads::columnsOf(mapper, reads::allSlots(mapper))) {
        columns.emplace_back(column);
    }
    return Select(columns)
        .from(table.join(reached, orm::allOf(isFound)))
        .with(below, names, first.unionWith(next), true);
}

} // namespace

DependentsSearch::DependentsSearch(LiveDatabase& database, QObject* receiver, ObjectList rows,
                                   std::function<void(const Dependents&)> done)
    : m_database(database), m_receiver(receiver), m_rows(std::move(rows)),
      m_mapper(m_rows.front()->mapper()), m_done(std::move(done)) {}

void DependentsSearch::start() {
    const std::vector<Select> selects = descendantSelects();
    if (selects.empty()) {
        walkStagedTree({});
        loadLinks();
        return;
    }
    m_database.readAll(m_receiver, selects,
                       [self = shared_from_this()](std::vector<RowBatch>&& batches) {
                           self->takeDescendants(batches);
                           self->loadLinks();
                       });
}

std::vector<Select> DependentsSearch::descendantSelects() const {
    const Relationship* parent = m_mapper.traits().parent;
    if (!parent) {
        return {};
    }
    // What was moved under the rows brings along what is stored below it.
    ObjectList starts = m_rows;
    for (const ObjectPtr& object : m_database.session().dirty()) {
        if (&object->mapper() == &m_mapper && object->relation(*parent).changed) {
            starts.push_back(object);
        }
    }
    const std::vector<Key> keys = keysOf(starts);
    std::vector<Select> selects;
    for (std::size_t i = 0; i < keys.size(); i += reads::KeysPerStatement) {
        const auto count = std::min<std::size_t>(keys.size() - i, reads::KeysPerStatement);
        selects.push_back(subtree(*parent, std::span(keys).subspan(i, count)));
    }
    return selects;
}

void DependentsSearch::takeDescendants(const std::vector<RowBatch>& batches) {
    ObjectList stored;
    const std::vector<int> slotList = reads::allSlots(m_mapper);
    for (const RowBatch& batch : batches) {
        const ObjectList objects = m_database.session().absorb(m_mapper, slotList, batch);
        stored.insert(stored.end(), objects.begin(), objects.end());
    }
    walkStagedTree(stored);
}

void DependentsSearch::walkStagedTree(const ObjectList& stored) {
    std::map<const orm::Object*, ObjectList> childrenOf;
    QSet<const orm::Object*> placed;
    const auto place = [&](const ObjectPtr& object) {
        const bool isLive = object && !m_database.isMarkedForDeletion(*object);
        if (!isLive || &object->mapper() != &m_mapper || placed.contains(object.get())) {
            return;
        }
        placed.insert(object.get());
        if (const ObjectPtr parent = tree::parent(m_database, *object)) {
            childrenOf[parent.get()].push_back(object);
        }
    };
    std::for_each(stored.begin(), stored.end(), place);
    const ObjectList added = m_database.session().newObjects();
    std::for_each(added.begin(), added.end(), place);

    QSet<const orm::Object*> seen;
    std::deque<std::pair<ObjectPtr, int>> queue;
    for (const ObjectPtr& row : m_rows) {
        seen.insert(row.get());
        queue.emplace_back(row, 0);
    }
    while (!queue.empty()) {
        const auto [node, depth] = queue.front();
        queue.pop_front();
        for (const ObjectPtr& child : childrenOf[node.get()]) {
            if (!seen.contains(child.get())) {
                seen.insert(child.get());
                queue.emplace_back(child, depth + 1);
                m_found.descendants.push_back(child);
                if (depth == 0) {
                    m_found.children.push_back(child);
                }
            }
        }
    }
}

ObjectList DependentsSearch::everyRow() const {
    ObjectList all = m_rows;
    all.insert(all.end(), m_found.descendants.begin(), m_found.descendants.end());
    return all;
}

// The unit of work deletes the links that it knows: all of them must be loaded.
void DependentsSearch::loadLinks() {
    std::vector<const Relationship*> links;
    for (const auto& relationship : m_mapper.relationships()) {
        if (relationship->direction() == Direction::ManyToMany &&
            !relationship->options().viewOnly) {
            links.push_back(relationship.get());
        }
    }
    const ObjectList all = everyRow();
    m_relationsLeft = int(links.size());
    for (const Relationship* relationship : links) {
        const auto loaded = [self = shared_from_this(), relationship, all] {
            for (std::size_t i = 0; i < all.size(); ++i) {
                const qint64 items = qint64(all[i]->relation(*relationship).items.size());
                self->m_found.links += items;
                self->m_found.ownLinks += i < self->m_rows.size() ? items : 0;
            }
            if (--self->m_relationsLeft == 0) {
                self->countReferring();
            }
        };
        m_database.requireRelation(m_receiver, all, *relationship, loaded);
    }
    if (links.empty()) {
        countReferring();
    }
}

/// A mapper of the link table of one of the entity's many-to-many relations.
bool DependentsSearch::isLinkOf(const orm::Mapper& mapper) const {
    const auto& relationships = m_mapper.relationships();
    return std::any_of(relationships.begin(), relationships.end(), [&](const auto& relationship) {
        return relationship->secondary() && *relationship->secondary() == mapper.table();
    });
}

void DependentsSearch::countReferring() {
    const std::vector<Key> keys = keysOf(everyRow());
    for (const auto& mapper : m_database.registry().mappers()) {
        for (const auto& relationship : mapper->relationships()) {
            if (relationship->direction() == Direction::ManyToOne &&
                &relationship->target() == &m_mapper &&
                relationship.get() != m_mapper.traits().parent && !isLinkOf(*mapper)) {
                noteReferring(*mapper, *relationship);
            }
        }
    }
    for (std::size_t i = 0; i < keys.size(); i += reads::KeysPerStatement) {
        const auto count = std::min<std::size_t>(keys.size() - i, reads::KeysPerStatement);
        countBy(std::span(keys).subspan(i, count));
    }
    if (m_counts.empty()) {
        finish({});
        return;
    }
    m_database.readAll(
        m_receiver, m_counts,
        [self = shared_from_this()](std::vector<RowBatch>&& counts) { self->finish(counts); },
        // What may not be read, or takes too long, must not keep anybody from deleting.
        [self = shared_from_this()](const Failure&) {
            self->m_found.isCutShort = true;
            self->finish({});
        });
}

void DependentsSearch::noteReferring(const orm::Mapper& mapper, const Relationship& relationship) {
    std::vector<orm::Column> columns;
    bool nullable = true;
    for (const int slot : m_mapper.primaryKey()) {
        for (const auto& [foreign, primary] : relationship.pairs()) {
            if (primary == slot) {
                columns.push_back(mapper.attribute(foreign).column);
                nullable = nullable && columns.back().isNullable();
            }
        }
    }
    if (columns.size() == m_mapper.primaryKey().size()) {
        m_found.referring.push_back(
            {&mapper, &relationship, 0, nullable, effects::actionOf(relationship)});
        m_columns.push_back(std::move(columns));
    } else { // it refers to another column
        m_found.isCutShort = true;
    }
}

/// Statements that count what refers to the rows with these keys, and what that takes along.
void DependentsSearch::countBy(std::span<const Key> keys) {
    effects::Cascades cascades(m_database.metaData());
    const auto count = [this](const orm::Table& table, const Expression& condition, qint64& rows) {
        m_counts.push_back(Select({orm::countAll()}).from(orm::FromClause(table)).where(condition));
        m_counted.push_back(&rows);
    };
    for (std::size_t i = 0; i < m_found.referring.size(); ++i) {
        Dependents::Referring& referring = m_found.referring[i];
        const Expression condition = reads::anyKey(m_columns[i], keys);
        count(referring.mapper->table(), condition, referring.rows);
        if (referring.onDelete == orm::ReferentialAction::Cascade) {
            cascades.follow(referring.mapper->table(), condition);
        }
    }
    // Tables without an entity stand in no relationship.
    std::vector<orm::Column> key;
    for (const int slot : m_mapper.primaryKey()) {
        key.push_back(m_mapper.attribute(slot).column);
    }
    for (const orm::Table& table : m_database.metaData().tables()) {
        if (!m_database.mapperOf(table)) {
            cascades.followInto(table, m_mapper.table(), reads::anyKey(key, keys));
        }
    }
    m_found.isCutShort = m_found.isCutShort || cascades.isCutShort();
    for (const effects::Effect& effect : cascades.effects()) {
        const auto known = std::ranges::find_if(m_further, [&](const auto& further) {
            return further->table == effect.table && further->onDelete == effect.onDelete;
        });
        if (known == m_further.end()) {
            m_further.push_back(std::make_unique<Dependents::Further>(
                Dependents::Further{effect.table, effect.onDelete, 0}));
            count(effect.table, effect.condition, m_further.back()->rows);
        } else {
            count(effect.table, effect.condition, (*known)->rows);
        }
    }
}

void DependentsSearch::finish(const std::vector<RowBatch>& counts) {
    for (std::size_t i = 0; i < counts.size(); ++i) {
        *m_counted[i] += counts[i].at(0, 0).to<qint64>().value_or(0);
    }
    std::erase_if(m_found.referring, [](const auto& each) { return each.rows == 0; });
    for (const auto& further : m_further) {
        if (further->rows > 0) {
            m_found.further.push_back(*further);
        }
    }
    m_done(m_found);
}

} // namespace espalier::ui
