// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/EntityTableModel.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/models/NumberAlignment.h"
#include "ui/models/RowsMimeData.h"
#include "ui/models/TableCells.h"
#include "ui/models/TableModelData.h"
#include "ui/widgets/Theme.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::ObjectPtr;

EntityTableModel::EntityTableModel(LiveDatabase& database, const orm::Table& table, QObject* parent)
    : QAbstractTableModel(parent), d(std::make_unique<Data>(*this, database, table)) {}

EntityTableModel::~EntityTableModel() = default;

const std::vector<EntityTableModel::ColumnInfo>& EntityTableModel::columns() const {
    return d->loader.query().columns();
}

const orm::Table& EntityTableModel::table() const { return d->loader.query().table(); }

const orm::Mapper* EntityTableModel::mapper() const { return d->loader.query().mapper(); }

void EntityTableModel::load() {
    guarded(this, [&] { d->loader.start(); });
}

void EntityTableModel::setScope(std::optional<RowScope> scope) {
    guarded(this, [&] {
        d->loader.query().setScope(std::move(scope));
        d->staged.setScope();
        d->loader.start();
    });
    Q_EMIT requestChanged();
}

const std::optional<RowScope>& EntityTableModel::scope() const { return d->loader.query().scope(); }

void EntityTableModel::setFilter(const QString& text) {
    if (text.trimmed() == filter())
        return;
    guarded(this, [&] {
        d->loader.query().setFilter(text);
        d->loader.start(true);
    });
    Q_EMIT requestChanged();
}

QString EntityTableModel::filter() const { return d->loader.query().filter(); }

void EntityTableModel::setConditions(const std::map<int, ColumnCondition>& conditions) {
    if (conditions == this->conditions())
        return;
    guarded(this, [&] {
        d->loader.query().setConditions(conditions);
        d->loader.start(true);
    });
    Q_EMIT requestChanged();
}

const std::map<int, ColumnCondition>& EntityTableModel::conditions() const {
    return d->loader.query().request().conditions;
}

filterText::Parsed EntityTableModel::parseCondition(int column, const QString& text) const {
    const TableQuery& query = d->loader.query();
    return filterText::parse(text, d->column(column),
                             {query.hasLabel(column), query.options().keepsAnyValue,
                              query.options().patterns == PatternSearch::MariaDb});
}

QString EntityTableModel::conditionHelp(int column) const {
    return filterText::help(d->column(column), d->loader.query().hasLabel(column));
}

bool EntityTableModel::isFiltered() const { return d->loader.query().request().isFiltered(); }

void EntityTableModel::sort(int column, Qt::SortOrder order) { sortBy({{column, order}}); }

void EntityTableModel::sortBy(const std::vector<SortTerm>& sorts) {
    const std::vector<SortTerm> before = this->sorts();
    d->loader.query().setSorts(sorts);
    if (before == this->sorts())
        return;
    guarded(this, [&] { d->loader.start(true); });
    Q_EMIT requestChanged();
}

const std::vector<SortTerm>& EntityTableModel::sorts() const {
    return d->loader.query().request().sorts;
}

void EntityTableModel::ask(const QString& filter, const std::map<int, ColumnCondition>& conditions,
                           const std::vector<SortTerm>& sorts) {
    guarded(this, [&] {
        d->loader.query().setFilter(filter);
        d->loader.query().setConditions(conditions);
        d->loader.query().setSorts(sorts);
        d->loader.start(true);
    });
    Q_EMIT requestChanged();
}

bool EntityTableModel::canSort(int column) const { return d->loader.query().canSort(column); }

bool EntityTableModel::canRevoke() const { return d->loader.isRevocable(); }

void EntityTableModel::revoke() {
    guarded(this, [&] { d->loader.revoke(); });
}

TableFind& EntityTableModel::find() const { return d->find; }

int EntityTableModel::sortColumn() const { return sorts().empty() ? -1 : sorts().front().column; }

Qt::SortOrder EntityTableModel::sortOrder() const {
    return sorts().empty() ? Qt::AscendingOrder : sorts().front().order;
}

qint64 EntityTableModel::matchingRows() const { return d->loader.matching(); }

bool EntityTableModel::isEstimated() const { return d->loader.isEstimated(); }

bool EntityTableModel::isAboutThere(int row) const { return d->loader.isAboutThere(row); }

bool EntityTableModel::isLoading() const { return d->loader.isLoading(); }

ObjectPtr EntityTableModel::objectAt(int row) const {
    return guarded(const_cast<EntityTableModel*>(this), [&] { return d->object(row); });
}

int EntityTableModel::rowOf(const orm::Object& object) const { return d->rowOf(object); }

std::vector<std::pair<int, int>> EntityTableModel::loadedRows() const {
    std::vector<std::pair<int, int>> stretches;
    for (const qint64 page : d->loader.window().recentPages(RowWindow::MaxPages)) {
        const int first = int(page * RowWindow::PageRows);
        const int last = std::min(first + int(RowWindow::PageRows), d->readRows()) - 1;
        if (first <= last)
            stretches.emplace_back(first, last);
    }
    if (!d->extras.empty())
        stretches.emplace_back(d->readRows(), rowCount() - 1);
    return stretches;
}

std::optional<orm::Value> EntityTableModel::loadedValue(int row, int column) const {
    return guarded(const_cast<EntityTableModel*>(this), [&] { return d->loaded(row, column); });
}

QString EntityTableModel::refusal() const {
    if (mapper())
        return d->database.edits().refusal(*mapper());
    const orm::TableTraits* traits = d->database.discovery().traits(table());
    return traits && !traits->reason.isEmpty()
               ? traits->reason
               : tr("This table has no primary key, so a row cannot be told from its twin: it is "
                    "shown, not edited.");
}

