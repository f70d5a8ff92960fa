// SPDX-License-Identifier: MIT
#include "orm/unitofwork/RowOperations.h"

#include "orm/base/Error.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

bool isGuardable(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Json:
    case Value::Kind::Expr:
        return false;
    case Value::Kind::Array:
        return std::ranges::all_of(value.as<Array>().values(), isGuardable);
    default:
        return true;
    }
}

RowOperations::RowOperations(const Mapper& mapper, FlushPlan& plan, bool preview)
    : m_mapper(mapper), m_plan(plan), m_preview(preview), m_comparesRows(mapper.isKeyedByRowId()),
      m_values(mapper.slotCount()), m_inserts(mapper.tables().size()),
      m_updates(mapper.tables().size()), m_removals(mapper.tables().size()) {
    if (m_mapper.isReadOnly())
        throw SessionError(
            u"%1 is only read: its mapping has no whole key of a table."_s.arg(m_mapper.name()),
            {.entity = m_mapper.name()});
    for (const Attribute& attribute : m_mapper.attributes()) {
        m_hasInsertDefaults = m_hasInsertDefaults || attribute.column.data().insertDefault;
        m_hasUpdateDefaults = m_hasUpdateDefaults || attribute.column.data().updateDefault;
    }
}

bool RowOperations::isNull(int slot) {
    const PlannedValue* value = m_values.find(slot);
    const Value* known = value ? std::get_if<Value>(value) : nullptr;
    return !value || (known && known->isNull());
}

Value RowOperations::nextVersion(const Value& before) const {
    for (const Mapper* mapper = &m_mapper; mapper; mapper = mapper->base()) {
        if (mapper->options().versionGenerator)
            return mapper->options().versionGenerator(before);
    }
    return Value(before.to<qint64>().value_or(0) + 1);
}

bool RowOperations::isVersionedByServer() const {
    const ColumnData& column = m_mapper.attribute(m_mapper.versionSlot()).column.data();
    return column.serverOnUpdate || column.generated;
}

void RowOperations::addDefaults(bool isInsert) {
    for (const Attribute& attribute : m_mapper.attributes()) {
        const ColumnData& column = attribute.column.data();
        const auto& made = isInsert ? column.insertDefault : column.updateDefault;
        if (!made || attribute.isComputed())
            continue;
        // NULL given to a column with a default counts as not given.
        if (isInsert ? isNull(attribute.slot) : !m_values.find(attribute.slot))
            m_values.set(attribute.slot,
                         m_preview && made->make ? Value(u"«default»"_s) : made->value());
    }
}

// --- shapes

OperationShape RowOperations::newShape(OperationKind kind, const MappedTable& mapped) const {
    return {.kind = kind,
            .table = mapped.table,
            .entity = m_mapper.name(),
            .alone =
                !m_mapper.options().batch || (m_comparesRows && kind != OperationKind::Insert)};
}

/// The columns in the roles of the pattern.
void RowOperations::addColumns(OperationShape& shape, const MappedTable& mapped) const {
    std::vector<Column> made; // by the database, besides the key
    for (std::size_t i = 0; i < mapped.columns.size(); ++i) {
        const auto& [slot, column] = mapped.columns[i];
        switch (Role(m_pattern[qsizetype(i)])) {
        case Absent:
            break;
        case Compared:
            shape.guardColumns.push_back(column);
            break;
        case MadeKey:
            shape.fetch.push_back(column);
            break;
        case MadeValue:
            made.push_back(column);
            break;
        case Guarded:
            shape.guardColumns.push_back(column);
            [[fallthrough]];
        case Written:
            shape.columns.push_back(column);
            break;
        }
    }
    if (m_mapper.options().eagerDefaults != EagerDefaults::Never)
        shape.fetch.insert(shape.fetch.end(), made.begin(), made.end());
}

void RowOperations::addKey(OperationShape& shape, const MappedTable& mapped) const {
    for (const auto& [slot, column] : mapped.key) {
        if (m_mapper.tables().size() == 1)
            shape.labelCells.push_back(int(shape.columns.size() + shape.keyColumns.size()));
        shape.keyColumns.push_back(column);
    }
    const int version = m_mapper.versionSlot();
    if (const Column* column = version < 0 ? nullptr : mapped.columnOf(version)) {
        shape.keyColumns.push_back(*column);
        shape.isVersioned = true;
    }
}

