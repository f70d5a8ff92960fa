// SPDX-License-Identifier: MIT
#include "orm/query/RowLoader.h"

#include "orm/base/Error.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

RowLoader::RowLoader(const Mapper& mapper, std::span<const int> columnSlots, int firstColumn)
    : m_mapper(mapper), m_slots(columnSlots.begin(), columnSlots.end()),
      m_firstColumn(firstColumn) {
    for (const int key : mapper.primaryKey()) {
        const auto found = std::find(m_slots.begin(), m_slots.end(), key);
        if (found == m_slots.end())
            throw SessionError(u"Rows of %1 were read without their key \"%2\"."_s.arg(
                mapper.name(), mapper.attribute(key).name));
        m_keyColumns.push_back(firstColumn + int(found - m_slots.begin()));
    }
    const auto discriminator = std::find(m_slots.begin(), m_slots.end(), mapper.polymorphicSlot());
    if (mapper.polymorphicSlot() >= 0 && discriminator != m_slots.end())
        m_classColumn = firstColumn + int(discriminator - m_slots.begin());
}

void RowLoader::addHeir(const Mapper& heir, std::span<const int> columnSlots) {
    const int first = m_heirs.empty()
                          ? m_firstColumn + int(m_slots.size())
                          : m_heirs.back().firstColumn + int(m_heirs.back().columnSlots.size());
    m_heirs.push_back({&heir, {columnSlots.begin(), columnSlots.end()}, first});
}

const Mapper& RowLoader::classOfRow(const Value* cells) const {
    return m_classColumn < 0 ? m_mapper
                             : m_mapper.forIdentity(cells[m_classColumn - m_firstColumn]);
}

bool RowLoader::prepare(Object& object) const {
    for (const auto& extension : object.mapper().extensions()) {
        if (extension->populateInstance(object) == HookResult::Stop)
            return false;
    }
    return true;
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

ObjectPtr RowLoader::load(LoadContext& context, const RowBatch& rows, qsizetype row,
                          Populate populate) const {
    const bool isHooked = !m_mapper.extensions().empty();
    const Value* cells = rows.row(row) + m_firstColumn;
    std::vector<Value> translated;
    if (isHooked) {
        translated.assign(cells, cells + m_slots.size());
        for (const auto& extension : m_mapper.extensions()) {
            if (extension->translateRow(m_mapper, translated) == HookResult::Stop)
                break;
        }
        cells = translated.data();
    }
    IdentityKey key{&m_mapper, {}};
    key.values.reserve(m_keyColumns.size());
    bool isAbsent = true;
    for (std::size_t i = 0; i < m_keyColumns.size(); ++i) {
        const Value& value = cells[m_keyColumns[i] - m_firstColumn];
        if (value.isNull() && !m_mapper.options().allowPartialKeys)
            return {};
        isAbsent = isAbsent && value.isNull();
        key.values.push_back(fitted(value, m_mapper.attribute(m_mapper.primaryKey()[i]).type));
    }
    if (isAbsent)
        return {};
    key.mapper = &classOfRow(cells);
    const bool isNew = (isHooked || context.isWatched()) && !context.find(key);
    ObjectPtr object = context.instance(std::move(key));
    if (isHooked && !prepare(*object))
        return object;
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        take(*object, m_slots[i], cells[i], populate);
    for (const Heir& heir : m_heirs) {
        if (!object->mapper().isA(*heir.mapper))
            continue;
        for (std::size_t i = 0; i < heir.columnSlots.size(); ++i)
            take(*object, heir.columnSlots[i], rows.at(row, heir.firstColumn + int(i)), populate);
    }
    for (const auto& extension : object->mapper().extensions()) {
        if (isNew && extension->loaded(*object) == HookResult::Stop)
            break;
    }
    if (isNew && context.isWatched())
        context.loaded(*object);
    return object;
}

ObjectList RowLoader::loadAll(LoadContext& context, const RowBatch& rows, Populate populate) const {
    ObjectList objects;
    objects.reserve(std::size_t(rows.rowCount()));
    for (qsizetype row = 0; row < rows.rowCount(); ++row)
        objects.push_back(load(context, rows, row, populate));
    return objects;
}

} // namespace espalier::orm
