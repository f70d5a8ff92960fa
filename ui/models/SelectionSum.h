// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/base/Decimal.h"
#include "ui/Export.h"

#include <QString>

#include <functional>

class QItemSelection;

namespace espalier::ui {

class EntityTableModel;

/// The selected numbers of a grid, as far as their rows are loaded; nothing is read for it. Exact:
/// decimals, and doubles by the 15 digits that are shown.
struct ESPALIER_UI_EXPORT SelectionSum {
    qint64 cells = 0;   ///< selected cells of columns of numbers
    qint64 loaded = 0;  ///< of those
    qint64 numbers = 0; ///< of the loaded ones, without NULL
    orm::Decimal sum;

    /// `isShown`: whether a column counts; empty: each does.
    static SelectionSum of(const EntityTableModel& model, const QItemSelection& selection,
                           const std::function<bool(int column)>& isShown = {});
    /// "Σ 149.7 · average 49.9 · 3 numbers"; says when not all of the rows are loaded. Empty for
    /// fewer than two cells of numbers.
    QString text() const;
};

} // namespace espalier::ui
