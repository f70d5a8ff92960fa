// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/widgets/TreeCommands.h"

namespace espalier::ui {

/// Cut, copy and paste of subtrees: what was cut moves, what was copied is made anew, with links or
/// without. Owned by the TreePane.
class ESPALIER_UI_EXPORT TreeClipboard : public TreeCommands {
    Q_OBJECT
public:
    TreeClipboard(LiveDatabase& database, EntityTreeModel& model, TreeView& view);

    QAction* cut() const { return m_cut; }
    QAction* copy() const { return m_copy; }
    QAction* paste() const { return m_paste; }
    QAction* pasteWithLinks() const { return m_pasteWithLinks; }

    void update() override;

Q_SIGNALS:
    void messageRequested(const QString& message);

private:
    void take(bool isCut);
    void pasteBelow(bool withLinks);
    void move();
    void copyBelow(const orm::ObjectList& rows, const orm::ObjectPtr& parent, bool withLinks);
    QString pasteRefusal();

    orm::ObjectList m_rows;
    bool m_isCut = false;
    QAction* m_cut;
    QAction* m_copy;
    QAction* m_paste;
    QAction* m_pasteWithLinks;
};

} // namespace espalier::ui
