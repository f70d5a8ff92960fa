// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/RelationLoader.h"
#include "orm/session/Session.h"
#include "orm/session/TransactionFrame.h"
#include "orm/session/TwoPhase.h"
#include "orm/state/ObjectOwner.h"

#include <memory>
#include <thread>
#include <unordered_map>

namespace espalier::orm {

/// Where the values of operations of one shape go in objects of one mapper.
struct AppliedShape {
    AppliedShape(const Mapper& given, const OperationShape& written);

    const Mapper* mapper;
    const OperationShape* shape;
    std::vector<int> columns = {}; ///< slots of what was written
    std::vector<int> fetched = {}; ///< slots of what was read back
    std::vector<int> stale;        ///< slots that the database has changed
    bool holdsKey = false;
};

/// The insides of a Session, at an address that moves with no one: objects and queries point here.
struct Session::Data final : ObjectOwner, LoadContext {
    explicit Data(SessionOptions given);
    ~Data();
    static std::vector<Session*> ofThisThread();

    Session* session = nullptr;
    SessionOptions options;
    std::thread::id thread = std::this_thread::get_id();
    IdentityMap identityMap;
    struct LazyRelation {
        std::weak_ptr<const Relationship> relationship = {}; ///< a new mapping may lie where it was
        std::unique_ptr<RelationLoader> loader = {};
    };
    std::unordered_map<const Relationship*, LazyRelation> lazyRelations;
    ObjectList added;   ///< pending, in order
    ObjectList dirtied; ///< persistent objects written to since the last flush
    ObjectList removed; ///< marked for deletion
    std::vector<SessionListener*> listeners;

    // --- transactions (Transactions.cpp)
    std::vector<std::shared_ptr<TransactionFrame>> frames; ///< outermost first
    std::vector<EnlistedConnection> enlisted;
    int savepoints = 0; ///< made so far, for their names
    int quiet = 0;      ///< NoAutoflush guards
    bool flushing = false;

    bool autoflush() const { return options.autoflush.value_or(true); }
    bool expireOnCommit() const { return options.expireOnCommit.value_or(true); }
    bool transactional() const { return options.transactional.value_or(true); }
    bool hasBegun() const;
    bool isTouched() const { return !added.empty() || !removed.empty() || !dirtied.empty(); }
    std::shared_ptr<TransactionFrame> push(TransactionFrame::Kind kind);
    void pop();
    void ensureRoot();
    TransactionFrame* scope() const; ///< innermost that can be undone; null outside of any
    void commitSub();
    void commitNested();
    void commitRoot();
    void flushForCommit();
    void endRootBySuccess();
    void undo(TransactionFrame& frame, const QString& cause);
    void fail(const Error& error);
    void fail(const QString& cause);
    void rollbackInnermost();
    bool rollbackDatabases(const TransactionFrame& frame);
    void restore(TransactionFrame& frame);
    void takeKeysBack(TransactionFrame& frame);
    void closeTransactions();

    // --- two phases (TwoPhase.cpp)
    std::vector<PreparedTransaction> stillPrepared; ///< that could not be ended
    QString unendedBecause;
    bool twoPhase() const { return options.twophase.value_or(false); }
    void requireTwoPhase(const Bind& bind) const;
    void beginTwoPhase(EnlistedConnection& database);
    void prepareDatabases();
    void commitDatabases();
    void endPrepared(EnlistedConnection& database, bool committed);
    void throwUnended(bool committed, const QString& cause = {});

    // --- connections (Binds.cpp)
    Bind bindOf(const Mapper* mapper) const;
    Connection& connectionFor(const Bind& bind, bool writing);
    EnlistedConnection& enlist(const Bind& bind);
    void open(EnlistedConnection& database, bool writing);
    void join(EnlistedConnection& database);
    void releaseConnections();
    void requireActive(const char* what) const;
    /// The same, and not prepared to be committed.
    void requireUsable(const char* what) const;

