// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ChangesModel.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/models/ChangesModelData.h"
#include "ui/models/ToolTips.h"
#include "ui/widgets/Theme.h"

#include <QIcon>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Change;
using orm::ChangeKind;
using orm::FieldChange;

namespace {

QIcon iconOf(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Insert:
        return QIcon::fromTheme(u"vcs-added"_s);
    case ChangeKind::Link:
        return QIcon::fromTheme(u"insert-link"_s);
    case ChangeKind::Delete:
        return QIcon::fromTheme(u"vcs-removed"_s);
    case ChangeKind::Unlink:
        return QIcon::fromTheme(u"remove-link"_s);
    case ChangeKind::Move:
        return QIcon::fromTheme(u"transform-move"_s);
    case ChangeKind::Update:
        return QIcon::fromTheme(u"vcs-locally-modified"_s);
    }
    return {};
}

} // namespace

ChangesModel::ChangesModel(LiveDatabase& database, QObject* parent)
    : QAbstractItemModel(parent), d(std::make_unique<Data>(*this, database)) {
    const auto rebuild = [this] { guarded(this, [this] { d->rebuild(); }); };
    connect(&database, &LiveDatabase::changesChanged, this, rebuild);
    connect(&database, &LiveDatabase::opened, this, rebuild);
    rebuild();
}

ChangesModel::~ChangesModel() = default;

int ChangesModel::changeCount() const { return int(d->nodes.size()); }

const Change* ChangesModel::changeAt(const QModelIndex& index) const {
    if (!index.isValid())
        return nullptr;
    const int row = index.internalId() ? d->rowOfId(index.internalId()) : index.row();
    return row < 0 || row >= changeCount() ? nullptr : &d->nodes[std::size_t(row)].change;
}

const FieldChange* ChangesModel::fieldAt(const QModelIndex& index) const {
    const Change* change = changeAt(index);
    if (!change)
        return nullptr;
    if (index.internalId())
        return index.row() < int(change->fields.size()) ? &change->fields[std::size_t(index.row())]
                                                        : nullptr;
    const bool isOne = change->kind == ChangeKind::Update && change->fields.size() == 1;
    return isOne ? &change->fields.front() : nullptr;
}

int ChangesModel::slotAt(const QModelIndex& index) const {
    const Change* change = changeAt(index);
    const FieldChange* field = fieldAt(index);
    if (field || (change && change->kind == ChangeKind::Move))
        return d->slotOf(*change, field ? *field : FieldChange());
    return -1;
}

EditState ChangesModel::stateOf(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Insert:
    case ChangeKind::Link:
        return EditState::Added;
    case ChangeKind::Delete:
    case ChangeKind::Unlink:
        return EditState::Deleted;
    case ChangeKind::Update:
    case ChangeKind::Move:
        break;
    }
    return EditState::Modified;
}

// --- taking back

int ChangesModel::Data::slotOf(const Change& change, const FieldChange& field) const {
    if (field.slot >= 0)
        return field.slot;
    const orm::Relationship* reference =
        field.relationship ? field.relationship : change.relationship;
    return reference && !reference->pairs().empty() ? reference->pairs().front().first : -1;
}

QString ChangesModel::Data::revertField(const Change& change, const FieldChange& field) {
    return database.edits().revertSlot(change.object, slotOf(change, field));
}

// All that a row of the list tells, as one step; but not the links of the object.
QString ChangesModel::Data::revertFields(const Change& change) {
    std::vector<int> slotList;
    if (change.kind == ChangeKind::Move)
        slotList.push_back(slotOf(change, {}));
    for (const FieldChange& field : change.fields)
        slotList.push_back(slotOf(change, field));
    if (slotList.size() == 1)
        return database.edits().revertSlot(change.object, slotList.front());
    QString reason;
    database.undoStack().beginMacro(tr("Revert %1").arg(change.title));
    for (const int slot : slotList) {
        const QString refusal = database.edits().revertSlot(change.object, slot);
        if (reason.isEmpty())
            reason = refusal;
    }
    database.undoStack().endMacro();
    return reason;
}

QString ChangesModel::revertChange(const QModelIndex& index) {
    const Change* found = changeAt(index);
    if (!found)
        return {};
    const Change change = *found; // the model may be rebuilt below
    const FieldChange* field = index.internalId() ? fieldAt(index) : nullptr;
    return guarded(
        this,
        [&] {
            Edits& edits = d->database.edits();
            if (field && change.kind != ChangeKind::Insert)
                return d->revertField(change, FieldChange(*field));
            switch (change.kind) {
            case ChangeKind::Link:
            case ChangeKind::Unlink:
                return edits.revertLink(change.object, *change.relationship, change.other);
            case ChangeKind::Update:
            case ChangeKind::Move:
                return d->revertFields(change);
            case ChangeKind::Insert:
            case ChangeKind::Delete:
                break;
            }
            return edits.revert({change.object});
        },
        QString());
}

