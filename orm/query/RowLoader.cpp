// SPDX-License-Identifier: MIT
#include "orm/query/RowLoader.h"

#include "orm/base/Error.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 bit(Value::Kind kind) { return quint32(1) << int(kind); }

/// The kinds that fitted() changes.
quint32 unfitFor(const SqlType& type) {
    if (type.converter)
        return 0;
    switch (type.kind) {
    case TypeKind::Numeric:
        return bit(Value::Kind::Int64) | bit(Value::Kind::UInt64);
    case TypeKind::Integer:
    case TypeKind::BigInteger:
        return bit(Value::Kind::Decimal) | bit(Value::Kind::Bool);
    case TypeKind::Float:
    case TypeKind::Boolean:
        return bit(Value::Kind::Int64);
    default:
        return 0;
    }
}

} // namespace

std::vector<RowLoader::Cell> RowLoader::cellsOf(const Mapper& mapper,
                                                std::span<const int> columnSlots) {
    std::vector<Cell> cells;
    cells.reserve(columnSlots.size());
    for (const int slot : columnSlots) {
        const SqlType& type = mapper.attribute(slot).type;
        cells.push_back({slot, &type, unfitFor(type)});
    }
    return cells;
}

RowLoader::RowLoader(const Mapper& mapper, std::span<const int> columnSlots, int firstColumn)
    : m_mapper(mapper), m_cells(cellsOf(mapper, columnSlots)), m_firstColumn(firstColumn) {
    for (const int key : mapper.primaryKey()) {
        const auto found = std::ranges::find(columnSlots, key);
        if (found == columnSlots.end())
            throw SessionError(u"Rows of %1 were read without their key \"%2\"."_s.arg(
                mapper.name(), mapper.attribute(key).name));
        m_keyCells.push_back(std::size_t(found - columnSlots.begin()));
    }
    const auto discriminator = std::ranges::find(columnSlots, mapper.polymorphicSlot());
    if (mapper.polymorphicSlot() >= 0 && discriminator != columnSlots.end())
        m_classCell = int(discriminator - columnSlots.begin());
    if (m_classCell >= 0 && !mapper.attribute(mapper.polymorphicSlot()).queryColumn.isEmpty()) {
        for (const Mapper* heir : mapper.allHeirs()) {
            if (&heir->root() == heir && !heir->options().polymorphicIdentity.isNull())
                addConcrete(*heir, columnSlots);
        }
    }
    m_isPlain = mapper.extensions().empty() && m_concrete.empty();
}

/// By the names of columns: its attributes have places of their own.
void RowLoader::addConcrete(const Mapper& heir, std::span<const int> columnSlots) {
    std::vector<int> heirSlots;
    std::vector<std::size_t> places;
    for (const Attribute& attribute : heir.attributes()) {
        const auto place = std::ranges::find_if(columnSlots, [&](int slot) {
            return m_mapper.attribute(slot).queryColumn == attribute.column.name();
        });
        if (attribute.isComputed() || attribute.deferred || place == columnSlots.end())
            continue;
        heirSlots.push_back(attribute.slot);
        places.push_back(std::size_t(place - columnSlots.begin()));
    }
    m_concrete.push_back({&heir, std::make_unique<RowLoader>(heir, heirSlots), std::move(places)});
}

void RowLoader::addHeir(const Mapper& heir, std::span<const int> columnSlots) {
    const int first = m_heirs.empty()
                          ? m_firstColumn + int(m_cells.size())
                          : m_heirs.back().firstColumn + int(m_heirs.back().cells.size());
    m_heirs.push_back({&heir, cellsOf(heir, columnSlots), first});
}

bool RowLoader::prepare(Object& object) const {
    for (const auto& extension : object.mapper().extensions()) {
        if (extension->populateInstance(object) == HookResult::Stop)
            return false;
    }
    return true;
}

Value RowLoader::fit(Value&& value, const Cell& cell) {
    return (cell.unfit & bit(value.kind())) != 0 ? fitted(std::move(value), *cell.type)
                                                 : std::move(value);
}

void RowLoader::take(Object& object, int slot, const Value& value, Populate populate) {
    if (populate == Populate::Missing && object.isLoaded(slot)) {
        Object::Access::learn(object, slot, value);
        return;
    }
    if (populate == Populate::Refresh && object.isModified(slot))
        return;
    if (populate == Populate::Replace)
        Object::Access::expire(object, slot);
    Object::Access::load(object, slot, value);
}

