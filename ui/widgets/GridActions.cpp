// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridActions.h"

#include "ui/commands/Edits.h"
#include "ui/editors/ContentDialog.h"
#include "ui/editors/LongTextDialog.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/TableCells.h"
#include "ui/prompts/Prompt.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"
#include "ui/widgets/HoverCard.h"

#include <QIcon>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::ObjectList;
using orm::ObjectPtr;

GridActions::GridActions(LiveDatabase& database, EntityTableModel& model, GridView& view,
                         Prompt& prompt)
    : QObject(&view), m_database(database), m_model(model), m_view(view), m_prompt(prompt) {
    m_newRow = make(u"newRow"_s, tr("New row"), u"list-add"_s, {QKeySequence(Qt::Key_Insert)},
                    &GridActions::addRow);
    m_duplicateRow =
        make(u"duplicateRow"_s, tr("Duplicate row"), u"edit-duplicate"_s,
             {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}, &GridActions::duplicateSelected);
    m_removeRow = make(u"removeRow"_s, tr("Delete row"), u"edit-table-delete-row"_s,
                       {QKeySequence(Qt::CTRL | Qt::Key_Delete)}, &GridActions::removeSelected);
    m_editText = make(u"editText"_s, tr("Edit as text…"), u"document-edit"_s,
                      {QKeySequence(Qt::Key_F4)}, &GridActions::editLongText);
    m_follow = make(u"followReference"_s, tr("Go to what it refers to"), u"go-jump"_s,
                    {QKeySequence(Qt::Key_F12)}, &GridActions::followReference);
    m_related = make(u"showRelated"_s, tr("Show related rows"), u"relationship"_s,
                     {QKeySequence(Qt::SHIFT | Qt::Key_F12)}, &GridActions::showRelated);
    m_setNull = make(u"setNull"_s, tr("Set to NULL"), u"edit-clear"_s,
                     {QKeySequence(Qt::ALT | Qt::Key_Delete)}, &GridActions::clearToNull);
    m_clear = make(u"clearCells"_s, tr("Clear cells"), u"edit-clear"_s,
                   {QKeySequence(Qt::Key_Delete)}, &GridActions::clearContent);
    m_revert = make(u"revertCells"_s, tr("Revert to original"), u"document-revert"_s,
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)}, &GridActions::revertSelected);
    m_view.setContextMenuPolicy(Qt::ActionsContextMenu);
    new HoverCard(m_view, m_database, [this](const QModelIndex& index) { return referred(index); });
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &GridActions::update);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GridActions::update);
    connect(&model, &QAbstractItemModel::modelReset, this, &GridActions::update);
    connect(&model, &QAbstractItemModel::dataChanged, this, &GridActions::update);
    for (const auto signal : {&LiveDatabase::changesChanged, &LiveDatabase::saveStarted})
        connect(&database, signal, this, &GridActions::update);
    connect(&database, &LiveDatabase::saved, this, &GridActions::update);
    connect(&database, &LiveDatabase::saveFailed, this, &GridActions::update);
    update();
}

QAction* GridActions::make(const QString& name, const QString& text, const QString& icon,
                           const QList<QKeySequence>& keys, Act act) {
    auto* action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this,
            [this, act] { guarded(this, [&] { (this->*act)(); }); });
    m_view.addAction(action);
    return action;
}

void GridActions::enable(QAction* action, const QString& reason) {
    action->setEnabled(reason.isEmpty());
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(reason.isEmpty() ? u"%1 (%2)"_s.arg(action->text(), keys) : reason);
}

void GridActions::update() {
    const QString refusal = m_model.refusal();
    const bool any = m_view.currentIndex().isValid();
    const QString nothing = any ? QString() : tr("No row is selected.");
    const QString onRows = refusal.isEmpty() ? nothing : refusal;
    enable(m_newRow, refusal);
    for (QAction* action : {m_duplicateRow, m_removeRow, m_setNull, m_clear, m_revert})
        enable(action, onRows);
    enable(m_editText, nothing);
    const QModelIndex index = m_view.currentIndex();
    const ObjectPtr row = any ? m_model.objectAt(index.row()) : ObjectPtr();
    const bool refers = row && m_model.columns()[std::size_t(index.column())].reference;
    enable(m_follow, !nothing.isEmpty() ? nothing
                     : !refers          ? tr("The cell refers to no other row.")
                     : !referred(index) ? tr("The reference is empty.")
                                        : QString());
    enable(m_related, !nothing.isEmpty() ? nothing
                      : row              ? QString()
                                         : tr("Without a key nothing can refer to the row."));
}

void GridActions::report(const QString& reason) {
    if (!reason.isEmpty())
        Q_EMIT refused(reason);
}

