// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/engine/Driver.h"
#include "orm/engine/Engine.h"

#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace espalier::orm {

/// What the handles of one engine share.
struct Engine::Data {
    explicit Data(Url where);
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;

    Url url;
    std::shared_ptr<const Dialect> dialect;
    std::shared_ptr<const Driver> driver; ///< outlives the idle connections
    StatementLog log;

    /// Idle connections by the thread that made them; they hold no handle on the engine.
    std::mutex poolMutex;
    std::map<std::thread::id, std::vector<std::unique_ptr<Connection>>> idle;

    std::unique_ptr<Connection> takeIdle();
    void giveBack(std::unique_ptr<Connection> connection);
    void closeIdle(std::thread::id thread);
};

} // namespace espalier::orm
