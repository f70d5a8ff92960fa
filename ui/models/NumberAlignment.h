// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace espalier::ui {

/// Of numbers, wherever one begins to read: their digits stand below each other.
constexpr Qt::Alignment numberAlignment = Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter;

} // namespace espalier::ui
