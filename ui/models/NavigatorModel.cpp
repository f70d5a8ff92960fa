// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/NavigatorModel.h"

#include "ui/live/LiveDatabase.h"
#include "ui/models/ToolTips.h"

#include <QIcon>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using Kind = NavigatorModel::Kind;

namespace {

struct Entry {
    std::optional<orm::Table> table; ///< none of a saved view
    int place = -1;                  ///< in LiveDatabase::tables()
    QString name;
    double confidence = 1;
    QString reason;  ///< why it is a tree or a link
    QString refusal; ///< why it cannot be edited
    QString id() const { return table ? table->fullName() : name; }
};

struct Group {
    Kind kind;
    std::vector<Entry> entries;
};

bool isView(const orm::Table& table) {
    return table.kind() == orm::TableKind::View || table.kind() == orm::TableKind::MaterializedView;
}

QIcon iconOf(Kind kind) {
    switch (kind) {
    case Kind::Tree:
        return QIcon::fromTheme(u"view-list-tree"_s);
    case Kind::Table:
        return QIcon::fromTheme(u"table"_s);
    case Kind::Link:
        return QIcon::fromTheme(u"link"_s, QIcon::fromTheme(u"insert-link"_s));
    case Kind::View:
        return QIcon::fromTheme(u"view-visible"_s);
    case Kind::Saved:
        return QIcon::fromTheme(u"bookmarks"_s);
    }
    return {};
}

} // namespace

struct NavigatorModel::Data {
    explicit Data(LiveDatabase& db) : database(db) {}

    void fill();
    Group savedGroup() const;
    Entry entry(const orm::Table& table) const;
    QString title(const Group& group) const;
    QString text(const Entry& entry) const;
    QString countText(const Entry& entry) const;
    QString toolTip(const Group& group, const Entry& entry) const;

    LiveDatabase& database;
    std::vector<Group> groups;
    std::vector<Saved> saved;
};

NavigatorModel::NavigatorModel(LiveDatabase& database, QObject* parent)
    : QAbstractItemModel(parent), d(std::make_unique<Data>(database)) {
    const auto refill = [this] {
        beginResetModel();
        d->fill();
        endResetModel();
    };
    connect(&database, &LiveDatabase::opened, this, refill);
    connect(&database, &LiveDatabase::tableCounted, this, [this](int place) {
        for (int g = 0; g < int(d->groups.size()); ++g) {
            const std::vector<Entry>& entries = d->groups[std::size_t(g)].entries;
            for (int row = 0; row < int(entries.size()); ++row) {
                if (entries[std::size_t(row)].place == place) {
                    const QModelIndex changed = index(row, 0, index(g, 0));
                    Q_EMIT dataChanged(changed, changed);
                }
            }
        }
    });
    d->fill();
}

NavigatorModel::~NavigatorModel() = default;

Entry NavigatorModel::Data::entry(const orm::Table& table) const {
    const std::vector<TableEntry>& tables = database.tables();
    const auto found =
        std::ranges::find_if(tables, [&](const TableEntry& each) { return each.table == table; });
    Entry result{
        table, found == tables.end() ? -1 : int(found - tables.begin()), table.fullName(), 1, {},
        {}};
    const orm::TableTraits* traits = database.discovery().traits(table);
    if (traits && !traits->editable)
        result.refusal = traits->reason;
    return result;
}

void NavigatorModel::Data::fill() {
    groups.clear();
    if (!database.isOpen())
        return;
    const orm::Discovery& discovery = database.discovery();
    Group trees{Kind::Tree, {}};
    Group tables{Kind::Table, {}};
    Group links{Kind::Link, {}};
    Group views{Kind::View, {}};
    for (const orm::DiscoveredTree& tree : discovery.trees) {
        Entry made = entry(tree.table);
        made.confidence = tree.confidence;
        made.reason = tree.reason;
        trees.entries.push_back(std::move(made));
    }
    for (const TableEntry& each : database.tables()) {
        const orm::DiscoveredLink* link = discovery.link(each.table);
        // A link that carries columns of its own is a table to people, too.
        if (isView(each.table))
            views.entries.push_back(entry(each.table));
        else if (!link || !link->extraColumns.isEmpty())
            tables.entries.push_back(entry(each.table));
    }
    for (const orm::DiscoveredLink& link : discovery.links) {
        Entry made = entry(link.table);
        made.name = u"%1 ↔ %2"_s.arg(link.left.table.fullName(), link.right.table.fullName());
        made.confidence = link.confidence;
        made.reason = link.reason;
        links.entries.push_back(std::move(made));
    }
    const auto byName = [](const Entry& a, const Entry& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    };
    for (Group* group : {&trees, &tables, &links, &views}) {
        std::ranges::stable_sort(group->entries, byName);
        if (group->kind != Kind::View || !group->entries.empty())
            groups.push_back(std::move(*group));
    }
    if (!saved.empty())
        groups.push_back(savedGroup());
}

Group NavigatorModel::Data::savedGroup() const {
    Group group{Kind::Saved, {}};
    for (const Saved& view : saved)
        group.entries.push_back({{}, -1, view.name, 1, view.description, {}});
    return group;
}

