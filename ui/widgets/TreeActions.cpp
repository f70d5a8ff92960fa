// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TreeActions.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/Words.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/prompts/Prompt.h"
#include "ui/widgets/NewNode.h"
#include "ui/widgets/TreeView.h"

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

bool isDeleted(const QModelIndex& index) {
    return index.data(EditStateRole).toInt() == int(EditState::Deleted);
}

} // namespace

TreeActions::TreeActions(LiveDatabase& database, EntityTreeModel& model, TreeView& view,
                         Prompt& prompt)
    : TreeCommands(database, model, view), m_prompt(prompt) {
    const QString entity = model.mapper().name();
    m_rename =
        make(u"tree.rename"_s, tr("&Rename"), u"edit-rename"_s, u"F2"_s, [this] { startRename(); });
    m_addChild = make(u"tree.addChild"_s, tr("New %1 &below").arg(entity), u"list-add"_s, u"Ins"_s,
                      [this] { newChild(); });
    m_addSibling = make(u"tree.addSibling"_s, tr("New %1 b&eside").arg(entity),
                        u"edit-table-insert-row-below"_s, u"Shift+Ins"_s, [this] { newSibling(); });
    addSeparator();
    m_outdent = make(u"tree.outdent"_s, tr("One level &up"), u"format-indent-less"_s,
                     u"Alt+Shift+Left"_s, [this] { outdentSelected(); });
    m_indent = make(u"tree.indent"_s, tr("One level do&wn"), u"format-indent-more"_s,
                    u"Alt+Shift+Right"_s, [this] { indentSelected(); });
    m_moveUp = make(u"tree.moveUp"_s, tr("Move u&p"), u"arrow-up"_s, u"Alt+Shift+Up"_s,
                    [this] { moveSelectedUp(); });
    m_moveDown = make(u"tree.moveDown"_s, tr("Move dow&n"), u"arrow-down"_s, u"Alt+Shift+Down"_s,
                      [this] { moveSelectedDown(); });
    addSeparator();
    m_remove = make(u"tree.remove"_s, tr("&Delete"), u"edit-delete"_s, u"Del"_s,
                    [this] { removeSelected(); });
    addSeparator();
    m_expandAll = make(u"tree.expandAll"_s, tr("E&xpand all"), u"expand-all"_s, {},
                       [this] { expandEverything(); });
    m_collapseAll = make(u"tree.collapseAll"_s, tr("&Collapse all"), u"collapse-all"_s, {},
                         [this] { collapseEverything(); });

    connect(&view, &TreeView::siblingRequested, m_addSibling, &QAction::trigger);
    TreeActions::update();
}

void TreeActions::update() {
    guarded(this, [this] {
        const QModelIndex current = m_view.currentIndex();
        const QString selection = selectionRefusal();
        enable(m_rename, renameRefusal());
        enable(m_addChild, addRefusal(current));
        enable(m_addSibling, addRefusal(current.parent()));
        enable(m_remove, selection);
        enable(m_indent, indentRefusal());
        enable(m_outdent, outdentRefusal());
        // Without an order of their own siblings cannot be moved; pressing the key says so.
        enable(m_moveUp, selection);
        enable(m_moveDown, selection);
    });
}

QString TreeActions::renameRefusal() const {
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid())
        return tr("Nothing is selected.");
    if (isDeleted(current))
        return tr("This row is marked for deletion.");
    return current.siblingAtColumn(0).data(ReasonRole).toString();
}

QString TreeActions::addRefusal(const QModelIndex& parent) const {
    const QString refusal = m_database.edits().refusal(m_model.mapper());
    if (refusal.isEmpty() && parent.isValid() && isDeleted(parent))
        return tr("%1 is marked for deletion.").arg(parent.data().toString());
    return refusal;
}

QString TreeActions::indentRefusal() const {
    const QString refusal = selectionRefusal();
    if (!refusal.isEmpty())
        return refusal;
    const QModelIndexList rows = m_view.topmostSelected();
    if (rows.front().row() == 0)
        return tr("There is no sibling above it to move into.");
    return {};
}

