// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"

#include <QObject>
#include <QString>

#include <functional>

namespace espalier::ui {

class EntityTreeModel;
class LiveDatabase;

/// Adds a node below another one. What Edits takes over from its neighbours, such as a required
/// level, is loaded first, so `done` is called a little later when it is not there yet. Once used,
/// it deletes itself.
class NewNode : public QObject {
    Q_OBJECT
public:
    /// The row that was added, or null and the reason.
    using Done = std::function<void(const orm::ObjectPtr& added, const QString& reason)>;

    NewNode(LiveDatabase& database, EntityTreeModel& model, const QModelIndex& parentNode,
            QObject* owner);
    /// `below`: nodes that come below it in the same step.
    void add(const QString& label, Done done, const orm::ObjectList& below = {});

private:
    orm::ObjectList neighbours(const QModelIndex& parentNode) const;
    void loadBelow(std::size_t next);
    void finish();

    LiveDatabase& m_database;
    EntityTreeModel& m_model;
    orm::ObjectPtr m_parentNode;
    orm::ObjectList m_neighbours;
    QString m_label;
    orm::ObjectList m_below;
    Done m_done;
};

} // namespace espalier::ui
