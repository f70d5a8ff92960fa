// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RelationModel.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/RelationReads.h"
#include "ui/models/LabelSearch.h"
#include "ui/models/ListSteps.h"
#include "ui/models/TableCells.h"
#include "ui/models/ToolTips.h"
#include "ui/widgets/Theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Object;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Relationship;

namespace {

constexpr int mostValues = 3;

struct Row {
    ObjectPtr object;
    EditState state = EditState::Clean; ///< of the link
    bool linked = false;
    bool operator==(const Row&) const = default;
};

// A row without a label is told by its key and its first values.
QString nameOf(const Object& object) {
    QString name = cells::label(object);
    if (object.mapper().traits().label >= 0 || name.isEmpty())
        return name;
    int told = 0;
    for (const orm::Attribute& attribute : object.mapper().attributes()) {
        const orm::Value& value = object.peek(attribute.slot);
        const bool tells = !attribute.primaryKey && !value.isNull() && told < mostValues &&
                           !Edits::referenceOf(object.mapper(), attribute.slot);
        if (tells) {
            name += u" · "_s + cells::text(value).simplified().left(60);
            ++told;
        }
    }
    return name;
}

bool contains(const ObjectList& list, const ObjectPtr& object) {
    return std::ranges::find(list, object) != list.end();
}

} // namespace

struct RelationModel::Data {
    Data(RelationModel& model, LiveDatabase& db) : q(model), database(db), ancestors(db) {}

    void load();
    void readLinked();
    void takeLinked(orm::RowBatch&& batch);
    void readFound();
    void rebuild();
    void showPaths(const ObjectList& objects);
    ObjectList committed() const;
    std::vector<Row> wanted() const;
    void objectChanged(Object* object);
    void cancelReads();
    bool isManyToMany() const {
        return relationship && relationship->direction() == orm::Direction::ManyToMany;
    }
    QString toolTip(const Row& row) const;
    QString accessibleText(const Row& row) const;

    RelationModel& q;
    LiveDatabase& database;
    Ancestors ancestors;
    ObjectPtr owner;
    const Relationship* relationship = nullptr;
    QString search;
    std::vector<Row> rows;
    ObjectList read;  ///< of a one-to-many: what the database has, the first rows of it
    ObjectList found; ///< by the search
    bool loading = false;
    bool searching = false;
    bool hasMore = false;
    LiveDatabase::Ticket linkedTicket = 0;
    LiveDatabase::Ticket searchTicket = 0;
    quint64 generation = 0; ///< answers for another owner are dropped
};

RelationModel::RelationModel(LiveDatabase& database, QObject* parent)
    : QAbstractListModel(parent), d(std::make_unique<Data>(*this, database)) {
    connect(&database, &LiveDatabase::objectChanged, this,
            [this](Object* object) { d->objectChanged(object); });
    const auto rebuild = [this] { guarded(this, [this] { d->rebuild(); }); };
    connect(&database, &LiveDatabase::saved, this, rebuild);
    connect(&database, &LiveDatabase::discarded, this, rebuild);
    connect(&database, &LiveDatabase::objectRemoved, this, rebuild);
    connect(&database, &LiveDatabase::objectRestored, this, rebuild);
    connect(&database, &LiveDatabase::objectExpunged, this, [this](Object* object) {
        if (d->owner.get() == object)
            setOwner({}, nullptr);
    });
    connect(&database, &LiveDatabase::refreshRequested, this, [this] {
        guarded(this, [this] {
            d->readLinked();
            d->readFound();
        });
    });
}

RelationModel::~RelationModel() { d->cancelReads(); }

void RelationModel::setOwner(const ObjectPtr& owner, const Relationship* relationship) {
    if (owner == d->owner && relationship == d->relationship)
        return;
    d->cancelReads();
    beginResetModel();
    d->owner = owner;
    d->relationship = owner ? relationship : nullptr;
    d->rows.clear();
    d->read.clear();
    d->found.clear();
    d->search.clear();
    d->ancestors.clear();
    d->hasMore = false;
    endResetModel();
    guarded(this, [this] { d->load(); });
}

