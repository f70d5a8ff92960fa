// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/state/Object.h"

namespace espalier::orm {

/// What became of an attribute since the object was read or flushed: of a column a value, of a
/// relation objects.
struct ESPALIER_ORM_EXPORT History {
    struct ESPALIER_ORM_EXPORT Entry {
        Value value = {};
        ObjectPtr object = {};
        friend ESPALIER_ORM_EXPORT bool operator==(const Entry& a, const Entry& b);
    };
    std::vector<Entry> added;
    std::vector<Entry> unchanged;
    std::vector<Entry> deleted; ///< what the database has, as far as it was read

    bool hasChanges() const { return !added.empty() || !deleted.empty(); }
};

/// Reads nothing. Errors: MappingError when there is no such column or relation.
ESPALIER_ORM_EXPORT History historyOf(const Object& object, const Name& attribute);

} // namespace espalier::orm