void GridActions::goTo(const ObjectPtr& object) {
    m_model.showStaged();
    const int row = m_model.rowOf(*object);
    if (row < 0)
        return;
    const auto isForTyping = [&](int column) {
        const orm::Column& info = m_model.columns()[std::size_t(column)].column;
        // Numbered keys are made by the database.
        const bool numbered = info.isPrimaryKey() && m_model.mapper()->primaryKey().size() == 1 &&
                              info.type().isNumber();
        return !numbered && m_model.index(row, column).flags().testFlag(Qt::ItemIsEditable);
    };
    const GridHeader& header = m_view.header();
    int column = header.firstShown();
    for (int place = header.count() - 1; place >= 0; --place) {
        const int candidate = header.logicalIndex(place);
        if (!header.isSectionHidden(candidate) && isForTyping(candidate))
            column = candidate;
    }
    m_view.setCurrentIndex(m_model.index(row, column));
    m_view.scrollTo(m_view.currentIndex());
}

void GridActions::addRow() {
    std::vector<std::pair<const orm::Relationship*, ObjectPtr>> references;
    if (m_scopeObject && m_model.scope() && m_model.scope()->relationship &&
        m_model.scope()->relationship->direction() != orm::Direction::OneToMany)
        references.emplace_back(m_model.scope()->relationship, m_scopeObject);
    QString reason;
    const ObjectPtr added = m_database.edits().addRow(*m_model.mapper(), {}, references, &reason);
    report(reason);
    if (added)
        goTo(added);
}

void GridActions::duplicateSelected() {
    const ObjectList rows = m_view.selectedObjects();
    if (rows.empty())
        return;
    // What the grid does not read, such as pictures, belongs to the copy too.
    m_database.require(
        this, rows,
        [this, rows] {
            guarded(this, [&] {
                QString reason;
                const ObjectList copies = m_database.edits().duplicate(rows, true, &reason);
                report(reason);
                if (!copies.empty())
                    goTo(copies.front());
            });
        },
        [this](const Failure& failure) { report(failure.message); });
}

void GridActions::removeSelected() { removeRows(m_view.selectedObjects()); }

void GridActions::removeRows(const ObjectList& rows) {
    if (rows.empty())
        return;
    m_database.edits().findDependents(this, rows, [this, rows](const Dependents& dependents) {
        guarded(this, [&] {
            auto choice = ChildrenChoice::MoveUp;
            const bool isTree = m_model.mapper()->traits().parent != nullptr;
            // Links go with their row and come back with it: nothing to choose.
            if (!dependents.children.empty() || !dependents.referring.empty() ||
                !dependents.further.empty()) {
                RemovalQuestion question;
                question.what = rows.size() == 1
                                    ? u"%1 %2"_s.arg(m_model.mapper()->name(), nameOf(rows))
                                    : nameOf(rows);
                question.dependents = dependents;
                question.isTree = isTree;
                const std::optional<ChildrenChoice> answer = m_prompt.askRemoval(question);
                if (!answer)
                    return;
                choice = *answer;
            }
            report(m_database.edits().remove(rows, dependents, choice));
        });
    });
}

void GridActions::clearSelected(bool onlyNull) {
    std::vector<std::tuple<ObjectPtr, int, orm::Value>> cells;
    QString reason;
    for (const QModelIndex& index : m_view.selectedCells()) {
        const QString refusal = index.data(ReasonRole).toString();
        const TableColumn& column = m_model.columns()[std::size_t(index.column())];
        if (!refusal.isEmpty()) {
            reason = refusal;
            continue;
        }
        const bool empty = !onlyNull && !column.column.isNullable() &&
                           column.column.type().isText() && !column.reference;
        if (!column.column.isNullable() && !empty) {
            reason = EntityTableModel::tr("%1 must have a value.").arg(column.name);
            continue;
        }
        cells.emplace_back(m_model.objectAt(index.row()), column.slot,
                           empty ? orm::Value(u""_s) : orm::Value());
    }
    if (cells.empty()) {
        report(reason);
        return;
    }
    // A reference set to nothing is a change of the relation, which Edits makes one by one.
    const auto isReference = [this](int slot) {
        return Edits::referenceOf(*m_model.mapper(), slot) != nullptr;
    };
    std::vector<std::tuple<ObjectPtr, int, orm::Value>> plain;
    QUndoStack& stack = m_database.undoStack();
    const bool several = cells.size() > 1 && std::ranges::any_of(cells, [&](const auto& cell) {
                             return isReference(std::get<1>(cell));
                         });
    if (several)
        stack.beginMacro(tr("Clear %1 cells").arg(cells.size()));
    for (const auto& [object, slot, value] : cells) {
        if (isReference(slot))
            report(m_database.edits().setReference(
                object, *Edits::referenceOf(*m_model.mapper(), slot), {}));
        else
            plain.emplace_back(object, slot, value);
    }
    if (!plain.empty())
        report(m_database.edits().setValues(plain, {}));
    if (several)
        stack.endMacro();
}

