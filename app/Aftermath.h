// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/ConnectionProfile.h"

#include <QObject>

#include <functional>
#include <vector>

namespace espalier::app {

class Settings;
class Workspace;

/// After a program that ended by itself: says so on the start page, with how many edits can be
/// recovered, and leads to the databases that they belong to, where recovery is asked about.
/// Owned by Application.
class Aftermath : public QObject {
    Q_OBJECT
public:
    Aftermath(Workspace& workspace, const Settings& settings,
              std::function<void()> copyDiagnostics);

    /// Counts in another thread; then the message, and told().
    void tell();

Q_SIGNALS:
    void told();

private:
    struct Left {
        ui::ConnectionProfile profile;
        int edits = 0;
    };
    void show(const std::vector<Left>& left);

    Workspace& m_workspace;
    const Settings& m_settings;
    std::function<void()> m_copyDiagnostics;
};

} // namespace espalier::app
