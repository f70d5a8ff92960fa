// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/models/ColumnCondition.h"

#include <QString>

#include <optional>

namespace espalier::ui {

struct TableColumn;

/// The little language of the fields above the columns of a grid: `text` (contains it; a number,
/// date or flag: is it), `=text`, `>5`, `>=5`, `<5`, `<=5`, `5..9`, `/expression/`, `null`, `!`
/// before any of them for the opposite, and quotes around what is meant as it stands. A date may be
/// a year or a month. Pure; no database.
namespace filterText {

struct Parsed {
    std::optional<ColumnCondition> condition; ///< none: nothing is asked
    QString error; ///< what is expected instead, for the person who typed; empty: it fits
};

/// Where the column stands.
struct Context {
    bool hasLabel = false; ///< it shows the labels of what it refers to
    bool isLoose = false;  ///< any column keeps any kind of value, moments are texts (SQLite)
    bool areTimestampsZoned = false; ///< TIMESTAMP is of a zone without saying so (MariaDB)
};

ESPALIER_UI_EXPORT Parsed parse(const QString& text, const TableColumn& column,
                                const Context& context);
/// What can be written into the field of a column, in a few lines.
ESPALIER_UI_EXPORT QString help(const TableColumn& column, bool hasLabel);

} // namespace filterText

} // namespace espalier::ui
