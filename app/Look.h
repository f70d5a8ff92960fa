// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace espalier::app {

class Settings;
struct Preferences;

/// Theme, fonts and the display of cells as preferred, in all windows: at the start.
void showLook(const Preferences& preferences);

/// Remembers the preferences; what they change is to be seen at once.
void prefer(Settings& settings, const Preferences& preferences);

} // namespace espalier::app