// The other groups stay as they are, what is expanded and current among them.
void NavigatorModel::setSaved(const std::vector<Saved>& views) {
    const bool wasShown = !d->saved.empty() && d->database.isOpen();
    const bool isShown = !views.empty() && d->database.isOpen();
    const int row = int(d->groups.size()) - (wasShown ? 1 : 0);
    if (wasShown) {
        beginRemoveRows({}, row, row);
        d->groups.pop_back();
        d->saved.clear();
        endRemoveRows();
    }
    if (isShown)
        beginInsertRows({}, row, row);
    d->saved = views;
    if (isShown) {
        d->groups.push_back(d->savedGroup());
        endInsertRows();
    }
}

QString NavigatorModel::savedAt(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == 0 || kindAt(index) != Kind::Saved)
        return {};
    return d->saved[std::size_t(index.row())].name;
}

QModelIndex NavigatorModel::indexOfSaved(const QString& name) const {
    const auto found = std::ranges::find(d->saved, name, &Saved::name);
    if (found == d->saved.end() || d->groups.empty())
        return {};
    return index(int(found - d->saved.begin()), 0, index(int(d->groups.size()) - 1, 0));
}

std::optional<orm::Table> NavigatorModel::tableAt(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return d->groups[std::size_t(index.internalId() - 1)].entries[std::size_t(index.row())].table;
}

Kind NavigatorModel::kindAt(const QModelIndex& index) const {
    const int group = index.internalId() ? int(index.internalId() - 1) : index.row();
    return index.isValid() ? d->groups[std::size_t(group)].kind : Kind::Table;
}

QModelIndex NavigatorModel::indexOf(Kind kind, const orm::Table& table) const {
    for (int g = 0; g < int(d->groups.size()); ++g) {
        const Group& group = d->groups[std::size_t(g)];
        for (int row = 0; group.kind == kind && row < int(group.entries.size()); ++row) {
            if (group.entries[std::size_t(row)].table == table)
                return index(row, 0, index(g, 0));
        }
    }
    return {};
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : 0);
}

QModelIndex NavigatorModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId() - 1), 0, quintptr(0));
}

int NavigatorModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return int(d->groups.size());
    return parent.internalId() ? 0 : int(d->groups[std::size_t(parent.row())].entries.size());
}

int NavigatorModel::columnCount(const QModelIndex&) const { return 1; }

Qt::ItemFlags NavigatorModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.internalId() ? flags | Qt::ItemNeverHasChildren : flags;
}

QString NavigatorModel::Data::title(const Group& group) const {
    const int count = int(group.entries.size());
    switch (group.kind) {
    case Kind::Tree:
        return NavigatorModel::tr("Trees (%1)").arg(count);
    case Kind::Table:
        return NavigatorModel::tr("Tables (%1)").arg(count);
    case Kind::Link:
        return NavigatorModel::tr("Links (%1)").arg(count);
    case Kind::View:
        return NavigatorModel::tr("Views (%1)").arg(count);
    case Kind::Saved:
        return NavigatorModel::tr("Saved views (%1)").arg(count);
    }
    return {};
}

QString NavigatorModel::Data::countText(const Entry& entry) const {
    if (entry.place < 0) {
        return {};
    }
    const TableEntry& table = database.tables()[std::size_t(entry.place)];
    const QString count = table.rows < 0 ? QString() : QLocale().toString(table.rows);
    return table.isEstimate ? u'~' + count : count;
}

QString NavigatorModel::Data::text(const Entry& entry) const {
    const QString count = countText(entry);
    return count.isEmpty() ? entry.name : u"%1 · %2"_s.arg(entry.name, count);
}

QString NavigatorModel::Data::toolTip(const Group& group, const Entry& entry) const {
    if (!entry.table)
        return u"%1: %2"_s.arg(entry.name, entry.reason);
    const QString count = countText(entry);
    const QString name = entry.table->fullName();
    QStringList lines{count.isEmpty() ? name : NavigatorModel::tr("%1: %2 rows").arg(name, count)};
    if (!entry.reason.isEmpty()) {
        const QString sure = QLocale().toString(int(entry.confidence * 100 + 0.5));
        lines << (group.kind == Kind::Tree
                      ? NavigatorModel::tr("A tree (%1% sure): %2").arg(sure, entry.reason)
                      : NavigatorModel::tr("A link (%1% sure): %2").arg(sure, entry.reason));
    }
    if (!entry.refusal.isEmpty())
        lines << NavigatorModel::tr("Cannot be edited: %1").arg(entry.refusal);
    return lines.join(u'\n');
}

QVariant NavigatorModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Group& group =
        d->groups[std::size_t(index.internalId() ? index.internalId() - 1 : quintptr(index.row()))];
    if (role == Qt::DecorationRole)
        return iconOf(group.kind);
    if (!index.internalId()) {
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
            return {};
        if (group.kind == Kind::Tree && group.entries.empty() && role == Qt::ToolTipRole)
            return tr("No table refers to itself.");
        return role == Qt::DisplayRole ? QVariant(d->title(group)) : QVariant();
    }
    const Entry& entry = group.entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return d->text(entry);
    case Qt::ToolTipRole:
        return plainToolTip(d->toolTip(group, entry));
    case Qt::AccessibleDescriptionRole:
        return d->toolTip(group, entry);
    case KeyRole:
        return u"%1/%2"_s.arg(int(group.kind)).arg(entry.id());
    case ReasonRole:
        return entry.refusal;
    default:
        return {};
    }
}

} // namespace espalier::ui
