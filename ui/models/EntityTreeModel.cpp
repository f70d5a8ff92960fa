// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/EntityTreeModel.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/models/EntityTreeOverlay.h"
#include "ui/models/NumberAlignment.h"
#include "ui/models/RowsMimeData.h"
#include "ui/models/TreeMoves.h"
#include "ui/widgets/Theme.h"

#include <QGuiApplication>
#include <QPalette>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

int nodeAt(const QModelIndex& index) {
    return index.isValid() ? int(index.internalId()) : TreeSkeleton::top;
}

EditState stateOf(const TreeSkeleton& skeleton, int node) {
    if (skeleton.has(node, TreeSkeleton::Deleted))
        return EditState::Deleted;
    if (skeleton.has(node, TreeSkeleton::Added))
        return EditState::Added;
    const bool modified =
        skeleton.has(node, TreeSkeleton::Changed) || skeleton.has(node, TreeSkeleton::Moved);
    return modified ? EditState::Modified : EditState::Clean;
}

QString originalLabel(const EntityTreeOverlay& tree, int node) {
    const bool differs = !tree.skeleton().has(node, TreeSkeleton::Added) &&
                         tree.committedLabel(node) != tree.skeleton().label(node);
    return differs ? tree.committedLabel(node) : QString();
}

QString placeText(const TreeSkeleton& skeleton, int node) {
    return EntityTreeModel::tr("level %1, %2 of %3")
        .arg(skeleton.depth(node) + 1)
        .arg(skeleton.row(node) + 1)
        .arg(skeleton.shown(skeleton.parent(node)).size());
}

QString pathText(const TreeSkeleton& skeleton, int node) {
    return skeleton.path(node).join(u" › "_s);
}

QString toolTip(const EntityTreeOverlay& tree, int node) {
    const TreeSkeleton& skeleton = tree.skeleton();
    QStringList parts;
    if (const QString original = originalLabel(tree, node); !original.isEmpty())
        parts.append(EntityTreeModel::tr("was %1").arg(original));
    if (skeleton.has(node, TreeSkeleton::Moved)) {
        const int former = skeleton.statedParent(node);
        parts.append(former >= 0 ? EntityTreeModel::tr("was in %1").arg(pathText(skeleton, former))
                                 : EntityTreeModel::tr("was at the top level"));
    }
    if (skeleton.has(node, TreeSkeleton::Orphan))
        parts.append(EntityTreeModel::tr("its parent is missing"));
    if (skeleton.has(node, TreeSkeleton::InCycle))
        parts.append(EntityTreeModel::tr("it is below itself"));
    parts.append(pathText(skeleton, node));
    return parts.join(u" · "_s);
}

QString accessibleText(const EntityTreeOverlay& tree, int node) {
    QStringList parts{tree.labelText(node)};
    if (const EditState state = stateOf(tree.skeleton(), node); state != EditState::Clean)
        parts.append(Theme::stateName(state));
    parts.append(placeText(tree.skeleton(), node));
    return parts.join(u", "_s);
}

} // namespace

EntityTreeModel::EntityTreeModel(LiveDatabase& database, const orm::Mapper& mapper, QObject* parent)
    : QAbstractItemModel(parent), d(std::make_unique<EntityTreeOverlay>(*this, database, mapper)) {}

EntityTreeModel::~EntityTreeModel() = default;

void EntityTreeModel::load() {
    guarded(this, [this] { d->load(); });
}

bool EntityTreeModel::isLoaded() const { return d->isLoaded(); }
qsizetype EntityTreeModel::nodeCount() const { return d->skeleton().size(); }
const orm::Mapper& EntityTreeModel::mapper() const { return d->mapper(); }
bool EntityTreeModel::hasOrder() const { return mapper().traits().order >= 0; }
const orm::Relationship* EntityTreeModel::links() const { return d->links(); }
const orm::Relationship* EntityTreeModel::counted() const { return d->counts().counted(); }

bool EntityTreeModel::isCounting() const { return d->counts().isCounting(); }