    // --- shards (Sharding.cpp)
    ShardToken currentShard; ///< that reads go to; empty without, or while none is chosen
    Bind bindOfShard(const QString& name) const;
    QString shardOf(const Object& object) const;
    IdentityKey placed(IdentityKey key) const;
    QStringList shardsOf(const QueryCore& query) override;
    QStringList shardsOfKey(const QueryCore& query, const std::vector<Value>& key) override;
    QString enterShard(const QString& name) override;

    // --- flush (Flush.cpp)
    FlushContext everything() const;
    FlushContext only(const ObjectList& objects) const;
    void flush(FlushContext context);
    void refuseDoubles(const FlushScope& scope) const;
    Bind bindOf(const Object& object) const;
    FlushOutcome execute(const FlushSubjects& subjects, const FlushPlan& plan);
    void forget(const FlushScope& done);
    void endReading();
    void maybeFlush();

    void setState(Object& object, ObjectState state);
    void attach(Object& object, ObjectState state);
    void addCascading(const ObjectPtr& object);
    void addOne(const ObjectPtr& object);
    void detach(Object& object, ObjectState state);
    // --- cascades (Cascades.cpp)
    void removeCascading(const ObjectPtr& object);
    void expungeCascading(const ObjectPtr& object);
    void expireCascading(const ObjectPtr& object);
    void expel(const ObjectPtr& object);
    ObjectList reachedBy(bool Cascade::* token, const ObjectPtr& object) const;
    bool isRemoved(const Object& object) const;
    void readEagerDefaults(const FlushScope& done);
    /// `mayLoad`: reads what decides on orphans, cascades and references to rows that go.
    std::pair<FlushPlan, FlushSubjects> plan(FlushContext context, bool guard, bool mayLoad,
                                             bool preview = false) const;
    void apply(const FlushPlan& plan, FlushSubjects subjects, const FlushOutcome& outcome);
    void applyRow(const AppliedShape& applied, std::size_t index, Object& object,
                  const FlushOutcome& outcome, const FlushPlan& plan);
    void settleReferences(Object& object, const OperationShape& operation);
    void settleReplaced(Object& object, const OperationShape& operation);
    void settleKey(Object& object);
    void settleFollowers(const FlushPlan& plan, const FlushSubjects& subjects,
                         const FlushOutcome& outcome);
    void settleStates(const FlushScope& done);
    void forgetRemoved(const ObjectList& gone, bool fromLists);
    template <class Tell> void tell(Tell tell) {
        for (SessionListener* listener : std::vector<SessionListener*>(listeners))
            tell(*listener);
    }

    template <class Tell> void tellExtensions(Tell tell) {
        for (const auto& extension : std::vector(options.extensions))
            tell(*extension);
    }

    // --- ObjectOwner
    bool loadValues(Object& object, int slot) override;
    bool loadRelated(Object& object, const Relationship& relationship) override;
    Object* known(const Object& object, const Relationship& relationship, bool committed) override;
    void objectDirtied(Object& object) override;
    void valueChanged(Object& object, int slot) override;
    void relationChanged(Object& object, const Relationship& relationship) override;
    void relatedAdded(Object& object, const Relationship& relationship, Object& child,
                      bool byBackref) override;
    void relatedRemoved(Object& object, const Relationship& relationship, Object& child) override;
    void objectDestroyed(Object& object) override;

    // --- LoadContext
    Connection& readConnection(const Mapper& mapper) override;
    void beforeExecute() override;
    Object* find(const IdentityKey& key) override {
        return identityMap.find(options.sharding ? placed(key) : key);
    }
    Instance instance(IdentityKey key) override;
    bool isStaged(const Object& object) const override {
        return object.isModified() || isRemoved(object);
    }
    bool isLeaving(const Object& object) const override { return isRemoved(object); }
    Connection& writeConnection(const Mapper& mapper) override;
    ObjectList objectsOf(const Mapper& mapper) override;
    void rowDeleted(Object& object) override;
    void rowUpdated(Object& object) override;
    bool isWatched() const override { return !options.extensions.empty(); }
    void beforeQuery(QueryCore& query) override;
    void rowsUpdated(const QueryCore& query, qint64 rows) override;
    void rowsRemoved(const QueryCore& query, qint64 rows) override;
    void loaded(Object& object) override;
};

} // namespace espalier::orm
