// SPDX-License-Identifier: MIT
#include "orm/engine/RowCursor.h"

#include "orm/engine/ServerCursor.h"
#include "orm/engine/StatementRun.h"

#include <algorithm>

namespace espalier::orm {

struct RowCursor::Data {
    Data(Connection& owner, Connection::Data& connection, Statement given, qsizetype rows)
        : statement(std::move(given)), batchRows(std::max<qsizetype>(rows, 1)) {
        if (ServerCursor::isFor(connection, statement)) {
            onServer = std::make_unique<ServerCursor>(owner, connection, statement, batchRows);
            return;
        }
        run = std::make_unique<StatementRun>(connection, statement);
        more = run->isSelect();
    }

    Statement statement;
    qsizetype batchRows;
    std::unique_ptr<StatementRun> run;
    std::unique_ptr<ServerCursor> onServer;
    qint64 rowsRead = 0;
    bool more = true;
};

RowCursor::RowCursor(Connection& connection, Statement statement, qsizetype batchRows)
    : d(std::make_unique<Data>(connection, *connection.d, std::move(statement), batchRows)) {}

RowCursor::~RowCursor() {
    if (d && d->run)
        d->run->succeeded(d->rowsRead);
}

RowCursor::RowCursor(RowCursor&&) noexcept = default;
RowCursor& RowCursor::operator=(RowCursor&&) noexcept = default;

std::optional<RowBatch> RowCursor::next() {
    if (!d->more)
        return std::nullopt;
    if (d->onServer)
        return d->onServer->next();
    RowBatch batch;
    batch.names = d->run->names();
    batch.width = d->run->width();
    batch.cells.reserve(std::size_t(batch.width) *
                        std::size_t(std::min<qsizetype>(d->batchRows, 4096)));
    while (batch.rowCount() < d->batchRows && (d->more = d->run->next(batch.cells))) {
    }
    d->rowsRead += batch.rowCount();
    if (!d->more) { // free at once: the caller may keep the cursor
        d->run->succeeded(d->rowsRead);
        d->run.reset();
    }
    return batch.isEmpty() ? std::nullopt : std::optional<RowBatch>(std::move(batch));
}

} // namespace espalier::orm