void EntityTreeModel::setCounted(const orm::Relationship& relationship) {
    if (!counted() || !TreeCounts::canCount(relationship) || counted() == &relationship)
        return;
    guarded(this, [&] { d->count(relationship); });
    Q_EMIT headerDataChanged(Qt::Horizontal, DirectColumn, WithinColumn);
}

orm::ObjectPtr EntityTreeModel::objectAt(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    return guarded(d.get(), [&] { return d->object(nodeAt(index)); });
}

std::vector<orm::Value> EntityTreeModel::keyAt(const QModelIndex& index) const {
    if (!index.isValid() || d->skeleton().has(nodeAt(index), TreeSkeleton::Added))
        return {};
    return d->skeleton().key(nodeAt(index));
}

QModelIndex EntityTreeModel::indexOf(const std::vector<orm::Value>& key) const {
    return d->indexOf(d->skeleton().find(key));
}

QModelIndex EntityTreeModel::indexOf(const orm::Object& object) const {
    return d->indexOf(d->nodeOf(object));
}

QStringList EntityTreeModel::pathAt(const QModelIndex& index) const {
    return d->skeleton().path(nodeAt(index));
}

std::vector<std::vector<orm::Value>> EntityTreeModel::subtreeKeys(const QModelIndex& index) const {
    return keysWithin(nodeAt(index));
}

QStringList EntityTreeModel::pathOf(const orm::Object& node) const {
    return d->skeleton().path(d->nodeOf(node));
}

std::vector<std::vector<orm::Value>> EntityTreeModel::subtreeKeys(const orm::Object& node) const {
    return keysWithin(d->nodeOf(node));
}

std::vector<std::vector<orm::Value>> EntityTreeModel::keysWithin(int node) const {
    std::vector<std::vector<orm::Value>> keys;
    if (node < 0)
        return keys;
    for (const int each : d->skeleton().subtree(node))
        if (!d->skeleton().has(each, TreeSkeleton::Added))
            keys.push_back(d->skeleton().key(each));
    return keys;
}

qsizetype EntityTreeModel::descendantCount(const QModelIndex& index) const {
    return index.isValid() ? d->skeleton().descendantCount(nodeAt(index)) : nodeCount();
}

void EntityTreeModel::setFilter(const QString& text) { d->setFilter(text); }
QString EntityTreeModel::filter() const { return d->skeleton().filter(); }

qsizetype EntityTreeModel::matchCount() const {
    return filter().isEmpty() ? nodeCount() : qsizetype(d->skeleton().matches().size());
}

QModelIndexList EntityTreeModel::matches(qsizetype most) const {
    QModelIndexList indexes;
    if (matchCount() <= most)
        for (const int node : d->skeleton().matches())
            indexes.append(d->indexOf(node));
    return indexes;
}

void EntityTreeModel::setCurrentNode(const QModelIndex& index) {
    d->currentObject = objectAt(index);
}

// --- structure

QModelIndex EntityTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    const int node = d->skeleton().shown(nodeAt(parent))[std::size_t(row)];
    return createIndex(row, column, quintptr(node));
}

QModelIndex EntityTreeModel::parent(const QModelIndex& child) const {
    return child.isValid() ? d->indexOf(d->skeleton().parent(nodeAt(child))) : QModelIndex();
}

int EntityTreeModel::rowCount(const QModelIndex& parent) const {
    if (!d->isLoaded() || parent.column() > 0)
        return 0;
    return int(d->skeleton().shown(nodeAt(parent)).size());
}

int EntityTreeModel::columnCount(const QModelIndex&) const {
    return counted() ? WithinColumn + 1 : LabelColumn + 1;
}

// --- what is shown

QVariant EntityTreeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int node = nodeAt(index);
    return index.column() == LabelColumn    ? labelData(node, role)
           : index.column() == DirectColumn ? countData(node, role)
                                            : withinData(node, role);
}

