// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChangesModel that follows the changes of a section.
#include "ui/models/ChangesModelData.h"

namespace espalier::ui {

using orm::Change;
using orm::FieldChange;

namespace {

// Up to here each range of rows, or each row with other fields, is told on its own: every one of
// them costs the views as much as there are rows.
constexpr std::size_t fewRanges = 8;
constexpr int fewFields = 64;

std::vector<int> idsOf(const std::vector<ChangeNode>& list) {
    std::vector<int> result;
    result.reserve(list.size());
    for (const ChangeNode& node : list)
        result.push_back(node.id);
    return result;
}

bool looksSame(const FieldChange& a, const FieldChange& b) {
    return a.name == b.name && a.beforeText == b.beforeText && a.afterText == b.afterText &&
           a.before.isNull() == b.before.isNull() && a.after.isNull() == b.after.isNull();
}

bool hasSameFields(const ChangeNode& a, const ChangeNode& b) {
    return a.fieldRows() == b.fieldRows() &&
           std::ranges::equal(a.change.fields, b.change.fields, looksSame);
}

bool looksSame(const ChangeNode& a, const ChangeNode& b) {
    return a.isTaken == b.isTaken && a.change.kind == b.change.kind && a.title == b.title &&
           a.change.before == b.change.before && a.change.after == b.change.after &&
           a.change.where == b.change.where && (a.fieldRows() > 0 || hasSameFields(a, b));
}

} // namespace

int ChangesModel::Data::idOf(const Change& change) {
    const auto [entry, isNew] = ids.try_emplace(identityOf(change), nextId);
    if (isNew)
        ++nextId;
    return entry->second;
}

void ChangesModel::Data::followRows(std::size_t section, std::vector<ChangeNode>&& next) {
    const ListSteps steps = listSteps(idsOf(sections[section].nodes), idsOf(next));
    if (steps.isReset || steps.removals.size() + steps.insertions.size() > fewRanges)
        restackRows(section, next);
    else
        stepRows(section, next, steps);
    replaceNodes(section, std::move(next));
}

void ChangesModel::Data::stepRows(std::size_t section, const std::vector<ChangeNode>& next,
                                  const ListSteps& steps) {
    std::vector<ChangeNode>& nodes = sections[section].nodes;
    const QModelIndex parent = sectionIndex(section);
    for (const auto& [first, last] : steps.removals) {
        q.beginRemoveRows(parent, first, last);
        nodes.erase(nodes.begin() + first, nodes.begin() + last + 1);
        numberRows(section, first);
        q.endRemoveRows();
    }
    for (const auto& [first, last] : steps.insertions) {
        q.beginInsertRows(parent, first, last);
        nodes.insert(nodes.begin() + first, next.begin() + first, next.begin() + last + 1);
        numberRows(section, first);
        q.endInsertRows();
    }
}

// What goes is brought together at the end, what comes is put there, and then into its places.
void ChangesModel::Data::restackRows(std::size_t section, const std::vector<ChangeNode>& next) {
    std::vector<ChangeNode>& nodes = sections[section].nodes;
    const QModelIndex parent = sectionIndex(section);
    QHash<int, int> before;
    for (int row = 0; row < int(nodes.size()); ++row)
        before.insert(nodes[std::size_t(row)].id, row);
    std::vector<int> order;
    std::vector<int> added; // rows of `next`
    for (int row = 0; row < int(next.size()); ++row) {
        if (const auto old = before.constFind(next[std::size_t(row)].id); old != before.cend())
            order.push_back(*old);
        else
            added.push_back(row);
    }
    const int kept = int(order.size());
    std::vector<bool> stays(nodes.size(), false);
    for (const int row : order)
        stays[std::size_t(row)] = true;
    for (int row = 0; row < int(nodes.size()); ++row) {
        if (!stays[std::size_t(row)])
            order.push_back(row);
    }
    reorder(section, order);
    if (kept < int(nodes.size())) {
        q.beginRemoveRows(parent, kept, int(nodes.size()) - 1);
        nodes.erase(nodes.begin() + kept, nodes.end());
        numberRows(section, kept);
        q.endRemoveRows();
    }
    if (added.empty())
        return;
    q.beginInsertRows(parent, kept, int(next.size()) - 1);
    for (const int row : added)
        nodes.push_back(next[std::size_t(row)]);
    numberRows(section, kept);
    q.endInsertRows();
    std::vector<int> ordered;
    int old = 0;
    int fresh = kept;
    for (std::size_t row = 0, at = 0; row < next.size(); ++row) {
        const bool isAdded = at < added.size() && added[at] == int(row);
        at += isAdded ? 1 : 0;
        ordered.push_back(isAdded ? fresh++ : old++);
    }
    reorder(section, ordered);
}

/// `order[row]`: the row that comes to stand there.
void ChangesModel::Data::reorder(std::size_t section, const std::vector<int>& order) {
    if (std::ranges::is_sorted(order))
        return;
    Q_EMIT q.layoutAboutToBeChanged({QPersistentModelIndex(sectionIndex(section))});
    std::vector<ChangeNode>& nodes = sections[section].nodes;
    std::vector<int> newRows(order.size());
    std::vector<ChangeNode> sorted;
    sorted.reserve(order.size());
    for (std::size_t row = 0; row < order.size(); ++row) {
        newRows[std::size_t(order[row])] = int(row);
        sorted.push_back(std::move(nodes[std::size_t(order[row])]));
    }
    nodes = std::move(sorted);
    const quintptr id = nodeIndex(int(section), 0).internalId();
    QModelIndexList from;
    QModelIndexList to;
    for (const QModelIndex& index : q.persistentIndexList()) {
        if (index.internalId() == id) {
            from << index;
            to << nodeIndex(int(section), newRows[std::size_t(index.row())], index.column());
        }
    }
    numberRows(section);
    q.changePersistentIndexList(from, to);
    Q_EMIT q.layoutChanged({QPersistentModelIndex(sectionIndex(section))});
}

void ChangesModel::Data::replaceNodes(std::size_t section, std::vector<ChangeNode>&& next) {
    std::vector<ChangeNode>& nodes = sections[section].nodes;
    int withOtherFields = 0;
    for (std::size_t row = 0; row < nodes.size(); ++row)
        withOtherFields += hasSameFields(nodes[row], next[row]) ? 0 : 1;
    if (withOtherFields > fewFields) {
        replaceAtOnce(section, std::move(next));
        return;
    }
    int first = -1;
    int last = -1;
    for (int row = 0; row < int(nodes.size()); ++row) {
        ChangeNode& node = next[std::size_t(row)];
        if (!looksSame(nodes[std::size_t(row)], node)) {
            first = first < 0 ? row : first;
            last = row;
        }
        if (hasSameFields(nodes[std::size_t(row)], node))
            nodes[std::size_t(row)] = std::move(node);
        else
            replaceFields(section, row, std::move(node));
    }
    if (first >= 0)
        Q_EMIT q.dataChanged(nodeIndex(int(section), first),
                             nodeIndex(int(section), last, ColumnCount - 1));
}

void ChangesModel::Data::replaceFields(std::size_t section, int row, ChangeNode&& node) {
    ChangeNode& old = sections[section].nodes[std::size_t(row)];
    const int before = old.fieldRows();
    const int after = node.fieldRows();
    const QModelIndex parent = nodeIndex(int(section), row);
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

// An index of a field that is no more becomes invalid.
void ChangesModel::Data::replaceAtOnce(std::size_t section, std::vector<ChangeNode>&& next) {
    Q_EMIT q.layoutAboutToBeChanged();
    sections[section].nodes = std::move(next);
    QModelIndexList from;
    QModelIndexList to;
    for (const QModelIndex& index : q.persistentIndexList()) {
        const ChangeNode* node = isField(index) ? nodeAt(index) : nullptr;
        if (node && index.row() >= node->fieldRows()) {
            from << index;
            to << QModelIndex();
        }
    }
    q.changePersistentIndexList(from, to);
    Q_EMIT q.layoutChanged();
}

} // namespace espalier::ui
