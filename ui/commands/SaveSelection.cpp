// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/SaveSelection.h"

#include "orm/changes/ChangeDependencies.h"

#include <algorithm>

namespace espalier::ui {

ChangeIdentity identityOf(const orm::Change& change) {
    return {change.kind, change.object.get(), change.relationship, change.other.get()};
}

QStringList SaveSelection::choose(const orm::ChangeSet& set, const std::vector<int>& changes,
                                  bool isTaken) {
    const orm::ChangeDependencies dependencies(set);
    QStringList others;
    for (const int index :
         isTaken ? dependencies.withNeeded(changes) : dependencies.withDependent(changes)) {
        const orm::Change& change = set.changes()[std::size_t(index)];
        const ChangeIdentity identity = identityOf(change);
        const bool isNews =
            isTaken ? m_leftOut.erase(identity) > 0 : m_leftOut.insert(identity).second;
        if (isNews && std::ranges::find(changes, index) == changes.end()) {
            others << change.title;
        }
    }
    return others;
}

void SaveSelection::follow(const orm::ChangeSet& set) {
    if (m_leftOut.empty()) {
        return;
    }
    std::set<ChangeIdentity> there;
    std::vector<int> taken;
    for (int i = 0; i < int(set.changes().size()); ++i) {
        const ChangeIdentity identity = identityOf(set.changes()[std::size_t(i)]);
        if (m_leftOut.contains(identity)) {
            there.insert(identity);
        } else {
            taken.push_back(i);
        }
    }
    m_leftOut = std::move(there);
    if (!m_leftOut.empty()) {
        choose(set, taken, true);
    }
}

std::vector<orm::Change> SaveSelection::leftOut(const orm::ChangeSet& set) const {
    std::vector<orm::Change> changes;
    if (!m_leftOut.empty()) {
        std::ranges::copy_if(set.changes(), std::back_inserter(changes),
                             [this](const orm::Change& each) { return !contains(each); });
    }
    return changes;
}

} // namespace espalier::ui
