// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Actions.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/NavigatorModel.h"

#include <QObject>

class QDockWidget;
class QMainWindow;
class QTabWidget;

namespace espalier::ui {
class ChangesPanel;
class NavigatorPanel;
class RecordPanel;
} // namespace espalier::ui

namespace espalier::app {

class MessageLog;
class SqlPreview;

/// The three docks of the window: Navigator, Record, Changes with SQL preview and Messages beside
/// it. Their contents are made anew for each database. Owned by MainWindow.
class Docks : public QObject {
    Q_OBJECT
public:
    Docks(QMainWindow& window, const Actions& actions);

    void setDatabase(ui::LiveDatabase* database);
    MessageLog& log() const { return *m_log; }
    ui::NavigatorPanel* navigator() const { return m_navigator; } ///< null without a database
    ui::RecordPanel* record() const { return m_record; }
    ui::ChangesPanel* changes() const { return m_changes; }

    /// The layout at first; the record only where there is room for it.
    void restoreLayout();
    /// The window has another width: without room the record goes, and comes back with it.
    void fit(int width);
    void reviewChanges();
    /// A tab beside the changes, made when it is not there yet; with the focus.
    void showAtBottom(QWidget& panel, const QString& title);
    void setBottomTitle(const QWidget& panel, const QString& title);
    /// Goes to the related rows in the record of this one.
    void showRelated(const orm::ObjectPtr& object);
    /// What can have the focus, from left to right.
    std::vector<QWidget*> panes(const std::vector<QWidget*>& central) const;

Q_SIGNALS:
    void viewRequested(espalier::ui::NavigatorModel::Kind kind, const espalier::orm::Table& table);
    void rowRequested(const espalier::orm::ObjectPtr& object);
    void refused(const QString& reason);
    void noticed(const QString& text);
    void corrected(const espalier::orm::Corrections& corrections);

private:
    static constexpr int widthForRecord = 1200;
    QDockWidget* makeDock(const QString& name, const QString& title, Qt::DockWidgetArea area);
    void connectToggle(QDockWidget* dock, QAction* action);

    QMainWindow& m_window;
    QDockWidget* m_navigatorDock;
    QDockWidget* m_recordDock;
    QDockWidget* m_changesDock;
    QTabWidget* m_bottom;
    MessageLog* m_log;
    SqlPreview* m_sql;
    ui::NavigatorPanel* m_navigator = nullptr;
    ui::RecordPanel* m_record = nullptr;
    ui::ChangesPanel* m_changes = nullptr;
    bool m_isRecordAway = false; ///< hidden for want of room
};

} // namespace espalier::app
