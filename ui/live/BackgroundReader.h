// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Worker.h"
#include "ui/Export.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace espalier::ui {

/// The GUI thread's side of a worker: jobs go there, answers come back through the event loop, to
/// a receiver that must still live. What a job captures is plain values and dies in the worker.
/// Owned by LiveDatabase; destruction interrupts the running job and drops the rest.
class ESPALIER_UI_EXPORT BackgroundReader : public QObject {
    Q_OBJECT
public:
    using Ticket = quint64;
    /// Idle: only when nothing else waits, and interrupted and begun again later when something
    /// does, so that such work must be repeatable.
    enum class Priority : quint8 { Normal, Urgent, Idle };

    explicit BackgroundReader(const orm::Engine& engine, QObject* parent = nullptr);
    ~BackgroundReader() override;

    /// What one job answers with; null callbacks are allowed.
    template <class Result> struct Answer {
        std::function<void(Result&&)> done;
        std::function<void(const std::exception_ptr&)> failed;
    };

    /// Runs `work` in the worker, then one side of `answer` on this thread; neither after cancel()
    /// or the death of `receiver`.
    template <class Result>
    Ticket post(QObject* receiver, std::function<Result(orm::Connection&)> work,
                Answer<Result> answer, Priority priority = Priority::Normal) {
        const auto result = std::make_shared<std::unique_ptr<Result>>();
        return postErased(
            receiver,
            [work = std::move(work), result](orm::Connection& connection) {
                *result = std::make_unique<Result>(work(connection));
            },
            [done = std::move(answer.done), result] {
                if (done) {
                    done(std::move(**result));
                }
            },
            std::move(answer.failed), priority);
    }
    /// The rows of each statement, all of one snapshot; no transaction stays open.
    Ticket read(QObject* receiver, std::vector<orm::Statement> statements,
                Answer<std::vector<orm::RowBatch>> answer, Priority priority = Priority::Normal);

    /// The same when idle, each time for at most `limit`: then it fails with CancelledError.
    Ticket readWhenIdle(QObject* receiver, std::vector<orm::Statement> statements,
                        Answer<std::vector<orm::RowBatch>> answer, std::chrono::milliseconds limit);

    void cancel(Ticket ticket);
    /// As cancel(), but `failed` is still called, with CancelledError unless the job was done.
    void interrupt(Ticket ticket);
    void interruptAll(); ///< but idle jobs, which nobody waits for
    /// Jobs other than idle ones wait or run.
    bool isBusy() const;
    /// Runs `call` on this thread, from a job.
    void callLater(std::function<void()> call);

Q_SIGNALS:
    void busyChanged(bool busy);
    /// A job has failed, whether or not somebody still waited for it; after its own callback.
    void jobFailed(const std::exception_ptr& exception);

private:
    using Work = std::function<void(orm::Connection&)>;
    using Failed = std::function<void(const std::exception_ptr&)>;
    Ticket postErased(QObject* receiver, Work work, std::function<void()> done, Failed failed,
                      Priority priority);
    void start(Ticket ticket, Work work, bool urgent);
    void finish(Ticket ticket, const std::exception_ptr& exception);
    void startIdleJobs();
    void interruptIdleJob();
    void endIdleJob();
    void noteBusy();

    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace espalier::ui
