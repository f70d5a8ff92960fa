// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/state/Object.h"

namespace espalier::orm {

/// Reclaims objects that only hold each other (a parent its children, they their parent). An object
/// whose handle count falls but not to zero becomes a candidate; a collection looks at what the
/// candidates reach. One for each thread. Runs only when asked, at points where no raw pointer to a
/// possibly unreferenced object is in use.
/// Source: synchronous cycle collection, Bacon and Rajan 2001, with counts kept beside the objects.
class ESPALIER_ORM_EXPORT CycleCollector {
public:
    static void suspect(const Object& object);
    static void forget(const Object& object);
    /// Objects reclaimed.
    static qsizetype collect();
    /// When enough candidates have gathered since the last time.
    static void collectIfDue();
};

} // namespace espalier::orm
