// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"
#include "ui/models/EntityTreeModel.h"

#include <QWidget>

class QAction;
class QLineEdit;

namespace espalier::ui {

class LiveDatabase;
class Prompt;
class TreeActions;
class TreeClipboard;
class TreeReshaping;
class TreeDelegate;
class TreeView;

/// The tree of an entity with its filter: a page puts it beside the grid of linked rows. Loads
/// itself. What is borrowed must outlive it.
class ESPALIER_UI_EXPORT TreePane : public QWidget {
    Q_OBJECT
public:
    TreePane(LiveDatabase& database, const orm::Mapper& mapper, Prompt& prompt,
             QWidget* parent = nullptr);
    ~TreePane() override;

    EntityTreeModel& model() { return *m_model; }
    TreeView& view() { return *m_view; }
    /// The node that the person is at, also while the filter hides it; null without one.
    orm::ObjectPtr currentObject() const { return m_current; }
    QModelIndex currentIndex() const; ///< invalid while the filter hides it
    QStringList currentPath() const;  ///< labels from the root down to the current object
    /// Keys of the current object and everything below it, as staged.
    std::vector<std::vector<orm::Value>> currentSubtreeKeys() const;
    /// Reveals a node and makes it current, now or once the tree is loaded; a filter that hides it
    /// is cleared. False: there is no such node.
    bool select(const std::vector<orm::Value>& key);

    QString filterText() const;
    void setFilterText(const QString& text);

    QAction* renameAction() const;
    QAction* addChildAction() const;
    QAction* addSiblingAction() const;
    QAction* removeAction() const;
    TreeClipboard& clipboard() const { return *m_clipboard; }
    QAction* indentAction() const;
    QAction* outdentAction() const;
    QAction* moveUpAction() const;
    QAction* moveDownAction() const;
    QAction* expandAllAction() const;
    QAction* collapseAllAction() const;
    TreeReshaping& reshaping() const { return *m_reshaping; }
    QAction* filterAction() const { return m_filterAction; } ///< goes to the filter, Ctrl+F

Q_SIGNALS:
    void currentNodeChanged();
    void refused(const QString& reason);
    void messageRequested(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onLoaded();
    void onCurrentChanged(const QModelIndex& current);
    void applyFilter(const QString& text);
    void goToTree();
    QString invitation(const QString& entity) const;
    void updateEmptyText(const QString& failure = {});

    EntityTreeModel* m_model;
    QLineEdit* m_filter;
    TreeView* m_view;
    TreeDelegate* m_delegate;
    TreeActions* m_actions;
    TreeClipboard* m_clipboard;
    TreeReshaping* m_reshaping;
    QAction* m_filterAction;
    orm::ObjectPtr m_current;
    std::vector<orm::Value> m_wanted; ///< to be selected once loaded
    bool m_wasLoaded = false;
};

} // namespace espalier::ui
