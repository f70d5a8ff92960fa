// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChangesModel that divides the changes by tables, and knows where each stands.
#include "ui/live/Guard.h"
#include "ui/models/ChangesModelData.h"

#include <algorithm>
#include <set>

namespace espalier::ui {

using orm::Change;

ChangesModel::Data::Data(ChangesModel& model, LiveDatabase& db)
    : q(model), database(db), ancestors(db), followers(db) {
    sections.emplace_back();
    numberSections();
    connect(&followers, &MoveFollowers::changed, &model,
            [this] { guarded(&q, [this] { retitle(); }); });
}

int ChangesModel::Data::sectionIdOf(const orm::Mapper& mapper) {
    return sectionIds.try_emplace(&mapper, int(sectionIds.size()) + 1).first->second;
}

std::vector<ChangeNode> ChangesModel::Data::staged() {
    std::vector<ChangeNode> list;
    if (!database.isOpen())
        return list;
    const orm::ChangeSet set = orm::ChangeSet::of(database.session());
    list.reserve(set.changes().size());
    for (const Change& change : set.changes())
        list.push_back(
            {idOf(change), change, titleOf(change), database.selection().contains(change)});
    return list;
}

std::vector<ChangeSection> ChangesModel::Data::divided(std::vector<ChangeNode>&& list,
                                                       bool inSections) {
    std::vector<ChangeSection> result;
    if (!inSections) {
        result.push_back({0, nullptr, std::move(list), {}});
        return result;
    }
    std::map<const orm::Mapper*, std::size_t> found;
    for (ChangeNode& node : list) {
        const orm::Mapper& mapper = node.change.object->mapper();
        const auto [entry, isNew] = found.try_emplace(&mapper, result.size());
        if (isNew)
            result.push_back({sectionIdOf(mapper), &mapper, {}, {}});
        result[entry->second].nodes.push_back(std::move(node));
    }
    std::ranges::sort(result, [](const ChangeSection& a, const ChangeSection& b) {
        return std::pair(a.mapper->name(), a.id) < std::pair(b.mapper->name(), b.id);
    });
    return result;
}

void ChangesModel::Data::rebuild() {
    std::vector<ChangeNode> list = staged();
    std::set<const orm::Mapper*> tables;
    for (const ChangeNode& node : list)
        tables.insert(&node.change.object->mapper());
    if (isGrouped != (tables.size() > 1))
        regroup(!isGrouped);
    std::vector<ChangeSection> next = divided(std::move(list), isGrouped);
    followSections(next);
    for (std::size_t section = 0; section < next.size(); ++section)
        followRows(section, std::move(next[section].nodes));
    count();
    // Forgotten identities: an address may come back as another object.
    std::erase_if(ids, [this](const auto& entry) { return !places.contains(entry.second); });
    if (tally.total == 0) {
        named.clear();
        asked.clear();
    }
    Q_EMIT q.rebuilt();
    nameReferences();
    followMoves();
}

/// The same changes, under lines or without them. An index of a line that goes becomes invalid:
/// two persistent indexes must not become the same.
void ChangesModel::Data::regroup(bool inSections) {
    std::vector<ChangeNode> list;
    const bool hasRows =
        std::ranges::any_of(sections, [](const auto& s) { return !s.nodes.empty(); });
    if (hasRows)
        Q_EMIT q.layoutAboutToBeChanged();
    QModelIndexList from;
    QList<int> nodeIds;
    for (const QModelIndex& index : q.persistentIndexList()) {
        const ChangeNode* node = nodeAt(index);
        if (!isField(index)) {
            from << index;
            nodeIds << (node ? node->id : 0);
        }
    }
    for (ChangeSection& section : sections)
        std::ranges::move(section.nodes, std::back_inserter(list));
    isGrouped = inSections;
    sections = divided(std::move(list), inSections);
    numberSections();
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i)
        to << indexOfId(nodeIds[i], from[i].column());
    q.changePersistentIndexList(from, to);
    if (hasRows)
        Q_EMIT q.layoutChanged();
    Q_EMIT q.regrouped();
}

