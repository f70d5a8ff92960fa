// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RelationModel that reads rows and keeps the list.
#include "ui/live/Guard.h"
#include "ui/live/RelationReads.h"
#include "ui/models/ListSteps.h"
#include "ui/models/RelationModelData.h"
#include "ui/models/TextSearch.h"

#include <algorithm>

namespace espalier::ui {

using orm::Object;
using orm::ObjectList;
using orm::ObjectPtr;

namespace {

bool contains(const ObjectList& list, const ObjectPtr& object) {
    return std::ranges::find(list, object) != list.end();
}

} // namespace

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
                database.session().absorb(target, labels::rowSlots(target), batch);
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
    searchTicket =
        database.read(&q, labels::search(target, search, most, patternSearch(database.dialect())),
                      arrived, failed, true);
}

ObjectList RelationModel::Data::committed() const {
    const orm::RelationSlot& slot = owner->relation(*relationship);
    if (!slot.loaded)
        return read;
    return slot.changed ? slot.committed() : slot.items;
}

// First what the database has, then what was added, then what was found; a found row that is ticked
// keeps its place under the mouse.
std::vector<RelationRow> RelationModel::Data::wanted() const {
    std::vector<RelationRow> result;
    if (!relationship)
        return result;
    const orm::RelationSlot& slot = owner->relation(*relationship);
    const ObjectList base = committed();
    QSet<const Object*> seen;
    for (const ObjectPtr& object : base) {
        const bool removed = contains(slot.removed(), object);
        result.push_back({object, removed ? EditState::Deleted : EditState::Clean, !removed});
        seen.insert(object.get());
    }
    QSet<const Object*> added;
    for (const ObjectPtr& object : slot.added())
        added.insert(object.get());
    for (const ObjectPtr& object : slot.added()) {
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
    std::vector<RelationRow> next = wanted();
    if (next == rows) {
        if (!rows.empty())
            Q_EMIT q.dataChanged(q.index(0), q.index(int(rows.size()) - 1));
        return;
    }
    const auto identities = [](const std::vector<RelationRow>& list) {
        std::vector<const Object*> result;
        for (const RelationRow& row : list)
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
    for (const RelationRow& row : rows)
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
        rows, [object](const RelationRow& each) { return each.object.get() == object; });
    if (row != rows.end()) {
        const QModelIndex changed = q.index(int(row - rows.begin()));
        Q_EMIT q.dataChanged(changed, changed);
    }
}

} // namespace espalier::ui
