// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"

#include <QObject>

namespace espalier::app {

class MainWindow;

/// Says on every tab that another program has written to the database, and offers to read it again;
/// with a server, where that shows only when one looks, it looks whenever the application comes to
/// the front, and reads again what is shown. Made with each database, outlived by it.
class OutsideChanges : public QObject {
    Q_OBJECT
public:
    OutsideChanges(MainWindow& window, ui::LiveDatabase& database);

private:
    void offer();
    void offerOn(int tab) const;
    void withdraw();
    QString text() const;

    MainWindow& m_window;
    ui::LiveDatabase& m_database;
    bool m_isOffered = false;
};

} // namespace espalier::app