// --- what to save

void ChangesModel::choose(const QModelIndexList& indexes, bool isTaken) {
    std::vector<Change> changes;
    for (const QModelIndex& index : indexes) {
        if (const Change* change = changeAt(index))
            changes.push_back(*change);
    }
    if (changes.empty())
        return;
    const QStringList others = d->database.choose(changes, isTaken);
    if (!others.isEmpty())
        Q_EMIT chosenAlong(others, isTaken);
}

void ChangesModel::chooseOnly(const QModelIndexList& indexes) {
    std::vector<Change> all;
    for (const ChangeNode& node : d->nodes)
        all.push_back(node.change);
    d->database.choose(all, false);
    choose(indexes, true);
}

Qt::ItemFlags ChangesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const bool hasBox = index.isValid() && !index.internalId() && index.column() == ChangeColumn;
    return hasBox ? flags | Qt::ItemIsUserCheckable : flags;
}

bool ChangesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable) ||
        d->database.isSaving())
        return false;
    choose({index}, value.toInt() == Qt::Checked);
    return true;
}

// --- the model

QModelIndex ChangesModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? quintptr(d->nodes[std::size_t(parent.row())].id) : 0);
}

QModelIndex ChangesModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const int row = d->rowOfId(child.internalId());
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

int ChangesModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return changeCount();
    if (parent.internalId() || parent.column() > 0)
        return 0;
    return d->nodes[std::size_t(parent.row())].fieldRows();
}

int ChangesModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ChangeColumn:
        return tr("Change");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case WhereColumn:
        return tr("Where");
    default:
        return {};
    }
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
    const Change* change = changeAt(index);
    if (!change)
        return {};
    if (!index.internalId())
        return d->changeData(*change, index.column(), role);
    const FieldChange* field = fieldAt(index);
    return field ? d->fieldData(*change, *field, index.column(), role) : QVariant();
}

QVariant ChangesModel::Data::changeData(const Change& change, int column, int role) const {
    const auto text = [&]() -> QString {
        const FieldChange* only = change.fields.size() == 1 ? &change.fields.front() : nullptr;
        switch (column) {
        case ChangeColumn:
            return change.title;
        case BeforeColumn:
            return change.before.isEmpty() && only && change.kind == ChangeKind::Update
                       ? only->beforeText
                       : change.before;
        case AfterColumn:
            return change.after.isEmpty() && only && change.kind == ChangeKind::Update
                       ? only->afterText
                       : change.after;
        case WhereColumn:
            return change.where;
        default:
            return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        return text().isEmpty() ? QVariant() : QVariant(plainToolTip(text()));
    case Qt::DecorationRole:
        return column == ChangeColumn ? QVariant(iconOf(change.kind)) : QVariant();
    case Qt::CheckStateRole:
        return column == ChangeColumn
                   ? QVariant(database.selection().contains(change) ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::AccessibleTextRole:
        return column == ChangeColumn
                   ? u"%1, %2"_s.arg(change.title, Theme::stateName(stateOf(change.kind)))
                   : text();
    case EditStateRole:
        return column == ChangeColumn ? QVariant(int(stateOf(change.kind))) : QVariant();
    case KeyRole:
        return change.where;
    default:
        return {};
    }
}

QVariant ChangesModel::Data::fieldData(const Change& change, const FieldChange& field, int column,
                                       int role) const {
    const auto isNull = [](const orm::Value& value, const QString& shown) {
        return value.isNull() && shown.isEmpty();
    };
    const bool isNewRow = change.kind == ChangeKind::Insert;
    const QString text = column == ChangeColumn                ? field.name
                         : column == BeforeColumn && !isNewRow ? field.beforeText
                         : column == AfterColumn               ? field.afterText
                                                               : QString();
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return text.isEmpty() ? QVariant() : QVariant(plainToolTip(text));
    case NullRole:
        return (column == BeforeColumn && !isNewRow && isNull(field.before, field.beforeText)) ||
               (column == AfterColumn && isNull(field.after, field.afterText));
    case Qt::AccessibleTextRole:
        return column == ChangeColumn ? tr("%1: before %2, after %3")
                                            .arg(field.name, field.beforeText, field.afterText)
                                      : QVariant();
    case EditStateRole:
        return column == ChangeColumn ? QVariant(int(EditState::Modified)) : QVariant();
    default:
        return {};
    }
}

} // namespace espalier::ui
