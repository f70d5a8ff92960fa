// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Name.h"
#include "orm/base/Value.h"
#include "orm/mapping/Mapper.h"
#include "orm/state/CommittedValues.h"
#include "orm/state/IdentityKey.h"
#include "orm/state/ObjectMemory.h"
#include "orm/state/ObjectOwner.h"
#include "orm/state/ObjectValues.h"
#include "orm/state/RelationSlot.h"
#include "orm/state/SlotSet.h"

#include <memory>
#include <optional>
#include <vector>

namespace espalier::orm {

/// Where an object stands to a session and to the database.
enum class ObjectState : quint8 { Transient, Pending, Persistent, Deleted, Detached };

/// An entity: one value a mapped column, one RelationSlot a relation, its status and history. What
/// a typed class adds are views of these. Made on the heap by make<T>() or a load, not copied, held
/// by Ptr; used in one thread. Reading what is not loaded asks the session.
class ESPALIER_ORM_EXPORT Object {
public:
    explicit Object(const Mapper& mapper);
    virtual ~Object();
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;
    /// Within a Construction with room for the values of the slots behind the object.
    static void* operator new(std::size_t size);
    static void operator delete(void* object);

    const Mapper& mapper() const { return *m_mapper; }
    ObjectState state() const { return m_state; }
    ObjectOwner* owner() const { return m_owner; }
    /// Invalid until the row exists.
    const IdentityKey& key() const { return m_key; }

    // --- column values, by slot or by name
    /// Loads when needed. Null when it cannot be loaded now (see isLoaded()).
    const Value& value(int slot);
    Value get(const Name& attribute);
    /// Never loads: null when not loaded.
    const Value& peek(int slot) const { return m_values[std::size_t(slot)]; }
    bool isLoaded(int slot) const { return m_loaded.test(slot); }
    /// As peek(), but a key value of an expired object is taken from its identity.
    const Value& known(int slot) const;
    /// The value is fitted to the column's type where nothing is lost (an int for a Numeric).
    /// Errors: SessionError for a computed attribute; what a validator throws, nothing is changed
    /// then.
    void setValue(int slot, Value value);
    Object& set(const Name& attribute, Value value);
    /// The next flush writes the attribute though its value be the same. Errors: SessionError when
    /// it is not loaded.
    void flagModified(const Name& attribute);

    /// A composite's values in the order of its attributes.
    std::vector<Value> values(const CompositeProperty& composite);

    // --- relations
    const Relationship& relationship(const Name& name) const;
    ObjectPtr related(const Relationship& relationship); ///< scalar; loads when needed
    void setRelated(const Relationship& relationship, const ObjectPtr& target);
    const ObjectList& collection(const Relationship& relationship); ///< loads when needed
    void append(const Relationship& relationship,
                const ObjectPtr& item); ///< no load; twice is once
    void removeFrom(const Relationship& relationship, const ObjectPtr& item);
    /// Of a link that is staged here: what its row is to hold besides its ends. Forgotten with it.
    void setLinkValues(const Relationship& relationship, const ObjectPtr& item, LinkValues values);
    /// From whichever end it was set; null where nothing is known of it.
    const LinkValues* linkValues(const Relationship& relationship, const Object& item) const;
    /// The whole list at once: what is not in `items` leaves, what is new comes in; their order.
    void setCollection(const Relationship& relationship, const ObjectList& items);
    /// Before the member that stands at `index`; both load. The position attribute follows.
    void insert(const Relationship& relationship, std::size_t index, const ObjectPtr& item);
    void move(const Relationship& relationship, std::size_t from, std::size_t to);
    /// Of a keyed list: the member under a key, null when there is none; its keys in order.
    ObjectPtr keyed(const Relationship& relationship, const Value& key);
    std::vector<Value> keysOf(const Relationship& relationship);
    /// Into a keyed list, in the place of the member that has its key.
    void put(const Relationship& relationship, const ObjectPtr& item);
    ObjectPtr related(const Name& name) { return related(relationship(name)); }
    const ObjectList& collection(const Name& name) { return collection(relationship(name)); }
    const RelationSlot& relation(const Relationship& relationship) const;
    bool isLoaded(const Relationship& relationship) const { return relation(relationship).loaded; }

    // --- history
    /// Values or relations differ from what the database has; reads nothing.
    bool isModified() const;
    bool isModified(int slot) const;
    /// New objects: given a value, perhaps null; others: loaded or written.
    bool isSet(int slot) const;
    /// The value that the database has; nullopt when it was never loaded. Unchanged slots: the
    /// value.
    std::optional<Value> committedValue(int slot) const;
    bool hasHistory() const { return !m_committed.empty() || m_relationsChanged; }
    void revert(int slot);
    void revert(const Relationship& relationship); ///< both sides

