// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/state/Object.h"

#include <QHash>

namespace espalier::orm {

/// One object per row: finds the object of a key. Weak: an object leaves when its last handle goes.
class ESPALIER_ORM_EXPORT IdentityMap {
public:
    Object* find(const IdentityKey& key) const { return m_objects.value(key, nullptr); }
    void insert(Object& object);
    void remove(const Object& object);
    bool contains(const IdentityKey& key) const { return m_objects.contains(key); }
    qsizetype size() const { return m_objects.size(); }
    ObjectList all() const;
    void clear() { m_objects.clear(); }

private:
    QHash<IdentityKey, Object*> m_objects;
};

} // namespace espalier::orm
