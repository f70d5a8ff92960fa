// SPDX-License-Identifier: MIT
#include "orm/unitofwork/FlushHooks.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

namespace {

using Hook = HookResult (MapperExtension::*)(Object&);

/// Those that are also in `without` are told of in another way.
void call(Hook hook, const ObjectList& objects, const ObjectList& without = {}) {
    const auto isWatched = [](const ObjectPtr& object) {
        return !object->mapper().extensions().empty();
    };
    if (std::none_of(objects.begin(), objects.end(), isWatched))
        return;
    QSet<const Object*> left;
    for (const ObjectPtr& object : without)
        left.insert(object.get());
    for (const ObjectPtr& object : ObjectList(objects)) {
        if (left.contains(object.get()))
            continue;
        for (const auto& extension : object->mapper().extensions()) {
            if ((extension.get()->*hook)(*object) == HookResult::Stop)
                break;
        }
    }
}

void readVersions(const ObjectList& objects) {
    const auto isVersioned = [](const ObjectPtr& object) {
        return object->mapper().versionSlot() >= 0;
    };
    if (std::none_of(objects.begin(), objects.end(), isVersioned))
        return;
    for (const ObjectPtr& object : ObjectList(objects)) {
        if (const int slot = object->mapper().versionSlot(); slot >= 0)
            object->value(slot);
    }
}

} // namespace

void announceFlush(const ObjectList& added, const ObjectList& changed, const ObjectList& removed) {
    readVersions(changed);
    readVersions(removed);
    call(&MapperExtension::beforeInsert, added);
    call(&MapperExtension::beforeUpdate, changed, removed);
    call(&MapperExtension::beforeRemove, removed);
}

void concludeFlush(const ObjectList& added, const ObjectList& changed, const ObjectList& removed) {
    call(&MapperExtension::afterInsert, added);
    call(&MapperExtension::afterUpdate, changed, removed);
    call(&MapperExtension::afterRemove, removed);
}

} // namespace espalier::orm
