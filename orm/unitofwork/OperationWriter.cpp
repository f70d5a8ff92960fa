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
           (reference.target.get() == row.object && row.kind == OperationKind::Insert &&
            reference.target->known(reference.targetSlot).isNull());
}

/// Everything that an object's row gets, relations included. What replaces another row leaves alone
/// what was never set.
void OperationWriter::readValues(const PlannedRow& row, SlotValues& values) {
    const Object& object = *row.object;
    const auto& references = m_sync.references(object);
    const bool isInsert = row.kind == OperationKind::Insert;
    values.clear();
    for (const Attribute& attribute : object.mapper().attributes()) {
        if (!attribute.isWritable())
            continue;
        const auto reference =
            std::find_if(references.begin(), references.end(),
                         [&](const auto& r) { return r.slot == attribute.slot; });
        if (reference != references.end())
            readReference(row, *reference, values);
        else if (isInsert || object.isModified(attribute.slot))
            values.set(attribute.slot, object.peek(attribute.slot));
    }
}

void OperationWriter::readReference(const PlannedRow& row, const Reference& reference,
                                    SlotValues& values) {
    const bool isInsert = row.kind == OperationKind::Insert;
    if (mustWait(row, reference)) {
        m_late.push_back({row, reference});
        if (isInsert)
            values.set(reference.slot, Value());
        return;
    }
    PlannedValue value = referenceValue(reference);
    const std::optional<Value> before = row.object->committedValue(reference.slot);
    const Value* known = std::get_if<Value>(&value);
    if (isInsert || row.replaces || !before || !known || !(*known == *before))
        values.set(reference.slot, std::move(value));
}

RowOperations& OperationWriter::operationsOf(const Mapper& mapper) {
    if (m_last.first != &mapper) {
        std::unique_ptr<RowOperations>& operations = m_byMapper[&mapper];
        if (!operations)
            operations = std::make_unique<RowOperations>(mapper, plan(), m_preview);
        m_last = {&mapper, operations.get()};
    }
    return *m_last.second;
}

void OperationWriter::reserve(std::size_t rows) {
    plan().operations.reserve(rows);
    plan().cells.reserve(2 * rows);
    m_result.second.objects.reserve(rows);
}

void OperationWriter::write(const PlannedRow& row) {
    const std::size_t first = plan().operations.size();
    RowOperations& operations = operationsOf(row.object->mapper());
    if (row.kind != OperationKind::Delete)
        readValues(row, operations.values());
    switch (row.kind) {
    case OperationKind::Insert:
        operations.insert(row);
        if (!m_sync.isEmpty() && !row.hasKey())
            m_insertedAt.insert(row.object, int(first));
        break;
    case OperationKind::Update:
        operations.update(row, m_guard);
        break;
    default:
        operations.remove(row);
        break;
    }
    for (std::size_t i = first; i < plan().operations.size(); ++i)
        m_result.second.objects.emplace_back(row.object);
}

void OperationWriter::push(Draft draft, const ObjectPtr& subject) {
    for (auto* cells : {&draft.values, &draft.key, &draft.guards}) {
        for (PlannedValue& cell : *cells)
            plan().cells.push_back(std::move(cell));
    }
    plan().add(plan().shapeLike(std::move(draft.shape)), draft.label);
    m_result.second.objects.push_back(subject);
}

// --- references that wait

/// Of several tables the one that holds a reference.
void OperationWriter::aim(Draft& draft, const Mapper& mapper, int slot) {
    for (const MappedTable& mapped : mapper.tables()) {
        if (mapper.tables().size() == 1 || !mapped.columnOf(slot))
            continue;
        draft.shape.table = mapped.table;
        draft.shape.keyColumns.clear();
        for (const auto& [keySlot, column] : mapped.key)
            draft.shape.keyColumns.push_back(column);
        return;
    }
}

OperationWriter::Draft OperationWriter::startUpdate(const PlannedRow& row) const {
    const Mapper& mapper = row.object->mapper();
    Draft draft{
        {.kind = OperationKind::Update, .table = mapper.table(), .entity = mapper.name()}, {}, {}};
    const IdentityKey key = row.key();
    draft.label = key.isValid() ? key.toText() : u"new %1"_s.arg(mapper.name());
    for (std::size_t i = 0; i < mapper.primaryKey().size(); ++i) {
        const Column& column = mapper.attribute(mapper.primaryKey()[i]).column;
        draft.shape.keyColumns.push_back(column);
        if (key.isValid())
            draft.key.emplace_back(key.values[i]);
        else
            draft.key.emplace_back(GeneratedKey{m_insertedAt.value(row.object), column.index()});
    }
    return draft;
}

