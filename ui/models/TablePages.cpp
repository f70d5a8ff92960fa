// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TableLoader about pages: how each is read, and what becomes of its rows.
#include "ui/live/BackgroundReader.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/models/TableLoader.h"

#include <algorithm>
#include <map>
#include <utility>

namespace espalier::ui {

using orm::RowBatch;

void TableLoader::request(qint64 page) {
    if (m_starting) { // what is known of places is of the query before
        m_waiting.push_back(page);
        return;
    }
    if (!m_order) {
        const auto ticket = m_database.read(
            this, m_query.page(page * RowWindow::PageRows, RowWindow::PageRows),
            [this, page](RowBatch&& batch) { guarded(this, [&] { takePage(page, batch, true); }); },
            [this, page](const Failure& failure) { failPage(page, failure.message); }, true);
        m_readings.insert(page, {ticket, true});
        return;
    }
    const std::optional<RowPlaces::Plan> plan = m_places.planOf(page);
    // Pages beside each other must fit: the second one goes on where the first one ends.
    const bool waitsForOther = plan && !plan->isExact && plan->start.isIncluded &&
                               (m_readings.contains(page - 1) || m_readings.contains(page + 1));
    if (plan && !waitsForOther)
        readByKey(page, *plan);
    else
        m_waiting.push_back(page);
}

void TableLoader::readByKey(qint64 page, const RowPlaces::Plan& plan) {
    std::function<RowBatch(orm::Connection&)> work = [keyed = *m_pages,
                                                      plan](orm::Connection& connection) {
        return keyed.read(connection, plan.start, plan.rows);
    };
    const auto ticket = m_database.reader().post<RowBatch>(
        this, std::move(work),
        {[this, page, isExact = plan.isExact](RowBatch&& batch) {
             guarded(this, [&] { takePage(page, batch, isExact); });
         },
         [this, page](const std::exception_ptr& exception) {
             failPage(page, wordsFor(exception, &m_database).message);
         }},
        BackgroundReader::Priority::Urgent);
    m_readings.insert(page, {ticket, plan.isExact});
}

void TableLoader::takePage(qint64 page, const RowBatch& batch, bool isExact) {
    m_readings.remove(page);
    if (!isExact && m_places.isComplete()) { // the place is known by now
        request(page);
        return;
    }
    deliver(page, batch, isExact);
    const qint64 first = page * RowWindow::PageRows;
    if (batch.rowCount() > 0)
        Q_EMIT rowsRead(first, first + batch.rowCount() - 1);
    readLinks(page);
    retryWaiting();
}

void TableLoader::failPage(qint64 page, const QString& message) {
    m_readings.remove(page);
    m_window.fail(page);
    Q_EMIT failed(message);
}

void TableLoader::cancel(qint64 page) {
    std::erase(m_waiting, page);
    if (const auto reading = m_readings.constFind(page); reading != m_readings.cend()) {
        m_database.cancel(reading->ticket);
        m_readings.erase(reading);
    }
}

void TableLoader::retryWaiting() {
    for (const qint64 page : std::exchange(m_waiting, {}))
        request(page);
}

void TableLoader::forget(const RowWindow::Row& row) {
    // Another page that was read since may hold the object now.
    const RowWindow::Row* other = m_window.find(m_rowOf.value(row.object.get(), -1));
    if (!other || other->object != row.object)
        m_rowOf.remove(row.object.get());
}

// Long texts are not read, so that the objects of their rows do not have them.
orm::ObjectList TableLoader::absorb(const RowBatch& batch) {
    if (!m_query.mapper())
        return {};
    const std::vector<int>& slots = m_query.loadedSlots();
    orm::Session& session = m_database.session();
    std::map<std::vector<bool>, std::vector<qsizetype>> rows; // by which texts are long
    for (qsizetype row = 0; row < batch.rowCount(); ++row) {
        std::vector<bool> isLong(slots.size(), false);
        for (int column = 0; column < int(m_query.columns().size()); ++column) {
            if (m_query.isLong(batch, row, column))
                isLong[std::size_t(m_query.valueColumn(column))] = true;
        }
        rows[isLong].push_back(row);
    }
    if (rows.size() == 1 &&
        std::ranges::find(rows.begin()->first, true) == rows.begin()->first.end())
        return session.absorb(*m_query.mapper(), slots, batch, orm::Populate::Refresh);
    orm::ObjectList objects(std::size_t(batch.rowCount()));
    for (const auto& [isLong, numbers] : rows) {
        std::vector<int> read;
        RowBatch part;
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (isLong[i])
                continue;
            read.push_back(slots[i]);
            part.names << batch.names.value(qsizetype(i));
        }
        part.width = int(read.size());
        for (const qsizetype row : numbers) {
            for (std::size_t i = 0; i < slots.size(); ++i) {
                if (!isLong[i])
                    part.cells.push_back(batch.at(row, int(i)));
            }
        }
        const orm::ObjectList found =
            session.absorb(*m_query.mapper(), read, part, orm::Populate::Refresh);
        for (std::size_t i = 0; i < found.size(); ++i) {
            objects[std::size_t(numbers[i])] = found[i];
            forgetLong(*m_query.mapper(), found[i], isLong);
        }
    }
    return objects;
}

