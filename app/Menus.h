// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMainWindow;

namespace espalier::app {

class Actions;

/// The object name of the menu that lists the windows.
inline const QString windowMenu = QStringLiteral("windowMenu");

/// Puts the actions into the menu bar and the one toolbar; everything that the window does is in a
/// menu.
void buildMenus(QMainWindow& window, const Actions& actions);
void buildToolBar(QMainWindow& window, const Actions& actions);

} // namespace espalier::app
