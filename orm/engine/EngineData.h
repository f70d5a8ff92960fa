// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/engine/Engine.h"

#include <map>
#include <mutex>
#include <thread>
#include <vector>

struct sqlite3;

namespace espalier::orm {

/// What the handles of one engine share.
struct Engine::Data {
    Data(Url where, std::shared_ptr<const Dialect> spoken);
    ~Data();
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;

    Url url;
    std::shared_ptr<const Dialect> dialect;
    StatementLog log;

    /// In memory only: the name under which the connections meet, and a handle of no thread that
    /// keeps the database alive while none of them is open.
    QString memoryUri;
    sqlite3* keeper = nullptr;

    /// Idle connections by the thread that made them; they hold no handle on the engine.
    std::mutex poolMutex;
    std::map<std::thread::id, std::vector<std::unique_ptr<Connection>>> idle;

    std::unique_ptr<Connection> takeIdle();
    void giveBack(std::unique_ptr<Connection> connection);
    void closeIdle(std::thread::id thread);
};

} // namespace espalier::orm
