// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QObject>

#include <vector>

class QLabel;

namespace espalier::ui {

class EntityTableModel;
class FilterField;
class GridView;

/// The fields below the names of a grid's columns: what is typed there becomes the conditions of
/// its model, and what does not fit is said below the field while the rows stay as they are. Owned
/// by the view.
class ESPALIER_UI_EXPORT FilterRow : public QObject {
    Q_OBJECT
public:
    FilterRow(EntityTableModel& model, GridView& view);

    FilterField& field(int column) const { return *m_fields[std::size_t(column)]; }
    /// Goes to the field of a column; -1: of the first that is shown.
    void focusField(int column);
    /// Nothing is asked of the column any more / of any column.
    void clear(int column);
    void clearAll();
    /// The texts of the conditions that are in force.
    void showConditions();
    /// The database did not understand what was asked last; empty: it did.
    void showFailure(const QString& message);

Q_SIGNALS:
    void aboutToApply(); ///< the model gets other conditions
    void left();         ///< to the rows

private:
    FilterField* newField(int column);
    void apply(int column);
    bool moveFrom(int column, int step);
    void showMessage();

    EntityTableModel& m_model;
    GridView& m_view;
    std::vector<FilterField*> m_fields; ///< m_fields[i] belongs to column i
    QLabel* m_message;
    int m_applied = -1; ///< the column whose condition was changed last
};

} // namespace espalier::ui
