// SPDX-License-Identifier: MIT
#pragma once

#include "orm/schema/Table.h"

/// The number of SQLite's rows as reflection notes it, for tables that are only declared.
inline espalier::orm::Column hiddenRowId() {
    auto data = std::make_shared<espalier::orm::ColumnData>();
    data->name = QStringLiteral("rowid");
    data->type = espalier::orm::BigInteger();
    data->primaryKey = true;
    data->nullable = false;
    data->autoIncrement = true;
    data->hidden = true;
    return espalier::orm::Column(std::move(data));
}
