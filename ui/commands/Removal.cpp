// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Edits that deletes rows.
#include "ui/commands/DependentsSearch.h"
#include "ui/commands/EditsBuild.h"
#include "ui/commands/StagedTree.h"
#include "ui/live/Words.h"

#include <QSet>

#include <algorithm>

namespace espalier::ui {

using orm::ObjectList;
using orm::ObjectPtr;

void Edits::findDependents(QObject* receiver, const ObjectList& rows,
                           std::function<void(const Dependents&)> done) {
    if (rows.empty()) {
        done({});
        return;
    }
    const auto search = std::make_shared<DependentsSearch>(m_database, receiver, rows, done);
    search->start();
}

namespace {

/// The nearest row above `node` that stays.
ObjectPtr remainingParent(LiveDatabase& database, const ObjectPtr& node,
                          const QSet<const orm::Object*>& going) {
    QSet<const orm::Object*> seen;
    ObjectPtr parent = tree::parent(database, *node);
    while (parent && !seen.contains(parent.get()) &&
           (going.contains(parent.get()) || database.isMarkedForDeletion(*parent))) {
        seen.insert(parent.get());
        parent = tree::parent(database, *parent);
    }
    return parent && going.contains(parent.get()) ? ObjectPtr() : parent;
}

} // namespace

QString Edits::remove(const ObjectList& rows, const Dependents& dependents,
                      ChildrenChoice children) {
    Build build(*this);
    for (const ObjectPtr& row : rows) {
        build.refuse(refusal(row->mapper()));
    }
    ObjectList going = rows;
    if (children == ChildrenChoice::DeleteSubtree) {
        going.insert(going.end(), dependents.descendants.begin(), dependents.descendants.end());
    }
    QSet<const orm::Object*> goingSet;
    for (const ObjectPtr& object : going) {
        goingSet.insert(object.get());
    }
    if (children == ChildrenChoice::MoveUp && !build.isRefused()) {
        for (const ObjectPtr& child : dependents.children) {
            const orm::Relationship* parent = child->mapper().traits().parent;
            if (parent && !goingSet.contains(child.get())) {
                build.reference(child, *parent, remainingParent(m_database, child, goingSet));
            }
        }
    }
    QSet<const orm::Object*> done;
    for (auto object = going.rbegin(); object != going.rend(); ++object) { // the lowest first
        if (!done.contains(object->get()) && !build.isRefused()) {
            done.insert(object->get());
            build.removeObject(*object);
        }
    }
    return build.commit(tr("Delete %1").arg(nameOf(rows)));
}

} // namespace espalier::ui
