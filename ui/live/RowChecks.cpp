// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/RowChecks.h"

#include "orm/engine/Connection.h"

namespace espalier::ui {

namespace {

using Before = std::vector<std::optional<orm::Value>>;

Before wholeRow(const orm::Object& object) {
    Before before;
    for (int slot = 0; slot < object.mapper().slotCount(); ++slot) {
        before.push_back(object.committedValue(slot));
    }
    return before;
}

/// Documents that are written: a database need not keep their spelling, so that no WHERE compares
/// them.
Before unguarded(const orm::Object& object, const orm::OperationShape& shape) {
    Before before;
    for (const orm::Column& column : shape.columns) {
        const int slot = object.mapper().slotOf(column);
        const std::optional<orm::Value> value =
            slot < 0 ? std::nullopt : object.committedValue(slot);
        if (value && value->kind() == orm::Value::Kind::Json) {
            before.resize(std::size_t(object.mapper().slotCount()));
            before[std::size_t(slot)] = value;
        }
    }
    return before;
}

/// What the row of an operation must still be; empty: nothing of it.
Before expectedBy(const orm::OperationShape& shape, const orm::ObjectPtr& object) {
    if (!object || !object->key().isValid() || shape.isVersioned) {
        return {};
    }
    if (shape.kind == orm::OperationKind::Delete && shape.guardColumns.empty()) {
        return wholeRow(*object);
    }
    return shape.kind == orm::OperationKind::Update ? unguarded(*object, shape) : Before();
}

/// Deleting does not need the right to update, locking in PostgreSQL does.
std::optional<orm::Statement> questionOf(const orm::Table& table, const orm::Dialect& dialect) {
    if (dialect.name() != u"postgresql") {
        return {};
    }
    QString name = dialect.qualified(table.schema(), table.name());
    name.replace(u'\'', QStringLiteral("''"));
    orm::Statement question;
    question.kind = orm::StatementKind::Select;
    question.text = QStringLiteral("SELECT has_any_column_privilege('%1', 'UPDATE')").arg(name);
    return question;
}

bool isEdited(const RowCheck& check, const RowCheck::Row& row, const orm::Value* now) {
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

std::vector<RowCheck> rowChecks(const orm::PendingSave& pending, const orm::Dialect& dialect) {
    std::map<const orm::Mapper*, RowCheck::Rows> expected;
    for (std::size_t i = 0; i < pending.plan.operations.size(); ++i) {
        const orm::ObjectPtr& object = pending.subjects.objects[i];
        if (Before before = expectedBy(*pending.plan.operations[i].shape, object);
            !before.empty()) {
            expected[&object->mapper()].insert_or_assign(object->key().values,
                                                         RowCheck::Row{int(i), std::move(before)});
        }
    }
    std::vector<RowCheck> checks;
    for (auto& [mapper, rowsOfMapper] : expected) {
        const auto rows = std::make_shared<const RowCheck::Rows>(std::move(rowsOfMapper));
        std::vector<Key> keys;
        for (const auto& [key, row] : *rows) {
            keys.push_back(key);
        }
        RowCheck check{
            questionOf(mapper->table(), dialect), {}, {}, mapper->primaryKey(), {}, rows};
        for (const orm::Attribute& attribute : mapper->attributes()) {
            check.types.push_back(attribute.type);
        }
        for (const orm::Select& select : reads::rowsByKey(*mapper, keys)) {
            check.statement = orm::compile(
                select.withLock(orm::RowLock{.strength = orm::RowLock::Strength::NoKeyUpdate}),
                dialect);
            check.unlocked = orm::compile(select, dialect);
            checks.push_back(check);
            check.mayLock.reset();
        }
    }
    return checks;
}

int findEdited(orm::Connection& connection, const std::vector<RowCheck>& checks) {
    bool mayLock = true;
    for (const RowCheck& check : checks) {
        if (check.mayLock) {
            const std::optional<orm::Value> answer = connection.scalar(*check.mayLock);
            mayLock = answer && answer->to<bool>().value_or(false);
        }
        const orm::RowBatch now = connection.query(mayLock ? check.statement : check.unlocked);
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
