// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ViewName.h"
#include "ui/live/LiveDatabase.h"

#include <functional>

namespace espalier::app {

/// Finds what to show first of a database that was just opened: the biggest tree, else the largest
/// table. Calls back in the event loop; with nothing when there is no table. The database outlives
/// `receiver`.
void findLanding(ui::LiveDatabase& database, QObject* receiver,
                 std::function<void(std::optional<ViewName>)> done);
/// The table of a view: named alone, or with its schema where that is not the usual one.
std::optional<orm::Table> tableOf(const ui::LiveDatabase& database, const ViewName& view);
/// Whether a database has such a view.
bool hasView(const ui::LiveDatabase& database, const ViewName& view);

} // namespace espalier::app
