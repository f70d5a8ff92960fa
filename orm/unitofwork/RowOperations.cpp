// SPDX-License-Identifier: MIT
#include "orm/unitofwork/RowOperations.h"

#include "orm/base/Error.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

PlannedValue* valueOf(SlotValues& values, int slot) {
    const auto found =
        std::ranges::find_if(values, [slot](const auto& v) { return v.first == slot; });
    return found == values.end() ? nullptr : &found->second;
}

const PlannedValue* valueOf(const SlotValues& values, int slot) {
    return valueOf(const_cast<SlotValues&>(values), slot);
}

bool isNull(const PlannedValue* value) {
    const Value* known = value ? std::get_if<Value>(value) : nullptr;
    return !value || (known && known->isNull());
}

} // namespace

bool isGuardable(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Date:
    case Value::Kind::Time:
    case Value::Kind::DateTime:
    case Value::Kind::Json:
    case Value::Kind::Expr:
        return false;
    default:
        return true;
    }
}

RowOperations::RowOperations(const Object& object, QString label, std::vector<PlannedValue> key,
                             bool preview)
    : m_object(object), m_mapper(object.mapper()), m_label(std::move(label)), m_key(std::move(key)),
      m_preview(preview) {
    if (m_mapper.isReadOnly())
        throw SessionError(
            u"%1 is only read: its mapping has no whole key of a table."_s.arg(m_mapper.name()),
            {.entity = m_mapper.name()});
}

RowOperation RowOperations::start(OperationKind kind, const MappedTable& mapped) const {
    return {kind,    mapped.table,
            {},      {},
            {},      {},
            {},      {},
            {},      m_mapper.name(),
            m_label, !m_mapper.options().batch};
}

Value RowOperations::nextVersion(const Value& before) const {
    for (const Mapper* mapper = &m_mapper; mapper; mapper = mapper->base()) {
        if (mapper->options().versionGenerator)
            return mapper->options().versionGenerator(before);
    }
    return Value(before.to<qint64>().value_or(0) + 1);
}

void RowOperations::addDefaults(SlotValues& values, bool isInsert) const {
    const auto set = [&values](int slot, Value value) {
        if (PlannedValue* known = valueOf(values, slot))
            *known = std::move(value);
        else
            values.emplace_back(slot, std::move(value));
    };
    for (const Attribute& attribute : m_mapper.attributes()) {
        const ColumnData& column = attribute.column.data();
        const auto& made = isInsert ? column.insertDefault : column.updateDefault;
        if (!made || attribute.isComputed())
            continue;
        // NULL given to a column with a default counts as not given.
        const PlannedValue* given = valueOf(values, attribute.slot);
        if (isInsert ? isNull(given) : !given)
            set(attribute.slot, m_preview && made->make ? Value(u"«default»"_s) : made->value());
    }
    const int version = m_mapper.versionSlot();
    if (isInsert && version >= 0 && isNull(valueOf(values, version)))
        set(version, nextVersion(Value()));
    const int discriminator = m_mapper.polymorphicSlot();
    if (isInsert && discriminator >= 0 && isNull(valueOf(values, discriminator)))
        set(discriminator, m_mapper.options().polymorphicIdentity);
}

std::vector<RowOperation> RowOperations::inserts(SlotValues values, int first) const {
    addDefaults(values, true);
    std::vector<RowOperation> operations;
    const bool fetches = m_mapper.options().eagerDefaults != EagerDefaults::Never;
    for (const MappedTable& mapped : m_mapper.tables()) {
        RowOperation operation = start(OperationKind::Insert, mapped);
        std::vector<Column> made; // by the database, besides the key
        int keySlot = -1;
        for (const auto& [slot, column] : mapped.columns) {
            if (column.isGenerated()) {
                made.push_back(column);
                continue;
            }
            const PlannedValue* value = valueOf(values, slot);
            if (isNull(value) && column.isAutoIncrement()) {
                operation.fetch.push_back(column);
                keySlot = slot;
            } else if (isNull(value) && column.data().serverDefault) {
                (column.isPrimaryKey() ? operation.fetch : made).push_back(column);
            } else if (isNull(value) && column.isPrimaryKey()) {
                throw SessionError(u"A new %1 has no value for its key \"%2\"."_s.arg(
                                       m_mapper.name(), column.name()),
                                   {.entity = m_mapper.name(), .attribute = column.name()});
            } else {
                operation.columns.push_back(column);
                operation.values.push_back(value ? *value : PlannedValue(Value()));
            }
        }
        if (fetches)
            operation.fetch.insert(operation.fetch.end(), made.begin(), made.end());
        if (keySlot >= 0) {
            // The further tables of the row take the key that this one is given.
            const GeneratedKey key{first + int(operations.size()), operation.fetch.front().index()};
            if (PlannedValue* known = valueOf(values, keySlot))
                *known = key;
            else
                values.emplace_back(keySlot, key);
        }
        operations.push_back(std::move(operation));
    }
    return operations;
}

