// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TreeClipboard.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/Words.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/widgets/LinkPicker.h"
#include "ui/widgets/TreeView.h"

namespace espalier::ui {

using namespace Qt::StringLiterals;

TreeClipboard::TreeClipboard(LiveDatabase& database, EntityTreeModel& model, TreeView& view)
    : TreeCommands(database, model, view) {
    addSeparator();
    m_cut =
        make(u"tree.cut"_s, tr("Cu&t"), u"edit-cut"_s, QKeySequence::Cut, [this] { take(true); });
    m_copy = make(u"tree.copy"_s, tr("C&opy with all below"), u"edit-copy"_s, QKeySequence::Copy,
                  [this] { take(false); });
    m_paste = make(u"tree.paste"_s, tr("&Paste below"), u"edit-paste"_s, QKeySequence::Paste,
                   [this] { pasteBelow(false); });
    m_pasteWithLinks = make(u"tree.pasteWithLinks"_s, tr("Paste below with l&inks"),
                            u"edit-paste"_s, u"Ctrl+Shift+V"_s, [this] { pasteBelow(true); });
    TreeClipboard::update();
}

void TreeClipboard::update() {
    guarded(this, [this] {
        const QString selection = selectionRefusal();
        enable(m_cut, selection);
        const QString copy = m_database.edits().copyRefusal(m_model.mapper());
        enable(m_copy, selection.isEmpty() ? copy : selection);
        const QString paste = pasteRefusal();
        enable(m_paste, paste);
        QString links = paste;
        if (links.isEmpty() && m_isCut)
            links = tr("What was cut keeps its links anyway.");
        if (links.isEmpty() && !LinkPicker::isFor(m_model.mapper()))
            links = tr("%1 is linked with no other table.").arg(m_model.mapper().name());
        enable(m_pasteWithLinks, links);
    });
}

QString TreeClipboard::pasteRefusal() {
    std::erase_if(m_rows, [](const orm::ObjectPtr& row) { return !Edits::isThere(*row); });
    if (const QString refusal = m_database.edits().refusal(m_model.mapper()); !refusal.isEmpty())
        return refusal;
    if (m_rows.empty())
        return tr("Nothing has been cut or copied.");
    const QModelIndex current = m_view.currentIndex();
    if (current.isValid() && current.data(EditStateRole).toInt() == int(EditState::Deleted))
        return tr("%1 is marked for deletion.").arg(current.data().toString());
    return {};
}

void TreeClipboard::take(bool isCut) {
    m_rows = selectedRows();
    m_isCut = isCut;
    update();
    if (m_rows.empty())
        return;
    const QString what = nameOf(m_rows);
    Q_EMIT messageRequested(
        isCut ? tr("%1 cut: select the new parent and paste.").arg(what)
              : tr("%1 copied: select the parent of the copy and paste.").arg(what));
}

void TreeClipboard::pasteBelow(bool withLinks) {
    if (m_isCut)
        return move();
    const QModelIndex current = m_view.currentIndex().siblingAtColumn(0);
    copyBelow(m_rows, current.isValid() ? m_model.objectAt(current) : orm::ObjectPtr(), withLinks);
}

void TreeClipboard::move() {
    const orm::ObjectList rows = m_rows;
    const QString reason = m_model.moveInto(rows, m_view.currentIndex().siblingAtColumn(0));
    report(reason);
    if (!reason.isEmpty())
        return;
    m_rows.clear();
    select(rows);
    update();
}

void TreeClipboard::copyBelow(const orm::ObjectList& rows, const orm::ObjectPtr& parent,
                              bool withLinks) {
    const auto found = [this, rows, parent, withLinks](const orm::ObjectList& below) {
        guarded(this, [&] {
            orm::ObjectList copies;
            const QString reason =
                m_database.edits().copyTrees(rows, below, parent, withLinks, &copies);
            report(reason);
            if (reason.isEmpty())
                select(copies);
        });
    };
    m_database.edits().findCopy(this, rows, found,
                                [this](const QString& reason) { report(reason); });
}

} // namespace espalier::ui
