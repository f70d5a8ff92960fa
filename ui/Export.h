// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Marks what the library shows to its users; everything else is hidden.
#ifdef ESPALIER_UI_LIBRARY
#define ESPALIER_UI_EXPORT Q_DECL_EXPORT
#else
#define ESPALIER_UI_EXPORT Q_DECL_IMPORT
#endif
