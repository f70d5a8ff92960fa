// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/RowBatch.h"
#include "orm/sql/Statement.h"

#include <memory>
#include <optional>

namespace espalier::orm {

class Connection;

/// The rows of a query in batches, when the caller asks for the next. Keeps a statement open on its
/// connection, which lives longer.
class ESPALIER_ORM_EXPORT RowCursor {
public:
    /// Errors: as Connection::query().
    RowCursor(Connection& connection, Statement statement, qsizetype batchRows);
    ~RowCursor();
    RowCursor(RowCursor&&) noexcept;
    RowCursor& operator=(RowCursor&&) noexcept;

    /// At most `batchRows` rows; nothing at the end.
    std::optional<RowBatch> next();

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace espalier::orm