void RelationModel::Data::cancelReads() {
    ++generation;
    if (linkedTicket)
        database.cancel(std::exchange(linkedTicket, 0));
    if (searchTicket)
        database.cancel(std::exchange(searchTicket, 0));
    loading = searching = false;
}

void RelationModel::Data::load() {
    if (!relationship)
        return;
    // A row that is not saved yet has no rows in the database.
    if (owner->isLoaded(*relationship) || !owner->key().isValid()) {
        rebuild();
        Q_EMIT q.loaded();
        return;
    }
    loading = true;
    const auto failed = [this, asked = generation](const Failure& failure) {
        if (asked != generation)
            return;
        loading = false;
        Q_EMIT q.loadFailed(failure.message);
    };
    const auto arrived = [this, asked = generation] {
        if (asked != generation)
            return;
        loading = false;
        guarded(&q, [this] { rebuild(); });
        Q_EMIT q.loaded();
    };
    if (isManyToMany())
        database.requireRelation(&q, {owner}, *relationship, arrived, failed);
    else
        database.require(
            &q, {owner},
            [this, asked = generation] {
                if (asked == generation)
                    guarded(&q, [this] { readLinked(); });
            },
            failed);
}

void RelationModel::Data::readLinked() {
    if (!relationship || !owner->key().isValid())
        return;
    const std::optional<Key> values = reads::ownerValues(*owner, *relationship);
    if (!values || reads::hasNull(*values)) {
        loading = false;
        rebuild();
        Q_EMIT q.loaded();
        return;
    }
    orm::Select select = reads::rowsOfRelation(*relationship, std::vector<Key>{*values}).front();
    if (!isManyToMany())
        select = select.limit(mostRows + 1);
    if (linkedTicket)
        database.cancel(linkedTicket);
    loading = true;
    linkedTicket = database.read(
        &q, select,
        [this](orm::RowBatch&& batch) { guarded(&q, [&] { takeLinked(std::move(batch)); }); },
        [this](const Failure& failure) {
            loading = false;
            Q_EMIT q.loadFailed(failure.message);
        });
}

void RelationModel::Data::takeLinked(orm::RowBatch&& batch) {
    linkedTicket = 0;
    loading = false;
    const orm::Mapper& target = relationship->target();
    ObjectList objects =
        database.session().absorb(target, reads::allSlots(target), batch, orm::Populate::Missing,
                                  reads::ownerColumnCount(*relationship));
    hasMore = !isManyToMany() && int(objects.size()) > mostRows;
    if (hasMore)
        objects.resize(mostRows);
    if (isManyToMany() || owner->isLoaded(*relationship)) {
        if (!hasMore)
            database.session().absorbRelation(*owner, *relationship, objects);
    }
    read = std::move(objects);
    rebuild();
    Q_EMIT q.loaded();
}

void RelationModel::setSearch(const QString& text) {
    const QString wanted = text.trimmed();
    if (wanted == d->search)
        return;
    d->search = wanted;
    guarded(this, [this] { d->readFound(); });
}

void RelationModel::Data::readFound() {
    if (searchTicket)
        database.cancel(std::exchange(searchTicket, 0));
    searching = false;
    if (!relationship || search.isEmpty()) {
        found.clear();
        rebuild();
        Q_EMIT q.searched();
        return;
    }
    // Linked ones may be among what is found; they are left out afterwards.
    const qint64 most = mostFound + std::min<qint64>(qint64(rows.size()), 200);
    const orm::Mapper& target = relationship->target();
    searching = true;
    const auto arrived = [this, &target](orm::RowBatch&& batch) {
        guarded(&q, [&] {
            searchTicket = 0;
            searching = false;
            const ObjectList objects =
                database.session().absorb(target, labels::slots(target), batch);
            const ObjectList linked = committed();
            found.clear();
            for (const ObjectPtr& object : objects) {
                if (int(found.size()) < mostFound && !contains(linked, object) && object != owner)
                    found.push_back(object);
            }
            rebuild();
        });
        Q_EMIT q.searched();
    };
    const auto failed = [this](const Failure& failure) {
        searchTicket = 0;
        searching = false;
        Q_EMIT q.loadFailed(failure.message);
    };
    searchTicket = database.read(&q, labels::search(target, search, most), arrived, failed, true);
}

