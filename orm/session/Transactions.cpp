// SPDX-License-Identifier: MIT
// The levels of a session's transactions: how they begin, end and are undone.
#include "orm/session/SessionData.h"

#include "orm/base/Error.h"
#include "orm/base/Log.h"
#include "orm/state/CycleCollector.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

using Kind = TransactionFrame::Kind;

} // namespace

// --- levels

bool Session::Data::hasBegun() const {
    return std::any_of(enlisted.begin(), enlisted.end(),
                       [](const EnlistedConnection& database) { return database.isOpen(); });
}

std::shared_ptr<TransactionFrame> Session::Data::push(Kind kind) {
    frames.push_back(std::make_shared<TransactionFrame>(this, kind));
    return frames.back();
}

void Session::Data::pop() {
    frames.back()->session = nullptr;
    frames.pop_back();
}

void Session::Data::ensureRoot() {
    if (frames.empty() && transactional() && !options.deferLoad)
        push(Kind::Root);
}

TransactionFrame* Session::Data::scope() const {
    const auto found = std::find_if(frames.rbegin(), frames.rend(),
                                    [](const auto& frame) { return frame->kind != Kind::Sub; });
    return found == frames.rend() ? nullptr : found->get();
}

// --- ending well

void Session::Data::commitSub() {
    session->flush();
    pop();
}

void Session::Data::commitNested() {
    session->flush();
    TransactionFrame& inner = *frames.back();
    for (EnlistedConnection& database : enlisted) {
        if (database.isOpen())
            database.connection->release(inner.savepoint);
    }
    const std::shared_ptr<TransactionFrame> ended = frames.back();
    pop();
    TransactionFrame& outer = *scope();
    moveOver(ended->inserted, outer.inserted);
    moveOver(ended->deleted, outer.deleted);
    moveOver(ended->written, outer.written);
    moveOver(ended->rekeyed, outer.rekeyed);
}

/// Until nothing is left to write.
void Session::Data::flushForCommit() {
    tellExtensions([this](SessionExtension& extension) { extension.beforeCommit(*session); });
    constexpr int mostRounds = 100;
    for (int round = 0; session->hasChanges() || !dirtied.empty(); ++round) {
        if (round == mostRounds)
            throw SessionError(
                u"Each flush of this commit made new changes: look at the hooks that make them."_s);
        session->flush();
    }
}

void Session::Data::commitRoot() {
    const bool isPrepared = frames.front()->prepared;
    if (!isPrepared)
        flushForCommit();
    try {
        if (twoPhase() && !isPrepared)
            prepareDatabases();
        commitDatabases();
    } catch (const Error& error) {
        fail(error);
        throwUnended(false, error.message());
        throw;
    }
    endRootBySuccess();
    throwUnended(true);
}

void Session::Data::endRootBySuccess() {
    const std::shared_ptr<TransactionFrame> ended = frames.back();
    pop();
    for (const ObjectPtr& object : ended->deleted) {
        if (object->state() == ObjectState::Deleted)
            detach(*object, ObjectState::Detached);
    }
    releaseConnections();
    if (expireOnCommit())
        session->expireAll();
    else
        forgetRemoved(ended->deleted, true);
    tellExtensions([this](SessionExtension& extension) { extension.afterCommit(*session); });
}

// --- being undone

/// False when a savepoint is gone because the database has rolled back everything.
bool Session::Data::rollbackDatabases(const TransactionFrame& frame) {
    bool savepointsHeld = true;
    for (EnlistedConnection& database : enlisted) {
        if (!database.isOpen())
            continue;
        if (database.prepared) {
            endPrepared(database, false);
            continue;
        }
        try {
            if (database.joined && frame.kind != Kind::Nested && !database.savepoint.isEmpty()) {
                database.connection->rollbackTo(database.savepoint);
                database.connection->release(database.savepoint);
                database.joined = false;
                continue;
            }
            if (frame.kind == Kind::Nested && database.connection->inTransaction()) {
                database.connection->rollbackTo(frame.savepoint);
                continue;
            }
            if (frame.kind == Kind::Nested)
                savepointsHeld = false;
            database.connection->rollback();
        } catch (const Error& error) {
            // A connection that is gone takes its transaction with it.
            qCWarning(lcFlush) << "rolling back:" << error.message();
            savepointsHeld = false;
        }
        database.begun = database.joined = false;
    }
    return savepointsHeld;
}