namespace {

/// The places of the key among what an INSERT writes; empty when the database makes part of it.
std::vector<int> keyPlaces(const Mapper& mapper, const std::vector<Column>& columns) {
    std::vector<int> places;
    for (const int slot : mapper.primaryKey()) {
        const auto place = std::ranges::find(columns, mapper.attribute(slot).column);
        if (place == columns.end())
            return {};
        places.push_back(int(place - columns.begin()));
    }
    return places;
}

} // namespace

/// By the pattern, which holds the roles of all columns.
const OperationShape* RowOperations::shapeOf(OperationKind kind, const MappedTable& mapped) {
    const auto index = std::size_t(&mapped - m_mapper.tables().data());
    Shapes& known = (kind == OperationKind::Insert   ? m_inserts
                     : kind == OperationKind::Update ? m_updates
                                                     : m_removals)[index];
    for (const Shapes::Entry& entry : known.entries) {
        if (entry.pattern == m_pattern)
            return entry.shape;
    }
    OperationShape shape = newShape(kind, mapped);
    if (!m_pattern.isEmpty())
        addColumns(shape, mapped);
    if (kind != OperationKind::Insert)
        addKey(shape, mapped);
    else if (m_mapper.tables().size() == 1)
        shape.labelCells = keyPlaces(m_mapper, shape.columns);
    const OperationShape* made = m_plan.shapeLike(std::move(shape));
    known.entries.push_back({m_pattern, made});
    return made;
}

// --- rows

/// Of several tables one need not have the key that names the row.
void RowOperations::finish(const OperationShape* shape, const PlannedRow& row) {
    const bool isNamed = m_mapper.tables().size() > 1 && row.hasKey();
    m_plan.add(shape, isNamed ? row.key().toText() : QString());
}

RowOperations::Role RowOperations::insertRole(int slot, const Column& column) {
    if (column.isGenerated())
        return MadeValue;
    if (!isNull(slot))
        return Written;
    if (column.isAutoIncrement())
        return MadeKey;
    if (column.data().serverDefault)
        return column.isPrimaryKey() ? MadeKey : MadeValue;
    if (column.isPrimaryKey())
        throw SessionError(
            u"A new %1 has no value for its key \"%2\"."_s.arg(m_mapper.name(), column.name()),
            {.entity = m_mapper.name(), .attribute = column.name()});
    return Written;
}

void RowOperations::insert(const PlannedRow& row) {
    if (m_hasInsertDefaults)
        addDefaults(true);
    const int version = m_mapper.versionSlot();
    if (version >= 0 && isNull(version) && !isVersionedByServer())
        m_values.set(version, nextVersion(Value()));
    const int discriminator = m_mapper.polymorphicSlot();
    if (discriminator >= 0 && isNull(discriminator))
        m_values.set(discriminator, m_mapper.options().polymorphicIdentity);
    const bool isOnly = m_mapper.tables().size() == 1;
    for (const MappedTable& mapped : m_mapper.tables()) {
        m_pattern.resize(0);
        int keySlot = -1;
        for (const auto& [slot, column] : mapped.columns) {
            const Role role = insertRole(slot, column);
            m_pattern.append(role);
            if (role == MadeKey && column.isAutoIncrement())
                keySlot = slot;
            if (role != Written)
                continue;
            PlannedValue* value = m_values.find(slot);
            if (!value)
                m_plan.cells.emplace_back();
            else if (isOnly)
                m_plan.cells.push_back(std::move(*value));
            else
                m_plan.cells.push_back(*value);
        }
        const OperationShape* shape = shapeOf(OperationKind::Insert, mapped);
        // The further tables of the row take the key that this one is given.
        if (keySlot >= 0 && !isOnly)
            m_values.set(keySlot,
                         GeneratedKey{int(m_plan.operations.size()), shape->fetch.front().index()});
        finish(shape, row);
    }
}

/// `mapped`: one of the further tables whose key has moved with the first, or the first.
void RowOperations::writeKey(const MappedTable& mapped, const IdentityKey& key,
                             const Object& object, const Object& versioned) {
    const std::vector<int>& keySlots = m_mapper.primaryKey();
    const bool isFirst = &mapped == &m_mapper.tables().front();
    for (const auto& [slot, column] : mapped.key) {
        const auto place = std::ranges::find(keySlots, slot);
        const PlannedValue* moved = isFirst ? nullptr : m_values.find(slot);
        // A changed key has reached the further tables by ON UPDATE when they are written.
        if (moved)
            m_plan.cells.push_back(*moved);
        else if (place != keySlots.end() && key.isValid())
            m_plan.cells.emplace_back(key.values[std::size_t(place - keySlots.begin())]);
        else
            m_plan.cells.emplace_back(object.committedValue(slot).value_or(object.known(slot)));
    }
    const int version = m_mapper.versionSlot();
    if (version >= 0 && mapped.columnOf(version))
        m_plan.cells.emplace_back(
            versioned.committedValue(version).value_or(versioned.peek(version)));
}

