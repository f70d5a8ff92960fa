// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LinkPicker.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/Words.h"
#include "ui/models/TableCells.h"
#include "ui/widgets/RowPickDialog.h"

#include <QCursor>
#include <QMenu>
#include <QUndoStack>
#include <QWidget>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Relationship;

std::vector<const Relationship*> LinkPicker::relationsOf(const orm::Mapper& mapper) {
    std::vector<const Relationship*> relations;
    for (const auto& relationship : mapper.relationships()) {
        if (relationship->direction() == orm::Direction::ManyToMany &&
            !relationship->options().viewOnly) {
            relations.push_back(relationship.get());
        }
    }
    return relations;
}

bool LinkPicker::isFor(const orm::Mapper& mapper) { return !relationsOf(mapper).empty(); }

LinkPicker::LinkPicker(LiveDatabase& database, const ObjectList& rows, QWidget* window)
    : QObject(window), m_database(database), m_rows(rows), m_window(window) {}

void LinkPicker::start() {
    const std::vector<const Relationship*> relations =
        m_rows.empty() ? std::vector<const Relationship*>() : relationsOf(m_rows.front()->mapper());
    if (relations.size() == 1) {
        read(*relations.front());
    } else if (!relations.empty()) {
        askRelation(relations);
    } else {
        deleteLater();
    }
}

void LinkPicker::askRelation(const std::vector<const Relationship*>& relations) {
    auto* menu = new QMenu(m_window);
    menu->setObjectName(u"linkRelations"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Relationship* relationship : relations) {
        const QAction* action =
            menu->addAction(tr("%1 (%2)").arg(relationship->target().name(), relationship->name()));
        connect(action, &QAction::triggered, this, [this, relationship] { read(*relationship); });
    }
    connect(menu, &QMenu::aboutToHide, this, [this, menu] {
        if (!menu->activeAction()) {
            deleteLater();
        }
    });
    menu->popup(m_window->mapToGlobal(m_window->rect().center()));
}

void LinkPicker::read(const Relationship& relationship) {
    const auto arrived = [this, &relationship] { ask(relationship); };
    m_database.requireRelation(this, m_rows, relationship, arrived, [this](const Failure& failure) {
        Q_EMIT refused(failure.message);
        deleteLater();
    });
}

void LinkPicker::ask(const Relationship& relationship) {
    QHash<const orm::Object*, int> counts;
    ObjectList linked;
    for (const ObjectPtr& row : m_rows) {
        for (const ObjectPtr& other : row->relation(relationship).items) {
            if (++counts[other.get()] == 1) {
                linked.push_back(other);
            }
        }
    }
    QHash<const orm::Object*, Qt::CheckState> ticks;
    for (const ObjectPtr& other : linked) {
        const bool isAll = counts.value(other.get()) == int(m_rows.size());
        ticks.insert(other.get(), isAll ? Qt::Checked : Qt::PartiallyChecked);
    }
    std::ranges::stable_sort(linked, [](const ObjectPtr& a, const ObjectPtr& b) {
        return cells::label(*a).localeAwareCompare(cells::label(*b)) < 0;
    });
    const QString target = relationship.target().name();
    auto* dialog = new RowPickDialog(
        m_database, relationship.target(), RowPickDialog::Mode::Ticks,
        {tr("Link %1").arg(nameOf(m_rows)), tr("Name of a %1").arg(target), tr("&Link")}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!linked.empty()) {
        dialog->model().setFirst(linked);
    }
    dialog->model().setTicks(ticks);
    connect(dialog, &QDialog::accepted, this, [this, dialog, &relationship] {
        guarded(this, [&] { apply(*dialog, relationship); });
    });
    connect(dialog, &QDialog::finished, this, &QObject::deleteLater);
    dialog->open();
}

void LinkPicker::apply(const RowPickDialog& dialog, const Relationship& relationship) {
    ObjectList added;
    ObjectList removed;
    for (const auto& [other, tick] : dialog.model().changedTicks()) {
        (tick == Qt::Checked ? added : removed).push_back(other);
    }
    QUndoStack& stack = m_database.undoStack();
    const bool isBoth = !added.empty() && !removed.empty();
    if (isBoth) {
        stack.beginMacro(tr("Link %1").arg(nameOf(m_rows)));
    }
    QString reason;
    if (!added.empty()) {
        reason = m_database.edits().link(m_rows, relationship, added);
    }
    if (!removed.empty() && reason.isEmpty()) {
        reason = m_database.edits().unlink(m_rows, relationship, removed);
    }
    if (isBoth) {
        stack.endMacro();
    }
    if (!reason.isEmpty()) {
        Q_EMIT refused(reason);
    }
}

} // namespace espalier::ui