/// A key that was changed at a level that is undone.
void Session::Data::takeKeysBack(TransactionFrame& frame) {
    const auto rekeyed = std::exchange(frame.rekeyed, {});
    for (auto entry = rekeyed.rbegin(); entry != rekeyed.rend(); ++entry) {
        if (!entry->first->key().isValid())
            continue;
        identityMap.remove(*entry->first);
        Object::Access::setKey(*entry->first, entry->second);
    }
    for (const auto& [object, key] : rekeyed) {
        if (object->owner() == this && object->state() == ObjectState::Persistent)
            identityMap.insert(*object);
    }
}

void Session::Data::restore(TransactionFrame& frame) {
    for (const ObjectPtr& object : std::exchange(frame.inserted, {})) {
        if (object->owner() != this)
            continue;
        identityMap.remove(*object);
        Object::Access::setKey(*object, {});
        setState(*object, ObjectState::Transient);
        Object::Access::becomeNew(*object);
        detach(*object, ObjectState::Transient);
    }
    for (const ObjectPtr& object : std::exchange(added, {})) {
        if (object->owner() == this)
            detach(*object, ObjectState::Transient);
    }
    takeKeysBack(frame);
    for (const ObjectPtr& object : std::exchange(frame.deleted, {})) {
        // Not what was inserted at the same level, or taken out since.
        if (object->owner() != this || object->state() != ObjectState::Deleted)
            continue;
        setState(*object, ObjectState::Persistent);
        identityMap.insert(*object);
        // The flush that deleted it took what referred to it out of its lists.
        for (const auto& relationship : object->mapper().relationships())
            Object::Access::expire(*object, *relationship);
    }
    removed.clear();
    ObjectList touched = std::exchange(dirtied, {});
    if (frame.kind == Kind::Nested)
        touched.insert(touched.end(), frame.written.begin(), frame.written.end());
    else
        touched = identityMap.all();
    frame.written.clear();
    for (const ObjectPtr& object : touched) {
        if (object->owner() == this && object->state() == ObjectState::Persistent)
            Object::Access::expire(*object);
    }
}

/// Rolls back to before a level, and to before everything where that is not possible any more.
void Session::Data::undo(TransactionFrame& frame, const QString& cause) {
    const bool held = rollbackDatabases(frame);
    auto from = std::find_if(frames.begin(), frames.end(),
                             [&frame](const auto& other) { return other.get() == &frame; });
    if (!held)
        from = frames.begin();
    for (auto level = frames.end(); level != from;) {
        --level;
        restore(**level);
        (*level)->active = false;
        (*level)->cause = cause;
    }
}

/// With the connection goes its transaction, but not what was to be written for the first time.
void Session::Data::fail(const Error& error) {
    ObjectList pending;
    if (dynamic_cast<const ConnectionError*>(&error)) {
        for (const auto& frame : frames)
            pending.insert(pending.end(), frame->inserted.begin(), frame->inserted.end());
        pending.insert(pending.end(), added.begin(), added.end());
    }
    fail(error.message());
    if (!frames.empty() && !pending.empty())
        frames.front()->kept = std::move(pending);
}

void Session::Data::fail(const QString& cause) {
    if (TransactionFrame* innermost = scope(); innermost && innermost->active)
        undo(*innermost, cause);
}

