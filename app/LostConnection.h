// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"

#include <QObject>

namespace espalier::app {

class MainWindow;

/// Says on every tab that the connection is lost, with a button that reconnects, until it stands
/// again; then has everything shown read anew. Made with each database, outlived by it.
class LostConnection : public QObject {
    Q_OBJECT
public:
    LostConnection(MainWindow& window, ui::LiveDatabase& database);

    /// On every tab, in place of what stands there.
    void show(const ui::Failure& failure);

private:
    void onRestored();
    void showOn(int tab) const;

    MainWindow& m_window;
    ui::LiveDatabase& m_database;
    ui::Failure m_failure;
};

} // namespace espalier::app
