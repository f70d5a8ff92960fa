// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/Connection.h"
#include "orm/mapping/Registry.h"
#include "orm/query/Query.h"
#include "orm/session/SessionEvents.h"
#include "orm/session/SessionOptions.h"
#include "orm/session/SessionTransaction.h"
#include "orm/state/IdentityMap.h"
#include "orm/unitofwork/FlushPlan.h"
#include "orm/unitofwork/Persister.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace espalier::orm {

/// What save() would write, taken apart so that a worker can execute it. Between planSave() and
/// applySave() the session must not be changed.
struct PendingSave {
    FlushPlan plan;
    FlushSubjects subjects;
};

struct MergeOptions {
    /// False: `given` is taken for what the database has, nothing is read. It must be unchanged and
    /// have a row.
    bool load = true;
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
    /// Out of the session, with what its expunge cascade reaches: pending to transient, persistent
    /// to detached.
    void expunge(const ObjectPtr& object);
    /// What was loaded or changed is dropped and read again when it is asked for. Without names:
    /// everything, and what the refresh-expire cascade reaches. Errors: SessionError unless it is
    /// persistent here.
    void expire(const ObjectPtr& object, const QStringList& attributes = {});
    void expireAll(); ///< every persistent object; unsaved changes are lost
    /// Reads again at once; its changes are lost. Never flushes. Errors: SessionError when the row
    /// is gone.
    void refresh(const ObjectPtr& object, const QStringList& attributes = {});
    /// Copies what is set of `given`, and of what its merge cascade reaches, onto the session's own
    /// objects: those in the identity map, else read, else new. Returns the copy; `given` stays as
    /// it is.
    template <class T> Ptr<T> merge(const Ptr<T>& given, MergeOptions options = {}) {
        return staticPtrCast<T>(mergeObject(given, options));
    }
    /// The same for each, as for the objects of a result that was kept: `{.load = false}` takes
    /// them for what the database has.
    template <class T>
    std::vector<Ptr<T>> mergeAll(const std::vector<Ptr<T>>& given, MergeOptions options = {}) {
        std::vector<Ptr<T>> merged;
        for (const auto& object : given)
            merged.push_back(merge(object, options));
        return merged;
    }
    /// Forgets the row and the session: as if made by hand with these values.
    void makeTransient(const ObjectPtr& object);
    /// The other way round: stands for the row of its key values, belongs to no session.
    static void makeTransientToDetached(const ObjectPtr& object);
    void clear(); ///< expunges everything; transaction and connection stay
    void close(); ///< clear(), and rolls back; the session can be used again
    void reset() { close(); }
    /// The same, for a connection that is not to be trusted any more: it is closed, not rolled
    /// back.
    void invalidate();
    static void closeAll(); ///< every session of this thread
    /// Lets unreachable circles of objects go at once; how many did.
    qint64 prune();

    ObjectList newObjects() const; ///< pending, in the order of becoming so
    ObjectList dirty() const;      ///< optimistic: written to, perhaps without a net change
    ObjectList deleted() const;    ///< marked by remove(), until the next flush
    bool contains(const ObjectPtr& object) const;
    ObjectList objects() const; ///< pending and persistent
    /// A net change, told without reading. `includeCollections`: of lists, too.
    bool isModified(const ObjectPtr& object, bool includeCollections = true) const;
    /// Of its row; of an object without one that which its key values would give.
    IdentityKey identityKey(const ObjectPtr& object) const;
    /// Anything to write; exact.
    bool hasChanges() const;
    const IdentityMap& identityMap() const;
    static Session* of(const Object& object); ///< null when it has none

    // --- transactions
    /// Writes what is staged, all of it or these objects only. When it fails the transaction is
    /// rolled back, to the innermost savepoint or as a whole, and the session refuses work until
    /// rollback(). Errors: as Persister; SessionError for rows that need each other;
    /// ConnectionError, after which rollback() leaves pending what was, to be flushed again on a
    /// new connection.
    void flush();
    void flush(const ObjectList& objects);
    /// A level more: the outermost when there is none, else one that only counts.
    SessionTransaction begin();
    /// Flushes, then a savepoint in every database that takes part.
    SessionTransaction beginNested();
    /// Flushes and ends the innermost level; see SessionTransaction. Errors: as flush().
    void commit();
    /// With SessionOptions::twophase: flushes and ends the first phase, so that commit() cannot
    /// fail for what was written; until then, or rollback(), the session does nothing else. Errors:
    /// as flush(), after which all databases are rolled back; SessionError inside a level.
    void prepare();
    /// Objects are what they were before that level: what was new is transient again, what was
    /// removed is back, what may have changed is expired.
    void rollback();
    bool inTransaction() const;       ///< a database has begun
    bool inNestedTransaction() const; ///< inside a savepoint
    bool isActive() const;            ///< false: a flush failed, only rollback() goes on
    /// begin(), `work`, commit(); rollback() when it throws.
    template <class Work> void transact(Work work) {
        SessionTransaction transaction = begin();
        work();
        transaction.commit();
    }

