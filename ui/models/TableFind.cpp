// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TableFind.h"

#include "ui/live/BackgroundReader.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/models/TableLoader.h"

#include <utility>

namespace espalier::ui {

TableFind::TableFind(LiveDatabase& database, const TableLoader& loader, QObject* parent)
    : QObject(parent), m_database(database), m_loader(loader) {
    connect(&loader, &TableLoader::counted, this, &TableFind::proceed);
    connect(&loader, &TableLoader::aboutToReplace, this, &TableFind::stop);
}

void TableFind::start(const RowSearch::Wanted& wanted, std::optional<qint64> row) {
    stop();
    m_wanted = wanted;
    m_from = row;
    m_isRunning = true;
    proceed();
}

void TableFind::stop() {
    m_database.cancel(std::exchange(m_ticket, 0));
    m_found.reset();
    m_isRunning = false;
}

// While rows are still being counted, a page may be one about there.
bool TableFind::isKnown(qint64 row) const {
    const auto plan = m_loader.planOf(row);
    return !plan || plan->isExact;
}

void TableFind::proceed() {
    if (!m_isRunning || m_ticket != 0)
        return;
    if (m_found) {
        if (isKnown(*m_found))
            take(*m_found);
        return;
    }
    std::optional<RowSearch::Start> start;
    if (m_from) {
        if (!isKnown(*m_from))
            return;
        start = {*m_from, m_loader.planOf(*m_from).value_or(RowPlaces::Plan())};
    }
    guarded(this, [&] {
        std::function<qint64(orm::Connection&)> work =
            [search = RowSearch(m_loader.query(), m_wanted), start](orm::Connection& connection) {
                return search.run(connection, start);
            };
        m_ticket = m_database.reader().post<qint64>(
            this, std::move(work),
            {[this](qint64&& row) {
                 m_ticket = 0;
                 take(row);
             },
             [this](const std::exception_ptr& exception) {
                 m_ticket = 0;
                 m_isRunning = false;
                 Q_EMIT failed(wordsFor(exception, &m_database).message);
             }});
    });
}

void TableFind::take(qint64 row) {
    m_found = row;
    if (row >= 0 && !isKnown(row))
        return; // once rows are counted
    m_isRunning = false;
    m_found.reset();
    Q_EMIT found(row);
}

} // namespace espalier::ui
