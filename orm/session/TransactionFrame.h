// SPDX-License-Identifier: MIT
#pragma once

#include "orm/session/Session.h"

#include <iterator>
#include <utility>
#include <vector>

namespace espalier::orm {

/// What a level of a session's transactions must know to be undone. Levels form a stack: the
/// outermost is Root (BEGIN), Nested ones are savepoints, Sub ones only count.
struct TransactionFrame {
    enum class Kind : quint8 { Root, Sub, Nested };

    TransactionFrame(Session::Data* owner, Kind which) : session(owner), kind(which) {}

    Session::Data* session; ///< null once it has ended
    Kind kind;
    bool wrote = false;    ///< Root: more than reads were sent
    bool prepared = false; ///< Root: the first of two phases is done
    bool active = true;    ///< false: rolled back already, only rollback() ends it
    QString identifier;    ///< Root: of the transaction in all databases, when it has two phases
    QString cause;         ///< why it is not active: the message of what failed
    QString savepoint;     ///< Nested: its name
    ObjectList kept;       ///< Root: pending again after the rollback, the connection was lost
    ObjectList inserted;   ///< became persistent at this level
    ObjectList deleted;
    ObjectList written; ///< persistent ones that were flushed at this level
    std::vector<std::pair<ObjectPtr, IdentityKey>> rekeyed; ///< with the key before
};

/// To the end of `to`.
template <class T> void moveOver(std::vector<T>& from, std::vector<T>& to) {
    if (to.empty())
        std::swap(from, to);
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    from.clear();
}

/// A database that takes part in the transaction of a session.
struct EnlistedConnection {
    const void* identity;             ///< of the engine, or the caller's connection
    std::shared_ptr<Connection> held; ///< null for the caller's
    Connection* connection;
    bool begun = false;      ///< our BEGIN was sent: COMMIT and ROLLBACK are ours
    bool joined = false;     ///< inside a transaction of the caller: COMMIT is theirs
    QString savepoint = {};  ///< joined: what the session keeps to, when that was asked for
    QString identifier = {}; ///< begun for two phases
    bool prepared = false;   ///< perhaps, when the connection was lost meanwhile

    bool isOpen() const { return begun || joined; }
};

} // namespace espalier::orm
