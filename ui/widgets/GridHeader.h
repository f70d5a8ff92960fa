// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QHeaderView>

#include <vector>

namespace espalier::ui {

class EntityTableModel;

/// The header of a grid's columns: names with some room, the directions and ranks of all columns
/// that the rows are sorted by, and below each name a field that moves with its column.
class ESPALIER_UI_EXPORT GridHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit GridHeader(const EntityTableModel& model, QWidget* parent = nullptr);

    /// One widget for each column of the model; the header becomes their parent.
    void setFields(const std::vector<QWidget*>& fields);
    /// After the columns were scrolled.
    void placeFields();

    QSize sizeHint() const override;

protected:
    void updateGeometries() override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override;

private:
    int fieldHeight() const;

    const EntityTableModel& m_model;
    std::vector<QWidget*> m_fields; ///< m_fields[i] belongs to column i
};

} // namespace espalier::ui
