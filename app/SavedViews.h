// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ViewName.h"
#include "ui/models/NavigatorModel.h"

#include <QObject>

#include <vector>

namespace espalier::ui {
class NavigatorPanel;
class Prompt;
} // namespace espalier::ui

namespace espalier::app {

class Actions;
class PageTabs;
class ViewStore;

/// Saving what a tab shows under a name, and what is done with such views in the navigator. Owned
/// by MainWindow.
class SavedViews : public QObject {
    Q_OBJECT
public:
    SavedViews(ViewStore& store, PageTabs& tabs, const Actions& actions, ui::Prompt& prompt,
               QObject* parent);

    /// The navigator of the database that is open from now on; null: none is.
    void setNavigator(ui::NavigatorPanel* navigator);
    /// As the navigator lists them.
    std::vector<ui::NavigatorModel::Saved> listed() const;

Q_SIGNALS:
    void viewRequested(const espalier::app::ViewName& view);
    void noticed(const QString& text); ///< for the status bar
    void changed();                    ///< what acts can do

private:
    void saveAs();
    void update();
    void rename(const QString& name);
    void remove(const QString& name);
    void fillNavigator();
    QStringList names() const;

    ViewStore& m_store;
    PageTabs& m_tabs;
    ui::Prompt& m_prompt;
    ui::NavigatorPanel* m_navigator = nullptr;
};

} // namespace espalier::app
