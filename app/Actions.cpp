// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Actions.h"

#include "app/KeyCatalogue.h"

#include <QActionGroup>
#include <QIcon>
#include <QMetaEnum>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto window = Actions::Scope::Window;
constexpr auto pane = Actions::Scope::Pane;

QKeySequence key(const char* text) {
    return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
}

const Actions::Entry& entryOf(Act act) {
    const auto& all = Actions::entries();
    return *std::find_if(all.begin(), all.end(),
                         [act](const auto& entry) { return entry.act == act; });
}

QString toolTip(const Actions::Entry& entry, const QKeySequence& key) {
    const QString tip = Actions::tr(entry.tip);
    return key.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, key.toString(QKeySequence::NativeText));
}

} // namespace

// clang-format off
const std::vector<Actions::Entry>& Actions::entries() {
    static const std::vector<Entry> all{
        {Act::Open, window, QT_TR_NOOP("&Open…"), "document-open", {key("Ctrl+O")}, QT_TR_NOOP("Open a database file")},
        {Act::Connect, window, QT_TR_NOOP("Connec&t to a Server…"), "network-connect", {key("Ctrl+Shift+O")}, QT_TR_NOOP("Describe a connection and open it")},
        {Act::OpenSample, window, QT_TR_NOOP("Open Sa&mple Catalogue"), "bookmarks", {}, QT_TR_NOOP("Open your copy of the sample catalogue")},
        {Act::Save, window, QT_TR_NOOP("&Save"), "document-save", {key("Ctrl+S")}, QT_TR_NOOP("Save the pending changes that are ticked, in one transaction")},
        {Act::Discard, window, QT_TR_NOOP("&Discard Changes…"), "document-revert", {}, QT_TR_NOOP("Discard all pending changes")},
        {Act::ImportEdits, window, QT_TR_NOOP("&Apply Edits from a File…"), "document-import", {}, QT_TR_NOOP("Stage the edits of a change-set file")},
        {Act::ExportEdits, window, QT_TR_NOOP("&Write Edits to a File…"), "document-export", {}, QT_TR_NOOP("Write the pending changes to a change-set file or an SQL script, for another copy")},
        {Act::CloseTab, window, QT_TR_NOOP("&Close Tab"), "tab-close", {key("Ctrl+W")}, QT_TR_NOOP("Close this tab; its pending changes stay")},
        {Act::CloseDatabase, window, QT_TR_NOOP("Close Data&base"), "network-disconnect", {key("Ctrl+Shift+W")}, QT_TR_NOOP("Close the database and go back to the start page")},
        {Act::NewWindow, window, QT_TR_NOOP("&New Window"), "window-new", {key("Ctrl+Shift+N")}, QT_TR_NOOP("Another window, for another database")},
        {Act::Quit, window, QT_TR_NOOP("&Quit"), "application-exit", {key("Ctrl+Q")}, QT_TR_NOOP("Close all windows")},
        {Act::Undo, window, QT_TR_NOOP("&Undo"), "edit-undo", {key("Ctrl+Z")}, QT_TR_NOOP("Undo the last edit")},
        {Act::Redo, window, QT_TR_NOOP("&Redo"), "edit-redo", {key("Ctrl+Shift+Z"), key("Ctrl+Y")}, QT_TR_NOOP("Do again what was undone")},
        {Act::Cut, pane, QT_TR_NOOP("Cu&t"), "edit-cut", {}, QT_TR_NOOP("Cut the selection")},
        {Act::Copy, pane, QT_TR_NOOP("&Copy"), "edit-copy", {}, QT_TR_NOOP("Copy the selection")},
        {Act::CopyHeaders, pane, QT_TR_NOOP("Table with &Headers"), "edit-copy", {}, QT_TR_NOOP("Copy the cells as a spreadsheet takes them, the names of the columns above")},
        {Act::CopyInserts, pane, QT_TR_NOOP("&SQL INSERT"), "application-sql", {}, QT_TR_NOOP("Copy the cells as a statement for each row")},
        {Act::CopyJson, pane, QT_TR_NOOP("&JSON"), "", {}, QT_TR_NOOP("Copy the cells as an array of objects")},
        {Act::CopyMarkdown, pane, QT_TR_NOOP("&Markdown"), "", {}, QT_TR_NOOP("Copy the cells as a table in a text")},
        {Act::CopyInList, pane, QT_TR_NOOP("&IN List"), "", {}, QT_TR_NOOP("Copy the values of a column for a condition: (1, 2, 3)")},
        {Act::Paste, pane, QT_TR_NOOP("&Paste"), "edit-paste", {}, QT_TR_NOOP("Paste cells into the grid, or what was cut or copied below the selected row")},
        {Act::PasteWithLinks, pane, QT_TR_NOOP("Paste with Lin&ks"), "edit-paste", {}, QT_TR_NOOP("Paste a copy of rows of a tree, linked as they are")},
        {Act::Revert, pane, QT_TR_NOOP("Revert to &Original"), "edit-clear-history", {}, QT_TR_NOOP("Take back the pending changes of the selection")},
        {Act::Filter, pane, QT_TR_NOOP("&Filter"), "view-filter", {}, QT_TR_NOOP("Filter the tree or the rows")},
        {Act::FilterColumn, pane, QT_TR_NOOP("Filter by Co&lumn"), "view-filter", {}, QT_TR_NOOP("Filter the rows by the column at hand")},
        {Act::FindRows, pane, QT_TR_NOOP("Fin&d in Rows…"), "edit-find", {}, QT_TR_NOOP("Go to the rows with a text, one after the other")},
        {Act::FindNext, pane, QT_TR_NOOP("Find &Next"), "go-down", {}, QT_TR_NOOP("Go to the next row with the text")},
        {Act::FindPrevious, pane, QT_TR_NOOP("Find Pre&vious"), "go-up", {}, QT_TR_NOOP("Go to the previous row with the text")},
        {Act::Replace, pane, QT_TR_NOOP("Repl&ace…"), "edit-find-replace", {}, QT_TR_NOOP("Replace a text by another in the rows, after a preview")},
        {Act::GoToRow, pane, QT_TR_NOOP("&Go to Row…"), "go-jump", {}, QT_TR_NOOP("Go to a row by its number")},
        {Act::HideColumn, pane, QT_TR_NOOP("&Hide Column"), "view-hidden", {}, QT_TR_NOOP("Hide the column at hand")},
        {Act::FreezeColumns, pane, QT_TR_NOOP("&Freeze up to Column"), "pin", {}, QT_TR_NOOP("Keep the columns up to the one at hand in sight, or no longer")},
        {Act::ChooseColumns, pane, QT_TR_NOOP("&Columns…"), "view-list-details", {}, QT_TR_NOOP("Find, show, hide and move columns")},
        {Act::ResetColumns, pane, QT_TR_NOOP("&Reset Columns"), "view-restore", {}, QT_TR_NOOP("Order, widths and all columns as they were at first")},
        {Act::SaveView, window, QT_TR_NOOP("Save V&iew As…"), "bookmark-new", {key("Ctrl+Alt+V")}, QT_TR_NOOP("Keep filters, order and columns of this tab under a name")},
        {Act::UpdateView, window, QT_TR_NOOP("&Update Saved View"), "bookmarks", {key("Ctrl+Alt+U")}, QT_TR_NOOP("Keep filters, order and columns of this tab in its saved view")},
        {Act::Back, window, QT_TR_NOOP("&Back"), "go-previous", {key("Alt+Left")}, QT_TR_NOOP("Back to what was shown before")},
        {Act::Forward, window, QT_TR_NOOP("For&ward"), "go-next", {key("Alt+Right")}, QT_TR_NOOP("Forward again")},
        {Act::GoTo, window, QT_TR_NOOP("Go T&o…"), "go-jump", {key("Ctrl+K")}, QT_TR_NOOP("Go to a table, a tree or a row by its name")},
        {Act::Commands, window, QT_TR_NOOP("Comman&ds…"), "run-build", {key("Ctrl+Shift+P")}, QT_TR_NOOP("Find a command by its name and do it")},
        {Act::Refresh, window, QT_TR_NOOP("&Refresh"), "view-refresh", {key("F5")}, QT_TR_NOOP("Read everything shown again; pending changes stay")},
        {Act::NextPane, window, QT_TR_NOOP("Next &Pane"), "", {key("F6")}, QT_TR_NOOP("Move the focus to the next pane")},
        {Act::PreviousPane, window, QT_TR_NOOP("Previous Pa&ne"), "", {key("Shift+F6")}, QT_TR_NOOP("Move the focus to the previous pane")},
        {Act::NextTab, window, QT_TR_NOOP("Next &Tab"), "", {key("Ctrl+PgDown")}, QT_TR_NOOP("Show the next tab")},
        {Act::PreviousTab, window, QT_TR_NOOP("Previous T&ab"), "", {key("Ctrl+PgUp")}, QT_TR_NOOP("Show the previous tab")},
        {Act::ShowNavigator, window, QT_TR_NOOP("Navi&gator"), "", {key("Alt+1")}, QT_TR_NOOP("Show or hide the navigator")},
        {Act::ShowRecord, window, QT_TR_NOOP("R&ecord"), "", {key("Alt+2")}, QT_TR_NOOP("Show or hide the record form")},
        {Act::ShowChanges, window, QT_TR_NOOP("&Changes"), "", {key("Alt+3")}, QT_TR_NOOP("Show or hide the pending changes")},
        {Act::ReviewChanges, window, QT_TR_NOOP("Re&view Changes"), "vcs-diff", {key("Ctrl+Shift+S")}, QT_TR_NOOP("Go to the list of pending changes")},
        {Act::RestoreLayout, window, QT_TR_NOOP("Restore &Layout"), "view-restore", {key("Alt+0")}, QT_TR_NOOP("Put the panes back to where they were at first")},
        {Act::ThemeLight, window, QT_TR_NOOP("&Light"), "", {}, QT_TR_NOOP("Dark text on a light ground")},
        {Act::ThemeDark, window, QT_TR_NOOP("&Dark"), "", {}, QT_TR_NOOP("Light text on a dark ground")},
        {Act::ThemeSystem, window, QT_TR_NOOP("As the &System"), "", {}, QT_TR_NOOP("Light or dark as the desktop is")},
        {Act::Add, pane, QT_TR_NOOP("&New"), "list-add", {}, QT_TR_NOOP("Add a row, in a tree below the selected one")},
        {Act::Delete, pane, QT_TR_NOOP("&Delete"), "edit-delete", {}, QT_TR_NOOP("Delete what is selected")},
        {Act::AddRow, pane, QT_TR_NOOP("&New Row"), "edit-table-insert-row-below", {}, QT_TR_NOOP("Add a row to the table")},
        {Act::DuplicateRows, pane, QT_TR_NOOP("D&uplicate Rows"), "edit-copy", {}, QT_TR_NOOP("Add a copy of the selected rows")},
        {Act::DeleteRows, pane, QT_TR_NOOP("&Delete Rows"), "edit-table-delete-row", {}, QT_TR_NOOP("Delete the selected rows")},
        {Act::SetNull, pane, QT_TR_NOOP("Set to NU&LL"), "", {}, QT_TR_NOOP("Set the selected cells to NULL")},
        {Act::ClearCells, pane, QT_TR_NOOP("&Clear Cells"), "edit-clear", {}, QT_TR_NOOP("Empty the selected cells")},
        {Act::SetEmpty, pane, QT_TR_NOOP("Set to E&mpty Text"), "", {}, QT_TR_NOOP("Set the selected texts to an empty text, which is not NULL")},
        {Act::SetDefault, pane, QT_TR_NOOP("S&et to Default"), "", {}, QT_TR_NOOP("Leave the selected cells of new rows to the database")},
        {Act::FillSelection, pane, QT_TR_NOOP("F&ill Selection"), "key-enter", {}, QT_TR_NOOP("Put what was typed last into all selected cells")},
        {Act::FillDown, pane, QT_TR_NOOP("Fill D&own"), "go-down", {}, QT_TR_NOOP("Copy the first selected row down into the others")},
        {Act::EditText, pane, QT_TR_NOOP("Edit as &Text…"), "document-edit", {}, QT_TR_NOOP("Edit the cell in a window of its own")},
        {Act::Follow, pane, QT_TR_NOOP("Go to Re&ference"), "go-jump", {}, QT_TR_NOOP("Go to the row that the cell refers to")},
        {Act::ShowRelated, pane, QT_TR_NOOP("Related Ro&ws"), "relationship", {}, QT_TR_NOOP("Show what refers to the row, in its record")},
        {Act::SortColumn, pane, QT_TR_NOOP("&Sort by Column"), "view-sort-ascending", {}, QT_TR_NOOP("Sort the rows by the column at hand")},
        {Act::AddToSort, pane, QT_TR_NOOP("Sort by Column &as Well"), "view-sort-ascending", {}, QT_TR_NOOP("Sort the rows by the column at hand, besides the others")},
        {Act::AddChild, pane, QT_TR_NOOP("New &Child"), "list-add", {}, QT_TR_NOOP("Add a row below the selected one")},
        {Act::AddSibling, pane, QT_TR_NOOP("New &Sibling"), "edit-table-insert-row-below", {}, QT_TR_NOOP("Add a row beside the selected one")},
        {Act::Rename, pane, QT_TR_NOOP("&Rename"), "edit-rename", {}, QT_TR_NOOP("Rename the selected row")},
        {Act::DeleteNodes, pane, QT_TR_NOOP("&Delete"), "edit-delete", {}, QT_TR_NOOP("Delete the selected rows")},
        {Act::Outdent, pane, QT_TR_NOOP("&Outdent"), "format-indent-less", {}, QT_TR_NOOP("Move the selected rows beside their parent")},
        {Act::Indent, pane, QT_TR_NOOP("&Indent"), "format-indent-more", {}, QT_TR_NOOP("Move the selected rows below the row above")},
        {Act::MoveUp, pane, QT_TR_NOOP("Move &Up"), "go-up", {}, QT_TR_NOOP("Move the selected rows up among their siblings")},
        {Act::MoveDown, pane, QT_TR_NOOP("Move Do&wn"), "go-down", {}, QT_TR_NOOP("Move the selected rows down among their siblings")},
        {Act::MoveTo, pane, QT_TR_NOOP("Move &To…"), "go-jump", {}, QT_TR_NOOP("Move the selected rows to a parent that is typed")},
        {Act::Merge, pane, QT_TR_NOOP("Mer&ge Into…"), "merge", {}, QT_TR_NOOP("Make one row of several: children, links and references go to the one that stays")},
        {Act::Flatten, pane, QT_TR_NOOP("&Flatten Below"), "view-list-tree", {}, QT_TR_NOOP("Everything below the row comes directly below it")},
        {Act::SplitOff, pane, QT_TR_NOOP("S&plit Off…"), "list-add", {}, QT_TR_NOOP("Put the selected rows below a new one beside their parent")},
        {Act::DragNodes, window, QT_TR_NOOP("Drag with the &Mouse"), "", {}, QT_TR_NOOP("Whether rows of trees can be dragged; the keys move them in any case")},
        {Act::SortBelow, pane, QT_TR_NOOP("Sort &Below by Name"), "view-sort-ascending", {}, QT_TR_NOOP("Order the rows directly below by their names")},
        {Act::Link, pane, QT_TR_NOOP("Lin&k…"), "insert-link", {}, QT_TR_NOOP("Link the selected rows with others, or unlink them")},
        {Act::ExpandAll, pane, QT_TR_NOOP("&Expand All"), "expand-all", {}, QT_TR_NOOP("Expand the whole tree")},
        {Act::CollapseAll, pane, QT_TR_NOOP("Co&llapse All"), "collapse-all", {}, QT_TR_NOOP("Collapse the whole tree")},
        {Act::CheckTrees, window, QT_TR_NOOP("&Check Trees and Links…"), "data-warning", {key("F7")}, QT_TR_NOOP("Find rows in circles, missing parents, names twice and links that lead nowhere")},
        {Act::Preferences, window, QT_TR_NOOP("&Settings…"), "configure", {key("Ctrl+,")}, QT_TR_NOOP("Theme, fonts, density, how cells are shown, what is asked")},
        {Act::Shortcuts, window, QT_TR_NOOP("S&hortcuts…"), "configure-shortcuts", {}, QT_TR_NOOP("The keys of all actions, and other ones in their place")},
        {Act::Help, window, QT_TR_NOOP("&Manual"), "help-contents", {key("F1")}, QT_TR_NOOP("Open the manual at the page for what has the focus")},
        {Act::ShowTour, window, QT_TR_NOOP("Show &Tour"), "", {}, QT_TR_NOOP("Show again what each dock is for")},
        {Act::CopyDiagnostics, window, QT_TR_NOOP("Copy &Diagnostics"), "edit-copy", {}, QT_TR_NOOP("Copy versions, settings and the end of the log, for a report; without passwords and names of databases")},
        {Act::ShowLog, window, QT_TR_NOOP("Show &Log Folder"), "document-open-folder", {}, QT_TR_NOOP("Open the folder in which the log is written")},
        {Act::About, window, QT_TR_NOOP("&About Espalier"), "help-about", {}, QT_TR_NOOP("Version, licences, where the data come from")},
    };
    return all;
}
// clang-format on