QString TreeActions::outdentRefusal() const {
    const QString refusal = selectionRefusal();
    if (!refusal.isEmpty())
        return refusal;
    const QModelIndexList rows = m_view.topmostSelected();
    if (!rows.front().parent().isValid())
        return tr("It is at the top level already.");
    return {};
}

// --- acts

void TreeActions::startRename() {
    const QModelIndex current = m_view.currentIndex().siblingAtColumn(0);
    if (!current.isValid())
        return;
    m_view.scrollTo(current);
    m_view.edit(current);
}

void TreeActions::newChild() { add(m_view.currentIndex().siblingAtColumn(0)); }

void TreeActions::newSibling() { add(m_view.currentIndex().siblingAtColumn(0).parent()); }

void TreeActions::add(const QModelIndex& parent) {
    auto* node = new NewNode(m_database, m_model, parent, this);
    node->add(tr("New %1").arg(m_model.mapper().name()),
              [this](const orm::ObjectPtr& added, const QString& reason) {
                  report(reason);
                  if (added)
                      editName(*added);
              });
}

void TreeActions::removeSelected() {
    const orm::ObjectList rows = selectedRows();
    if (!rows.empty())
        removeRows(rows);
}

void TreeActions::removeRows(const orm::ObjectList& rows) {
    m_database.edits().findDependents(this, rows, [this, rows](const Dependents& dependents) {
        guarded(this, [&] {
            ChildrenChoice choice = ChildrenChoice::DeleteSubtree;
            if (!dependents.children.empty() || dependents.links > 0 ||
                !dependents.referring.empty() || !dependents.further.empty()) {
                RemovalQuestion question;
                const orm::Mapper& mapper = m_model.mapper();
                question.what =
                    rows.size() == 1 ? u"%1 %2"_s.arg(mapper.name(), nameOf(rows)) : nameOf(rows);
                question.dependents = dependents;
                question.isTree = !dependents.children.empty();
                question.canMoveElsewhere = true;
                const std::optional<ChildrenChoice> answer = m_prompt.askRemoval(question);
                if (!answer)
                    return;
                choice = *answer;
            }
            if (choice == ChildrenChoice::MoveElsewhere) {
                Q_EMIT mergeRequested();
                return;
            }
            report(m_database.edits().remove(rows, dependents, choice));
            update();
        });
    });
}

void TreeActions::indentSelected() {
    const QModelIndexList chosen = m_view.topmostSelected();
    if (chosen.isEmpty() || chosen.front().row() == 0)
        return;
    const orm::ObjectList rows = selectedRows();
    report(m_model.moveInto(rows, chosen.front().siblingAtRow(chosen.front().row() - 1)));
    select(rows);
}

void TreeActions::outdentSelected() {
    const QModelIndexList chosen = m_view.topmostSelected();
    if (chosen.isEmpty() || !chosen.front().parent().isValid())
        return;
    const QModelIndex parent = chosen.front().parent();
    const orm::ObjectList rows = selectedRows();
    // With an order of their own the nodes come right behind their former parent.
    report(m_model.hasOrder() ? m_model.moveBeside(rows, parent, true)
                              : m_model.moveInto(rows, parent.parent()));
    select(rows);
}

void TreeActions::moveAmongSiblings(int step) {
    const QModelIndexList chosen = m_view.topmostSelected();
    if (chosen.isEmpty())
        return;
    if (!m_model.hasOrder()) {
        report(tr("Siblings are sorted by name: there is no order column."));
        return;
    }
    const QModelIndex edge = step < 0 ? chosen.front() : chosen.back();
    const QModelIndex neighbour = edge.siblingAtRow(edge.row() + step);
    if (!neighbour.isValid())
        return;
    const orm::ObjectList rows = selectedRows();
    report(m_model.moveBeside(rows, neighbour, step > 0));
    select(rows);
}

void TreeActions::expandEverything() { m_view.expandAll(); }

void TreeActions::collapseEverything() {
    QModelIndex topmost = m_view.currentIndex();
    while (topmost.parent().isValid())
        topmost = topmost.parent();
    m_view.collapseAll();
    if (topmost.isValid())
        m_view.setCurrentIndex(topmost);
}

} // namespace espalier::ui
