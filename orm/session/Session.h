// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/Connection.h"
#include "orm/mapping/Registry.h"
#include "orm/query/Query.h"
#include "orm/session/SessionEvents.h"
#include "orm/state/IdentityMap.h"
#include "orm/unitofwork/FlushPlan.h"
#include "orm/unitofwork/Persister.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace espalier::orm {

/// Where a session reads and writes: an engine (a connection is taken while a transaction lasts)
/// or one connection that the caller keeps open.
using Bind = std::variant<std::monostate, Engine, Connection*>;

/// What is absent takes the SessionMaker's, then the default.
struct SessionOptions {
    Bind bind = {};
    std::optional<bool> autoflush = {};      ///< flush before each query; default true
    std::optional<bool> expireOnCommit = {}; ///< default true
    /// When set, the session never does I/O by itself: what an object misses is reported here
    /// (relationship null: column values) and reads as not loaded until it is given to absorb().
    std::function<void(Object&, const Relationship*)> deferLoad = {};
};

/// What save() would write, taken apart so that a worker can execute it. Between planSave() and
/// applySave() the session must not be changed.
struct PendingSave {
    FlushPlan plan;
    FlushSubjects subjects;
};

/// The unit of work. Lifetime: Ptr handles keep objects alive, the session itself keeps new,
/// changed and removed ones; its identity map is weak, so clean objects that nobody holds go away
/// (cycles of them too). Objects outlive the session as detached. One thread: that which made it
/// (asserted).
class ESPALIER_ORM_EXPORT Session {
public:
    explicit Session(SessionOptions options = {});
    ~Session();
    Session(Session&&) noexcept;
    Session& operator=(Session&&) noexcept;

    // --- objects in and out
    /// Transient to pending, detached to persistent; what is reachable comes along (save-update
    /// cascade).
    void add(const ObjectPtr& object);
    template <class T> void addAll(const std::vector<Ptr<T>>& objects) {
        for (const auto& o : objects)
            add(o);
    }
    void
    save(const ObjectPtr& object); ///< Errors: SessionError when it has a row or another session
    void update(const ObjectPtr& object); ///< Errors: SessionError when another object has its key
    void saveOrUpdate(const ObjectPtr& object) { add(object); }
    /// Marks for deletion; the row goes at the next flush. Errors: SessionError for an object
    /// without a row.
    void remove(const ObjectPtr& object);
    void delete_(const ObjectPtr& object) { remove(object); }
    void restore(const ObjectPtr& object); ///< takes the mark back
    void expunge(const ObjectPtr& object);
    void expire(const ObjectPtr& object);
    void expireAll();
    void refresh(const ObjectPtr& object); ///< reads again at once; its changes are lost
    void clear();
    void close();

    ObjectList newObjects() const; ///< pending, in the order of becoming so
    ObjectList dirty() const;      ///< optimistic: written to, perhaps without a net change
    ObjectList deleted() const;
    bool contains(const ObjectPtr& object) const;
    bool isModified(const ObjectPtr& object) const { return object->isModified(); }
    /// Anything to write; exact.
    bool hasChanges() const;
    const IdentityMap& identityMap() const;
    static Session* of(const Object& object); ///< null when it has none

    // --- the database
    void flush();
    void commit();
    /// Persistent objects are expired, pending ones transient again, removed ones are back.
    void rollback();
    bool inTransaction() const;
    Connection& connection(); ///< that of the current transaction, begun if need be
    RowBatch execute(const Select& select);
    ExecResult execute(const QString& sql,
                       const std::vector<std::pair<QString, Value>>& parameters = {});

    template <class T> Query<T> query() {
        return Query<T>(QueryCore(context(), registry().mapperOf(typeid(T))));
    }
    Query<Object> query(const Mapper& mapper) {
        return Query<Object>(QueryCore(context(), mapper));
    }
    template <class T, class... Keys> Ptr<T> get(const Keys&... key) {
        return query<T>().get(key...);
    }

    // --- staging: plan, execute anywhere, apply; on failure nothing has changed
    /// Everything staged. `guard`: updates and deletes also require the values that were read.
    PendingSave planSave(bool guard = true) const;
    void applySave(const PendingSave& pending, const FlushOutcome& outcome);
    /// Plans, begins, executes, commits, applies. Errors: as Persister; every edit is still staged
    /// then.
    FlushOutcome save();
    /// What a flush would send now, keys of new rows written as "?".
    std::vector<Statement> pendingSql(const Dialect& dialect) const;
    /// Rolls back every staged edit in memory: values, relations, new and removed objects.
    void discard();

    // --- rows that a worker read
    /// Rows to objects through the identity map; columns as in RowLoader.
    ObjectList absorb(const Mapper& mapper, std::span<const int> columnSlots, const RowBatch& rows,
                      Populate populate = Populate::Missing, int firstColumn = 0);
    /// The contents of a relation as the database has them; staged additions and removals stay.
    void absorbRelation(Object& owner, const Relationship& relationship, const ObjectList& items);
    ObjectPtr find(const IdentityKey& key) const;

    void addListener(SessionListener& listener);
    void removeListener(SessionListener& listener);

private:
    struct Data;
    LoadContext& context();
    static Registry& registry() { return Registry::defaultRegistry(); }
    std::unique_ptr<Data> d;
};

} // namespace espalier::orm
