// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/widgets/TreeCommands.h"

namespace espalier::ui {

class Prompt;

/// What changes the shape of a tree by more than a step: to a parent that is typed, several nodes
/// into one, some split off, levels flattened, siblings sorted, links. Owned by the TreePane.
class ESPALIER_UI_EXPORT TreeReshaping : public TreeCommands {
    Q_OBJECT
public:
    TreeReshaping(LiveDatabase& database, EntityTreeModel& model, TreeView& view, Prompt& prompt);

    QAction* moveTo() const { return m_moveTo; }
    QAction* merge() const { return m_merge; }
    QAction* flatten() const { return m_flatten; }
    QAction* split() const { return m_split; }
    QAction* sort() const { return m_sort; }
    QAction* link() const { return m_link; }

    void update() override;

private:
    QString linkRefusal() const;
    QString splitRefusal() const;

    void askParent();
    void moveBelow(const orm::ObjectList& rows, const orm::ObjectPtr& parent);
    void askSurvivor();
    void askMerge(const orm::ObjectList& rows, const orm::ObjectPtr& survivor);
    void flattenCurrent();
    void splitSelected();
    void sortCurrent();
    void pickLinks();

    Prompt& m_prompt;
    QAction* m_moveTo;
    QAction* m_merge;
    QAction* m_flatten;
    QAction* m_split;
    QAction* m_sort;
    QAction* m_link;
};

} // namespace espalier::ui
