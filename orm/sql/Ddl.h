// SPDX-License-Identifier: MIT
#pragma once

#include "orm/schema/Table.h"

namespace espalier::orm {

/// CREATE TABLE with its constraints, and the CREATE INDEX statements that belong to it.
struct CreateTable {
    Table table;
    bool ifNotExists = false;
};

struct DropTable {
    Table table;
    bool ifExists = false;
};

} // namespace espalier::orm
