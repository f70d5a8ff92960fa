// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/BackgroundReader.h"

#include "orm/base/Error.h"
#include "ui/live/Guard.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <deque>
#include <optional>

namespace espalier::ui {

namespace {

// What idle jobs are given to end by themselves; most of them are shorter.
constexpr std::chrono::milliseconds grace(25);

bool isCancelled(const std::exception_ptr& exception) {
    try {
        if (exception) {
            std::rethrow_exception(exception);
        }
    } catch (const orm::CancelledError&) {
        return true;
    } catch (...) {
        return false;
    }
    return false;
}

} // namespace

struct BackgroundReader::Data {
    /// Lives on the GUI thread only: callbacks hold objects, and those are of one thread.
    struct Pending {
        QPointer<QObject> receiver;
        QMetaObject::Connection receiverGone;
        std::function<void()> done;
        Failed failed;
        orm::Worker::Ticket workerTicket = 0;
        bool isIdle = false;
        bool isInterrupted = false;
        Work work; ///< of an idle job, which may run again
        std::chrono::milliseconds limit{0};
    };

    explicit Data(const orm::Engine& engine) : worker(std::make_unique<orm::Worker>(engine)) {}

    QHash<Ticket, std::shared_ptr<Pending>> pending;
    std::deque<std::pair<Ticket, Work>> idleJobs;
    std::optional<Ticket> runningIdleJob;
    Ticket lastTicket = 0;
    qsizetype ordinaryJobs = 0;
    QTimer graceTimer;
    QTimer limitTimer; ///< of the idle job that runs
    bool wasBusy = false;
    std::unique_ptr<orm::Worker> worker;
};

BackgroundReader::BackgroundReader(const orm::Engine& engine, QObject* parent)
    : QObject(parent), d(std::make_unique<Data>(engine)) {
    d->graceTimer.setSingleShot(true);
    d->graceTimer.setInterval(grace);
    connect(&d->graceTimer, &QTimer::timeout, this, &BackgroundReader::interruptIdleJob);
    d->limitTimer.setSingleShot(true);
    connect(&d->limitTimer, &QTimer::timeout, this, &BackgroundReader::endIdleJob);
}

BackgroundReader::~BackgroundReader() {
    d->worker.reset(); // joins: nothing posts to this object any more
    for (const auto& entry : std::as_const(d->pending)) {
        disconnect(entry->receiverGone);
    }
}

BackgroundReader::Ticket BackgroundReader::read(QObject* receiver,
                                                std::vector<orm::Statement> statements,
                                                Answer<std::vector<orm::RowBatch>> answer,
                                                Priority priority) {
    std::function<std::vector<orm::RowBatch>(orm::Connection&)> work =
        [statements = std::move(statements)](orm::Connection& connection) {
            std::vector<orm::RowBatch> batches;
            batches.reserve(statements.size());
            std::optional<orm::Transaction> snapshot;
            if (statements.size() > 1) { // a statement alone is a snapshot of its own
                snapshot.emplace(connection, false);
            }
            for (const orm::Statement& statement : statements) {
                batches.push_back(connection.query(statement));
            }
            if (snapshot) {
                snapshot->commit();
            }
            return batches;
        };
    return post<std::vector<orm::RowBatch>>(receiver, std::move(work), std::move(answer), priority);
}

BackgroundReader::Ticket BackgroundReader::readWhenIdle(QObject* receiver,
                                                        std::vector<orm::Statement> statements,
                                                        Answer<std::vector<orm::RowBatch>> answer,
                                                        std::chrono::milliseconds limit) {
    const Ticket ticket = read(receiver, std::move(statements), std::move(answer), Priority::Idle);
    d->pending.value(ticket)->limit = limit;
    if (d->runningIdleJob == ticket) {
        d->limitTimer.start(limit);
    }
    return ticket;
}

BackgroundReader::Ticket BackgroundReader::postErased(QObject* receiver, Work work,
                                                      std::function<void()> done, Failed failed,
                                                      Priority priority) {
    const Ticket ticket = ++d->lastTicket;
    const auto entry = std::make_shared<Data::Pending>();
    entry->receiver = receiver;
    entry->receiverGone =
        connect(receiver, &QObject::destroyed, this, [this, ticket] { cancel(ticket); });
    entry->done = std::move(done);
    entry->failed = std::move(failed);
    entry->isIdle = priority == Priority::Idle;
    d->pending.insert(ticket, entry);
    if (entry->isIdle) {
        d->idleJobs.emplace_back(ticket, std::move(work));
        startIdleJobs();
    } else {
        ++d->ordinaryJobs;
        start(ticket, std::move(work), priority == Priority::Urgent);
        if (d->runningIdleJob && !d->graceTimer.isActive()) {
            d->graceTimer.start();
        }
        noteBusy();
    }
    return ticket;
}

void BackgroundReader::start(Ticket ticket, Work work, bool urgent) {
    // The answer is sent from inside the job: what the job captured outlives it, and must not be
    // the last owner of anything that belongs to this thread.
    const auto answer = [this, ticket](const std::exception_ptr& exception) {
        callLater([this, ticket, exception] { finish(ticket, exception); });
    };
    const auto job = [work = std::move(work), answer](orm::Connection& connection) {
        work(connection);
        answer(nullptr);
    };
    d->pending.value(ticket)->workerTicket = d->worker->post(job, answer, urgent);
}

void BackgroundReader::callLater(std::function<void()> call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void BackgroundReader::finish(Ticket ticket, const std::exception_ptr& exception) {
    if (d->runningIdleJob == ticket) {
        d->runningIdleJob.reset();
        d->limitTimer.stop();
    }
    const auto entry = d->pending.take(ticket);
    if (entry && entry->isInterrupted && isCancelled(exception)) {
        entry->isInterrupted = false;
        d->pending.insert(ticket, entry);
        d->idleJobs.emplace_back(ticket, entry->work); // others have their turn
    } else if (entry) {                                // else cancelled
        disconnect(entry->receiverGone);
        d->ordinaryJobs -= entry->isIdle ? 0 : 1;
        if (entry->receiver && exception && entry->failed) {
            guarded(entry->receiver, [&] { entry->failed(exception); });
        } else if (entry->receiver && !exception) {
            guarded(entry->receiver, entry->done);
        }
    }
    if (entry && exception && !isCancelled(exception)) {
        Q_EMIT jobFailed(exception);
    }
    startIdleJobs();
    noteBusy();
}

void BackgroundReader::cancel(Ticket ticket) {
    const auto entry = d->pending.take(ticket);
    if (!entry) {
        return;
    }
    disconnect(entry->receiverGone);
    d->ordinaryJobs -= entry->isIdle ? 0 : 1;
    std::erase_if(d->idleJobs, [ticket](const auto& job) { return job.first == ticket; });
    if (entry->workerTicket != 0) {
        d->worker->cancel(entry->workerTicket);
    }
    if (d->runningIdleJob == ticket) {
        d->runningIdleJob.reset();
        d->limitTimer.stop();
    }
    startIdleJobs();
    noteBusy();
}

void BackgroundReader::interrupt(Ticket ticket) {
    const auto entry = d->pending.value(ticket);
    if (entry && entry->workerTicket != 0 && d->worker->cancel(entry->workerTicket)) {
        const auto reason = std::make_exception_ptr(orm::CancelledError(tr("Cancelled.")));
        callLater([this, ticket, reason] { finish(ticket, reason); });
    }
}

void BackgroundReader::interruptAll() {
    const QList<Ticket> tickets = d->pending.keys();
    for (const Ticket ticket : tickets) {
        if (const auto entry = d->pending.value(ticket); entry && !entry->isIdle) {
            interrupt(ticket);
        }
    }
}

bool BackgroundReader::isBusy() const { return d->ordinaryJobs > 0; }

void BackgroundReader::startIdleJobs() {
    if (isBusy() || d->runningIdleJob || d->idleJobs.empty()) {
        return;
    }
    auto [ticket, work] = std::move(d->idleJobs.front());
    d->idleJobs.pop_front();
    d->runningIdleJob = ticket;
    const auto entry = d->pending.value(ticket);
    entry->work = work;
    if (entry->limit.count() > 0) {
        d->limitTimer.start(entry->limit);
    }
    start(ticket, std::move(work), false);
}

void BackgroundReader::interruptIdleJob() {
    if (!d->runningIdleJob || !isBusy()) {
        return;
    }
    const Ticket ticket = *d->runningIdleJob;
    const auto entry = d->pending.value(ticket);
    if (!entry || entry->isInterrupted) {
        return;
    }
    entry->isInterrupted = true;
    if (d->worker->cancel(entry->workerTicket)) { // it had not begun
        finish(ticket, std::make_exception_ptr(orm::CancelledError(tr("Cancelled."))));
    }
}

void BackgroundReader::endIdleJob() {
    if (d->runningIdleJob) {
        interrupt(*d->runningIdleJob);
    }
}

void BackgroundReader::noteBusy() {
    if (d->wasBusy != isBusy()) {
        d->wasBusy = isBusy();
        Q_EMIT busyChanged(d->wasBusy);
    }
}

} // namespace espalier::ui
