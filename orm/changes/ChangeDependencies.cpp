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
    readKeys();
    for (int i = 0; i < int(m_needs.size()); ++i) {
        for (const int needed : m_needs[std::size_t(i)])
            m_neededFor[std::size_t(needed)].push_back(i);
    }
}

void ChangeDependencies::need(int change, int needed) {
    std::vector<int>& needs = m_needs[std::size_t(change)];
    if (needed >= 0 && needed != change && (needs.empty() || needs.back() != needed))
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
            const StagedReference before = committedReference(object, *relationship);
            const int deletion = before.target ? m_deletes.value(before.target.get(), -1) : -1;
            if (deletion >= 0 && (change.kind == ChangeKind::Delete ||
                                  !(before == stagedReference(object, *relationship))))
                need(deletion, index);
        }
    }
}

/// A new row that takes over the key of one that goes.
void ChangeDependencies::readKeys() {
    QHash<std::pair<const Mapper*, QString>, int> going;
    for (const auto& [object, index] : m_deletes.asKeyValueRange())
        going.insert({&object->mapper(), keyTextOf(*object)}, index);
    for (const auto& [object, index] : m_inserts.asKeyValueRange()) {
        const QString key = going.isEmpty() ? QString() : keyTextOf(*object);
        if (!key.isEmpty())
            need(index, going.value({&object->mapper(), key}, -1));
    }
}

/// As the database has it where no saved change says otherwise.
ObjectPtr ChangeDependencies::parentOf(const ObjectPtr& node, const Relationship& parent,
                                       const QSet<int>& saved) const {
    const bool isStaged =
        node->state() == ObjectState::Pending || saved.contains(m_moves.value(node.get(), -1));
    return (isStaged ? stagedReference(*node, parent) : committedReference(*node, parent)).target;
}

std::vector<const Object*> ChangeDependencies::circle(int move, const QSet<int>& saved) const {
    const Change& change = m_changes[std::size_t(move)];
    std::vector<const Object*> path;
    QSet<const Object*> seen;
    ObjectPtr above = stagedReference(*change.object, *change.relationship).target;
    while (above && above != change.object && !seen.contains(above.get())) {
        seen.insert(above.get());
        path.push_back(above.get());
        above = parentOf(above, *change.relationship, saved);
    }
    return above == change.object ? path : std::vector<const Object*>();
}

std::vector<int> ChangeDependencies::circling(std::span<const int> changes) const {
    QSet<int> saved(changes.begin(), changes.end());
    std::vector<int> found;
    for (const int change : changes) {
        if (m_changes[std::size_t(change)].kind == ChangeKind::Move &&
            !circle(change, saved).empty()) {
            found.push_back(change);
            saved.remove(change);
        }
    }
    return found;
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

/// A node that would stand below itself needs the moves that lead those above it elsewhere.
std::vector<int> ChangeDependencies::withNeeded(std::span<const int> changes) const {
    std::vector<int> found = reached(m_needs, changes);
    while (!m_moves.isEmpty()) {
        const QSet<int> saved(found.begin(), found.end());
        std::vector<int> more = found;
        for (const int change : found) {
            if (m_changes[std::size_t(change)].kind != ChangeKind::Move)
                continue;
            for (const Object* above : circle(change, saved)) {
                const int move = m_moves.value(above, -1);
                if (move >= 0 && !saved.contains(move))
                    more.push_back(move);
            }
        }
        if (more.size() == found.size())
            break;
        found = reached(m_needs, more);
    }
    return found;
}

std::vector<int> ChangeDependencies::withDependent(std::span<const int> changes) const {
    return reached(m_neededFor, changes);
}

} // namespace espalier::orm
