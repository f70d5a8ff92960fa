// SPDX-License-Identifier: GPL-3.0-or-later
// The part of LiveDatabase that counts rows in the background and notices what others write.
#include "orm/base/Error.h"
#include "orm/engine/Inspector.h"
#include "orm/sql/Compiler.h"
#include "ui/live/LiveDatabaseData.h"

#include <utility>

namespace espalier::ui {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds FileInterval = 1s;
constexpr std::chrono::milliseconds ServerInterval = 5s;
/// What the number of rows beside a name in a list is worth; beyond it an estimate does.
constexpr auto CountLimit = 3s;

} // namespace

void LiveDatabase::Data::countTables() {
    for (const Ticket ticket : std::exchange(counts, {})) {
        reader->cancel(ticket);
    }
    for (int i = 0; i < int(tables.size()); ++i) {
        countTable(i);
    }
}

void LiveDatabase::Data::countTable(int index) {
    const orm::Select select =
        orm::Select({orm::countAll()}).from(orm::FromClause(tables[std::size_t(index)].table));
    const auto done = [this, index](std::vector<orm::RowBatch>&& batches) {
        if (!batches.front().isEmpty()) {
            TableEntry& entry = tables[std::size_t(index)];
            entry.rows = batches.front().at(0, 0).to<qint64>().value_or(-1);
            entry.isEstimate = false;
            Q_EMIT q.tableCounted(index);
        }
    };
    // A broken view cannot be counted: its number stays unknown.
    const auto failed = [this, index](const std::exception_ptr& exception) {
        try {
            std::rethrow_exception(exception);
        } catch (const orm::CancelledError&) {
            estimateTable(index);
        } catch (...) {
        }
    };
    counts.push_back(reader->readWhenIdle(&q, {orm::compile(select, engine.dialect())},
                                          {done, failed}, CountLimit));
}

void LiveDatabase::Data::estimateTable(int index) {
    const auto done = [this, index](std::optional<qint64>&& rows) {
        if (rows) {
            TableEntry& entry = tables[std::size_t(index)];
            entry.rows = *rows;
            entry.isEstimate = true;
            Q_EMIT q.tableCounted(index);
        }
    };
    counts.push_back(reader->post<std::optional<qint64>>(
        &q,
        [table = tables[std::size_t(index)].table](orm::Connection& connection) {
            return orm::Inspector(connection).estimatedRows(table);
        },
        {done, {}}, BackgroundReader::Priority::Idle));
}

void LiveDatabase::Data::startWatching() {
    const auto wanted = watchInterval.value_or(url.isServer() ? ServerInterval : FileInterval);
    if (wanted > 0ms) {
        watchTimer.start(wanted);
    }
}

void LiveDatabase::Data::watch() {
    if (!isOpen || saving || lost || watchTicket != 0 || reader->isBusy()) {
        return;
    }
    const bool isServer = url.isServer();
    const auto done = [this, isServer](qint64&& version) {
        watchTicket = 0;
        if (!isServer && std::exchange(dataVersion, version) != version) {
            Q_EMIT q.externallyChanged();
        }
    };
    const auto failed = [this](const std::exception_ptr&) { watchTicket = 0; };
    // A server tells of writes to all its databases: that it answers is enough.
    const auto look = [isServer](orm::Connection& connection) {
        if (!isServer) {
            return connection.dataVersion();
        }
        connection.execute(QStringLiteral("SELECT 1"));
        return qint64(0);
    };
    watchTicket = reader->post<qint64>(&q, look, {done, failed}, BackgroundReader::Priority::Idle);
}

void LiveDatabase::lookForWrites() {
    if (!d->isOpen || d->saving || d->lost || !d->url.isServer()) {
        return;
    }
    const auto done = [this](qint64&& version) {
        if (std::exchange(d->dataVersion, version) != version) {
            refresh();
        }
    };
    d->reader->post<qint64>(
        this, [](orm::Connection& connection) { return connection.dataVersion(); }, {done, {}});
}

void LiveDatabase::setWatchInterval(std::chrono::milliseconds interval) {
    d->watchInterval = interval;
    d->watchTimer.stop();
    if (d->isOpen) {
        d->startWatching();
    }
}

} // namespace espalier::ui
