// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ChangesModel.h"

#include "ui/live/Guard.h"
#include "ui/models/ChangesModelData.h"
#include "ui/models/ToolTips.h"
#include "ui/widgets/Theme.h"

#include <QFont>
#include <QIcon>

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

int ChangesModel::changeCount() const { return d->tally.total; }

const ChangeTally& ChangesModel::tally() const { return d->tally; }

bool ChangesModel::isGrouped() const { return d->isGrouped; }

const Change* ChangesModel::changeAt(const QModelIndex& index) const {
    const ChangeNode* node = d->nodeAt(index);
    return node ? &node->change : nullptr;
}

const FieldChange* ChangesModel::fieldAt(const QModelIndex& index) const {
    const Change* change = changeAt(index);
    if (!change)
        return nullptr;
    if (Data::isField(index))
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

// --- what to save

void ChangesModel::choose(const QModelIndexList& indexes, bool isTaken) {
    std::vector<Change> changes;
    for (const QModelIndex& index : indexes)
        std::ranges::move(d->changesAt(index), std::back_inserter(changes));
    if (changes.empty())
        return;
    const QStringList others = d->database.choose(changes, isTaken);
    if (!others.isEmpty())
        Q_EMIT chosenAlong(others, isTaken);
}

void ChangesModel::chooseOnly(const QModelIndexList& indexes) {
    std::vector<Change> all;
    for (const ChangeSection& section : d->sections) {
        for (const ChangeNode& node : section.nodes)
            all.push_back(node.change);
    }
    d->database.choose(all, false);
    choose(indexes, true);
}

Qt::ItemFlags ChangesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const bool hasBox = index.isValid() && !Data::isField(index) && index.column() == ChangeColumn;
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
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    if (d->sectionAt(parent))
        return d->nodeIndex(parent.row(), row, column);
    return createIndex(row, column, quintptr(d->nodeAt(parent)->id) << 1);
}

QModelIndex ChangesModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0)
        return {};
    if (Data::isField(child))
        return d->indexOfId(int(child.internalId() >> 1), 0);
    const int section = d->sectionRow(int(child.internalId() >> 1));
    return section < 0 ? QModelIndex() : d->sectionIndex(std::size_t(section));
}

int ChangesModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return d->isGrouped ? int(d->sections.size()) : int(d->sections.front().nodes.size());
    if (Data::isField(parent) || parent.column() > 0)
        return 0;
    if (const ChangeSection* section = d->sectionAt(parent))
        return int(section->nodes.size());
    const ChangeNode* node = d->nodeAt(parent);
    return node ? node->fieldRows() : 0;
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
    if (const ChangeSection* section = d->sectionAt(index))
        return d->sectionData(*section, index.column(), role);
    const ChangeNode* node = d->nodeAt(index);
    if (!node)
        return {};
    if (!Data::isField(index))
        return d->changeData(*node, index.column(), role);
    const FieldChange* field = fieldAt(index);
    return field ? d->fieldData(node->change, *field, index.column(), role) : QVariant();
}

QVariant ChangesModel::Data::sectionData(const ChangeSection& section, int column, int role) const {
    if (column != ChangeColumn)
        return {};
    const QString text = tr("%1: %2").arg(section.mapper->name(), section.tally.text());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text;
    case Qt::ToolTipRole:
        return plainToolTip(text);
    case Qt::CheckStateRole:
        return section.tally.taken == section.tally.total ? Qt::Checked
               : section.tally.taken == 0                 ? Qt::Unchecked
                                                          : Qt::PartiallyChecked;
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    case KeyRole:
        return section.mapper->name();
    default:
        return {};
    }
}

QVariant ChangesModel::Data::changeData(const ChangeNode& node, int column, int role) const {
    const Change& change = node.change;
    const auto text = [&]() -> QString {
        const FieldChange* only = change.fields.size() == 1 ? &change.fields.front() : nullptr;
        switch (column) {
        case ChangeColumn:
            return node.title;
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
                   ? u"%1, %2"_s.arg(node.title, Theme::stateName(stateOf(change.kind)))
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
