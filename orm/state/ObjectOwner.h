// SPDX-License-Identifier: MIT
#pragma once

namespace espalier::orm {

class Object;
class Relationship;

/// What an object asks of, and tells to, the session that it belongs to.
class ObjectOwner {
public:
    /// Load this slot and what is read beside it (see Mapper::slotsBeside()), as far as it is not
    /// loaded; -1: everything that is not deferred. False: cannot now (a graphical session asks its
    /// worker); the slots stay unloaded. Errors: DetachedError, Error kinds of the database.
    virtual bool loadValues(Object& object, int slot) = 0;
    virtual bool loadRelated(Object& object, const Relationship& relationship) = 0;
    /// What a many-to-one refers to, when the identity map has it; never loads. `committed`: by the
    /// foreign key that the database has, not by the one that is staged.
    virtual Object* known(const Object& object, const Relationship& relationship,
                          bool committed) = 0;
    /// Before the first change since the last flush: the session pins the object.
    virtual void objectDirtied(Object& object) = 0;
    /// A slot (column) or relation changed, by a write, a revert or a load.
    virtual void valueChanged(Object& object, int slot) = 0;
    virtual void relationChanged(Object& object, const Relationship& relationship) = 0;
    /// `child` came into a relation of `object`: save-update cascade. `byBackref`: because it was
    /// given `object` on its own side.
    virtual void relatedAdded(Object& object, const Relationship& relationship, Object& child,
                              bool byBackref) = 0;
    /// `child` left a relation whose cascade deletes orphans.
    virtual void relatedRemoved(Object& object, const Relationship& relationship,
                                Object& child) = 0;
    /// The last handle is gone.
    virtual void objectDestroyed(Object& object) = 0;

protected:
    ~ObjectOwner() = default;
};

} // namespace espalier::orm
