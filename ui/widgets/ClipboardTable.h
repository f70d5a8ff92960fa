// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QString>

#include <vector>

namespace espalier::ui {

/// Cells as spreadsheets put them on the clipboard: a line for each row, tabs between cells, a cell
/// with a tab, a line end or a quotation mark in quotation marks, those within it doubled.
namespace clipboard {

struct Cell {
    QString text;
    bool isQuoted = false; ///< tells an empty text from nothing
};
using Table = std::vector<std::vector<Cell>>; ///< rows, perhaps of different lengths

/// A line end behind the last row ends it and begins no other. A quotation mark that no other one
/// closes at the end of a cell is a character as any other.
ESPALIER_UI_EXPORT Table parse(const QString& text);
/// The cells of the longest row.
ESPALIER_UI_EXPORT std::size_t widthOf(const Table& table);
/// A text as a cell; an empty one, other than none, in quotation marks.
ESPALIER_UI_EXPORT QString field(const QString& text);

} // namespace clipboard

} // namespace espalier::ui
