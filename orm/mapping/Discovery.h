// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Registry.h"
#include "orm/schema/MetaData.h"

#include <optional>
#include <vector>

namespace espalier::orm {

/// A table whose rows form a tree through a reference to itself (an adjacency list).
struct DiscoveredTree {
    Table table;
    QStringList keyColumns;
    QStringList parentColumns; ///< parentColumns[i] refers to keyColumns[i]
    QString label;             ///< the column that names a row; empty when none fits
    QString order;             ///< the column that orders siblings; empty when none
    double confidence = 0;     ///< 0 to 1
    QString reason;
};

/// A table whose rows link two others (or one with itself), key made of the two references.
struct DiscoveredLink {
    struct End {
        Table table;
        QStringList columns;    ///< of the link table
        QStringList referenced; ///< of `table`
    };
    Table table;
    End left;
    End right;
    QStringList extraColumns; ///< what the link carries besides its two references
    double confidence = 0;
    QString reason;
};

/// How a table is shown, guessed from names, types and keys; no data are read.
struct TableTraits {
    Table table;
    QString label; ///< the column that names a row to a person; empty when none fits
    QString order;
    bool editable = true;
    QString reason; ///< why it cannot be edited, or by what its rows are known without a key
    /// What tells rows apart in a table without a primary key: a unique key without NULLs, or what
    /// a person said; empty with a primary key.
    QStringList keyColumns = {};
    /// Without any of these, the database's own number of a row (Table::rowId()) tells: not for
    /// good, so that who writes must compare the whole row.
    bool byRowId = false;
};

/// What a schema means, guessed: pure, from MetaData alone.
struct ESPALIER_ORM_EXPORT Discovery {
    std::vector<DiscoveredTree> trees;
    std::vector<DiscoveredLink> links;
    std::vector<TableTraits> tables;

    const TableTraits* traits(const Table& table) const;
    const DiscoveredTree* tree(const Table& table) const;
    const DiscoveredLink* link(const Table& table) const;
};

ESPALIER_ORM_EXPORT Discovery discover(const MetaData& metaData);
/// The same for one table; nullopt when it is none.
ESPALIER_ORM_EXPORT std::optional<DiscoveredTree> discoverTree(const Table& table);
ESPALIER_ORM_EXPORT std::optional<DiscoveredLink> discoverLink(const Table& table);
ESPALIER_ORM_EXPORT TableTraits discoverTraits(const Table& table);
/// Why a table without a key is only shown, and what to do about it.
ESPALIER_ORM_EXPORT QString noKeyReason(const Table& table);

/// Adds (as not declared) what the database leaves out, where the name leaves no doubt: references
/// of a table to its own key named parent. Call it before discover(). Returns "table.column" each.
ESPALIER_ORM_EXPORT QStringList proposeForeignKeys(const MetaData& metaData);

/// Maps every table that has a key, relations named from the schema: "level" for level_id, "parent"
/// and "children" for a tree, the far table's name through a link without columns of its own.
/// Link tables are mapped too, so that their rows can be shown. Configured, traits set; what the
/// schema gets wrong (a reference to nothing) is left out.
ESPALIER_ORM_EXPORT Registry automap(const MetaData& metaData, const Discovery& discovery);
ESPALIER_ORM_EXPORT Registry automap(const MetaData& metaData);

} // namespace espalier::orm
