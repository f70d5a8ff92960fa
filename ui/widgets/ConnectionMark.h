// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/ConnectionProfile.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace espalier::ui {

/// How a connection's colour looks and what it is called; never the only sign of a connection.
namespace mark {

/// Stands out from Window and Base, light or dark; invalid for None.
ESPALIER_UI_EXPORT QColor color(ConnectionColor color, const QPalette& palette);
/// "Red", in the user's language; "No colour".
ESPALIER_UI_EXPORT QString name(ConnectionColor color);
/// A disc; for None a ring in the colour of faint text.
ESPALIER_UI_EXPORT QIcon disc(ConnectionColor color, const QPalette& palette);
/// What kind of database it is, as an icon.
ESPALIER_UI_EXPORT QIcon kindIcon(const orm::Url& url);

} // namespace mark
} // namespace espalier::ui