void RowOperations::addKey(RowOperation& operation, const MappedTable& mapped,
                           const SlotValues& written) const {
    const std::vector<int>& keySlots = m_mapper.primaryKey();
    const bool isFirst = &mapped == &m_mapper.tables().front();
    for (const auto& [slot, column] : mapped.key) {
        operation.keyColumns.push_back(column);
        const auto place = std::ranges::find(keySlots, slot);
        const PlannedValue* moved = isFirst ? nullptr : valueOf(written, slot);
        // A changed key has reached the further tables by ON UPDATE when they are written.
        if (moved)
            operation.key.push_back(*moved);
        else if (place != keySlots.end() && !m_key.empty())
            operation.key.push_back(m_key[std::size_t(place - keySlots.begin())]);
        else
            operation.key.emplace_back(
                m_object.committedValue(slot).value_or(m_object.known(slot)));
    }
}

void RowOperations::addVersionGuard(RowOperation& operation, const MappedTable& mapped,
                                    const Object& versioned) const {
    const int slot = m_mapper.versionSlot();
    const Column* column = slot < 0 ? nullptr : mapped.columnOf(slot);
    if (!column)
        return;
    operation.keyColumns.push_back(*column);
    operation.key.emplace_back(versioned.committedValue(slot).value_or(versioned.peek(slot)));
    operation.isVersioned = true;
}

std::vector<RowOperation> RowOperations::updates(SlotValues values, const Object* replaced,
                                                 bool guard) const {
    if (values.empty())
        return {};
    addDefaults(values, false);
    const Object& before = replaced ? *replaced : m_object;
    if (const int version = m_mapper.versionSlot(); version >= 0) {
        std::erase_if(values, [version](const auto& v) { return v.first == version; });
        values.emplace_back(
            version, nextVersion(before.committedValue(version).value_or(before.peek(version))));
    }
    std::vector<RowOperation> operations;
    for (const MappedTable& mapped : m_mapper.tables()) {
        RowOperation operation = start(OperationKind::Update, mapped);
        const bool isFirst = operations.empty() && &mapped == &m_mapper.tables().front();
        addKey(operation, mapped, values);
        addVersionGuard(operation, mapped, before);
        for (const auto& [slot, column] : mapped.columns) {
            const PlannedValue* value = valueOf(values, slot);
            const bool isKey = m_mapper.attribute(slot).primaryKey;
            if (!value || column.isGenerated() || (isKey && (replaced || !isFirst)))
                continue;
            const std::optional<Value> stored = m_object.committedValue(slot);
            if (guard && !replaced && stored && isGuardable(*stored) &&
                slot != m_mapper.versionSlot()) {
                operation.guardColumns.push_back(column);
                operation.guards.push_back(*stored);
            }
            operation.columns.push_back(column);
            operation.values.push_back(*value);
        }
        if (!operation.columns.empty())
            operations.push_back(std::move(operation));
    }
    return operations;
}

std::vector<RowOperation> RowOperations::removals() const {
    std::vector<RowOperation> operations;
    const auto& tables = m_mapper.tables();
    for (auto mapped = tables.rbegin(); mapped != tables.rend(); ++mapped) {
        RowOperation operation = start(OperationKind::Delete, *mapped);
        addKey(operation, *mapped, {});
        addVersionGuard(operation, *mapped, m_object);
        operations.push_back(std::move(operation));
    }
    return operations;
}

} // namespace espalier::orm