void RowLoader::take(Object& object, const std::vector<Cell>& cells, Value* values, bool isNew,
                     Populate populate) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        if (!isNew)
            take(object, cell.slot, values[i], populate);
        else if ((cell.unfit & bit(values[i].kind())) != 0)
            Object::Access::load(object, cell.slot, std::move(values[i]));
        else
            Object::Access::loadFitted(object, cell.slot, std::move(values[i]));
    }
}

void RowLoader::takeHeirs(Object& object, Value* row, bool isNew, Populate populate) const {
    for (const Heir& heir : m_heirs) {
        if (object.mapper().isA(*heir.mapper))
            take(object, heir.cells, row + heir.firstColumn, isNew, populate);
    }
}

IdentityKey RowLoader::keyOf(const Value* values) const {
    IdentityKey key{&m_mapper, {}};
    bool isAbsent = true;
    for (const std::size_t place : m_keyCells) {
        const Value& value = values[place];
        if (value.isNull() && !m_mapper.options().allowPartialKeys)
            return {};
        isAbsent = isAbsent && value.isNull();
        key.values.push_back(fit(Value(value), m_cells[place]));
    }
    if (isAbsent)
        return {};
    if (m_classCell >= 0)
        key.mapper = &m_mapper.forIdentity(values[m_classCell]);
    return key;
}

/// What somebody saw of a row when he said that it is to go is what it will be compared with. A
/// number of SQLite may be another row's by now: there that holds for all that is staged.
bool RowLoader::keepsWhatWasRead(const LoadContext& context, const Object& object) const {
    return m_mapper.isKeyedByRowId() ? context.isStaged(object) : context.isLeaving(object);
}

Instance RowLoader::load(LoadContext& context, Value* row, Populate populate) const {
    if (!m_isPlain)
        return loadSpecial(context, row, populate);
    Value* const values = row + m_firstColumn;
    IdentityKey key = keyOf(values);
    if (!key.isValid())
        return {};
    Instance found = context.instance(std::move(key));
    if (populate == Populate::Refresh && !found.isNew && keepsWhatWasRead(context, *found.object))
        populate = Populate::Missing;
    take(*found.object, m_cells, values, found.isNew, populate);
    if (!m_heirs.empty())
        takeHeirs(*found.object, row, found.isNew, populate);
    if (found.isNew && context.isWatched())
        context.loaded(*found.object);
    return found;
}

Instance RowLoader::loadSpecial(LoadContext& context, Value* row, Populate populate) const {
    if (m_concrete.empty())
        return loadHooked(context, row, populate);
    Value* const values = row + m_firstColumn;
    if (values[m_classCell].isNull())
        return {};
    const Mapper& heir = m_mapper.forIdentity(values[m_classCell]);
    const auto found = std::ranges::find(m_concrete, &heir, &Concrete::mapper);
    if (found == m_concrete.end())
        throw MappingError(u"%1 is read from its heirs; %2 is not a concrete one."_s.arg(
            m_mapper.name(), heir.name()));
    std::vector<Value> own;
    own.reserve(found->places.size());
    for (const std::size_t place : found->places)
        own.push_back(std::move(values[place]));
    return found->loader->load(context, own.data(), populate);
}

Instance RowLoader::loadHooked(LoadContext& context, Value* row, Populate populate) const {
    Value* const values = row + m_firstColumn;
    std::vector<Value> translated(values, values + m_cells.size());
    for (const auto& extension : m_mapper.extensions()) {
        if (extension->translateRow(m_mapper, translated) == HookResult::Stop)
            break;
    }
    IdentityKey key = keyOf(translated.data());
    if (!key.isValid())
        return {};
    Instance found = context.instance(key);
    Object& object = *found.object;
    if (found.isNew) {
        for (std::size_t i = 0; i < m_keyCells.size(); ++i)
            Object::Access::load(object, m_cells[m_keyCells[i]].slot, key.values[i]);
    }
    if (!prepare(object))
        return found;
    // A hook may have loaded or set something already.
    take(object, m_cells, translated.data(), false, populate);
    takeHeirs(object, row, false, populate);
    for (const auto& extension : object.mapper().extensions()) {
        if (found.isNew && extension->loaded(object) == HookResult::Stop)
            break;
    }
    if (found.isNew && context.isWatched())
        context.loaded(object);
    return found;
}

ObjectList RowLoader::loadAll(LoadContext& context, RowBatch rows, Populate populate) const {
    ObjectList objects;
    objects.reserve(std::size_t(rows.rowCount()));
    for (qsizetype row = 0; row < rows.rowCount(); ++row)
        objects.push_back(load(context, rows.row(row), populate).object);
    return objects;
}

} // namespace espalier::orm