void OperationWriter::addGuard(Draft& draft, const Object& object, int slot) const {
    const std::optional<Value> before = object.committedValue(slot);
    if (!m_guard || !before || !isGuardable(*before))
        return;
    draft.shape.guardColumns.push_back(object.mapper().attribute(slot).column);
    draft.guards.emplace_back(*before);
}

void OperationWriter::writeLate() {
    const std::vector<Late> waiting = std::exchange(m_late, {});
    for (std::size_t i = 0; i < waiting.size();) {
        const PlannedRow& row = waiting[i].row;
        Draft draft = startUpdate(row);
        aim(draft, row.object->mapper(), waiting[i].reference.slot);
        for (; i < waiting.size() && waiting[i].row.object == row.object; ++i) {
            const int slot = waiting[i].reference.slot;
            if (row.kind == OperationKind::Update && !row.replaces)
                addGuard(draft, *row.object, slot);
            draft.shape.columns.push_back(row.object->mapper().attribute(slot).column);
            draft.values.push_back(referenceValue(waiting[i].reference));
        }
        // A key that changed with the row is the row's key by now.
        for (std::size_t k = 0; row.kind == OperationKind::Update && k < draft.key.size(); ++k)
            draft.key[k] = row.object->known(row.object->mapper().primaryKey()[k]);
        push(std::move(draft), ObjectPtr(row.object));
    }
}

void OperationWriter::writeReleased() {
    const auto& released = m_sync.released();
    for (std::size_t i = 0; i < released.size();) {
        const ObjectPtr object = released[i].object;
        Draft draft = startUpdate({.object = object.get(), .kind = OperationKind::Update});
        aim(draft, object->mapper(), released[i].reference.slot);
        for (; i < released.size() && released[i].object == object; ++i) {
            draft.shape.columns.push_back(
                object->mapper().attribute(released[i].reference.slot).column);
            draft.values.emplace_back(Value());
        }
        push(std::move(draft), object);
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

OperationWriter::Draft OperationWriter::startLink(OperationKind kind,
                                                  const RelationSync::LinkRow& row) {
    const Relationship& r = *row.relationship;
    Draft draft{{.kind = kind, .table = *r.secondary(), .entity = r.secondary()->name()}, {}, {}};
    const bool ownerFirst =
        r.localLinks().front().second.index() < r.remoteLinks().front().second.index();
    draft.label = u"%1 and %2"_s.arg(nameOf(ownerFirst ? *row.owner : *row.other),
                                     nameOf(ownerFirst ? *row.other : *row.owner));
    return draft;
}

void OperationWriter::addLinkValues(Draft& draft, const RelationSync::LinkRow& row) {
    const LinkValues* known = row.owner->linkValues(*row.relationship, *row.other);
    if (!known)
        return;
    for (const auto& [column, value] : *known) {
        if (std::ranges::find(draft.shape.columns, column) == draft.shape.columns.end()) {
            draft.shape.columns.push_back(column);
            draft.values.emplace_back(value);
        }
    }
}

void OperationWriter::writeLinks(OperationKind kind,
                                 const std::vector<RelationSync::LinkRow>& rows) {
    for (const RelationSync::LinkRow& row : rows) {
        Draft draft = startLink(kind, row);
        LinkCells cells = cellsOf(row);
        if (kind != OperationKind::Unlink) {
            draft.shape.columns = cells.columns;
            draft.values = std::move(cells.after);
        }
        if (kind == OperationKind::Link)
            addLinkValues(draft, row);
        if (kind != OperationKind::Link) {
            draft.shape.keyColumns = std::move(cells.columns);
            draft.key = std::move(cells.before);
        }
        push(std::move(draft), row.owner);
    }
}

void OperationWriter::writeCarried() {
    for (const RelationSync::CarriedLink& link : m_sync.carriedLinks()) {
        Draft draft = startLink(OperationKind::Relink, link.from);
        LinkCells before = cellsOf(link.from);
        LinkCells after = cellsOf(link.to);
        draft.shape.keyColumns = std::move(before.columns);
        draft.key = std::move(before.before);
        draft.shape.columns = std::move(after.columns);
        draft.values = std::move(after.after);
        push(std::move(draft), link.to.owner);
    }
}

std::pair<FlushPlan, FlushSubjects> OperationWriter::finish() {
    for (const RelationSync::Follower& follower : m_sync.followers())
        m_result.second.following.push_back(
            {follower.object, follower.reference.slot, referenceValue(follower.reference)});
    return std::move(m_result);
}

} // namespace espalier::orm
