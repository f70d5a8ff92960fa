// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/RowBatch.h"

namespace espalier::orm {

/// The rows of a query that stay on the server while other statements run on the connection.
class NativeCursor {
public:
    virtual ~NativeCursor() = default;
    NativeCursor(const NativeCursor&) = delete;
    NativeCursor& operator=(const NativeCursor&) = delete;

    virtual const QStringList& names() const = 0;
    /// Appends the next row's values; false after the last one. Errors: as Dialect::raise().
    virtual bool next(std::vector<Value>& cells) = 0;

protected:
    NativeCursor() = default;
};

} // namespace espalier::orm