    // --- for Ptr
    void addReference() const { ++m_references; }
    void release() const {
        if (--m_references == 0)
            destroy();
        else if (m_candidate == 0 && (!m_relations.empty() || m_extras))
            suspect();
    }
    int references() const { return m_references; }
    /// Objects alive in this thread; for leak tests.
    static qint64 aliveCount();

    // --- for members of typed classes
    /// The next member under construction; gives its place (see Mapper::Member).
    int bindMember(const char* name, const void* member) {
        // Members are constructed in the order in which the prototype's were.
        return m_memberCursor == prototypeCursor
                   ? recordMember(name, member)
                   : m_mapper->members()[std::size_t(m_memberCursor++)].place;
    }
    const Value& valueAt(int place);
    void setValueAt(int place, Value value);
    bool isLoadedAt(int place) const;
    ObjectPtr relatedAt(int place);
    void setRelatedAt(int place, const ObjectPtr& target);
    const ObjectList& collectionAt(int place);
    void appendAt(int place, const ObjectPtr& item);
    void removeAt(int place, const ObjectPtr& item);
    void setCollectionAt(int place, const ObjectList& items);
    void insertAt(int place, std::size_t index, const ObjectPtr& item);
    void moveAt(int place, std::size_t from, std::size_t to);
    /// Errors: MappingError when the member is no relation.
    const Relationship& relationshipAt(int place) const;

    // --- for the session, loaders and persister only
    struct Access;

protected:
    /// For typed classes. Errors: MappingError when the class is not mapped.
    explicit Object(const std::type_info& type);

private:
    friend struct Access;
    friend class CycleCollector;
    /// What few objects need: members that the mapper does not know (kept, never stored), and who
    /// holds this object in a relation that allows but one.
    struct Extras {
        std::vector<Value> values;
        std::vector<ObjectList> lists;
        std::vector<std::pair<const Relationship*, const Object*>> holders;
        SlotSet raising; ///< not to be read alone, by the query that loaded it
    };
    /// Of which mapper it is, and whether it is made to learn what members its class has.
    struct Origin {
        const Mapper& mapper;
        bool isPrototype;
    };
    explicit Object(Origin origin);
    static Origin originOf(const std::type_info& type);
    std::byte* room() const;
    int recordMember(const char* name, const void* member);
    void destroy() const;
    void suspect() const;
    RelationSlot& slotOf(const Relationship& relationship);
    void noteCommitted(int slot);
    void takeIdentity();
    void markDirty();
    void assignRelated(const Relationship& relationship, const ObjectPtr& target,
                       const Relationship& initiator);
    void assignReverse(const Relationship& relationship, const ObjectPtr& before,
                       const ObjectPtr& target, const Relationship& initiator);
    bool restore(int slot);
    void restoreForeignKey(const Relationship& relationship);
    void expireUnchangedReference(int slot);
    void forgetCommittedReference(int slot);
    void initialize(int slot);
    void ensureLoaded(int slot);
    [[noreturn]] void refuseLoading(int slot) const;
    void ensureLoaded(const Relationship& relationship);
    [[noreturn]] void refuseLoading(const Relationship& relationship) const;
    bool isRowKnown() const {
        return m_state == ObjectState::Transient || m_state == ObjectState::Pending;
    }
    /// `initiator`: the side where the change was made. `differs`: the database says otherwise;
    /// false when this takes an earlier change back.
    bool listAdd(const Relationship& relationship, const ObjectPtr& item,
                 const Relationship& initiator, bool differs = true);
    bool listRemove(const Relationship& relationship, const ObjectPtr& item, bool differs = true);
    void take(const Relationship& relationship, const ObjectPtr& item,
              const Relationship& initiator);
    void numberFrom(const Relationship& relationship, std::size_t index);
    void noteHeld(const Relationship& relationship, const ObjectPtr& item) const;
    void forgetHeld(const Relationship& relationship, const ObjectPtr& item) const;
    void forgetAllHeld() const;
    void noteKeys(const Relationship& relationship, RelationSlot& slot);
    ObjectList& loadedItems(const Relationship& relationship);
    bool mayReferTo(const Relationship& relationship, const Object& target);
    bool isReferenceEdited(const Relationship& relationship) const;
    bool isCommittedTo(const Relationship& relationship, const Object& target) const;
    bool isCommittedNull(const Relationship& relationship) const;
    ObjectPtr knownRelated(const Relationship& relationship);
    ObjectPtr committedRelated(const Relationship& relationship);
    bool scalarSet(const Relationship& relationship, const ObjectPtr& target,
                   const Relationship& initiator);
    void settle(RelationSlot& slot);
    void checkTarget(const Relationship& relationship, const ObjectPtr& target) const;
    void checkNewcomer(const Relationship& relationship, const ObjectPtr& target) const;
    void noteRelationsChanged();
    void notify(const Relationship& relationship);
    Extras& extras() const;
    Extras& unmapped(int place);

