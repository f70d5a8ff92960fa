// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"

namespace espalier::app {

class Actions;
class History;
class Page;

/// Enables what can be done now, and gives the reason why the rest cannot. `database` and `page`
/// are null when there is none.
void showState(Actions& actions, ui::LiveDatabase* database, const Page* page,
               const History& history);

} // namespace espalier::app
