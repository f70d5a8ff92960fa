// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace espalier::app {

class Actions;

/// Puts the actions into the menu bar and the one toolbar; everything that the window does is in a
/// menu.
void buildMenus(QMainWindow& window, const Actions& actions);
void buildToolBar(QMainWindow& window, const Actions& actions);

} // namespace espalier::app
