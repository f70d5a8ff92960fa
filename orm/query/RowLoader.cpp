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
}

ObjectPtr RowLoader::load(LoadContext& context, const RowBatch& rows, qsizetype row,
                          Populate populate) const {
    IdentityKey key{&m_mapper, {}};
    key.values.reserve(m_keyColumns.size());
    for (std::size_t i = 0; i < m_keyColumns.size(); ++i) {
        const Value& value = rows.at(row, m_keyColumns[i]);
        if (value.isNull())
            return {};
        key.values.push_back(fitted(value, m_mapper.attribute(m_mapper.primaryKey()[i]).type));
    }
    ObjectPtr object = context.instance(std::move(key));
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const int slot = m_slots[i];
        if (populate == Populate::Missing && object->isLoaded(slot)) {
            Object::Access::learn(*object, slot, rows.at(row, m_firstColumn + int(i)));
            continue;
        }
        if (populate == Populate::Refresh && object->isModified(slot))
            continue;
        if (populate == Populate::Replace)
            Object::Access::expire(*object, slot);
        Object::Access::load(*object, slot, rows.at(row, m_firstColumn + int(i)));
    }
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
