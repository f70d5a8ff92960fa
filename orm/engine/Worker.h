// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/Connection.h"

#include <exception>
#include <functional>
#include <memory>

namespace espalier::orm {

/// A std::thread with a connection of its own and a queue of jobs, run in order. Jobs capture plain
/// values (statements, row batches, flush plans), never objects or sessions. Destruction cancels
/// the running job, drops the queue and joins.
class ESPALIER_ORM_EXPORT Worker {
public:
    using Job = std::function<void(Connection&)>;
    using Ticket = quint64;

    explicit Worker(const Engine& engine);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Queues a job. `failed` runs in the worker's thread with the exception when the connection
    /// cannot be opened or the job throws. Urgent jobs go before waiting ones that are not.
    Ticket post(Job job, std::function<void(std::exception_ptr)> failed, bool urgent = false);
    /// Drops a waiting job (its callbacks are not called; returns true) or interrupts the running
    /// one, whose current or next statement throws CancelledError (returns false).
    bool cancel(Ticket ticket);
    /// Waits until everything posted so far has run; for tests and for shutting down.
    void drain();

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace espalier::orm
