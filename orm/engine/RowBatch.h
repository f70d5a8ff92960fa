// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"

#include <QStringList>

#include <vector>

namespace espalier::orm {

/// Rows of a result as plain values: may cross threads. `at(i, j)`: row i, column j of `names`.
struct RowBatch {
    QStringList names;
    int width = 0;
    std::vector<Value> cells; ///< row-major: rowCount() * width

    qsizetype rowCount() const { return width == 0 ? 0 : qsizetype(cells.size()) / width; }
    bool isEmpty() const { return cells.empty(); }
    const Value& at(qsizetype row, int column) const {
        return cells[std::size_t(row) * std::size_t(width) + std::size_t(column)];
    }
    const Value* row(qsizetype index) const {
        return cells.data() + std::size_t(index) * std::size_t(width);
    }
    Value* row(qsizetype index) { return cells.data() + std::size_t(index) * std::size_t(width); }
};

/// What a statement that writes did.
struct ExecResult {
    qint64 rowsAffected = -1;
    Value lastInsertId;
    RowBatch returned; ///< rows of RETURNING
};

} // namespace espalier::orm
