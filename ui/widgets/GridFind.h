// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

class QAction;

namespace espalier::ui {

class EntityTableModel;
class FindBar;
class GridView;

/// Goes through a grid from one cell that contains a text to the next, in the order in which they
/// are seen, around the end; the rows that are not loaded are asked of the database. What is staged
/// counts as it is shown. Owned by the view.
class ESPALIER_UI_EXPORT GridFind : public QObject {
    Q_OBJECT
public:
    GridFind(EntityTableModel& model, GridView& view, FindBar& bar);

    QAction* openAction() const { return m_open; }
    QAction* nextAction() const { return m_next; }
    QAction* previousAction() const { return m_previous; }

    void find(bool isBackwards);

private:
    QAction* make(const char* name, const QString& text, const char* icon, int key);
    std::optional<int> firstCutOff(int row) const;
    bool findInRow(int row, int fromPlace);
    bool isHit(int row, int column) const;
    std::vector<int> shownColumns() const;
    std::optional<int> nearestStaged(int from) const;
    void askDatabase(std::optional<int> from);
    void take(qint64 row);
    void goOn();
    void goTo(int row);
    void land(int row);
    void settle();
    void stop();

    EntityTableModel& m_model;
    GridView& m_view;
    FindBar& m_bar;
    QAction* m_open;
    QAction* m_next;
    QAction* m_previous;
    QTimer m_slow;
    QString m_text;
    bool m_isBackwards = false;
    bool m_hasWrapped = false;
    std::optional<int> m_from;    ///< the database was asked for rows behind it
    std::optional<int> m_landing; ///< the row that was found and is not loaded yet
};

} // namespace espalier::ui
