// SPDX-License-Identifier: GPL-3.0-or-later
// The part of LiveDatabase that notices a lost connection and finds a new one.
#include "orm/base/Error.h"
#include "ui/live/LiveDatabaseData.h"
#include "ui/live/RefusalWords.h"
#include "ui/live/SaveFailures.h"

namespace espalier::ui {

namespace {

Failure lossOf(const LiveDatabase& database, const std::exception_ptr& exception) {
    Failure failure = refusalWords(exception, database.url());
    // Why a new one is refused helps; that the old one broke is said already.
    const bool isKnown = failure.refusal != orm::Refusal::Other;
    const QString loss =
        database.isInDoubt()
            ? LiveDatabase::tr("The connection to %1 was lost just as a save was being completed. "
                               "Whether it was saved is looked up as soon as the server answers; "
                               "your edits are kept, and editing waits until then.")
            : LiveDatabase::tr("The connection to %1 is lost. Your edits are kept.");
    failure.message =
        loss.arg(database.displayName()) + (isKnown ? u' ' + failure.message : QString());
    return failure;
}

} // namespace

void LiveDatabase::Data::noteConnection(const std::exception_ptr& exception) {
    if (!exception) {
        if (std::exchange(lost, false)) {
            Q_EMIT q.connectionRestored();
        }
    } else if (isOpen && url.isServer() && isOfConnection(exception)) {
        // The last word, where a message of the job itself is shown as well.
        lost = true;
        Q_EMIT q.connectionLost(lossOf(q, exception));
    }
}

bool LiveDatabase::isLost() const { return d->lost; }

void LiveDatabase::reconnect() {
    if (!d->lost) {
        return;
    }
    const auto done = [this](qint64&& version) {
        d->dataVersion = version; // what others wrote meanwhile is read again anyway
        if (d->doubt) {
            d->askForAnswer();
        } else {
            d->noteConnection(nullptr);
        }
    };
    const auto failed = [this](const std::exception_ptr& exception) {
        if (d->lost) {
            Q_EMIT connectionLost(lossOf(*this, exception));
        }
    };
    d->reader->post<qint64>(
        this, [](orm::Connection& connection) { return connection.dataVersion(); }, {done, failed},
        BackgroundReader::Priority::Urgent);
}

} // namespace espalier::ui
