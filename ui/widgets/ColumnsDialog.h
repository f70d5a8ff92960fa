// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace espalier::ui {

class GridColumns;
class GridView;

/// All columns of a grid, those that are shown ticked, in their order: to find one among many, to
/// hide and show, and to move them by keys. What is done here is seen in the grid at once.
class ESPALIER_UI_EXPORT ColumnsDialog : public QDialog {
    Q_OBJECT
public:
    ColumnsDialog(GridColumns& columns, GridView& view);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void fill();
    void filter();
    void update();
    int currentColumn() const;
    void select(int column);
    void apply();
    void move(int step);
    void showAll();
    void goToColumn();

    GridColumns& m_columns;
    GridView& m_view;
    QLineEdit* m_filter;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_all;
    QPushButton* m_reset;
    QLabel* m_note;
    bool m_isFilling = false;
};

} // namespace espalier::ui