EditState EntityTableModel::rowState(int row) const { return d->rowState(row); }

int EntityTableModel::stagedRowCount() const { return int(d->extras.size()); }

void EntityTableModel::showStaged() {
    guarded(this, [&] { d->showStaged(); });
}

void EntityTableModel::countUnfiltered(std::function<void(qint64)> done) {
    guarded(this, [&] {
        d->database.read(d.get(), d->loader.query().countUnfiltered(),
                         [done = std::move(done)](orm::RowBatch&& batch) {
                             done(batch.isEmpty() ? 0 : batch.at(0, 0).to<qint64>().value_or(0));
                         });
    });
}

int EntityTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : d->readRows() + int(d->extras.size());
}

int EntityTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(columns().size());
}

QVariant EntityTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return guarded(const_cast<EntityTableModel*>(this),
                   [&] { return cellData(index.row(), index.column(), role); });
}

QVariant EntityTableModel::cellData(int row, int column, int role) const {
    const TableColumn& shown = d->column(column);
    const auto unlessEmpty = [](const QString& text) {
        return text.isEmpty() ? QVariant() : QVariant(text);
    };
    switch (role) {
    case TypeKindRole:
        return int(shown.column.type().kind);
    case Qt::TextAlignmentRole: {
        const bool right = !shown.isLinks && !shown.reference && shown.column.type().isNumber();
        return int(right ? numberAlignment : Qt::AlignLeft | Qt::AlignVCenter);
    }
    case LoadingRole:
        return d->isLoading(row, column) ? QVariant(true) : QVariant();
    case ReasonRole:
        return d->refusal(row, column);
    case Qt::AccessibleTextRole:
        return d->accessibleText(row, column);
    default:
        break;
    }
    if (d->isLoading(row, column))
        return {};
    const ObjectPtr object = d->object(row);
    switch (role) {
    case Qt::DisplayRole:
        return d->isNull(row, column) ? QVariant() : QVariant(d->displayText(row, column));
    case Qt::EditRole: {
        const QVariant raw = d->rawValue(row, column);
        return raw.isValid() && object && shown.slot >= 0
                   ? QVariant(
                         Edits::editText(cells::foreignValue(*object, shown.slot, shown.reference)))
                   : raw;
    }
    case ValueRole:
        return d->rawValue(row, column);
    case NullRole:
        return d->isNull(row, column);
    case DefaultRole:
        return d->isDefault(row, column) ? QVariant(true) : QVariant();
    case Qt::ToolTipRole:
        return unlessEmpty(d->toolTip(row, column));
    case OriginalRole:
        return unlessEmpty(d->originalText(row, column));
    case ForeignLabelRole:
        return object && shown.reference ? unlessEmpty(d->labelText(d->row(row), *object, column))
                                         : QVariant();
    case KeyRole:
        return object && object->key().isValid() ? QVariant(object->key().toText()) : QVariant();
    case EditStateRole: {
        const EditState state = object ? d->cellState(row, *object, shown) : EditState::Clean;
        return state == EditState::Clean ? QVariant() : QVariant(int(state));
    }
    default:
        return {};
    }
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical) {
        if (role == EditStateRole)
            return int(rowState(section));
        if (role != Qt::DisplayRole)
            return {};
        const QString letter = Theme::stateLetter(rowState(section));
        return letter.isEmpty() ? QVariant(section + 1) : QVariant(letter);
    }
    const TableColumn& shown = d->column(section);
    switch (role) {
    case Qt::DisplayRole:
        return shown.name;
    case Qt::AccessibleTextRole:
        return d->headerText(section);
    case Qt::ToolTipRole:
        return guarded(const_cast<EntityTableModel*>(this), [&] { return d->headerTip(section); });
    case Qt::TextAlignmentRole: {
        const bool right = !shown.isLinks && !shown.reference && shown.column.type().isNumber();
        return int(right ? numberAlignment : Qt::AlignLeft | Qt::AlignVCenter);
    }
    default:
        return {};
    }
}

bool EntityTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::EditRole && role != ValueRole))
        return false;
    const std::optional<QString> reason = guarded(
        this, [&] { return std::optional(d->apply(index.row(), index.column(), value, role)); });
    if (!reason) // thrown, and reported
        return false;
    if (!reason->isEmpty()) {
        Q_EMIT refused(*reason);
        return false;
    }
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags EntityTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const auto self = const_cast<EntityTableModel*>(this);
    if (guarded(self, [&] { return d->refusal(index.row(), index.column()); }, u"?"_s).isEmpty())
        flags |= Qt::ItemIsEditable;
    if (objectAt(index.row()))
        flags |= Qt::ItemIsDragEnabled;
    return flags | Qt::ItemNeverHasChildren;
}

Qt::DropActions EntityTableModel::supportedDragActions() const {
    return Qt::CopyAction | Qt::MoveAction | Qt::LinkAction;
}

QStringList EntityTableModel::mimeTypes() const { return {RowsMimeData::format()}; }

QMimeData* EntityTableModel::mimeData(const QModelIndexList& indexes) const {
    std::vector<int> rows;
    for (const QModelIndex& index : indexes)
        rows.push_back(index.row());
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    orm::ObjectList objects;
    QStringList labels;
    for (const int row : rows) {
        if (const ObjectPtr object = objectAt(row)) {
            objects.push_back(object);
            labels.append(cells::label(*object));
        }
    }
    return objects.empty() ? nullptr : new RowsMimeData(d->database, std::move(objects), labels);
}

} // namespace espalier::ui
