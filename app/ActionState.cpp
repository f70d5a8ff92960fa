// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ActionState.h"

#include "app/Actions.h"
#include "app/History.h"
#include "app/UndoRedo.h"
#include "app/pages/Page.h"

#include <QUndoStack>

namespace espalier::app {

namespace {

void showEdits(const Actions& actions, ui::LiveDatabase* database) {
    const int changes = database ? database->changeCount() : 0;
    const bool isSaving = database && database->isSaving();
    const auto allow = [&](Act act, bool can, const QString& whyNot) {
        actions.setRefusal(act, isSaving ? Actions::tr("Changes are being saved.")
                                : can    ? QString()
                                         : whyNot);
    };
    const QString nothing = Actions::tr("There are no pending changes.");
    const int chosen = changes - (database ? database->selection().leftOutCount() : 0);
    actions[Act::Save]->setText(changes == 0 ? Actions::tr("&Save")
                                : chosen == changes
                                    ? Actions::tr("&Save %1").arg(changes)
                                    : Actions::tr("&Save %1 of %2").arg(chosen).arg(changes));
    allow(Act::Save, chosen > 0,
          changes > 0 ? Actions::tr("All changes are left out of the next save; tick some in the "
                                    "Changes dock.")
                      : nothing);
    allow(Act::Discard, changes > 0, nothing);
    allow(Act::ExportEdits, changes > 0, nothing);
    allow(Act::ImportEdits, database && !database->isReadOnly(),
          database ? Actions::tr("The database is open for reading only.")
                   : Actions::tr("No database is open."));
    const QUndoStack* stack = database ? &database->undoStack() : nullptr;
    allow(Act::Undo, stack && stack->canUndo(), Actions::tr("There is nothing to undo."));
    allow(Act::Redo, stack && stack->canRedo(), Actions::tr("There is nothing to do again."));
    nameSteps(actions, database);
}

} // namespace

void showState(Actions& actions, ui::LiveDatabase* database, const Page* page,
               const History& history) {
    for (const Actions::Entry& entry : Actions::entries()) {
        if (entry.scope == Actions::Scope::Pane) {
            actions.follow(entry.act, page ? page->source(entry.act) : nullptr);
        }
    }
    showEdits(actions, database);
    const auto allow = [&](Act act, bool can, const QString& whyNot) {
        actions.setRefusal(act, can ? QString() : whyNot);
    };
    allow(Act::Back, history.canGoBack(), Actions::tr("Nothing was shown before."));
    allow(Act::Forward, history.canGoForward(), Actions::tr("Nothing was shown after this."));
    for (const Act act :
         {Act::CheckTrees, Act::CloseDatabase, Act::GoTo, Act::Refresh, Act::ReviewChanges,
          Act::RestoreLayout, Act::ShowNavigator, Act::ShowRecord, Act::ShowChanges, Act::ShowTour,
          Act::NextPane, Act::PreviousPane}) {
        allow(act, database, Actions::tr("No database is open."));
    }
    for (const Act act : {Act::CloseTab, Act::NextTab, Act::PreviousTab, Act::SaveView}) {
        allow(act, page, Actions::tr("No tab is open."));
    }
    allow(Act::UpdateView, page && page->view().kind == ViewName::Kind::Saved,
          Actions::tr("This tab shows no saved view."));
}

} // namespace espalier::app
