// SPDX-License-Identifier: MIT
#pragma once

#include "orm/schema/Table.h"

namespace espalier::orm {

/// CREATE TABLE with its constraints, and the CREATE INDEX statements that belong to it.
struct CreateTable {
    Table table;
    bool ifNotExists = false;
    std::vector<std::size_t> laterKeys = {}; ///< of table.foreignKeys(), left to AddForeignKey
};

/// ALTER TABLE ... ADD FOREIGN KEY.
struct AddForeignKey {
    Table table;
    std::size_t key; ///< of table.foreignKeys()
};

struct DropTable {
    Table table;
    bool ifExists = false;
};

} // namespace espalier::orm
