// SPDX-License-Identifier: GPL-3.0-or-later
// The part of LiveDatabase that finds out whether a save came through.
#include "ui/live/SaveDoubt.h"

#include "orm/engine/Connection.h"
#include "ui/live/LiveDatabaseData.h"
#include "ui/live/SaveFailures.h"
#include "ui/live/SaveJob.h"
#include "ui/live/Words.h"

#include <chrono>

namespace espalier::ui {

using namespace std::chrono_literals;
using Answer = orm::CommitProof::Answer;

namespace {

/// Until the server is asked once more.
constexpr auto Pause = 500ms;

} // namespace

bool LiveDatabase::isInDoubt() const { return d->doubt != nullptr; }

void LiveDatabase::Data::waitForAnswer(SaveResult&& unanswered) {
    orm::CommitProof proof(pendingSave->plan, unanswered.outcome);
    doubt = std::make_unique<SaveDoubt>(
        SaveDoubt{std::move(unanswered.outcome), std::move(proof), unanswered.process});
    saveTicket = 0;
    Q_EMIT q.saveInDoubt();
    noteConnection(unanswered.exception);
    askForAnswer();
}

/// Nothing: the server has not ended the transaction yet.
void LiveDatabase::Data::askForAnswer() {
    if (saveTicket != 0 || !doubt) {
        return;
    }
    std::function<std::optional<Answer>(orm::Connection&)> work =
        [proof = doubt->proof,
         process = doubt->process](orm::Connection& connection) -> std::optional<Answer> {
        return connection.isServing(process) ? std::nullopt : std::optional(proof.ask(connection));
    };
    const auto done = [this](std::optional<Answer>&& answer) { onAnswer(answer); };
    const auto failed = [this](const std::exception_ptr& exception) {
        saveTicket = 0;
        if (doubt && isOfConnection(exception)) {
            doubtTimer.start(Pause);
        } else if (doubt) {
            onAnswer(Answer::Unclear);
        }
    };
    saveTicket = reader->post<std::optional<Answer>>(&q, std::move(work), {done, failed},
                                                     BackgroundReader::Priority::Urgent);
}

void LiveDatabase::Data::onAnswer(std::optional<Answer> answer) {
    saveTicket = 0;
    if (!answer) {
        doubtTimer.start(Pause);
        return;
    }
    const std::unique_ptr<SaveDoubt> settled = std::move(doubt);
    doubtTimer.stop();
    noteConnection(nullptr);
    if (*answer == Answer::Committed) {
        finishSave(std::move(settled->outcome));
        return;
    }
    Failure failure;
    failure.message =
        (*answer == Answer::NotCommitted
             ? tr("The connection to %1 was lost before the save was complete. Nothing was saved; "
                  "your edits are kept: save them again.")
             : tr("The connection to %1 was lost during the save, and its rows do not tell whether "
                  "it was completed. Your edits are kept: compare them with what the database has "
                  "now before you save them again."))
            .arg(q.displayName());
    failSave(failure);
}

} // namespace espalier::ui
