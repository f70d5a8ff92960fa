// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChangesModel that follows the session.
#include "ui/commands/StagedTree.h"
#include "ui/live/Guard.h"
#include "ui/models/ChangesModelData.h"
#include "ui/models/ListSteps.h"
#include "ui/models/TableCells.h"

namespace espalier::ui {

using orm::Change;

int ChangesModel::Data::idOf(const Change& change) {
    const auto [entry, isNew] = ids.try_emplace(identityOf(change), nextId);
    if (isNew)
        ++nextId;
    return entry->second;
}

int ChangesModel::Data::rowOfId(quintptr id) const { return rows.value(int(id), -1); }

void ChangesModel::Data::rebuild() {
    std::vector<ChangeNode> next;
    if (database.isOpen()) {
        const orm::ChangeSet set = orm::ChangeSet::of(database.session());
        for (const Change& change : set.changes())
            next.push_back({idOf(change), change});
    }
    const auto identities = [](const std::vector<ChangeNode>& list) {
        std::vector<int> result;
        for (const ChangeNode& node : list)
            result.push_back(node.id);
        return result;
    };
    const auto number = [this] {
        rows.clear();
        for (int row = 0; row < int(nodes.size()); ++row)
            rows.insert(nodes[std::size_t(row)].id, row);
    };
    const ListSteps steps = listSteps(identities(nodes), identities(next));
    if (steps.isReset) {
        q.beginResetModel();
        nodes = std::move(next);
        number();
        q.endResetModel();
    } else {
        for (const auto& [first, last] : steps.removals) {
            q.beginRemoveRows({}, first, last);
            nodes.erase(nodes.begin() + first, nodes.begin() + last + 1);
            number();
            q.endRemoveRows();
        }
        for (const auto& [first, last] : steps.insertions) {
            q.beginInsertRows({}, first, last);
            nodes.insert(nodes.begin() + first, next.begin() + first, next.begin() + last + 1);
            number();
            q.endInsertRows();
        }
        for (int row = 0; row < int(nodes.size()); ++row)
            replaceFields(row, std::move(next[std::size_t(row)]));
        if (!nodes.empty())
            Q_EMIT q.dataChanged(q.index(0, 0), q.index(int(nodes.size()) - 1, ColumnCount - 1));
    }
    // Forgotten identities: an address may come back as another object.
    std::erase_if(ids, [this](const auto& entry) { return !rows.contains(entry.second); });
    if (nodes.empty()) {
        named.clear();
        asked.clear();
    }
    nameReferences();
}

// What a reference pointed to is told by its label and path, which may not have been read yet.
void ChangesModel::Data::nameReferences() {
    orm::ObjectList wanted;
    const auto want = [&](const orm::ObjectPtr& object) {
        if (object && object->key().isValid() && !asked.contains(object.get())) {
            asked.insert(object.get());
            named.push_back(object);
            bool isWhole = false;
            labels::path(database.session(), *object, &isWhole);
            if (!isWhole)
                wanted.push_back(object);
        }
    };
    for (const ChangeNode& node : nodes) {
        const orm::Object& object = *node.change.object;
        for (const auto& reference : object.mapper().relationships()) {
            if (reference->direction() != orm::Direction::ManyToOne ||
                reference->pairs().size() != 1)
                continue;
            const auto [slot, key] = reference->pairs().front();
            if (!object.isModified(slot) && !cells::isChanged(object, *reference))
                continue;
            want(tree::reference(database, object, *reference).value_or(orm::ObjectPtr()));
            const std::vector<int>& primaryKey = reference->target().primaryKey();
            const std::optional<orm::Value> before = object.committedValue(slot);
            if (before && primaryKey.size() == 1 && primaryKey.front() == key)
                want(database.object(reference->target(), {*before}));
        }
    }
    if (wanted.empty())
        return;
    const auto again = [this] { guarded(&q, [this] { rebuild(); }); };
    database.require(&q, wanted, [this, wanted, again] {
        again();
        for (const orm::ObjectPtr& object : wanted) {
            if (object->mapper().traits().parent)
                ancestors.require({object}, again);
        }
    });
}

void ChangesModel::Data::replaceFields(int row, ChangeNode&& node) {
    ChangeNode& old = nodes[std::size_t(row)];
    const int before = old.fieldRows();
    const int after = node.fieldRows();
    const QModelIndex parent = q.index(row, 0);
    if (after < before) {
        q.beginRemoveRows(parent, after, before - 1);
        old = std::move(node);
        q.endRemoveRows();
    } else if (after > before) {
        q.beginInsertRows(parent, before, after - 1);
        old = std::move(node);
        q.endInsertRows();
    } else {
        old = std::move(node);
    }
    if (after > 0)
        Q_EMIT q.dataChanged(q.index(0, 0, parent), q.index(after - 1, ColumnCount - 1, parent));
}

} // namespace espalier::ui