QVariant EntityTreeModel::labelData(int node, int role) const {
    const TreeSkeleton& skeleton = d->skeleton();
    switch (role) {
    case Qt::DisplayRole:
        return d->labelText(node);
    case Qt::EditRole:
        return skeleton.label(node);
    case ValueRole:
        return skeleton.label(node).isEmpty() ? QVariant() : skeleton.label(node);
    case OriginalRole: {
        const QString original = originalLabel(*d, node);
        return original.isEmpty() ? QVariant() : original;
    }
    case EditStateRole: {
        const EditState state = stateOf(skeleton, node);
        return state == EditState::Clean ? QVariant() : int(state);
    }
    case PathRole:
        return skeleton.path(node);
    case KeyRole:
        return d->keyText(node);
    case ReasonRole:
        return editRefusal();
    case Qt::ToolTipRole:
        return toolTip(*d, node);
    case Qt::AccessibleTextRole:
        return accessibleText(*d, node);
    case Qt::AccessibleDescriptionRole:
        return placeText(skeleton, node);
    default:
        return {};
    }
}

QVariant EntityTreeModel::countData(int node, int role) const {
    const TreeSkeleton& skeleton = d->skeleton();
    const qint64 committed = skeleton.count(node);
    const int staged = skeleton.difference(node);
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return committed < 0 ? QVariant() : QVariant(committed + staged);
    case Qt::TextAlignmentRole:
        return int(numberAlignment);
    case Qt::ForegroundRole: // most inner nodes have none of their own
        return committed + staged == 0 ? QVariant(QGuiApplication::palette().placeholderText())
                                       : QVariant();
    case KeyRole:
        return d->keyText(node);
    case PathRole:
        return skeleton.path(node);
    case EditStateRole:
        return staged ? QVariant(int(EditState::Modified)) : QVariant();
    case OriginalRole:
        return staged ? QVariant(QString::number(committed)) : QVariant();
    case Qt::ToolTipRole:
        return staged ? tr("was %1").arg(committed) : QVariant();
    case Qt::AccessibleTextRole:
        return committed < 0 ? QVariant()
                             : u"%1, %2"_s.arg(counted()->target().name()).arg(committed + staged);
    default:
        return {};
    }
}

QVariant EntityTreeModel::withinData(int node, int role) const {
    const qint64 within = d->counts().within(node);
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return within < 0 ? QVariant() : QVariant(within);
    case Qt::TextAlignmentRole:
        return int(numberAlignment);
    case Qt::ForegroundRole:
        return within == 0 ? QVariant(QGuiApplication::palette().placeholderText()) : QVariant();
    case KeyRole:
        return d->keyText(node);
    case PathRole:
        return d->skeleton().path(node);
    case Qt::AccessibleTextRole:
        return within < 0 ? QVariant()
                          : tr("%1 in all: %2").arg(counted()->target().name()).arg(within);
    default:
        return {};
    }
}

QVariant EntityTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole && section != LabelColumn)
        return int(numberAlignment);
    if (role == Qt::ToolTipRole && section == DirectColumn)
        return tr("Rows of %1 that belong to the node itself").arg(counted()->target().name());
    if (role == Qt::ToolTipRole && section == WithinColumn)
        return tr("Rows of %1 that belong to the node or to any node below it, each counted once")
            .arg(counted()->target().name());
    if (role != Qt::DisplayRole)
        return {};
    if (section == WithinColumn)
        return tr("in all");
    if (section == DirectColumn)
        return counted()->target().name();
    const int label = mapper().traits().label;
    return label < 0 ? mapper().name() : mapper().attribute(label).name;
}

// --- editing

QString EntityTreeModel::editRefusal() const {
    const QString refusal = d->database().edits().refusal(mapper());
    if (refusal.isEmpty() && mapper().traits().label < 0)
        return tr("No column of %1 names a row.").arg(mapper().name());
    return refusal;
}

