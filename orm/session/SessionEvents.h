// SPDX-License-Identifier: MIT
#pragma once

#include "orm/state/Object.h"

namespace espalier::orm {

class Connection;
class QueryCore;
class Session;
class SessionTransaction;

/// What a flush is about, while it goes on.
struct FlushContext {
    ObjectList added;     ///< INSERT, in the order of becoming pending
    ObjectList changed;   ///< perhaps without a net change
    ObjectList removed;   ///< DELETE
    bool partial = false; ///< only some objects were asked for
};

/// Hooks into the life of sessions: auditing, defaults, validation. One instance may serve many
/// sessions of one thread; give it in SessionOptions::extensions. Exceptions leave through the call
/// that caused them.
class ESPALIER_ORM_EXPORT SessionExtension {
public:
    virtual ~SessionExtension();
    /// May add, change and remove objects: they belong to this flush.
    virtual void beforeFlush(Session&, FlushContext&) {}
    /// Statements were sent, histories are still there.
    virtual void afterFlush(Session&, const FlushContext&) {}
    /// The flush is over: the session may be used, and flushed again.
    virtual void afterFlushPostExec(Session&, const FlushContext&) {}
    /// A connection has begun a transaction.
    virtual void afterBegin(Session&, Connection&) {}
    virtual void beforeCommit(Session&) {}
    virtual void afterCommit(Session&) {}
    virtual void afterRollback(Session&) {}
    /// After every rollback(), of a savepoint or of the whole.
    virtual void afterSoftRollback(Session&) {}
    virtual void beforeAttach(Session&, Object&) {}
    virtual void afterAttach(Session&, Object&) {}
    /// From one state to another: transient to pending, pending to persistent, and so on.
    virtual void stateChanged(Session&, Object&, ObjectState from, ObjectState to) {
        (void)from, (void)to;
    }
    /// Persistent because a row was read; its values are there.
    virtual void loaded(Session&, Object&) {}
    /// Before a query is sent, also one that only counts or writes: criteria and options may be
    /// added; behind limit() options alone, such as withLoaderCriteria(). Not asked for what a
    /// relation or an expired object reads later; criteria that LoadOption::criteria() adds hold
    /// there, too.
    virtual void beforeQuery(Session&, QueryCore&) {}
    /// Query::update() or remove() has written this number of rows.
    virtual void afterBulkUpdate(Session&, const QueryCore&, qint64 rows) { (void)rows; }
    virtual void afterBulkRemove(Session&, const QueryCore&, qint64 rows) { (void)rows; }
};

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
