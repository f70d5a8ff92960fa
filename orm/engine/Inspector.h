// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/Connection.h"
#include "orm/schema/MetaData.h"

namespace espalier::orm {

/// Something in the database that could not be reflected, or only in part.
struct ReflectionWarning {
    QString object; ///< "table" or "table.column"
    QString kind;   ///< "broken-view", "dangling-foreign-key", "unknown-type", ...
    QString message;
};

/// A type that the database declares as a list of texts: PostgreSQL's CREATE TYPE ... AS ENUM, and
/// MariaDB's ENUM under its declaration.
struct EnumType {
    QString schema;
    QString name;
    QStringList labels; ///< in the order of the type
};

/// Reads a database's catalogue into a MetaData through its own catalogue; never through
/// QSqlRecord. Internal tables are left out; views are included as TableKind::View.
class ESPALIER_ORM_EXPORT Inspector {
public:
    explicit Inspector(Connection& connection);
    /// Declares every table and view in `metaData`. A broken object becomes a warning.
    std::vector<ReflectionWarning> reflect(const MetaData& metaData);
    std::vector<EnumType> enumTypes();
    /// About how many rows a table has: what the server last noted of it, on SQLite how far its row
    /// numbers reach. At once, whatever the table's size; nullopt where nothing is known.
    std::optional<qint64> estimatedRows(const Table& table);

private:
    Connection& m_connection;
};

/// Reflects over a connection of its own.
ESPALIER_ORM_EXPORT std::vector<ReflectionWarning> reflect(const Engine& engine,
                                                           const MetaData& metaData);

} // namespace espalier::orm