Qt::ItemFlags EntityTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    const bool writable =
        guarded(d.get(), [this] { return d->database().edits().refusal(mapper()).isEmpty(); });
    if (!writable || d->skeleton().has(nodeAt(index), TreeSkeleton::Deleted))
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    if (index.column() == LabelColumn && mapper().traits().label >= 0)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool EntityTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole || index.column() != LabelColumn)
        return false;
    return guarded(this, [&] {
        QString reason = editRefusal();
        if (reason.isEmpty() && value.toString() == d->skeleton().label(nodeAt(index)))
            return false;
        const int slot = mapper().traits().label;
        orm::Value parsed;
        if (reason.isEmpty())
            parsed = Edits::parse(value.toString(), mapper().attribute(slot).type, &reason);
        if (reason.isEmpty())
            reason = d->database().edits().setValue(objectAt(index), slot, parsed);
        if (!reason.isEmpty())
            Q_EMIT refused(reason);
        return reason.isEmpty();
    });
}

// --- moving

Qt::DropActions EntityTreeModel::supportedDropActions() const {
    return Qt::MoveAction | Qt::CopyAction;
}

QStringList EntityTreeModel::mimeTypes() const { return {RowsMimeData::format()}; }

QMimeData* EntityTreeModel::mimeData(const QModelIndexList& indexes) const {
    orm::ObjectList rows;
    QStringList labels;
    for (const QModelIndex& index : indexes) {
        if (index.column() != LabelColumn)
            continue;
        if (const orm::ObjectPtr object = objectAt(index)) {
            rows.push_back(object);
            labels.append(d->labelText(nodeAt(index)));
        }
    }
    return rows.empty() ? nullptr : new RowsMimeData(d->database(), rows, labels);
}

QString EntityTreeModel::dropRefusal(const QMimeData* data, const QModelIndex& parent) const {
    return guarded(d.get(), [&] { return TreeMoves(*d).dropRefusal(data, nodeAt(parent)); });
}

QString EntityTreeModel::dropRefusalBeside(const QMimeData* data,
                                           const QModelIndex& sibling) const {
    return guarded(d.get(), [&] { return TreeMoves(*d).dropRefusalBeside(data, nodeAt(sibling)); });
}

bool EntityTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row,
                                      int column, const QModelIndex& parent) const {
    Q_UNUSED(column);
    const bool beside = row >= 0 && row < rowCount(parent);
    return (action == Qt::MoveAction || action == Qt::CopyAction) &&
           (beside ? dropRefusalBeside(data, index(row, 0, parent)) : dropRefusal(data, parent))
               .isEmpty();
}

bool EntityTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row,
                                   int column, const QModelIndex& parent) {
    Q_UNUSED(column);
    if (action == Qt::IgnoreAction)
        return true;
    if (row >= 0 && row < rowCount(parent))
        return dropBeside(data, index(row, 0, parent), false);
    return report(guarded(
        this, [&] { return TreeMoves(*d).drop(data, nodeAt(parent), action == Qt::CopyAction); }));
}

bool EntityTreeModel::dropBeside(const QMimeData* data, const QModelIndex& sibling, bool after) {
    return report(
        guarded(this, [&] { return TreeMoves(*d).dropBeside(data, nodeAt(sibling), after); }));
}

QString EntityTreeModel::moveInto(const orm::ObjectList& nodes, const QModelIndex& parent) {
    return guarded(this, [&] { return TreeMoves(*d).moveInto(nodes, nodeAt(parent)); });
}

QString EntityTreeModel::moveBeside(const orm::ObjectList& nodes, const QModelIndex& sibling,
                                    bool after) {
    return guarded(this, [&] { return TreeMoves(*d).moveBeside(nodes, nodeAt(sibling), after); });
}

QString EntityTreeModel::flatten(const QModelIndex& node) {
    return guarded(this, [&] { return TreeMoves(*d).flatten(nodeAt(node)); });
}

QString EntityTreeModel::sortRefusal(const QModelIndex& parent) const {
    return TreeMoves(*d).sortRefusal(nodeAt(parent));
}

QString EntityTreeModel::sortChildren(const QModelIndex& parent) {
    return guarded(this, [&] { return TreeMoves(*d).sortChildren(nodeAt(parent)); });
}

bool EntityTreeModel::report(const QString& reason) {
    if (!reason.isEmpty())
        Q_EMIT refused(reason);
    return reason.isEmpty();
}

} // namespace espalier::ui
