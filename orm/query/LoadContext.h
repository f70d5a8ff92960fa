// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/state/Object.h"

namespace espalier::orm {

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
    virtual ObjectPtr instance(IdentityKey key) = 0;

protected:
    ~LoadContext() = default;
};

} // namespace espalier::orm
