// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeSet.h"
#include "ui/Export.h"

#include <QStringList>

#include <set>
#include <tuple>
#include <vector>

namespace espalier::ui {

/// Which change it is, while its texts and fields change.
using ChangeIdentity =
    std::tuple<orm::ChangeKind, const orm::Object*, const orm::Relationship*, const orm::Object*>;
ESPALIER_UI_EXPORT ChangeIdentity identityOf(const orm::Change& change);

/// Which of the staged changes the next save leaves out; none at first. What cannot be saved
/// without something else is never without it.
class ESPALIER_UI_EXPORT SaveSelection {
public:
    bool isEmpty() const { return m_leftOut.empty(); }
    int leftOutCount() const { return int(m_leftOut.size()); }
    bool contains(const orm::Change& change) const {
        return !m_leftOut.contains(identityOf(change));
    }
    /// Takes the changes (by index in the set) with what they need, or leaves them out with what
    /// needs them; returns the titles of the latter.
    QStringList choose(const orm::ChangeSet& set, const std::vector<int>& changes, bool isTaken);
    void clear() { m_leftOut.clear(); }
    /// Changes that are gone are forgotten; what changes in the selection have come to need is
    /// taken.
    void follow(const orm::ChangeSet& set);
    std::vector<orm::Change> leftOut(const orm::ChangeSet& set) const;

private:
    std::set<ChangeIdentity> m_leftOut;
};

} // namespace espalier::ui
