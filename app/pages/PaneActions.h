// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Actions.h"

namespace espalier::ui {
class GridPane;
class TreePane;
} // namespace espalier::ui

namespace espalier::app {

/// What stands for an act in a pane; null: the pane has nothing of the kind.
QAction* sourceIn(const ui::GridPane& pane, Act act);
QAction* sourceIn(const ui::TreePane& pane, Act act);

} // namespace espalier::app
