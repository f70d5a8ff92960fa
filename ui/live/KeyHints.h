// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QHash>
#include <QString>

namespace espalier::ui::key_hints {

/// The key of an action as texts name it: the usual one, until somebody has chosen another.
/// `action`: its object name. Empty: it has none.
ESPALIER_UI_EXPORT QString of(const QString& action, const char* usual);
/// What has been chosen, for the whole program, by the object names of the actions. GUI thread
/// only.
ESPALIER_UI_EXPORT void set(const QHash<QString, QString>& chosen);

} // namespace espalier::ui::key_hints
