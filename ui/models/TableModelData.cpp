// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TableModelData.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/models/TableCells.h"
#include "ui/models/TextSearch.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Object;
using orm::ObjectPtr;

namespace {

TableQuery queryFor(LiveDatabase& database, const orm::Table& table) {
    TableQuery::Options options;
    options.patterns = patternSearch(database.dialect());
    options.hasOrder = [&dialect = database.dialect()](const orm::SqlType& type) {
        return dialect.hasOrder(type);
    };
    if (database.dialect().name() == u"sqlite"_s) {
        options.caseCollation = u"NOCASE"_s;
        options.keepsAnyValue = true;
        options.indexesEndInKey = true;
    } else {
        if (database.dialect().name() == u"postgresql"_s)
            options.nulls = KeyOrder::Nulls::Highest;
        else
            options.indexesEndInKey = true;
    }
    return TableQuery(table, database.mapperOf(table), options);
}

} // namespace

EntityTableModel::Data::Data(EntityTableModel& model, LiveDatabase& live, const orm::Table& table)
    : q(model), database(live), loader(live, queryFor(live, table)), find(live, loader),
      staged(live.session(), loader.query()) {
    for (const TableColumn& shown : loader.query().columns()) {
        if (shown.reference)
            m_related.insert(&shown.reference->target());
        if (shown.links)
            m_related.insert(&shown.links->target());
    }
    m_flush.setSingleShot(true);
    m_flush.setInterval(0);
    QObject::connect(&m_flush, &QTimer::timeout, this, [this] { flush(); });
    connectLoader();
    connectDatabase();
}

void EntityTableModel::Data::connectLoader() {
    const auto on = [this](auto signal, auto slot) {
        QObject::connect(&loader, signal, this, slot);
    };
    on(&TableLoader::aboutToReplace, [this] { q.beginResetModel(); });
    on(&TableLoader::replaced, [this] {
        m_labels.clear();
        extras = staged.extras([this](const Object& o) { return loader.rowOf(o) >= 0; });
        q.endResetModel();
    });
    on(&TableLoader::aboutToReload, [this] {
        Q_EMIT q.layoutAboutToBeChanged();
        keepPlaces();
    });
    on(&TableLoader::reloaded, [this] {
        restorePlaces();
        Q_EMIT q.layoutChanged();
        showStaged();
        noteRows(0, std::numeric_limits<int>::max());
    });
    on(&TableLoader::aboutToInsert,
       [this](qint64 first, qint64 last) { q.beginInsertRows({}, int(first), int(last)); });
    on(&TableLoader::inserted, [this] { q.endInsertRows(); });
    on(&TableLoader::aboutToRemove,
       [this](qint64 first, qint64 last) { q.beginRemoveRows({}, int(first), int(last)); });
    on(&TableLoader::removed, [this] { q.endRemoveRows(); });
    on(&TableLoader::rowsRead, [this](qint64 first, qint64 last) {
        showStaged();
        noteRows(int(first), int(last));
    });
    on(&TableLoader::counted, [this] { Q_EMIT q.loaded(); });
    on(&TableLoader::revoked, [this] {
        showStaged();
        Q_EMIT q.requestChanged();
    });
    on(&TableLoader::failed, [this](const QString& message) {
        showStaged();
        Q_EMIT q.loadFailed(message);
    });
}

void EntityTableModel::Data::connectDatabase() {
    const auto on = [this](auto signal, auto slot) {
        QObject::connect(&database, signal, this, [this, slot](auto&&... arguments) {
            guarded(&q, [&] { slot(arguments...); });
        });
    };
    for (const auto signal :
         {&LiveDatabase::objectChanged, &LiveDatabase::objectAdded, &LiveDatabase::objectExpunged,
          &LiveDatabase::objectRemoved, &LiveDatabase::objectRestored})
        on(signal, [this](Object* object) { noteObject(*object); });
    on(&LiveDatabase::changesChanged, [this] {
        showStaged();
        noteRows(0, std::numeric_limits<int>::max());
    });
    const auto reload = [this] {
        if (loader.wantsFirstRows())
            loader.start();
        else if (loader.rows() > 0 || loader.matching() >= 0 || loader.isLoading())
            loader.reload();
    };
    on(&LiveDatabase::saved, [reload](const SaveReport&) { reload(); });
    on(&LiveDatabase::discarded, reload);
    on(&LiveDatabase::refreshRequested, reload);
}

