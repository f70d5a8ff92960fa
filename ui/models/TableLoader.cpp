// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TableLoader.h"

#include "orm/engine/Inspector.h"
#include "ui/live/BackgroundReader.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"

#include <algorithm>
#include <utility>

namespace espalier::ui {

using orm::RowBatch;
using Priority = BackgroundReader::Priority;

namespace {

constexpr std::size_t ReloadedPages = 2;
constexpr qint64 CountedAtOnce = 200'000;    // rows; counting more would keep others waiting
constexpr qint64 MostEstimated = 50'000'000; // the view keeps some bytes for each row
// A header takes its time for each row: so many more in one turn of the event loop.
constexpr qint64 RowsInATurn = 1000 * RowWindow::PageRows;
constexpr qint64 MostRows = 2'000'000'000; // views count in int

qint64 numberIn(const RowBatch& batch) {
    return batch.isEmpty() ? 0 : batch.at(0, 0).to<qint64>().value_or(0);
}

} // namespace

struct TableLoader::FirstRead {
    RowBatch rows;
    std::optional<qint64> estimate;
    std::optional<KeyOrder::Key> lastKey;
};

TableLoader::TableLoader(LiveDatabase& database, TableQuery query, QObject* parent)
    : QObject(parent), m_database(database), m_query(std::move(query)),
      m_window({[this](qint64 page) { request(page); }, [this](qint64 page) { cancel(page); },
                [this](const RowWindow::Row& row) { forget(row); }}),
      m_links(database, this) {}

const orm::Value* TableLoader::cell(const RowWindow::Row& row, int resultColumn) const {
    const int skipped = m_query.mapper() ? int(m_query.loadedSlots().size()) : 0;
    const int place = resultColumn - skipped;
    return place >= 0 && std::size_t(place) < row.cells.size() ? &row.cells[std::size_t(place)]
                                                               : nullptr;
}

std::function<void(const std::exception_ptr&)> TableLoader::failing() {
    return [this](const std::exception_ptr& exception) { fail(wordsFor(exception, &m_database)); };
}

void TableLoader::cancelAll() {
    for (const LiveDatabase::Ticket ticket : std::exchange(m_others, {}))
        m_database.cancel(ticket);
}

TableLoader::Keyed TableLoader::keyed() const {
    Keyed keyed{m_query.keyOrder(), {}, {}};
    if (keyed.order) {
        keyed.pages.emplace(m_query.rows().addColumns(keyed.order->values()), *keyed.order);
        keyed.keys.emplace(m_query.keys(*keyed.order), *keyed.order);
    }
    return keyed;
}

void TableLoader::install(const Keyed& keyed) {
    m_order = keyed.order;
    m_pages = keyed.pages;
    m_keys = keyed.keys;
    m_places.clear();
}

void TableLoader::start(bool isRevocable) {
    cancelAll();
    m_window.markStale();
    m_starting = true;
    m_wantsFirstRows = false;
    m_reloading = false;
    const Keyed keyed = this->keyed();
    if (!isRevocable || !m_shown) {
        m_shown.reset();
        install(keyed);
    }
    const bool isWhole = !m_query.scope() && !m_query.request().isFiltered();
    std::function<FirstRead(orm::Connection&)> work =
        [pages = keyed.pages, keys = keyed.keys, page = m_query.page(0, RowWindow::PageRows),
         table = m_query.table(), isWhole](orm::Connection& connection) {
            FirstRead first;
            first.rows =
                pages ? pages->read(connection, {}, RowWindow::PageRows) : connection.query(page);
            if (first.rows.rowCount() < RowWindow::PageRows || !isWhole)
                return first;
            first.estimate = orm::Inspector(connection).estimatedRows(table);
            if (const RowBatch last =
                    keys ? keys->read(connection, {{}, true, true, 0}, 1) : RowBatch();
                !last.isEmpty())
                first.lastKey = keys->keyAt(last, 0);
            return first;
        };
    m_others.push_back(m_database.reader().post<FirstRead>(
        this, std::move(work),
        {[this, keyed](FirstRead&& first) {
             try {
                 takeFirst(first, keyed);
             } catch (...) {
                 fail(wordsFor(std::current_exception(), &m_database));
             }
         },
         failing()},
        Priority::Urgent));
}

void TableLoader::revoke() {
    if (!isRevocable())
        return;
    cancelAll();
    goBack();
}

void TableLoader::goBack() {
    m_query.setRequest(*m_shown);
    m_starting = false;
    if (m_matching < 0 && !m_database.isLost()) {
        if (m_order)
            collect(false);
        else
            readCount(true);
    }
    if (m_database.isLost())
        m_waiting.clear();
    retryWaiting();
    Q_EMIT revoked();
}

void TableLoader::takeFirst(const FirstRead& first, const Keyed& keyed) {
    const qint64 rows = first.rows.rowCount();
    const bool isAll = rows < RowWindow::PageRows;
    const orm::ObjectList objects = absorb(first.rows); // or fails, while nothing is replaced
    Q_EMIT aboutToReplace();
    m_window.clear();
    m_rowOf.clear();
    install(keyed);
    m_shown = m_query.request();
    m_isEstimated = !isAll && first.estimate;
    const qint64 all =
        m_isEstimated ? std::max(rows, std::min(*first.estimate, MostEstimated)) : rows;
    m_rows = std::min(all, std::max(rows, RowsInATurn));
    m_wanted = all;
    m_matching = isAll ? rows : -1;
    m_places.setRows(all, isAll);
    m_starting = false;
    deliver(0, first.rows, true, objects);
    if (m_isEstimated && m_order && first.lastKey && m_order->width() == 1 &&
        !m_order->terms().front().descending) {
        const auto lowest = m_pages->keyAt(first.rows, 0).front();
        const auto highest = first.lastKey->front();
        if (lowest.kind() == orm::Value::Kind::Int64 && highest.kind() == lowest.kind())
            m_places.setRange(*lowest.to<qint64>(), *highest.to<qint64>());
    }
    Q_EMIT replaced();
    growLater();
    readLinks(0);
    if (m_matching >= 0)
        Q_EMIT counted();
    else if (m_order)
        collect(true);
    else
        readCount(m_isEstimated && all > CountedAtOnce);
}

void TableLoader::readCount(bool whenIdle) {
    std::function<qint64(orm::Connection&)> work =
        [count = m_query.count()](orm::Connection& connection) {
            return numberIn(connection.query(count));
        };
    m_others.push_back(m_database.reader().post<qint64>(
        this, std::move(work),
        {[this](qint64&& count) { guarded(this, [&] { takeCount(count); }); }, failing()},
        whenIdle ? Priority::Idle : Priority::Normal));
    if (whenIdle)
        Q_EMIT counted();
}

void TableLoader::takeCount(qint64 count) {
    m_matching = count;
    m_isEstimated = false;
    m_places.setRows(count, true);
    setRows(count);
    Q_EMIT counted();
}

void TableLoader::setRows(qint64 rows) {
    m_wanted = std::min(rows, MostRows);
    if (m_wanted > m_rows) {
        grow();
    } else if (m_wanted < m_rows) {
        Q_EMIT aboutToRemove(m_wanted, m_rows - 1);
        m_rows = m_wanted;
        Q_EMIT removed();
    }
}

void TableLoader::grow() {
    const qint64 rows = std::min(m_wanted, m_rows + RowsInATurn);
    if (rows <= m_rows)
        return;
    // The last page may have been cut where the rows were thought to end.
    const qint64 last = m_rows > 0 ? RowWindow::pageOf(m_rows - 1) : 0;
    if (m_rows % RowWindow::PageRows != 0) {
        m_window.markStale(last);
        m_places.forgetEdges(last);
        if (m_readings.contains(last)) { // and is being read so
            cancel(last);
            request(last);
        }
    }
    Q_EMIT aboutToInsert(m_rows, rows - 1);
    m_rows = rows;
    Q_EMIT inserted();
    growLater();
}

void TableLoader::growLater() {
    if (m_rows < m_wanted)
        QMetaObject::invokeMethod(this, &TableLoader::grow, Qt::QueuedConnection);
}

void TableLoader::reload() {
    if (m_starting) {
        start(isRevocable());
        return;
    }
    cancelAll();
    m_window.markStale();
    m_reloading = true;
    std::vector<qint64> pages = m_window.recentPages(ReloadedPages);
    if (pages.empty())
        pages.push_back(0);
    std::function<Batches(orm::Connection&)> work = [pages, keyed = m_pages,
                                                     query = m_query](orm::Connection& connection) {
        orm::Transaction snapshot(connection, false);
        Batches batches{connection.query(query.count())};
        for (const qint64 page : pages) {
            const qint64 first = page * RowWindow::PageRows;
            batches.push_back(
                keyed ? keyed->read(connection, {{}, true, false, first}, RowWindow::PageRows)
                      : connection.query(query.page(first, RowWindow::PageRows)));
        }
        snapshot.commit();
        return batches;
    };
    m_others.push_back(m_database.reader().post<Batches>(
        this, std::move(work),
        {[this, pages](Batches&& batches) { guarded(this, [&] { takeReload(pages, batches); }); },
         failing()},
        Priority::Urgent));
}

void TableLoader::takeReload(const std::vector<qint64>& pages, const Batches& batches) {
    m_reloading = false;
    m_matching = numberIn(batches.front());
    m_isEstimated = false;
    m_places.clear();
    m_places.setRows(m_matching, true);
    setRows(m_matching);
    Q_EMIT aboutToReload();
    m_window.markStale();
    for (std::size_t i = 0; i < pages.size(); ++i)
        deliver(pages[i], batches[i + 1], true);
    Q_EMIT reloaded();
    for (const qint64 page : pages)
        readLinks(page);
    Q_EMIT counted();
    if (m_order && m_matching > RowPlaces::FarthestSkip)
        collect(false);
}

void TableLoader::fail(const Failure& failure) {
    m_reloading = false;
    const bool goesBack = isRevocable();
    m_wantsFirstRows = m_starting && !goesBack;
    if (!goesBack) {
        m_starting = false;
        m_waiting.clear();
    }
    Q_EMIT failed(failure.message);
    if (goesBack)
        goBack();
}

} // namespace espalier::ui
