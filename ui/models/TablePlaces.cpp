// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TableLoader about where rows stand: collecting keys, and putting rows that were read
// before their place was known where they belong.
#include "ui/live/BackgroundReader.h"
#include "ui/live/Guard.h"
#include "ui/models/TableLoader.h"

#include <algorithm>
#include <utility>

namespace espalier::ui {

using namespace std::chrono_literals;
using orm::RowBatch;
using Priority = BackgroundReader::Priority;

namespace {

constexpr std::size_t SeenPages = 4;  // of which one may be on the screen
constexpr auto CollectingTime = 20ms; // of one job; others wait for no longer

} // namespace

std::optional<RowPlaces::Plan> TableLoader::planOf(qint64 row) const {
    if (!m_order)
        return {};
    const auto plan = m_places.planOf(RowWindow::pageOf(row));
    return plan ? plan : RowPlaces::Plan{{}, 0, false};
}

// The first time it is what one waits for: lists that are not long are counted by it.
void TableLoader::collect(bool isFirst) {
    std::function<AnchorBatch(orm::Connection&)> work =
        [keys = *m_keys, from = m_places.lastAnchor()](orm::Connection& connection) {
            return keys.anchors(connection, from, RowPlaces::Stride, CollectingTime);
        };
    m_others = {m_database.reader().post<AnchorBatch>(this, std::move(work),
                                                      {[this, isFirst](AnchorBatch&& batch) {
                                                           guarded(this, [&] {
                                                               takeAnchors(batch, isFirst);
                                                           });
                                                       },
                                                       failing()},
                                                      isFirst ? Priority::Normal : Priority::Idle)};
}

void TableLoader::takeAnchors(const AnchorBatch& batch, bool isFirst) {
    m_others.clear();
    m_places.addAnchors(batch);
    if (m_places.isComplete()) {
        takeTotal();
        return;
    }
    const qint64 known = m_places.anchored() - RowPlaces::Stride;
    if (known > m_wanted) { // there are more than was thought
        m_places.setRows(known, false);
        setRows(known);
    }
    retryWaiting();
    if (isFirst || !m_isEstimated)
        Q_EMIT counted();
    collect(false);
}

void TableLoader::takeTotal() {
    m_matching = m_places.rows();
    m_isEstimated = false;
    retryWaiting();
    if (!settle())
        endCounting();
}

void TableLoader::endCounting() {
    setRows(m_matching);
    Q_EMIT counted();
}

// Rows that are looked at and stand about there only: their true place is looked for, and they go
// there under the eyes of the user. False when there is nothing to be looked for.
bool TableLoader::settle() {
    const std::vector<qint64> seen = m_window.recentPages(SeenPages);
    const auto inexact =
        std::ranges::find_if_not(seen, [this](qint64 number) { return m_places.isExact(number); });
    const auto key = inexact != seen.end() ? m_places.firstKey(*inexact) : std::nullopt;
    if (!key) {
        for (const qint64 dropped : m_places.inexactPages())
            m_window.drop(dropped);
        m_places.forgetInexact();
        return false;
    }
    const qint64 page = *inexact;
    const bool isNumber = m_order->width() == 1 && !m_order->terms().front().descending &&
                          key->front().kind() == orm::Value::Kind::Int64;
    const bool isNearEnd = m_rows - page * RowWindow::PageRows <= RowPlaces::FarthestSkip;
    const auto [row, anchor] = isNumber ? m_places.anchorBefore(*key->front().to<qint64>())
                                        : std::pair(qint64(0), std::optional<KeyOrder::Key>());
    // From an anchor on, or from the end back.
    const ReadStart start{anchor, true, !isNumber && isNearEnd, 0};
    const qint64 most = isNumber ? RowPlaces::Stride : 2 * RowPlaces::FarthestSkip;
    std::function<qint64(orm::Connection&)> work = [keys = *m_keys, start, most, first = row,
                                                    total = m_matching,
                                                    wanted = *key](orm::Connection& connection) {
        const RowBatch rows = keys.read(connection, start, most);
        for (qsizetype i = 0; i < rows.rowCount(); ++i) {
            if (keys.keyAt(rows, i) == wanted)
                return (start.backwards ? total - rows.rowCount() : first) + i;
        }
        return qint64(-1);
    };
    m_others = {m_database.reader().post<qint64>(
        this, std::move(work),
        {[this, page](qint64&& found) {
             readSettled(found >= 0 ? found : page * RowWindow::PageRows);
         },
         failing()},
        Priority::Urgent)};
    return true;
}

void TableLoader::readSettled(qint64 row) {
    std::vector<qint64> pages{
        RowWindow::pageOf(std::max<qint64>(0, std::min(row, m_matching - 1)))};
    if ((pages.front() + 1) * RowWindow::PageRows < m_matching)
        pages.push_back(pages.front() + 1);
    std::vector<RowPlaces::Plan> plans;
    for (const qint64 page : pages)
        plans.push_back(m_places.planOf(page).value_or(RowPlaces::Plan()));
    std::function<Batches(orm::Connection&)> work = [keyed = *m_pages,
                                                     plans](orm::Connection& connection) {
        Batches batches;
        for (const RowPlaces::Plan& plan : plans)
            batches.push_back(keyed.read(connection, plan.start, plan.rows));
        return batches;
    };
    m_others = {m_database.reader().post<Batches>(
        this, std::move(work),
        {[this, pages](Batches&& batches) { guarded(this, [&] { takeSettled(pages, batches); }); },
         failing()},
        Priority::Urgent)};
}

void TableLoader::takeSettled(const std::vector<qint64>& pages, const Batches& batches) {
    m_others.clear();
    if (m_matching > m_rows)
        setRows(m_matching);
    Q_EMIT aboutToReload();
    for (const qint64 page : m_places.inexactPages())
        m_window.drop(page);
    m_places.forgetInexact();
    for (std::size_t i = 0; i < pages.size(); ++i)
        deliver(pages[i], batches[i], true);
    Q_EMIT reloaded();
    for (const qint64 page : pages)
        readLinks(page);
    endCounting();
}

} // namespace espalier::ui