// What was read of it before may be another text by now.
void TableLoader::forgetLong(const orm::Mapper& mapper, const orm::ObjectPtr& object,
                             const std::vector<bool>& isLong) {
    QStringList names;
    for (std::size_t i = 0; i < isLong.size(); ++i) {
        const int slot = m_query.loadedSlots()[i];
        if (isLong[i] && object && object->isLoaded(slot) && !object->isModified(slot))
            names << mapper.attribute(slot).name;
    }
    if (!names.isEmpty())
        m_database.session().expire(object, names);
}

// Where TableQuery::beginningColumn() says that they are.
void TableLoader::addBeginnings(RowWindow::Row& row, const RowBatch& batch,
                                qsizetype number) const {
    for (int column = 0; column < int(m_query.columns().size()); ++column) {
        if (m_query.beginningColumn(column) < 0)
            continue;
        const bool isLong = m_query.isLong(batch, number, column);
        const QList<uint> text =
            isLong ? batch.at(number, m_query.valueColumn(column)).toText().toUcs4()
                   : QList<uint>();
        row.cells.push_back(isLong ? orm::Value(QString::fromUcs4(
                                         reinterpret_cast<const char32_t*>(text.constData()),
                                         TableQuery::Beginning))
                                   : orm::Value());
    }
}

void TableLoader::deliver(qint64 page, const RowBatch& batch, bool isExact) {
    deliver(page, batch, isExact, absorb(batch));
}

void TableLoader::deliver(qint64 page, const RowBatch& batch, bool isExact,
                          const orm::ObjectList& objects) {
    const std::vector<int>& slots = m_query.loadedSlots();
    const int skipped = m_query.mapper() ? int(slots.size()) : 0;
    const int keyWidth = m_order ? int(m_order->width()) : 0;
    std::vector<RowWindow::Row> rows(std::size_t(batch.rowCount()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const orm::Value* values = batch.row(qsizetype(i));
        rows[i].cells.assign(values + skipped, values + batch.width - keyWidth);
        if (m_query.cutsTexts())
            addBeginnings(rows[i], batch, qsizetype(i));
        if (!objects.empty())
            rows[i].object = objects[i];
    }
    if (m_order && !batch.isEmpty()) {
        const qsizetype last = batch.rowCount() - 1;
        m_places.noteEdges(page, {m_pages->keyAt(batch, 0), m_pages->keyAt(batch, last), isExact,
                                  batch.rowCount() == RowWindow::PageRows});
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
        for (qint64 i = 0; i < RowWindow::PageRows; ++i) {
            const RowWindow::Row* row = m_window.find(page * RowWindow::PageRows + i);
            if (!row || !row->object)
                break;
            owners.push_back(row->object);
        }
        if (owners.empty())
            return;
        const qint64 first = page * RowWindow::PageRows;
        const qint64 last = first + qint64(owners.size()) - 1;
        m_links.read(
            column, owners, [this, first, last] { Q_EMIT rowsRead(first, last); },
            [this](const Failure& failure) { Q_EMIT failed(failure.message); });
    }
}

} // namespace espalier::ui
