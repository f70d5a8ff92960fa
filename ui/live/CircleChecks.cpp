// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/CircleChecks.h"

#include "ui/live/RelationReads.h"

#include <algorithm>

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
            const orm::Select select =
                reads::circleThrough(*parent, keyOf(pending.plan, pending.plan.operations[i]));
            checks.push_back({orm::compile(select, dialect), int(i)});
        }
    }
    return checks;
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
