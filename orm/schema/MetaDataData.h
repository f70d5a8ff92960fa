// SPDX-License-Identifier: MIT
#pragma once

#include "orm/schema/Table.h"

#include <QHash>

#include <any>
#include <memory>
#include <vector>

namespace espalier::orm {

/// What the handles on a MetaData share. It owns its tables; they point back without owning, and a
/// Table handle holds both. Internal to schema/.
struct MetaDataData : std::enable_shared_from_this<MetaDataData> {
    std::vector<std::shared_ptr<TableData>> tables;
    QHash<std::pair<QString, QString>, TableData*> byName; ///< by schema and name
    std::any bind;

    ~MetaDataData() { detach(); }

    /// Tables that a handle keeps alive must not point to a MetaData that is gone.
    void detach() {
        for (const std::shared_ptr<TableData>& table : tables)
            table->metaData = nullptr;
        tables.clear();
        byName.clear();
    }
};

} // namespace espalier::orm