Actions::Actions(QObject* parent) : QObject(parent) {
    for (const Entry& entry : entries()) {
        auto* action = new QAction(tr(entry.text), this);
        const QLatin1StringView icon(entry.icon);
        if (!icon.isEmpty()) {
            action->setIcon(QIcon::fromTheme(icon));
        }
        action->setToolTip(toolTip(entry, entry.keys.value(0)));
        m_actions.emplace(entry.act, action);
        if (entry.scope == pane) {
            action->setEnabled(false);
            connect(action, &QAction::triggered, this, [this, act = entry.act] {
                if (QAction* source = m_followed[act].source) {
                    source->trigger();
                }
            });
        } else {
            action->setShortcuts(entry.keys);
        }
    }
    auto* themes = new QActionGroup(this);
    for (const Act act : {Act::ThemeLight, Act::ThemeDark, Act::ThemeSystem}) {
        (*this)[act]->setCheckable(true);
        themes->addAction((*this)[act]);
    }
    (*this)[Act::DragNodes]->setCheckable(true);
}

void Actions::setRefusal(Act act, const QString& reason) const {
    QAction* action = (*this)[act];
    action->setEnabled(reason.isEmpty());
    const QString tip = toolTip(entryOf(act), action->shortcut());
    action->setToolTip(reason.isEmpty() ? tip : u"%1\n%2"_s.arg(tip, reason));
}

