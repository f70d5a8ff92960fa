// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TableLoader.h"

#include "ui/live/Guard.h"

#include <algorithm>
#include <utility>

namespace espalier::ui {

using orm::RowBatch;

namespace {

constexpr qint64 MaxLinks = 20000; // of one page of rows; more would be felt
constexpr std::size_t ReloadedPages = 2;

} // namespace

TableLoader::TableLoader(LiveDatabase& database, TableQuery query, QObject* parent)
    : QObject(parent), m_database(database), m_query(std::move(query)),
      m_window({[this](qint64 page) { request(page); }, [this](qint64 page) { cancel(page); },
                [this](const RowWindow::Row& row) { forget(row); }}) {}

void TableLoader::forget(const RowWindow::Row& row) {
    // Another page that was read since may hold the object now.
    const RowWindow::Row* other = m_window.find(m_rowOf.value(row.object.get(), -1));
    if (!other || other->object != row.object)
        m_rowOf.remove(row.object.get());
}

const orm::Value* TableLoader::cell(const RowWindow::Row& row, int resultColumn) const {
    const int skipped = m_query.mapper() ? int(m_query.loadedSlots().size()) : 0;
    const int place = resultColumn - skipped;
    return place >= 0 && std::size_t(place) < row.cells.size() ? &row.cells[std::size_t(place)]
                                                               : nullptr;
}

void TableLoader::cancelAll() {
    for (const LiveDatabase::Ticket ticket : std::exchange(m_others, {}))
        m_database.cancel(ticket);
}

void TableLoader::start() {
    cancelAll();
    m_window.markStale();
    m_starting = true;
    m_reloading = false;
    m_others.push_back(m_database.read(
        this, m_query.page(0, RowWindow::PageRows),
        [this](RowBatch&& batch) { guarded(this, [&] { takeFirst(batch); }); },
        [this](const Failure& failure) { fail(failure); }, true));
}

void TableLoader::takeFirst(const RowBatch& batch) {
    Q_EMIT aboutToReplace();
    m_window.clear();
    m_rowOf.clear();
    m_rows = batch.rowCount();
    m_matching = m_rows < RowWindow::PageRows ? m_rows : -1;
    deliver(0, batch);
    m_starting = false;
    Q_EMIT replaced();
    readLinks(0);
    if (m_matching >= 0)
        Q_EMIT counted();
    else
        readCount();
}

void TableLoader::readCount() {
    m_others.push_back(m_database.read(
        this, m_query.count(),
        [this](RowBatch&& batch) {
            guarded(this, [&] {
                takeCount(batch.isEmpty() ? 0 : batch.at(0, 0).to<qint64>().value_or(0));
            });
        },
        [this](const Failure& failure) { fail(failure); }));
}

void TableLoader::takeCount(qint64 count) {
    m_matching = count;
    setRows(count);
    Q_EMIT counted();
}

void TableLoader::setRows(qint64 rows) {
    if (rows > m_rows) {
        Q_EMIT aboutToInsert(m_rows, rows - 1);
        m_rows = rows;
        Q_EMIT inserted();
    } else if (rows < m_rows) {
        Q_EMIT aboutToRemove(rows, m_rows - 1);
        m_rows = rows;
        Q_EMIT removed();
    }
}

void TableLoader::reload() {
    if (m_starting) {
        start();
        return;
    }
    cancelAll();
    m_window.markStale();
    m_reloading = true;
    std::vector<qint64> pages = m_window.recentPages(ReloadedPages);
    if (pages.empty())
        pages.push_back(0);
    std::vector<orm::Select> selects{m_query.count()};
    for (const qint64 page : pages)
        selects.push_back(m_query.page(page * RowWindow::PageRows, RowWindow::PageRows));
    m_others.push_back(m_database.readAll(
        this, std::move(selects),
        [this, pages](Batches&& batches) { guarded(this, [&] { takeReload(pages, batches); }); },
        [this](const Failure& failure) { fail(failure); }, true));
}

void TableLoader::takeReload(const std::vector<qint64>& pages, const Batches& batches) {
    m_reloading = false;
    m_matching = batches.front().isEmpty() ? 0 : batches.front().at(0, 0).to<qint64>().value_or(0);
    setRows(m_matching);
    Q_EMIT aboutToReload();
    m_window.markStale();
    for (std::size_t i = 0; i < pages.size(); ++i)
        deliver(pages[i], batches[i + 1]);
    Q_EMIT reloaded();
    for (const qint64 page : pages)
        readLinks(page);
    Q_EMIT counted();
}

void TableLoader::request(qint64 page) {
    const auto ticket = m_database.read(
        this, m_query.page(page * RowWindow::PageRows, RowWindow::PageRows),
        [this, page](RowBatch&& batch) {
            guarded(this, [&] {
                m_tickets.remove(page);
                deliver(page, batch);
                const qint64 first = page * RowWindow::PageRows;
                if (batch.rowCount() > 0)
                    Q_EMIT rowsRead(first, first + batch.rowCount() - 1);
                readLinks(page);
            });
        },
        [this, page](const Failure& failure) {
            m_tickets.remove(page);
            m_window.fail(page);
            Q_EMIT failed(failure.message);
        },
        true);
    m_tickets.insert(page, ticket);
}

void TableLoader::cancel(qint64 page) {
    if (const auto ticket = m_tickets.constFind(page); ticket != m_tickets.cend()) {
        m_database.cancel(*ticket);
        m_tickets.remove(page);
    }
}

void TableLoader::deliver(qint64 page, const RowBatch& batch) {
    const std::vector<int>& slots = m_query.loadedSlots();
    const int skipped = m_query.mapper() ? int(slots.size()) : 0;
    orm::ObjectList objects;
    if (m_query.mapper())
        objects =
            m_database.session().absorb(*m_query.mapper(), slots, batch, orm::Populate::Refresh);
    std::vector<RowWindow::Row> rows(std::size_t(batch.rowCount()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const orm::Value* values = batch.row(qsizetype(i));
        rows[i].cells.assign(values + skipped, values + batch.width);
        if (!objects.empty())
            rows[i].object = objects[i];
    }
    const std::vector<RowWindow::Row> held = rows; // dropping the old page forgets its objects
    m_window.deliver(page, std::move(rows));
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (held[i].object)
            m_rowOf.insert(held[i].object.get(), page * RowWindow::PageRows + qint64(i));
    }
}

void TableLoader::readLinks(qint64 page) {
    for (const TableColumn& column : m_query.columns()) {
        if (!column.isLinks)
            continue;
        orm::ObjectList owners;
        std::vector<std::vector<orm::Value>> keys;
        for (qint64 i = 0; i < RowWindow::PageRows; ++i) {
            const RowWindow::Row* row = m_window.find(page * RowWindow::PageRows + i);
            if (!row || !row->object)
                break;
            std::vector<orm::Value> key;
            for (const auto& [slot, link] : column.links->localLinks())
                key.push_back(row->object->committedValue(slot).value_or(orm::Value()));
            owners.push_back(row->object);
            keys.push_back(std::move(key));
        }
        if (owners.empty())
            return;
        m_database.read(
            this, TableQuery::links(*column.links, keys, MaxLinks),
            [this, column, owners, page](RowBatch&& batch) {
                guarded(this, [&] {
                    absorbLinks(column, owners, batch);
                    const qint64 first = page * RowWindow::PageRows;
                    Q_EMIT rowsRead(first, first + qint64(owners.size()) - 1);
                });
            },
            [this](const Failure& failure) { Q_EMIT failed(failure.message); });
    }
}

void TableLoader::absorbLinks(const TableColumn& column, const orm::ObjectList& owners,
                              const RowBatch& batch) {
    const orm::Relationship& relationship = *column.links;
    const int width = int(relationship.localLinks().size());
    const std::vector<int> slots = TableQuery::linkedSlots(relationship);
    const orm::ObjectList targets = m_database.session().absorb(relationship.target(), slots, batch,
                                                                orm::Populate::Missing, width);
    const auto keyOf = [&](qsizetype row) {
        const orm::Value* values = batch.row(row);
        return orm::IdentityKey{&relationship.mapper(),
                                std::vector<orm::Value>(values, values + width)};
    };
    QHash<orm::IdentityKey, orm::ObjectList> byOwner;
    for (qsizetype i = 0; i < batch.rowCount(); ++i)
        byOwner[keyOf(i)].push_back(targets[std::size_t(i)]);
    // A list that was cut off says nothing about its last owner and those behind it.
    const bool cut = batch.rowCount() >= MaxLinks;
    if (cut)
        byOwner.remove(keyOf(batch.rowCount() - 1));
    for (const orm::ObjectPtr& owner : owners) {
        orm::IdentityKey key{&relationship.mapper(), {}};
        for (const auto& [slot, link] : relationship.localLinks())
            key.values.push_back(owner->committedValue(slot).value_or(orm::Value()));
        const auto found = byOwner.constFind(key);
        if (found != byOwner.cend())
            m_database.session().absorbRelation(*owner, relationship, *found);
        else if (!cut)
            m_database.session().absorbRelation(*owner, relationship, {});
    }
}

void TableLoader::fail(const Failure& failure) {
    m_starting = false;
    m_reloading = false;
    Q_EMIT failed(failure.message);
}

} // namespace espalier::ui
