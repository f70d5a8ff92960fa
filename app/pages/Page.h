// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Actions.h"
#include "app/ViewName.h"
#include "orm/state/Object.h"
#include "ui/live/LiveDatabase.h"

#include <QJsonObject>
#include <QStringList>
#include <QWidget>

namespace espalier::ui {
class GridPane;
class MessageBar;
} // namespace espalier::ui

namespace espalier::app {

class ViewStore;

/// What a tab holds: one view of a table. Made and owned by the tabs of MainWindow; dies before
/// its database.
class Page : public QWidget {
    Q_OBJECT
public:
    /// `store`: what is remembered of the columns; null: nothing.
    Page(ui::LiveDatabase& database, ViewName shown, ViewStore* store, QWidget* parent = nullptr);

    /// The name of the tab: what is shown, or the saved view that it is shown with.
    const ViewName& view() const { return m_view; }
    const ViewName& shown() const { return m_shown; }
    /// It is a saved view from now on. Returns what of it does not fit the table any more.
    QStringList becomeSaved(const QString& name, const QJsonObject& state);
    /// What chooses, sorts and arranges, to be kept in a saved view.
    virtual QJsonObject state() const = 0;
    ui::MessageBar& messages() { return *m_messages; }

    virtual const orm::Table& table() const = 0;
    /// The row whose record is shown; null without one.
    virtual orm::ObjectPtr currentObject() const = 0;
    /// The same for coming back later; empty without a row that has a key.
    std::vector<orm::Value> currentKey() const;
    /// Makes a row current, now or once it is loaded. False: it is not of this page.
    virtual bool select(const std::vector<orm::Value>& key) = 0;
    /// "1–40 of 394", empty while loading.
    virtual QString rowsText() const = 0;
    /// Sum and average of the selected numbers, empty without any.
    virtual QString selectionText() const = 0;
    /// One sentence about what is seen.
    virtual QString summary() const = 0;
    virtual bool isReady() const = 0; ///< what is shown at first has been read
    virtual std::vector<QWidget*> panes() const = 0;
    /// What stands for an act in the pane that has the focus, or had it last; null: nothing.
    virtual QAction* source(Act act) const = 0;
    /// Whether rows of a tree can be dragged with the mouse.
    virtual void setDragAllowed(bool allowed) { Q_UNUSED(allowed) }

    /// A refusal stays until the next edit succeeds.
    void showRefusal(const QString& reason);

Q_SIGNALS:
    void currentChanged(); ///< row, or the pane at hand
    void rowsChanged();    ///< rowsText(), selectionText()
    void ready();
    void messageRequested(const QString& text); ///< for the status bar
    void followRequested(const espalier::orm::ObjectPtr& object);
    /// What is related to a row is to be shown, in its record.
    void relatedRequested(const espalier::orm::ObjectPtr& object);
    /// A person has said something of a table: the database is to be read again with it.
    void corrected(const espalier::orm::Corrections& corrections);

protected:
    QWidget* bar() const;
    /// Columns as they were left at the last time, unless a saved view arranges them.
    void rememberColumns(ui::GridPane& pane);
    /// As state(). Returns what does not fit.
    virtual QStringList setState(const QJsonObject& state) = 0;

private:
    void forgetRefusal();

    ViewName m_shown;
    ViewName m_view;
    ViewStore* m_store;
    ui::MessageBar* m_messages;
    bool m_isRefusal = false;
};

} // namespace espalier::app
