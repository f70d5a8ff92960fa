// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/state/Object.h"

namespace espalier::orm {

/// What a session has staged.
struct StagedObjects {
    ObjectList added; ///< in the order of becoming pending
    ObjectList changed;
    ObjectList removed;
};

/// The objects of one flush: what is staged, with the orphans and what their deletion takes along.
/// Nothing is marked: a flush that fails leaves the session as it was.
struct FlushScope {
    ObjectList added;
    ObjectList changed;
    ObjectList removed;
    ObjectList expelled;  ///< new ones that lost their owner: not written, transient afterwards
    bool partial = false; ///< only some of what is staged
    bool guard = false;   ///< guard updates and deletes by the values that were read
    bool strictDeletes = false; ///< a row that has gone already is an error; guards ask for it too
    /// A link that passes from one node of a tree to another keeps its row, with what else stands
    /// in it.
    bool carriesLinks = false;
    bool preview = false; ///< the plan is only shown: nothing of the program is called
};

/// `mayLoad`: lists that decide what is deleted or which rows refer to them are read; otherwise
/// the scope knows what the objects know.
ESPALIER_ORM_EXPORT FlushScope scopeOf(StagedObjects staged, bool mayLoad);

/// Takes `object` and what its delete cascade reaches, owners first, into `reached`; what is in
/// there already stops the walk.
ESPALIER_ORM_EXPORT void cascadeDelete(const ObjectPtr& object, bool mayLoad, ObjectList& reached);

/// A new object was taken out of `left`, and no other relation that deletes orphans holds it.
ESPALIER_ORM_EXPORT bool isOrphaned(const Object& object, const Relationship& left);

} // namespace espalier::orm