    /// While one of these lives, nothing is flushed by itself.
    class ESPALIER_ORM_EXPORT NoAutoflush {
    public:
        explicit NoAutoflush(Session& session);
        ~NoAutoflush();
        NoAutoflush(const NoAutoflush&) = delete;
        NoAutoflush& operator=(const NoAutoflush&) = delete;

    private:
        Session& m_session;
    };
    [[nodiscard]] NoAutoflush noAutoflush() { return NoAutoflush(*this); }

    // --- the database
    /// That of the current transaction, begun if need be; with several databases that of the
    /// mapper. The session's: not to be kept beyond the transaction. Errors: SessionError when
    /// nothing is bound, ConnectionError.
    Connection& connection(const Mapper* mapper = nullptr);
    template <class T> Connection& connectionOf() {
        return connection(&registry().mapperOf(typeid(T)));
    }
    RowBatch execute(const Select& select, const Mapper* mapper = nullptr);
    /// `:name` in the text is a parameter. Objects in memory do not notice what it writes.
    /// Errors: those of the database; SqlError for a parameter without a value.
    ExecResult execute(const QString& sql,
                       const std::vector<std::pair<QString, Value>>& parameters = {},
                       const Mapper* mapper = nullptr);
    /// The first column of each row.
    std::vector<Value> scalars(const Select& select, const Mapper* mapper = nullptr);
    /// First column of the first row; nullopt without rows.
    std::optional<Value> scalar(const Select& select, const Mapper* mapper = nullptr);
    std::optional<Value> scalar(const QString& sql,
                                const std::vector<std::pair<QString, Value>>& parameters = {},
                                const Mapper* mapper = nullptr);
    /// Says where a class, mapper or table lives; goes before what the options say.
    void bind(const BindTarget& target, const Bind& to);
    template <class T> void bindMapper(const Bind& to) { bind(classOf<T>(), to); }
    void bindTable(const Table& table, const Bind& to) { bind(table, to); }
    /// Where objects of this mapper are. Errors: SessionError when it is bound to nothing.
    Bind bindOf(const Mapper& mapper) const;

    /// Errors: MappingError when the class is not mapped.
    template <class T> Query<T> query() {
        return Query<T>(QueryCore(context(), registry().mapperOf(typeid(T))));
    }
    Query<Object> query(const Mapper& mapper) {
        return Query<Object>(QueryCore(context(), mapper));
    }
    Query<Object> query(const AliasedEntity& entity) {
        return Query<Object>(QueryCore(context(), entity));
    }
    /// What a relation of `owner` leads to.
    template <class T, class U>
    Query<T> queryFromParent(const Ptr<U>& owner, const Name& relation) {
        return query<T>().withParent(owner, relation);
    }
    template <class T, class... Keys> Ptr<T> get(const Keys&... key) {
        return query<T>().get(key...);
    }

    /// Errors: NoResultFound.
    template <class T, class... Keys> Ptr<T> getOne(const Keys&... key) {
        return query<T>().getOne(key...);
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
    /// Someone else has written this value: it becomes what the database has. What is staged on top
    /// of it stays, and is compared with it from now on.
    void rebase(const ObjectPtr& object, int slot, const Value& value);
    /// The contents of a relation as the database has them; staged additions and removals stay.
    void absorbRelation(Object& owner, const Relationship& relationship, const ObjectList& items);
    ObjectPtr find(const IdentityKey& key) const;

    /// For the program's own use; begins with SessionOptions::info.
    std::map<QString, Value>& info();
    /// Where classes of query<T>() are mapped.
    Registry& registry() const;

    void addListener(SessionListener& listener);
    void removeListener(SessionListener& listener);
    void addExtension(std::shared_ptr<SessionExtension> extension);

private:
    friend struct TransactionFrame;
    friend class SessionTransaction;
    struct Data;
    class Merging;
    ObjectPtr mergeObject(const ObjectPtr& given, MergeOptions options);
    LoadContext& context();
    std::unique_ptr<Data> d;
};

} // namespace espalier::orm
