// SPDX-License-Identifier: MIT
#include "orm/engine/Inspector.h"

#include "orm/engine/Driver.h"

namespace espalier::orm {

Inspector::Inspector(Connection& connection) : m_connection(connection) {}

std::vector<ReflectionWarning> Inspector::reflect(const MetaData& metaData) {
    return Driver::of(m_connection.engine()).reflect(m_connection, metaData);
}

std::vector<EnumType> Inspector::enumTypes() {
    return Driver::of(m_connection.engine()).enumTypes(m_connection);
}

std::optional<qint64> Inspector::estimatedRows(const Table& table) {
    return Driver::of(m_connection.engine()).estimatedRows(m_connection, table);
}

std::vector<ReflectionWarning> reflect(const Engine& engine, const MetaData& metaData) {
    const std::unique_ptr<Connection> connection = engine.connect();
    return Inspector(*connection).reflect(metaData);
}

} // namespace espalier::orm