void Actions::setKeys(const OwnKeys& own) const {
    for (const Entry& entry : entries()) {
        if (entry.scope == window) {
            const KeyedAction* known = KeyCatalogue::find(nameOf(entry.act));
            KeyCatalogue::setKeys(*(*this)[entry.act], KeyCatalogue::keysOf(*known, own));
        }
    }
}

QString Actions::nameOf(Act act) {
    return QString::fromLatin1(QMetaEnum::fromType<Act>().valueToKey(int(act)));
}

void Actions::follow(Act act, QAction* source) {
    Followed& followed = m_followed[act];
    if (source && followed.source == source) {
        return;
    }
    disconnect(followed.changed);
    followed.source = source;
    if (source) {
        followed.changed =
            connect(source, &QAction::changed, this, [this, act] { copyState(act); });
    }
    copyState(act);
}

// The keys are heard by the pane; the menu only shows them.
void Actions::copyState(Act act) {
    const QAction* source = m_followed[act].source;
    QAction* action = (*this)[act];
    const QString text = tr(entryOf(act).text);
    const QString keys = source ? source->shortcut().toString(QKeySequence::NativeText) : QString();
    action->setText(keys.isEmpty() ? text : text + u'\t' + keys);
    action->setEnabled(source && source->isEnabled());
    action->setToolTip(source ? source->toolTip() : tr(entryOf(act).tip));
}

} // namespace espalier::app
