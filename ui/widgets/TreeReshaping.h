// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QAction>
#include <QObject>

namespace espalier::ui {

class EntityTreeModel;
class LiveDatabase;
class Prompt;
class TreeView;

/// What changes the shape of a tree by more than a step: to a parent that is typed, several nodes
/// into one, levels flattened, siblings sorted. As TreeActions: keys work while the view has the
/// focus, what cannot be done now is disabled with the reason. Owned by the TreePane.
class ESPALIER_UI_EXPORT TreeReshaping : public QObject {
    Q_OBJECT
public:
    TreeReshaping(LiveDatabase& database, EntityTreeModel& model, TreeView& view, Prompt& prompt);

    QAction* moveTo() const { return m_moveTo; }
    QAction* merge() const { return m_merge; }
    QAction* flatten() const { return m_flatten; }
    QAction* sort() const { return m_sort; }
    QAction* link() const { return m_link; }

    void update(); ///< which actions are enabled, and why not

Q_SIGNALS:
    void refused(const QString& reason);

private:
    using Act = void (TreeReshaping::*)();
    QAction* make(const QString& name, const QString& text, const QString& icon,
                  const QKeySequence& keys, Act act);
    static void enable(QAction* action, const QString& reason);
    QString selectionRefusal() const;
    QString linkRefusal() const;

    void askParent();
    void moveBelow(const orm::ObjectList& rows, const orm::ObjectPtr& parent);
    void askSurvivor();
    void askMerge(const orm::ObjectList& rows, const orm::ObjectPtr& survivor);
    void flattenCurrent();
    void sortCurrent();
    void pickLinks();

    orm::ObjectList selectedRows() const;
    void report(const QString& reason);
    void select(const orm::ObjectList& rows);

    LiveDatabase& m_database;
    EntityTreeModel& m_model;
    TreeView& m_view;
    Prompt& m_prompt;
    QAction* m_moveTo;
    QAction* m_merge;
    QAction* m_flatten;
    QAction* m_sort;
    QAction* m_link;
};

} // namespace espalier::ui
