// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

/// Marks what the library shows to its users; everything else is hidden.
#ifdef ESPALIER_ORM_LIBRARY
#define ESPALIER_ORM_EXPORT Q_DECL_EXPORT
#else
#define ESPALIER_ORM_EXPORT Q_DECL_IMPORT
#endif
