// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"

#include <QPixmap>
#include <QString>

#include <memory>

namespace espalier::app {

/// The window that is drawn without a display: of one database, brought to where the command line
/// wants it. Settings of its own, in a folder that goes with it.
class Picture {
public:
    explicit Picture(const CommandLine& line);
    ~Picture();

    /// The reason why not, or nothing.
    QString open();
    QString summary() const; ///< one line of what it shows
    QPixmap grab();

private:
    class Stage;
    std::unique_ptr<Stage> m_stage;
};

} // namespace espalier::app
