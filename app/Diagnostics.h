// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace espalier::app {

class Settings;
class Workspace;

/// What someone who looks for an error has to know, as a text to be copied: versions, platform,
/// drivers, kinds of the open databases (not their names), settings, the end of the log. No
/// passwords. English, as it is for those who maintain the program.
QString diagnostics(const Settings& settings, const std::vector<Workspace*>& workspaces);

} // namespace espalier::app
