// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/schema/Column.h"
#include "orm/schema/Constraint.h"

#include <memory>
#include <optional>
#include <vector>

namespace espalier::orm {

class MetaData;
struct MetaDataData;

enum class TableKind : quint8 { Table, View, MaterializedView, Partitioned, Foreign, Virtual };

struct TableData : std::enable_shared_from_this<TableData> {
    QString schema;
    QString name;
    TableKind kind = TableKind::Table;
    std::vector<Column> columns;
    std::vector<ForeignKeyConstraint> foreignKeys;
    std::vector<UniqueConstraint> uniques;
    std::vector<CheckConstraint> checks;
    std::vector<Index> indexes;
    QString comment;
    bool withoutRowId = false;
    std::optional<Column> rowId; ///< see Table::rowId()
    bool shadowsRowId = false;   ///< columns have taken every name of the row number
    bool strict = false;
    MetaDataData* metaData = nullptr;
};

/// A handle on a table of a MetaData, which owns it: valid as long as any handle on that MetaData
/// or on the table lives. Cheap to copy, compared by identity.
class ESPALIER_ORM_EXPORT Table {
public:
    /// Declares a table in `metaData`. Names may be whatever some database accepts (SQLite: even
    /// empty ones); each dialect refuses its own. Errors: SchemaError when the name is taken or a
    /// column name repeats.
    Table(const Name& name, const MetaData& metaData, const std::vector<Column>& columns);
    /// Declares a reflected table from complete data.
    Table(const MetaData& metaData, TableData data);

    const QString& name() const { return m_data->name; }
    const QString& schema() const { return m_data->schema; }
    /// "schema.name" or "name": for messages and keys of maps, never SQL.
    QString fullName() const;
    TableKind kind() const { return m_data->kind; }
    const std::vector<Column>& columns() const { return m_data->columns; }
    /// Errors: SchemaError naming table and column when there is none.
    const Column& operator[](const Name& column) const;
    const Column& c(const Name& column) const { return (*this)[column]; }
    const Column* find(const QString& column) const;
    std::vector<Column> primaryKey() const;
    /// SQLite's own number of each row, under a name that no column has: none of columns(), but
    /// statements may name it. Null where rows have none, or it cannot be named.
    const Column* rowId() const { return m_data->rowId ? &*m_data->rowId : nullptr; }
    /// Table-level and column-level references together, targets split into table and columns.
    const std::vector<ForeignKeyConstraint>& foreignKeys() const { return m_data->foreignKeys; }
    /// The table that a foreign key refers to; nullopt when the MetaData does not have it.
    std::optional<Table> referred(const ForeignKeyConstraint& key) const;
    /// Adds a relation that the database does not declare.
    /// Errors: SchemaError when a referring column does not exist.
    void addForeignKey(ForeignKeyConstraint key) const;
    /// Errors: SchemaError once the table has been cleared from it.
    MetaData metaData() const;
    const TableData& data() const { return *m_data; }

    friend bool operator==(const Table& a, const Table& b) { return a.m_data == b.m_data; }
    const void* identity() const { return m_data.get(); }

private:
    friend class MetaData;
    friend class Column;
    explicit Table(std::shared_ptr<TableData> data);
    void declare(const MetaData& metaData, TableData data);

    std::shared_ptr<TableData> m_data;
    std::shared_ptr<MetaDataData> m_keepAlive;
};

} // namespace espalier::orm