ObjectList RelationModel::Data::committed() const {
    const orm::RelationSlot& slot = owner->relation(*relationship);
    if (!slot.loaded)
        return read;
    return slot.changed ? slot.committed : slot.items;
}

// First what the database has, then what was added, then what was found; a found row that is ticked
// keeps its place under the mouse.
std::vector<Row> RelationModel::Data::wanted() const {
    std::vector<Row> result;
    if (!relationship)
        return result;
    const orm::RelationSlot& slot = owner->relation(*relationship);
    const ObjectList base = committed();
    QSet<const Object*> seen;
    for (const ObjectPtr& object : base) {
        const bool removed = contains(slot.removed, object);
        result.push_back({object, removed ? EditState::Deleted : EditState::Clean, !removed});
        seen.insert(object.get());
    }
    QSet<const Object*> added;
    for (const ObjectPtr& object : slot.added)
        added.insert(object.get());
    for (const ObjectPtr& object : slot.added) {
        if (!seen.contains(object.get()) && !contains(found, object)) {
            result.push_back({object, EditState::Added, true});
            seen.insert(object.get());
        }
    }
    for (const ObjectPtr& object : found) {
        if (seen.contains(object.get()))
            continue;
        const bool isAdded = added.contains(object.get());
        result.push_back({object, isAdded ? EditState::Added : EditState::Clean, isAdded});
    }
    return result;
}

void RelationModel::Data::rebuild() {
    std::vector<Row> next = wanted();
    if (next == rows) {
        if (!rows.empty())
            Q_EMIT q.dataChanged(q.index(0), q.index(int(rows.size()) - 1));
        return;
    }
    const auto identities = [](const std::vector<Row>& list) {
        std::vector<const Object*> result;
        for (const Row& row : list)
            result.push_back(row.object.get());
        return result;
    };
    const ListSteps steps = listSteps(identities(rows), identities(next));
    ObjectList fresh;
    if (steps.isReset) {
        q.beginResetModel();
        rows = std::move(next);
        q.endResetModel();
    } else {
        for (const auto& [first, last] : steps.removals) {
            q.beginRemoveRows({}, first, last);
            rows.erase(rows.begin() + first, rows.begin() + last + 1);
            q.endRemoveRows();
        }
        for (const auto& [first, last] : steps.insertions) {
            q.beginInsertRows({}, first, last);
            rows.insert(rows.begin() + first, next.begin() + first, next.begin() + last + 1);
            q.endInsertRows();
        }
        rows = std::move(next);
        if (!rows.empty())
            Q_EMIT q.dataChanged(q.index(0), q.index(int(rows.size()) - 1));
    }
    for (const Row& row : rows)
        fresh.push_back(row.object);
    showPaths(fresh);
}

void RelationModel::Data::showPaths(const ObjectList& objects) {
    ancestors.require(objects, [this] {
        if (!rows.empty())
            Q_EMIT q.dataChanged(q.index(0), q.index(int(rows.size()) - 1));
    });
}

void RelationModel::Data::objectChanged(Object* object) {
    if (!relationship)
        return;
    if (object == owner.get()) {
        guarded(&q, [this] { rebuild(); });
        return;
    }
    const auto row = std::ranges::find_if(
        rows, [object](const Row& each) { return each.object.get() == object; });
    if (row != rows.end()) {
        const QModelIndex changed = q.index(int(row - rows.begin()));
        Q_EMIT q.dataChanged(changed, changed);
    }
}

ObjectPtr RelationModel::owner() const { return d->owner; }

const Relationship* RelationModel::relationship() const { return d->relationship; }

QString RelationModel::search() const { return d->search; }

bool RelationModel::isLoading() const { return d->loading; }

