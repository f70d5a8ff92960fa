// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"

#include <QObject>

namespace espalier::ui {
class DoctorPanel;
class Prompt;
} // namespace espalier::ui

namespace espalier::app {

class Actions;
class Docks;
class PageTabs;

/// What is wrong with trees and links, in a tab beside the changes: there once it was asked for,
/// until the database is closed. Owned by MainWindow.
class DoctorTab : public QObject {
    Q_OBJECT
public:
    DoctorTab(Docks& docks, PageTabs& tabs, const Actions& actions, ui::Prompt& prompt,
              QObject* parent);

    /// Null: there is none; before the last one goes.
    void setDatabase(ui::LiveDatabase* database);
    /// Shows the tab and checks everything.
    void check();
    ui::DoctorPanel* panel() const { return m_panel; } ///< null before check()

private:
    void rename(const orm::ObjectPtr& row);

    Docks& m_docks;
    PageTabs& m_tabs;
    ui::Prompt& m_prompt;
    ui::LiveDatabase* m_database = nullptr;
    ui::DoctorPanel* m_panel = nullptr;
};

} // namespace espalier::app
