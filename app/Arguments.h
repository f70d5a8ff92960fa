// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace espalier::app {

/// What follows the name of the program, whatever characters it holds.
QStringList commandLineArguments(int argc, char* const* argv);

} // namespace espalier::app