void ChangesModel::Data::followSections(std::vector<ChangeSection>& next) {
    const auto idsOf = [](const std::vector<ChangeSection>& list) {
        std::vector<int> result;
        for (const ChangeSection& section : list)
            result.push_back(section.id);
        return result;
    };
    const ListSteps steps = listSteps(idsOf(sections), idsOf(next));
    for (const auto& [first, last] : steps.removals) {
        q.beginRemoveRows({}, first, last);
        sections.erase(sections.begin() + first, sections.begin() + last + 1);
        numberSections();
        q.endRemoveRows();
    }
    for (const auto& [first, last] : steps.insertions) {
        q.beginInsertRows({}, first, last);
        sections.insert(sections.begin() + first, next.begin() + first, next.begin() + last + 1);
        numberSections();
        q.endInsertRows();
    }
}

void ChangesModel::Data::count() {
    tally = {};
    int first = -1;
    int last = -1;
    for (std::size_t row = 0; row < sections.size(); ++row) {
        ChangeTally counted;
        for (const ChangeNode& node : sections[row].nodes) {
            counted.add(intentOf(node.change), node.isTaken);
            tally.add(intentOf(node.change), node.isTaken);
        }
        if (counted != sections[row].tally) {
            sections[row].tally = counted;
            first = first < 0 ? int(row) : first;
            last = int(row);
        }
    }
    if (places.size() != tally.total)
        numberSections();
    if (isGrouped && first >= 0)
        Q_EMIT q.dataChanged(q.index(first, 0), q.index(last, ColumnCount - 1));
}

// --- where each stands

void ChangesModel::Data::numberSections() {
    sectionRows.clear();
    places.clear();
    for (std::size_t section = 0; section < sections.size(); ++section) {
        sectionRows.insert(sections[section].id, int(section));
        numberRows(section);
    }
}

// Ids of rows that are gone stay until all is counted: nobody asks for them.
void ChangesModel::Data::numberRows(std::size_t section, int first) {
    const std::vector<ChangeNode>& nodes = sections[section].nodes;
    for (int row = first; row < int(nodes.size()); ++row)
        places.insert(nodes[std::size_t(row)].id, {sections[section].id, row});
}

const ChangeSection* ChangesModel::Data::sectionAt(const QModelIndex& index) const {
    const bool isLine = index.isValid() && isGrouped && index.internalId() == 0;
    return isLine && std::size_t(index.row()) < sections.size()
               ? &sections[std::size_t(index.row())]
               : nullptr;
}

const ChangeNode* ChangesModel::Data::nodeAt(const QModelIndex& index) const {
    if (!index.isValid() || sectionAt(index))
        return nullptr;
    const quintptr id = index.internalId();
    Place place{int(id >> 1), index.row()};
    if (isField(index))
        place = places.value(int(id >> 1));
    const int section = sectionRow(place.section);
    if (section < 0 || place.row < 0)
        return nullptr;
    const std::vector<ChangeNode>& nodes = sections[std::size_t(section)].nodes;
    return place.row < int(nodes.size()) ? &nodes[std::size_t(place.row)] : nullptr;
}

QModelIndex ChangesModel::Data::sectionIndex(std::size_t section) const {
    return isGrouped ? q.createIndex(int(section), 0, quintptr(0)) : QModelIndex();
}

QModelIndex ChangesModel::Data::nodeIndex(int section, int row, int column) const {
    const quintptr id = isGrouped ? (quintptr(sections[std::size_t(section)].id) << 1) | 1 : 0;
    return q.createIndex(row, column, id);
}

QModelIndex ChangesModel::Data::indexOfId(int id, int column) const {
    const Place place = places.value(id);
    return place.row < 0 ? QModelIndex() : nodeIndex(sectionRow(place.section), place.row, column);
}

std::vector<Change> ChangesModel::Data::changesAt(const QModelIndex& index) const {
    std::vector<Change> changes;
    if (const ChangeSection* section = sectionAt(index)) {
        for (const ChangeNode& node : section->nodes)
            changes.push_back(node.change);
    } else if (const ChangeNode* node = nodeAt(index)) {
        changes.push_back(node->change);
    }
    return changes;
}

} // namespace espalier::ui
