// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>

namespace espalier::ui {

class EntityTreeModel;
class LiveDatabase;
class TreeView;

/// Actions on the nodes of a tree, in its context menu. Their keys work while the view has the
/// focus; what cannot be done now is disabled, the reason in the tooltip.
class ESPALIER_UI_EXPORT TreeCommands : public QObject {
    Q_OBJECT
public:
    TreeCommands(LiveDatabase& database, EntityTreeModel& model, TreeView& view);

    virtual void update() = 0; ///< which actions are enabled, and why not

Q_SIGNALS:
    void refused(const QString& reason);

protected:
    QAction* make(const QString& name, const QString& text, const QString& icon,
                  const QKeySequence& keys, std::function<void()> act);
    void addSeparator();
    static void enable(QAction* action, const QString& reason);
    /// Why nothing can be done with the selection; makes no objects of it.
    QString selectionRefusal() const;
    /// The topmost ones that stay.
    orm::ObjectList selectedRows() const;
    void select(const orm::ObjectList& rows);
    void editName(const orm::Object& row); ///< in place
    void report(const QString& reason);

    LiveDatabase& m_database;
    EntityTreeModel& m_model;
    TreeView& m_view;
};

} // namespace espalier::ui
