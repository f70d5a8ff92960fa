// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TreeCommands.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/models/Roles.h"
#include "ui/widgets/TreeView.h"

#include <QIcon>

#include <algorithm>
#include <utility>

namespace espalier::ui {

using namespace Qt::StringLiterals;

TreeCommands::TreeCommands(LiveDatabase& database, EntityTreeModel& model, TreeView& view)
    : m_database(database), m_model(model), m_view(view) {
    const auto again = [this] { update(); };
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, again);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, again);
    connect(&model, &QAbstractItemModel::modelReset, this, again);
    connect(&model, &QAbstractItemModel::rowsMoved, this, again);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, again);
    for (const auto signal : {&LiveDatabase::changesChanged, &LiveDatabase::saveStarted}) {
        connect(&database, signal, this, again);
    }
    connect(&database, &LiveDatabase::saved, this, again);
    connect(&database, &LiveDatabase::saveFailed, this, again);
}

QAction* TreeCommands::make(const QString& name, const QString& text, const QString& icon,
                            const QKeySequence& keys, std::function<void()> act) {
    auto* action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view.addAction(action);
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        if (!m_view.isEditing()) {
            guarded(this, act);
        }
    });
    return action;
}

void TreeCommands::addSeparator() {
    auto* action = new QAction(&m_view);
    action->setSeparator(true);
    m_view.addAction(action);
}

void TreeCommands::enable(QAction* action, const QString& reason) {
    action->setEnabled(reason.isEmpty());
    QString tip = action->text().remove(u'&');
    if (!action->shortcut().isEmpty()) {
        tip += u" (%1)"_s.arg(action->shortcut().toString(QKeySequence::NativeText));
    }
    action->setToolTip(reason.isEmpty() ? tip : tip + u'\n' + reason);
}

QString TreeCommands::selectionRefusal() const {
    const QString refusal = m_database.edits().refusal(m_model.mapper());
    if (!refusal.isEmpty()) {
        return refusal;
    }
    const QModelIndexList rows = m_view.selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        return tr("Nothing is selected.");
    }
    const auto isDeleted = [](const QModelIndex& index) {
        return index.data(EditStateRole).toInt() == int(EditState::Deleted);
    };
    return std::ranges::all_of(rows, isDeleted) ? tr("This row is marked for deletion.")
                                                : QString();
}

orm::ObjectList TreeCommands::selectedRows() const {
    orm::ObjectList rows;
    for (const QModelIndex& index : m_view.topmostSelected()) {
        const orm::ObjectPtr row = m_model.objectAt(index);
        if (row && !m_database.isMarkedForDeletion(*row)) {
            rows.push_back(row);
        }
    }
    return rows;
}

void TreeCommands::select(const orm::ObjectList& rows) {
    QItemSelection selection;
    for (const orm::ObjectPtr& row : rows) {
        if (const QModelIndex index = m_model.indexOf(*row); index.isValid()) {
            selection.select(index, index);
        }
    }
    if (!selection.isEmpty()) {
        m_view.reveal(selection.indexes().front());
        m_view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect |
                                                       QItemSelectionModel::Rows);
    }
}

void TreeCommands::editName(const orm::Object& row) {
    const QModelIndex index = m_model.indexOf(row);
    m_view.reveal(index);
    m_view.setFocus();
    if (index.flags().testFlag(Qt::ItemIsEditable)) {
        m_view.edit(index);
    }
}

void TreeCommands::report(const QString& reason) {
    if (!reason.isEmpty()) {
        Q_EMIT refused(reason);
    }
}

} // namespace espalier::ui
