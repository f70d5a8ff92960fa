// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/state/Object.h"

#include <QStringList>

namespace espalier::orm {

class QueryCore;

/// The object that stands for a row.
struct Instance {
    ObjectPtr object;
    bool isNew = false; ///< made just now; nothing is loaded
};

/// What a query needs of a session, so that query/ knows no session.
class LoadContext {
public:
    /// Errors: SessionError when there is nothing to read from.
    virtual Connection& readConnection(const Mapper& mapper) = 0;
    /// Autoflush.
    virtual void beforeExecute() = 0;
    virtual Object* find(const IdentityKey& key) = 0;
    /// The persistent object of a key: the one in the identity map, or a new one with nothing
    /// loaded.
    virtual Instance instance(IdentityKey key) = 0;
    /// It is to be written or deleted.
    virtual bool isStaged(const Object& object) const = 0;
    /// It is to be deleted.
    virtual bool isLeaving(const Object& object) const = 0;

    // --- horizontal partitioning; nothing to tell without it
    /// The shards that a query runs in.
    virtual QStringList shardsOf(const QueryCore&) { return {}; }
    /// The shards where a row may be, in the order of looking.
    virtual QStringList shardsOfKey(const QueryCore&, const std::vector<Value>&) { return {}; }
    /// From now on reads go to this shard, and what they give belongs to it. Returns the one
    /// before.
    virtual QString enterShard(const QString&) { return {}; }
    /// A connection in a transaction that may write.
    virtual Connection& writeConnection(const Mapper& mapper) = 0;
    // --- hooks
    /// Somebody wants to know; without, none of the following is called.
    virtual bool isWatched() const { return false; }
    virtual void beforeQuery(QueryCore&) {}
    virtual void rowsUpdated(const QueryCore&, qint64) {}
    virtual void rowsRemoved(const QueryCore&, qint64) {}
    /// An object was made for a row and filled.
    virtual void loaded(Object&) {}
    /// The persistent objects of an entity and its heirs.
    virtual ObjectList objectsOf(const Mapper& mapper) = 0;
    /// A statement deleted the row of an object, which leaves; a rollback brings it back.
    virtual void rowDeleted(Object& object) = 0;
    /// A statement wrote the row of an object, whose values follow.
    virtual void rowUpdated(Object& object) = 0;

protected:
    ~LoadContext() = default;
};

/// While it lives reads go to one shard.
class ShardScope {
public:
    ShardScope(LoadContext& context, const QString& shard)
        : m_context(context), m_before(context.enterShard(shard)) {}
    ~ShardScope() { m_context.enterShard(m_before); }
    ShardScope(const ShardScope&) = delete;
    ShardScope& operator=(const ShardScope&) = delete;

private:
    LoadContext& m_context;
    QString m_before;
};

} // namespace espalier::orm
