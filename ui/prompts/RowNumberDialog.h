// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace espalier::ui {

/// Asks for the number of a row, from 1 on; one that there is not is told, and cannot be accepted.
class ESPALIER_UI_EXPORT RowNumberDialog : public QDialog {
    Q_OBJECT
public:
    /// `current`: the number that stands there at first.
    RowNumberDialog(qint64 current, qint64 rows, bool isEstimated, QWidget* parent = nullptr);

    /// More rows may have been counted meanwhile, or fewer.
    void setRows(qint64 rows, bool isEstimated);
    /// Separators of groups may be typed. nullopt: it is no number of a row.
    std::optional<qint64> number() const;

private:
    void check();

    qint64 m_rows = 0;
    bool m_isEstimated = false;
    QLabel* m_heading;
    QLineEdit* m_number;
    QLabel* m_note;
    QPushButton* m_accept;
};

} // namespace espalier::ui
