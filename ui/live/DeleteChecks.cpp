// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/DeleteChecks.h"

#include "orm/engine/Connection.h"

namespace espalier::ui {

namespace {

DeleteCheck::Rows rowsOf(const orm::PendingSave& pending, const orm::Mapper& mapper,
                         const std::vector<int>& operations) {
    DeleteCheck::Rows rows;
    for (const int operation : operations) {
        const orm::Object& object = *pending.subjects.objects[std::size_t(operation)];
        DeleteCheck::Row row{operation, {}};
        for (int slot = 0; slot < mapper.slotCount(); ++slot) {
            row.before.push_back(object.committedValue(slot));
        }
        rows.emplace(object.key().values, std::move(row));
    }
    return rows;
}

bool isEdited(const DeleteCheck& check, const DeleteCheck::Row& row, const orm::Value* now) {
    for (std::size_t slot = 0; slot < row.before.size(); ++slot) {
        const std::optional<orm::Value>& before = row.before[slot];
        if (before && before->kind() != orm::Value::Kind::Expr &&
            *before != orm::fitted(now[slot], check.types[slot])) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<DeleteCheck> deleteChecks(const orm::PendingSave& pending,
                                      const orm::Dialect& dialect) {
    std::map<const orm::Mapper*, std::vector<int>> operations;
    for (std::size_t i = 0; i < pending.plan.operations.size(); ++i) {
        const orm::OperationShape& shape = *pending.plan.operations[i].shape;
        const orm::ObjectPtr& object = pending.subjects.objects[i];
        if (shape.kind == orm::OperationKind::Delete && object && object->key().isValid() &&
            !shape.isVersioned && shape.guardColumns.empty()) {
            operations[&object->mapper()].push_back(int(i));
        }
    }
    std::vector<DeleteCheck> checks;
    for (const auto& [mapper, ofMapper] : operations) {
        const auto rows =
            std::make_shared<const DeleteCheck::Rows>(rowsOf(pending, *mapper, ofMapper));
        std::vector<Key> keys;
        for (const auto& [key, row] : *rows) {
            keys.push_back(key);
        }
        DeleteCheck check{{}, mapper->primaryKey(), {}, rows};
        for (const orm::Attribute& attribute : mapper->attributes()) {
            check.types.push_back(attribute.type);
        }
        for (const orm::Select& select : reads::rowsByKey(*mapper, keys)) {
            check.statement = orm::compile(select, dialect);
            checks.push_back(check);
        }
    }
    return checks;
}

int findEdited(orm::Connection& connection, const std::vector<DeleteCheck>& checks) {
    for (const DeleteCheck& check : checks) {
        const orm::RowBatch now = connection.query(check.statement);
        for (qsizetype i = 0; i < now.rowCount(); ++i) {
            Key key;
            for (const int slot : check.keySlots) {
                key.push_back(orm::fitted(now.at(i, slot), check.types[std::size_t(slot)]));
            }
            const auto row = check.rows->find(key);
            if (row != check.rows->end() && isEdited(check, row->second, now.row(i))) {
                return row->second.operation;
            }
        }
    }
    return -1;
}

} // namespace espalier::ui
