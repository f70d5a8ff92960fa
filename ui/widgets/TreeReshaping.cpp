// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TreeReshaping.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/Words.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/prompts/Prompt.h"
#include "ui/widgets/LinkPicker.h"
#include "ui/widgets/NewNode.h"
#include "ui/widgets/RowPickDialog.h"
#include "ui/widgets/TreeView.h"

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::ObjectList;
using orm::ObjectPtr;

TreeReshaping::TreeReshaping(LiveDatabase& database, EntityTreeModel& model, TreeView& view,
                             Prompt& prompt)
    : TreeCommands(database, model, view), m_prompt(prompt) {
    addSeparator();
    m_moveTo =
        make(u"tree.moveTo"_s, tr("Mo&ve to…"), u"go-jump"_s, u"Ctrl+M"_s, [this] { askParent(); });
    m_merge = make(u"tree.merge"_s, tr("Mer&ge into…"), u"merge"_s, u"Ctrl+Shift+M"_s,
                   [this] { askSurvivor(); });
    m_flatten = make(u"tree.flatten"_s, tr("&Flatten below"), u"view-list-tree"_s, {},
                     [this] { flattenCurrent(); });
    m_split =
        make(u"tree.split"_s, tr("Spl&it off…"), u"list-add"_s, {}, [this] { splitSelected(); });
    m_sort = make(u"tree.sort"_s, tr("&Sort below by name"), u"view-sort-ascending"_s, {},
                  [this] { sortCurrent(); });
    m_link =
        make(u"tree.link"_s, tr("&Link…"), u"insert-link"_s, u"Ctrl+L"_s, [this] { pickLinks(); });
    TreeReshaping::update();
}

QString TreeReshaping::linkRefusal() const {
    const QString refusal = selectionRefusal();
    return refusal.isEmpty() && !LinkPicker::isFor(m_model.mapper())
               ? tr("%1 is linked with no other table.").arg(m_model.mapper().name())
               : refusal;
}

void TreeReshaping::update() {
    guarded(this, [this] {
        const QString selection = selectionRefusal();
        enable(m_moveTo, selection);
        enable(m_merge, selection);
        const QModelIndex current = m_view.currentIndex().siblingAtColumn(0);
        QString flat = selection;
        if (flat.isEmpty() && m_model.rowCount(current) == 0) {
            flat = tr("Nothing stands below it.");
        }
        enable(m_flatten, flat);
        enable(m_split, selection.isEmpty() ? splitRefusal() : selection);
        enable(m_sort, m_model.sortRefusal(current));
        enable(m_link, linkRefusal());
    });
}

// --- acts

void TreeReshaping::askParent() {
    const ObjectList rows = selectedRows();
    auto* dialog = new RowPickDialog(
        m_database, m_model.mapper(), RowPickDialog::Mode::One,
        {tr("Move %1 to").arg(nameOf(rows)), tr("Name of the new parent"), tr("&Move")}, &m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->model().setNoRow(tr("Top level"));
    dialog->model().setRefusal([this, rows](const ObjectPtr& parent) {
        return m_database.edits().moveRefusal(rows, parent);
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, rows] {
        if (const auto parent = dialog->chosen()) {
            guarded(this, [&] { moveBelow(rows, *parent); });
        }
    });
    dialog->open();
}

void TreeReshaping::moveBelow(const ObjectList& rows, const ObjectPtr& parent) {
    const QModelIndex index = parent ? m_model.indexOf(*parent) : QModelIndex();
    if (parent && !index.isValid() && !m_model.filter().isEmpty()) {
        report(m_database.edits().move(rows, parent)); // the filter hides it
        return;
    }
    const QString reason = m_model.moveInto(rows, index);
    report(reason);
    if (reason.isEmpty()) {
        select(rows);
    }
}

void TreeReshaping::askSurvivor() {
    const ObjectList rows = selectedRows();
    auto* dialog = new RowPickDialog(m_database, m_model.mapper(), RowPickDialog::Mode::One,
                                     {tr("Merge %1 into").arg(nameOf(rows)),
                                      tr("Name of the %1 that stays").arg(m_model.mapper().name()),
                                      tr("&Merge…")},
                                     &m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Several: one of them may stay. It is offered first.
    const bool isOneOfThem = rows.size() > 1;
    if (isOneOfThem) {
        dialog->model().setFirst(rows);
    }
    const auto others = [rows](const ObjectPtr& survivor) {
        ObjectList merged = rows;
        std::erase(merged, survivor);
        return merged;
    };
    dialog->model().setRefusal([this, rows, others, isOneOfThem](const ObjectPtr& survivor) {
        return m_database.edits().mergeRefusal(isOneOfThem ? others(survivor) : rows, survivor);
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, rows, others, isOneOfThem] {
        if (const auto survivor = dialog->chosen(); survivor && *survivor) {
            guarded(this, [&] { askMerge(isOneOfThem ? others(*survivor) : rows, *survivor); });
        }
    });
    dialog->open();
}

void TreeReshaping::askMerge(const ObjectList& rows, const ObjectPtr& survivor) {
    const auto found = [this, rows, survivor](const MergeFacts& facts) {
        guarded(this, [&] {
            const QString what = rows.size() == 1
                                     ? u"%1 %2"_s.arg(m_model.mapper().name(), nameOf(rows))
                                     : nameOf(rows);
            if (!m_prompt.askMerge({what, nameOf({survivor}), facts})) {
                return;
            }
            const QString reason = m_database.edits().merge(rows, survivor);
            report(reason);
            if (reason.isEmpty()) {
                select({survivor});
            }
        });
    };
    m_database.edits().findMerge(this, rows, survivor, found,
                                 [this](const QString& reason) { report(reason); });
}

void TreeReshaping::flattenCurrent() {
    report(m_model.flatten(m_view.currentIndex().siblingAtColumn(0)));
    update();
}

QString TreeReshaping::splitRefusal() const {
    const QModelIndexList nodes = m_view.topmostSelected();
    const auto isBeside = [&nodes](const QModelIndex& node) {
        return node.parent() == nodes.front().parent();
    };
    return std::ranges::all_of(nodes, isBeside) ? QString()
                                                : tr("Select rows that stand below the same one.");
}

// A new row beside their parent takes them; at the top it comes above them.
void TreeReshaping::splitSelected() {
    const QModelIndexList nodes = m_view.topmostSelected();
    if (nodes.isEmpty()) {
        return;
    }
    const QModelIndex parent = nodes.front().parent();
    const QString name = parent.isValid() ? tr("%1 2").arg(parent.data().toString())
                                          : tr("New %1").arg(m_model.mapper().name());
    auto* node = new NewNode(m_database, m_model, parent.parent(), this);
    const auto added = [this](const ObjectPtr& row, const QString& reason) {
        report(reason);
        if (row) {
            editName(*row);
        }
    };
    node->add(name, added, selectedRows());
}

void TreeReshaping::sortCurrent() {
    report(m_model.sortChildren(m_view.currentIndex().siblingAtColumn(0)));
}

void TreeReshaping::pickLinks() {
    auto* picker = new LinkPicker(m_database, selectedRows(), &m_view);
    connect(picker, &LinkPicker::refused, this, &TreeReshaping::refused);
    picker->start();
}

} // namespace espalier::ui
