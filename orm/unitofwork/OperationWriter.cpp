// SPDX-License-Identifier: MIT
#include "orm/unitofwork/OperationWriter.h"

#include "orm/base/Error.h"

#include <algorithm>
#include <map>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const Object& object) {
    return object.key().isValid() ? object.key().toText()
                                  : u"a new %1"_s.arg(object.mapper().name());
}

/// As the database has it: an object's key moves only when its row was written.
Value storedValue(const Object& object, int slot) {
    if (object.key().isValid()) {
        const std::vector<int>& keySlots = object.mapper().primaryKey();
        const auto place = std::find(keySlots.begin(), keySlots.end(), slot);
        if (place != keySlots.end())
            return object.key().values[std::size_t(place - keySlots.begin())];
    }
    return object.committedValue(slot).value_or(object.known(slot));
}

} // namespace

PlannedValue OperationWriter::referenceValue(const Reference& reference) const {
    if (!reference.target)
        return Value();
    const Value& value = reference.target->known(reference.targetSlot);
    if (value.isNull() && m_insertedAt.contains(reference.target.get())) {
        const Column& column = reference.target->mapper().attribute(reference.targetSlot).column;
        return GeneratedKey{m_insertedAt.value(reference.target.get()), column.index()};
    }
    return value;
}

/// For rows that come later, or for a row's own key that the database has yet to make.
bool OperationWriter::mustWait(const PlannedRow& row, const Reference& reference) const {
    return reference.isLate ||
           (reference.target == row.object && row.kind == OperationKind::Insert &&
            reference.target->known(reference.targetSlot).isNull());
}

/// Slot and value of everything that an object's row gets, relations included. What replaces
/// another row leaves alone what was never set.
OperationWriter::Written OperationWriter::writtenValues(const PlannedRow& row) {
    const Object& object = *row.object;
    const auto& references = m_sync.references(object);
    const bool isInsert = row.kind == OperationKind::Insert;
    Written written;
    for (const Attribute& attribute : object.mapper().attributes()) {
        if (!attribute.isWritable())
            continue;
        const auto reference =
            std::find_if(references.begin(), references.end(),
                         [&](const auto& r) { return r.slot == attribute.slot; });
        if (reference == references.end()) {
            if (isInsert || object.isModified(attribute.slot))
                written.emplace_back(attribute.slot, object.peek(attribute.slot));
        } else if (mustWait(row, *reference)) {
            m_late.push_back({row, *reference});
            if (isInsert)
                written.emplace_back(attribute.slot, Value());
        } else {
            PlannedValue value = referenceValue(*reference);
            const std::optional<Value> before = object.committedValue(attribute.slot);
            const Value* known = std::get_if<Value>(&value);
            if (isInsert || row.replaces || !before || !known || !(*known == *before))
                written.emplace_back(attribute.slot, std::move(value));
        }
    }
    return written;
}

/// Of several tables the one that holds a reference.
void OperationWriter::aim(RowOperation& operation, const Mapper& mapper, int slot) {
    for (const MappedTable& mapped : mapper.tables()) {
        if (mapper.tables().size() == 1 || !mapped.columnOf(slot))
            continue;
        operation.table = mapped.table;
        operation.keyColumns.clear();
        for (const auto& [keySlot, column] : mapped.key)
            operation.keyColumns.push_back(column);
        return;
    }
}

RowOperation OperationWriter::start(OperationKind kind, const PlannedRow& row) const {
    const Mapper& mapper = row.object->mapper();
    RowOperation operation{kind, mapper.table(), {}, {}, {}, {}, {}, {}, {}, mapper.name(), {}};
    operation.label = row.key.isValid() ? row.key.toText() : u"new %1"_s.arg(mapper.name());
    if (kind == OperationKind::Insert)
        return operation;
    for (std::size_t i = 0; i < mapper.primaryKey().size(); ++i) {
        const Column& column = mapper.attribute(mapper.primaryKey()[i]).column;
        operation.keyColumns.push_back(column);
        if (row.key.isValid())
            operation.key.emplace_back(row.key.values[i]);
        else
            operation.key.emplace_back(
                GeneratedKey{m_insertedAt.value(row.object.get()), column.index()});
    }
    return operation;
}

void OperationWriter::push(RowOperation operation, const ObjectPtr& subject) {
    m_result.first.operations.push_back(std::move(operation));
    m_result.second.objects.push_back(subject);
}

RowOperations OperationWriter::operationsOf(const PlannedRow& row) const {
    std::vector<PlannedValue> key;
    if (row.kind != OperationKind::Insert)
        key.assign(row.key.values.begin(), row.key.values.end());
    return RowOperations(*row.object,
                         row.key.isValid() ? row.key.toText()
                                           : u"new %1"_s.arg(row.object->mapper().name()),
                         std::move(key), m_preview);
}

void OperationWriter::pushAll(std::vector<RowOperation> operations, const ObjectPtr& subject) {
    for (RowOperation& operation : operations)
        push(std::move(operation), subject);
}