void Session::Data::rollbackInnermost() {
    TransactionFrame& frame = *frames.back();
    if (frame.kind == Kind::Sub) {
        if (frame.active)
            fail(u"an inner level was rolled back"_s);
        pop();
    } else {
        if (frame.active)
            undo(frame, {});
        const bool isRoot = frame.kind == Kind::Root;
        const ObjectList kept = std::exchange(frame.kept, {});
        pop();
        if (isRoot) {
            releaseConnections();
            for (const ObjectPtr& object : kept) {
                if (!object->owner())
                    addOne(object);
            }
            tellExtensions(
                [this](SessionExtension& extension) { extension.afterRollback(*session); });
        }
    }
    tellExtensions([this](SessionExtension& extension) { extension.afterSoftRollback(*session); });
    tell([](SessionListener& listener) { listener.rolledBack(); });
}

void Session::Data::closeTransactions() {
    for (EnlistedConnection& database : enlisted) {
        if (database.savepoint.isEmpty())
            database.joined = false; // it stays as its owner has it
    }
    if (!frames.empty())
        rollbackDatabases(*frames.front());
    while (!frames.empty())
        pop();
    releaseConnections();
}

// --- what users call

SessionTransaction Session::begin() {
    d->requireUsable("begin");
    if (d->frames.empty() && (!d->transactional() || !d->isTouched()))
        return SessionTransaction(d->push(Kind::Root));
    d->ensureRoot();
    return SessionTransaction(d->push(Kind::Sub));
}

SessionTransaction Session::beginNested() {
    d->requireUsable("beginNested");
    flush();
    d->ensureRoot();
    if (d->frames.empty())
        throw SessionError(u"A savepoint needs a transaction around it: call begin() first."_s);
    const std::shared_ptr<TransactionFrame> frame = d->push(Kind::Nested);
    frame->savepoint = u"sp_%1"_s.arg(++d->savepoints);
    for (EnlistedConnection& database : d->enlisted) {
        if (database.isOpen())
            database.connection->savepoint(frame->savepoint);
    }
    return SessionTransaction(frame);
}

void Session::commit() {
    d->requireActive("commit");
    d->ensureRoot();
    if (d->frames.empty())
        throw SessionError(u"There is no transaction to commit: call begin() first."_s);
    switch (d->frames.back()->kind) {
    case Kind::Sub:
        d->commitSub();
        return;
    case Kind::Nested:
        d->commitNested();
        return;
    case Kind::Root:
        d->commitRoot();
        return;
    }
}

void Session::rollback() {
    d->ensureRoot();
    if (!d->frames.empty())
        d->rollbackInnermost();
    CycleCollector::collectIfDue();
    d->throwUnended(false);
}

bool Session::inNestedTransaction() const {
    return std::any_of(d->frames.begin(), d->frames.end(),
                       [](const auto& frame) { return frame->kind == Kind::Nested; });
}

bool Session::inTransaction() const { return d->hasBegun(); }

bool Session::isActive() const {
    if (d->frames.empty())
        return d->transactional();
    return d->frames.back()->active;
}

Session::NoAutoflush::NoAutoflush(Session& session) : m_session(session) { ++m_session.d->quiet; }

Session::NoAutoflush::~NoAutoflush() { --m_session.d->quiet; }

// --- the handle

SessionTransaction::SessionTransaction(std::shared_ptr<TransactionFrame> frame)
    : m_frame(std::move(frame)) {}

SessionTransaction::~SessionTransaction() {
    if (!m_frame || !m_frame->session)
        return;
    try {
        rollback();
    } catch (const Error& error) {
        qCWarning(lcFlush) << "rolling back a transaction that went out of scope:"
                           << error.message();
    }
}

SessionTransaction& SessionTransaction::operator=(SessionTransaction&& other) noexcept {
    std::swap(m_frame, other.m_frame);
    return *this;
}

void SessionTransaction::commit() {
    if (!m_frame || !m_frame->session)
        throw SessionError(u"This transaction has ended."_s);
    Session& session = *m_frame->session->session;
    while (m_frame->session && m_frame->session->frames.back() != m_frame)
        session.commit();
    session.commit();
}

void SessionTransaction::rollback() {
    while (m_frame && m_frame->session)
        m_frame->session->session->rollback();
}

bool SessionTransaction::isActive() const { return m_frame && m_frame->session && m_frame->active; }

} // namespace espalier::orm
