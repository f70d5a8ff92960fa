// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/Session.h"
#include "ui/Export.h"
#include "ui/models/Roles.h"

#include <QAbstractItemModel>

#include <memory>

namespace espalier::ui {

class EntityTreeOverlay;
class LiveDatabase;

/// The tree of an entity that refers to itself (an adjacency list): a skeleton of key, parent,
/// label and order for every row, read by the worker, overlaid with what is staged; objects are
/// made when a node is touched. Column 0 is the label; where other rows belong to the nodes, column
/// 1 is the number of those of the node itself, column 2 that of the node's and of all below it,
/// each counted once. Rows: by order column, else by label. New nodes stand last until saved.
/// Deleted nodes stay, struck through, until saved. Every change goes through Edits.
class ESPALIER_UI_EXPORT EntityTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column : int { LabelColumn, DirectColumn, WithinColumn };

    EntityTreeModel(LiveDatabase& database, const orm::Mapper& mapper, QObject* parent = nullptr);
    ~EntityTreeModel() override;

    void load(); ///< reads the skeleton; loaded() follows
    bool isLoaded() const;
    qsizetype nodeCount() const;
    const orm::Mapper& mapper() const;

    orm::ObjectPtr objectAt(const QModelIndex& index) const; ///< materialised on demand, no I/O
    std::vector<orm::Value> keyAt(const QModelIndex& index) const;
    QModelIndex indexOf(const std::vector<orm::Value>& key) const;
    QModelIndex indexOf(const orm::Object& object) const;
    QStringList pathAt(const QModelIndex& index) const;
    /// Keys of the node and everything below it, staged moves and new nodes considered; new nodes
    /// have no key and are left out.
    std::vector<std::vector<orm::Value>> subtreeKeys(const QModelIndex& index) const;
    qsizetype descendantCount(const QModelIndex& index) const;
    /// The same for a node that the filter may hide; empty when the tree does not have it.
    QStringList pathOf(const orm::Object& node) const;
    std::vector<std::vector<orm::Value>> subtreeKeys(const orm::Object& node) const;

    /// Keeps nodes whose label contains `text` (any case) and their ancestors; empty: everything.
    void setFilter(const QString& text);
    QString filter() const;
    qsizetype matchCount() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    /// Why the drop would be refused; empty when it may be made.
    QString dropRefusal(const QMimeData* data, const QModelIndex& parent) const;
    /// The same for a drop beside a node, which for rows of this tree says where among its
    /// siblings.
    QString dropRefusalBeside(const QMimeData* data, const QModelIndex& sibling) const;
    bool dropBeside(const QMimeData* data, const QModelIndex& sibling, bool after);

    /// Staged moves, for keyboard and menu; each is one undo step. Refusals return a reason.
    QString moveInto(const orm::ObjectList& nodes, const QModelIndex& parent);
    QString moveBeside(const orm::ObjectList& nodes, const QModelIndex& sibling, bool after);
    /// Everything below a node comes directly below it.
    QString flatten(const QModelIndex& node);
    /// The order of the children (invalid index: of the top level) follows their labels.
    QString sortRefusal(const QModelIndex& parent) const;
    QString sortChildren(const QModelIndex& parent);
    bool hasOrder() const; ///< siblings have an order of their own that can be changed
    /// Through which rows are dropped on nodes; null without a link.
    const orm::Relationship* links() const;
    /// Of what columns 1 and 2 count; null without any.
    const orm::Relationship* counted() const;
    bool isCounting() const; ///< column 2 is still to come, or to change
    /// Counts these instead, if they can be counted and there is something to count.
    void setCounted(const orm::Relationship& relationship);
    /// From whose links a plain drop of linked rows takes them away.
    void setCurrentNode(const QModelIndex& index);
    /// Nodes that match the filter; empty when there are more than `most`.
    QModelIndexList matches(qsizetype most) const;

Q_SIGNALS:
    void loaded();
    void loadFailed(const QString& message);
    void refused(const QString& reason); ///< an edit was refused; show it

private:
    friend class EntityTreeOverlay;
    std::vector<std::vector<orm::Value>> keysWithin(int node) const;
    QVariant labelData(int node, int role) const;
    QVariant countData(int node, int role) const;
    QVariant withinData(int node, int role) const;
    QString editRefusal() const;
    bool report(const QString& reason);
    std::unique_ptr<EntityTreeOverlay> d;
};

} // namespace espalier::ui