void OperationWriter::write(const PlannedRow& row) {
    const int first = int(m_result.first.operations.size());
    switch (row.kind) {
    case OperationKind::Insert:
        pushAll(operationsOf(row).inserts(writtenValues(row), first), row.object);
        m_insertedAt.insert(row.object.get(), first);
        break;
    case OperationKind::Update:
        pushAll(operationsOf(row).updates(writtenValues(row), row.replaced.get(), m_guard),
                row.object);
        break;
    default:
        pushAll(operationsOf(row).removals(), row.object);
        break;
    }
}

void OperationWriter::addGuard(RowOperation& operation, const Object& object, int slot) const {
    const std::optional<Value> before = object.committedValue(slot);
    if (!m_guard || !before || !isGuardable(*before))
        return;
    operation.guardColumns.push_back(object.mapper().attribute(slot).column);
    operation.guards.push_back(*before);
}

void OperationWriter::writeLate() {
    const std::vector<Late> waiting = std::exchange(m_late, {});
    for (std::size_t i = 0; i < waiting.size();) {
        const PlannedRow& row = waiting[i].row;
        RowOperation operation = start(OperationKind::Update, row);
        aim(operation, row.object->mapper(), waiting[i].reference.slot);
        for (; i < waiting.size() && waiting[i].row.object == row.object; ++i) {
            const int slot = waiting[i].reference.slot;
            if (row.kind == OperationKind::Update && !row.replaces)
                addGuard(operation, *row.object, slot);
            operation.columns.push_back(row.object->mapper().attribute(slot).column);
            operation.values.push_back(referenceValue(waiting[i].reference));
        }
        // A key that changed with the row is the row's key by now.
        for (std::size_t k = 0; row.kind == OperationKind::Update && k < operation.key.size(); ++k)
            operation.key[k] = row.object->known(row.object->mapper().primaryKey()[k]);
        push(std::move(operation), row.object);
    }
}

void OperationWriter::writeReleased() {
    const auto& released = m_sync.released();
    for (std::size_t i = 0; i < released.size();) {
        const ObjectPtr object = released[i].object;
        RowOperation operation =
            start(OperationKind::Update, {OperationKind::Update, object, 0, 0, object->key()});
        aim(operation, object->mapper(), released[i].reference.slot);
        for (; i < released.size() && released[i].object == object; ++i) {
            operation.columns.push_back(
                object->mapper().attribute(released[i].reference.slot).column);
            operation.values.emplace_back(Value());
        }
        push(std::move(operation), object);
    }
}

// --- links

OperationWriter::LinkCells OperationWriter::cellsOf(const RelationSync::LinkRow& row) const {
    struct Cell {
        Column column;
        PlannedValue before;
        PlannedValue after;
    };
    // In the order of the link table, whichever side tells: equal statements can share a call.
    std::map<int, Cell> cells;
    const auto take = [&](const std::vector<std::pair<int, Column>>& ends,
                          const ObjectPtr& object) {
        for (const auto& [slot, column] : ends)
            cells.emplace(column.index(), Cell{column, storedValue(*object, slot),
                                               referenceValue({-1, object, slot})});
    };
    take(row.relationship->localLinks(), row.owner);
    take(row.relationship->remoteLinks(), row.other);
    LinkCells result;
    for (auto& [index, cell] : cells) {
        result.columns.push_back(cell.column);
        result.before.push_back(std::move(cell.before));
        result.after.push_back(std::move(cell.after));
    }
    return result;
}

RowOperation OperationWriter::startLink(OperationKind kind,
                                        const RelationSync::LinkRow& row) const {
    const Relationship& r = *row.relationship;
    RowOperation operation{kind, *r.secondary(),        {}, {}, {}, {}, {}, {},
                           {},   r.secondary()->name(), {}};
    const bool ownerFirst =
        r.localLinks().front().second.index() < r.remoteLinks().front().second.index();
    operation.label = u"%1 and %2"_s.arg(nameOf(ownerFirst ? *row.owner : *row.other),
                                         nameOf(ownerFirst ? *row.other : *row.owner));
    return operation;
}

void OperationWriter::writeLinks(OperationKind kind,
                                 const std::vector<RelationSync::LinkRow>& rows) {
    for (const RelationSync::LinkRow& row : rows) {
        RowOperation operation = startLink(kind, row);
        LinkCells cells = cellsOf(row);
        if (kind == OperationKind::Link) {
            operation.columns = std::move(cells.columns);
            operation.values = std::move(cells.after);
        } else {
            operation.keyColumns = std::move(cells.columns);
            operation.key = std::move(cells.before);
        }
        push(std::move(operation), row.owner);
    }
}

void OperationWriter::rewriteLinks(const std::vector<RelationSync::LinkRow>& rows) {
    for (const RelationSync::LinkRow& row : rows) {
        RowOperation operation = startLink(OperationKind::Relink, row);
        LinkCells cells = cellsOf(row);
        operation.columns = cells.columns;
        operation.values = std::move(cells.after);
        operation.keyColumns = std::move(cells.columns);
        operation.key = std::move(cells.before);
        push(std::move(operation), row.owner);
    }
}

std::pair<FlushPlan, FlushSubjects> OperationWriter::finish() {
    for (const RelationSync::Follower& follower : m_sync.followers())
        m_result.second.following.push_back(
            {follower.object, follower.reference.slot, referenceValue(follower.reference)});
    return std::move(m_result);
}

} // namespace espalier::orm
