// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ViewName.h"
#include "ui/live/LiveDatabase.h"

#include <QObject>

#include <optional>

namespace espalier::app {

class MainWindow;
class Page;
class Settings;

/// Opens the first tab of a database: what was asked for, else what was shown last, else what fits
/// best. Owned by Workspace.
class Arrival : public QObject {
    Q_OBJECT
public:
    Arrival(MainWindow& window, const Settings& settings);

    /// Then landed(), unless the database is closed before.
    void start(ui::LiveDatabase& database, const std::optional<ViewName>& wanted);

Q_SIGNALS:
    void landed(); ///< the first tab is there, if the database has anything to show

private:
    void arrive(ui::LiveDatabase& database, const std::optional<ViewName>& view);
    void offerTree(Page& page, const QString& name);
    void land(const ui::LiveDatabase& database, const std::optional<ViewName>& view);

    MainWindow& m_window;
    const Settings& m_settings;
};

} // namespace espalier::app
