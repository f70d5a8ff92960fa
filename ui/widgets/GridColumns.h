// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/widgets/ColumnLayout.h"

#include <QObject>
#include <QTimer>

class QAction;
class QKeySequence;
class QPoint;

namespace espalier::ui {

class GridView;

/// How the columns of a grid stand: moved, sized, hidden, frozen, by the mouse on their names, the
/// menu there, keys for the current column, or the dialog of all columns. Owned by the view.
class ESPALIER_UI_EXPORT GridColumns : public QObject {
    Q_OBJECT
public:
    explicit GridColumns(GridView& view);

    ColumnLayout layout() const;
    /// Columns that it does not name follow the named one that stands before them in the table.
    void setLayout(const ColumnLayout& layout);
    void reset() { setLayout({}); }

    /// Hiding the last column that is shown is refused: false.
    bool setHidden(int column, bool isHidden);
    /// Up to this column, it included; -1: none.
    void freezeTo(int column);
    /// `place`: from 0, hidden columns counted.
    void move(int column, int place);

    QAction* hideAction() const { return m_hide; }
    QAction* freezeAction() const { return m_freeze; }
    QAction* chooseAction() const { return m_choose; }
    QAction* resetAction() const { return m_reset; }

Q_SIGNALS:
    /// By a person, once for all that happens within a moment.
    void changed();

private:
    QAction* make(const char* name, const QString& text, const char* icon, const QKeySequence& key);
    void update();
    void noteChange();
    void choose();
    void toggleFrozen(int column);
    void showMenu(const QPoint& position);
    QString frozenText(int column) const;

    GridView& m_view;
    QAction* m_hide;
    QAction* m_freeze;
    QAction* m_choose;
    QAction* m_reset;
    QTimer m_pause;
    bool m_isApplying = false;
};

} // namespace espalier::ui
