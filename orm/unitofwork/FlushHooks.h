// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/state/Object.h"

namespace espalier::orm {

/// Before a flush is planned: reads what the plan compares (version counters) and calls the
/// mappers' extensions. `changed` objects are announced also when nothing of their rows differs.
ESPALIER_ORM_EXPORT void announceFlush(const ObjectList& added, const ObjectList& changed,
                                       const ObjectList& removed);
/// After its statements were executed and their values taken, before histories are dropped.
ESPALIER_ORM_EXPORT void concludeFlush(const ObjectList& added, const ObjectList& changed,
                                       const ObjectList& removed);

} // namespace espalier::orm
