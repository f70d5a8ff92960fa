// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ViewName.h"
#include "ui/live/LiveDatabase.h"

#include <functional>

namespace espalier::app {

/// Finds what to show first of a database that was just opened: the biggest tree, else the largest
/// table; of a tree with more than 200,000 nodes its table. Calls back in the event loop; with
/// nothing when there is no table. The database outlives `receiver`.
void findLanding(ui::LiveDatabase& database, QObject* receiver,
                 std::function<void(std::optional<ViewName>)> done);
/// The table that a view is of; nothing when the database has none of its name.
std::optional<orm::Table> tableOf(const ui::LiveDatabase& database, const ViewName& view);
/// Whether a database has such a view.
bool hasView(const ui::LiveDatabase& database, const ViewName& view);

} // namespace espalier::app
