// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QAction>
#include <QKeySequence>
#include <QModelIndex>
#include <QObject>
#include <QPersistentModelIndex>

namespace espalier::ui {

class EntityTableModel;
class GridView;
class LiveDatabase;
class Prompt;

/// What can be done with the rows and cells of a grid, as actions for keys, context menu, menu bar
/// and toolbar. Their keys work while the grid has the focus. What cannot be done now is disabled,
/// the reason in the tooltip. Owned by the GridPane.
class ESPALIER_UI_EXPORT GridActions : public QObject {
    Q_OBJECT
public:
    GridActions(LiveDatabase& database, EntityTableModel& model, GridView& view, Prompt& prompt);

    QAction* newRow() const { return m_newRow; }
    QAction* duplicateRow() const { return m_duplicateRow; }
    QAction* removeRow() const { return m_removeRow; }
    QAction* setNull() const { return m_setNull; }
    QAction* clearCells() const { return m_clear; }
    QAction* revert() const { return m_revert; }
    QAction* editText() const { return m_editText; }
    QAction* follow() const { return m_follow; }   ///< to what the cell refers to, F12
    QAction* related() const { return m_related; } ///< to what refers to the row, Shift+F12

    /// New rows are linked to it, or refer to it; null: to nothing.
    void setScopeObject(const orm::ObjectPtr& object) { m_scopeObject = object; }
    void update(); ///< which actions are enabled, and why not

Q_SIGNALS:
    void refused(const QString& reason);
    void followRequested(const espalier::orm::ObjectPtr& object);
    void relatedRequested(const espalier::orm::ObjectPtr& object);

private:
    using Act = void (GridActions::*)();
    QAction* make(const QString& name, const QString& text, const QString& icon,
                  const QList<QKeySequence>& keys, Act act);
    void enable(QAction* action, const QString& reason);
    void report(const QString& reason);

    void addRow();
    void duplicateSelected();
    void removeSelected();
    void clearToNull() { clearSelected(true); }
    void clearContent() { clearSelected(false); }
    void revertSelected();
    void editLongText();
    void showText(const QPersistentModelIndex& index, const QString& whole);
    void followReference();
    void showRelated();
    orm::ObjectPtr referred(const QModelIndex& index) const;
    void showContent(const QModelIndex& index);

    void clearSelected(bool onlyNull);
    void removeRows(const orm::ObjectList& rows);
    QString revertCell(const QModelIndex& index);
    void goTo(const orm::ObjectPtr& object);

    LiveDatabase& m_database;
    EntityTableModel& m_model;
    GridView& m_view;
    Prompt& m_prompt;
    orm::ObjectPtr m_scopeObject;
    QAction* m_newRow;
    QAction* m_duplicateRow;
    QAction* m_removeRow;
    QAction* m_setNull;
    QAction* m_clear;
    QAction* m_revert;
    QAction* m_editText;
    QAction* m_follow;
    QAction* m_related;
};

} // namespace espalier::ui
