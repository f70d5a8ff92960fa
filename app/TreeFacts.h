// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/RowBatch.h"

#include <QtGlobal>

namespace espalier::app {

/// What the rows of an adjacency list really form. `depth`: rows from the top to the deepest one;
/// rows whose parent is missing (orphans) stand at the top like roots; rows that are their own
/// ancestors (inCycles) and what hangs below them have no depth.
struct TreeFacts {
    qint64 nodes = 0;
    qint64 roots = 0;
    qint64 depth = 0;
    qint64 orphans = 0;
    qint64 inCycles = 0;

    /// Each row of `rows` holds `keyColumns` columns of the key, then as many of the parent.
    static TreeFacts of(const orm::RowBatch& rows, int keyColumns);
};

} // namespace espalier::app
