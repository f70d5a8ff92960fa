// SPDX-License-Identifier: MIT
#include "orm/engine/Worker.h"

#include "orm/base/Log.h"
#include "orm/engine/ConnectionData.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace espalier::orm {

struct Worker::Data {
    struct Waiting {
        Ticket ticket = 0;
        Job job;
        std::function<void(std::exception_ptr)> failed;
        bool urgent = false;
    };

    explicit Data(Engine where) : engine(std::move(where)) {}

    void run();
    void perform(const Waiting& entry);
    bool ensureOpen(const Waiting& entry);
    void askToInterrupt();
    void runInterrupts();
    void endInterrupts();
    bool isDone(Ticket upTo) const;

    const Engine engine;
    mutable std::mutex mutex;
    std::condition_variable posted;
    std::condition_variable finished;
    std::deque<Waiting> queue;
    Ticket lastTicket = 0;
    Ticket running = 0;
    bool runningCancelled = false;
    bool stopping = false;
    /// Made and destroyed by the thread, both under the mutex, and not while it is interrupted.
    std::unique_ptr<Connection> connection;
    std::thread thread;

    // Asking a server to stop may take as long as the network does: nobody waits for it but the
    // next job.
    std::condition_variable interruptAsked;
    std::condition_variable interruptDone;
    Ticket interruptible = 0; ///< the job, while it may be interrupted
    Ticket toInterrupt = 0;
    bool isInterrupting = false;
    bool interruptsEnd = false;
    std::thread interrupter; ///< started with the first one
};

namespace {

void report(const std::function<void(std::exception_ptr)>& failed,
            const std::exception_ptr& reason) {
    if (!failed) {
        return;
    }
    try {
        failed(reason);
    } catch (const std::exception& error) {
        qCWarning(lcSql) << "The callback of a failed job threw:" << error.what();
    }
}

} // namespace

void Worker::Data::run() {
    std::deque<Waiting> dropped; // what the jobs captured dies outside of the lock
    std::unique_lock lock(mutex);
    while (true) {
        posted.wait(lock, [this] { return stopping || !queue.empty(); });
        if (stopping) {
            break;
        }
        {
            const Waiting entry = std::move(queue.front());
            queue.pop_front();
            running = entry.ticket;
            runningCancelled = false;
            lock.unlock();
            perform(entry);
            // What the job captured dies here, before drain() returns.
        }
        lock.lock();
        running = 0;
        finished.notify_all();
    }
    connection.reset();
    dropped.swap(queue);
    finished.notify_all();
}

bool Worker::Data::ensureOpen(const Waiting& entry) {
    if (connection) { // only this thread ever changes it
        return true;
    }
    try {
        std::unique_ptr<Connection> opened = engine.connect();
        const std::scoped_lock lock(mutex);
        connection = std::move(opened);
        return true;
    } catch (...) {
        report(entry.failed, std::current_exception());
        return false;
    }
}

void Worker::Data::perform(const Waiting& entry) {
    if (!ensureOpen(entry)) {
        return;
    }
    {
        const std::scoped_lock lock(mutex);
        connection->d->cancelled.store(runningCancelled || stopping);
        interruptible = entry.ticket;
    }
    try {
        entry.job(*connection);
    } catch (...) {
        report(entry.failed, std::current_exception());
    }
    endInterrupts();
    if (!connection->d->isReusable()) {
        const std::scoped_lock lock(mutex);
        connection.reset();
    }
}

/// Of the running job. Requires: the mutex.
void Worker::Data::askToInterrupt() {
    if (!connection) {
        return;
    }
    connection->d->cancelled.store(true);
    toInterrupt = running;
    if (!interrupter.joinable()) {
        interrupter = std::thread([this] { runInterrupts(); });
    }
    interruptAsked.notify_one();
}

void Worker::Data::runInterrupts() {
    std::unique_lock lock(mutex);
    while (true) {
        interruptAsked.wait(lock, [this] { return toInterrupt != 0 || interruptsEnd; });
        if (toInterrupt == 0) {
            return;
        }
        if (std::exchange(toInterrupt, 0) != interruptible || !connection) {
            continue; // it has ended meanwhile
        }
        isInterrupting = true;
        Connection::Data& target = *connection->d;
        lock.unlock();
        target.interrupt(true);
        lock.lock();
        isInterrupting = false;
        interruptDone.notify_all();
    }
}

/// The job has ended: what is asked for it must not meet the next one.
void Worker::Data::endInterrupts() {
    std::unique_lock lock(mutex);
    interruptible = 0;
    interruptDone.wait(lock, [this] { return !isInterrupting; });
}

bool Worker::Data::isDone(Ticket upTo) const {
    const auto isEarlier = [upTo](const Waiting& entry) { return entry.ticket <= upTo; };
    return (running == 0 || running > upTo) && std::none_of(queue.begin(), queue.end(), isEarlier);
}

Worker::Worker(const Engine& engine) : d(std::make_unique<Data>(engine)) {
    d->thread = std::thread([data = d.get()] { data->run(); });
}

Worker::~Worker() {
    {
        const std::scoped_lock lock(d->mutex);
        d->stopping = true;
        if (d->running != 0) {
            d->askToInterrupt();
        }
    }
    d->posted.notify_all();
    d->thread.join();
    {
        const std::scoped_lock lock(d->mutex);
        d->interruptsEnd = true;
    }
    d->interruptAsked.notify_all();
    if (d->interrupter.joinable()) {
        d->interrupter.join();
    }
}

Worker::Ticket Worker::post(Job job, std::function<void(std::exception_ptr)> failed, bool urgent) {
    Ticket ticket = 0;
    {
        const std::scoped_lock lock(d->mutex);
        ticket = ++d->lastTicket;
        const auto place =
            urgent ? std::find_if(d->queue.begin(), d->queue.end(),
                                  [](const Data::Waiting& entry) { return !entry.urgent; })
                   : d->queue.end();
        d->queue.insert(place, {ticket, std::move(job), std::move(failed), urgent});
    }
    d->posted.notify_one();
    return ticket;
}

bool Worker::cancel(Ticket ticket) {
    Data::Waiting dropped; // its captures die outside of the lock
    const std::scoped_lock lock(d->mutex);
    const auto waiting =
        std::find_if(d->queue.begin(), d->queue.end(),
                     [ticket](const Data::Waiting& entry) { return entry.ticket == ticket; });
    if (waiting != d->queue.end()) {
        dropped = std::move(*waiting);
        d->queue.erase(waiting);
        d->finished.notify_all();
        return true;
    }
    if (ticket != 0 && d->running == ticket) {
        d->runningCancelled = true;
        d->askToInterrupt();
    }
    return false;
}

void Worker::drain() {
    std::unique_lock lock(d->mutex);
    const Ticket last = d->lastTicket;
    d->finished.wait(lock, [this, last] { return d->stopping || d->isDone(last); });
}

} // namespace espalier::orm
