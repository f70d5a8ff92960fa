// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/GoneRows.h"

#include "orm/base/Error.h"
#include "orm/engine/Connection.h"
#include "ui/commands/DeletionEffects.h"

#include <algorithm>

namespace espalier::ui {

using orm::Column;
using orm::Mapper;
using orm::OperationKind;
using orm::ReferentialAction;
using orm::Relationship;
using orm::RowBatch;
using orm::Value;

namespace {

Key keyOf(const Mapper& mapper, const std::vector<Value>& row) {
    Key key;
    for (const int slot : mapper.primaryKey()) {
        key.push_back(row[std::size_t(slot)]);
    }
    return key;
}

/// A row as a worker reads it, as the session would hold it.
std::vector<Value> rowOf(const Mapper& mapper, const RowBatch& batch, qsizetype index) {
    std::vector<Value> row;
    for (int slot = 0; slot < mapper.slotCount(); ++slot) {
        row.push_back(orm::fitted(batch.at(index, slot), mapper.attribute(slot).type));
    }
    return row;
}

/// Of rows by slot: the values that others refer to; those with a NULL are referred to by none.
std::vector<Key> referredValues(const Relationship& reference, const GoneRows::Rows& rows) {
    std::vector<Key> keys;
    for (const auto& [key, row] : rows) {
        Key values;
        for (const auto& [foreign, referred] : reference.pairs()) {
            values.push_back(row[std::size_t(referred)]);
        }
        if (!reads::hasNull(values)) {
            keys.push_back(std::move(values));
        }
    }
    return keys;
}

/// The rows of `referring` are links of `mapper`, and come back as such.
bool isLinking(const Mapper& mapper, const Mapper& referring) {
    return std::ranges::any_of(mapper.relationships(), [&referring](const auto& relationship) {
        return relationship->direction() == orm::Direction::ManyToMany &&
               !relationship->options().viewOnly && *relationship->secondary() == referring.table();
    });
}

std::vector<Column> foreignColumns(const Relationship& reference) {
    std::vector<Column> columns;
    for (const auto& [foreign, referred] : reference.pairs()) {
        columns.push_back(reference.mapper().attribute(foreign).column);
    }
    return columns;
}

} // namespace

GoneReader::GoneReader(const orm::PendingSave& pending, const orm::Registry& registry)
    : m_registry(registry) {
    for (std::size_t i = 0; i < pending.plan.operations.size(); ++i) {
        const orm::RowOperation& operation = pending.plan.operations[i];
        const orm::ObjectPtr& object = pending.subjects.objects[i];
        if (operation.shape->kind == OperationKind::Unlink) {
            noteLinks(pending.plan, operation);
        } else if (object && object->key().isValid() &&
                   (operation.shape->kind == OperationKind::Delete ||
                    operation.shape->kind == OperationKind::Update)) {
            m_written[&object->mapper()].insert(object->key().values);
        }
        if (operation.shape->kind != OperationKind::Delete || !object) {
            continue;
        }
        std::vector<Value> row;
        for (int slot = 0; slot < object->mapper().slotCount(); ++slot) {
            row.push_back(object->committedValue(slot).value_or(Value()));
        }
        m_roots[&object->mapper()].insert_or_assign(object->key().values, std::move(row));
    }
    // Nobody refers to most tables with an action of the database.
    std::erase_if(m_roots, [this](const auto& root) {
        return std::ranges::none_of(m_registry.mappers(), [&root](const auto& mapper) {
            return std::ranges::any_of(mapper->relationships(), [&root](const auto& reference) {
                return &reference->target() == root.first && isActing(*reference);
            });
        });
    });
}

void GoneReader::noteLinks(const orm::FlushPlan& plan, const orm::RowOperation& operation) {
    const orm::OperationShape& shape = *operation.shape;
    if (shape.table.columns().size() <= shape.keyColumns.size()) {
        return; // its rows are there, or not
    }
    Key key;
    for (const orm::PlannedValue& value : plan.key(operation)) {
        const Value* known = std::get_if<Value>(&value);
        key.push_back(known ? *known : Value());
    }
    const auto place = std::ranges::find_if(m_links, [&shape](const LinkKeys& links) {
        return links.table == shape.table && links.columns == shape.keyColumns;
    });
    LinkKeys& links = place != m_links.end()
                          ? *place
                          : m_links.emplace_back(LinkKeys{shape.table, shape.keyColumns, {}});
    links.keys.push_back(std::move(key));
}

bool GoneReader::isActing(const Relationship& reference) {
    if (reference.direction() != orm::Direction::ManyToOne) {
        return false;
    }
    const std::optional<ReferentialAction> action = effects::actionOf(reference);
    return action == ReferentialAction::Cascade || action == ReferentialAction::SetNull ||
           action == ReferentialAction::SetDefault;
}

/// Deleting along needs no right to read: a refusal must not end the save.
void GoneReader::lookBefore(orm::Connection& connection) {
    if (!isNeeded()) {
        return;
    }
    const QString name = QStringLiteral("espalier_gone");
    connection.savepoint(name);
    try {
        lookAll(connection);
        connection.release(name);
    } catch (const orm::ReadOnlyError&) { // as a missing right is told
        connection.rollbackTo(name);
        m_gone = {};
        m_released.clear();
        m_gone.isCutShort = true;
    }
}

void GoneReader::lookAll(orm::Connection& connection) {
    for (const LinkKeys& links : m_links) {
        readLinks(connection, links);
    }
    for (const auto& [mapper, rows] : m_roots) {
        follow(connection, *mapper, rows);
    }
}

void GoneReader::readLinks(orm::Connection& connection, const LinkKeys& links) {
    GoneRows::Links found{links.table, links.table.columns(), {}};
    const std::vector<orm::Expression> columns(found.columns.begin(), found.columns.end());
    for (const orm::Expression& condition : reads::anyOfKeys(links.columns, links.keys)) {
        if (!hasRoom()) {
            m_gone.isCutShort = true;
            break;
        }
        found.rows.push_back(connection.query(
            orm::Select(columns).from(orm::FromClause(links.table)).where(condition)));
        m_count += std::size_t(found.rows.back().rowCount());
    }
    m_gone.links.push_back(std::move(found));
}

void GoneReader::follow(orm::Connection& connection, const Mapper& mapper, const Rows& rows) {
    for (const auto& referring : m_registry.mappers()) {
        for (const auto& reference : referring->relationships()) {
            if (&reference->target() == &mapper && isActing(*reference) &&
                !isLinking(mapper, *referring)) {
                followInto(connection, *reference, rows);
            }
        }
    }
}

void GoneReader::followInto(orm::Connection& connection, const Relationship& reference,
                            const Rows& rows) {
    const Mapper& mapper = reference.mapper();
    const bool isTaken = effects::actionOf(reference) == ReferentialAction::Cascade;
    const std::vector<Column> all = reads::columnsOf(mapper, reads::allSlots(mapper));
    const std::vector<Key> keys = referredValues(reference, rows);
    Rows fresh;
    for (const orm::Expression& condition : reads::anyOfKeys(foreignColumns(reference), keys)) {
        if (!hasRoom()) {
            m_gone.isCutShort = true;
            break;
        }
        const RowBatch batch =
            connection.query(orm::Select(std::vector<orm::Expression>(all.begin(), all.end()))
                                 .from(orm::FromClause(mapper.table()))
                                 .where(condition));
        for (qsizetype i = 0; i < batch.rowCount(); ++i) {
            std::vector<Value> row = rowOf(mapper, batch, i);
            Key key = keyOf(mapper, row);
            if (!m_written[&mapper].contains(key)) {
                fresh.emplace(std::move(key), std::move(row));
            }
        }
        m_count += std::size_t(batch.rowCount());
    }
    Rows& known = isTaken ? m_gone.taken[&mapper] : m_released[&mapper];
    std::erase_if(fresh, [&known](const auto& row) { return known.contains(row.first); });
    known.insert(fresh.begin(), fresh.end());
    if (isTaken && !fresh.empty()) {
        readLinksOf(connection, mapper, fresh);
        follow(connection, mapper, fresh);
    }
    for (const auto& [foreign, referred] : reference.pairs()) {
        if (!isTaken) {
            m_releasing[&mapper].insert(foreign);
        }
    }
}

/// The plan deletes the links of rows that it deletes; those of others go with them.
void GoneReader::readLinksOf(orm::Connection& connection, const Mapper& mapper, const Rows& rows) {
    for (const auto& relationship : mapper.relationships()) {
        if (relationship->direction() != orm::Direction::ManyToMany ||
            relationship->options().viewOnly) {
            continue;
        }
        LinkKeys links{*relationship->secondary(), {}, {}};
        for (const auto& [slot, column] : relationship->localLinks()) {
            links.columns.push_back(column);
        }
        for (const auto& [key, row] : rows) {
            Key ends;
            for (const auto& [slot, column] : relationship->localLinks()) {
                ends.push_back(row[std::size_t(slot)]);
            }
            links.keys.push_back(std::move(ends));
        }
        readLinks(connection, links);
    }
}

void GoneReader::noteReleased(const Mapper& mapper, const std::vector<Value>& now) {
    const Key key = keyOf(mapper, now);
    const std::vector<Value>& before = m_released[&mapper].at(key);
    bool isReleased = false;
    for (const int slot : m_releasing[&mapper]) {
        const auto place = std::size_t(slot);
        if (!(before[place] == now[place])) {
            m_gone.released.push_back({&mapper, key, slot, before[place], now[place]});
            isReleased = true;
        }
    }
    if (isReleased) {
        RowBatch& rows = m_gone.releasedRows[&mapper];
        rows.width = int(now.size());
        rows.cells.insert(rows.cells.end(), now.begin(), now.end());
    }
}

GoneRows GoneReader::lookAfter(orm::Connection& connection) {
    const auto eachNow = [&connection](const Mapper& mapper, const Rows& rows, const auto& visit) {
        std::vector<Key> keys;
        for (const auto& [key, row] : rows) {
            keys.push_back(key);
        }
        for (const orm::Select& select : reads::rowsByKey(mapper, keys)) {
            const RowBatch batch = connection.query(select);
            for (qsizetype i = 0; i < batch.rowCount(); ++i) {
                visit(rowOf(mapper, batch, i));
            }
        }
    };
    // What is still there was moved away from what is gone.
    for (auto& [mapper, rows] : m_gone.taken) {
        std::set<Key, KeyLess> still;
        eachNow(*mapper, rows, [&still, of = mapper](const std::vector<Value>& row) {
            still.insert(keyOf(*of, row));
        });
        std::erase_if(rows, [&still](const auto& row) { return still.contains(row.first); });
    }
    for (const auto& [mapper, rows] : m_released) {
        eachNow(*mapper, rows,
                [this, of = mapper](const std::vector<Value>& now) { noteReleased(*of, now); });
    }
    return std::move(m_gone);
}

} // namespace espalier::ui
