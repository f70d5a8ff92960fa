// SPDX-License-Identifier: MIT
// Which database a session goes to, and the connections that it holds meanwhile.
#include "orm/session/SessionData.h"

#include "orm/base/Error.h"
#include "orm/session/Sharding.h"

#include <algorithm>
#include <any>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

bool isBound(const Bind& bind) {
    if (const Engine* engine = std::get_if<Engine>(&bind))
        return engine->isValid();
    return std::holds_alternative<Connection*>(bind);
}

bool isMeant(const BindTarget& target, const Mapper& mapper) {
    if (const auto* type = std::get_if<std::type_index>(&target))
        return mapper.registry().find(*type) == &mapper;
    if (const auto* other = std::get_if<const Mapper*>(&target))
        return *other == &mapper;
    return std::get<Table>(target) == mapper.table();
}

} // namespace

Bind Session::Data::bindOf(const Mapper* mapper) const {
    if (options.sharding)
        return bindOfShard(currentShard);
    if (mapper) {
        for (const TargetBind& entry : options.binds) {
            if (isMeant(entry.target, *mapper))
                return entry.bind;
        }
    }
    if (isBound(options.bind))
        return options.bind;
    if (mapper) {
        const MetaData metaData = mapper->table().metaData();
        if (const auto* engine = std::any_cast<Engine>(&metaData.bindHandle()))
            return *engine;
    }
    if (!mapper && options.binds.size() == 1)
        return options.binds.front().bind;
    throw SessionError(
        mapper ? u"The session is bound to no database for %1: configure its maker with a bind, or "
                 "give one."_s.arg(mapper->name())
               : u"The session is bound to no database: configure its maker with a bind, or say "
                 "which mapper's is meant."_s);
}

EnlistedConnection& Session::Data::enlist(const Bind& bind) {
    Connection* const* given = std::get_if<Connection*>(&bind);
    const Engine* engine = std::get_if<Engine>(&bind);
    const void* identity = given ? static_cast<const void*>(*given) : engine->identity();
    const auto known = std::find_if(
        enlisted.begin(), enlisted.end(),
        [identity](const EnlistedConnection& database) { return database.identity == identity; });
    if (known != enlisted.end())
        return *known;
    if (twoPhase())
        requireTwoPhase(bind);
    EnlistedConnection database{identity, given ? nullptr : engine->acquire(), nullptr};
    database.connection = given ? *given : database.held.get();
    enlisted.push_back(std::move(database));
    return enlisted.back();
}

/// Takes part in a transaction that the caller has begun.
void Session::Data::join(EnlistedConnection& database) {
    if (twoPhase())
        throw SessionError(
            u"The session's connection is inside a transaction that was not begun by "
            "the session: it cannot be prepared with the others."_s);
    const JoinTransaction mode = options.joinTransaction.value_or(JoinTransaction::RollbackOnly);
    if (mode == JoinTransaction::ControlFully) {
        database.begun = true;
        return;
    }
    database.joined = true;
    if (mode == JoinTransaction::CreateSavepoint ||
        (mode == JoinTransaction::ConditionalSavepoint && database.connection->inSavepoint())) {
        database.savepoint = u"sp_%1"_s.arg(++savepoints);
        database.connection->savepoint(database.savepoint);
    }
}

/// Begins, and catches up with the savepoints that the session is in.
void Session::Data::open(EnlistedConnection& database, bool writing) {
    if (database.connection->inTransaction()) {
        join(database);
    } else {
        if (twoPhase())
            beginTwoPhase(database);
        else
            database.connection->begin(writing);
        database.begun = true;
        tellExtensions([&](SessionExtension& extension) {
            extension.afterBegin(*session, *database.connection);
        });
    }
    for (const auto& frame : frames) {
        if (frame->kind == TransactionFrame::Kind::Nested)
            database.connection->savepoint(frame->savepoint);
    }
}

Connection& Session::Data::connectionFor(const Bind& bind, bool writing) {
    if (options.deferLoad)
        throw SessionError(u"This session leaves reading and writing to a worker."_s);
    ensureRoot();
    EnlistedConnection& database = enlist(bind);
    const bool mayRead = database.connection->dialect().name() != u"sqlite";
    const bool begins = writing || options.beginOnRead.value_or(mayRead);
    if (!database.isOpen() && begins && !frames.empty())
        open(database, writing);
    if (writing && !frames.empty())
        frames.front()->wrote = true;
    return *database.connection;
}

void Session::Data::releaseConnections() { enlisted.clear(); }

void Session::Data::requireUsable(const char* what) const {
    requireActive(what);
    if (!frames.empty() && frames.front()->prepared)
        throw SessionError(
            u"The transaction is prepared: before %1() it must end, with commit() or "
            "rollback()."_s.arg(QString::fromLatin1(what)));
}

void Session::Data::requireActive(const char* what) const {
    Q_ASSERT_X(thread == std::this_thread::get_id(), what,
               "a session is used in the thread that made it");
    if (frames.empty() || frames.back()->active)
        return;
    const QString& cause = frames.back()->cause;
    throw SessionError(
        u"This transaction was rolled back when a flush failed: call rollback() before %1(). It "
        "failed with: %2"_s.arg(QString::fromLatin1(what), cause));
}

// --- what users call

Connection& Session::connection(const Mapper* mapper) {
    d->requireUsable("connection");
    return d->connectionFor(d->bindOf(mapper), true);
}

RowBatch Session::execute(const Select& select, const Mapper* mapper) {
    d->beforeExecute();
    return d->connectionFor(d->bindOf(mapper), false).query(select);
}

ExecResult Session::execute(const QString& sql,
                            const std::vector<std::pair<QString, Value>>& parameters,
                            const Mapper* mapper) {
    d->beforeExecute();
    return connection(mapper).execute(sql, parameters);
}

std::vector<Value> Session::scalars(const Select& select, const Mapper* mapper) {
    const RowBatch rows = execute(select, mapper);
    std::vector<Value> values;
    for (qsizetype row = 0; row < rows.rowCount(); ++row)
        values.push_back(rows.at(row, 0));
    return values;
}

std::optional<Value> Session::scalar(const Select& select, const Mapper* mapper) {
    const RowBatch rows = execute(select, mapper);
    return rows.isEmpty() ? std::nullopt : std::optional(rows.at(0, 0));
}

std::optional<Value> Session::scalar(const QString& sql,
                                     const std::vector<std::pair<QString, Value>>& parameters,
                                     const Mapper* mapper) {
    const ExecResult result = execute(sql, parameters, mapper);
    return result.returned.isEmpty() ? std::nullopt : std::optional(result.returned.at(0, 0));
}

void Session::bind(const BindTarget& target, const Bind& to) {
    d->options.binds.insert(d->options.binds.begin(), TargetBind{target, to});
}

Bind Session::bindOf(const Mapper& mapper) const { return d->bindOf(&mapper); }

} // namespace espalier::orm