// Views hold places by row number; what they mean is the object that stands there.
void EntityTableModel::Data::keepPlaces() {
    m_placesBefore = q.persistentIndexList();
    m_objectsBefore.clear();
    for (const QModelIndex& index : m_placesBefore) {
        const RowWindow::Row* read = loader.window().find(index.row());
        m_objectsBefore.push_back(index.row() >= readRows() ? object(index.row())
                                  : read                    ? read->object
                                                            : ObjectPtr());
    }
}

void EntityTableModel::Data::restorePlaces() {
    const QModelIndexList now = q.persistentIndexList();
    for (qsizetype i = 0; i < m_placesBefore.size(); ++i) {
        const ObjectPtr& object = m_objectsBefore[std::size_t(i)];
        const QModelIndex& before = m_placesBefore[i];
        if (!object || !now.contains(before))
            continue;
        const qint64 row = loader.rowOf(*object);
        if (row >= 0)
            q.changePersistentIndex(before, q.index(int(row), before.column()));
    }
    m_placesBefore.clear();
    m_objectsBefore.clear();
}

const RowWindow::Row* EntityTableModel::Data::row(int index) {
    return index < readRows() ? loader.window().row(index) : nullptr;
}

ObjectPtr EntityTableModel::Data::object(int index) {
    if (index < 0)
        return {};
    if (index >= readRows()) {
        const auto place = std::size_t(index - readRows());
        return place < extras.size() ? extras[place] : ObjectPtr();
    }
    const RowWindow::Row* read = row(index);
    return read ? read->object : ObjectPtr();
}

int EntityTableModel::Data::rowOf(const Object& object) const {
    const auto extra = std::ranges::find_if(
        extras, [&](const ObjectPtr& candidate) { return candidate.get() == &object; });
    if (extra != extras.end())
        return readRows() + int(extra - extras.begin());
    return int(loader.rowOf(object));
}

// Few rows are staged: one by one, so that selection and scroll position of the others stay.
void EntityTableModel::Data::showStaged() {
    // Saved rows stand here until the query gives them.
    if (loader.isReloading())
        return;
    orm::ObjectList now = staged.extras([this](const Object& o) { return loader.rowOf(o) >= 0; });
    for (int i = int(extras.size()) - 1; i >= 0; --i) {
        const auto kept = std::ranges::find(now, extras[std::size_t(i)]);
        if (kept != now.end()) {
            now.erase(kept);
            continue;
        }
        q.beginRemoveRows({}, readRows() + i, readRows() + i);
        extras.erase(extras.begin() + i);
        q.endRemoveRows();
    }
    if (now.empty())
        return;
    const int first = readRows() + int(extras.size());
    q.beginInsertRows({}, first, first + int(now.size()) - 1);
    extras.insert(extras.end(), now.begin(), now.end());
    q.endInsertRows();
}

void EntityTableModel::Data::noteObject(const Object& object) {
    if (const int row = rowOf(object); row >= 0)
        noteRows(row, row);
    else if (m_related.contains(&object.mapper()))
        noteRows(0, std::numeric_limits<int>::max());
}

void EntityTableModel::Data::noteRows(int first, int last) {
    m_firstNoted = m_firstNoted < 0 ? first : std::min(m_firstNoted, first);
    m_lastNoted = std::max(m_lastNoted, last);
    if (!m_flush.isActive())
        m_flush.start();
}

void EntityTableModel::Data::want(const ObjectPtr& object) {
    if (std::ranges::find(m_labels, object) != m_labels.end())
        return;
    m_labels.push_back(object);
    m_wanted.push_back(object);
    if (!m_flush.isActive())
        m_flush.start();
}

void EntityTableModel::Data::flush() {
    guarded(&q, [&] {
        if (const orm::ObjectList wanted = std::exchange(m_wanted, {}); !wanted.empty())
            database.require(this, wanted,
                             [this] { noteRows(0, std::numeric_limits<int>::max()); });
        const int first = std::exchange(m_firstNoted, -1);
        const int last = std::min(std::exchange(m_lastNoted, -1), q.rowCount() - 1);
        if (first < 0 || first > last)
            return;
        Q_EMIT q.dataChanged(q.index(first, 0), q.index(last, q.columnCount() - 1));
        Q_EMIT q.headerDataChanged(Qt::Vertical, first, last);
    });
}

} // namespace espalier::ui
