// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/models/TreeCounts.h"
#include "ui/models/TreeSkeleton.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace espalier::ui {

/// The inner half of EntityTreeModel: reads the skeleton, lays what is staged over it, follows the
/// session's changes, and moves, inserts and removes through the model so that views keep their
/// place. Owned by the model.
class EntityTreeOverlay : public QObject {
    Q_OBJECT
public:
    EntityTreeOverlay(EntityTreeModel& model, LiveDatabase& database, const orm::Mapper& mapper);

    EntityTreeModel& model() const { return m_model; }
    LiveDatabase& database() const { return m_database; }
    const orm::Mapper& mapper() const { return m_mapper; }
    const TreeSkeleton& skeleton() const { return m_skeleton; }
    const orm::Relationship* links() const { return m_links; }
    TreeCounts& counts() { return *m_counts; }
    const TreeCounts& counts() const { return *m_counts; }
    bool isLoaded() const { return m_loaded; }

    void load(); ///< the first time, or again: then differences are applied
    void setFilter(const QString& text);
    void count(const orm::Relationship& relationship); ///< Requires: TreeCounts::canCount()

    orm::ObjectPtr object(int node); ///< made with what the skeleton knows of it and its ancestors
    orm::ObjectPtr knownObject(int node) const;  ///< null when the session has none
    int nodeOf(const orm::Object& object) const; ///< TreeSkeleton::absent when it is not shown
    QString committedLabel(int node) const;
    QString keyText(int node) const;
    QString labelText(int node) const; ///< the label or, without one, entity and key

    QModelIndex indexOf(int node, int column = 0) const; ///< invalid when hidden by the filter
    /// Makes a node visible although it does not match the filter.
    void reveal(int node);

    orm::ObjectPtr currentObject; ///< from whose links a plain drop takes rows away

private:
    void chooseColumns();
    void takeRows(orm::RowBatch&& rows);
    void fill(orm::RowBatch&& rows);
    void apply(orm::RowBatch&& rows, const TreeSkeleton::Difference& difference);
    void layStaged();
    void refreshObject(int node);
    orm::RowBatch rowOf(int node) const;
    void showCounts();
    void showWithin(const std::vector<int>& nodes);

    void onAdded(orm::Object& object);
    void onExpunged(orm::Object& object);
    void onDeletion(orm::Object& object, bool deleted);
    void onChanged(orm::Object& object);
    void onSaved();
    void onDiscarded();

    void sync(int node); ///< label, place and marks as staged
    bool syncOwn(int node, const orm::Object& object);
    void takeOrder(int node, const orm::Value& value);
    int wantedParent(int node) const;
    int parentOf(const orm::Object& object, int committed) const;
    void place(int node, int wanted);
    int newPlace(int node, int parent);
    void moveTo(int node, int parent);
    bool isBelowItself(int node) const;
    void closeCircle(const std::vector<int>& circle);
    void openCircles();
    void attach(int node, int wanted);
    void adopt(); ///< nodes whose parent was missing and is there now
    void dropNode(int node);
    void forgetNew(int node);
    void commitCells(int node);
    void noteStaged(int node);
    void changed(int node);

    EntityTreeModel& m_model;
    LiveDatabase& m_database;
    const orm::Mapper& m_mapper;
    const orm::Relationship* m_parent = nullptr;
    const orm::Relationship* m_links = nullptr;
    TreeSkeleton::Layout m_layout;
    std::vector<int> m_slots;       ///< slot of each column of the skeleton
    std::vector<int> m_parentSlots; ///< of these, the references to the parent
    TreeSkeleton m_skeleton;
    std::unique_ptr<TreeCounts> m_counts;
    bool m_loaded = false;
    bool m_silent = false; ///< inside a reset: rows come and go without signals
    bool m_isSaving = false;
    bool m_circles = false;
    LiveDatabase::Ticket m_reading = 0;
    QSet<int> m_staged;
    QHash<const orm::Object*, int> m_newNodes;
    QHash<int, orm::ObjectPtr> m_newObjects;
};

} // namespace espalier::ui