bool RelationModel::isSearching() const { return d->searching; }

bool RelationModel::hasMore() const { return d->hasMore; }

bool RelationModel::isTickable() const { return d->isManyToMany() && refusal().isEmpty(); }

QString RelationModel::refusal() const {
    if (!d->relationship)
        return tr("No row is selected.");
    if (!d->isManyToMany())
        return tr("These rows refer to this one; change the reference in them.");
    return guarded(
        const_cast<RelationModel*>(this),
        [this] {
            const Edits& edits = d->database.edits();
            const QString reason = edits.refusal(d->relationship->mapper());
            return reason.isEmpty() ? edits.refusal(d->relationship->target()) : reason;
        },
        QString());
}

ObjectPtr RelationModel::objectAt(int row) const {
    return row >= 0 && row < int(d->rows.size()) ? d->rows[std::size_t(row)].object : ObjectPtr();
}

bool RelationModel::isLinkedAt(int row) const {
    return row >= 0 && row < int(d->rows.size()) && d->rows[std::size_t(row)].linked;
}

int RelationModel::linkedCount() const {
    return int(std::ranges::count_if(d->rows, [](const Row& row) { return row.linked; }));
}

int RelationModel::foundCount() const {
    // Once saved, a found row stands among those that the database has.
    const ObjectList linked = d->relationship ? d->committed() : ObjectList();
    return int(std::ranges::count_if(
        d->found, [&](const ObjectPtr& object) { return !contains(linked, object); }));
}

int RelationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(d->rows.size());
}

QVariant RelationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = d->rows[std::size_t(index.row())];
    const auto path = [&] { return labels::path(d->database.session(), *row.object); };
    switch (role) {
    case Qt::DisplayRole: {
        const QString name = nameOf(*row.object);
        return name.isEmpty() ? u"…"_s : name;
    }
    case Qt::CheckStateRole:
        if (!d->isManyToMany())
            return {};
        return row.linked ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return plainToolTip(d->toolTip(row));
    case Qt::AccessibleTextRole:
        return d->accessibleText(row);
    case EditStateRole:
        return row.state == EditState::Clean ? QVariant() : QVariant(int(row.state));
    case PathRole:
        return row.object->mapper().traits().parent ? QVariant(path()) : QVariant();
    case KeyRole:
        return row.object->key().isValid() ? row.object->key().toText() : QString();
    case LoadingRole:
        return cells::label(*row.object).isEmpty() ? QVariant(true) : QVariant();
    case ReasonRole:
        return refusal();
    default:
        return {};
    }
}

QString RelationModel::Data::toolTip(const Row& row) const {
    QStringList lines{labels::joined(labels::path(database.session(), *row.object))};
    if (row.state == EditState::Added)
        lines << RelationModel::tr("Linked, not saved yet");
    else if (row.state == EditState::Deleted)
        lines << RelationModel::tr("Link removed, not saved yet; tick to keep it");
    return lines.join(u'\n');
}

QString RelationModel::Data::accessibleText(const Row& row) const {
    QStringList parts{labels::joined(labels::path(database.session(), *row.object))};
    if (isManyToMany())
        parts << (row.linked ? RelationModel::tr("linked") : RelationModel::tr("not linked"));
    if (row.state != EditState::Clean)
        parts << Theme::stateName(row.state);
    return parts.join(u", "_s);
}

bool RelationModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        !d->isManyToMany())
        return false;
    const ObjectPtr other = d->rows[std::size_t(index.row())].object;
    const bool link = value.toInt() == Qt::Checked;
    if (link == isLinkedAt(index.row()))
        return true;
    return guarded(
        this,
        [&] {
            Edits& edits = d->database.edits();
            const QString reason = link ? edits.link({d->owner}, *d->relationship, {other})
                                        : edits.unlink({d->owner}, *d->relationship, {other});
            if (!reason.isEmpty())
                Q_EMIT refused(reason);
            return reason.isEmpty();
        },
        false);
}

Qt::ItemFlags RelationModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return isTickable() ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace espalier::ui
