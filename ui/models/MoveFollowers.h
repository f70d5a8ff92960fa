// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Mapper.h"
#include "orm/state/Object.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <set>

namespace espalier::ui {

class EntityTreeModel;
class LiveDatabase;

/// What follows rows that are moved in a tree: those below them, as staged, and what is linked to
/// any of these. Each tree with moves is read once, in the worker; so the answers come later.
class MoveFollowers : public QObject {
    Q_OBJECT
public:
    explicit MoveFollowers(LiveDatabase& database);
    ~MoveFollowers() override;

    /// Of these trees only, from now on.
    void setTrees(const std::set<const orm::Mapper*>& mappers);
    /// "3 categories and 38 products follow"; empty while that is not known, and when nothing does.
    QString textOf(const orm::Object& node) const;

Q_SIGNALS:
    void changed(); ///< some texts; at most once per turn of the event loop

private:
    void addTree(const orm::Mapper& mapper);

    LiveDatabase& m_database;
    std::map<const orm::Mapper*, std::unique_ptr<EntityTreeModel>> m_trees;
    QTimer m_telling;
};

} // namespace espalier::ui
