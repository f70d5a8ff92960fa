// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Actions.h"
#include "app/Docks.h"
#include "app/History.h"
#include "app/ViewStore.h"
#include "app/pages/PageTabs.h"
#include "ui/live/ConnectionProfile.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QLabel;
class QStackedWidget;

namespace espalier::ui {
class StartPage;
} // namespace espalier::ui

namespace espalier::app {

class Customizing;
class DoctorTab;
class SavedViews;
class Settings;
class StatusLine;

/// Puts start page, tabs, docks, menus and status bar together and leads from one to the other.
/// Owned by Workspace, which decides what is opened, saved and closed; the window asks for it by
/// signals.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Settings& settings, ui::Prompt& prompt, QWidget* parent = nullptr);
    ~MainWindow() override;

    const Actions& actionRegistry() const { return m_actions; }
    ui::StartPage& startPage() const { return *m_start; }
    PageTabs& tabs() const { return *m_tabs; }
    Docks& docks() const { return *m_docks; }
    StatusLine& statusLine() const { return *m_status; }
    DoctorTab& doctor() const { return *m_doctor; }

    /// Null: the start page. `color`: the connection's mark.
    void setDatabase(ui::LiveDatabase* database,
                     ui::ConnectionColor color = ui::ConnectionColor::None);
    Page* openView(const ViewName& view);
    /// Shows a row where it belongs: in its tree, else in its table.
    void showRow(const orm::ObjectPtr& object);
    /// Takes over what is being typed; false when it was refused and stays.
    bool commitEditors();
    void showFailure(const ui::Failure& failure, const std::function<void()>& retry);
    /// For the status bar and the messages.
    void showNotice(const QString& text);
    void updateTitle();

    /// Answers whether the window may close now.
    std::function<bool()> mayClose;

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectActions();
    void connectDocks();
    void showCentral();
    void showPlace(Page& page);
    void onPageOpened(Page* page);
    void onCurrentChanged();
    void updateActions();
    void go(std::optional<History::Place> (History::*step)());
    void movePane(int step);
    void goTo();
    void findCommand();

    Settings& m_settings;
    QByteArray m_layout; ///< of the docks, for the next database
    ui::LiveDatabase* m_database = nullptr;
    Actions m_actions;
    ViewStore m_views; ///< of m_database
    QStackedWidget* m_pages;
    ui::StartPage* m_start;
    PageTabs* m_tabs;
    QLabel* m_empty;
    Docks* m_docks;
    StatusLine* m_status;
    SavedViews* m_saved;
    DoctorTab* m_doctor;
    Customizing* m_customizing;
    History m_history;
    bool m_isGoing = false; ///< through the history
};

} // namespace espalier::app
