// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/GoToModel.h"

#include "ui/live/Guard.h"
#include "ui/models/TableCells.h"
#include "ui/models/TextSearch.h"

#include <QIcon>

#include <algorithm>
#include <iterator>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = NavigatorModel::Kind;

namespace {

constexpr auto typingPause = 120ms;

QString iconName(Kind kind) {
    switch (kind) {
    case Kind::Tree:
        return u"view-list-tree"_s;
    case Kind::Link:
        return u"relationship"_s;
    case Kind::View:
        return u"view-visible"_s;
    case Kind::Saved:
        return u"bookmarks"_s;
    case Kind::Table:
        break;
    }
    return u"table"_s;
}

QString kindName(Kind kind) {
    switch (kind) {
    case Kind::Tree:
        return GoToModel::tr("Tree");
    case Kind::Link:
        return GoToModel::tr("Link");
    case Kind::View:
        return GoToModel::tr("View");
    case Kind::Table:
    case Kind::Saved: // has a name of its own
        break;
    }
    return GoToModel::tr("Table");
}

/// A name that begins with the text goes before one that only contains it.
int rankOf(const QString& name, const QString& text) {
    if (name.startsWith(text, Qt::CaseInsensitive)) {
        return 0;
    }
    return name.contains(text, Qt::CaseInsensitive) ? 1 : -1;
}

} // namespace

GoToModel::GoToModel(LiveDatabase& database, QObject* parent)
    : QAbstractListModel(parent), m_database(database), m_ancestors(database) {
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &GoToModel::search);
    collectTables();
    m_places = m_tables;
}

void GoToModel::collectTables() {
    const NavigatorModel navigator(m_database);
    for (int group = 0; group < navigator.rowCount(); ++group) {
        const QModelIndex parent = navigator.index(group, 0);
        for (int row = 0; row < navigator.rowCount(parent); ++row) {
            const QModelIndex index = navigator.index(row, 0, parent);
            if (const std::optional<orm::Table> table = navigator.tableAt(index)) {
                m_tables.push_back({navigator.kindAt(index), *table, {}, table->fullName(), {}});
            }
        }
    }
}

void GoToModel::setSaved(const std::vector<NavigatorModel::Saved>& views) {
    cancelSearch();
    beginResetModel();
    m_saved.clear();
    for (const NavigatorModel::Saved& view : views) {
        m_saved.push_back({Kind::Saved, {}, {}, view.name, view.description});
    }
    showNamed();
    if (m_text.size() >= LeastLetters) {
        m_delay.start();
    }
    endResetModel();
}

void GoToModel::showNamed() {
    m_places.clear();
    for (const std::vector<Place>* places : {&m_saved, &m_tables}) {
        std::ranges::copy_if(*places, std::back_inserter(m_places), [this](const Place& place) {
            return rankOf(place.title, m_text) >= 0;
        });
    }
    std::ranges::stable_sort(m_places, {},
                             [this](const Place& place) { return rankOf(place.title, m_text); });
}

void GoToModel::setText(const QString& text) {
    const QString typed = text.trimmed();
    if (typed == m_text) {
        return;
    }
    cancelSearch();
    beginResetModel();
    m_text = typed;
    showNamed();
    if (m_text.size() >= LeastLetters) {
        m_delay.start();
    }
    endResetModel();
}

void GoToModel::cancelSearch() {
    m_delay.stop();
    for (const LiveDatabase::Ticket ticket : m_tickets) {
        m_database.cancel(ticket);
    }
    m_tickets.clear();
    m_ancestors.clear();
    m_waiting = 0;
}

/// Trees first, then what most is related to; link tables have no names.
std::vector<const orm::Mapper*> GoToModel::searchedMappers() const {
    std::vector<const orm::Mapper*> mappers;
    for (const auto& mapper : m_database.registry().mappers()) {
        if (mapper->traits().label >= 0 && !mapper->traits().isLink) {
            mappers.push_back(mapper.get());
        }
    }
    std::ranges::stable_sort(mappers, {}, [](const orm::Mapper* mapper) {
        return std::pair(mapper->traits().parent == nullptr,
                         -qsizetype(mapper->relationships().size()));
    });
    if (mappers.size() > std::size_t(MostTables)) {
        mappers.resize(std::size_t(MostTables));
    }
    return mappers;
}

void GoToModel::search() {
    const std::vector<const orm::Mapper*> mappers = searchedMappers();
    m_waiting = int(mappers.size());
    for (const orm::Mapper* mapper : mappers) {
        searchTable(*mapper);
    }
    if (mappers.empty()) {
        Q_EMIT searched();
    }
}

void GoToModel::searchTable(const orm::Mapper& mapper) {
    const orm::Select select =
        labels::search(mapper, m_text, RowsOfATable, patternSearch(m_database.dialect()));
    const auto arrived = [this, &mapper](orm::RowBatch&& rows) {
        guarded(this, [&] { absorb(mapper, rows); });
        finishOne();
    };
    // A table that cannot be read has nothing to go to.
    const auto failed = [this](const Failure&) { finishOne(); };
    m_tickets.push_back(m_database.read(this, select, arrived, failed, true));
}

void GoToModel::finishOne() {
    if (--m_waiting == 0) {
        Q_EMIT searched();
    }
}

void GoToModel::absorb(const orm::Mapper& mapper, const orm::RowBatch& rows) {
    const orm::ObjectList found =
        m_database.session().absorb(mapper, labels::rowSlots(mapper), rows);
    if (found.empty()) {
        return;
    }
    const Kind kind = mapper.traits().parent ? Kind::Tree : Kind::Table;
    const int first = int(m_places.size());
    beginInsertRows({}, first, first + int(found.size()) - 1);
    for (const orm::ObjectPtr& object : found) {
        m_places.push_back({kind, mapper.table(), object, cells::label(*object), {}});
    }
    endInsertRows();
    const auto tellPaths = [this] {
        if (!m_places.empty()) {
            Q_EMIT dataChanged(index(0), index(int(m_places.size()) - 1), {DetailRole});
        }
    };
    m_ancestors.require(found, tellPaths);
}

int GoToModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_places.size());
}

QString GoToModel::detailOf(const Place& place) const {
    if (place.kind == Kind::Saved) {
        return place.description;
    }
    if (!place.object) {
        return kindName(place.kind);
    }
    if (!place.object->mapper().traits().parent) {
        return place.table->fullName();
    }
    QStringList path = labels::path(m_database.session(), *place.object);
    path.removeLast();
    return path.isEmpty() ? place.table->fullName()
                          : tr("%1, in %2").arg(place.table->fullName(), labels::joined(path));
}

QVariant GoToModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= int(m_places.size())) {
        return {};
    }
    const Place& place = m_places[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return place.title;
    case Qt::DecorationRole:
        return QIcon::fromTheme(place.object ? u"view-form"_s : iconName(place.kind));
    case DetailRole:
    case Qt::ToolTipRole:
        return detailOf(place);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(place.title, detailOf(place));
    default:
        return {};
    }
}

} // namespace espalier::ui