    mutable int m_references = 1;
    mutable int m_candidate = 0; ///< its place among the CycleCollector's, from 1; 0: it is none
    ObjectState m_state = ObjectState::Transient;
    bool m_relationsChanged = false;
    bool m_dirtyNoted = false;
    mutable bool m_holds = false; ///< stands among the holders of what it refers to
    static constexpr int prototypeCursor = -1;
    int m_memberCursor = 0; ///< the member that is constructed next
    const Mapper* m_mapper;
    ObjectOwner* m_owner = nullptr;
    ObjectValues m_values;
    SlotSet m_loaded;
    std::vector<RelationSlot, ObjectAllocator<RelationSlot>>
        m_relations; ///< empty until a relation is touched
    CommittedValues m_committed;
    mutable std::unique_ptr<Extras> m_extras;
    IdentityKey m_key;
};

/// What only the library does to an object.
struct ESPALIER_ORM_EXPORT Object::Access {
    static void setState(Object& o, ObjectState state) { o.m_state = state; }
    static void setOwner(Object& o, ObjectOwner* owner) { o.m_owner = owner; }
    static void setKey(Object& o, IdentityKey key) { o.m_key = std::move(key); }
    static void noteDirty(Object& o) { o.markDirty(); }
    /// As loaded from the database: no history, no event.
    static void load(Object& o, int slot, Value value);
    /// The same of a value that is as the column keeps it.
    static void loadFitted(Object& o, int slot, Value&& value) {
        o.m_values[std::size_t(slot)] = std::move(value);
        o.m_loaded.set(slot);
    }
    /// A new object stands for a row from now on; nothing is loaded yet.
    static void standFor(Object& o, IdentityKey key, ObjectOwner* owner);
    /// The committed value of a slot that was written before it was read.
    static void learn(Object& o, int slot, const Value& value);
    /// The database has this value now; what was written here since stays on top of it.
    static void rebase(Object& o, int slot, Value value);
    static void expire(Object& o); ///< every slot and relation; history is dropped
    static void expire(Object& o, int slot);
    static void expire(Object& o, const Relationship& r);
    static void loadRelation(Object& o, const Relationship& r,
                             ObjectList items); ///< committed contents
    /// How an unloaded relation is to be read when it is asked for.
    static void setReading(Object& o, const Relationship& r, Loading loading,
                           std::shared_ptr<const LoadPlan> plan);
    /// Columns that a query has left out and does not want to be read alone.
    static void setRaising(Object& o, const std::vector<int>& columnSlots);
    static bool isRaising(const Object& o, int slot) {
        return o.m_extras && o.m_extras->raising.test(slot);
    }
    static RelationSlot& relation(Object& o, const Relationship& r) { return o.slotOf(r); }
    /// All of a list, though it be dynamic: what a flush needs of rows that go or change their key.
    static const ObjectList& members(Object& o, const Relationship& r);
    /// What was written is now what the database has.
    static void commitHistory(Object& o);
    static void clearHistory(Object& o);
    /// As if it had just been made with what it holds: no row, everything in it is new.
    static void becomeNew(Object& o);
    static void noteClean(Object& o) { o.m_dirtyNoted = false; }
    static void breakRelations(Object& o);
};

/// While one lives, the next object that comes into being is of this mapper: a class is told by
/// what is made, not by which base's constructor runs. See make<T>().
class ESPALIER_ORM_EXPORT Construction {
public:
    explicit Construction(const Mapper& mapper);
    ~Construction();
    Construction(const Construction&) = delete;
    Construction& operator=(const Construction&) = delete;

private:
    const Mapper* m_before;
};

/// A value as a column of this type keeps it: an integer for a Numeric becomes a Decimal, a whole
/// Decimal for an Integer becomes an Int64; everything that would lose something stays as it is.
ESPALIER_ORM_EXPORT Value fitted(Value value, const SqlType& type);

/// Makes a transient object of an entity without a class.
ESPALIER_ORM_EXPORT ObjectPtr makeObject(const Mapper& mapper);

} // namespace espalier::orm
