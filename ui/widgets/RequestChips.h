// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/widgets/ChipBar.h"

namespace espalier::ui {

class EntityTableModel;

/// A chip for everything that chooses or sorts the rows of a model: its scope (`scope`: what to
/// call it; empty: none), the filter, the conditions by column, the order.
ESPALIER_UI_EXPORT std::vector<Chip> chipsOf(const EntityTableModel& model, const QString& scope);

} // namespace espalier::ui
