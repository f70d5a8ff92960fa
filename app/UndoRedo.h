// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"

namespace espalier::app {

class Actions;

/// A step that was taken back, or done again.
struct StepDone {
    QString notice;     ///< "Undone: Rename Headphones (category Phones)"; empty: nothing was done
    orm::ObjectPtr row; ///< the only one that it edits; null when there are none or several
};

StepDone undoStep(ui::LiveDatabase& database);
StepDone redoStep(ui::LiveDatabase& database);

/// The actions say which step they would take: "Undo Rename Headphones". `database` may be null.
void nameSteps(const Actions& actions, ui::LiveDatabase* database);

} // namespace espalier::app
