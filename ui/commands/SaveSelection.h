// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeSet.h"
#include "ui/Export.h"

#include <QStringList>

#include <map>
#include <tuple>
#include <vector>

namespace espalier::ui {

/// Which change it is, while its texts and fields change: what is edited of one row is one change,
/// a link is the same from either end.
using ChangeIdentity =
    std::tuple<orm::ChangeKind, const orm::Object*, const orm::Relationship*, const orm::Object*>;
ESPALIER_UI_EXPORT ChangeIdentity identityOf(const orm::Change& change);

/// Which of the staged changes the next save leaves out; none at first. What cannot be saved
/// without something else is never without it. A change that is undone and done again is still left
/// out.
class ESPALIER_UI_EXPORT SaveSelection {
public:
    bool isEmpty() const { return m_leftOut.empty(); }
    /// Of the set that was last looked at.
    int leftOutCount() const { return m_count; }
    bool contains(const orm::Change& change) const {
        return !m_leftOut.contains(identityOf(change));
    }
    /// Takes the changes (by index in the set) with what they need, or leaves them out with what
    /// needs them; returns the titles of the latter.
    QStringList choose(const orm::ChangeSet& set, const std::vector<int>& changes, bool isTaken);
    void clear();
    /// What changes in the selection have come to need is taken.
    void follow(const orm::ChangeSet& set);
    /// Changes that are not in the set are forgotten.
    void forget(const orm::ChangeSet& set);
    std::vector<orm::Change> leftOut(const orm::ChangeSet& set) const;

private:
    struct Held { ///< so that no other object comes to the same address
        orm::ObjectPtr object;
        orm::ObjectPtr other;
    };
    bool set(const orm::Change& change, bool isTaken);
    std::vector<int> taken(const orm::ChangeSet& set) const;

    std::map<ChangeIdentity, Held> m_leftOut;
    int m_count = 0;
};

} // namespace espalier::ui
