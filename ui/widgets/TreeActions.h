// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/widgets/TreeCommands.h"

namespace espalier::ui {

class Prompt;

/// What can be done with the nodes of a tree, as actions for keys, context menu, menu bar and
/// toolbar. Their keys work while the view has the focus. What cannot be done now is disabled, the
/// reason in the tooltip. Owned by the TreePane.
class ESPALIER_UI_EXPORT TreeActions : public TreeCommands {
    Q_OBJECT
public:
    TreeActions(LiveDatabase& database, EntityTreeModel& model, TreeView& view, Prompt& prompt);

    QAction* rename() const { return m_rename; }
    QAction* addChild() const { return m_addChild; }
    QAction* addSibling() const { return m_addSibling; }
    QAction* remove() const { return m_remove; }
    QAction* indent() const { return m_indent; }
    QAction* outdent() const { return m_outdent; }
    QAction* moveUp() const { return m_moveUp; }
    QAction* moveDown() const { return m_moveDown; }
    QAction* expandAll() const { return m_expandAll; }
    QAction* collapseAll() const { return m_collapseAll; }

    void update() override;

Q_SIGNALS:
    /// What stands below and beside is to go to another row: the selection is to be merged.
    void mergeRequested();

private:
    QString renameRefusal() const;
    QString addRefusal(const QModelIndex& parent) const;
    QString indentRefusal() const;
    QString outdentRefusal() const;

    void startRename();
    void newChild();
    void newSibling();
    void removeSelected();
    void indentSelected();
    void outdentSelected();
    void moveSelectedUp() { moveAmongSiblings(-1); }
    void moveSelectedDown() { moveAmongSiblings(1); }
    void expandEverything();
    void collapseEverything();

    void add(const QModelIndex& parent);
    void removeRows(const orm::ObjectList& rows);
    void moveAmongSiblings(int step);

    Prompt& m_prompt;
    QAction* m_rename;
    QAction* m_addChild;
    QAction* m_addSibling;
    QAction* m_indent;
    QAction* m_outdent;
    QAction* m_moveUp;
    QAction* m_moveDown;
    QAction* m_remove;
    QAction* m_expandAll;
    QAction* m_collapseAll;
};

} // namespace espalier::ui
