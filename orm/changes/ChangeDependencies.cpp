// SPDX-License-Identifier: MIT
#include "orm/changes/ChangeDependencies.h"

#include "orm/changes/StagedReference.h"

#include <algorithm>
#include <ranges>

namespace espalier::orm {

ChangeDependencies::ChangeDependencies(const ChangeSet& set)
    : m_changes(set.changes()), m_needs(m_changes.size()), m_neededFor(m_changes.size()) {
    for (int i = 0; i < int(m_changes.size()); ++i) {
        const Change& change = m_changes[std::size_t(i)];
        if (change.kind == ChangeKind::Insert)
            m_inserts.insert(change.object.get(), i);
        else if (change.kind == ChangeKind::Delete)
            m_deletes.insert(change.object.get(), i);
        else if (change.kind == ChangeKind::Move)
            m_moves.insert(change.object.get(), i);
    }
    for (int i = 0; i < int(m_changes.size()); ++i) {
        const Change& change = m_changes[std::size_t(i)];
        if (change.kind == ChangeKind::Link || change.kind == ChangeKind::Unlink) {
            need(i, m_inserts.value(change.object.get(), -1));
            need(i, m_inserts.value(change.other.get(), -1));
        } else {
            readReferences(i);
        }
    }
    readMoves();
    for (int i = 0; i < int(m_needs.size()); ++i) {
        for (const int needed : m_needs[std::size_t(i)])
            m_neededFor[std::size_t(needed)].push_back(i);
    }
}

void ChangeDependencies::need(int change, int needed) {
    std::vector<int>& needs = m_needs[std::size_t(change)];
    if (needed >= 0 && needed != change && std::ranges::find(needs, needed) == needs.end())
        needs.push_back(needed);
}

/// What is referred to has to be there; what is deleted must be referred to no more.
void ChangeDependencies::readReferences(int index) {
    const Change& change = m_changes[std::size_t(index)];
    const Object& object = *change.object;
    for (const auto& relationship : object.mapper().relationships()) {
        if (relationship->direction() != Direction::ManyToOne || relationship->options().viewOnly)
            continue;
        if (change.kind != ChangeKind::Delete)
            need(index, m_inserts.value(stagedReference(object, *relationship).target.get(), -1));
        if (change.kind != ChangeKind::Insert && !m_deletes.isEmpty()) {
            const ObjectPtr before = committedReference(object, *relationship).target;
            const int deletion = before ? m_deletes.value(before.get(), -1) : -1;
            if (deletion >= 0)
                need(deletion, index);
        }
    }
}

/// From the new parent upwards, as the database has it where nothing else is saved: a node met
/// there that is the moved one itself has to be led elsewhere first.
void ChangeDependencies::readMoves() {
    for (const auto& [moved, index] : m_moves.asKeyValueRange()) {
        const Relationship& parent = *m_changes[std::size_t(index)].relationship;
        std::vector<const Object*> path;
        QSet<const Object*> seen;
        ObjectPtr above = stagedReference(*moved, parent).target;
        while (above && above.get() != moved && !seen.contains(above.get())) {
            seen.insert(above.get());
            path.push_back(above.get());
            above = above->state() == ObjectState::Pending
                        ? stagedReference(*above, parent).target
                        : committedReference(*above, parent).target;
        }
        if (above.get() != moved)
            continue;
        for (const Object* on : path)
            need(index, m_moves.value(on, -1));
    }
}

std::vector<int> ChangeDependencies::reached(const Edges& edges, std::span<const int> from) {
    std::vector<int> found(from.begin(), from.end());
    QSet<int> seen(from.begin(), from.end());
    for (std::size_t next = 0; next < found.size(); ++next) {
        for (const int other : edges[std::size_t(found[next])]) {
            if (!seen.contains(other)) {
                seen.insert(other);
                found.push_back(other);
            }
        }
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

std::vector<int> ChangeDependencies::withNeeded(std::span<const int> changes) const {
    return reached(m_needs, changes);
}

std::vector<int> ChangeDependencies::withDependent(std::span<const int> changes) const {
    return reached(m_neededFor, changes);
}

} // namespace espalier::orm
