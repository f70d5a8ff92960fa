// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTreeModel.h"

#include <QModelIndex>

#include <functional>

namespace espalier::app {

/// Finds a node of a loaded tree from which one sees what the tree is for: in the biggest tree
/// that has links, the node under the root with most rows linked to it and below; without links,
/// most nodes. Calls back in the event loop, with an invalid index for an empty tree.
void findTellingNode(ui::LiveDatabase& database, const ui::EntityTreeModel& model,
                     QObject* receiver, const std::function<void(const QModelIndex&)>& done);

} // namespace espalier::app
