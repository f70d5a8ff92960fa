// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"
#include "app/MainWindow.h"

#include <chrono>
#include <functional>

namespace espalier::app {

/// Drawing the window without a display.
namespace render {

/// Runs the event loop until `condition` holds; false when it does not in time.
bool waitFor(const std::function<bool()>& condition,
             std::chrono::milliseconds limit = std::chrono::seconds(30));
/// Everything that the window shows has been read.
bool isSettled(const MainWindow& window, const ui::LiveDatabase& database);
/// Makes a node current from which a stranger sees what a tree is: below the top, with many rows
/// linked to it and below.
void selectTellingNode(MainWindow& window, ui::LiveDatabase& database);

} // namespace render

/// The command: writes the picture, prints one line about it; the exit code.
int runRender(const CommandLine& line, int& argc, char** argv);

} // namespace espalier::app
