// SPDX-License-Identifier: MIT
#include "orm/mapping/Mapper.h"

#include "orm/base/Error.h"
#include "orm/mapping/Registry.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

Mapper::Mapper(Registry& registry, ClassInfo info, Table table)
    : m_name(info.name), m_class(std::move(info)), m_table(std::move(table)),
      m_registry(&registry) {
    for (const Column& column : m_table.columns()) {
        const int slot = int(m_attributes.size());
        m_attributes.push_back({column.name(), slot, column, SqlType{}, column.isPrimaryKey()});
        m_byName.insert(column.name(), slot);
        m_slotByColumn.push_back(slot);
        if (column.isPrimaryKey())
            m_primaryKey.push_back(slot);
    }
}

Mapper::~Mapper() {
    if (m_prototype)
        m_class.destroy(m_prototype);
}

const Attribute* Mapper::find(const QString& attribute) const {
    const auto found = m_byName.constFind(attribute);
    return found == m_byName.cend() ? nullptr : &m_attributes[std::size_t(*found)];
}

const Attribute& Mapper::attribute(const Name& name) const {
    if (const Attribute* attribute = find(name))
        return *attribute;
    throw MappingError(u"%1 has no attribute \"%2\"."_s.arg(m_name, name.text()));
}

int Mapper::slotOf(const Column& column) const {
    if (column.data().table != &m_table.data())
        return -1;
    return m_slotByColumn[std::size_t(column.index())];
}

const Relationship* Mapper::findRelationship(const QString& name) const {
    for (const auto& relationship : m_relationships) {
        if (relationship->name() == name)
            return relationship.get();
    }
    return nullptr;
}

const Relationship& Mapper::relationship(const Name& name) const {
    if (const Relationship* relationship = findRelationship(name))
        return *relationship;
    throw MappingError(u"%1 has no relation \"%2\"."_s.arg(m_name, name.text()));
}

Expression Mapper::operator[](const Name& name) const { return columnOf(attribute(name).column); }

} // namespace espalier::orm
