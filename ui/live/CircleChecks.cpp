// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/CircleChecks.h"

#include "orm/engine/Connection.h"
#include "ui/live/RelationReads.h"

#include <algorithm>
#include <map>
#include <set>

namespace espalier::ui {

namespace {

/// Of an existing row: a new object that takes its place has no key yet.
std::vector<orm::Value> keyOf(const orm::FlushPlan& plan, const orm::RowOperation& operation) {
    std::vector<orm::Value> key;
    for (const orm::PlannedValue& planned : plan.key(operation)) {
        key.push_back(std::get<orm::Value>(planned));
    }
    return key;
}

std::vector<orm::Column> referredColumns(const orm::Relationship& parent) {
    std::vector<orm::Column> columns;
    for (const auto& [foreign, referred] : parent.pairs()) {
        columns.push_back(parent.target().attribute(referred).column);
    }
    return columns;
}

/// What a row refers to, which stays so; nothing without such a row.
std::optional<Key> lockedReference(orm::Connection& connection, const orm::Relationship& parent,
                                   const std::vector<orm::Column>& columns, const Key& values) {
    std::vector<orm::Expression> foreign;
    for (const auto& [slot, referred] : parent.pairs()) {
        foreign.emplace_back(parent.mapper().attribute(slot).column);
    }
    const orm::RowBatch row = connection.query(
        orm::Select(foreign)
            .from(orm::FromClause(parent.mapper().table()))
            .where(reads::anyKey(columns, std::span(&values, 1)))
            .withLock(orm::RowLock{.strength = orm::RowLock::Strength::NoKeyUpdate}));
    return row.isEmpty() ? std::nullopt : std::optional(Key(row.row(0), row.row(0) + row.width));
}

} // namespace

std::vector<CircleCheck> circleChecks(const orm::PendingSave& pending,
                                      const orm::Dialect& dialect) {
    std::vector<CircleCheck> checks;
    for (std::size_t i = 0; i < pending.plan.operations.size(); ++i) {
        const orm::OperationShape& operation = *pending.plan.operations[i].shape;
        const orm::ObjectPtr& object = pending.subjects.objects[i];
        const orm::Relationship* parent = object ? object->mapper().traits().parent : nullptr;
        if (operation.kind != orm::OperationKind::Update || !parent) {
            continue;
        }
        const auto isParentColumn = [&](const orm::Column& column) {
            return std::any_of(parent->pairs().begin(), parent->pairs().end(),
                               [&](const auto& pair) {
                                   return object->mapper().attribute(pair.first).column == column;
                               });
        };
        if (std::any_of(operation.columns.begin(), operation.columns.end(), isParentColumn)) {
            Key key = keyOf(pending.plan, pending.plan.operations[i]);
            const orm::Select select = reads::circleThrough(*parent, key);
            checks.push_back({orm::compile(select, dialect), int(i), parent, std::move(key)});
        }
    }
    return checks;
}

bool locksRows(const orm::Dialect& dialect) { return dialect.name() != u"sqlite"; }

void lockAncestors(orm::Connection& connection, const std::vector<CircleCheck>& checks) {
    if (!locksRows(connection.dialect())) {
        return;
    }
    std::map<const orm::Relationship*, std::set<Key, KeyLess>> seen; // what the rows refer to
    for (const CircleCheck& check : checks) {
        const orm::Mapper& mapper = check.parent->mapper();
        std::optional<Key> above = lockedReference(
            connection, *check.parent, reads::columnsOf(mapper, mapper.primaryKey()), check.key);
        while (above && !reads::hasNull(*above) && seen[check.parent].insert(*above).second) {
            above =
                lockedReference(connection, *check.parent, referredColumns(*check.parent), *above);
        }
    }
}

int findCircle(orm::Connection& connection, const std::vector<CircleCheck>& checks) {
    for (const CircleCheck& check : checks) {
        if (!connection.query(check.statement).isEmpty()) {
            return check.operation;
        }
    }
    return -1;
}

} // namespace espalier::ui
