// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/schema/Table.h"

#include <any>
#include <memory>
#include <optional>
#include <vector>

namespace espalier::orm {

/// The tables of a database as values: declared in source or reflected. A handle; copies share.
class ESPALIER_ORM_EXPORT MetaData {
public:
    MetaData();
    /// In the order of declaration.
    std::vector<Table> tables() const;
    std::optional<Table> find(const QString& table, const QString& schema = {}) const;
    /// Errors: SchemaError when there is none.
    Table operator[](const Name& table) const;
    /// Referred tables before referring ones, otherwise the order of declaration. A reference to
    /// the table itself does not count; tables of a circle come last, in order of declaration.
    std::vector<Table> sortedTables() const;
    /// An opaque handle on what the tables live in (an Engine); set by the program, used by a
    /// session without a bind of its own.
    void bind(std::any handle) const;
    const std::any& bindHandle() const;
    void clear() const;
    friend bool operator==(const MetaData& a, const MetaData& b) { return a.m_data == b.m_data; }

private:
    friend class Table;
    explicit MetaData(std::shared_ptr<MetaDataData> data) : m_data(std::move(data)) {}
    std::shared_ptr<MetaDataData> m_data;
};

} // namespace espalier::orm
