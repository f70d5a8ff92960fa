// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RelationModel.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/models/RelationModelData.h"
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

void RelationModel::setSearch(const QString& text) {
    const QString wanted = text.trimmed();
    if (wanted == d->search)
        return;
    d->search = wanted;
    guarded(this, [this] { d->readFound(); });
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
    return int(std::ranges::count_if(d->rows, [](const RelationRow& row) { return row.linked; }));
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
    const RelationRow& row = d->rows[std::size_t(index.row())];
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

QString RelationModel::Data::toolTip(const RelationRow& row) const {
    QStringList lines{labels::joined(labels::path(database.session(), *row.object))};
    if (row.state == EditState::Added)
        lines << RelationModel::tr("Linked, not saved yet");
    else if (row.state == EditState::Deleted)
        lines << RelationModel::tr("Link removed, not saved yet; tick to keep it");
    return lines.join(u'\n');
}

QString RelationModel::Data::accessibleText(const RelationRow& row) const {
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
