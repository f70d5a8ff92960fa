// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/mapping/Mapper.h"
#include "orm/session/SessionEvents.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <typeindex>
#include <variant>
#include <vector>

namespace espalier::orm {

/// Where a session reads and writes: an engine (a connection is taken while a transaction lasts)
/// or one connection that the caller keeps open. A session on a connection that is inside a
/// transaction joins it: its commit() sends no COMMIT.
using Bind = std::variant<std::monostate, Engine, Connection*>;

/// What is bound to a database of its own: a class, a mapper or a table.
using BindTarget = std::variant<std::type_index, const Mapper*, Table>;

struct TargetBind {
    BindTarget target;
    Bind bind;
};

struct Sharding;

/// What the end of a session's transaction does to one that its caller had begun on the connection:
/// a rollback takes it along and a commit leaves it to the caller; both end it; or neither does,
/// since the session keeps to a savepoint of its own. ConditionalSavepoint: the last where the
/// caller is inside a savepoint, else the first.
enum class JoinTransaction : quint8 {
    RollbackOnly,
    ControlFully,
    CreateSavepoint,
    ConditionalSavepoint
};

/// What is absent takes the SessionMaker's, then the default.
struct SessionOptions {
    Bind bind = {};
    /// Vertical partitioning: `{{classOf<Product>(), engine1}, {classOf<Account>(), engine2}}`.
    std::vector<TargetBind> binds = {};
    std::optional<bool> autoflush = {};      ///< flush before each query; default true
    std::optional<bool> expireOnCommit = {}; ///< default true
    /// A DELETE of a row that has gone already fails the flush, rather than to be warned of;
    /// default false. save() is always strict.
    std::optional<bool> strictDeletes = {};
    /// Default true: the session is always in a transaction, which takes a connection at its first
    /// use. False: each flush has its own, unless begin() was called.
    std::optional<bool> transactional = {};
    /// Whether a read begins the database's transaction, too. Default: no on SQLite, where that
    /// would keep others from writing, yes on servers.
    std::optional<bool> beginOnRead = {};
    /// commit() prepares the transaction on every database that takes part before it commits on
    /// any; see TwoPhase.h. Default false. Errors, at the first use: SessionError for a database
    /// (SQLite) that has no such transactions.
    std::optional<bool> twophase = {};
    std::optional<JoinTransaction> joinTransaction = {}; ///< default RollbackOnly
    /// Where typed classes are mapped; lives longer than the session. Default: defaultRegistry().
    Registry* registry = nullptr;
    std::vector<std::shared_ptr<SessionExtension>> extensions = {};
    std::map<QString, Value> info = {}; ///< the program's own, see Session::info()
    /// Horizontal partitioning, see ShardedSessionMaker.
    std::shared_ptr<const Sharding> sharding = {};
    /// When set, the session never does I/O by itself: what an object misses is reported here
    /// (relationship null: column values) and reads as not loaded until it is given to absorb().
    std::function<void(Object&, const Relationship*)> deferLoad = {};
};

/// `over` where it says something, else `under`.
ESPALIER_ORM_EXPORT SessionOptions merged(SessionOptions over, const SessionOptions& under);

} // namespace espalier::orm