RowOperations::Role RowOperations::updateRole(int slot, const Column& column, bool isFirst,
                                              const Object& object, bool replaces, bool guard) {
    const bool isKey = m_mapper.attribute(slot).primaryKey;
    if (!m_values.find(slot) || column.isGenerated() || (isKey && (replaces || !isFirst)))
        return Absent;
    if (!guard || replaces || slot == m_mapper.versionSlot())
        return Written;
    const std::optional<Value> stored = object.committedValue(slot);
    return stored && isGuardable(*stored) ? Guarded : Written;
}

/// Where the whole row is compared: `before` holds it as it was read. Only SQLite numbers rows, and
/// from there times too come back to the same text.
RowOperations::Role RowOperations::comparingRole(int slot, const Column& column,
                                                 const Object& before, bool isWritten) const {
    const std::optional<Value> stored = before.committedValue(slot);
    const bool isCompared = stored && stored->kind() != Value::Kind::Expr && !column.isHidden() &&
                            !column.isGenerated();
    if (isWritten)
        return isCompared ? Guarded : Written;
    return isCompared ? Compared : Absent;
}

/// The values that the columns of the pattern are compared with.
void RowOperations::addGuards(const MappedTable& mapped, const Object& before) {
    for (std::size_t i = 0; i < mapped.columns.size() && !m_pattern.isEmpty(); ++i) {
        const char role = m_pattern[qsizetype(i)];
        if (role != Guarded && role != Compared)
            continue;
        Value stored = *before.committedValue(mapped.columns[i].first);
        // A whole number in SQLite has more digits than a Decimal may bring there.
        const bool isDecimal = m_comparesRows && stored.kind() == Value::Kind::Decimal;
        if (const auto whole = isDecimal ? stored.as<Decimal>().toInt64() : std::nullopt)
            stored = Value(*whole);
        m_plan.cells.emplace_back(std::move(stored));
    }
}

void RowOperations::update(const PlannedRow& row, bool guard) {
    if (m_values.isEmpty())
        return;
    if (m_hasUpdateDefaults)
        addDefaults(false);
    const Object& object = *row.object;
    const Object& before = row.replaced ? *row.replaced : object;
    if (const int version = m_mapper.versionSlot(); version >= 0 && !isVersionedByServer())
        m_values.set(version,
                     nextVersion(before.committedValue(version).value_or(before.peek(version))));
    for (const MappedTable& mapped : m_mapper.tables()) {
        const std::size_t firstCell = m_plan.cells.size();
        const bool isFirst = &mapped == &m_mapper.tables().front();
        m_pattern.resize(0);
        for (const auto& [slot, column] : mapped.columns) {
            Role role = updateRole(slot, column, isFirst, object, row.replaces, guard);
            if (m_comparesRows)
                role = comparingRole(slot, column, before, role != Absent);
            m_pattern.append(role);
            if (role == Written || role == Guarded)
                m_plan.cells.push_back(*m_values.find(slot));
        }
        if (m_plan.cells.size() == firstCell)
            continue;
        writeKey(mapped, row.key(), object, before);
        addGuards(mapped, before);
        finish(shapeOf(OperationKind::Update, mapped), row);
    }
}

void RowOperations::remove(const PlannedRow& row) {
    m_values.clear();
    m_pattern.resize(0);
    const auto& tables = m_mapper.tables();
    for (auto mapped = tables.rbegin(); mapped != tables.rend(); ++mapped) {
        writeKey(*mapped, row.object->key(), *row.object, *row.object);
        m_pattern.resize(0);
        for (const auto& [slot, column] : mapped->columns) {
            if (m_comparesRows)
                m_pattern.append(comparingRole(slot, column, *row.object, false));
        }
        addGuards(*mapped, *row.object);
        finish(shapeOf(OperationKind::Delete, *mapped), row);
    }
}

} // namespace espalier::orm
