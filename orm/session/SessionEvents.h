// SPDX-License-Identifier: MIT
#pragma once

#include "orm/state/Object.h"

namespace espalier::orm {

/// Told of every change of a session's objects, as it happens, on the session's thread. Listeners
/// read; what they want to change they do later.
class SessionListener {
public:
    /// Into the session as new, or taken out of it again (never flushed).
    virtual void objectAdded(Object& object) { (void)object; }
    virtual void objectExpunged(Object& object) { (void)object; }
    /// Marked for deletion, or that mark taken back.
    virtual void objectRemoved(Object& object) { (void)object; }
    virtual void objectRestored(Object& object) { (void)object; }
    virtual void valueChanged(Object& object, int slot) { (void)object, (void)slot; }
    virtual void relationChanged(Object& object, const Relationship& relationship) {
        (void)object, (void)relationship;
    }
    /// After a flush or save: everything staged is now in the database.
    virtual void flushed() {}
    virtual void rolledBack() {}

protected:
    ~SessionListener() = default;
};

} // namespace espalier::orm
