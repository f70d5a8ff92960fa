// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

/// Marks what the library shows to its users; everything else is hidden.
#ifdef ESPALIER_ORM_LIBRARY
#define ESPALIER_ORM_EXPORT Q_DECL_EXPORT
#else
#define ESPALIER_ORM_EXPORT Q_DECL_IMPORT
#endif

/// Of a small variable of each thread: found without a call, in room that every thread has.
#if defined(__GNUC__) && defined(__ELF__)
#define ESPALIER_ORM_STATIC_TLS __attribute__((tls_model("initial-exec")))
#else
#define ESPALIER_ORM_STATIC_TLS
#endif
