// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/PaneActions.h"

#include "ui/widgets/GridColumns.h"
#include "ui/widgets/GridCopy.h"
#include "ui/widgets/GridFill.h"
#include "ui/widgets/GridFind.h"
#include "ui/widgets/GridJump.h"
#include "ui/widgets/GridLinks.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/TreeClipboard.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeReshaping.h"

namespace espalier::app {

QAction* sourceIn(const ui::GridPane& pane, Act act) {
    switch (act) {
    case Act::Add:
    case Act::AddRow:
        return pane.newRowAction();
    case Act::Delete:
    case Act::DeleteRows:
        return pane.removeRowAction();
    case Act::DuplicateRows:
        return pane.duplicateRowAction();
    case Act::SetNull:
        return pane.setNullAction();
    case Act::ClearCells:
        return pane.clearCellsAction();
    case Act::EditText:
        return pane.editTextAction();
    case Act::Follow:
        return pane.followAction();
    case Act::ShowRelated:
        return pane.relatedAction();
    case Act::Cut:
        return pane.cutAction();
    case Act::Copy:
        return pane.copyAction();
    case Act::CopyHeaders:
        return pane.copying().withHeaders();
    case Act::CopyInserts:
        return pane.copying().asInserts();
    case Act::CopyJson:
        return pane.copying().asJson();
    case Act::CopyMarkdown:
        return pane.copying().asMarkdown();
    case Act::CopyInList:
        return pane.copying().asInList();
    case Act::Paste:
        return pane.pasteAction();
    case Act::SetEmpty:
        return pane.filling().setEmpty();
    case Act::SetDefault:
        return pane.filling().setDefault();
    case Act::FillSelection:
        return pane.filling().fillSelection();
    case Act::FillDown:
        return pane.filling().fillDown();
    case Act::Link:
        return pane.linking().action();
    case Act::Revert:
        return pane.revertAction();
    case Act::Filter:
        return pane.filterAction();
    case Act::FilterColumn:
        return pane.filterColumnAction();
    case Act::SortColumn:
        return pane.sortAction();
    case Act::AddToSort:
        return pane.addSortAction();
    case Act::FindRows:
        return pane.find().openAction();
    case Act::FindNext:
        return pane.find().nextAction();
    case Act::FindPrevious:
        return pane.find().previousAction();
    case Act::Replace:
        return pane.replaceAction();
    case Act::GoToRow:
        return pane.jump().action();
    case Act::HideColumn:
        return pane.columns().hideAction();
    case Act::FreezeColumns:
        return pane.columns().freezeAction();
    case Act::ChooseColumns:
        return pane.columns().chooseAction();
    case Act::ResetColumns:
        return pane.columns().resetAction();
    default:
        return nullptr;
    }
}

QAction* sourceIn(const ui::TreePane& pane, Act act) {
    switch (act) {
    case Act::Add:
    case Act::AddChild:
        return pane.addChildAction();
    case Act::AddSibling:
        return pane.addSiblingAction();
    case Act::Rename:
        return pane.renameAction();
    case Act::Delete:
    case Act::DeleteNodes:
        return pane.removeAction();
    case Act::Cut:
        return pane.clipboard().cut();
    case Act::Copy:
        return pane.clipboard().copy();
    case Act::Paste:
        return pane.clipboard().paste();
    case Act::PasteWithLinks:
        return pane.clipboard().pasteWithLinks();
    case Act::Outdent:
        return pane.outdentAction();
    case Act::Indent:
        return pane.indentAction();
    case Act::MoveUp:
        return pane.moveUpAction();
    case Act::MoveDown:
        return pane.moveDownAction();
    case Act::MoveTo:
        return pane.reshaping().moveTo();
    case Act::Merge:
        return pane.reshaping().merge();
    case Act::Flatten:
        return pane.reshaping().flatten();
    case Act::SplitOff:
        return pane.reshaping().split();
    case Act::SortBelow:
        return pane.reshaping().sort();
    case Act::Link:
        return pane.reshaping().link();
    case Act::ExpandAll:
        return pane.expandAllAction();
    case Act::CollapseAll:
        return pane.collapseAllAction();
    case Act::Filter:
        return pane.filterAction();
    default:
        return nullptr;
    }
}

} // namespace espalier::app
