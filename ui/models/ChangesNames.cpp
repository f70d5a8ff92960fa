// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChangesModel that reads what the names of changes need.
#include "ui/commands/StagedTree.h"
#include "ui/live/Guard.h"
#include "ui/models/ChangesModelData.h"
#include "ui/models/TableCells.h"

#include <set>

namespace espalier::ui {

using orm::Change;
using orm::ChangeKind;

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
    for (const ChangeSection& section : sections) {
        for (const ChangeNode& node : section.nodes)
            wantReferences(*node.change.object, want);
    }
    if (!wanted.empty())
        database.require(&q, wanted, [this, wanted] { nameAncestors(wanted); });
}

void ChangesModel::Data::wantReferences(
    const orm::Object& object, const std::function<void(const orm::ObjectPtr&)>& want) const {
    for (const auto& reference : object.mapper().relationships()) {
        if (reference->direction() != orm::Direction::ManyToOne || reference->pairs().size() != 1)
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

// One read for each tree, and one rebuild when all of them are there.
void ChangesModel::Data::nameAncestors(const orm::ObjectList& objects) {
    std::map<const orm::Mapper*, orm::ObjectList> byTree;
    for (const orm::ObjectPtr& object : objects) {
        if (object->mapper().traits().parent)
            byTree[&object->mapper()].push_back(object);
    }
    const auto left = std::make_shared<int>(0);
    const auto arrived = [this, left] {
        if (--*left == 0)
            guarded(&q, [this] { rebuild(); });
    };
    for (const auto& entry : byTree)
        *left += ancestors.require(entry.second, arrived) ? 1 : 0;
    if (*left == 0)
        guarded(&q, [this] { rebuild(); });
}

void ChangesModel::Data::followMoves() {
    std::set<const orm::Mapper*> trees;
    for (const ChangeSection& section : sections) {
        for (const ChangeNode& node : section.nodes) {
            if (node.change.kind == ChangeKind::Move)
                trees.insert(&node.change.object->mapper());
        }
    }
    followers.setTrees(trees);
}

QString ChangesModel::Data::titleOf(const Change& change) const {
    const QString follow =
        change.kind == ChangeKind::Move ? followers.textOf(*change.object) : QString();
    return follow.isEmpty() ? change.title : tr("%1: %2").arg(change.title, follow);
}

void ChangesModel::Data::retitle() {
    for (std::size_t section = 0; section < sections.size(); ++section) {
        int first = -1;
        int last = -1;
        std::vector<ChangeNode>& nodes = sections[section].nodes;
        for (int row = 0; row < int(nodes.size()); ++row) {
            ChangeNode& node = nodes[std::size_t(row)];
            if (node.change.kind != ChangeKind::Move)
                continue;
            const QString now = titleOf(node.change);
            if (now == node.title)
                continue;
            node.title = now;
            first = first < 0 ? row : first;
            last = row;
        }
        if (first >= 0)
            Q_EMIT q.dataChanged(nodeIndex(int(section), first), nodeIndex(int(section), last));
    }
}

} // namespace espalier::ui