QString GridActions::revertCell(const QModelIndex& index) {
    const ObjectPtr object = m_model.objectAt(index.row());
    const TableColumn& column = m_model.columns()[std::size_t(index.column())];
    if (!column.isLinks)
        return m_database.edits().revertSlot(object, column.slot);
    const orm::RelationSlot links = object->relation(*column.links);
    QString reason;
    for (const ObjectList& list : {links.added(), links.removed()}) {
        for (const ObjectPtr& other : list) {
            const QString refusal = m_database.edits().revertLink(object, *column.links, other);
            if (reason.isEmpty())
                reason = refusal;
        }
    }
    return reason;
}

void GridActions::revertSelected() {
    ObjectList whole;
    QModelIndexList cells;
    for (const QModelIndex& index : m_view.selectedCells()) {
        const ObjectPtr object = m_model.objectAt(index.row());
        if (!object)
            continue;
        const bool marked =
            object->state() == orm::ObjectState::Pending || m_database.isMarkedForDeletion(*object);
        const bool rowSelected =
            object->hasHistory() && m_view.selectionModel()->isRowSelected(index.row());
        if (marked || rowSelected) {
            if (std::ranges::find(whole, object) == whole.end())
                whole.push_back(object);
        } else if (cells::state(*object, m_model.columns()[std::size_t(index.column())]) !=
                   EditState::Clean) {
            cells.append(index);
        }
    }
    const bool several = cells.size() + (whole.empty() ? 0 : 1) > 1;
    QUndoStack& stack = m_database.undoStack();
    if (several)
        stack.beginMacro(tr("Revert %1 changes").arg(cells.size() + qsizetype(whole.size())));
    if (!whole.empty())
        report(m_database.edits().revert(whole));
    const QList<QPersistentModelIndex> places(cells.begin(), cells.end());
    for (const QPersistentModelIndex& place : places) {
        if (place.isValid())
            report(revertCell(place));
    }
    if (several)
        stack.endMacro();
}

void GridActions::editLongText() {
    const QModelIndex index = m_view.currentIndex();
    if (!index.isValid())
        return;
    const TableColumn& column = m_model.columns()[std::size_t(index.column())];
    if (column.column.type().kind == orm::TypeKind::LargeBinary)
        return showContent(index);
    m_model.readWhole(
        this, {index},
        [this, place = QPersistentModelIndex(index)](const QStringList& whole) {
            if (place.isValid())
                showText(place, whole.front());
        },
        [this](const QString& reason) { report(reason); });
}

// `whole`: of a row without a key, which keeps no text.
void GridActions::showText(const QPersistentModelIndex& index, const QString& whole) {
    const TableColumn& column = m_model.columns()[std::size_t(index.column())];
    const QString text =
        !whole.isEmpty() ? whole
                         : index.data(column.slot < 0 ? Qt::DisplayRole : Qt::EditRole).toString();
    const QString refusal =
        column.reference ? tr("Pick the row in the cell.") : index.data(ReasonRole).toString();
    auto* dialog =
        new LongTextDialog({column.name, column.column.type(), column.column.isNullable(), nullptr},
                           text, !refusal.isEmpty(), &m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, index, text] {
        if (index.isValid() && dialog->text() != text)
            m_model.setData(index, dialog->text(), Qt::EditRole);
    });
    dialog->open();
}

/// Known to the session, or made with its key: what is missing is read where it is shown.
ObjectPtr GridActions::referred(const QModelIndex& index) const {
    const ObjectPtr row = m_model.objectAt(index.row());
    const orm::Relationship* reference = m_model.columns()[std::size_t(index.column())].reference;
    if (!row || !reference)
        return {};
    if (const ObjectPtr known = cells::referred(m_database.session(), *row, *reference))
        return known;
    std::vector<orm::Value> key;
    for (const int slot : reference->target().primaryKey()) {
        const auto& pairs = reference->pairs();
        const auto pair = std::ranges::find(pairs, slot, &std::pair<int, int>::second);
        if (pair == pairs.end())
            return {};
        key.push_back(cells::foreignValue(*row, pair->first, reference));
    }
    return m_database.object(reference->target(), key);
}

void GridActions::followReference() {
    if (const ObjectPtr target = referred(m_view.currentIndex()))
        Q_EMIT followRequested(target);
}

void GridActions::showRelated() {
    if (const ObjectPtr row = m_model.objectAt(m_view.currentIndex().row()))
        Q_EMIT relatedRequested(row);
}

void GridActions::showContent(const QModelIndex& index) {
    const ObjectPtr object = m_model.objectAt(index.row());
    if (!object)
        return report(tr("Binary data can be looked at where a key tells the rows apart."));
    const TableColumn& column = m_model.columns()[std::size_t(index.column())];
    auto* dialog =
        new ContentDialog(m_database, object, column.slot, m_prompt, m_model.refusal(), &m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace espalier::ui
