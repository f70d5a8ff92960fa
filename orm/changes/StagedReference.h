// SPDX-License-Identifier: MIT
#pragma once

#include "orm/state/Object.h"

#include <vector>

namespace espalier::orm {

/// What a many-to-one refers to, as far as memory knows: nothing is loaded.
struct StagedReference {
    bool isKnown = false;
    bool isNull = false;
    ObjectPtr target = {};       ///< null when only its key is known
    std::vector<Value> key = {}; ///< beside the relation's pairs; empty when a new target has none

    /// Label or key of the target, "NULL" for none.
    QString text() const;
    /// The key where it is one value, as the column holds it.
    Value value() const { return key.size() == 1 ? key.front() : Value(); }
    friend bool operator==(const StagedReference& a, const StagedReference& b);
};

/// As edited. A relation that was set wins over a foreign-key value that was set by itself.
StagedReference stagedReference(const Object& object, const Relationship& toOne);
/// As the database has it.
StagedReference committedReference(const Object& object, const Relationship& toOne);
/// The object that has these values in these slots of its key; null when it is not in memory.
ObjectPtr findByKey(const Object& asker, const Mapper& target,
                    const std::vector<int>& slotsOfTarget, const std::vector<Value>& values);
/// The many-to-one that makes a tree of an entity; null when it is none.
const Relationship* treeParentOf(const Mapper& mapper);

/// "88", "A1, 4"; empty for a row that does not exist yet.
QString keyTextOf(const Object& object);
bool hasLabel(const Object& object);
QString textOf(const Value& value);

} // namespace espalier::orm
