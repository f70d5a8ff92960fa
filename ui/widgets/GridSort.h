// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QObject>

class QAction;

namespace espalier::ui {

class EntityTableModel;
class GridView;

/// How a grid is sorted: a click on a column's name sorts by it alone, the next one the other way
/// round, a third one no longer; with Ctrl or Shift it is added to the others. The same by keys for
/// the current column. Owned by the view.
class ESPALIER_UI_EXPORT GridSort : public QObject {
    Q_OBJECT
public:
    GridSort(EntityTableModel& model, GridView& view);

    QAction* sortAction() const { return m_sort; }
    QAction* addAction() const { return m_add; }
    /// Ascending, then descending, then not at all; `adds`: besides the other columns.
    void toggle(int column, bool adds);

Q_SIGNALS:
    void aboutToSort(); ///< the model gets another order

private:
    QAction* make(const char* name, const QString& text, const QKeySequence& key, bool adds);
    void update();

    EntityTableModel& m_model;
    GridView& m_view;
    QAction* m_sort;
    QAction* m_add;
};

} // namespace espalier::ui
