// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QObject>

class QAction;

namespace espalier::ui {

class EntityTableModel;
class GridView;

/// Goes to a row of a grid by its number, Ctrl+G. Owned by the view.
class ESPALIER_UI_EXPORT GridJump : public QObject {
    Q_OBJECT
public:
    GridJump(EntityTableModel& model, GridView& view);

    QAction* action() const { return m_action; }
    /// From 0; in the column at hand. A row that is not loaded is read then.
    void goTo(int row);

private:
    void ask();
    void update();

    EntityTableModel& m_model;
    GridView& m_view;
    QAction* m_action;
};

} // namespace espalier::ui
