// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/commands/CellEdits.h"

#include <QDialog>

#include <vector>

namespace espalier::ui {

/// Lists texts that do not fit their cells, and why; nothing of them was staged. A double click or
/// Enter leads to the row.
class ESPALIER_UI_EXPORT TextProblemsDialog : public QDialog {
    Q_OBJECT
public:
    /// More are counted, not listed.
    static constexpr std::size_t Most = 1000;

    TextProblemsDialog(const std::vector<CellEdits::Problem>& problems, qint64 cells,
                       QWidget* parent = nullptr);

Q_SIGNALS:
    void rowRequested(int number); ///< CellEdits::Problem::number
};

} // namespace espalier::ui
