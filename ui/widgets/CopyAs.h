// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/dialect/Dialect.h"
#include "orm/schema/Table.h"
#include "ui/Export.h"

#include <QString>

#include <optional>
#include <vector>

namespace espalier::ui {

/// Cells that are copied: `rows[i][j]` is of `columns[j]`; nothing where the cell is not selected.
struct CopiedCells {
    struct Column {
        QString name;                      ///< as shown
        std::optional<orm::Column> column; ///< nothing: linked rows
    };
    struct Cell {
        QString text; ///< as shown, whole; null: NULL
        orm::Value value;
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::optional<Cell>>> rows;
};

/// The forms in which cells go to the clipboard. Pure.
namespace copyAs {

ESPALIER_UI_EXPORT QString tabSeparated(const CopiedCells& cells, bool withHeaders);
/// A table as GitHub's Markdown has it.
ESPALIER_UI_EXPORT QString markdown(const CopiedCells& cells);
/// An array of objects; numbers exact, bytes in base64.
ESPALIER_UI_EXPORT QString json(const CopiedCells& cells);
/// An INSERT for each row, without computed columns and linked rows.
ESPALIER_UI_EXPORT QString inserts(const CopiedCells& cells, const orm::Table& table,
                                   const orm::Dialect& dialect);
/// "(1, 2, 3)": the values of the first column, each once, without NULL.
ESPALIER_UI_EXPORT QString inList(const CopiedCells& cells, const orm::Dialect& dialect);

} // namespace copyAs

} // namespace espalier::ui
