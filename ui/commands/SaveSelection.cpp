// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/SaveSelection.h"

#include "orm/changes/ChangeDependencies.h"

#include <QSet>

#include <algorithm>

namespace espalier::ui {

using orm::Change;
using orm::ChangeKind;

ChangeIdentity identityOf(const Change& change) {
    if (change.kind == ChangeKind::Link || change.kind == ChangeKind::Unlink) {
        const orm::Relationship* reverse = change.relationship->reverse();
        if (reverse && reverse < change.relationship) {
            return {change.kind, change.other.get(), reverse, change.object.get()};
        }
        return {change.kind, change.object.get(), change.relationship, change.other.get()};
    }
    const ChangeKind kind = change.kind == ChangeKind::Move ? ChangeKind::Update : change.kind;
    return {kind, change.object.get(), nullptr, nullptr};
}

bool SaveSelection::set(const Change& change, bool isTaken) {
    return isTaken ? m_leftOut.erase(identityOf(change)) > 0
                   : m_leftOut.try_emplace(identityOf(change), Held{change.object, change.other})
                         .second;
}

std::vector<int> SaveSelection::taken(const orm::ChangeSet& set) const {
    std::vector<int> indexes;
    for (int i = 0; i < int(set.changes().size()); ++i) {
        if (contains(set.changes()[std::size_t(i)])) {
            indexes.push_back(i);
        }
    }
    return indexes;
}

QStringList SaveSelection::choose(const orm::ChangeSet& set, const std::vector<int>& changes,
                                  bool isTaken) {
    const orm::ChangeDependencies dependencies(set);
    const QSet<int> asked(changes.begin(), changes.end());
    const std::vector<Change>& all = set.changes();
    QStringList others;
    const auto apply = [&](const std::vector<int>& indexes) {
        for (const int index : indexes) {
            if (this->set(all[std::size_t(index)], isTaken) && !asked.contains(index)) {
                others << all[std::size_t(index)].title;
            }
        }
    };
    if (isTaken) {
        for (const int index : changes) {
            m_leftOut.erase(identityOf(all[std::size_t(index)]));
        }
        apply(dependencies.withNeeded(taken(set)));
    } else {
        apply(dependencies.withDependent(changes));
        // What stays must not stand below itself without what goes.
        for (std::vector<int> circling = dependencies.circling(taken(set)); !circling.empty();
             circling = dependencies.circling(taken(set))) {
            apply(dependencies.withDependent(circling));
        }
    }
    m_count = int(all.size() - taken(set).size());
    return others;
}

void SaveSelection::clear() {
    m_leftOut.clear();
    m_count = 0;
}

void SaveSelection::follow(const orm::ChangeSet& set) {
    if (!m_leftOut.empty()) {
        choose(set, {}, true);
    }
}

void SaveSelection::forget(const orm::ChangeSet& set) {
    std::map<ChangeIdentity, Held> there;
    for (const Change& change : leftOut(set)) {
        there.insert(m_leftOut.extract(identityOf(change)));
    }
    m_leftOut = std::move(there);
    m_count = int(m_leftOut.size());
}

std::vector<Change> SaveSelection::leftOut(const orm::ChangeSet& set) const {
    std::vector<Change> changes;
    if (!m_leftOut.empty()) {
        std::ranges::copy_if(set.changes(), std::back_inserter(changes),
                             [this](const Change& each) { return !contains(each); });
    }
    return changes;
}

} // namespace espalier::ui
